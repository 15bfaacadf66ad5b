"""How much each side of the body does."""

from __future__ import annotations

from collections import Counter

from backstride.routine.dose import Work
from backstride.routine.model import Mode, Side

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
