"""The flat list of phases that a routine means, with their lengths and the marks inside them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backstride.routine.dose import Work
from backstride.routine.model import Mode, Routine, Side


class Kind(StrEnum):
    """What a phase is."""

    GET_READY = "get-ready"
    WORK = "work"
    PAUSE = "pause"
    SWITCH = "switch"
    REST = "rest"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment inside a work phase, in seconds from the phase's start.

    ``kind`` is rep-out, rep-hold, rep-back, breath-in, breath-hold, breath-out or breath-rest; ``length`` in seconds;
    ``number`` is the repetition or breath that it belongs to, from 1.
    """

    at: float
    kind: str
    length: float
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One stretch of a session. ``length`` in seconds, ``None`` where the person ends it.

    ``step`` counts the steps that count, from 1, ``None`` for a step that does not; ``source`` is the path of indices
    to the step in the routine (through repeats); ``occurrence`` numbers the passes through steps, so that every phase
    of one pass through one step shares it. ``side`` of a get-ready, switch or rest is the side to come.
    ``about`` is the length, or what a total counts for an open phase: 4 s a repetition.
    """

    index: int
    kind: Kind
    length: float | None
    source: tuple[int, ...]
    occurrence: int
    steps: int = 0
    step: int | None = None
    mode: Mode | None = None
    exercise: str | None = None
    side: Side | None = None
    set: int | None = None
    sets: int | None = None
    rep: int | None = None
    reps: int | None = None
    round: int | None = None
    rounds: int | None = None
    marks: tuple[Mark, ...] = ()
    about: float = 0.0
    work: Work | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All phases of a routine, in order; ``starts`` has the second at which each begins.

    ``total`` in seconds counts open phases as 0, ``about`` counts them with 4 s a repetition.
    """

    routine: Routine
    phases: tuple[Phase, ...]
    starts: tuple[float, ...]
    total: float
    about: float
    open_phases: int


def compile_timeline(routine: Routine) -> Timeline:
    """Return the timeline that *routine* means (format guide, "The timeline that a routine means")."""
    raise NotImplementedError
