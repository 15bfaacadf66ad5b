"""The parts of repetitions and breaths inside a phase of work, and when each begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from backstride.i18n.text import Text
from backstride.routine.dose import Work
from backstride.routine.duration import exact
from backstride.routine.model import Mode
from backstride.session.timeline import Mark, Phase

_REP_PARTS = ("rep-out", "rep-hold", "rep-back")
_BREATH_PARTS = ("breath-in", "breath-hold", "breath-out", "breath-rest")

MARK_KINDS = frozenset((*_REP_PARTS, *_BREATH_PARTS))
"""The parts of repetitions and breaths, which are marks of the plan whether they are heard or not."""


def part_name(phase: Phase, kind: str) -> Text | None:
    """Return what the author calls the part *kind* of a repetition of *phase*, ``None`` where it has no own name."""
    parts = phase.work.parts if phase.work else None
    return parts[_REP_PARTS.index(kind)] if parts and kind in _REP_PARTS else None


def mark_at(phase: Phase, seconds: float) -> Mark | None:
    """Return the mark that *seconds* into *phase* lies in, ``None`` in a phase without marks."""
    place = bisect_right(phase.marks, seconds + 1e-6, key=_begin)
    return phase.marks[max(0, place - 1)] if phase.marks else None


def _begin(mark: Mark) -> float:
    return mark.at


def marks(work: Work, reps: int) -> Iterator[Mark]:
    """Yield the parts of each of *reps* repetitions, or of each breath; parts of 0 s are left out."""
    cycle, times = _cycle(work, reps)
    total = sum(length for _, length in cycle)
    for number in range(1, times + 1):
        at = (number - 1) * total
        for kind, length in cycle:
            if length:
                yield Mark(exact(at), kind, length, number)
            at += length


def _cycle(work: Work, reps: int) -> tuple[tuple[tuple[str, float], ...], int]:
    """Return the parts of one repetition or breath with their lengths, and how many there are."""
    if work.breath is not None:
        breath = work.breath
        lengths = (breath.breathe_in, breath.hold, breath.out, breath.rest)
        return tuple(zip(_BREATH_PARTS, lengths, strict=True)), work.breaths
    if work.mode is Mode.REPS and work.tempo is not None:
        tempo = work.tempo
        return tuple(zip(_REP_PARTS, (tempo.out, tempo.hold, tempo.back), strict=True)), reps
    return (), 0
