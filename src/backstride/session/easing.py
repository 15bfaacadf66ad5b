"""The easier variant of an exercise in the middle of a session: side, set and time stay, what is done gets easier."""

from __future__ import annotations

from dataclasses import replace

from backstride.routine.ids import exercise_and_variant, find_exercise
from backstride.routine.model import Exercise, ExerciseStep, RepeatStep, Step
from backstride.session.timeline import Phase, Timeline


def easier_version(timeline: Timeline, phase: Phase) -> Exercise | None:
    """Return the easier variant of the exercise of *phase*, ``None`` where its author wrote none."""
    exercises = timeline.routine.exercises
    done = exercises.get(phase.exercise or "")
    if done is None or not done.easier or _base(done.easier) != _base(done.id):
        return None
    return find_exercise(exercises, done.easier)


def eased(timeline: Timeline, exercise: str) -> Timeline:
    """Return *timeline* with the easier variant wherever *exercise* is done; every length stays as it is.

    Where there is none it is the same timeline.
    """
    phase = next((each for each in timeline.phases if each.exercise == exercise), None)
    variant = easier_version(timeline, phase) if phase else None
    if variant is None:
        return timeline
    routine = timeline.routine
    return replace(
        timeline,
        routine=replace(
            routine,
            exercises={**routine.exercises, variant.id: variant},
            steps=_with_variant(routine.steps, exercise, variant.id),
        ),
        phases=tuple(_eased_phase(each, exercise, variant.id) for each in timeline.phases),
        eased=(*timeline.eased, (exercise, variant.id)),
    )


def planned_exercise(timeline: Timeline, exercise: str | None) -> str | None:
    """Return the exercise that was planned where *exercise* is done, which may be its easier variant."""
    for before, after in reversed(timeline.eased):
        exercise = before if exercise == after else exercise
    return exercise


def _base(id_: str) -> str:
    return exercise_and_variant(id_)[0]


def _eased_phase(phase: Phase, exercise: str, variant: str) -> Phase:
    return replace(phase, exercise=variant) if phase.exercise == exercise else phase


def _with_variant(steps: tuple[Step, ...], exercise: str, variant: str) -> tuple[Step, ...]:
    return tuple(_eased_step(step, exercise, variant) for step in steps)


def _eased_step(step: Step, exercise: str, variant: str) -> Step:
    """Return *step* with the *variant*; what its author says of the exercise itself would not be true of that."""
    match step:
        case RepeatStep():
            return replace(step, steps=_with_variant(step.steps, exercise, variant))
        case ExerciseStep() if step.exercise == exercise:
            return replace(step, exercise=variant, cue=None, easier=None, easier_hint=None)
        case _:
            return step
