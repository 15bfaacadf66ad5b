"""Sessions that were done, in SQLite; the only module that knows SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from itertools import count
from math import isfinite
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, Self, TypeVar

from backstride.storage.event_lines import read_wall, wall
from backstride.storage.past import Done, PastPhase, PastSession, Week, by_week
from backstride.storage.paths import make_folder, tidy

APPLICATION_ID = 0x6261_636B  # "back"
MIGRATIONS: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {
        1: (
            """CREATE TABLE sessions (
                id INTEGER PRIMARY KEY,
                routine TEXT NOT NULL,
                title TEXT NOT NULL,
                started TEXT NOT NULL,
                planned_s REAL NOT NULL,
                completed_s REAL NOT NULL,
                how TEXT NOT NULL CHECK (how IN ('finished', 'left', 'stopped', 'interrupted'))
            ) STRICT""",
            "CREATE INDEX sessions_by_start ON sessions (started)",
            """CREATE TABLE goals (
                session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
                goal TEXT NOT NULL,
                PRIMARY KEY (session, goal)
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE phases (
                session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
                number INTEGER NOT NULL,
                kind TEXT NOT NULL,
                exercise TEXT,
                side TEXT,
                set_number INTEGER,
                planned_s REAL,
                completed_s REAL NOT NULL,
                how TEXT NOT NULL,
                PRIMARY KEY (session, number)
            ) STRICT, WITHOUT ROWID""",
        ),
        2: (
            "ALTER TABLE sessions ADD COLUMN uid TEXT NOT NULL DEFAULT ''",
            "UPDATE sessions SET uid = routine || ' ' || started",
            # Of a session that was written down more than once the row stays that says the most.
            """DELETE FROM sessions WHERE id NOT IN (
                SELECT first_value(id) OVER (
                    PARTITION BY uid ORDER BY
                        how = 'finished' DESC,
                        completed_s DESC,
                        (SELECT count(*) FROM phases WHERE session = sessions.id) DESC,
                        id
                ) FROM sessions
            )""",
            "DELETE FROM goals WHERE session NOT IN (SELECT id FROM sessions)",
            "DELETE FROM phases WHERE session NOT IN (SELECT id FROM sessions)",
            "CREATE UNIQUE INDEX sessions_by_uid ON sessions (uid)",
        ),
    }
)
"""What brings a database to each version, from the one before; the last is the version that is written."""

_T = TypeVar("_T")
_VERSION = max(MIGRATIONS)
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class History:
    """The sessions that were done. Where the file cannot be used, ``problem`` has one sentence and memory serves.

    A damaged file, or one of a newer program, is moved aside and a new one begun.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.problem = make_folder(path.parent)
        self._db = _in_memory() if self.problem else self._opened(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, session: PastSession) -> bool:
        """Remember *session*, whole or not at all: one row however often it is added, the one that came the furthest.

        Say whether it will still be known at the next start.
        """
        self.reopen()
        try:
            if not _knows(self._db, session):
                with self._db:
                    self._db.execute("BEGIN IMMEDIATE")
                    _write(self._db, session)
            return self._lasts()
        except sqlite3.Error as error:
            self.problem = f"This session is not in the history ({error}); make room on the disk."
            return False

    def reopen(self) -> None:
        """Open the file again where memory serves in its place: another program may have held it for a moment."""
        if self._lasts():
            return
        with suppress(sqlite3.Error, OSError):
            db = _open(self._path)
            self._db.close()
            self._db, self.problem = db, ""

    def _lasts(self) -> bool:
        return bool(self._db.execute("SELECT file FROM pragma_database_list").fetchone()[0])

    def sessions(self, since: date | None = None) -> tuple[PastSession, ...]:
        """Return the sessions that were begun on *since* (local time) or later, the latest first, without phases."""
        after = wall(_midnight(since)) if since else ""
        rows = self._rows(
            "SELECT id, uid, routine, title, started, planned_s, completed_s, how,"
            " (SELECT group_concat(goal) FROM goals WHERE session = id)"
            " FROM sessions WHERE started >= ? ORDER BY started DESC, id DESC",
            (after,),
        )
        return tuple(self._readable(_session, rows))

    def phases(self, session: int) -> tuple[PastPhase, ...]:
        """Return the phases of the session with the id *session*, in the order in which they were done."""
        rows = self._rows(
            "SELECT kind, completed_s, how, planned_s, exercise, side, set_number"
            " FROM phases WHERE session = ? ORDER BY number",
            (session,),
        )
        return tuple(
            PastPhase(
                kind=kind, completed=completed, how=how, planned=planned, exercise=exercise, side=side, set=number
            )
            for kind, completed, how, planned, exercise, side, number in rows
        )

    def done(self) -> dict[str, Done]:
        """Return how often each routine was finished, by its id, the one that was done last first."""
        rows = self._rows(
            "SELECT routine, count(*), max(started) AS last FROM sessions"
            " WHERE how = 'finished' GROUP BY routine ORDER BY last DESC"
        )
        return dict(self._readable(_done, rows))

    def weeks(self, since: date | None = None) -> tuple[Week, ...]:
        """Return what was done week by week (local time), the latest first; weeks without a session are left out."""
        return by_week(self.sessions(since))

    def close(self) -> None:
        """Let the file go."""
        self._db.close()

    def _readable(self, made: Callable[[tuple[Any, ...]], _T], rows: Iterable[tuple[Any, ...]]) -> Iterator[_T]:
        for row in rows:
            try:
                yield made(row)
            except ValueError:
                self.problem = "The history is damaged in places; what cannot be read there is left out."

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._db.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self.problem = f"The history cannot be read ({error})."
            return []

    def _opened(self, path: Path) -> sqlite3.Connection:
        try:
            return _open(path)
        except sqlite3.Error as error:
            why = _unusable(error)
            if not why:
                self.problem = f"The history cannot be opened ({error}); this session will not be in it."
                return _in_memory()
        try:
            aside = _move_aside(path)
            self.problem = f"The history {why}; it is kept as {tidy(aside)} and a new one was begun."
            return _open(path)
        except (OSError, sqlite3.Error):
            self.problem = f"The history {why} and cannot be moved aside; this session will not be in it."
            return _in_memory()


class _ForeignError(sqlite3.DatabaseError):
    """A database that is whole, but not ours to write."""


def _open(path: Path | str) -> sqlite3.Connection:
    """Open the database at *path* in its latest form.

    Raises:
        sqlite3.Error: it is damaged, not ours, newer, locked or not writable.
    """
    db = sqlite3.connect(path, timeout=2.0)
    try:
        _check(db)
        _migrate(db)
        _write_ahead(db)
        # What was acknowledged survives a power cut: each session is written once, so the wait is not felt.
        db.executescript("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")
    except BaseException:
        db.close()
        raise
    return db


def _in_memory() -> sqlite3.Connection:
    return _open(":memory:")


def _check(db: sqlite3.Connection) -> None:
    db.execute("BEGIN")  # all of it of one moment: another window may be making the tables just now
    (found,) = db.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        message = "is damaged"
        raise _ForeignError(message)
    version, owner = _pragma(db, "user_version"), _pragma(db, "application_id")
    if version > _VERSION and owner == APPLICATION_ID:
        message = "was written by a newer Backstride"
        raise _ForeignError(message)
    if owner != APPLICATION_ID and db.execute("SELECT count(*) FROM sqlite_master").fetchone() != (0,):
        message = "is not Backstride's"
        raise _ForeignError(message)
    db.rollback()


def _migrate(db: sqlite3.Connection) -> None:
    if _pragma(db, "user_version") == _VERSION:
        return
    db.execute("BEGIN IMMEDIATE")
    version = _pragma(db, "user_version")  # once more: another window may have been first
    steps = [statement for number in range(version + 1, _VERSION + 1) for statement in MIGRATIONS[number]]
    marks = [f"PRAGMA user_version = {_VERSION}", f"PRAGMA application_id = {APPLICATION_ID}"]
    for statement in (*steps, *marks):
        db.execute(statement)
    db.commit()


def _write_ahead(db: sqlite3.Connection) -> None:
    try:
        db.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        # Another window asks for the same just now, and the answer holds for the file.


def _pragma(db: sqlite3.Connection, name: str) -> int:
    (value,) = db.execute(f"PRAGMA {name}").fetchone()
    return int(value)


def _unusable(error: sqlite3.Error) -> str:
    """Return what is wrong with the file itself, an empty text where it is only out of reach."""
    if isinstance(error, _ForeignError):
        return str(error)
    return "is damaged" if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED else ""


def _move_aside(path: Path) -> Path:
    names = (path.with_name(f"{path.stem}-aside-{number}{path.suffix}") for number in count(1))
    aside = next(name for name in names if not name.exists())
    path.rename(aside)
    for tail in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + tail).rename(aside.with_name(aside.name + tail))
    return aside


