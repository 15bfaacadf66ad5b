"""A session that is cut off anywhere goes on where it was: player, conductor, journal and record together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from math import fsum
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, given
from hypothesis import strategies as st

from backstride.devices.clock import ManualClock
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.history.history import History
from backstride.history.interrupted import unfinished
from backstride.history.journal_reader import Interrupted
from backstride.history.model import PastSession
from backstride.history.recorder import Recorder, save_journals
from backstride.playback.conductor import HEARTBEAT, Conductor
from backstride.playback.plan import CoachingOptions, plan_session
from backstride.routine.model import Routine
from backstride.session.player import Command, CueDue, Event, Plan, State
from backstride.session.timeline_compiler import compile_timeline
from tests.support import strategies

MORNING = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
SLACK = 0.002
"""Seconds that rounding to milliseconds may cost."""

acts = st.lists(
    st.floats(0.05, 40.0).map(lambda seconds: round(seconds, 3))
    | st.sampled_from(
        [Command.PAUSE, Command.RESUME, Command.NEXT, Command.PREVIOUS, Command.MORE, Command.SKIP_STEP, Command.DONE]
    ),
    max_size=20,
)


class KilledError(BaseException):
    """The process is killed in the midst of something."""


class Dying:
    """A history that is killed while it is told of a session: before it wrote anything, or after it wrote all."""

    problem = ""

    def __init__(self, history: History, *, wrote: bool) -> None:
        self._history = history
        self._wrote = wrote

    def add(self, session: PastSession) -> bool:
        if self._wrote:
            self._history.add(session)
        raise KilledError


class Life:
    """One run of the program in *folder*: a session that is led, written down and saved, and may be killed."""

    def __init__(self, folder: Path, plan: Plan, history: History | Dying, before: Interrupted | None = None) -> None:
        self.clock = ManualClock()
        self.events: list[Event] = []
        self.recorder = Recorder(
            plan.timeline,
            Path("/any.yaml"),
            folder,
            history,  # type: ignore[arg-type]  # one that dies stands in for it
            started=MORNING,
            before=before,
        )
        self.conductor = Conductor(
            plan,
            sounds=SilentSounds(),
            voice=SilentVoice(),
            clock=self.clock,
            start_at=before.position if before else None,
            listeners=[self.recorder.note, self.events.append],
            beats=self.recorder.beats,
        )
        self.conductor.apply(Command.START)

    @property
    def ended(self) -> bool:
        return self.conductor.session.state is State.ENDED

    def lives(self, script: list[Command | float]) -> None:
        for act in script:
            if isinstance(act, Command):
                self.conductor.apply(act)
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
        while not self.ended:
            if self.conductor.session.state is State.WAITING:
                self.passes(30.0)  # all that is said while the person works comes before they are done
                self.conductor.apply(Command.DONE)
            self.conductor.apply(Command.RESUME)
            self.passes(30.0)

    def dies(self, torn: int = 0) -> None:
        """Let the journal go as the system does, its last *torn* characters not yet on the disk."""
        journal = self.recorder._journal
        assert journal is not None
        if journal._file is not None and journal._path is not None:
            path = journal._path
            journal._file.close()
            journal._file = None
            text = path.read_text(encoding="utf-8")
            path.write_text(text[: len(text) - torn], encoding="utf-8")


@contextmanager
def history_in(home: str) -> Iterator[History]:
    with History(Path(home, "history.sqlite3")) as history:
        yield history


def planned(routine: Routine) -> Plan:
    return plan_session(compile_timeline(routine), SilentVoice(), CoachingOptions())


@strategies.modest
@given(strategies.routines(), acts, st.integers(0, 30), st.sampled_from(["idle", "before saving", "after saving"]))
def test_killed_anywhere_a_session_is_in_the_history_once_and_no_more_than_the_last_second_is_lost(
    routine: Routine, script: list[Command | float], torn: int, killed: str
) -> None:
    plan = planned(routine)
    with TemporaryDirectory() as home, history_in(home) as history:
        folder = Path(home, "sessions")
        dying = history if killed == "idle" else Dying(history, wrote=killed == "after saving")
        life = Life(folder, plan, dying)
        with suppress(KilledError):
            life.lives(script)
        life.dies(0 if life.ended else torn)  # an end reaches the disk before the history is told of it
        for _ in range(2):
            save_journals(folder, history)
        (past,) = history.sessions()
        phases = history.phases(past.id)
        unended = unfinished(folder)

    lost = life.conductor.session.clock - past.completed
    assert -SLACK <= lost <= 2 * HEARTBEAT + SLACK  # one beat, and the one that was torn
    assert abs(fsum(phase.completed for phase in phases) - past.completed) < SLACK * (len(phases) + 1)
    assert (past.how == "interrupted") == bool(unended)
    assert life.ended or (past.how, [found.fits(plan.timeline) for found in unended]) == ("interrupted", [True])


@strategies.modest
@given(strategies.routines(), st.lists(acts, min_size=1, max_size=3))
def test_killed_as_often_as_you_like_a_session_adds_up_in_the_end(
    routine: Routine, lives: list[list[Command | float]]
) -> None:
    plan = planned(routine)
    before = None
    with TemporaryDirectory() as home, history_in(home) as history:
        folder = Path(home, "sessions")
        for script in lives:
            life = Life(folder, plan, history, before)
            life.lives(script)
            life.dies()
            save_journals(folder, history)
            if life.ended:
                break
            (before,) = unfinished(folder)
        else:
            life = Life(folder, plan, history, before)
            life.finishes()
        (past,) = history.sessions()
        phases = history.phases(past.id)

    assert abs(fsum(phase.completed for phase in phases) - past.completed) < SLACK * (len(phases) + 1)
    assert past.how == ("finished" if life.recorder.record.worked else "left")


@strategies.modest
@given(strategies.routines(), st.floats(0.0, 300.0))
def test_what_was_heard_before_and_after_is_everything_once(routine: Routine, killed_at: float) -> None:
    plan = planned(routine)
    with TemporaryDirectory() as home, history_in(home) as history:
        folder = Path(home, "sessions")
        first = Life(folder, plan, history)
        first.passes(killed_at)
        first.dies()
        assume(first.conductor.session.state is State.RUNNING)
        (found,) = unfinished(folder)
        second = Life(folder, plan, history, found)
        second.finishes()

    # What is said in a phase that a person ends depends on when they end it.
    timed = {phase.index for phase in plan.timeline.phases if phase.length is not None}
    told = [event.cue for life in (first, second) for event in life.events if isinstance(event, CueDue)]
    heard = [cue for cue in told if cue.phase in timed]
    wanted = [cue for phase in plan.cues for cue in phase if cue.phase in timed]
    assert list(dict.fromkeys(heard)) == wanted
    assert len(heard) - len(wanted) <= sum(
        1 for cue in plan.cues[found.position.phase] if not cue.from_end and cue.at <= found.position.seconds + SLACK
    ) + sum(event.t > found.clock - HEARTBEAT for event in first.events if isinstance(event, CueDue))
