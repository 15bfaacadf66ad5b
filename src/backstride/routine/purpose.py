"""What a routine is for above all: the one purpose by which its card and its page are coloured."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backstride.routine.model import Routine

BREATHING = "breathing"
OTHER = "other"
_STRENGTH = frozenset({"strength", "stability"})
_TIMES = ("before-run", "after-run")


def purpose(when: Collection[str], goals: Collection[str], *, breathes: bool, own: bool) -> str:
    """Return breathing, before-run, after-run, strength, other or gentle: the first that fits.

    *when* and *goals* are those of the routine. It *breathes* where every exercise does; it is *own*, and then other,
    where it was prescribed or does not come with the program.
    """
    if breathes:
        return BREATHING
    if timed := [time for time in _TIMES if time in when]:
        return timed[0]
    if _STRENGTH.intersection(goals):
        return "strength"
    return OTHER if own else "gentle"


def purpose_of(routine: Routine, *, own: bool) -> str:
    """Return the purpose of *routine*, which is *own* where it does not come with the program."""
    from backstride.routine.describe import exercises  # noqa: PLC0415  because cards ask without a routine

    kinds = {exercise.kind for exercise in exercises(routine)}
    own = own or routine.prescription is not None
    return purpose(routine.when, routine.goals, breathes=kinds == {BREATHING}, own=own)