def _knows(db: sqlite3.Connection, session: PastSession) -> bool:
    """Say whether there is a row of *session* that came as far, or further."""
    row = db.execute(
        "SELECT 1 FROM sessions WHERE uid = ? AND (completed_s, how <> 'interrupted') >= (?, ?)",
        (session.key, session.completed, session.how != "interrupted"),
    ).fetchone()
    return row is not None


def _write(db: sqlite3.Connection, session: PastSession) -> None:
    """Write *session* in place of what it goes on with, unless another program has just written all of it."""
    if _knows(db, session):
        return
    db.execute("DELETE FROM sessions WHERE uid = ?", (session.key,))
    id_ = db.execute(
        "INSERT INTO sessions (uid, routine, title, started, planned_s, completed_s, how) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            session.key,
            session.routine,
            session.title,
            wall(session.started),
            session.planned,
            session.completed,
            session.how,
        ),
    ).lastrowid
    db.executemany("INSERT INTO goals VALUES (?, ?)", ((id_, goal) for goal in dict.fromkeys(session.goals)))
    db.executemany(
        "INSERT INTO phases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (id_, number, p.kind, p.exercise, p.side, p.set, p.planned, p.completed, p.how)
            for number, p in enumerate(session.phases)
        ),
    )


def _session(row: tuple[Any, ...]) -> PastSession:
    id_, uid, routine, title, started, planned, completed, how, goals = row
    if not (isfinite(planned) and isfinite(completed)):
        message = "no length of a session"
        raise ValueError(message)
    return PastSession(
        id=id_,
        uid=uid,
        routine=routine,
        title=title,
        started=read_wall(started),
        planned=planned,
        completed=completed,
        how=how,
        goals=tuple(sorted(goals.split(","))) if goals else (),
    )


def _done(row: tuple[Any, ...]) -> tuple[str, Done]:
    routine, times, last = row
    return routine, Done(times, read_wall(last))


def _midnight(day: date) -> datetime:
    try:
        return datetime(day.year, day.month, day.day).astimezone()
    except (OSError, OverflowError, ValueError):
        # At the ends of the calendar there is no local time.
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
