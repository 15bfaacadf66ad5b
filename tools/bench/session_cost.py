"""What a session on the screen costs: shares of one core, beside a bare window of the same run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from backstride.devices.clock import SystemClock
from backstride.routine.model import RepeatStep, RestStep, Routine
from backstride.session.player import Position
from backstride.session.states import Command
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT
from backstride.ui.session.options import SessionOptions
from backstride.ui.session.screen import SessionScreen
from tests.support.session_states import DEMO, STATES, conductor_at, position
from tools.bench import Measure

SECONDS = float(os.environ.get("BACKSTRIDE_COST_SECONDS", "10"))
WARM_UP = 2.0
LIMITS = {"ring": 3.0, "long": 6.0, "figure": 6.0, "breathing": 6.0, "still": 0.5, "paused": 0.1, "minimised": 0.3}
"""Percent of a core. In ``ring`` only the ring moves, in ``figure`` and ``breathing`` a figure does, too.

``still`` is with reduced motion. ``long`` has as many phases as a file may mean, each a step of two seconds: beside the
ring another scene comes as often.
"""

_PLACES = {"figure": "for", "breathing": "breathe-in"}

ROOT = Path(__file__).parents[2]


def measure() -> Iterator[Measure]:
    """Yield the share of a core that a session takes in each state."""
    bare, counting = _run("bare"), _run("counting")
    yield Measure(name="a bare window", value=bare, unit="% of a core")
    yield Measure(name="a bare label that counts seconds", value=counting, unit="% of a core")
    for name, limit in LIMITS.items():
        yield Measure(
            name=f"session, {name}",
            value=_run(name),
            unit="% of a core",
            limit=limit,
            baseline=counting,
            baseline_name="bare label, counting",
        )


def _run(what: str) -> float:
    """Measure *what* in a process of its own."""
    platform = "xcb" if os.environ.get("DISPLAY") else "offscreen"
    environment = os.environ | {"QT_QPA_PLATFORM": platform, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "tools.bench.session_cost", what]
    done = subprocess.run(  # noqa: S603  because the command is this file
        command, env=environment, cwd=ROOT, check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def _share(run: Callable[[int], None]) -> float:
    """Return the percent of a core that the event loop takes, once it has warmed up."""
    run(round(WARM_UP * 1000))
    began, cpu = time.monotonic(), time.process_time()
    run(round(SECONDS * 1000))
    return 100 * (time.process_time() - cpu) / (time.monotonic() - began)


def _measured(what: str) -> float:
    app = QApplication([])
    kept = _bare(counting=what == "counting") if what in ("bare", "counting") else _session(app, what)
    share = _share(_run_loop)
    kept.hide()
    return share


def _run_loop(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _bare(*, counting: bool) -> QLabel:
    label = QLabel("0")
    label.resize(1280, 800)
    label.show()
    if counting:
        timer = QTimer(label)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: label.setText(str(int(label.text()) + 1)))
        timer.start(1000)
    return label


def _session(app: QApplication, what: str) -> SessionScreen:
    style = Style(ROOT / "assets")
    style.apply(app, LIGHT, still=what == "still")
    timeline = compile_timeline(_routine(what))
    screen = SessionScreen(style, SessionOptions())
    screen.resize(1280, 800)
    screen.show()
    place = STATES[_PLACES.get(what, "hold")]
    where = Position() if what == "long" else Position(position(timeline, place).phase, 0.0)
    screen.play(conductor_at(timeline, where, SystemClock()), timeline)
    if what == "paused":
        screen.do(Command.PAUSE)
    if what == "minimised":
        screen.showMinimized()
    return screen


def _routine(what: str) -> Routine:
    if what == "long":
        short = tuple(RestStep(length=2.0) for _ in range(100))
        return replace(DEMO, steps=(RepeatStep(times=199, steps=short),))
    return _without_figures(DEMO) if what == "ring" else DEMO


def _without_figures(routine: Routine) -> Routine:
    bare = {name: replace(exercise, figure=None) for name, exercise in routine.exercises.items()}
    return replace(routine, exercises=bare)


if __name__ == "__main__":
    print(_measured(sys.argv[1]))
