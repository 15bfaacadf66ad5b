"""Whether the clock of a session drifts: an hour of simulated ticks, and a real window with every core busy.

``make bench ARGS=drift=600`` plays ten minutes in the window, 60 s unless told. It is silent, and all else is as in
life: journal, history, figure.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from backstride.devices.awake import SilentAwake
from backstride.devices.clock import ManualClock, SystemClock
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import Message
from backstride.i18n.text import text
from backstride.playback.conductor import Conductor
from backstride.playback.plan import coaching_options
from backstride.playback.request import PlayRequest
from backstride.playback.service import ActiveSession, PlaybackService, Store
from backstride.routine.model import Defaults, Dose, ExerciseStep, NoteStep, RestStep, Routine
from backstride.session.cue_compiler import compile_cues
from backstride.session.player import Command, Event, Plan, SessionEnded, SessionStarted, State
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.paths import find_paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions, build, show_app
from backstride.ui.kit.say import catalogue
from backstride.ui.session.controller import SessionController
from backstride.ui.session.frame_interval import FRAME
from backstride.ui.session.stage.countdown import Countdown
from backstride.ui.wording import countdown_words
from tests.support.session_states import DEMO
from tests.support.widgets import found
from tools.bench import Measure

SECONDS = 60.0
HOLD = 20
LISTENING = 0.005
"""Simulated seconds that a listener takes for each event."""

MOST_APART = 0.02
ROOT = Path(__file__).parents[2]


def measure(seconds: float = SECONDS) -> Iterator[Measure]:
    """Yield by how much the session's clock is off after an hour of ticks, and after so many *seconds* in the window.

    In the window every core is wanted by a process that never rests, and the number that is shown is watched, too.
    """
    yield Measure(name="an hour of simulated ticks of 1/32 s", value=_simulated(3600, 1 / 32), unit="s off", limit=0)
    figures, punctual = _in_window(seconds)
    yield Measure(
        name=f"{seconds:g} s in the window, all cores busy: clocks apart at most",
        value=figures["apart"],
        unit="s",
        limit=MOST_APART,
    )
    yield Measure(name="end known late by", value=figures["end"], unit="s", limit=MOST_APART)
    yield Measure(
        name="number that is shown, late or early at most",
        value=figures["late"],
        unit="s",
        limit=FRAME,
        baseline=punctual,
        baseline_name="a bare process that sleeps a second",
    )
    yield Measure(name="numbers that were never shown", value=figures["missed"], unit="", limit=0.0)


def _simulated(seconds: float, tick: float) -> float:
    clock = ManualClock()
    steps = (*(RestStep(length=seconds / 120) for _ in range(120)), NoteStep(note=text("End")))
    timeline = compile_timeline(Routine(id="drift", title=text("Drift"), steps=steps))
    plan = Plan(timeline, compile_cues(timeline, catalogue=IN_ENGLISH, measure=lambda _: None, verbosity="tones"))
    conductor = Conductor(
        plan, sounds=SilentSounds(), voice=SilentVoice(), clock=clock, listeners=[lambda _: clock.tick(LISTENING)]
    )
    conductor.apply(Command.START)
    apart = 0.0
    while clock.now() < seconds:
        clock.tick(tick)
        read = clock.now()
        conductor.wake()
        apart = conductor.session.clock - read
    return abs(round(apart, 9))


def _in_window(seconds: float) -> tuple[dict[str, float], float]:
    """Return what a process of its own finds that plays in the window, and by how much this one woke late meanwhile."""
    platform = "xcb" if os.environ.get("DISPLAY") else "offscreen"
    environment = os.environ | {"QT_QPA_PLATFORM": platform, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "tools.bench.drift", str(seconds)]
    late = 0.0
    with _busy(), subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True) as window:  # noqa: S603  because the command is this file
        while window.poll() is None:
            due = time.monotonic() + 1.0
            time.sleep(1.0)
            late = max(late, time.monotonic() - due)
        said, _ = window.communicate()
    if window.returncode:
        sys.exit("The window failed; what it said stands above.")
    figures: dict[str, float] = json.loads(said)
    return figures, late


@contextmanager
def _busy() -> Iterator[None]:
    """Have a process for each core that never rests."""
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


class ReadClock(SystemClock):
    """The system's clock, which knows what it said last."""

    said = 0.0

    def now(self) -> float:
        """Return the monotonic seconds that a session lives by."""
        self.said = super().now()
        return self.said


