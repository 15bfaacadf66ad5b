"""What the studio costs while somebody types: a check of a long file, its form, one edit, and one line of colour."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator

from backstride.format.editing.editor import edited
from backstride.format.editing.edits import Put
from backstride.format.editing.outline import outline
from backstride.format.editing.versions import Versions
from backstride.format.reader import read_exercise, read_routine
from backstride.format.scanner import tokens_of
from backstride.routine.model import Exercise
from tools.bench import Measure
from tools.bench.reading import SHIPPED, routine

LINES, LIMIT, TYPED = 300, 50.0, 2.0
"""Lines of the file; milliseconds that its check may take, and one letter in the typing path."""


def measure() -> Iterator[Measure]:
    """Yield milliseconds of processor time."""
    text = routine(1, LINES)
    exercises = dict(_exercises())
    checked = _cpu(lambda: read_routine(text.encode(), name="a", library=exercises))
    yield Measure(name=f"check {LINES} lines", value=checked, unit="ms", limit=LIMIT)
    yield Measure(name="its form", value=_cpu(lambda: outline(text)), unit="ms", limit=LIMIT)
    edit = Put(("steps", 3), {"cue": "Slowly."})
    yield Measure(name="one change by the form", value=_cpu(lambda: edited(text, edit)), unit="ms", limit=LIMIT)
    yield Measure(name="one letter typed", value=_cpu(lambda: _type(text)), unit="ms", limit=TYPED)


def _type(text: str) -> None:
    """Do what is done for each letter: it is recorded, and its line is coloured; the check comes later."""
    versions = Versions(text)
    versions.record(f"{text[:5000]}x{text[5000:]}", typing=True)
    list(tokens_of(["  - exercise: glute-bridge  # slowly"]))


def _exercises() -> Iterator[tuple[str, Exercise]]:
    for path in (SHIPPED / "exercises").glob("*.yaml"):
        exercise, _ = read_exercise(path.read_bytes(), name=path.stem)
        if exercise:
            yield path.stem, exercise


def _cpu(work: Callable[[], object]) -> float:
    times = []
    for _ in range(9):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return 1000 * statistics.median(times)
