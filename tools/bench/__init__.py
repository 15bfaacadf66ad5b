"""Measures of the program, each beside a baseline of the same run, so that the machine's mood divides out."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "src"


def compiled(folder: Path) -> dict[str, str]:
    """Return the environment of a program that keeps what it compiled in *folder*, as an installed one has it."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return environment | {"PYTHONPATH": str(SOURCES), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure; ``limit`` is what it may be at most, in its unit or, where ``of_baseline``, times the baseline."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    baseline: float | None = None
    baseline_name: str = ""
    of_baseline: bool = False

    @property
    def kept(self) -> bool:
        """Say whether the figure is within its limit; one without a limit always is."""
        if self.limit is None:
            return True
        return self.value <= self.limit * ((self.baseline or 0.0) if self.of_baseline else 1.0)

    def row(self) -> tuple[str, str, str, str, str]:
        """Return name, value, limit, baseline and verdict as they are printed."""
        baseline = "" if self.baseline is None else f"{self.baseline:.4g} {self.unit} ({self.baseline_name})"
        limit = "" if self.limit is None else f"{self.limit:g} {'x baseline' if self.of_baseline else self.unit}"
        verdict = "" if self.limit is None else ("kept" if self.kept else "MISSED")
        return self.name, f"{self.value:.4g} {self.unit}", limit, baseline, verdict
