"""The sessions that may be resumed: what journals say that no process writes any more."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from typing import IO

from backstride.history.journal_reader import CUT_OFF, Interrupted, is_foreign, read_journal
from backstride.storage.locks import try_lock

UNSAVED = frozenset({".jsonl", ".untold"})
"""How the names of journals end whose session goes on, was cut off, or ended and is not in the history yet.

The first is what is written; under the other an earlier version kept what ended.
"""

LEFT = ".left"
"""How the name of a journal ends whose session is in the history, and may go on when the person comes back to it."""

LATER = ".later"
"""How it ends where the person has put that off: Home does not offer it, the routine's page and the history do."""

_LONGEST = 64 * 1024 * 1024
"""Bytes; twelve hours of lines are a tenth of it, so what is longer was not written here."""


def unfinished(folder: Path) -> tuple[Interrupted, ...]:
    """Return the sessions in *folder* that were cut off, the latest first."""
    return _latest_first(found for found in _read(folder, UNSAVED) if found.how == CUT_OFF)


def left_off(folder: Path, routine: str) -> tuple[Interrupted, ...]:
    """Return the sessions of *routine* in *folder* that were left and may go on, the latest first."""
    return _latest_first(found for found in _read(folder, {LEFT, LATER}) if found.routine == routine)


def recent(folder: Path) -> tuple[Interrupted, ...]:
    """Return the sessions in *folder* that may go on and were not put off, the latest first."""
    return _latest_first((*unfinished(folder), *_read(folder, {LEFT})))


def resumable(folder: Path) -> Mapping[str, Interrupted]:
    """Return all sessions in *folder* that may go on, by their uids."""
    return {found.uid: found for found in (*unfinished(folder), *_read(folder, {LEFT, LATER}))}


def is_running(folder: Path) -> bool:
    """Say whether a process writes a session into *folder* now."""
    return any(_is_held(path) for path in journals(folder, UNSAVED))


def _is_held(path: Path) -> bool:
    try:
        with path.open("rb+") as file:
            return not try_lock(file)
    except OSError:
        return False


def _read(folder: Path, endings: Container[str]) -> Iterator[Interrupted]:
    """Yield the sessions whose journals no process holds; one that another version of the program wrote is not read."""
    for path in journals(folder, endings):
        lines = abandoned(path)
        found = None if lines is None or is_foreign(lines) else read_journal(path, lines)
        if found:
            yield found


def _latest_first(found: Iterable[Interrupted]) -> tuple[Interrupted, ...]:
    return tuple(sorted(found, key=attrgetter("stopped"), reverse=True))


def journals(folder: Path, endings: Container[str]) -> list[Path]:
    """Return the journals in *folder* whose names have one of these *endings*, in order."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix in endings and path.is_file())
    except OSError:
        return []


def abandoned(path: Path) -> list[str] | None:
    """Return the lines of a journal that no process holds, ``None`` for one that is in use or cannot be read."""
    try:
        with path.open("r+", encoding="utf-8-sig", errors="surrogateescape") as file:
            return lines_of(file) if try_lock(file) else None
    except OSError:
        return None


def lines_of(file: IO[str]) -> list[str]:
    """Return the lines of a journal as far as it can be one that was written here."""
    return file.read(_LONGEST).split("\n")
