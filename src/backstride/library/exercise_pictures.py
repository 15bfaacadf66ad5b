"""The pictures that authors name for their exercises: where each is, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from backstride.format.problem import Problem, Severity
from backstride.format.tree import Spot, leads, place
from backstride.i18n.messages import Message, message
from backstride.library.folders import Listed
from backstride.routine.ids import exercise_and_variant
from backstride.storage.files import is_there, outside

if TYPE_CHECKING:
    from backstride.routine.model import Exercise


class Written(NamedTuple):
    """A *file* with its *data*: that of one exercise, or of a routine with exercises of its own (``inline``)."""

    data: bytes
    file: Listed
    inline: bool = False


def looked_for(exercises: Iterable[Exercise], written: Written) -> tuple[str, ...]:
    """Return the paths at which the pictures of *exercises* and their variants, as *written*, are looked for."""
    every = (each for exercise in exercises for each in (exercise, *exercise.variants))
    named = (picture for each in every for picture in each.pictures)
    return tuple(dict.fromkeys(str(Path(written.file.path).parent / picture) for picture in named))


def with_pictures(exercise: Exercise, written: Written) -> tuple[Exercise, tuple[Problem, ...]]:
    """Return *exercise* and its variants with the paths of their pictures, and the problems of those that it has not.

    Those are not there, or not in the library.
    """
    own, problems = _with_pictures(exercise, written)
    found = [_with_pictures(variant, written) for variant in exercise.variants]
    every = dict.fromkeys((*problems, *(problem for _, more in found for problem in more)))
    return replace(own, variants=tuple(variant for variant, _ in found)), tuple(every)


def flaws(exercise: Exercise, written: Written) -> tuple[Problem, ...]:
    """Return why pictures of *exercise* and its variants, which are there, are not shown."""
    return tuple(dict.fromkeys(problem for each in (exercise, *exercise.variants) for problem in _flaws(each, written)))


def _flaws(exercise: Exercise, written: Written) -> Iterator[Problem]:
    if not exercise.pictures:
        return
    from backstride.storage.pictures import read_picture  # noqa: PLC0415  because a warm start reads no picture

    for number, picture in enumerate(exercise.pictures):
        _, flaw = read_picture(Path(picture))
        if flaw is not None:
            problem = _problem(exercise, number, written, flaw.code, flaw.message, flaw.hint)
            yield replace(problem, severity=Severity.WARNING)


def _with_pictures(exercise: Exercise, written: Written) -> tuple[Exercise, list[Problem]]:
    """Return *exercise* with the pictures that are there, and the problems of the others."""
    folder, found, problems = Path(written.file.path).parent, [], []
    for number, picture in enumerate(exercise.pictures):
        problem = _missing(exercise, number, picture, written)
        if problem:
            problems.append(problem)
        else:
            found.append(str((folder / picture).resolve()))
    return replace(exercise, pictures=tuple(found)) if exercise.pictures else exercise, problems


def _missing(exercise: Exercise, number: int, picture: str, written: Written) -> Problem | None:
    """Return why the *picture* of *exercise* with this *number* cannot be found, ``None`` where it is there."""
    path = Path(written.file.path)
    if outside(picture, path, written.file.folder.path):
        what = message("The picture `{path}` leads out of the library folder.", path=picture)
        return _problem(exercise, number, written, "bad-path", what, message("Copy it beside the file."))
    if not is_there(picture, path):
        what = message("There is no file `{name}` in the library folder.", name=picture)
        hint = message("Put it beside the exercise, or correct its name.")
        return _problem(exercise, number, written, "missing-file", what, hint)
    return None


def _problem(
    exercise: Exercise, number: int, written: Written, code: str, what: Message, hint: Message | None
) -> Problem:
    """Return a problem of the picture of *exercise* with this *number*, where it is named."""
    base, variant = exercise_and_variant(exercise.id)
    line, column, _ = picture_place(written.data, base if written.inline else "", variant, number)
    return Problem(line=line, column=column, code=code, message=what, hint=hint)


def picture_place(data: bytes, exercise: str = "", variant: str = "", number: int = 0) -> Spot:
    """Return where the file *data* names a picture of its *exercise* of this id, or its own where it is one.

    Of two pictures it is the one with this *number*, from 0. A *variant* that names none has that of its exercise.
    """
    from backstride.format.document import read_document  # noqa: PLC0415  because a warm start reads no file

    root, _ = read_document(data)
    above = ("exercises", exercise) if exercise else ()
    own = (*above, "variants", variant, "picture")
    if root is None:
        return Spot()
    return place(root, (*(own if leads(root, own) else (*above, "picture")), number))
