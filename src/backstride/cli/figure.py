"""``backstride figure``: a still of an exercise's figure, as SVG or PNG."""

from __future__ import annotations

import difflib
from pathlib import Path

from backstride.cli.context import DONE, CommandError, Context, did_you_mean, output_for_programs
from backstride.figure.model import Figure
from backstride.figure.motion import Moment, still
from backstride.figure.scene import Scene, compose
from backstride.figure.svg import to_svg
from backstride.i18n.messages import any_of, message, sentences
from backstride.i18n.os_errors import os_error_text
from backstride.routine.ids import exercise_and_variant
from backstride.routine.model import Exercise
from backstride.storage.writing import write_atomic


def run(context: Context, *, asked: str, svg: str | None, png: str | None, pose: str, size: int) -> int:
    """Draw the exercise, or the variant, *asked* for in *pose* (start, end, or a part of the way) as *svg* or *png*.

    Where it is neither, print the SVG.

    Raises:
        CommandError: there is no such exercise, it has no figure, or the file cannot be written.
    """
    base, variant = exercise_and_variant(asked)
    exercise = _variant(_exercise(context, base), variant)
    if exercise.figure is None:
        raise CommandError(message("`{name}` has no figure. The format guide explains how to make one.", name=asked))
    scene = compose(exercise.figure, exercise.muscles)
    moment = _moment(pose, exercise.figure)
    if png:
        _write_png(scene, moment, size, png)
    if svg or not png:
        _write_svg(to_svg(scene, moment, size=size, title=context.catalogue.read(exercise.title)), svg or "-")
    return DONE


def _variant(exercise: Exercise, variant: str) -> Exercise:
    """Return the *variant* of this name, the *exercise* itself where that is empty."""
    if not variant:
        return exercise
    names = [exercise_and_variant(each.id)[1] for each in exercise.variants]
    if variant in names:
        return exercise.variants[names.index(variant)]
    what = message("`{name}` has no variant `{variant}`.", name=exercise.id, variant=variant)
    known = message("You can write {names}.", names=any_of(tuple(f"`{name}`" for name in names))) if names else None
    raise CommandError(sentences(what, known) if known else what)


def _exercise(context: Context, asked: str) -> Exercise:
    exercises = context.library().exercises
    if asked in exercises:
        return exercises[asked]
    if asked in exercises.damaged:
        raise CommandError(
            message("The file of the exercise `{name}` has errors. `backstride check` lists them.", name=asked)
        )
    near = difflib.get_close_matches(asked, exercises, 1)
    files = message("The files in the library's `exercises` folder are named after their ids.")
    raise CommandError(
        sentences(message("There is no exercise `{name}`.", name=asked), did_you_mean(near[0]) if near else files)
    )


def _moment(pose: str, figure: Figure) -> Moment:
    return still(figure) if pose == "end" else Moment(at=0.0 if pose == "start" else float(pose))


def _write_svg(text: str, path: str) -> None:
    if path == "-":
        output_for_programs().write(text)
        return
    _write(text.encode(), path)


def _write(data: bytes, path: str) -> None:
    try:
        write_atomic(Path(path), data)
    except OSError as error:
        raise CommandError(
            message(
                "Cannot write {path} ({why}). Check that its folder exists and that you may write to it.",
                path=path,
                why=os_error_text(error),
            )
        ) from error


def _write_png(scene: Scene, moment: Moment, size: int, path: str) -> None:
    try:
        from backstride.ui.kit.figure_painter import png_of  # noqa: PLC0415  because an SVG needs no Qt
    except ImportError as error:
        raise CommandError(message("A PNG needs Qt, which is not installed; --svg works without it.")) from error
    _write(png_of(scene, moment, size), path)
