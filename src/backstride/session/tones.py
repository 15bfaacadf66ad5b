"""Which tones each phase has and when, so that each boundary has exactly one and a rhythm can be heard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backstride.routine.model import Mode
from backstride.session.cues import HALFWAY_FROM, HELD_FROM
from backstride.session.timeline import Kind, Phase, Timeline

_TURNS = frozenset({"rep-out", "rep-back", "breath-in", "breath-out"})
_HOLDS = {"rep-hold": "rep-hold", "breath-hold": "breath-hold", "breath-rest": "breath-hold"}
"""The quiet tone of each hold inside a rhythm: full or empty, a breath is held."""

_ENTRANCE = {Kind.WORK: "begin", Kind.SWITCH: "switch", Kind.REST: "rest"}


@dataclass(frozen=True, slots=True)
class Tone:
    """One tone; ``at`` in seconds from the start of its phase, or before its end."""

    at: float
    kind: str
    from_end: bool = False


def tones(timeline: Timeline, phase: Phase, *, countdown: int) -> tuple[Tone, ...]:
    """Return the tones of *phase*, the last *countdown* seconds counted down where it is long enough.

    The tone of a boundary is at the start of the phase that begins there and depends on it: begin, switch or rest,
    and "end" for a phase that has none of its own. There, and not at the end of the phase before, it is also heard
    when that one was open or was skipped, and never twice. The first phase is entered in silence unless it is work
    or rest; the very end is "finish".
    """
    found = (*_entrance(phase), *_marks(phase), *_halfway(phase), *_countdown(phase, countdown))
    last = phase.index == len(timeline.phases) - 1
    return (*found, Tone(0.0, "finish", from_end=True)) if last else found


def _entrance(phase: Phase) -> Iterator[Tone]:
    kind = _ENTRANCE.get(phase.kind, "end" if phase.index else "")
    if kind:
        yield Tone(0.0, kind)


def _marks(phase: Phase) -> Iterator[Tone]:
    for mark in phase.marks:
        if mark.kind in _TURNS:
            yield Tone(mark.at, mark.kind)
        elif mark.length >= HELD_FROM:
            yield Tone(mark.at, _HOLDS[mark.kind])


def _halfway(phase: Phase) -> Iterator[Tone]:
    if phase.kind is Kind.WORK and phase.mode is not Mode.BREATHE and (phase.length or 0.0) >= HALFWAY_FROM:
        yield Tone((phase.length or 0.0) / 2, "halfway")


def _countdown(phase: Phase, seconds: int) -> Iterator[Tone]:
    """Yield the ticks of the last seconds, none in the phase's first second; a breath is not counted down."""
    breathing = phase.kind is Kind.WORK and phase.mode is Mode.BREATHE
    if phase.kind is Kind.NOTE or phase.length is None or breathing:
        return
    for left in range(seconds, 0, -1):
        if left <= phase.length - 1:
            yield Tone(float(left), "countdown", from_end=True)
