"""What using Home costs with a thousand routines: the frames of scrolling, and keystrokes in the search, painted."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QStringListModel, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QListView, QScrollArea

from backstride.storage.paths import find_paths
from backstride.storage.settings import Settings
from backstride.ui.app import App, LaunchOptions, build, show_app
from tests.support.widgets import found
from tools.bench import Measure
from tools.bench.reading import FILES, routine

ROOT = Path(__file__).parents[2]
FRAME_LIMIT, KEY_LIMIT = 50, 16
"""Milliseconds that no frame may take, and no key in the search with what it paints."""

STEP = 120
"""Pixels of one notch of a wheel."""

TYPED = "hip flexor"


def measure() -> Iterator[Measure]:
    """Yield the slowest and the middle frame of scrolling through all cards, and the keystrokes of a search."""
    figures = _run()
    for name, what, limit in (
        (f"scrolling {FILES} cards, the slowest frame", "slowest frame", FRAME_LIMIT),
        (f"scrolling {FILES} cards, the middle frame", "middle frame", None),
        (f"the first key in the search over {FILES}, painted", "first key", KEY_LIMIT),
        ("the slowest key after it, painted", "later key", KEY_LIMIT),
    ):
        yield Measure(
            name=name,
            value=figures[what],
            unit="ms",
            limit=limit,
            baseline=figures["bare"],
            baseline_name="a bare list of text, slowest frame",
        )


def _run() -> dict[str, float]:
    """Measure in a process of its own, in a profile that was read once before."""
    platform = "xcb" if os.environ.get("DISPLAY") else "offscreen"
    environment = os.environ | {"QT_QPA_PLATFORM": platform, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    with tempfile.TemporaryDirectory() as name:
        more = Path(name, "more")
        more.mkdir()
        for number in range(FILES):
            (more / f"routine-{number:04}.yaml").write_text(routine(number), encoding="utf-8")
        command = [sys.executable, "-m", "tools.bench.home_use", name]
        done = subprocess.run(  # noqa: S603  because the command is this file
            command, env=environment, cwd=ROOT, check=True, capture_output=True, text=True
        )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _measured(folder: str) -> dict[str, float]:
    qapp = QApplication([])
    qapp.setStyle("Fusion")
    bare = _frames(_bare_list())
    app = _home(qapp, folder)
    frames = _frames(found(app.window.page, QScrollArea))
    keys = _keys(found(app.window.page, QLineEdit, "search"))
    app.window.close()
    app.close()
    return {
        "bare": max(bare),
        "slowest frame": max(frames),
        "middle frame": statistics.median(frames),
        "first key": keys[0],
        "later key": max(keys[1:]),
    }


def _bare_list() -> QListView:
    view = QListView()
    view.setModel(QStringListModel([f"Routine number {number}" for number in range(FILES)], view))
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.resize(1280, 800)
    view.show()
    _let_pass(200)
    return view


def _home(qapp: QApplication, folder: str) -> App:
    """Return the window once the library was read, indexed and drawn."""
    options = LaunchOptions(library_folders=(Path(folder, "more"),), silent=True)
    app = build(
        qapp, find_paths(Path(folder, "home")), Settings(first_run_done=True), options, datetime.now().astimezone
    )
    show_app(qapp, app, options)
    loop = QEventLoop()
    app.context.library.changed.connect(loop.quit)
    loop.exec()
    _let_pass(1500)
    return app


def _frames(area: QAbstractScrollArea) -> list[float]:
    """Return the milliseconds of every frame, from the top to the end."""
    bar = area.verticalScrollBar()
    return [_timed(partial(bar.setValue, place)) for place in range(0, bar.maximum(), STEP)]


def _keys(field: QLineEdit) -> list[float]:
    field.setFocus()
    return [_timed(partial(QTest.keyClick, field, letter)) for letter in TYPED]


def _timed(act: Callable[[], object]) -> float:
    """Return the milliseconds until what *act* does is painted."""
    before = time.perf_counter()
    act()
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - before)


def _let_pass(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    print(json.dumps(_measured(sys.argv[1])))
