"""What the commands without a window cost, in processor time of a whole process."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.bench import Measure

RUNS = 7
ROUTINES = Path(__file__).parents[2] / "routines"


def measure() -> Iterator[Measure]:
    """Yield the median CPU seconds of each command, beside a Python that does nothing."""
    with tempfile.TemporaryDirectory() as home:
        nothing = _cpu(["-c", "pass"])
        for arguments in (
            ["list"],
            ["check", str(ROUTINES / "after-run-lower-back-10.yaml")],
            ["timeline", "after-run-lower-back-10"],
        ):
            yield Measure(
                name=f"backstride {arguments[0]}, CPU",
                value=_cpu(["-m", "backstride", "--home", home, *arguments]),
                unit="s",
                limit=0.25,
                baseline=nothing,
                baseline_name="python -c pass",
            )


def _cpu(arguments: list[str]) -> float:
    return statistics.median(_one(arguments) for _ in range(RUNS))


def _one(arguments: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603  because the arguments are this file's own
        [sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=os.environ
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
