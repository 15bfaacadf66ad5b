"""What a thousand routine files cost to read, the first time and the next, and a search over ten thousand."""

from __future__ import annotations

import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from backstride.library.folders import Folder
from backstride.library.library import Library
from backstride.library.search import SearchIndex
from tools.bench import Measure

FILES = 1000
ENTRIES = 10_000
LINES = 78
SHIPPED = Path(__file__).parents[2] / "routines"
EXERCISES = ("calf-gastrocnemius", "quad-standing", "cat-cow", "childs-pose", "knee-rolls", "forearm-plank", "bird-dog")
MODES = (
    "hold: 30s\n    sides: each",
    "hold: 10s\n    reps: 4\n    pause: 5s",
    "reps: 10\n    tempo: 2-1-2",
    "for: 40s",
)
TYPED = "psoas stretch hip"


def routine(number: int, most: int = LINES) -> str:
    """Return a routine file of about *most* lines, with time between; the same number gives the same text."""
    chance = random.Random(number)  # noqa: S311  because a benchmark wants the same text each time
    lines = ["format: 1", f"title: Routine number {number}", "when: after-run", "goals: [flexibility]", "steps:"]
    while len(lines) < most:
        mode = chance.choice(MODES)
        lines += [f"  - exercise: {chance.choice(EXERCISES)}", *f"    {mode}".split("\n"), "    cue: Breathe on."]
        lines += ["    get_ready: 15s", "    # as long as it feels calm"]
    return "\n".join(lines) + "\n"


def measure() -> Iterator[Measure]:
    """Yield CPU seconds of the first scan and the next one, and the wall time of a keystroke in the search."""
    with tempfile.TemporaryDirectory() as name:
        folder, cache = Path(name, "routines"), Path(name, "library.json")
        folder.mkdir()
        shutil.copytree(SHIPPED / "exercises", folder / "exercises")
        texts = [routine(number) for number in range(FILES)]
        for number, text in enumerate(texts):
            (folder / f"routine-{number:04}.yaml").write_text(text, encoding="utf-8")
        yield from _scans(folder, cache, _cpu(lambda: [list(yaml.parse(t, Loader=yaml.CSafeLoader)) for t in texts]))
        yield from _search(folder, cache)


def _scans(folder: Path, cache: Path, events: float) -> Iterator[Measure]:
    for name, limit in (
        (f"{FILES} files read and validated, CPU", 1.5),
        ("the next start, nothing changed, CPU", None),
    ):
        yield Measure(
            name=name,
            value=_cpu(_library(folder, cache).rescan),
            unit="s",
            limit=limit,
            baseline=events,
            baseline_name="libyaml events alone",
        )


def _search(folder: Path, cache: Path) -> Iterator[Measure]:
    library = _library(folder, cache)
    library.rescan()
    routines = library.routines
    many = [replace(routines[n % len(routines)], id=f"entry-{n}") for n in range(ENTRIES)]
    index = SearchIndex(many)
    strokes = [TYPED[: n + 1] for n in range(len(TYPED))] * 3
    yield Measure(
        name=f"search over {ENTRIES} routines, the slowest keystroke",
        value=1000 * max(statistics.median(_wall(index, text) for _ in range(5)) for text in strokes),
        unit="ms",
        limit=16,
        baseline=1000 * _cpu(lambda: [entry for entry in many if TYPED in entry.id]),
        baseline_name="one substring test an entry",
    )


def _library(folder: Path, cache: Path) -> Library:
    return Library([Folder(folder)], today=lambda: date(2026, 1, 1), cache=cache)


def _wall(index: SearchIndex, text: str) -> float:
    before = time.perf_counter()
    index.search(text)
    return time.perf_counter() - before


def _cpu(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before
