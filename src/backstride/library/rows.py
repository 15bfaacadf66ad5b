"""What was read of each file of the library: taken from the cache where nothing changed, else read anew."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from backstride.library.cache import Row, load_rows, save_rows
from backstride.library.entry import facts_of_name
from backstride.library.folders import Listed
from backstride.library.loader import (
    Exercises,
    Reading,
    inline_exercises,
    library_exercises,
    pictures_of,
    read_exercise_file,
    read_mentions_file,
    read_plan_file,
    read_routine_file,
)

_MOST = 20_000
"""So many files the cache knows before it forgets those that the present folders lack."""


class Rows:
    """The rows of the library's files, kept in the file *cache* (nowhere for ``None``) from one start to the next."""

    def __init__(self, cache: Path | None, today: Callable[[], date]) -> None:
        self._cache = cache
        self._today = today
        self._kept = load_rows(cache) if cache else {}
        self._changed = False

    def of(self, file: Listed, exercises: Exercises) -> Row:
        """Return the row of *file*; a routine may use *exercises*."""
        row = self._kept.get(file.path)
        if row and row.signature == file.signature and row.basis == self._basis(row, file, exercises):
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
        from backstride.library.facts import facts_of_routine  # noqa: PLC0415  because a warm start reads no file

        reading = read_routine_file(file, exercises, self._today())
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
            pictures=pictures_of(inline_exercises(routine, exercises), file),
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
    from backstride.library.facts import facts_of_exercise  # noqa: PLC0415  because a warm start reads no file

    exercise, problems = read_exercise_file(file)
    facts = facts_of_exercise(exercise) if exercise else facts_of_name(file.name)
    return Row(
        signature=file.signature,
        facts=facts,
        problems=problems,
        mentions=read_mentions_file(file, exercise),
        pictures=pictures_of([exercise] if exercise else [], file),
    )


def _plan_row(file: Listed) -> Row:
    from backstride.library.facts import facts_of_plan  # noqa: PLC0415  because a warm start reads no file

    plan, problems = read_plan_file(file)
    facts = facts_of_plan(plan) if plan else facts_of_name(file.name)
    return Row(signature=file.signature, facts=facts, problems=problems)
