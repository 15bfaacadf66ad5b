"""Where a session is and what may happen: states, wishes, events; time is always an argument."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backstride.session.cues import Cue
from backstride.session.timeline import Phase, Timeline


class State(StrEnum):
    """The states of a session."""

    READY = "ready"
    RUNNING = "running"
    WAITING = "waiting"  # in an open phase: the clock runs, the person ends it
    PAUSED = "paused"
    LEAD_IN = "lead-in"  # three seconds after a pause, not counted
    ENDED = "ended"


class Wish(StrEnum):
    """What a person can ask of a session."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    NEXT = "next"
    PREVIOUS = "previous"
    MORE = "more"
    RESTART_STEP = "restart-step"
    SKIP_STEP = "skip-step"
    REPEAT_PHASE = "repeat-phase"  # after a sleep: this hold again
    DONE = "done"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a timeline: the phase, the seconds into it, and the seconds added to its length."""

    phase: int = 0
    seconds: float = 0.0
    extra: float = 0.0


@dataclass(frozen=True, slots=True)
class Plan:
    """A timeline and, for each of its phases, the cues in order."""

    timeline: Timeline
    cues: tuple[tuple[Cue, ...], ...]


@dataclass(frozen=True, slots=True)
class Session:
    """A session at one moment. ``clock`` is seconds of session time (pauses not counted)."""

    plan: Plan
    state: State = State.READY
    position: Position = Position()
    clock: float = 0.0
    lead_left: float = 0.0
    completed: float = 0.0  # seconds spent in the current phase since it was entered

    @property
    def phase(self) -> Phase:
        """Return the current phase (the last one, once ended)."""
        return self.plan.timeline.phases[self.position.phase]


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
    """A phase was left after ``completed`` seconds in it; ``how`` is done, skipped or shortened."""

    t: float
    phase: Phase
    completed: float
    how: str


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
class SessionEnded:
    """The session is over; ``how`` is finished, left or stopped. Both lengths in seconds."""

    t: float
    how: str
    completed: float
    planned: float


Event = (
    SessionStarted | PhaseStarted | PhaseEnded | CueDue | Paused | LeadIn | Resumed | Seeked | Extended | SessionEnded
)


def allowed(session: Session) -> frozenset[Wish]:
    """Return the wishes that *session* grants now; screens grey their buttons from it."""
    raise NotImplementedError


def wish(
    session: Session, asked: Wish, *, reason: str = "user", how: str = "left"
) -> tuple[Session, tuple[Event, ...]]:
    """Grant a wish: the session after it and what happened; a wish that is not allowed changes nothing."""
    raise NotImplementedError


def advance(session: Session, delta: float) -> tuple[Session, tuple[Event, ...]]:
    """Let *delta* seconds pass, however many boundaries and cues they cross."""
    raise NotImplementedError


def until_next(session: Session) -> float | None:
    """Return the seconds until the next cue or boundary, ``None`` when nothing is due by itself."""
    raise NotImplementedError
