"""How a person moves from position to position, how long that takes, and how much time there is for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from backstride.routine.dose import Bout, Work
from backstride.routine.model import Exercise, ExerciseStep, Mode, NoteStep, RepeatStep, RestStep, Side, Step
from backstride.routine.totals import AS_MANY_AS_YOU_CAN, Extent, extent, guessed, rounds_at_most

_SOME = 512  # works whose shares are remembered, because a file has few of them many times
_SHARES = {Side.LEFT: (1.0, 0.0), Side.RIGHT: (0.0, 1.0), Side.BOTH: (1.0, 1.0)}


@lru_cache(_SOME)
def shares(work: Work) -> tuple[float, float]:
    """Return what the left and the right side do in one pass: repetitions where a person repeats, else seconds."""
    left = right = 0.0
    for bout, times in work.tally():
        amount = _amount(work, bout) * times
        to_left, to_right = _alternating(work, bout.reps) if bout.side is Side.ALTERNATE else _SHARES[bout.side]
        left, right = left + amount * to_left, right + amount * to_right
    return left, right


def _amount(work: Work, bout: Bout) -> float:
    """Return how much *bout* is; of what ends when the person ends it, what a total counts."""
    if work.mode is Mode.REPS:
        return float(bout.reps or work.cap.reps or AS_MANY_AS_YOU_CAN)
    length = work.length(bout)
    one = guessed(work, bout) if length is None else length
    return one * (bout.reps or 1) if work.mode is Mode.HOLD else one


def _alternating(work: Work, reps: int | None) -> tuple[float, float]:
    """Return the shares of sides that change by themselves: the first is one ahead where their number is odd."""
    if work.mode in (Mode.FOR, Mode.BREATHE) or reps is None:
        return 0.5, 0.5
    ahead = (reps + 1) // 2 / reps
    return (ahead, 1 - ahead) if work.first is Side.LEFT else (1 - ahead, ahead)


_UP = ("standing", "chair")
_ANY_TIME = float("inf")

TIME_TO_MOVE: Mapping[str, Mapping[str, float]] = {
    "chair": {"standing": 5},
    "half-kneeling": {"standing": 12, "chair": 12},
    "quadruped": {"standing": 12, "chair": 12, "half-kneeling": 7},
    "seated": {"standing": 12, "chair": 12, "half-kneeling": 10, "quadruped": 8},
    "supine": {"standing": 12, "chair": 12, "half-kneeling": 12, "quadruped": 10, "seated": 8},
    "prone": {"standing": 12, "chair": 12, "half-kneeling": 10, "quadruped": 7, "seated": 10, "supine": 10},
    "side-lying": {"standing": 12, "chair": 12, "half-kneeling": 10}
    | dict.fromkeys(("quadruped", "seated", "supine", "prone"), 8.0),
}
"""Seconds that a person of 60 needs from one position to another, the same both ways.

``seated`` is on the floor, ``chair`` on a chair. Estimates of ours (clinical notes, section 2.4).
"""

TIME_TO_ROLL_OVER = 10.0
"""Seconds to change sides lying on one's side."""


class Thing(NamedTuple):
    """What an exercise needs: the words for it, and the seconds to take it up, to lay it aside, and to change sides.

    A thing is laid aside while the person moves, so only the longer of the two counts; standing, it takes no time.
    """

    words: tuple[str, ...]
    take_up: float
    lay_aside: float = 0.0
    change_sides: float = 0.0


THINGS = (
    Thing(("strap", "belt", "gurt"), 10, 10, 12),
    Thing(("loop band", "resistance band", "übungsband", "theraband"), 10, 8),
    Thing(("chair", "sofa", "stuhl"), 5, 8),
    Thing(("gym ball", "bosu", "gymnastikball"), 5, 5),
    Thing(("step", "stufe"), 3),
    Thing(("pillow", "cushion", "kissen"), 2),
)
"""Estimates of ours, like `TIME_TO_MOVE`."""


def _things(exercise: Exercise) -> frozenset[Thing]:
    """Return what *exercise* needs, as far as its equipment names it in one of its languages."""
    named = " ".join(words for text in exercise.equipment for _, words in text.variants).casefold()
    return frozenset(thing for thing in THINGS if any(word in named for word in thing.words))


def _position(exercise: Exercise) -> str:
    """Return where *exercise* is done, empty where that is not known: who sits may be on the floor or on a chair."""
    if exercise.position != "seated":
        return exercise.position
    named = [words.casefold() for text in exercise.equipment for _, words in text.variants]
    if any("chair" in words or "stuhl" in words for words in named):
        return "chair"
    return "seated" if named else ""


class Stance(NamedTuple):
    """How the body is for an exercise: its position and what it uses."""

    position: str
    things: frozenset[Thing] = frozenset()

    @property
    def up(self) -> bool:
        """Say whether the person is not down on the floor."""
        return self.position in _UP


