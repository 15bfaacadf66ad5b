"""What a session adds up to: work for each muscle and each side, and how often a person gets up."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import NamedTuple

from backstride.routine.model import Side
from backstride.session.timeline import Kind, Timeline

_UP = ("standing",)


class Tally(NamedTuple):
    """Seconds of work by muscle, the most first, those of the left and the right side, and how often one gets up."""

    muscles: tuple[tuple[str, float], ...]
    left: float
    right: float
    get_ups: int


def tally(timeline: Timeline) -> Tally:
    """Return what *timeline* adds up to; open work counts what a total counts for it.

    Where the side is not known, each does half.
    """
    exercises, muscles = timeline.routine.exercises, defaultdict[str, float](float)
    sides, positions = {Side.LEFT: 0.0, Side.RIGHT: 0.0}, [""]
    for phase in timeline.phases:
        if phase.kind is not Kind.WORK or phase.exercise is None:
            continue
        exercise = exercises[phase.exercise]
        for muscle in exercise.muscles:
            muscles[muscle] += phase.about
        for side, share in _SHARES.get(phase.side, {}).items():
            sides[side] += share * phase.about
        if exercise.position and exercise.position != positions[-1]:
            positions.append(exercise.position)
    ups = sum(after in _UP and before not in ("", *_UP) for before, after in pairwise(positions))
    ordered = tuple(sorted(muscles.items(), key=lambda item: (-item[1], item[0])))
    return Tally(ordered, sides[Side.LEFT], sides[Side.RIGHT], ups)


_SHARES: dict[Side | None, dict[Side, float]] = {
    Side.LEFT: {Side.LEFT: 1.0},
    Side.RIGHT: {Side.RIGHT: 1.0},
    Side.ALTERNATE: {Side.LEFT: 0.5, Side.RIGHT: 0.5},
}
