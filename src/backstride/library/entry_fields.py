"""What an entry of the library says of a routine, an exercise or a plan, gathered when its file is read."""

from __future__ import annotations

from collections import Counter
from typing import Any

from backstride.library.portrait import portrait_of
from backstride.routine.describe import exercises, muscles, positions
from backstride.routine.dose import Work, merged, resolve
from backstride.routine.duration import exact
from backstride.routine.model import Exercise, ExerciseStep, Prescription, Routine, counted, walk
from backstride.routine.plan import Plan
from backstride.routine.totals import extent


def facts_of_routine(routine: Routine) -> dict[str, Any]:
    """Return the fields of an `Entry` that tell of *routine*."""
    work_of = _Works(routine).of
    reckoned = extent(routine.steps, work_of)
    used = exercises(routine)
    spent: Counter[str] = Counter()
    for _, step, times in walk(routine.steps):
        if isinstance(step, ExerciseStep):
            one = extent((step,), work_of)
            spent[step.exercise] += round(times * (one.seconds + one.guessed))
    return {
        "id": routine.id,
        "title": routine.title,
        "summary": routine.summary,
        "total": exact(reckoned.seconds),
        "about": exact(reckoned.seconds + reckoned.guessed),
        "open_phases": reckoned.open,
        "steps": sum(1 for _ in counted(routine.steps)),
        "when": routine.when,
        "goals": routine.goals,
        "level": routine.level,
        "equipment": tuple(dict.fromkeys(thing for exercise in used for thing in exercise.equipment)),
        "positions": tuple(filter(None, positions(routine))),
        "muscles": muscles(routine),
        "exercises": tuple(exercise.id for exercise in used),
        "exercise_seconds": tuple(spent[exercise.id] for exercise in used),
        "exercise_titles": tuple(exercise.title for exercise in used),
        "also_known_as": tuple(dict.fromkeys(name for exercise in used for name in exercise.also_known_as)),
        "allow": routine.allow,
        **(_prescribed(routine.prescription) if routine.prescription else {}),
    }


def _prescribed(given: Prescription) -> dict[str, Any]:
    days = (day.isoformat() if day else "" for day in (given.starts, given.until))
    return {"frequency": given.frequency, "course": tuple(days)}


class _Works:
    """The work of the exercise steps of *routine*, each reckoned once: a thousand files are read while one waits."""

    def __init__(self, routine: Routine) -> None:
        self._routine = routine
        self._known: dict[int, Work] = {}

    def of(self, step: ExerciseStep) -> Work:
        """Return the work of *step*."""
        # By identity, because comparing steps costs as much as reckoning them.
        if id(step) not in self._known:
            routine = self._routine
            self._known[id(step)] = resolve(merged(step, routine.exercises[step.exercise]), routine.defaults)
        return self._known[id(step)]


def facts_of_exercise(exercise: Exercise) -> dict[str, Any]:
    """Return the fields of an `Entry` that tell of *exercise*."""
    return {
        "id": exercise.id,
        "title": exercise.title,
        "when": exercise.when,
        "equipment": exercise.equipment,
        "positions": (exercise.position,) if exercise.position else (),
        "muscles": exercise.muscles,
        "also_known_as": (*exercise.also_known_as, *(each.title for each in exercise.variants)),
        "portraits": tuple(map(portrait_of, (exercise, *exercise.variants))),
    }


def facts_of_plan(plan: Plan) -> dict[str, Any]:
    """Return the fields of an `Entry` that tell of *plan*."""
    return {
        "id": plan.id,
        "title": plan.title,
        "summary": plan.summary,
        "levels": plan.levels,
        "frequency": plan.frequency,
    }
