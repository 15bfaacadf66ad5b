"""How long the window takes to its first picture and what it holds by then, beside a bare window."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from tools.bench import Measure
from tools.bench.reading import FILES, routine

ROOT = Path(__file__).parents[2]
RUNS = 7
FIGURES = (("wall", "ms"), ("CPU", "ms"), ("peak memory", "MB"))
LIMITS = {"shipped": (1.5, 1.5, 1.6), "thousand": (2.0, 2.0, None)}
NAMES = {"shipped": "Home, shipped library", "thousand": f"Home, {FILES} more files, read before"}


class FirstPaint(QObject):
    """Ends the program once the first picture is on the screen."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  because Qt has it so
        """Wait for the first paint, and then for the turn of the loop that puts it on the screen."""
        if event.type() == QEvent.Type.Paint:
            QApplication.instance().removeEventFilter(self)
            QTimer.singleShot(0, QApplication.instance().quit)
        return False


def measure() -> Iterator[Measure]:
    """Yield wall time, CPU time and peak memory at the first picture."""
    with tempfile.TemporaryDirectory() as name:
        more = Path(name, "more")
        more.mkdir()
        for number in range(FILES):
            (more / f"routine-{number:04}.yaml").write_text(routine(number), encoding="utf-8")
        profiles = {"shipped": [name + "/shipped"], "thousand": [name + "/thousand", str(more)]}
        for what, arguments in profiles.items():
            _child([what, *arguments])  # the first start reads; the next ones are measured
            yield from _rows(what, arguments)


def _rows(what: str, arguments: list[str]) -> Iterator[Measure]:
    # In turn, so that both meet the same moods of the machine.
    pairs = [(_child([what, *arguments]), _child(["bare"])) for _ in range(RUNS)]
    for number, ((figure, unit), limit) in enumerate(zip(FIGURES, LIMITS[what], strict=True)):
        yield Measure(
            name=f"{NAMES[what]}, {figure}",
            value=statistics.median(ours[number] for ours, _ in pairs),
            unit=unit,
            limit=limit,
            of_baseline=True,
            baseline=statistics.median(bare[number] for _, bare in pairs),
            baseline_name="bare window",
        )


def _child(arguments: list[str]) -> tuple[float, ...]:
    """Return the figures of one start, in the order of `FIGURES`; the wall time counts from before Python starts."""
    platform = "xcb" if os.environ.get("DISPLAY") else "offscreen"
    environment = os.environ | {"QT_QPA_PLATFORM": platform, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    began = time.monotonic()
    done = subprocess.run(  # noqa: S603  because the command is this file
        [sys.executable, "-m", "tools.bench.first_paint", *arguments, str(began)],
        env=environment,
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return tuple(map(float, done.stdout.split()))


def _start(what: str, arguments: list[str]) -> None:
    began = float(arguments.pop())
    qapp = QApplication([])
    first = FirstPaint()
    qapp.installEventFilter(first)
    kept = _bare() if what == "bare" else _home(qapp, *arguments)
    qapp.exec()
    usage = resource.getrusage(resource.RUSAGE_SELF)
    wall, cpu = time.monotonic() - began, usage.ru_utime + usage.ru_stime
    print(1000 * wall, 1000 * cpu, _peak(), flush=True)
    del kept
    # Closing is not part of the figure.
    os._exit(0)


def _peak() -> float:
    """Return the peak memory in megabytes; the system's own account also counts what the parent held at the fork."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except FileNotFoundError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def _bare() -> QLabel:
    label = QLabel("Backstride")
    label.resize(1280, 800)
    label.show()
    return label


def _home(qapp: QApplication, home: str, *folders: str) -> object:
    from backstride.storage.paths import find_paths  # noqa: PLC0415
    from backstride.storage.settings import Settings  # noqa: PLC0415
    from backstride.ui.app import LaunchOptions, build, show_app  # noqa: PLC0415  because a bare window has none of it

    qapp.setStyle("Fusion")
    options = LaunchOptions(library_folders=tuple(map(Path, folders)), silent=True)
    settings = Settings(first_run_done=True)
    app = build(qapp, find_paths(home), settings, options, datetime.now().astimezone)
    show_app(qapp, app, options)
    return app


if __name__ == "__main__":
    _start(sys.argv[1], sys.argv[2:])
