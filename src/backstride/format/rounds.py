"""How the rounds of a repeat are written: a number of them, one every minute, or as many as fit into a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from backstride.format.answers import to_add
from backstride.format.findings import Findings
from backstride.format.measures import Whole
from backstride.format.problem import Problem, error
from backstride.format.records import Values
from backstride.format.tree import MapNode, Node, ScalarNode
from backstride.format.values import Schema
from backstride.i18n.lengths import duration
from backstride.i18n.messages import message
from backstride.routine.dose import Work
from backstride.routine.duration import show
from backstride.routine.model import ExerciseStep, RepeatStep, Routine, walk
from backstride.routine.totals import MOST_ROUNDS, extent

MAX = "max"


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often a repeat is done: a number, or as often as fits into a time."""

    def read(self, node: Node, found: Findings) -> int | str | None:
        """Return the number, or ``max``."""
        if isinstance(node, ScalarNode) and node.text.strip().lower() == MAX:
            return MAX
        return Whole(1, MOST_ROUNDS).read(node, found)

    def schema(self) -> Schema:
        """Return both."""
        return {"anyOf": [*Whole(1, MOST_ROUNDS).schema()["anyOf"], {"enum": [MAX, MAX.title(), MAX.upper()]}]}


@dataclass(frozen=True, slots=True)
class OnlyUntilTime:
    """As many rounds as fit need a time, and a number of rounds none."""

    key: str = "repeat"

    def check(self, node: MapNode, values: Values, found: Findings) -> None:
        """Report where one is without the other."""
        times = values.get("times")
        if times == MAX and "for" not in node.entries:
            what = message("`repeat: max` does not say how long the rounds go on.")
            found.error(node.entries["repeat"].value, "missing-key", what, to_add(("for",)))
        if isinstance(times, int) and "for" in node.entries:
            what = message("The number of rounds is given, so `for` has no effect.")
            cure = message("Delete `for`, or write `repeat: max` for as many rounds as fit into that time.")
            found.error(node.entries["for"].key, "two-modes", what, cure)

    def schema(self) -> Schema:
        """Return the same for an editor."""
        timed = {"properties": {"repeat": {"type": "string", "pattern": "^[Mm]"}}, "required": ["for"]}
        counted: Schema = {"properties": {"repeat": {"not": {"type": "string", "pattern": "^[Mm]"}}}}
        return {"anyOf": [timed, {**counted, "not": {"required": ["for"]}}]}


def make_repeat(**values: Any) -> RepeatStep:  # noqa: ANN401  because a record's values have their own types
    """Return the repeat of a record's values."""
    return RepeatStep(**{**values, "times": 1 if values["times"] == MAX else values["times"]})


def bad_rounds(routine: Routine, found: Findings, work_of: Callable[[ExerciseStep], Work]) -> Iterator[Problem]:
    """Yield what is wrong with the repeats of *routine* that have a clock, which was read into *found*."""
    for repeat in (visit.step for visit in walk(routine.steps)):
        if isinstance(repeat, RepeatStep) and repeat.timed:
            yield from _clocks_within(repeat, found)
            yield from _too_long(repeat, found, extent(repeat.steps, work_of).seconds)


def _clocks_within(repeat: RepeatStep, found: Findings) -> Iterator[Problem]:
    for inner in (visit.step for visit in walk(repeat.steps)):
        if isinstance(inner, RepeatStep) and inner.timed:
            entries = found.node_of(inner).entries
            what = message("A repeat with a time of its own cannot stand inside another one.")
            cure = message("Delete the time of one of them.")
            yield error(entries["every" if inner.every else "for"].key, "bad-step", what, cure)


def _too_long(repeat: RepeatStep, found: Findings, takes: float) -> Iterator[Problem]:
    if repeat.every is not None and takes > repeat.every:
        what = message(
            "A round takes {time}, so the next one cannot begin after {every}.",
            time=duration(takes),
            every=duration(repeat.every),
        )
        cure = message("Write `every: {time}` or more, or less into the round.", time=show(takes))
        yield error(found.node_of(repeat).entries["every"].value, "too-long-for-every", what, cure)
