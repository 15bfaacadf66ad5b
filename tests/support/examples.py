"""Small routines in one line each, for tests that show one thing."""

from __future__ import annotations

from typing import Any

from backstride.i18n.text import text
from backstride.routine.model import Defaults, Dose, Exercise, ExerciseStep, Routine, Step

NOTHING_BETWEEN = Defaults(get_ready=0.0, switch=0.0, rest=0.0, pause=0.0)


def exercise(name: str = "plank", **parts: Any) -> Exercise:  # noqa: ANN401  because the parts are those of Exercise
    return Exercise(
        id=name, title=parts.pop("title", text(name.replace("-", " ").capitalize())), kind="strength", **parts
    )


def step(name: str = "plank", **dose: Any) -> ExerciseStep:  # noqa: ANN401  because the parts are those of Dose
    """Return a step of this *dose*, whose ``hold`` may be one number."""
    if isinstance(dose.get("hold"), int | float):
        dose["hold"] = (dose["hold"],)
    return ExerciseStep(exercise=name, dose=Dose(**dose))


def routine(*steps: Step, defaults: Defaults | None = None, **exercises: Exercise) -> Routine:
    """Return a routine of *steps*; an exercise that is not given is a plain one."""
    given = {each.id: each for each in exercises.values()}
    return Routine(
        id="example",
        title=text("Example"),
        steps=steps,
        exercises={"plank": exercise(), "bridge": exercise("bridge"), **given},
        defaults=defaults or Defaults(),
    )
