"""Where a session is and how commands and time move it; time is always an argument.

States and commands (`states`) and what happens (`events`) are offered here too: this is the door to a session.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import ceil, inf

from backstride.routine.duration import exact
from backstride.session.commands import allowed, apply
from backstride.session.events import (
    Counted,
    CueDue,
    Event,
    Extended,
    LeadIn,
    Paused,
    PhaseEnded,
    PhaseStarted,
    Ready,
    Resumed,
    Seeked,
    SessionEnded,
    SessionStarted,
)
from backstride.session.progress import (
    TOLERANCE,
    Outcome,
    Plan,
    Session,
    after_phase,
    due_at_end,
    due_between,
    end_of_phase,
    enter_phase,
    is_whole,
    moment_of,
    phase_ended,
    resume,
    to_be_heard,
    with_plan,
)
from backstride.session.states import TRANSITIONS, Command, State
from backstride.session.timeline import Position

__all__ = [
    "TRANSITIONS",
    "Command",
    "Counted",
    "CueDue",
    "Event",
    "Extended",
    "LeadIn",
    "Paused",
    "PhaseEnded",
    "PhaseStarted",
    "Plan",
    "Position",
    "Ready",
    "Resumed",
    "Seeked",
    "Session",
    "SessionEnded",
    "SessionStarted",
    "State",
    "advance",
    "allowed",
    "apply",
    "until_next",
    "with_plan",
]


def advance(session: Session, delta: float) -> Outcome:
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
        return session.lead_left - whole
    if session.state not in _MOVES:
        return None
    seconds = session.position.seconds
    moments = [moment_of(session, cue) for cue in to_be_heard(session)]
    moment = min((m for m in moments if m > seconds + TOLERANCE), default=inf)
    soonest = min(moment, end_of_phase(session))
    return None if soonest == inf else max(0.0, exact(soonest - seconds))


_Move = tuple[Session, tuple[Event, ...], float]


def _run(session: Session, left: float) -> _Move:
    """Move within the current phase, or over its end: the session, what happened and the seconds still to pass."""
    start, end = session.position.seconds, end_of_phase(session)
    after = exact(start + left)
    if after < end - TOLERANCE:
        return _moved(session, after), due_between(session, start, after), 0.0
    due = due_between(session, start, end)
    over = _moved(session, end)
    ended = phase_ended(over, "done" if is_whole(over) else "shortened")
    following = after_phase(over)
    entered, events = enter_phase(over, following)
    if following > over.position.phase + 1 and entered.state is State.ENDED:
        events = (*due_at_end(over, -1), *events)
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
    after = before - left
    passed = range(ceil(before - TOLERANCE) - 1, 0, -1)
    counted = tuple(LeadIn(session.clock, whole) for whole in passed if whole >= after - TOLERANCE)
    if after > TOLERANCE:
        return replace(session, lead_left=after), counted, 0.0
    on, events = resume(session)
    return on, (*counted, *events), left - before


_MOVES: Mapping[State, Callable[[Session, float], _Move]] = {
    State.RUNNING: _run,
    State.WAITING: _run,
    State.LEAD_IN: _count_in,
}
