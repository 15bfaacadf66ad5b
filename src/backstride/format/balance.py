"""Where a person gets down to the floor and up again, and how much time there is for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from backstride.routine.dose import Work
from backstride.routine.model import Exercise, ExerciseStep, Mode, NoteStep, RepeatStep, RestStep, Side, Step

_SHARES = {Side.LEFT: (1.0, 0.0), Side.RIGHT: (0.0, 1.0), Side.BOTH: (1.0, 1.0)}


def shares(work: Work) -> tuple[float, float]:
    """Return what the left and the right side do in one pass: repetitions where a person repeats, else seconds."""
    left = right = 0.0
    for reps, times in Counter(work.reps).items():
        amount = _amount(work, reps) * times
        for side in work.sides:
            to_left, to_right = _alternating(work, reps) if side is Side.ALTERNATE else _SHARES[side]
            left, right = left + amount * to_left, right + amount * to_right
    return left, right


def _amount(work: Work, reps: int) -> float:
    if work.mode is Mode.REPS:
        return float(reps)
    one = work.length(reps) or 0.0
    return one * reps if work.mode is Mode.HOLD else one


def _alternating(work: Work, reps: int) -> tuple[float, float]:
    """Return the shares of sides that change by themselves: the first is one ahead where their number is odd."""
    if work.mode in (Mode.FOR, Mode.BREATHE):
        return 0.5, 0.5
    ahead = (reps + 1) // 2 / reps
    return (ahead, 1 - ahead) if work.first is Side.LEFT else (1 - ahead, ahead)


_HEIGHTS = {"standing": "up", **dict.fromkeys(("half-kneeling", "quadruped", "supine", "prone", "side-lying"), "down")}
_ANY_TIME = float("inf")


class Change(NamedTuple):
    """A step that begins on the floor after one that ended standing, or the other way round.

    ``gap`` is the seconds between their work; ``again`` where the step only comes round because it is repeated.
    """

    step: ExerciseStep
    gap: float
    again: bool


class _Stretch(NamedTuple):
    """Some steps: the first one whose height is known and the seconds before it, the last height and those after it.

    ``before`` is the length of all where no height is known.
    """

    before: float = 0.0
    first: ExerciseStep | None = None
    starts: str = ""
    ends: str = ""
    after: float = 0.0


@dataclass(frozen=True, slots=True)
class GettingUp:
    """A walk through the steps of a routine that notes each ``change`` between standing and the floor.

    A seated exercise may be on a chair or on the floor: it changes nothing, and leaves time enough.
    """

    exercises: Mapping[str, Exercise]
    work_of: Callable[[ExerciseStep], Work]
    changes: list[Change] = field(default_factory=list)

    def walk(self, steps: Iterable[Step]) -> _Stretch:
        """Note the changes in *steps*; return what they are to the steps around them."""
        all_of_it = _Stretch()
        for step in steps:
            all_of_it = self._join(all_of_it, self._of(step))
        return all_of_it

    def _of(self, step: Step) -> _Stretch:
        if isinstance(step, ExerciseStep):
            height = _HEIGHTS.get(self.exercises[step.exercise].position, "")
            ready = self.work_of(step).get_ready
            return _Stretch(ready, step, height, height) if height else _Stretch(_ANY_TIME)
        if isinstance(step, RepeatStep):
            return self._of_rounds(step)
        if isinstance(step, NoteStep):
            return _Stretch(_ANY_TIME if step.length is None else step.length)
        return _Stretch(step.length if isinstance(step, RestStep) else 0.0)

    def _of_rounds(self, step: RepeatStep) -> _Stretch:
        one_round = self.walk(step.steps)
        if one_round.first is None:
            return _Stretch(one_round.before * step.times + step.rest * (step.times - 1))
        if step.times > 1:
            rest = _Stretch(step.rest)
            self._join(self._join(one_round, rest, again=True), one_round, again=True)
        return one_round

    def _join(self, one: _Stretch, other: _Stretch, *, again: bool = False) -> _Stretch:
        """Return both, one after the other, and note the change between them, if there is one."""
        if one.first is None:
            return other._replace(before=one.before + other.before)
        if other.first is None:
            return one._replace(after=one.after + other.before)
        gap = one.after + other.before
        if one.ends != other.starts:
            self.changes.append(Change(other.first, gap, again))
        return _Stretch(one.before, one.first, one.starts, other.ends, other.after)
