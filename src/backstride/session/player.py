"""Where a session is and how wishes and time move it; time is always an argument.

States and wishes (`states`) and what happens (`events`) are offered here too: this is the door to a session.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import ceil, inf

from backstride.session.cues import Cue
from backstride.session.events import (
    CueDue,
    Event,
    Extended,
    LeadIn,
    Paused,
    PhaseEnded,
    PhaseStarted,
    Resumed,
    Seeked,
    SessionEnded,
    SessionStarted,
)
from backstride.session.states import TRANSITIONS, State, Wish
from backstride.session.timeline import Kind, Phase, Timeline, exact

__all__ = [
    "TRANSITIONS",
    "CueDue",
    "Event",
    "Extended",
    "LeadIn",
    "Paused",
    "PhaseEnded",
    "PhaseStarted",
    "Plan",
    "Position",
    "Resumed",
    "Seeked",
    "Session",
    "SessionEnded",
    "SessionStarted",
    "State",
    "Wish",
    "advance",
    "allowed",
    "until_next",
    "wish",
]

TOLERANCE = 1e-6
"""Seconds by which two moments may differ and be the same one: far over what adding floats loses (each sum is taken
to the nearest nanosecond), far under what can be heard."""

FRESH = 2.0
"""Seconds into a phase within which "previous" means the phase before it."""

SOME_WORK = 1.0
"""Seconds of a work phase from which leaving it early has shortened and not skipped it."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a timeline: the phase, the seconds into it, and the seconds added to its length."""

    phase: int = 0
    seconds: float = 0.0
    extra: float = 0.0


@dataclass(frozen=True, slots=True)
class Plan:
    """A timeline and, for each of its phases, the cues in order.

    ``lead_in`` is what passes between a wish to go on after a pause and going on, ``more`` what the wish for more
    adds to a phase, both in seconds.
    """

    timeline: Timeline
    cues: tuple[tuple[Cue, ...], ...]
    lead_in: float = 3.0
    more: float = 10.0


@dataclass(frozen=True, slots=True)
class Session:
    """A session at one moment. ``clock`` is seconds of session time (pauses not counted).

    ``fresh`` says that the current phase was entered while the clock stood: what is due at its very beginning waits.
    """

    plan: Plan
    state: State = State.READY
    position: Position = Position()
    clock: float = 0.0
    lead_left: float = 0.0
    completed: float = 0.0  # seconds spent in the current phase since it was entered
    fresh: bool = False

    @property
    def phase(self) -> Phase:
        """Return the current phase (the last one, once ended)."""
        return self.plan.timeline.phases[self.position.phase]


_Outcome = tuple[Session, tuple[Event, ...]]


def allowed(session: Session) -> frozenset[Wish]:
    """Return the wishes that *session* grants now; screens grey their buttons from it."""
    granted = frozenset(TRANSITIONS[session.state])
    fixed = Wish.MORE in granted and (session.phase.length is None or bool(session.phase.marks))
    return granted - {Wish.MORE} if fixed else granted


def wish(session: Session, asked: Wish, *, reason: str = "user", how: str = "left") -> _Outcome:
    """Grant a wish: the session after it and what happened; a wish that is not allowed changes nothing."""
    if asked not in allowed(session):
        return session, ()
    granted = replace(session, state=TRANSITIONS[session.state][asked])
    if asked is Wish.PAUSE:
        return granted, (Paused(session.clock, reason),)
    if asked is Wish.LEAVE:
        return _leave(granted, how, begun=session.state is not State.READY)
    return _GRANTS[asked](granted)


def advance(session: Session, delta: float) -> _Outcome:
    """Let *delta* seconds pass, however many boundaries and cues they cross."""
    left = delta
    happened: list[Event] = []
    while left > 0 and (move := _MOVES.get(session.state)):
        session, events, left = move(session, left)
        happened += events
    return session, tuple(happened)


def until_next(session: Session) -> float | None:
    """Return the seconds until the next cue or boundary, ``None`` when nothing is due by itself."""
    if session.state is State.LEAD_IN:
        whole = ceil(session.lead_left - TOLERANCE) - 1
        return exact(session.lead_left - whole)
    if session.state not in _MOVES:
        return None
    seconds = session.position.seconds
    moments = [_moment(session, cue) for cue in session.plan.cues[session.position.phase]]
    moment = min((m for m in moments if m > seconds + TOLERANCE), default=inf)
    soonest = min(moment, _end(session))
    return None if soonest == inf else max(0.0, exact(soonest - seconds))


