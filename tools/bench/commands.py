"""What the commands without a window cost, in processor time of a whole process."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tools.bench import Measure, compiled

RUNS = 7
ROUTINES = Path(__file__).parents[2] / "routines"


def measure() -> Iterator[Measure]:
    """Yield the median CPU seconds of each command, beside a Python that does nothing."""
    with tempfile.TemporaryDirectory() as home:
        environment = compiled(Path(home))
        nothing = _cpu(["-c", "pass"], environment)
        for arguments in (
            ["list"],
            ["check", str(ROUTINES / "after-run-lower-back-10.yaml")],
            ["timeline", "after-run-lower-back-10"],
        ):
            yield Measure(
                name=f"backstride {arguments[0]}, CPU",
                value=_cpu(["-m", "backstride", "--home", home, *arguments], environment),
                unit="s",
                limit=0.25,
                baseline=nothing,
                baseline_name="python -c pass",
            )


def _cpu(arguments: Sequence[str], environment: Mapping[str, str]) -> float:
    _one(arguments, environment)  # which compiles, and reads what is kept for the next
    return statistics.median(_one(arguments, environment) for _ in range(RUNS))


def _one(arguments: Sequence[str], environment: Mapping[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603  because the arguments are this file's own
        [sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=environment
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