class Watched(PlaybackService):
    """Plays and watches: by how much a session's clock and the system's part, and how late its end was known."""

    began = apart = late = 0.0

    def begin(
        self,
        request: PlayRequest,
        *,
        listeners: Iterable[Callable[[Event], None]] = (),
        warn: Callable[[Message], None] = print,
    ) -> ActiveSession:
        """Return a session that is watched."""
        session = super().begin(request, listeners=listeners, warn=warn)
        session.conductor.listen(partial(self._note, session.conductor))
        return session

    def _note(self, conductor: Conductor, event: Event) -> None:
        clock = self.devices.clock
        said = clock.said if isinstance(clock, ReadClock) else 0.0
        passed = said - self.began
        if isinstance(event, SessionStarted):
            self.began = said
        elif isinstance(event, SessionEnded):
            self.late = passed - event.t
        elif conductor.session.state is not State.ENDED:
            self.apart = max(self.apart, abs(passed - conductor.session.clock))


class Eye(QObject):
    """Sees each number that a countdown is about to paint, and when."""

    def __init__(self, countdown: Countdown) -> None:
        super().__init__(countdown)
        self.seen: list[tuple[float, str]] = []
        self._countdown = countdown
        countdown.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  because Qt has it so
        """Look at what is painted."""
        if event.type() == QEvent.Type.Paint:
            number = self._countdown.count.number
            if number and (not self.seen or self.seen[-1][1] != number):
                self.seen.append((time.monotonic(), number))
        return False


def _play(seconds: float, home: str) -> dict[str, float]:
    qapp = QApplication([])
    app = build(qapp, find_paths(home), Settings(first_run_done=True), LaunchOptions(silent=True), _now)
    show_app(qapp, app, LaunchOptions(silent=True))
    context, devices = app.context, app.context.audio.devices
    devices.clock, devices.awake = ReadClock(), SilentAwake()
    store = Store(journals=context.paths.journals, history=context.history)
    playback = Watched(devices, lambda: coaching_options(context.preferences.now, catalogue()), store, now=_now)
    controller = SessionController(
        replace(context, open_audio=lambda: context.audio, open_playback=lambda _: playback), app.home
    )
    timeline = _timeline(seconds)
    controller.start(PlayRequest(timeline, Path("drift.yaml")))
    _run_loop(1.0)
    eye = Eye(found(context.window, Countdown))
    _run_loop(timeline.total + 1.0)
    app.close()
    late = _lateness(eye.seen, timeline, playback.began)
    return {"apart": playback.apart, "end": playback.late, **late}


def _timeline(seconds: float) -> Timeline:
    """Return the timeline of as many holds of the moving figure as *seconds* have room for, one at least."""
    hold = ExerciseStep(exercise="hip-flexor", dose=Dose(hold=(HOLD,), sets=1, sides="both"))
    steps = (hold,) * max(1, round(seconds / HOLD))
    nothing_between = Defaults(get_ready=0.0, switch=0.0, rest=0.0, pause=0.0)
    return compile_timeline(
        Routine(id="drift", title=text("Drift"), steps=steps, exercises=DEMO.exercises, defaults=nothing_between)
    )


def _lateness(seen: list[tuple[float, str]], timeline: Timeline, began: float) -> dict[str, float]:
    """Return by how much a number was *seen* too late or early at most, and how many were not seen at all."""
    due = [
        (began + start + second, countdown_words(HOLD - second, HOLD))
        for start in timeline.starts
        for second in range(HOLD)
    ]
    (began_to_look, _), *painted = seen
    late, missed = 0.0, 0
    for at, number in due:
        if at > began_to_look + 1.0:
            near = [abs(when - at) for when, what in painted if what == number and abs(when - at) < HOLD / 2]
            late = max(late, min(near, default=0.0))
            missed += not near
    return {"late": late, "missed": missed}


def _run_loop(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _now() -> datetime:
    return datetime.now().astimezone()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as profile:
        print(json.dumps(_play(float(sys.argv[1]), profile)))
