"""Run the benchmarks: ``python -m tools.bench [NAME[=SECONDS] ...]``; exit 1 when a limit was missed.

``SECONDS`` is how long one measures that knows it: drift.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from importlib import import_module

from tools.bench import Measure

BENCHMARKS = (
    "reading",
    "hostile",
    "commands",
    "start",
    "memory",
    "home_use",
    "history_page",
    "session_cost",
    "drift",
    "figure",
    "studio",
    "sound",
)


def main(words: list[str]) -> int:
    """Run the benchmarks that are named, or all, and print a row for each figure."""
    lengths = {name: length for name, _, length in (word.partition("=") for word in words)}
    unknown = set(lengths) - set(BENCHMARKS)
    if unknown:
        print(f"There is no benchmark called {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}.")
        return 2
    kept = True
    for name in lengths or BENCHMARKS:
        measure: Callable[..., Iterable[Measure]] = import_module(f"tools.bench.{name}").measure
        print(f"\n{name}")
        for found in measure(*([float(lengths[name])] if lengths.get(name) else [])):
            print("  {:58} {:>14}   {:18} {:44} {}".format(*found.row()), flush=True)
            kept = kept and found.kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
