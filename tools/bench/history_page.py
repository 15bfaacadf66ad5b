"""What ten years of sessions cost: the history's page until it is painted, what it adds to memory, and Home."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from backstride.history.history import History
from backstride.history.wall_clock import wall
from backstride.storage.paths import find_paths
from backstride.storage.settings import Settings
from backstride.ui.app import App, LaunchOptions, build, show_app
from tools.bench import Measure, compiled

ROOT = Path(__file__).parents[2]
SESSIONS = 20_000
PAGE_LIMIT, GROWTH_LIMIT = 150, 10
"""Milliseconds until the page is painted, and megabytes that it may add."""

_OPEN = 4
"""The phase of a session that the person ends."""

NOW = datetime(2026, 11, 20, 18, 30).astimezone()
ROUTINES = ("before-run-dynamic-6", "after-run-lower-back-10", "diaphragmatic-breathing-5", "plank-progression-1")


def measure() -> Iterator[Measure]:
    """Yield the history's page and Home with twenty thousand sessions, beside the same with none."""
    full, empty = _run(SESSIONS), _run(0)
    rows = (
        (f"the history with {SESSIONS} sessions, until it is painted", "page", "ms", PAGE_LIMIT),
        ("what the first look at it adds", "growth", "MB", GROWTH_LIMIT),
        ("the same, a second time", "again", "ms", PAGE_LIMIT),
        ("Home brought up to date", "home", "ms", None),
    )
    for name, what, unit, limit in rows:
        yield Measure(
            name=name, value=full[what], unit=unit, limit=limit, baseline=empty[what], baseline_name="no session"
        )


def _run(sessions: int) -> dict[str, float]:
    """Measure in a process of its own, whose home has so many *sessions*."""
    platform = "xcb" if os.environ.get("DISPLAY") else "offscreen"
    with tempfile.TemporaryDirectory() as name:
        _write(find_paths(name).history_file, sessions)
        environment = compiled(Path(name)) | {"QT_QPA_PLATFORM": platform}
        environment["PYTHONPATH"] += f"{os.pathsep}{ROOT}"
        command = [sys.executable, "-m", "tools.bench.history_page", name]
        subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True)  # noqa: S603  because it is this file
        done = subprocess.run(  # noqa: S603  because the command is this file
            command, env=environment, cwd=ROOT, check=True, capture_output=True, text=True
        )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _write(file: Path, sessions: int) -> None:
    History(file).close()
    with sqlite3.connect(file) as db:
        for number in range(sessions):
            routine = ROUTINES[number % len(ROUTINES)]
            started = wall(NOW - timedelta(hours=4.38 * number + 1))
            how = "left" if number % 11 == 0 else "finished"
            row = (str(number), routine, routine, started, 60, 600.0, 600.0, how)
            id_ = db.execute(
                "INSERT INTO sessions (uid, routine, title, started, offset_min, planned_s, completed_s, how)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            ).lastrowid
            db.execute("INSERT INTO goals VALUES (?, 'flexibility')", (id_,))
            db.executemany(
                "INSERT INTO phases (session, number, kind, exercise, completed_s, how, planned_s)"
                " VALUES (?, ?, 'work', 'forearm-plank', 20, 'done', ?)",
                [(id_, at, None if at == _OPEN else 20.0) for at in range(12)],
            )
    db.close()


def _main(home: str) -> None:
    """Print the figures of the *home* of a person, as JSON."""
    qapp = QApplication([])
    app = build(qapp, find_paths(home), Settings(first_run_done=True, language="en"), LaunchOptions(silent=True), _now)
    loop = QEventLoop()
    app.context.library.changed.connect(loop.quit)
    QTimer.singleShot(30_000, loop.quit)
    show_app(qapp, app, LaunchOptions(silent=True))
    loop.exec()
    app.window.grab()
    history = app.features.navigator.open_history
    before = _memory()
    page = _painted(app, history)
    figures = {"page": page, "growth": _memory() - before}
    app.features.navigator.go_home()
    figures["again"] = _painted(app, history)
    app.features.navigator.go_home()
    figures["home"] = _painted(app, app.context.library.changed.emit)
    print(json.dumps(figures))
    sys.stdout.flush()
    os._exit(0)


def _painted(app: App, act: Callable[[], object]) -> float:
    """Return the milliseconds of *act* until the window has been painted."""
    began = time.perf_counter()
    act()
    app.window.grab()
    return 1000 * (time.perf_counter() - began)


def _memory() -> float:
    """Return the megabytes of this process that are in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _now() -> datetime:
    return NOW


if __name__ == "__main__":
    _main(sys.argv[1])
