"""``backstride check``: read files and folders, and say what is wrong with them, line by line."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from backstride.cli.context import DONE, PROBLEMS, CommandError, Context, on_one_line, say, say_json
from backstride.format.naming import unknown_exercises
from backstride.format.problem import Problem, Severity
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message, plural
from backstride.i18n.os_errors import os_error_text
from backstride.library.folders import list_file
from backstride.library.loader import read_exercise_file, read_mentions_file, read_plan_file
from backstride.library.unread import unread_file
from backstride.storage.files import read_data, text_of
from backstride.storage.paths import tidy

Found = tuple[str, tuple[Problem, ...]]
"""A file, and what is wrong with it."""

_TELLING = {"levels": "plan", "kind": "exercise"}


def run(context: Context, *, paths: Iterable[str], as_json: bool, strict: bool) -> int:
    """Check *paths*, or ids of the library; warnings count as problems when *strict*.

    Raises:
        CommandError: one of them is not there.
    """
    return report(context, [each for path in paths for each in _checked(context, path)], as_json=as_json, strict=strict)


def report(context: Context, files: Iterable[Found], *, as_json: bool = False, strict: bool = False) -> int:
    """Say what is wrong in *files*, and return the exit code that this means."""
    found = [(file, tuple(sorted(problems, key=_place))) for file, problems in files]
    errors, warnings = (_count(found)[severity] for severity in (Severity.ERROR, Severity.WARNING))
    if as_json:
        say_json(_document(found, context.catalogue))
    else:
        _show(context, found, errors, warnings)
    return PROBLEMS if errors or (strict and warnings) else DONE


def _checked(context: Context, asked: str) -> Iterator[Found]:
    path = Path(asked)
    if os.path.isdir(path):  # noqa: PTH112  because this one says no to a name that is too long
        yield from _checked_folder(context, path)
    elif os.path.lexists(path):
        unread = unread_file(asked)
        yield asked, (*_file_problems(context, path), *([unread.problem] if unread else ()))
    else:
        yield from _checked_id(context, asked)


def _checked_id(context: Context, asked: str) -> Iterator[Found]:
    """Yield the problems of all files of the library with this id; one may hide another."""
    library = context.library()
    library.rescan()
    found = [(str(entry.path), entry.problems) for entry in library.files if entry.id == asked]
    if not found:
        raise CommandError(message("There is no `{name}`. Give an id, or the path of a file or folder.", name=asked))
    yield from found


def _checked_folder(context: Context, folder: Path) -> Iterator[Found]:
    """Yield the problems of all files in the library folder *folder*; ``exercises`` itself is part of one."""
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        raise CommandError(
            message(
                "The folder {path} cannot be read ({why}). Allow this user to read it.",
                path=tidy(folder),
                why=os_error_text(error),
            )
        ) from error
    inside = folder.name == "exercises"
    library = context.library(folder.parent if inside else folder)
    library.rescan()
    whole = folder.absolute()
    found = [(entry.path, entry.problems) for entry in library.files]
    found += [(Path(unread.path), (unread.problem,)) for unread in library.unread]
    for path, problems in found:
        if path.is_relative_to(whole):
            yield str(folder / path.relative_to(whole)), problems


def _file_problems(context: Context, path: Path) -> tuple[Problem, ...]:
    file = list_file(path.absolute())
    kind = file.kind if context.library().has(file.folder) else _meant_as(path) or file.kind
    if kind == "exercise":
        exercise, problems, _ = read_exercise_file(file)
        others = context.library().exercises.ids
        return (*problems, *unknown_exercises(read_mentions_file(file, exercise), others))
    return read_plan_file(file)[1] if kind == "plan" else context.library().read(path).problems


def _meant_as(path: Path) -> str:
    """Return what the file is meant as, wherever it lies, by a key that only one kind of file has; "" for neither."""
    tops = {line.partition(":")[0].rstrip() for line in text_of(read_data(path)[0]).split("\n")}
    if "steps" in tops:
        return "routine"
    return next((kind for key, kind in _TELLING.items() if key in tops), "")


def _show(context: Context, found: Sequence[Found], errors: int, warnings: int) -> None:
    for path, problems in found:
        for problem in problems:
            say(problem.show(on_one_line(path), context.catalogue))
    say(context.catalogue.say(_sum(len(found), errors, warnings)))


def _sum(files: int, errors: int, warnings: int) -> Message:
    return message(
        "{files}: {errors}, {warnings}.",
        files=plural("{count} file", "{count} files", files) if files else message("no files"),
        errors=plural("{count} error", "{count} errors", errors) if errors else message("no errors"),
        warnings=plural("{count} warning", "{count} warnings", warnings) if warnings else message("no warnings"),
    )


def _count(found: Sequence[Found]) -> Counter[Severity]:
    return Counter(problem.severity for _, problems in found for problem in problems)


def _place(problem: Problem) -> tuple[int, int]:
    return problem.line, problem.column


def _document(found: Sequence[Found], catalogue: Catalogue) -> dict[str, object]:
    count = _count(found)
    return {
        "files": len(found),
        "errors": count[Severity.ERROR],
        "warnings": count[Severity.WARNING],
        "problems": [_facts(path, problem, catalogue) for path, problems in found for problem in problems],
    }


def _facts(path: str, problem: Problem, catalogue: Catalogue) -> dict[str, object]:
    return {
        "path": path,
        "line": problem.line,
        "column": problem.column,
        "end_column": problem.end_column,
        "severity": problem.severity,
        "code": problem.code,
        "message": catalogue.say(problem.message),
        "hint": catalogue.say(problem.hint) if problem.hint else "",
    }