def time_to_move(start: Stance, end: Stance) -> float:
    """Return the seconds that a person of 60 needs from *start* to *end*."""
    one, other = start.position, end.position
    move = TIME_TO_MOVE.get(one, {}).get(other) or TIME_TO_MOVE.get(other, {}).get(one) or 0.0
    left = frozenset() if start.up else start.things - end.things
    aside = max((thing.lay_aside for thing in left), default=0.0)
    return max(move, aside) + max((thing.take_up for thing in end.things - start.things), default=0.0)


def time_to_change_sides(stance: Stance) -> float:
    """Return the seconds that a person of 60 needs to change sides, 0 where the usual ones are enough."""
    roll = TIME_TO_ROLL_OVER if stance.position == "side-lying" else 0.0
    return max((thing.change_sides for thing in stance.things), default=roll)


class Change(NamedTuple):
    """A step that begins where a person has to move first, or in which sides are changed (``key`` is ``switch``).

    ``gap`` is the seconds that there are, ``needed`` those that it takes; ``heights`` where it goes down to the floor
    or up from it; ``again`` where the step only comes round because it is repeated; ``key`` has the time to lengthen.
    """

    step: ExerciseStep
    gap: float
    needed: float
    heights: bool = False
    again: bool = False
    key: str = "get_ready"


class _Stretch(NamedTuple):
    """Some steps: the first one whose stance is known and the seconds before it, the last stance and those after it.

    ``before`` is the length of all where no stance is known.
    """

    before: float = 0.0
    first: ExerciseStep | None = None
    starts: Stance = Stance("")
    ends: Stance = Stance("")
    after: float = 0.0


@dataclass(frozen=True, slots=True)
class GettingUp:
    """A walk through the steps of a routine that notes each ``change`` of position and of what is in use.

    An exercise without a position, or seated on nobody knows what, changes nothing, and leaves time enough.
    """

    exercises: Mapping[str, Exercise]
    work_of: Callable[[ExerciseStep], Work]
    changes: list[Change] = field(default_factory=list)
    _stances: dict[str, Stance] = field(default_factory=dict)

    def walk(self, steps: Iterable[Step]) -> _Stretch:
        """Note the changes in *steps*; return what they are to the steps around them."""
        all_of_it = _Stretch()
        for step in steps:
            all_of_it = self._join(all_of_it, self._of(step))
        return all_of_it

    def _of(self, step: Step) -> _Stretch:
        if isinstance(step, ExerciseStep):
            return self._of_exercise(step)
        if isinstance(step, RepeatStep):
            return self._of_rounds(step)
        if isinstance(step, NoteStep):
            return _Stretch(_ANY_TIME if step.length is None else step.length)
        return _Stretch(step.length if isinstance(step, RestStep) else 0.0)

    def _of_exercise(self, step: ExerciseStep) -> _Stretch:
        exercise, work = self.exercises[step.exercise], self.work_of(step)
        stance = self._stances.get(exercise.id)
        if stance is None:
            stance = self._stances[exercise.id] = Stance(_position(exercise), _things(exercise))
        if not stance.position:
            return _Stretch(_ANY_TIME)
        if len(work.sides) > 1:
            self.changes.extend(Change(step, gap, time_to_change_sides(stance), key=key) for key, gap in _turns(work))
        return _Stretch(work.get_ready, step, stance, stance)

    def _of_rounds(self, step: RepeatStep) -> _Stretch:
        one_round = self.walk(step.steps)
        one = extent(step.steps, self.work_of) if step.timed else Extent()
        between = step.rest if step.every is None else max(0.0, step.every - one.seconds)
        if one_round.first is None:
            return _Stretch(step.lasts or one_round.before * step.times + between * (step.times - 1))
        if rounds_at_most(step, one) > 1:
            rest = _Stretch(between)
            self._join(self._join(one_round, rest, again=True), one_round, again=True)
        return one_round

    def _join(self, one: _Stretch, other: _Stretch, *, again: bool = False) -> _Stretch:
        """Return both, one after the other, and note the change between them, if there is one."""
        if one.first is None:
            return other._replace(before=one.before + other.before)
        if other.first is None:
            return one._replace(after=one.after + other.before)
        needed = time_to_move(one.ends, other.starts)
        heights = one.ends.up != other.starts.up
        self.changes.append(Change(other.first, one.after + other.before, needed, heights, again))
        return _Stretch(one.before, one.first, one.starts, other.ends, other.after)


def _turns(work: Work) -> Iterator[tuple[str, float]]:
    """Yield each kind of time in which the sides of *work* are changed: within a set, and between two."""
    yield "switch", work.switch
    if work.sets > 1:
        yield "rest", work.rest