def _end(session: Session) -> float:
    """Return the second of the phase at which it ends, infinity where the person ends it."""
    length = session.phase.length
    return inf if length is None else exact(length + session.position.extra)


def _moment(session: Session, cue: Cue) -> float:
    """Return the second of the phase at which *cue* is due, infinity before the end of an open phase."""
    return exact(_end(session) - cue.at) if cue.from_end else cue.at


def _due(session: Session, after: float, until: float) -> tuple[Event, ...]:
    """Return the cues of the phase that are due later than *after* and not later than *until*, in order."""
    moments = ((_moment(session, cue), cue) for cue in session.plan.cues[session.position.phase])
    due = [(at, cue) for at, cue in moments if after + TOLERANCE < at <= until + TOLERANCE]
    return tuple(_cue_due(session, at, cue) for at, cue in sorted(due, key=_first))


def _first(pair: tuple[float, Cue]) -> float:
    return pair[0]


def _cue_due(session: Session, at: float, cue: Cue) -> CueDue:
    planned = exact(session.clock + at - session.position.seconds)
    return CueDue(planned, cue, planned)


def _due_at_entry(session: Session) -> tuple[Event, ...]:
    """Return the cues of the very moment at which a phase begins; while the clock stands they wait for it."""
    if session.state not in _MOVES or session.state is State.LEAD_IN:
        return ()
    seconds = session.position.seconds
    return _due(session, seconds - 2 * TOLERANCE, seconds)


def _settled(session: Session) -> Session:
    """Return *session* running or waiting, as its phase wants it; one whose clock stands as it is."""
    if session.state not in (State.RUNNING, State.WAITING):
        return session
    return replace(session, state=State.WAITING if session.phase.length is None else State.RUNNING)


def _start(session: Session) -> _Outcome:
    started = SessionStarted(session.clock)
    if not session.plan.timeline.phases:
        ended, events = _over(session, "finished")
        return ended, (started, *events)
    entered = _settled(session)
    return entered, (started, PhaseStarted(session.clock, entered.phase), *_due_at_entry(entered))


def _enter(session: Session, index: int) -> _Outcome:
    """Begin the phase at *index*, or end the session behind the last one."""
    if index == len(session.plan.timeline.phases):
        return _over(session, "finished")
    fresh = session.state in (State.PAUSED, State.LEAD_IN)
    entered = _settled(replace(session, position=Position(index), completed=0.0, fresh=fresh))
    return entered, (PhaseStarted(session.clock, entered.phase), *_due_at_entry(entered))


def _over(session: Session, how: str) -> _Outcome:
    planned = session.plan.timeline.total
    over = replace(session, state=State.ENDED, lead_left=0.0)
    return over, (SessionEnded(session.clock, how, session.clock, planned),)


def _ended(session: Session, how: str) -> PhaseEnded:
    return PhaseEnded(session.clock, session.phase, session.completed, how)


def _cut(session: Session) -> str:
    worked = session.phase.kind is Kind.WORK and session.completed >= SOME_WORK
    return "shortened" if worked else "skipped"


def _seek(session: Session, index: int, how: str) -> _Outcome:
    """Go to the phase at *index*, ending the current one as *how*."""
    ended = _ended(session, how)
    there, events = _enter(session, index)
    if there.state is State.ENDED:
        return there, (ended, *_closing(session, -1), *events)
    return there, (ended, Seeked(session.clock, session.position.phase, index), *events)


def _closing(session: Session, phase: int) -> tuple[Event, ...]:
    """Return the cues of the very end of *phase*, which is now."""
    cues = session.plan.cues[phase]
    return tuple(CueDue(session.clock, cue, session.clock) for cue in cues if cue.from_end and not cue.at)


def _next(session: Session) -> _Outcome:
    return _seek(session, session.position.phase + 1, _cut(session))


