"""What happens in a session, as values; ``t`` is always the session clock in seconds, pauses not counted."""

from __future__ import annotations

from dataclasses import dataclass

from backstride.session.cues import Cue
from backstride.session.timeline import Phase


@dataclass(frozen=True, slots=True)
class SessionStarted:
    """The first phase begins. ``t`` of every event is the session clock in seconds."""

    t: float


@dataclass(frozen=True, slots=True)
class PhaseStarted:
    """A phase was entered."""

    t: float
    phase: Phase


@dataclass(frozen=True, slots=True)
class PhaseEnded:
    """A phase was left after ``completed`` seconds in it; ``how`` is done, skipped or shortened.

    ``reps`` are the repetitions that the person counted, ``None`` where none are to be counted.
    """

    t: float
    phase: Phase
    completed: float
    how: str
    reps: int | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """The person counted a repetition, which is their ``number``-th in this phase."""

    t: float
    phase: Phase
    number: int


@dataclass(frozen=True, slots=True)
class CueDue:
    """A cue is to be heard; ``planned_t`` is the session clock at which it was due."""

    t: float
    cue: Cue
    planned_t: float


@dataclass(frozen=True, slots=True)
class Paused:
    """The clock stopped; ``reason`` is user, sleep or hidden."""

    t: float
    reason: str


@dataclass(frozen=True, slots=True)
class LeadIn:
    """``seconds`` (3, 2, 1) left until a paused session goes on."""

    t: float
    seconds: int


@dataclass(frozen=True, slots=True)
class Resumed:
    """The clock goes on."""

    t: float


@dataclass(frozen=True, slots=True)
class Seeked:
    """The session jumped from one phase to another."""

    t: float
    from_index: int
    to_index: int


@dataclass(frozen=True, slots=True)
class Extended:
    """``seconds`` were added to the current phase."""

    t: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Ready:
    """The person is in position before the explanation was over: ``seconds`` are left until the work begins."""

    t: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Hurt:
    """The person said that it hurts, and ``what`` they do then: smaller, eased, skipped or stopped.

    ``variant`` is the easier exercise that they took, ``None`` unless eased.
    """

    t: float
    phase: Phase
    what: str
    variant: str | None = None


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The session is over; ``how`` is finished, left or stopped. Both lengths in seconds."""

    t: float
    how: str
    completed: float
    planned: float


Event = (
    SessionStarted
    | PhaseStarted
    | PhaseEnded
    | Counted
    | CueDue
    | Paused
    | LeadIn
    | Resumed
    | Seeked
    | Extended
    | Ready
    | Hurt
    | SessionEnded
)
