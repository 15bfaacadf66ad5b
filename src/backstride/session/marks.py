"""The parts of repetitions and breaths inside a phase of work: which of them it is in, and what it is called."""

from __future__ import annotations

from bisect import bisect_right

from backstride.i18n.text import Text
from backstride.session.timeline import BREATH_PARTS, REP_PARTS, Mark, Phase

MARK_KINDS = frozenset((*REP_PARTS, *BREATH_PARTS))
"""The parts of repetitions and breaths, which are marks of the plan whether they are heard or not."""


def part_name(phase: Phase, kind: str) -> Text | None:
    """Return what the author calls the part *kind* of a repetition of *phase*, ``None`` where it has no own name."""
    parts = phase.work.parts if phase.work else None
    return parts[REP_PARTS.index(kind)] if parts and kind in REP_PARTS else None


def mark_at(phase: Phase, seconds: float) -> Mark | None:
    """Return the mark that *seconds* into *phase* lies in, ``None`` in a phase without marks."""
    place = bisect_right(phase.marks, seconds + 1e-6, key=_begin)
    return phase.marks[max(0, place - 1)] if phase.marks else None


def _begin(mark: Mark) -> float:
    return mark.at
