"""What was read of a routine's file: the routine, or none, and every problem."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backstride.format.problem import Problem, Severity

if TYPE_CHECKING:
    from backstride.routine.model import Routine


@dataclass(frozen=True, slots=True)
class Reading:
    """A routine read whole, or none, and its problems; of a file that has any, its *text*, too, to quote from.

    ``pictures`` are the paths at which those of its own exercises are looked for. Where it is ``single``, the file is
    that of an exercise, which alone makes the routine.
    """

    path: Path
    routine: Routine | None
    problems: tuple[Problem, ...]
    text: str = ""
    pictures: tuple[str, ...] = ()
    single: bool = False

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Return the problems for which the routine is not played."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)
