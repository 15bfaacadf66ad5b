"""The seconds of a session are those of the clock, however long its listeners work."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.devices.clock import ManualClock
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.playback.conductor import Conductor
from backstride.routine.model import RestStep, Routine
from backstride.session.cue_compiler import compile_cues
from backstride.session.player import Command, Event, Plan, Session, SessionEnded, State
from backstride.session.states import CLOCK_RUNS
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline
from tests.support import strategies
from tests.support.examples import NOTHING_BETWEEN, routine
from tests.support.languages import ENGLISH

MINUTES_3 = compile_timeline(routine(*(RestStep(length=10),) * 18, defaults=NOTHING_BETWEEN))


class ReadClock(ManualClock):
    """A clock that knows how often it was read, and what it said last."""

    times = 0
    said = 0.0

    def now(self) -> float:
        self.times += 1
        self.said = super().now()
        return self.said


class Busy:
    """A session whose listeners take *work* seconds for every event, and for every second that is written down."""

    def __init__(self, timeline: Timeline, work: float, lead_in: float = 3.0) -> None:
        cues = compile_cues(timeline, catalogue=ENGLISH, measure=lambda _: None)
        self.clock = ReadClock(1000.0)
        self.work = work
        self.events: list[Event] = []
        self.conductor = Conductor(
            Plan(timeline, cues, lead_in=lead_in),
            sounds=SilentSounds(),
            voice=SilentVoice(),
            clock=self.clock,
            listeners=[self.note],
            beats=[self.beat],
        )

    @property
    def session(self) -> Session:
        return self.conductor.session

    def note(self, event: Event) -> None:
        self.events.append(event)
        self.clock.tick(self.work)

    def beat(self, _session: Session) -> None:
        self.clock.tick(self.work)

    def apply(self, command: Command) -> float:
        """Ask for something; return what the clock said when the session moved."""
        self.conductor.apply(command)
        return self.clock.said

    def wake(self) -> float:
        self.conductor.wake()
        return self.clock.said

    def wait(self) -> None:
        """Let the time pass that the conductor still wants to wait."""
        self.clock.tick(self.conductor.due_in() or 0.0)


@pytest.mark.parametrize("work", [0.0, 0.005, 0.09])
def test_a_session_ends_at_the_sum_of_its_lengths_to_the_float_however_long_its_listeners_work(work: float) -> None:
    busy = Busy(MINUTES_3, work)
    began = busy.apply(Command.START)
    while busy.session.state is not State.ENDED:
        read = busy.wake()
        assert busy.session.clock == pytest.approx(min(read - began, 180.0), abs=1e-9)
        busy.wait()

    assert busy.events[-1] == SessionEnded(t=180.0, how="finished", completed=180.0, planned=180.0)


def test_five_milliseconds_for_every_event_make_the_end_no_later_than_the_last_of_them() -> None:
    busy = Busy(MINUTES_3, 0.005)
    began = busy.apply(Command.START)
    while busy.session.state is not State.ENDED:
        busy.wait()
        over = busy.wake()

    assert over - began == pytest.approx(180.0, abs=0.005)


@pytest.mark.parametrize("command", [None, *Command])
def test_the_clock_is_read_once_for_each_command_and_each_wake(command: Command | None) -> None:
    busy = Busy(MINUTES_3, 0.005)
    busy.apply(Command.START)
    busy.wake()
    before = busy.clock.times
    if command is None:
        busy.wake()
    else:
        busy.apply(command)

    assert busy.clock.times - before == 1


def test_what_listeners_took_is_taken_off_the_wait_for_what_is_next() -> None:
    busy = Busy(MINUTES_3, 0.25)
    busy.apply(Command.START)
    busy.wake()
    read, due = busy.clock.said, busy.conductor.due_in()

    assert due is not None
    assert busy.clock.said + due == pytest.approx(read + 1.0)
    assert due < 1.0


def test_what_is_due_already_is_due_at_once() -> None:
    busy = Busy(MINUTES_3, 0.0)
    busy.apply(Command.START)
    busy.work = 1.5
    busy.wake()

    assert busy.conductor.due_in() == 0.0


acts = st.lists(st.integers(0, 900).map(lambda ms: ms / 1000) | st.sampled_from(list(Command)), max_size=60)


@strategies.modest
@given(strategies.routines(), acts, st.sampled_from([0.0, 0.005, 0.09]), st.sampled_from([0.0, 0.5, 3.0]))
def test_no_sequence_of_commands_loses_time_or_makes_any(
    routine: Routine, script: list[Command | float], work: float, lead_in: float
) -> None:
    busy = Busy(compile_timeline(routine), work, lead_in)
    read = busy.apply(Command.START)
    ran = 0.0
    for act in script:
        if isinstance(act, float):
            busy.clock.tick(act)
        before, after = busy.session, busy.apply(act) if isinstance(act, Command) else busy.wake()
        ran += counted(before, after - read)
        read = after

    clock = busy.session.clock
    assert clock == pytest.approx(ran, abs=1e-6) if busy.session.state is not State.ENDED else clock <= ran + 1e-6


def counted(session: Session, seconds: float) -> float:
    """Return how many of the next *seconds* of real time are the session's own."""
    if session.state is State.LEAD_IN:
        return max(0.0, seconds - session.lead_left)
    return seconds if session.state in CLOCK_RUNS else 0.0
