"""From a file of the library to a routine or an exercise, with the problems that only the file system knows of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from zlib import crc32

from backstride.format.problem import Mention, Problem, error
from backstride.format.tree import Spot
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import message
from backstride.i18n.text import translated
from backstride.library.exercise_pictures import Written, flaws, looked_for, with_pictures
from backstride.library.folders import Listed
from backstride.library.reading import Reading
from backstride.routine.ids import exercise_and_variant, find_exercise
from backstride.storage.files import read_data

if TYPE_CHECKING:
    from backstride.routine.model import Exercise, Routine
    from backstride.routine.plan import Plan

_Value = TypeVar("_Value")

_NO_DOSE = message("This exercise says nowhere how much of it to do, so it cannot be played alone.")

_TO_GET_THERE = 15.0
"""Seconds to get from the computer into the position of an exercise that is done alone."""


class Exercises(Mapping[str, "Exercise"]):
    """The exercises of the library by id, each read when it is first asked for.

    ``damaged`` are the ids of those that are not among them because their files have errors, ``ids`` those of all.
    Under an id that an exercise or a variant had before, the one that *moved* has it as its id today is found.
    """

    def __init__(
        self, files: Mapping[str, Listed], damaged: Collection[str] = (), moved: Mapping[str, str] | None = None
    ) -> None:
        self._files = dict(files)
        self._moved = {old: id_ for old, id_ in (moved or {}).items() if old not in files and old not in damaged}
        self.damaged = frozenset(damaged)
        self.ids = self.damaged.union(files, self._moved)
        self._read: dict[str, Exercise | None] = {}

    def __getitem__(self, id_: str) -> Exercise:
        if id_ in self._moved:
            return self._now(id_)
        if id_ not in self._read:
            data, _ = read_data(Path(self._files[id_].path))
            self._read[id_] = _read_exercise(data, self._files[id_]).exercise
        exercise = self._read[id_]
        if exercise is None:
            raise KeyError(id_)
        return exercise

    def _now(self, old: str) -> Exercise:
        """Return the exercise, or the variant, that had the id *old*."""
        found = find_exercise(self, self._moved[old])
        if found is None:
            raise KeyError(old)
        return found

    def __iter__(self) -> Iterator[str]:
        # A file may have been damaged since it was listed; copying all of them must not fail on it.
        return (id_ for id_ in self._files if id_ in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def file(self, id_: str) -> Listed:
        """Return the file of the exercise *id_*, which is one of these."""
        return self._files[id_]

    def over(self, nearer: Exercises) -> Exercises:
        """Return these exercises, with the *nearer* ones in place of those with the same id."""
        return Exercises(self._files | nearer._files, self.damaged | nearer.damaged, self._moved | nearer._moved)

    def basis(self, ids: Iterable[str] | None) -> str:
        """Return a short text that changes when a file of *ids* (of any exercise for ``None``) does."""
        files = {id_: self._files.get(id_) for id_ in sorted(self._files if ids is None else ids)}
        state = ";".join(f"{id_}={file and (file.path, file.signature)}" for id_, file in files.items())
        return f"{crc32(state.encode('utf-8', 'surrogateescape')):x}"


class ExerciseReading(NamedTuple):
    """An exercise read, or none, its problems, and the paths at which its picture is looked for."""

    exercise: Exercise | None
    problems: tuple[Problem, ...] = ()
    pictures: tuple[str, ...] = ()


def read_exercise_file(file: Listed) -> ExerciseReading:
    """Return the exercise in *file*, if it can be read, and all its problems, those of its picture too."""
    data, refused = read_data(Path(file.path))
    if refused:
        return ExerciseReading(None, (refused,))
    read = _read_exercise(data, file)
    more = flaws(read.exercise, Written(data, file)) if read.exercise else ()
    return read._replace(problems=(*read.problems, *more))


def _read_exercise(data: bytes, file: Listed) -> ExerciseReading:
    from backstride.format.reader import read_exercise  # noqa: PLC0415  because a warm start reads no file

    exercise, problems = read_exercise(data, name=file.name)
    if exercise is None:
        return ExerciseReading(None, problems)
    written = Written(data, file)
    pictured, missing = with_pictures(exercise, written)
    pictures = looked_for([exercise], written)
    return ExerciseReading(_in_all_languages(pictured, file), (*problems, *missing), pictures)


def read_mentions_file(file: Listed, exercise: Exercise | None) -> tuple[Mention, ...]:
    """Return which exercises the *exercise* in *file* names as easier or harder, with their places."""
    if exercise is None or not any(each.easier or each.harder for each in (exercise, *exercise.variants)):
        return ()
    from backstride.format.reader import read_mentions  # noqa: PLC0415  because a warm start reads no file

    return read_mentions(read_data(Path(file.path))[0])


def read_routine_file(file: Listed, exercises: Exercises, today: date, catalogue: Catalogue) -> Reading:
    """Return the routine in *file*, if it can be read, and all its problems; *exercises* are those of the library."""
    data, refused = read_data(Path(file.path))
    if refused:
        return Reading(Path(file.path), None, (refused,))
    return read_routine_data(data, file, exercises, today, catalogue)


def read_routine_data(data: bytes, file: Listed, exercises: Exercises, today: date, catalogue: Catalogue) -> Reading:
    """Return the routine that *data*, which may not be saved in *file* yet, is there, and all its problems."""
    from backstride.format.reader import read_routine  # noqa: PLC0415  because a warm start reads no file

    routine, problems = read_routine(
        data, name=file.name, library=exercises, damaged=exercises.damaged, today=today, catalogue=catalogue
    )
    if routine is None:
        return Reading(Path(file.path), None, problems, _text(data))
    written, own_exercises = Written(data, file, inline=True), tuple(inline_exercises(routine, exercises))
    inline = {each.id: with_pictures(each, written) for each in own_exercises}
    pictured = {id_: _in_all_languages(exercise, file) for id_, (exercise, _) in inline.items()}
    missing = dict.fromkeys(
        problem
        for exercise, found in inline.values()
        for problem in (*found, *flaws(exercise, written))
        if problem.code not in routine.allow
    )
    own = _in_all_languages(replace(routine, exercises={}), file)
    whole = replace(own, exercises={**routine.exercises, **pictured})
    found = (*problems, *missing)
    return Reading(Path(file.path), whole, found, _text(data) if found else "", looked_for(own_exercises, written))


def read_single(file: Listed, id_: str = "") -> Reading:
    """Return the exercise in *file*, or its variant *id_*, as a routine that does it alone, by its own dose."""
    read, path = read_exercise_file(file), Path(file.path)
    problems = read.problems
    exercise = find_exercise({read.exercise.id: read.exercise}, id_ or read.exercise.id) if read.exercise else None
    if exercise and exercise.dose.mode is None:
        problems = (*problems, error(Spot(), "no-mode", _NO_DOSE, message("Write a `dose` into it.")))
        exercise = None
    routine = _alone(exercise) if exercise else None
    text = _text(read_data(path)[0]) if problems else ""
    return Reading(path, routine, problems, text, read.pictures, single=True)


def _alone(exercise: Exercise) -> Routine:
    from backstride.routine.model import Defaults, ExerciseStep, Routine  # noqa: PLC0415  because a warm start reads no file

    steps = (ExerciseStep(exercise=exercise.id),)
    defaults = Defaults(get_ready=_TO_GET_THERE)
    return Routine(
        id=exercise.id,
        title=exercise.title,
        steps=steps,
        exercises={exercise.id: exercise},
        when=exercise.when,
        defaults=defaults,
    )


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace")


def read_plan_file(file: Listed) -> tuple[Plan | None, tuple[Problem, ...]]:
    """Return the plan in *file*, if it can be read, and all its problems."""
    from backstride.format.reader import read_plan  # noqa: PLC0415  because a warm start reads no file

    data, refused = read_data(Path(file.path))
    if refused:
        return None, (refused,)
    plan, problems = read_plan(data, name=file.name)
    return _in_all_languages(plan, file), problems


def _in_all_languages(value: _Value, file: Listed) -> _Value:
    """Return what was read of *file* with its texts also in the languages of the catalogues of its folder."""
    languages = file.folder.catalogues.others()
    return translated(value, languages) if languages else value


def inline_exercises(routine: Routine, library: Mapping[str, Exercise]) -> Iterator[Exercise]:
    """Return the exercises that stand in the file of *routine* itself."""
    return (each for id_, each in routine.exercises.items() if each is not find_exercise(library, id_))


def library_exercises(routine: Routine, library: Mapping[str, Exercise]) -> tuple[str, ...]:
    """Return the ids of the exercises of *routine* that come from the *library*, and not from its own file."""
    ids = (each.id for id_, each in routine.exercises.items() if each is find_exercise(library, id_))
    return tuple(dict.fromkeys(exercise_and_variant(id_)[0] for id_ in ids))
