"""What the window takes of the memory at rest, and for what, beside a bare window of the same toolkit.

Counted is all that is in memory, as if nothing else ran that shares a library: what is called PSS in a system in which
the program is alone. `make try-deb` measures that in a fresh one.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import which

from tools.bench import Measure
from tools.bench.screen import Screen
from tools.bench.start import BUNDLE, OURS, Start, bare, in_turn, profile

RUNS = 3
LIMIT = 75.0
PARTS = (
    ("objects of Python and Qt", ("",)),
    ("picture that is shown", ("memfd:", "/SYSV", "/dev/shm")),  # noqa: S108  because it is where the display shares it
    ("Qt", ("libQt6", "libicu")),
    ("bindings of Qt", (".abi3.",)),
    ("Python", ("libpython", "lib-dynload", "/python")),
)
"""What memory is for, by what is in the name of what is mapped there; the first that fits counts."""

REST = "other libraries and fonts"


def measure() -> Iterator[Measure]:
    """Yield the memory of the window at rest, and each part of it."""
    if which("Xvfb") is None or not sys.platform.startswith("linux"):
        sys.exit("Memory is measured on a virtual display: install Xvfb (Debian's xvfb).")
    programs = {"window": list(OURS)} | ({"window of the bundle": [str(BUNDLE)]} if BUNDLE.exists() else {})
    with tempfile.TemporaryDirectory() as folder, Screen.open(Path(folder)) as screen:
        for name, command in programs.items():
            own = profile(Path(folder, "home"))
            pairs = in_turn(screen, [*command, *own], bare(), RUNS)
            yield from _rows(name, [ours for ours, _ in pairs], [plain for _, plain in pairs])


def _rows(name: str, ours: Sequence[Start], plain: Sequence[Start]) -> Iterator[Measure]:
    yield _row(name, _total(ours), _total(plain), LIMIT)
    mine, its = _parts(ours[-1].mapped), _parts(plain[-1].mapped)
    for part in mine:
        yield _row(f"  {part}", mine[part], its[part])


def _row(name: str, value: float, baseline: float, limit: float | None = None) -> Measure:
    return Measure(name=name, value=value, unit="MB", limit=limit, baseline=baseline, baseline_name="bare window")


def _total(starts: Sequence[Start]) -> float:
    return statistics.median(sum(start.mapped.values()) for start in starts)


def _parts(mapped: Mapping[str, float]) -> dict[str, float]:
    """Return what each of `PARTS` takes, and the rest."""
    sizes = dict.fromkeys([*(part for part, _ in PARTS), REST], 0.0)
    for file, size in mapped.items():
        fits = (part for part, words in PARTS if any(word in file if word else _is_of_no_file(file) for word in words))
        sizes[next(fits, REST)] += size
    return sizes


def _is_of_no_file(name: str) -> bool:
    return not name or name.startswith("[")
