"""A routine as a list to read: one line a step, doses in words, each knowing from which phase it would start."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from backstride.routine.describe import dose
from backstride.routine.dose import merged, resolve
from backstride.routine.duration import show
from backstride.routine.model import Exercise, ExerciseStep, NoteStep, RepeatStep, RestStep, Routine, Step, Text
from backstride.routine.words import Words
from backstride.session.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: ``title`` and ``dose`` in words, ``depth`` in repeats, ``phase`` where it starts if it has one.

    ``exercise`` is none for a rest, a note or the head of a repeat.
    """

    title: str
    dose: str = ""
    cue: str = ""
    depth: int = 0
    phase: int | None = None
    exercise: Exercise | None = None


def outline(routine: Routine, timeline: Timeline, language: str) -> tuple[Line, ...]:
    """Return the lines of *routine* for a reader of *language*."""
    starts: dict[tuple[int, ...], int] = {}
    for phase in timeline.phases:
        starts.setdefault(phase.source, phase.index)
    return tuple(_lines(routine, routine.steps, (), starts, language))


def equipment(routine: Routine, language: str) -> tuple[str, ...]:
    """Return what the exercises of *routine* need, each thing once."""
    return tuple(dict.fromkeys(thing.read(language) for exercise in _used(routine) for thing in exercise.equipment))


def cautions(routine: Routine, language: str) -> tuple[tuple[str, str], ...]:
    """Return (exercise, caution) for every exercise that has one."""
    return tuple(
        (exercise.title.read(language), exercise.caution.read(language))
        for exercise in _used(routine)
        if exercise.caution
    )


def _used(routine: Routine) -> tuple[Exercise, ...]:
    """Return the exercises that are done, in their order; a routine also knows those that would be easier or harder."""
    return tuple(routine.exercises[name] for name in dict.fromkeys(_names(routine.steps)))


def _names(steps: Sequence[Step]) -> Iterator[str]:
    for step in steps:
        if isinstance(step, ExerciseStep):
            yield step.exercise
        elif isinstance(step, RepeatStep):
            yield from _names(step.steps)


def _lines(
    routine: Routine, steps: Sequence[Step], path: tuple[int, ...], starts: dict[tuple[int, ...], int], language: str
) -> Iterator[Line]:
    for index, step in enumerate(steps):
        place = (*path, index)
        if isinstance(step, RepeatStep):
            yield Line(title=_repeat_words(step), depth=len(path))
            yield from _lines(routine, step.steps, place, starts, language)
        else:
            yield _line(routine, step, language, depth=len(path), phase=starts.get(place))


def _line(routine: Routine, step: Step, language: str, *, depth: int, phase: int | None) -> Line:
    tr = QCoreApplication.translate
    match step:
        case ExerciseStep():
            exercise = routine.exercises[step.exercise]
            told = dose(resolve(merged(step, exercise), routine.defaults), Words(language))
            title, cue = exercise.title.read(language), _read(step.cue, language)
            return Line(title=title, dose=told, cue=cue, depth=depth, phase=phase, exercise=exercise)
        case RestStep():
            cue = _read(step.say, language)
            return Line(title=tr("Outline", "Rest"), dose=show(step.length), cue=cue, depth=depth, phase=phase)
        case NoteStep():
            return Line(title=step.note.read(language), depth=depth, phase=phase)
        case _:
            return Line(title="", depth=depth)


def _repeat_words(step: RepeatStep) -> str:
    tr = QCoreApplication.translate
    words = tr("Outline", "%n times").replace("%n", str(step.times))
    if not step.rest:
        return words
    return tr("Outline", "%1, resting %2 between rounds").replace("%1", words).replace("%2", show(step.rest))


def _read(text: Text | None, language: str) -> str:
    return text.read(language) if text else ""
