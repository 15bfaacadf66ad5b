"""What an entry says about a routine, an exercise or a plan that was read."""

from __future__ import annotations

from typing import Any

from backstride.routine.describe import exercises, muscles, positions
from backstride.routine.model import Exercise, Plan, Routine
from backstride.session.timeline import compile_timeline


def facts_of_routine(routine: Routine) -> dict[str, Any]:
    """Return the fields of an `Entry` that tell of *routine*."""
    timeline = compile_timeline(routine)
    used = exercises(routine)
    return {
        "id": routine.id,
        "title": routine.title,
        "summary": routine.summary,
        "total": timeline.total,
        "about": timeline.about,
        "open_phases": timeline.open_phases,
        "steps": max((phase.steps for phase in timeline.phases), default=0),
        "when": routine.when,
        "goals": routine.goals,
        "level": routine.level,
        "equipment": tuple(dict.fromkeys(thing for exercise in used for thing in exercise.equipment)),
        "positions": tuple(filter(None, positions(routine))),
        "muscles": muscles(routine),
        "exercises": tuple(exercise.id for exercise in used),
        "exercise_titles": tuple(exercise.title for exercise in used),
        "also_known_as": tuple(dict.fromkeys(name for exercise in used for name in exercise.also_known_as)),
        "allow": routine.allow,
    }


def facts_of_exercise(exercise: Exercise) -> dict[str, Any]:
    """Return the fields of an `Entry` that tell of *exercise*."""
    return {
        "id": exercise.id,
        "title": exercise.title,
        "when": exercise.when,
        "equipment": exercise.equipment,
        "positions": (exercise.position,) if exercise.position else (),
        "muscles": exercise.muscles,
        "also_known_as": exercise.also_known_as,
    }


def facts_of_plan(plan: Plan) -> dict[str, Any]:
    """Return the fields of an `Entry` that tell of *plan*."""
    return {"id": plan.id, "title": plan.title, "summary": plan.summary}
