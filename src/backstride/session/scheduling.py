"""When each thing is said in a phase, so that nothing overlaps or runs past the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import inf

from backstride.session.spoken import BREATHER
from backstride.session.utterance import Utterance


@dataclass(frozen=True, slots=True)
class Slot:
    """The room for speech in one phase, in seconds from its start.

    Speech may begin at ``begin`` and ends before ``quiet``, where the countdown begins, or, where that may be left out,
    before ``end``. ``length`` is that of the phase, infinite where the person ends it.
    """

    begin: float
    quiet: float
    end: float
    length: float


@dataclass(frozen=True, slots=True)
class Scheduled:
    """One wording and when it is said: seconds from the start of the phase, and its length."""

    utterance: Utterance
    wording: str
    start: float
    length: float

    @property
    def end(self) -> float:
        """Return the second of the phase at which it has been said."""
        return self.start + self.length


@dataclass(frozen=True, slots=True)
class _Choice:
    """A wording that is to be said, and the second by which it has to be over."""

    utterance: Utterance
    rank: int
    wording: str
    limit: float


Measure = Callable[[str, str], float]


def placed(utterances: Sequence[Utterance], slot: Slot, measure: Measure) -> tuple[Scheduled, ...]:
    """Return what is said of *utterances* (the most important first) and where, in the order in which it is heard.

    First what is vital, then the rest: as much as can be said at all, each as short as can be and the important before
    the others; then each in the longest wording that still leaves room for them. *measure* returns the seconds of words
    in a language.
    """
    ranked = tuple(enumerate(utterances))
    chosen: tuple[_Choice, ...] = ()
    for vital in (True, False):
        here = tuple((rank, utterance) for rank, utterance in ranked if utterance.vital is vital)
        chosen = _lengthened(_kept(chosen, here, slot, measure), slot, measure)
    return tuple(sorted(_laid(chosen, slot, measure) or (), key=_start))


def _kept(
    chosen: tuple[_Choice, ...], more: Iterable[tuple[int, Utterance]], slot: Slot, measure: Measure
) -> tuple[_Choice, ...]:
    """Return *chosen* and what of *more* fits beside it, each as short as can be."""
    for rank, utterance in more:
        options = ((*chosen, option) for option in _shortest_first(utterance, rank, slot))
        chosen = next((option for option in options if _laid(option, slot, measure) is not None), chosen)
    return chosen


def _lengthened(chosen: tuple[_Choice, ...], slot: Slot, measure: Measure) -> tuple[_Choice, ...]:
    """Return *chosen*, each in the longest wording that leaves room for the others and keeps the countdown free."""
    for index, choice in enumerate(chosen):
        limit = min(choice.limit, slot.quiet)
        longer = (replace(choice, wording=wording, limit=limit) for wording in choice.utterance.wordings)
        options = ((*chosen[:index], option, *chosen[index + 1 :]) for option in longer)
        chosen = next((option for option in options if _laid(option, slot, measure) is not None), chosen)
    return chosen


def _shortest_first(utterance: Utterance, rank: int, slot: Slot) -> Iterable[_Choice]:
    """Yield the ways to say it at all: before the countdown or in its place, then with less, last with too little."""
    limits = (slot.quiet, slot.end) if utterance.vital or utterance.over_countdown else (slot.quiet,)
    for wordings in (utterance.wordings[::-1], utterance.less, utterance.last_resort):
        for limit in limits:
            for wording in wordings:
                yield _Choice(utterance, rank, wording, limit)


def _laid(choices: Sequence[_Choice], slot: Slot, measure: Measure) -> list[Scheduled] | None:
    """Return when *choices* are said, ``None`` where they do not fit: what is bound to a moment first."""
    taken: list[Scheduled] = []
    for choice in sorted(choices, key=_bound):
        found = _fit(choice, taken, slot, measure)
        if found is None:
            return None
        taken.append(found)
    return taken


def _bound(choice: _Choice) -> tuple[bool, int]:
    return choice.utterance.slack == inf, choice.rank


def _start(place: Scheduled) -> float:
    return place.start


def _fit(choice: _Choice, taken: Iterable[Scheduled], slot: Slot, measure: Measure) -> Scheduled | None:
    utterance = choice.utterance
    earliest = max(slot.begin, slot.length - utterance.at if utterance.from_end else utterance.at)
    length = measure(choice.wording, utterance.language)
    start = earliest
    for other in sorted(taken, key=_start):
        if start < other.end + BREATHER and other.start < start + length + BREATHER:
            start = other.end + BREATHER
    fits = start <= earliest + utterance.slack and start + length <= choice.limit
    return Scheduled(utterance, choice.wording, start, length) if fits else None
