"""How many phases and seconds a routine means, by arithmetic: a bound must not cost what it forbids."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from backstride.routine.dose import Bout, Work
from backstride.routine.model import ExerciseStep, Mode, NoteStep, RepeatStep, RestStep, Step, walk

MAX_PHASES = 20_000
MAX_SECONDS = 12 * 3600.0


MOST_ROUNDS = 200
_SOME = 512
_HAIR = 1e-9

SELF_PACED = 4.0
"""Seconds that "about" counts for a repetition whose pace the person sets."""

AS_LONG_AS_YOU_CAN = 30.0
"""Seconds that "about" counts for a hold that is as long as the person can, where no cap says more."""

AS_MANY_AS_YOU_CAN = 10
"""Repetitions that "about" counts for as many as the person can, where no cap says more."""

FASTEST = 0.5
"""Seconds that such a repetition takes at least, by which the rounds are planned that have to fit into a time."""


class Extent(NamedTuple):
    """A number of phases and the seconds that they take.

    The ``open`` ones among them, which the person ends, count 0 s there and ``guessed`` s in all by estimate.
    """

    phases: int = 0
    seconds: float = 0.0
    open: int = 0
    guessed: float = 0.0

    def plus(self, other: Extent) -> Extent:
        """Return both, one after the other."""
        phases, seconds, open_, guessed = other
        return Extent(self.phases + phases, self.seconds + seconds, self.open + open_, self.guessed + guessed)

    def repeated(self, times: int) -> Extent:
        """Return this *times* over."""
        return Extent(self.phases * times, self.seconds * times, self.open * times, self.guessed * times)


def extent(steps: Iterable[Step], work_of: Callable[[ExerciseStep], Work]) -> Extent:
    """Return the extent of *steps*; *work_of* returns the work of each that does an exercise."""
    total = Extent()
    for step in steps:
        total = total.plus(_of_step(step, work_of))
    return total


def rounds_at_most(step: RepeatStep, one: Extent) -> int:
    """Return how many rounds of *step* there may be, each of the extent of *one*.

    Those that have to fit into a time are as many as do for a person who is as fast as can be.
    """
    if step.lasts is None:
        return step.times
    fastest = one.seconds + max(one.open, one.guessed / SELF_PACED * FASTEST) + step.rest
    return min(MOST_ROUNDS, max(1, ceil((step.lasts + step.rest) / fastest - _HAIR)))


def lasts(step: Step) -> bool:
    """Say whether *step* means any phase at all."""
    return any(map(_lasts, (visit.step for visit in walk((step,)))))


def _lasts(step: Step) -> bool:
    """Say whether *step* means a phase of its own, without the steps within it."""
    match step:
        case RepeatStep(times=times, rest=rest, every=every):
            return times > 1 and (rest > 0 or every is not None)
        case RestStep(length=length):
            return length > 0
        case _:
            return True


def _of_step(step: Step, work_of: Callable[[ExerciseStep], Work]) -> Extent:
    """Return the extent of *step*."""
    match step:
        case ExerciseStep():
            return _of_work(work_of(step))
        case RepeatStep():
            return _of_rounds(step, extent(step.steps, work_of))
        case NoteStep(length=length):
            return Extent(1, open=1) if length is None else Extent(1, length)
        case _:
            return _filler(step.length if isinstance(step, RestStep) else 0.0)


def _of_rounds(step: RepeatStep, one: Extent) -> Extent:
    if step.lasts is not None:
        if not one.phases:
            return one
        rounds = rounds_at_most(step, one)
        return Extent(rounds * one.phases + _filler(step.rest, rounds - 1).phases, step.lasts)
    if step.every is None:
        return one.repeated(step.times).plus(_filler(step.rest, step.times - 1))
    left = max(0.0, step.every - one.seconds)
    guessed = max(left - one.guessed, 0.0) - left  # an open phase takes its time from the rest
    return one.repeated(step.times).plus(_filler(left, step.times - 1)).plus(Extent(guessed=guessed * (step.times - 1)))


@lru_cache(_SOME)
def _of_work(work: Work) -> Extent:
    """Return the extent of one exercise step."""
    total = _filler(work.get_ready).plus(_filler(work.rest, work.sets - 1))
    total = total.plus(_filler(work.switch, sum(len(bouts) - 1 for bouts in work.bouts)))
    for bout, times in work.tally():
        total = total.plus(_of_bout(work, bout).repeated(times))
    return total


def _of_bout(work: Work, bout: Bout) -> Extent:
    length = work.length(bout)
    one = Extent(1, open=1, guessed=guessed(work, bout)) if length is None else Extent(1, length)
    if work.mode is not Mode.HOLD:
        return one
    holds = bout.reps or 1
    return one.repeated(holds).plus(_filler(work.pause, holds - 1))


def guessed(work: Work, bout: Bout) -> float:
    """Return the seconds that "about" counts for a phase of *bout*, which the person ends."""
    if work.mode is Mode.HOLD or (bout.reps is None and work.cap.seconds):
        return work.cap.seconds or AS_LONG_AS_YOU_CAN
    return (bout.reps or work.cap.reps or AS_MANY_AS_YOU_CAN) * SELF_PACED


def _filler(seconds: float, times: int = 1) -> Extent:
    """Return *times* rests, pauses or the like; one of 0 s is left out of a timeline."""
    return Extent(times, seconds * times) if seconds > 0 else Extent()
