"""What there is to say after a session: the facts, one true sentence, and a routine to go on with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backstride.care.progression import next_levels
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, message
from backstride.library.suggestions import Card
from backstride.routine.model import Routine
from backstride.session.outcome import Ended, worked
from backstride.session.player import SessionEnded
from backstride.session.timeline import Timeline
from backstride.ui.session.results import Row, praise, tally

_HARD = {"intermediate": 1, "advanced": 2}
"""Levels that are not for everyone, nor for beginners."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A routine to go on with: its id, title and minutes, and why."""

    id: str
    title: str
    minutes: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the page after a session shows, in words: ``amount`` is what was done beside the plan, ``back`` the way."""

    title: str
    heading: str
    sentence: str
    amount: str
    rows: Sequence[Row]
    back: str
    offer: Offer | None = None


def summary(
    timeline: Timeline,
    end: SessionEnded,
    ended: Iterable[Ended],
    *,
    this_week: int,
    cards: Iterable[Card],
    catalogue: Catalogue,
) -> Summary:
    """Return what to say of a session that came to its *end*, in the words of *catalogue*.

    *ended* has its phases as they were left, *this_week* the sessions finished this week with this one; one of the
    *cards* may be offered.
    """
    finished, planned = end.how == "finished", timeline.about
    ended = tuple(ended)
    rows = tally(timeline, ended, catalogue)
    begun = finished or worked((timeline.phases[left.index].kind, left.seconds, left.how) for left in ended)
    said = message("Not started yet.")
    if begun:
        said = praise(
            finished=finished,
            completed=end.completed,
            planned=planned,
            this_week=this_week,
            exercises=len(rows),
        )
    return Summary(
        title=catalogue.read(timeline.routine.title),
        heading=catalogue.say(message("Done") if finished else message("Ended early")),
        sentence=catalogue.say(said),
        amount=catalogue.say(_amount(timeline, end.completed)),
        rows=rows,
        back=catalogue.say(message("Done")),
        offer=offer_after(timeline.routine, cards, catalogue, round(planned / 60)) if finished else None,
    )


def _amount(timeline: Timeline, completed: float) -> Message:
    """What was done, beside the plan where it was less."""
    done, whole = (duration(round(seconds)) for seconds in (completed, timeline.about))
    if completed >= timeline.about - 1:
        return done
    if timeline.open_phases:
        return message("{done} of about {whole}", done=done, whole=whole)
    return message("{done} of {whole}", done=done, whole=whole)


def offer_after(routine: Routine, cards: Iterable[Card], catalogue: Catalogue, minutes: int) -> Offer | None:
    """Return what goes well with *routine*: the one for after the run after the one before it, else other goals.

    Of a progression only the level that is due. Of several the one that was done least often, then the easiest, then
    the one that is nearest to its *minutes*.
    """
    others = [card for card in next_levels(cards) if not card.problems and card.id != routine.id]
    if "before-run" in routine.when:
        return _least_done(
            (card for card in others if "after-run" in card.when), catalogue.say(message("After your run")), minutes
        )
    goals = set(routine.goals)
    different = (c for c in others if "any-time" in c.when and c.goals and goals.isdisjoint(c.goals))
    return _least_done(different, catalogue.say(message("For another day")), minutes)


def _least_done(cards: Iterable[Card], reason: str, minutes: int) -> Offer | None:
    def rank(card: Card) -> tuple[int, int, int, str]:
        return card.done, _HARD.get(card.level, 0), abs(card.minutes - minutes), card.title

    best = min(cards, key=rank, default=None)
    return Offer(id=best.id, title=best.title, minutes=best.minutes, reason=reason) if best else None
