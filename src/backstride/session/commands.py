"""What each command does to a session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import ceil

from backstride.routine.duration import exact
from backstride.session.events import Counted, Extended, LeadIn, Paused, PhaseStarted, Ready, Seeked, SessionStarted
from backstride.session.progress import (
    TOLERANCE,
    Outcome,
    Session,
    due_at_end,
    due_at_entry,
    due_between,
    end_of_phase,
    end_session,
    enter_phase,
    phase_ended,
    resume,
    settled,
)
from backstride.session.states import TRANSITIONS, Command, State
from backstride.session.timeline import Kind, ends_with_time

FRESH = 2.0
"""Seconds into a phase within which "previous" means the phase before it."""

SOME_WORK = 1.0
"""Seconds of a work phase from which leaving it early has shortened and not skipped it."""


def allowed(session: Session) -> frozenset[Command]:
    """Return the commands that *session* allows now; screens grey their buttons from it."""
    granted = TRANSITIONS[session.state]
    return frozenset(command for command in granted if command not in _LIMITED or _LIMITED[command](session))


def _can_be_longer(session: Session) -> bool:
    """Say whether the current phase takes more seconds: one that is open or has a rhythm does not."""
    return session.phase.length is not None and not session.phase.marks


def _counts_up(session: Session) -> bool:
    """Say whether the person counts repetitions."""
    return session.phase.counts_up


def _explains(session: Session) -> bool:
    """Say whether *session* gets ready for an exercise that is explained, for longer than it takes to begin."""
    left = end_of_phase(session) - session.position.seconds
    return session.phase.explained and session.phase.kind is Kind.GET_READY and left > session.plan.lead_in + TOLERANCE


_LIMITED: Mapping[Command, Callable[[Session], bool]] = {
    Command.MORE: _can_be_longer,
    Command.COUNT: _counts_up,
    Command.READY: _explains,
}
"""What depends on the phase, too."""


def apply(session: Session, command: Command, *, reason: str = "user", how: str = "left") -> Outcome:
    """Apply a command: return the session after it and what happened; one that is not allowed changes nothing."""
    if command not in allowed(session):
        return session, ()
    granted = replace(session, state=TRANSITIONS[session.state][command])
    if command is Command.PAUSE:
        return granted, (Paused(session.clock, reason),)
    if command is Command.LEAVE:
        return _leave(granted, how, begun=session.state is not State.READY)
    return _EFFECTS[command](granted)


def _start(session: Session) -> Outcome:
    started = SessionStarted(session.clock)
    if not session.plan.timeline.phases:
        ended, events = end_session(session, "finished")
        return ended, (started, *events)
    entered = settled(session)
    return entered, (started, PhaseStarted(session.clock, entered.phase), *due_at_entry(entered))


def _cut(session: Session) -> str:
    worked = session.phase.kind is Kind.WORK and session.completed >= SOME_WORK
    return "shortened" if worked else "skipped"


def _seek(session: Session, index: int, how: str) -> Outcome:
    """Go to the phase at *index*, ending the current one as *how*."""
    ended = phase_ended(session, how)
    there, events = enter_phase(session, index)
    if there.state is State.ENDED:
        return there, (ended, *due_at_end(session, -1), *events)
    return there, (ended, Seeked(session.clock, session.position.phase, index), *events)


def _next(session: Session) -> Outcome:
    return _seek(session, session.position.phase + 1, _cut(session))


def _previous(session: Session) -> Outcome:
    here = session.position.phase
    fresh = session.position.seconds < FRESH
    return _seek(session, _before(session) if fresh else here, "skipped")


def _before(session: Session) -> int:
    """Return the phase to go back to: of a repeat whose time is over, its beginning."""
    here, phases = session.phase, session.plan.timeline.phases
    before = phases[max(0, here.index - 1)]
    inside = before.timed is not None and here.timed is not None and before.timed.since == here.timed.since
    return before.timed.since if before.timed and ends_with_time(before) and not inside else before.index


def _restart_step(session: Session) -> Outcome:
    phases = session.plan.timeline.phases
    first = next(phase.index for phase in phases if phase.occurrence == session.phase.occurrence)
    return _seek(session, first, "skipped")


def _skip_step(session: Session) -> Outcome:
    here = session.phase
    phases = session.plan.timeline.phases
    later = (phase.index for phase in phases[here.index :] if phase.occurrence != here.occurrence)
    return _seek(session, next(later, len(phases)), _cut(session))


def _repeat_phase(session: Session) -> Outcome:
    again, events = _seek(session, session.position.phase, "skipped")
    ready, counted = _lead_in(again)
    return ready, events + counted


def _extend(session: Session) -> Outcome:
    position = session.position
    more = session.plan.more
    longer = replace(session, position=replace(position, extra=position.extra + more))
    return longer, (Extended(session.clock, more),)


def _be_ready(session: Session) -> Outcome:
    """Let the work begin after the seconds of a lead-in, with nothing more said before it."""
    seconds, lead = session.position.seconds, session.plan.lead_in
    position = replace(session.position, extra=exact(seconds + lead - (session.phase.length or 0.0)))
    ready = replace(session, position=position)
    return ready, (Ready(session.clock, lead), *due_between(ready, seconds - 2 * TOLERANCE, seconds))


def _finish_open(session: Session) -> Outcome:
    """End an open phase as done, with the cues that wait for its very end."""
    here = session.position.phase
    ended = phase_ended(session, "done")
    after, events = enter_phase(session, here + 1)
    return after, (*due_at_end(session, here), ended, *events)


def _count(session: Session) -> Outcome:
    """Count one more repetition; the last one that is asked for ends the phase."""
    number = session.position.counted + 1
    counted = settled(replace(session, position=replace(session.position, counted=number)))
    event = Counted(session.clock, session.phase, number)
    if number != session.phase.cap.reps:
        return counted, (event,)
    after, events = _finish_open(counted)
    return after, (event, *events)


def _leave(session: Session, how: str, *, begun: bool) -> Outcome:
    ended = (phase_ended(session, _cut(session)),) if begun else ()
    over, events = end_session(session, how)
    return over, (*ended, *events)


def _lead_in(session: Session) -> Outcome:
    """Begin the count after a pause; without one go on at once."""
    lead = session.plan.lead_in
    if lead <= TOLERANCE:
        return resume(session)
    whole = ceil(lead - TOLERANCE)
    announced = (LeadIn(session.clock, whole),) if abs(lead - whole) <= TOLERANCE else ()
    return replace(session, lead_left=lead), announced


_EFFECTS: Mapping[Command, Callable[[Session], Outcome]] = {
    Command.START: _start,
    Command.RESUME: _lead_in,
    Command.REPEAT_PHASE: _repeat_phase,
    Command.NEXT: _next,
    Command.PREVIOUS: _previous,
    Command.RESTART_STEP: _restart_step,
    Command.SKIP_STEP: _skip_step,
    Command.MORE: _extend,
    Command.COUNT: _count,
    Command.DONE: _finish_open,
    Command.READY: _be_ready,
}
