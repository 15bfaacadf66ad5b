"""Twelve short cards on running and the back: what is often said, softened to what is known, with its source."""

from __future__ import annotations

from dataclasses import dataclass

from backstride.i18n.messages import Message, message

HEADING = message("Running and the back")


@dataclass(frozen=True, slots=True)
class Card:
    """A ``title``, a few sentences, and who said so. The ``source`` is a name, the same in every language."""

    title: Message
    text: Message
    source: str


CARDS = (
    Card(
        message("Move before, hold after"),
        message(
            "Before a run, move: swing, march, lunge. Hold stretches afterwards or on another day. A muscle that "
            "is held for a minute and more has a little less strength and speed for a while; short holds hardly "
            "matter."
        ),
        "Behm et al., Applied Physiology, Nutrition, and Metabolism, 2016",
    ),
    Card(
        message("Hurt is not the same as harm"),
        message(
            "Pain says that something needs attention, not how much is damaged. In lasting pain, exercises that hurt a"
            " little did no worse than painless ones. Judge by the next morning: back to your usual is fine."
        ),
        "Smith et al., British Journal of Sports Medicine, 2017",
    ),
    Card(
        message("Runners and back pain"),
        message(
            "Back pain is less common in runners than in most people, and running is rarely its only cause. Hours"
            " of sitting, a sudden rise in training or a bad night may have their share."
        ),
        "Maselli et al., BMC Musculoskeletal Disorders, 2020",
    ),
    Card(
        message("Discs and regular load"),
        message(
            "Early studies suggest that the discs of the back like regular running and brisk walking. They were "
            "small: in one of them nine runners were compared with eight others, at one moment only."
        ),
        "Mitchell et al., PLoS One, 2020; Belavy et al., Scientific Reports, 2017",
    ),
    Card(
        message("Walking counts"),
        message(
            "A stiff back seldom needs long rest. Among 701 people after an episode of back pain, half of those who "
            "walked and learnt about their backs went 208 days or more until the next one, half of the others 112."
        ),
        "Pocovi et al., Lancet, 2024",
    ),
    Card(
        message("One run at a time"),
        message(
            "Compare a run with your longest of the last thirty days. Among 5,205 runners, a run more than a "
            "tenth longer than that went with more injuries; the change from week to week did not."
        ),
        "Frandsen et al., British Journal of Sports Medicine, 2025",
    ),
    Card(
        message("Legs first"),
        message(
            "Among 84 runners with lasting back pain, eight weeks of leg exercises did more for running than "
            "exercises for the back, and as much for pain. It takes weeks, and nobody can say for whom it works."
        ),
        "Cai et al., Medicine and Science in Sports and Exercise, 2017",
    ),
    Card(
        message("What stretching does"),
        message(
            "Stretching is for suppleness and calm. For lasting back pain it did not differ from doing nothing in"
            " a review of 89 trials, where strength and stability exercises did better."
        ),
        "Owen et al., British Journal of Sports Medicine, 2020",
    ),
    Card(
        message("Land softly"),
        message(
            "Land softly and close under you. Nobody has to force another foot strike: it only moves the load to "
            "the calf and the Achilles tendon. A slightly quicker, shorter step takes load off hips and knees."
        ),
        "Anderson et al., Sports Medicine, 2020; Heiderscheit et al., Med Sci Sports Exerc, 2011",
    ),
    Card(
        message("Shoes and ground"),
        message(
            "Take shoes that are comfortable and not worn out; no test of the foot is needed for that. Begin on "
            "flat and even ground: hills, slopes and hard ground are load, too."
        ),
        "P. Coates, Lower back pain: misalignment and treatment; general practice",
    ),
    Card(
        message("How the back carries"),
        message(
            "The lower back carries, bends and passes on force. Its gentle curves, discs, ligaments and muscles "
            "share the load, and the hips and legs take part: that is why they are in the routines."
        ),
        "M. Almoyner, Running and the back; FYZIOklinika, Running and pain in the lumbar spine",
    ),
    Card(
        message("What to ask a physiotherapist"),
        message(
            "Let somebody watch your exercises once, and your running if trouble comes back. Ask which exercise "
            "comes first, how often, when to do more, when to stop, and when to come again."
        ),
        "M. Almoyner, Running and the back",
    ),
)
