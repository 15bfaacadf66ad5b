"""What files cost to read that are meant to cost much: texts that are no routines, and routines full of problems."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping

from backstride.format.document import read_document
from backstride.format.reader import read_routine
from backstride.i18n.text import text
from backstride.routine.model import Dose, Exercise
from tests.support.hostile import FULL_OF_PROBLEMS, HOSTILE, MANY_SETS
from tools.bench import Measure

_TIMES = 3
_LIBRARY = {"calf": Exercise(id="calf", title=text("Calf"), kind="stretch", dose=Dose(hold=(30.0,)))}


def measure() -> Iterator[Measure]:
    """Yield the CPU milliseconds of the file of each kind that costs the most."""
    plain = _cpu(lambda: "a: b\n" * 50_000)
    for name, texts, work, limit in (
        ("a text that is no routine", HOSTILE, _read_text, 100),
        ("a routine full of problems", FULL_OF_PROBLEMS | {"many sets": MANY_SETS}, _read_routine, 300),
    ):
        slowest, spent = max(_each(texts, work), key=lambda pair: pair[1])
        yield Measure(
            name=f"{name}, the slowest: {slowest}",
            value=spent,
            unit="ms",
            limit=limit,
            baseline=plain,
            baseline_name="making a text of 250 kB",
        )


def _each(texts: Mapping[str, str], work: Callable[[bytes], object]) -> Iterator[tuple[str, float]]:
    for name, words in texts.items():
        data = words.encode()
        yield name, min(_cpu(lambda data=data: work(data)) for _ in range(_TIMES))  # type: ignore[misc]  # because the default holds this round's data


def _read_text(data: bytes) -> object:
    return read_document(data)


def _read_routine(data: bytes) -> object:
    return read_routine(data, name="example", library=_LIBRARY)


def _cpu(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return 1000 * (time.process_time() - before)
