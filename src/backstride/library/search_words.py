"""What people type in a search and no file says: tables of words, each a message, so that every language has its own.

A translator gives the words that people of that language type, with commas between them, as many or as few as they
like. What is found is what a file says of itself, such as its muscles; nothing is promised of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, in_context
from backstride.library.entry import Entry

MINUTES = in_context("words that people search for", "min, minute, minutes")
"""What is typed after a number of minutes."""


_SHARE = 0.2
"""Of the muscles that something works, so many have to be a topic's: else a routine for all of them is found by all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The ``words`` that find what has one of these goals, moments, positions or things, or works these muscles.

    What is done ``nowhere_else`` needs one of the things, and no position but these.
    """

    words: Message
    muscles: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    nowhere_else: bool = False

    def has(self, entry: Entry) -> bool:
        """Say whether *entry* is found by them."""
        if self.nowhere_else:
            return self._needs(entry) and set(entry.positions) <= set(self.positions)
        pairs = ((self.goals, entry.goals), (self.when, entry.when), (self.positions, entry.positions))
        return self._works(entry) or self._needs(entry) or any(set(mine) & set(its) for mine, its in pairs)

    def _works(self, entry: Entry) -> bool:
        worked = len(set(self.muscles) & set(entry.muscles))
        return worked > 0 and worked >= _SHARE * len(entry.muscles)

    def _needs(self, entry: Entry) -> bool:
        return any(words in self.equipment for thing in entry.equipment for _, words in thing.variants)


_THIGH_FRONT = ("quadriceps", "quadriceps femoris", "rectus femoris", "vastus lateralis", "vastus medialis")
_THIGH_BACK = ("hamstrings", "biceps femoris", "semitendinosus", "semimembranosus")
_THIGH_INSIDE = ("adductors", "adductor brevis", "adductor longus", "adductor magnus", "gracilis", "pectineus")

TOPICS = (
    Topic(
        words=in_context(
            "words that people search for",
            "back pain, backache, stiff back, sore lower back, lumbar spine, lumbago, disc",
        ),
        muscles=("erector spinae", "multifidus", "quadratus lumborum"),
    ),
    Topic(
        words=in_context("words that people search for", "sciatica, sciatic nerve pain, buttock, piriformis"),
        muscles=("piriformis", "gluteus maximus", "gluteus medius"),
    ),
    Topic(
        words=in_context("words that people search for", "hip, hips, hip pain, hip flexors, groin"),
        muscles=("iliopsoas", "gluteus medius", "tensor fasciae latae", "piriformis", *_THIGH_INSIDE),
    ),
    Topic(
        words=in_context("words that people search for", "knee pain, runner's knee, front of thigh, quads"),
        muscles=_THIGH_FRONT,
    ),
    Topic(words=in_context("words that people search for", "hamstrings, back of thigh"), muscles=_THIGH_BACK),
    Topic(words=in_context("words that people search for", "inner thigh, adductors"), muscles=_THIGH_INSIDE),
    Topic(
        words=in_context("words that people search for", "calf, calves, shin, ankle, foot, Achilles"),
        muscles=("gastrocnemius", "soleus", "calf", "tibialis anterior", "achilles tendon"),
    ),
    Topic(
        words=in_context("words that people search for", "glutes, bum, bottom, buttocks"),
        muscles=("gluteus maximus", "gluteus medius", "gluteus minimus"),
    ),
    Topic(
        words=in_context("words that people search for", "core, abs, belly, trunk, tummy"),
        muscles=("rectus abdominis", "transversus abdominis", "obliquus externus abdominis"),
    ),
    Topic(
        words=in_context("words that people search for", "desk, office, work break, sitting all day"),
        positions=("standing", "seated"),
        equipment=("chair",),
        nowhere_else=True,
    ),
    Topic(
        words=in_context("words that people search for", "breathing, breath, calm, stress, sleep, relax"),
        goals=("breathing", "relaxation"),
    ),
    Topic(
        words=in_context("words that people search for", "stretch, stretching, tight, stiff, flexible"),
        goals=("flexibility", "mobility"),
    ),
    Topic(
        words=in_context("words that people search for", "strength, strong, strengthening, workout"),
        goals=("strength", "stability"),
    ),
    Topic(words=in_context("words that people search for", "balance, wobbly, steady"), goals=("balance",)),
    Topic(
        words=in_context("words that people search for", "warm up, warm-up, before running, jogging"),
        when=("before-run",),
    ),
    Topic(
        words=in_context("words that people search for", "cool down, after running, recovery"),
        when=("after-run",),
    ),
    Topic(
        words=in_context("words that people search for", "lying down, floor, on the back"),
        positions=("supine", "prone", "side-lying"),
    ),
    Topic(words=in_context("words that people search for", "standing up"), positions=("standing",)),
)
"""What each word finds. A word of several topics finds what any of them does."""

_MINUTE = 60


class SearchWords:
    """The words that find an entry beside its own, in the language of each of *catalogues*."""

    def __init__(self, catalogues: Iterable[Catalogue]) -> None:
        catalogues = tuple(catalogues)
        self._topics = [(topic, [each.say(topic.words) for each in catalogues]) for topic in TOPICS]
        self._minutes = [each.say(MINUTES) for each in catalogues]

    def of(self, entry: Entry) -> Iterator[str]:
        """Yield what finds *entry*."""
        for topic, words in self._topics:
            if topic.has(entry):
                yield from words
        if entry.kind == "routine":
            yield from (f"{max(1, round(entry.about / _MINUTE))} {words}" for words in self._minutes)
