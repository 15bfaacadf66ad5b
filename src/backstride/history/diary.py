"""What a person wrote down themselves: notes on sessions, how an item of their own went, and runs."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import partial
from math import isfinite
from typing import Any
from uuid import uuid4

from backstride.history.history import History, lived_at, offset_of, write_session
from backstride.history.model import MOST, Note, PastSession, Rating, Run, SeenFile
from backstride.history.store import sound
from backstride.history.wall_clock import wall

_DAY = timedelta(days=1)


class Diary:
    """The person's own notes in the file of a *history*; what says whether it lasts says whether it was kept."""

    def __init__(self, history: History) -> None:
        self._history = history

    def keep_note(self, session: str, note: Note) -> bool:
        """Keep *note* of the session with this uid in place of what it had; an empty one takes that away."""
        return self._history.write(partial(_write_note, session, note))

    def note(self, session: str) -> Note:
        """Return what was written of the session with this uid."""
        rows = self._history.rows(
            "SELECT session, effort, pain, morning, words FROM notes WHERE session = ?", sound((session,))
        )
        return dict(self._history.readable(_note, rows)).get(session, Note())

    def notes(self, since: date = date.min) -> Mapping[str, Note]:
        """Return what was written of sessions that were begun on *since* or later, by their uids."""
        rows = self._history.rows(
            "SELECT session, effort, pain, morning, notes.words FROM notes JOIN sessions ON uid = session"
            " WHERE started >= ?",
            (since.isoformat(),),
        )
        return dict(self._history.readable(_note, rows))

    def pain(self, since: date) -> tuple[tuple[date, int], ...]:
        """Return the pain after sessions that were begun on *since* or later, with their days, the earliest first."""
        rows = self._history.rows(
            "SELECT started, offset_min, pain FROM notes JOIN sessions ON uid = session"
            " WHERE started >= ? AND pain IS NOT NULL ORDER BY started",
            ((since - _DAY).isoformat(),),
        )
        return tuple(found for found in self._history.readable(_pain, rows) if found[0] >= since)

    def rate(self, rating: Rating) -> bool:
        """Keep *rating* in place of another one of its day."""
        values = sound((rating.day.isoformat(), rating.item, rating.score))
        return self._history.write(lambda db: db.execute("INSERT OR REPLACE INTO ratings VALUES (?, ?, ?)", values))

    def ratings(self, since: date = date.min) -> tuple[Rating, ...]:
        """Return how the person's own items went on *since* or later, the earliest first."""
        rows = self._history.rows(
            "SELECT day, item, score FROM ratings WHERE day >= ? ORDER BY day, item", (since.isoformat(),)
        )
        return tuple(self._history.readable(_rating, rows))

    def add_run(self, run: Run) -> bool:
        """Keep *run*, in place of one with its uid."""
        return self._history.write(partial(_write_run, run))

    def runs(self, since: date = date.min, most: int = -1) -> tuple[Run, ...]:
        """Return the runs that were begun on *since* or later, the latest first, no more than *most*, if given."""
        after = (since - _DAY).isoformat() if since > date.min else ""  # whatever the offset, no later
        rows = self._history.rows(
            "SELECT uid, started, offset_min, minutes, km, words FROM runs WHERE started >= ? ORDER BY started DESC"
            " LIMIT ?",
            (after, most),
        )
        return tuple(run for run in self._history.readable(_run, rows) if run.started.date() >= since)

    def remove_run(self, uid: str) -> bool:
        """Remove the run with this *uid*."""
        return self._history.write(lambda db: db.execute("DELETE FROM runs WHERE uid = ?", sound((uid,))))

    def seen_files(self) -> Mapping[str, str]:
        """Return the stamp that each file of a watch had when it was read, by its path."""
        rows = self._history.rows("SELECT path, stamp FROM run_files")
        return dict(self._history.readable(lambda row: (str(row[0]), str(row[1])), rows))

    def taken(self) -> frozenset[str]:
        """Return the uids of all runs that files had, also of those that the person has deleted since."""
        return frozenset(str(uid) for (uid,) in self._history.rows("SELECT run FROM run_files WHERE run <> ''"))

    def keep_files(self, files: Iterable[SeenFile], runs: Iterable[Run] = (), filled: Iterable[str] = ()) -> bool:
        """Keep that *files* were read, with the *runs* in them that are new, in place of those with the uids *filled*.

        All of it is written at once, or nothing is.
        """
        return self._history.write(partial(_write_files, tuple(files), tuple(runs), tuple(filled)))

    def take_in(
        self,
        sessions: Iterable[PastSession],
        notes: Mapping[str, Note],
        ratings: Iterable[Rating],
        runs: Iterable[Run],
    ) -> bool:
        """Keep what is not here yet of sessions and a diary, its *notes* by the uids of those; all or nothing."""
        return self._history.write(partial(_take_in, tuple(sessions), notes, tuple(ratings), tuple(runs)))


