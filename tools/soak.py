"""A day of sessions in the real window, faster than life: memory, files, threads and timers must not grow.

``soak.py [HOURS]`` plays so many hours of sessions (24 where none are given) by a clock that is set by hand, with
journal and history as in life, then opens and leaves 500 sessions; exit 1 when anything grew.
"""

from __future__ import annotations

import ctypes
import gc
import sys
import tempfile
from collections.abc import Callable
from dataclasses import astuple, dataclass
from datetime import datetime

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from backstride.devices.awake import SilentAwake
from backstride.devices.clock import ManualClock
from backstride.playback.conductor import Conductor
from backstride.playback.request import PlayRequest
from backstride.session.player import Command, State
from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.paths import find_paths
from backstride.storage.settings import Settings
from backstride.ui.app import App, LaunchOptions, build, show_app

ROUTINE = "after-run-lower-back-10"
WARM_UP = 6
LEFT_WARM_UP = 100
LEFT = 500 + LEFT_WARM_UP
ALLOWED = (6.0, 0, 0, 0)
"""What may be added after the first sessions: megabytes, open files, threads, running timers.

The allocator takes one step of about four megabytes within a day and none after it; a real leak passes six.
"""


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds at one moment."""

    megabytes: float
    files: int
    threads: int
    timers: int

    def __str__(self) -> str:
        return f"{self.megabytes:.1f} MB, {self.files} files, {self.threads} threads, {self.timers} timers"


class Soak:
    """The real window, led by a clock that is set by hand."""

    def __init__(self, qapp: QApplication, home: str) -> None:
        self._qapp = qapp
        self.clock = ManualClock()
        self.app: App = build(qapp, find_paths(home), Settings(first_run_done=True), LaunchOptions(silent=True), _now)
        show_app(qapp, self.app, LaunchOptions(silent=True))
        context = self.app.context
        self.controller = self.app.features.session
        devices = context.audio.devices
        devices.clock, devices.awake = self.clock, SilentAwake()
        self.path = context.paths.shipped / f"{ROUTINE}.yaml"
        routine = context.library.read(self.path).routine
        if routine is None:
            sys.exit(f"{ROUTINE} cannot be read.")
        self.timeline = compile_timeline(routine)

    def play(self) -> None:
        """Play one session from its first second to its last."""
        conductor = self._begin()
        while conductor.session.state is not State.ENDED:
            conductor.wake()
            self.clock.tick(conductor.due_in() or 0.0)
            self.settle()

    def leave(self) -> None:
        """Begin a session and leave it at once."""
        self._begin().apply(Command.LEAVE)
        self.settle()

    def settle(self) -> None:
        """Let the window paint, and forget what was let go."""
        settle(self._qapp)

    def held(self) -> Held:
        """Return what the process holds now."""
        self.settle()
        return held(self.app.window)

    def _begin(self) -> Conductor:
        self.controller.start(PlayRequest(self.timeline, self.path))
        self.settle()
        if self.controller.session is None:
            sys.exit("No session has begun.")
        return self.controller.session.conductor


def main(hours: float) -> int:
    """Play *hours* of sessions and leave some at once; say what was held in between."""
    qapp = QApplication([])
    qapp.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as home:
        soak = Soak(qapp, home)
        sessions = max(WARM_UP + 1, round(hours * 3600 / soak.timeline.about))
        more = _repeat(soak, "sessions played", soak.play, WARM_UP, sessions)
        more = _repeat(soak, "sessions opened and left", soak.leave, LEFT_WARM_UP, LEFT) or more
        soak.app.close()
    return 1 if more else 0


def _repeat(soak: Soak, what: str, once: Callable[[], None], warm_up: int, times: int) -> bool:
    for _ in range(warm_up):
        once()
    first = soak.held()
    print(f"{warm_up} {what}: {first}", flush=True)
    for number in range(warm_up + 1, times + 1):
        once()
        if number % max(1, times // 6) == 0 or number == times:
            print(f"{number} {what}: {soak.held()}", flush=True)
    last = soak.held()
    more = grew(first, last)
    print(f"{what}: {'GREW' if more else 'nothing grew'}", flush=True)
    return more


def settle(qapp: QApplication) -> None:
    """Let the window paint, and forget what was let go."""
    qapp.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def held(window: QWidget) -> Held:
    """Return what the process holds now, with the timers of *window*."""
    gc.collect()
    _trim()
    process = psutil.Process()
    timers = sum(timer.isActive() for timer in window.findChildren(QTimer))
    return Held(process.memory_info().rss / 2**20, process.num_fds(), process.num_threads(), timers)


def grew(first: Held, last: Held) -> bool:
    """Say whether more is held than may be added."""
    return any(b - a > more for a, b, more in zip(astuple(first), astuple(last), ALLOWED, strict=True))


def _trim() -> None:
    """Have the allocator give back what it only keeps for later, so that what is left is really held."""
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)


def _now() -> datetime:
    return datetime.now().astimezone()


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 24.0))
