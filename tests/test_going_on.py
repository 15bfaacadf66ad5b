"""A session that is cut off anywhere goes on where it was: player, conductor, journal and record together."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import fsum
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

import strategies
from backstride.conductor import HEARTBEAT, Conductor
from backstride.devices.clock import ManualClock
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.rehearsal import Guidance, plan_session
from backstride.routine.model import Routine
from backstride.session.player import CueDue, Event, Plan, State, Wish
from backstride.session.timeline import compile_timeline
from backstride.storage.interrupted import Interrupted
from backstride.storage.journal import Journal, unfinished
from backstride.storage.record import Record, past_of

MORNING = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
SLACK = 0.002
"""Seconds that rounding to milliseconds may cost."""

acts = st.lists(
    st.floats(0.05, 40.0).map(lambda seconds: round(seconds, 3))
    | st.sampled_from([Wish.PAUSE, Wish.RESUME, Wish.NEXT, Wish.PREVIOUS, Wish.MORE, Wish.SKIP_STEP, Wish.DONE]),
    max_size=20,
)


class Life:
    """One run of the program in *folder*: a session that is led, written down, and may be killed."""

    def __init__(self, folder: Path, plan: Plan, before: Interrupted | None = None) -> None:
        self.clock = ManualClock()
        self.events: list[Event] = []
        timeline = plan.timeline
        self.record = Record(timeline, MORNING, before)
        self.journal = Journal(folder, timeline, "/any.yaml", self.wall, before)
        self.conductor = Conductor(
            plan,
            sounds=SilentSounds(),
            voice=SilentVoice(),
            clock=self.clock,
            start_at=before.position if before else None,
            listeners=[self.record.note, self.journal.note, self.events.append],
            beats=[self.journal.beat],
        )
        self.conductor.wish(Wish.START)

    def wall(self) -> datetime:
        return MORNING + timedelta(seconds=self.clock.now())

    def lives(self, script: list[Wish | float]) -> None:
        for act in script:
            if isinstance(act, Wish):
                self.conductor.wish(act)
                self.conductor.wake()
            else:
                self.passes(act)

    def passes(self, seconds: float) -> None:
        """Let time pass, waking the conductor when it wants to be."""
        until = self.clock.now() + seconds
        self.conductor.wake()
        while (wait := self.conductor.due_in()) is not None and self.clock.now() + wait < until:
            self.clock.tick(max(wait, 1e-6))
            self.conductor.wake()
        self.clock.tick(max(0.0, until - self.clock.now()))

    def finishes(self) -> None:
        while self.conductor.session.state is not State.ENDED:
            if self.conductor.session.state is State.WAITING:
                self.passes(30.0)  # all that is said while the person works comes before they are done
                self.conductor.wish(Wish.DONE)
            self.conductor.wish(Wish.RESUME)
            self.passes(30.0)

    def dies(self, torn: int) -> None:
        """Let the file go as the system does, its last *torn* characters not yet on the disk."""
        assert self.journal._file is not None
        path = Path(self.journal._file.name)
        self.journal._file.close()
        self.journal._file = None
        text = path.read_text(encoding="utf-8")
        path.write_text(text[: len(text) - torn], encoding="utf-8")


def planned(routine: Routine) -> Plan:
    return plan_session(compile_timeline(routine), SilentVoice(), Guidance(language="en"))


@strategies.modest
@given(strategies.routines(), acts, st.integers(0, 30))
def test_killed_anywhere_no_more_than_the_last_second_is_lost(
    routine: Routine, script: list[Wish | float], torn: int
) -> None:
    plan = planned(routine)
    with TemporaryDirectory() as folder:
        life = Life(Path(folder), plan)
        life.lives(script)
        session = life.conductor.session
        if session.state is State.ENDED:
            life.journal.close()
            return
        life.dies(torn)

        (found,) = unfinished(Path(folder))

    lost = session.clock - found.clock
    assert -SLACK <= lost <= 2 * HEARTBEAT + SLACK  # one beat, and the one that was torn
    assert found.fits(plan.timeline)
    assert abs(fsum(seconds for _, seconds, _ in found.done) - found.clock) < SLACK * (len(found.done) + 1)


@strategies.modest
@given(strategies.routines(), st.lists(acts, min_size=1, max_size=3))
def test_killed_as_often_as_you_like_a_session_adds_up_in_the_end(
    routine: Routine, lives: list[list[Wish | float]]
) -> None:
    plan = planned(routine)
    before = None
    with TemporaryDirectory() as folder:
        for script in lives:
            life = Life(Path(folder), plan, before)
            life.lives(script)
            if life.conductor.session.state is State.ENDED:
                break
            life.dies(0)
            if before:
                before.journal.unlink()
            (before,) = unfinished(Path(folder))
        else:
            life = Life(Path(folder), plan, before)
        life.finishes()
        life.journal.close()

    past = life.record.done()
    assert past is not None
    assert abs(fsum(phase.completed for phase in past.phases) - past.completed) < SLACK * (len(past.phases) + 1)
    assert past.how == ("finished" if life.record.worked else "left")


@strategies.modest
@given(strategies.routines(), st.floats(0.0, 300.0))
def test_what_was_heard_before_and_after_is_everything_once(routine: Routine, killed_at: float) -> None:
    plan = planned(routine)
    with TemporaryDirectory() as folder:
        first = Life(Path(folder), plan)
        first.passes(killed_at)
        if first.conductor.session.state in (State.ENDED, State.WAITING):
            first.journal.close()
            return
        first.dies(0)
        (found,) = unfinished(Path(folder))
        second = Life(Path(folder), plan, found)
        second.finishes()
        second.journal.close()

    heard = [event.cue for life in (first, second) for event in life.events if isinstance(event, CueDue)]
    wanted = [cue for phase in plan.cues for cue in phase]
    assert list(dict.fromkeys(heard)) == wanted
    assert len(heard) - len(wanted) <= sum(
        1 for cue in plan.cues[found.position.phase] if not cue.from_end and cue.at <= found.position.seconds + SLACK
    ) + sum(event.t > found.clock - HEARTBEAT for event in first.events if isinstance(event, CueDue))


@strategies.modest
@given(strategies.routines(), acts)
def test_what_will_not_go_on_is_remembered_as_it_was(routine: Routine, script: list[Wish | float]) -> None:
    plan = planned(routine)
    with TemporaryDirectory() as folder:
        life = Life(Path(folder), plan)
        life.lives(script)
        if life.conductor.session.state is State.ENDED:
            life.journal.close()
            return
        life.dies(0)
        (found,) = unfinished(Path(folder))

    past = past_of(found, plan.timeline)
    assert past.completed == found.clock
    assert len(past.phases) == len(found.done)
