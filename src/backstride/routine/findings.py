"""What was found wrong in one file so far, with the hints that name what the author may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from backstride.routine.model import Exercise, Step
from backstride.routine.problem import Place, Problem, error
from backstride.routine.tree import MapNode, ScalarNode

_LONGEST_WORD = 60
_COMPARISONS = 3_000  # in one file; about 15 ms
_ALIKE = 0.6


class Written(NamedTuple):
    """A step with the mapping that it was read from, and whether nothing in it was wrong."""

    step: Step
    node: MapNode
    sound: bool


class Findings:
    """The problems of one file, and what else its parts have to know of each other while they are read.

    ``language`` is the file's own. ``exercises`` are those that it defines by id, ``None`` where one cannot be read,
    and ``exercise_keys`` where their ids are written;
    ``steps`` are the steps that can be read, by line and column; ``texts`` the texts in no language but the file's.
    """

    def __init__(self, problems: list[Problem], language: str = "en") -> None:
        self.problems = problems
        self.language = language
        self.exercises: dict[str, Exercise | None] = {}
        self.exercise_keys: dict[str, Place] = {}
        self.steps: dict[tuple[int, int], Written] = {}
        self.texts: list[ScalarNode] = []
        self._comparisons = _COMPARISONS

    def error(self, place: Place, code: str, message: str, hint: str = "") -> None:
        """Add an error at *place*."""
        self.problems.append(error(place, code, message, hint))

    def did_you_mean(self, word: str, choices: Iterable[str], otherwise: str = "") -> str:
        """Return a hint that names the choice most like *word*, else *otherwise*. Bounded for a whole file."""
        best, likeness = "", _ALIKE
        matcher = SequenceMatcher(b=word.lower()) if len(word) <= _LONGEST_WORD else None
        for choice in choices if matcher else ():
            self._comparisons -= 1
            if matcher is None or self._comparisons < 0:
                break
            matcher.set_seq1(choice)
            if matcher.real_quick_ratio() >= likeness and matcher.quick_ratio() >= likeness < (now := matcher.ratio()):
                best, likeness = choice, now
        return f"Did you mean `{best}`?" if best else otherwise
