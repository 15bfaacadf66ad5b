"""Run the benchmarks: ``python -m tools.bench [NAME ...]``; exit 1 when a limit was missed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from importlib import import_module

from tools.bench import Measure

BENCHMARKS = ("reading", "commands", "first_paint", "home_use", "session_cost", "drift", "figure", "sound")


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all, and print a row for each figure."""
    unknown = set(names) - set(BENCHMARKS)
    if unknown:
        print(f"There is no benchmark called {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}.")
        return 2
    kept = True
    for name in names or BENCHMARKS:
        measure: Callable[[], Iterable[Measure]] = import_module(f"tools.bench.{name}").measure
        print(f"\n{name}")
        for found in measure():
            print("  {:58} {:>14}   {:18} {:44} {}".format(*found.row()), flush=True)
            kept = kept and found.kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
