"""What was read of each file, kept as JSON from one start to the next; a cache that is damaged is no cache."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from math import isfinite
from pathlib import Path
from typing import Any

from backstride import __version__
from backstride.format.problem import Mention, Problem, Severity
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.plain import from_plain, to_plain
from backstride.library.cached_courses import plain_course, plain_text, read_course, read_text
from backstride.library.entry import Entry, Portrait, facts_of_name
from backstride.library.folders import Listed
from backstride.library.loader import (
    Exercises,
    library_exercises,
    read_exercise_file,
    read_mentions_file,
    read_plan_file,
    read_routine_file,
)
from backstride.library.reading import Reading
from backstride.routine.ids import by_former_ids
from backstride.storage.files import read_data, text_of
from backstride.storage.writing import write_private

_STAMP = f"{__version__}/10"
"""The program's version, and the number of this form, to be raised when it changes."""

_LARGEST = 1 << 28
"""Bytes of the whole cache, a few hundred times what a thousand files need."""

_WHOLE = ("open_phases", "steps")
_LENGTHS = ("total", "about")
_WORDS = ("id", "level")
_KNOWN = frozenset(field.name for field in fields(Entry))
_TEXTS = ("equipment", "exercise_titles", "also_known_as")
_NAMES = ("when", "goals", "positions", "muscles", "exercises", "allow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was read of one file. ``signature`` is its size and time of change (ns).

    ``uses`` has the library's exercises that went into it, ``None`` where any might have; ``basis`` is what those were,
    and whether ``until`` (an ISO date after which the reader warns) was over. ``facts`` are fields of an `Entry`,
    ``mentions`` the words that an exercise uses as ids of others, ``pictures`` the paths of its own pictures,
    ``moved`` pairs of an id that it, or a variant of it, had before and the one of today.
    """

    signature: tuple[int, int]
    facts: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()
    uses: tuple[str, ...] | None = ()
    until: str = ""
    basis: str = ""
    mentions: tuple[Mention, ...] = ()
    pictures: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()

    @property
    def readable(self) -> bool:
        """Say whether anything could be read of the file."""
        return bool(self.facts.get("readable", True))


def load_rows(path: Path) -> dict[str, Row]:
    """Return the rows kept at *path* by the path of their file; none where they are of another version or damaged."""
    data, _ = read_data(path, _LARGEST)
    try:
        kept = json.loads(text_of(data))
        return {name: _row(row) for name, row in kept["files"].items()} if kept["stamp"] == _STAMP else {}
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}


def save_rows(path: Path, rows: Mapping[str, Row]) -> None:
    """Keep *rows* at *path*; where that fails the next start reads the files again."""
    kept = {"stamp": _STAMP, "files": {name: _plain_row(row) for name, row in rows.items()}}
    try:
        text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
        write_private(path, text.encode("utf-8", "surrogateescape"))
    except OSError:
        return


def _plain_row(row: Row) -> list[Any]:
    return [
        row.signature,
        row.uses,
        row.basis,
        row.until,
        _plain_facts(row.facts),
        [_plain_problem(problem) for problem in row.problems],
        row.mentions,
        row.pictures,
        row.moved,
    ]


def _row(plain: list[Any]) -> Row:
    (size, changed), uses, basis, until, facts, problems, named, pictures, moved = plain
    return Row(
        signature=(int(size), int(changed)),
        uses=None if uses is None else tuple(map(str, uses)),
        basis=str(basis),
        until=str(until),
        facts=_facts(facts),
        problems=tuple(map(_problem, problems)),
        mentions=tuple(Mention(str(word), int(line), int(column), int(end)) for word, line, column, end in named),
        pictures=tuple(map(str, pictures)),
        moved=tuple((str(old), str(new)) for old, new in moved),
    )


def _plain_problem(problem: Problem) -> list[Any]:
    hint = to_plain(problem.hint) if problem.hint else None
    place = problem.line, problem.column, problem.end_column
    return [*place, problem.code, to_plain(problem.message), hint, problem.severity.value]


def _problem(plain: list[Any]) -> Problem:
    line, column, end, code, message, hint, severity = plain
    return Problem(
        line=int(line),
        column=int(column),
        code=str(code),
        message=from_plain(message),
        hint=from_plain(hint) if hint else None,
        severity=Severity(severity),
        end_column=int(end),
    )


def _plain_facts(facts: Mapping[str, Any]) -> dict[str, Any]:
    plain = dict(facts)
    for name in ("title", "summary"):
        if plain.get(name) is not None:
            plain[name] = plain_text(plain[name])
    for name in _TEXTS:
        plain[name] = [plain_text(text) for text in plain.get(name, ())]
    plain |= plain_course(facts)
    return plain


def _facts(plain: dict[str, Any]) -> dict[str, Any]:
    facts = {name: plain[name] for name in _KNOWN & plain.keys()}
    facts |= {"id": plain["id"], "title": read_text(plain["title"])}
    if facts.get("summary") is not None:
        facts["summary"] = read_text(facts["summary"])
    for names, kind in ((_WHOLE, int), (_LENGTHS, _seconds), (_WORDS, str), (("readable",), bool)):
        facts |= {name: kind(facts[name]) for name in names if name in facts}
    for name in _TEXTS:
        facts[name] = tuple(map(read_text, facts.get(name, ())))
    for name in _NAMES:
        facts[name] = tuple(map(str, facts.get(name, ())))
    facts["portraits"] = tuple(Portrait(*map(str, each)) for each in facts.get("portraits", ()))
    facts["exercise_seconds"] = tuple(map(int, facts.get("exercise_seconds", ())))
    return facts | read_course(plain)


def _seconds(plain: float) -> float:
    seconds = float(plain)
    if not isfinite(seconds):
        message = "no length"
        raise ValueError(message)
    return seconds


_MOST = 20_000
"""So many files the cache knows before it forgets those that the present folders lack."""


class Rows:
    """The rows of the library's files, kept in the file *cache* (nowhere for ``None``) from one start to the next."""

    def __init__(self, cache: Path | None, today: Callable[[], date], catalogue: Catalogue) -> None:
        self._cache = cache
        self._catalogue = catalogue
        self._today = today
        self._kept = load_rows(cache) if cache else {}
        self._changed = False

    def has(self, file: Listed) -> bool:
        """Say whether what is kept of *file* is of the file as it is now."""
        row = self._kept.get(file.path)
        return row is not None and row.signature == file.signature

    def of(self, file: Listed, exercises: Exercises) -> Row:
        """Return the row of *file*; a routine may use *exercises*."""
        row = self._kept.get(file.path)
        if row and self.has(file) and row.basis == self._basis(row, file, exercises):
            return row
        fresh = self._read(file, exercises)
        fresh = replace(fresh, basis=self._basis(fresh, file, exercises))
        self._kept[file.path] = fresh
        self._changed = True
        return fresh

    def save(self, present: Iterable[Listed]) -> None:
        """Keep the rows for the next start; those of files that are not *present* too, within reason."""
        if self._cache is None or not self._changed:
            return
        if len(self._kept) > _MOST:
            self._kept = {file.path: self._kept[file.path] for file in present if file.path in self._kept}
        self._changed = False
        save_rows(self._cache, self._kept)

    def _basis(self, row: Row, file: Listed, exercises: Exercises) -> str:
        over = bool(row.until) and row.until < self._today().isoformat()
        pictures = [_signature(path) for path in row.pictures] or ""
        return f"{file.name}={exercises.basis(row.uses)}{'!' * over}{pictures}"

    def _read(self, file: Listed, exercises: Exercises) -> Row:
        if file.kind == "exercise":
            return _exercise_row(file)
        return _plan_row(file) if file.kind == "plan" else self._routine_row(file, exercises)

    def _routine_row(self, file: Listed, exercises: Exercises) -> Row:
        from backstride.library.entry_fields import facts_of_routine  # noqa: PLC0415  because a warm start reads no file

        reading = read_routine_file(file, exercises, self._today(), self._catalogue)
        routine = reading.routine
        if routine is None:
            return Row(signature=file.signature, facts=facts_of_name(file.name), problems=reading.problems, uses=None)
        until = routine.prescription.until if routine.prescription else None
        return Row(
            signature=file.signature,
            facts=facts_of_routine(routine),
            problems=reading.problems,
            uses=None if _wants_others(reading) else library_exercises(routine, exercises),
            until=until.isoformat() if until else "",
            pictures=reading.pictures,
        )


def _signature(path: str) -> tuple[int, int]:
    """Return size and change time of a picture, (-1, -1) where it is not there."""
    try:
        status = os.stat(path)  # noqa: PTH116  because a path of any kind may stand in a file
    except (OSError, ValueError):
        return (-1, -1)
    return status.st_size, status.st_mtime_ns


def _wants_others(reading: Reading) -> bool:
    """Say whether an exercise that may yet come would make a difference."""
    return any(problem.code == "unknown-exercise" for problem in reading.problems)


def _exercise_row(file: Listed) -> Row:
    from backstride.library.entry_fields import facts_of_exercise  # noqa: PLC0415  because a warm start reads no file

    exercise, problems, pictures = read_exercise_file(file)
    facts = facts_of_exercise(exercise) if exercise else facts_of_name(file.name)
    return Row(
        signature=file.signature,
        facts=facts,
        problems=problems,
        mentions=read_mentions_file(file, exercise),
        pictures=pictures,
        moved=tuple((old, each.id) for old, each in by_former_ids(exercise).items()) if exercise else (),
    )


def _plan_row(file: Listed) -> Row:
    from backstride.library.entry_fields import facts_of_plan  # noqa: PLC0415  because a warm start reads no file

    plan, problems = read_plan_file(file)
    facts = facts_of_plan(plan) if plan else facts_of_name(file.name)
    return Row(signature=file.signature, facts=facts, problems=problems)