def _previous(session: Session) -> _Outcome:
    here = session.position.phase
    fresh = session.position.seconds < FRESH
    return _seek(session, max(0, here - 1) if fresh else here, "skipped")


def _restart_step(session: Session) -> _Outcome:
    phases = session.plan.timeline.phases
    first = next(phase.index for phase in phases if phase.occurrence == session.phase.occurrence)
    return _seek(session, first, "skipped")


def _skip_step(session: Session) -> _Outcome:
    here = session.phase
    phases = session.plan.timeline.phases
    later = (phase.index for phase in phases[here.index :] if phase.occurrence != here.occurrence)
    return _seek(session, next(later, len(phases)), _cut(session))


def _repeat_phase(session: Session) -> _Outcome:
    again, events = _seek(session, session.position.phase, "skipped")
    ready, counted = _lead_in(again)
    return ready, events + counted


def _extend(session: Session) -> _Outcome:
    position = session.position
    more = session.plan.more
    longer = replace(session, position=replace(position, extra=exact(position.extra + more)))
    return longer, (Extended(session.clock, more),)


def _finish_open(session: Session) -> _Outcome:
    """End an open phase as done, with the cues that wait for its very end."""
    here = session.position.phase
    ended = _ended(session, "done")
    after, events = _enter(session, here + 1)
    return after, (*_closing(session, here), ended, *events)


def _leave(session: Session, how: str, *, begun: bool) -> _Outcome:
    ended = (_ended(session, _cut(session)),) if begun else ()
    over, events = _over(session, how)
    return over, (*ended, *events)


def _lead_in(session: Session) -> _Outcome:
    """Begin the count after a pause; without one go on at once."""
    lead = session.plan.lead_in
    if lead <= TOLERANCE:
        return _resume(session)
    whole = ceil(lead - TOLERANCE)
    announced = (LeadIn(session.clock, whole),) if abs(lead - whole) <= TOLERANCE else ()
    return replace(session, lead_left=lead), announced


def _resume(session: Session) -> _Outcome:
    on = _settled(replace(session, state=State.RUNNING, lead_left=0.0, fresh=False))
    at_entry = _due_at_entry(on) if session.fresh else ()
    return on, (Resumed(on.clock), *at_entry)


_Move = tuple[Session, tuple[Event, ...], float]


def _run(session: Session, left: float) -> _Move:
    """Move within the current phase, or over its end: the session, what happened and the seconds still to pass."""
    start, end = session.position.seconds, _end(session)
    after = exact(start + left)
    if after < end - TOLERANCE:
        return _moved(session, after), _due(session, start, after), 0.0
    due = _due(session, start, end)
    over = _moved(session, end)
    ended = _ended(over, "done")
    entered, events = _enter(over, over.position.phase + 1)
    return entered, (*due, ended, *events), left - (end - start)


def _moved(session: Session, seconds: float) -> Session:
    passed = seconds - session.position.seconds
    return replace(
        session,
        position=replace(session.position, seconds=seconds),
        clock=exact(session.clock + passed),
        completed=exact(session.completed + passed),
    )


def _count_in(session: Session, left: float) -> _Move:
    """Count the seconds after a pause down; what is left of *left* then belongs to the session again."""
    before = session.lead_left
    after = exact(before - left)
    passed = range(ceil(before - TOLERANCE) - 1, 0, -1)
    counted = tuple(LeadIn(session.clock, whole) for whole in passed if whole >= after - TOLERANCE)
    if after > TOLERANCE:
        return replace(session, lead_left=after), counted, 0.0
    on, events = _resume(session)
    return on, (*counted, *events), left - before


_MOVES: Mapping[State, Callable[[Session, float], _Move]] = {
    State.RUNNING: _run,
    State.WAITING: _run,
    State.LEAD_IN: _count_in,
}

_GRANTS: Mapping[Wish, Callable[[Session], _Outcome]] = {
    Wish.START: _start,
    Wish.RESUME: _lead_in,
    Wish.REPEAT_PHASE: _repeat_phase,
    Wish.NEXT: _next,
    Wish.PREVIOUS: _previous,
    Wish.RESTART_STEP: _restart_step,
    Wish.SKIP_STEP: _skip_step,
    Wish.MORE: _extend,
    Wish.DONE: _finish_open,
}
