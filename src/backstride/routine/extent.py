"""How many phases and seconds a routine means, by arithmetic: a bound must not cost what it forbids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from backstride.routine.dose import Work
from backstride.routine.model import ExerciseStep, Mode, NoteStep, RepeatStep, RestStep, Step

MAX_PHASES = 20_000
MAX_SECONDS = 12 * 3600.0


class Extent(NamedTuple):
    """A number of phases and the seconds that they take; what the person ends counts 0 s."""

    phases: int = 0
    seconds: float = 0.0

    def plus(self, other: Extent) -> Extent:
        """Return both, one after the other."""
        return Extent(self.phases + other.phases, self.seconds + other.seconds)

    def repeated(self, times: int) -> Extent:
        """Return this *times* over."""
        return Extent(self.phases * times, self.seconds * times)


def extent(steps: Iterable[Step], work_of: Callable[[ExerciseStep], Work]) -> Extent:
    """Return the extent of *steps*; *work_of* tells the work of each that does an exercise."""
    total = Extent()
    for step in steps:
        total = total.plus(_of_step(step, work_of))
    return total


def _of_step(step: Step, work_of: Callable[[ExerciseStep], Work]) -> Extent:
    if isinstance(step, ExerciseStep):
        return _of_work(work_of(step))
    if isinstance(step, RepeatStep):
        one_round = extent(step.steps, work_of)
        return one_round.repeated(step.times).plus(_filler(step.rest, step.times - 1))
    if isinstance(step, NoteStep):
        return Extent(1, step.length or 0.0)
    return _filler(step.length if isinstance(step, RestStep) else 0.0)


def _of_work(work: Work) -> Extent:
    """Return the extent of one exercise step."""
    sides = len(work.sides)
    total = _filler(work.get_ready).plus(_filler(work.rest, work.sets - 1))
    total = total.plus(_filler(work.switch, work.sets * (sides - 1)))
    for reps, times in Counter(work.reps).items():
        total = total.plus(_of_side(work, reps).repeated(times * sides))
    return total


def _of_side(work: Work, reps: int) -> Extent:
    one = Extent(1, work.length(reps) or 0.0)
    if work.mode is not Mode.HOLD:
        return one
    return one.repeated(reps).plus(_filler(work.pause, reps - 1))


def _filler(seconds: float, times: int = 1) -> Extent:
    """Return *times* rests, pauses or the like; one of 0 s is left out of a timeline."""
    return Extent(times, seconds * times) if seconds > 0 else Extent()
