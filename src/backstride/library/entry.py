"""What the library remembers of a file: enough for a card and for search, without the whole routine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from backstride.format.problem import Problem, Severity
from backstride.i18n.text import Text, text
from backstride.routine.frequency import Frequency
from backstride.routine.plan import Level


class Portrait(NamedTuple):
    """What a small square shows of the exercise ``id``, which is of this ``kind``.

    ``figure`` is a digest of the figure and of the muscles that glow, ``picture`` the path of the author's own; both
    are empty where there is none.
    """

    id: str
    kind: str
    figure: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of the library. ``total`` and ``about`` in seconds: without, and with an estimate of, open phases.

    ``kind`` is routine, exercise or plan; ``origin`` is shipped, own or added. Of a file that is not ``readable`` only
    the path, the id (its name) and the problems are known. ``exercises`` has ids, also of variants, in the order in
    which they first come, ``exercise_seconds`` about how long each takes in all; ``portraits`` are what is shown of an
    exercise and its variants; ``levels`` are those of a plan, and ``frequency`` is how often one, or a routine that was
    prescribed, is to be done. ``course`` has the first and the last day on which a routine is (ISO dates), empty where
    there is none.
    """

    kind: str
    id: str
    path: Path
    folder: Path
    origin: str
    title: Text
    summary: Text | None = None
    total: float = 0.0
    about: float = 0.0
    open_phases: int = 0
    steps: int = 0
    when: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    level: str = ""
    equipment: tuple[Text, ...] = ()
    positions: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()
    exercise_seconds: tuple[int, ...] = ()
    exercise_titles: tuple[Text, ...] = ()
    also_known_as: tuple[Text, ...] = ()
    allow: tuple[str, ...] = ()
    portraits: tuple[Portrait, ...] = ()
    levels: tuple[Level, ...] = ()
    frequency: Frequency | None = None
    course: tuple[str, str] = ("", "")
    readable: bool = True
    problems: tuple[Problem, ...] = ()

    @property
    def errors(self) -> int:
        """Return the number of problems for which the file is not played."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def playable(self) -> bool:
        """Say whether this is a routine without errors."""
        return self.kind == "routine" and not self.errors

    @property
    def counts(self) -> bool:
        """Say whether the file can be used, and so hides one with the same id: an exercise may lack its picture."""
        return self.readable and (self.kind == "exercise" or not self.errors)


def facts_of_name(name: str) -> dict[str, Any]:
    """Return what an entry says about a file of which nothing but its *name* could be read."""
    return {"id": name, "title": text(name), "readable": False}
