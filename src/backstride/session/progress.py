"""Where a session is in its plan, and what happens as it enters a phase and leaves it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import inf

from backstride.routine.duration import exact
from backstride.session.cues import Cue
from backstride.session.events import CueDue, Event, PhaseEnded, PhaseStarted, Resumed, SessionEnded
from backstride.session.states import CLOCK_RUNS, State
from backstride.session.timeline import Phase, Position, Timeline, ends_with_time, planned_start

TOLERANCE = 1e-6
"""Seconds by which two moments may differ and be the same one: far over what adding floats loses (each sum is taken
to the nearest nanosecond), far under what can be heard."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A timeline and, for each of its phases, the cues in order.

    ``lead_in`` is what passes between `RESUME` after a pause and going on, ``more`` what `MORE` adds to a
    phase, both in seconds.
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
    position: Position = field(default_factory=Position)
    clock: float = 0.0
    lead_left: float = 0.0
    completed: float = 0.0  # seconds spent in the current phase since it was entered
    fresh: bool = False

    @property
    def phase(self) -> Phase:
        """Return the current phase (the last one, once ended)."""
        return self.plan.timeline.phases[self.position.phase]


def with_plan(session: Session, plan: Plan) -> Session:
    """Return *session* with the cues of *plan*, of the same timeline, for every phase but the one that it is in.

    The cues of that one stay, so that none occurs twice and none is missed.
    """
    here = session.position.phase
    cues = (*plan.cues[:here], session.plan.cues[here], *plan.cues[here + 1 :])
    return replace(session, plan=replace(session.plan, cues=cues))


def with_timeline(session: Session, plan: Plan) -> Session:
    """Return *session* with *plan*, whose phases are as long as its own, and those cues of the phase that it is in."""
    here = session.position.phase
    cues = (*plan.cues[:here], session.plan.cues[here], *plan.cues[here + 1 :])
    return replace(session, plan=replace(session.plan, timeline=plan.timeline, cues=cues))


Outcome = tuple[Session, tuple[Event, ...]]
"""A session after something happened to it, and what happened."""


def end_of_phase(session: Session) -> float:
    """Return the second of the phase at which it ends, infinity where only the person ends it."""
    length, timed, extra = session.phase.length, session.phase.timed, session.position.extra
    if timed is not None and timed.round_at is not None:
        return max(0.0, exact(timed.round_at - clock_at_start(session) + extra))
    end = session.phase.cap.seconds or inf if length is None else length + extra
    return end if timed is None or timed.over_at is None else min(end, time_left_at_start(session))


def clock_at_start(session: Session) -> float:
    """Return what the clock of the repeat around the phase, if it has one, said when the phase began."""
    began = session.position.began
    return planned_start(session.plan.timeline, session.position.phase) if began is None else began


def time_left_at_start(session: Session) -> float:
    """Return the seconds that the repeat around the phase still had when the phase began; infinity without an end."""
    timed = session.phase.timed
    if timed is None or timed.over_at is None:
        return inf
    return max(0.0, exact(timed.over_at - clock_at_start(session)))


def _clock_at(session: Session, index: int) -> float | None:
    """Return what the clock of the repeat around the phase at *index* says when the session goes there now.

    It goes on where the session stays in that repeat. Where rounds begin every minute it never says less than planned
    further on, nor more further back: who leaves something out, or does it again, takes the clock along.
    """
    timeline, here = session.plan.timeline, session.phase
    there = timeline.phases[index]
    if there.timed is None or here.timed is None or here.timed.since != there.timed.since:
        return None
    now = exact(clock_at_start(session) + session.position.seconds)
    if ends_with_time(there):
        return now
    further = max if index > here.index else min
    return further(now, planned_start(timeline, index))


def moment_of(session: Session, cue: Cue) -> float:
    """Return the second of the phase at which *cue* is due, infinity before the end of an open phase."""
    return exact(end_of_phase(session) - cue.at) if cue.from_end else cue.at