def _write_note(session: str, note: Note, db: sqlite3.Connection) -> None:
    if note == Note():
        db.execute("DELETE FROM notes WHERE session = ?", sound((session,)))
        return
    db.execute("INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?)", _of_note(session, note))


def _take_in(
    sessions: Iterable[PastSession],
    notes: Mapping[str, Note],
    ratings: Iterable[Rating],
    runs: Iterable[Run],
    db: sqlite3.Connection,
) -> None:
    for session in sessions:
        write_session(session, db)
    db.executemany("INSERT OR IGNORE INTO notes VALUES (?, ?, ?, ?, ?)", map(_of_note, notes, notes.values()))
    rated = (sound((each.day.isoformat(), each.item, each.score)) for each in ratings)
    db.executemany("INSERT OR IGNORE INTO ratings VALUES (?, ?, ?)", rated)
    db.executemany("INSERT OR IGNORE INTO runs VALUES (?, ?, ?, ?, ?, ?)", map(_of_run, runs))


def _of_note(session: str, note: Note) -> tuple[object, ...]:
    return sound((session, note.effort, note.pain, note.morning, note.words))


def _of_run(run: Run) -> tuple[object, ...]:
    uid = run.uid or uuid4().hex
    return sound((uid, wall(run.started), offset_of(run.started), run.minutes, run.km, run.words))


def _write_run(run: Run, db: sqlite3.Connection) -> None:
    db.execute("INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, ?, ?)", _of_run(run))


def _write_files(
    files: tuple[SeenFile, ...], runs: tuple[Run, ...], filled: tuple[str, ...], db: sqlite3.Connection
) -> None:
    db.executemany("DELETE FROM runs WHERE uid = ?", (sound((uid,)) for uid in filled))
    for run in runs:
        _write_run(run, db)
    for file in files:
        # What the file had before stays known: a run that was deleted is not to come back by another name.
        db.execute("DELETE FROM run_files WHERE path = ? AND run = ''", sound((file.path,)))
        db.execute("UPDATE run_files SET stamp = ? WHERE path = ?", sound((file.stamp, file.path)))
        rows = (sound((file.path, uid, file.stamp)) for uid in file.runs or ("",))
        db.executemany("INSERT OR REPLACE INTO run_files (path, run, stamp) VALUES (?, ?, ?)", rows)


def _note(row: tuple[Any, ...]) -> tuple[str, Note]:
    session, effort, pain, morning, words = row
    for score in (effort, pain, morning):
        _check(score)
    return str(session), Note(effort=effort, pain=pain, morning=morning, words=str(words))


def _pain(row: tuple[Any, ...]) -> tuple[date, int]:
    started, offset, pain = row
    _check(pain)
    return lived_at(started, offset).date(), int(pain)


def _check(score: object) -> None:
    """Raise `ValueError` where *score* is none and not unknown either."""
    if score is not None and not (isinstance(score, int) and 0 <= score <= MOST):
        raise ValueError(score)


def _rating(row: tuple[Any, ...]) -> Rating:
    day, item, score = row
    _check(score)
    return Rating(date.fromisoformat(day), str(item), int(score))


def _run(row: tuple[Any, ...]) -> Run:
    uid, started, offset, minutes, km, words = row
    if not (isfinite(minutes or 0.0) and isfinite(km or 0.0)):
        raise ValueError(row)
    return Run(uid=str(uid), started=lived_at(started, offset), minutes=minutes, km=km, words=str(words))
