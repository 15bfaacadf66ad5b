"""How light the start is, seen from outside: when Home is there, and what it costs until it is still.

Each start is a process of its own on a virtual display whose picture lies in a file, so that looking at it costs the
window nothing. Home is there with the first picture that has half of the detail of the last one; it is still once
picture and processor rest. A bare window of the same toolkit starts in turn, which divides the machine's mood out. The
bundle, where `make bundle` made one, starts in turn with the program that it was made of.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from backstride.storage.paths import find_paths
from backstride.storage.settings import Settings, write_settings
from tools.bench import Measure, compiled
from tools.bench.reading import FILES, routine
from tools.bench.screen import Picture, Screen

ROOT = Path(__file__).parents[2]
RUNS = 7
BARE = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
app.setStyle("Fusion")
label = QLabel("Backstride")
label.resize(1280, 800)
label.show()
app.exec()
"""
FIGURES = (("first picture with half of Home", "ms"), ("CPU until still", "ms"), ("peak memory", "MB"))
BUNDLE = ROOT / "build" / "dist" / "backstride" / "backstride"
OURS = (sys.executable, "-m", "backstride")
LIMITS = {"shipped": (1.4, 3.0, 1.6), "thousand": (2.0, None, None), "bundle": (1.0, 1.0, None)}
NAMES = {"shipped": "shipped library", "thousand": f"{FILES} more files", "bundle": "bundle"}

_HALF = 0.5
_LOOK = 0.004
"""Seconds between two looks at the picture."""

_REST = 1.0
"""Seconds without another picture, and with less than `_IDLE` of the processor's time, that are called still."""

_IDLE = 0.02
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds to the first picture that counts, CPU until the window was still, and peak memory.

    ``mapped`` is what is in memory at rest, by the file that it comes from, in megabytes.
    """

    shown: float
    cpu: float
    memory: float
    mapped: Mapping[str, float]


def measure() -> Iterator[Measure]:
    """Yield time, CPU and peak memory of a start whose caches are warm, each beside a bare window's."""
    if which("Xvfb") is None or not sys.platform.startswith("linux"):
        sys.exit("A start is watched on a virtual display: install Xvfb (Debian's xvfb).")
    with tempfile.TemporaryDirectory() as folder, Screen.open(Path(folder)) as screen:
        more = Path(folder, "more")
        more.mkdir()
        for number in range(FILES):
            (more / f"routine-{number:04}.yaml").write_text(routine(number), encoding="utf-8")
        for what, added in (("shipped", ()), ("thousand", ("--library", str(more)))):
            yield from _rows(what, in_turn(screen, [*OURS, *profile(Path(folder, what)), *added], bare()))
        if BUNDLE.exists():
            own = profile(Path(folder, "bundle"))
            pairs = in_turn(screen, [str(BUNDLE), *own], [*OURS, *own])
            yield from _rows("bundle", pairs, "in its environment")


def in_turn(
    screen: Screen, command: Sequence[str], other: Sequence[str], runs: int = RUNS
) -> list[tuple[Start, Start]]:
    """Return *runs* starts of a *command*, each with one of the *other*, after what a first start reads and draws."""
    for _ in range(2):
        start(screen, command)
    start(screen, other)
    return [(start(screen, command), start(screen, other)) for _ in range(runs)]


def bare() -> list[str]:
    """Return the command of a bare window."""
    return [sys.executable, "-c", BARE]


def profile(home: Path) -> Sequence[str]:
    """Return the options that have everything kept in *home*, where somebody has been before."""
    paths = find_paths(home)
    write_settings(paths.settings_file, Settings(first_run_done=True))
    return "--home", str(home)


def _rows(what: str, pairs: Sequence[tuple[Start, Start]], baseline: str = "bare window") -> Iterator[Measure]:
    for figure, (name, unit), limit in zip(("shown", "cpu", "memory"), FIGURES, LIMITS[what], strict=True):
        yield Measure(
            name=f"{NAMES[what]}, {name}",
            value=statistics.median(getattr(ours, figure) for ours, _ in pairs),
            unit=unit,
            limit=limit,
            of_baseline=True,
            baseline=statistics.median(getattr(bare, figure) for _, bare in pairs),
            baseline_name=baseline,
        )


def start(screen: Screen, command: Sequence[str]) -> Start:
    """Return what a start by *command* took until it was still, and what it takes then."""
    environment = compiled(screen.folder) | screen.environment
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment, cwd=ROOT)  # noqa: S603  because the command is this file's own
    with _ended(process):
        pictures, cpu = _watch(screen, process)
        memory, mapped = _peak(process.pid), _mapped(process.pid)
    shown = next(picture.at for picture in pictures if picture.share_of(pictures[-1]) >= _HALF)
    return Start(1000 * (shown - began), 1000 * cpu, memory, mapped)


@contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
        process.kill()
        process.wait()


def _watch(screen: Screen, process: subprocess.Popen[bytes]) -> tuple[list[Picture], float]:
    """Return each picture until the window is still, and the CPU seconds that it had used by then."""
    pictures = [screen.picture()]
    used = [(time.monotonic(), 0.0)]
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        time.sleep(_LOOK)
        if screen.changed():
            pictures.append(screen.picture())
        now, cpu = time.monotonic(), _cpu(process.pid)
        used.append((now, cpu))
        rest = max(pictures[-1].at, next(at for at, since in used if since > cpu - _IDLE))
        if len(pictures) > 1 and now - rest > _REST:
            return pictures, cpu
    sys.exit(f"The window was not still after {_PATIENCE:g} s.")


def _cpu(process: int) -> float:
    """Return the CPU seconds of a *process* and of those that it began."""
    ticks, waiting = 0, [str(process)]
    while waiting:
        folder = Path("/proc", waiting.pop())
        with suppress(OSError):
            fields = (folder / "stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
            ticks += sum(map(int, fields[11:15]))  # user, system, and both of children that have ended
            for task in (folder / "task").iterdir():
                waiting += (task / "children").read_text(encoding="ascii").split()
    return ticks / os.sysconf("SC_CLK_TCK")


def _peak(process: int) -> float:
    """Return the peak memory of a *process* in megabytes."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def _mapped(process: int) -> dict[str, float]:
    """Return what of each file is in memory, in megabytes; what is of none has an empty name."""
    sizes: dict[str, float] = defaultdict(float)
    name = ""
    for line in Path(f"/proc/{process}/smaps").read_text(encoding="utf-8", errors="replace").splitlines():
        words = line.split(maxsplit=5)
        if not words[0].endswith(":"):
            name = words[5] if len(words) > 5 else ""  # noqa: PLR2004  because the sixth column is the file
        elif words[0] == "Rss:":
            sizes[name] += int(words[1]) / 1024
    return sizes