def to_be_heard(session: Session) -> Iterator[Cue]:
    """Yield the cues of the current phase; only its tones where the person was ready before all was said."""
    cues = session.plan.cues[session.position.phase]
    return (cue for cue in cues if session.position.extra >= 0 or cue.phrase is None)


def due_between(session: Session, after: float, until: float) -> tuple[Event, ...]:
    """Return the cues of the phase that are due later than *after* and not later than *until*, in order."""
    moments = ((moment_of(session, cue), cue) for cue in to_be_heard(session))
    due = [(at, cue) for at, cue in moments if after + TOLERANCE < at <= until + TOLERANCE]
    return tuple(_cue_due(session, at, cue) for at, cue in sorted(due, key=_first))


def _first(pair: tuple[float, Cue]) -> float:
    return pair[0]


def _cue_due(session: Session, at: float, cue: Cue) -> CueDue:
    planned = exact(session.clock + at - session.position.seconds)
    return CueDue(planned, cue, planned)


def due_at_entry(session: Session) -> tuple[Event, ...]:
    """Return the cues of the very moment at which a phase begins; while the clock is stopped they wait for it."""
    if session.state not in CLOCK_RUNS:
        return ()
    seconds = session.position.seconds
    return due_between(session, seconds - 2 * TOLERANCE, seconds)


def settled(session: Session) -> Session:
    """Return *session* running or waiting, as its phase wants it; one whose clock is stopped as it is."""
    if session.state not in CLOCK_RUNS:
        return session
    return replace(session, state=State.WAITING if session.phase.length is None else State.RUNNING)


def enter_phase(session: Session, index: int) -> Outcome:
    """Begin the phase at *index*, or end the session after the last one."""
    if index == len(session.plan.timeline.phases):
        return end_session(session, "finished")
    fresh = session.state not in CLOCK_RUNS
    position = Position(index, began=_clock_at(session, index))
    entered = settled(replace(session, position=position, completed=0.0, fresh=fresh))
    if index > session.position.phase and _has_no_rest(entered):
        return enter_phase(session, index + 1)
    return entered, (PhaseStarted(session.clock, entered.phase), *due_at_entry(entered))


def _has_no_rest(session: Session) -> bool:
    """Say whether the session is at the rest of a round that took all of its time."""
    timed = session.phase.timed
    return timed is not None and timed.round_at is not None and end_of_phase(session) <= TOLERANCE


def after_phase(session: Session) -> int:
    """Return the index of the phase that follows when this one is over: where a repeat's time is, that after it."""
    timed = session.phase.timed
    over = timed is not None and time_left_at_start(session) <= session.position.seconds + TOLERANCE
    return timed.then if timed is not None and over else session.position.phase + 1


def end_session(session: Session, how: str) -> Outcome:
    """End the session: finished, left or stopped."""
    ended = SessionEnded(session.clock, how, session.clock, session.plan.timeline.total)
    return replace(session, state=State.ENDED), (ended,)


def phase_ended(session: Session, how: str) -> PhaseEnded:
    """Return that the current phase ends now: done, skipped or shortened."""
    reps = session.position.counted if session.phase.counts_up else None
    return PhaseEnded(session.clock, session.phase, session.completed, how, reps)


def is_whole(session: Session) -> bool:
    """Say whether the phase, which is over, was not cut off by the end of the time of the repeat around it."""
    phase = session.phase
    end = phase.cap.seconds if phase.length is None else phase.length
    return not ends_with_time(phase) or (end is not None and session.position.seconds >= end - TOLERANCE)


def due_at_end(session: Session, phase: int) -> tuple[Event, ...]:
    """Return the cues of the very end of *phase*, which is now."""
    cues = session.plan.cues[phase]
    return tuple(CueDue(session.clock, cue, session.clock) for cue in cues if cue.from_end and not cue.at)


def resume(session: Session) -> Outcome:
    """Let the clock go on; a phase that was entered while it stood begins now."""
    on = settled(replace(session, state=State.RUNNING, lead_left=0.0, fresh=False))
    at_entry = due_at_entry(on) if session.fresh else ()
    return on, (Resumed(on.clock), *at_entry)
