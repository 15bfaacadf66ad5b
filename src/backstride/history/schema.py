"""The history's tables, in each form that they have had; a database is brought from one to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from types import MappingProxyType

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
        3: ("ALTER TABLE sessions ADD COLUMN offset_min INTEGER",),
        4: ("CREATE INDEX phases_by_exercise ON phases (exercise, session)",),
        5: (
            "ALTER TABLE phases ADD COLUMN mode TEXT",
            "ALTER TABLE phases ADD COLUMN reps INTEGER",
            "ALTER TABLE phases ADD COLUMN load TEXT",
        ),
        6: ("ALTER TABLE phases ADD COLUMN round INTEGER",),
        7: (
            "ALTER TABLE phases ADD COLUMN eased TEXT",
            # What Home asks of every routine is answered by this alone.
            "CREATE INDEX sessions_by_routine ON sessions (how, routine, started, offset_min)",
            """CREATE TABLE notes (
                session TEXT NOT NULL PRIMARY KEY,
                effort INTEGER CHECK (effort BETWEEN 0 AND 10),
                pain INTEGER CHECK (pain BETWEEN 0 AND 10),
                morning INTEGER CHECK (morning BETWEEN 0 AND 10),
                words TEXT NOT NULL DEFAULT ''
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE ratings (
                day TEXT NOT NULL,
                item TEXT NOT NULL,
                score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
                PRIMARY KEY (day, item)
            ) STRICT, WITHOUT ROWID""",
            """CREATE TABLE runs (
                uid TEXT NOT NULL PRIMARY KEY,
                started TEXT NOT NULL,
                offset_min INTEGER,
                minutes REAL,
                km REAL,
                words TEXT NOT NULL DEFAULT ''
            ) STRICT, WITHOUT ROWID""",
            "CREATE INDEX runs_by_start ON runs (started)",
        ),
        8: (
            # Files of watches that were read, and what they had: nothing where a file has no run.
            """CREATE TABLE run_files (
                path TEXT NOT NULL,
                run TEXT NOT NULL,
                stamp TEXT NOT NULL,
                PRIMARY KEY (path, run)
            ) STRICT, WITHOUT ROWID""",
        ),
    }
)
"""What brings a database to each version, from the one before; the last is the version that is written.

What was published stays as it is, and what follows only adds tables, indexes and columns that may be empty: a program
of any version then reads a database of any other.
"""

VERSION = max(MIGRATIONS)


def migrate(
    db: sqlite3.Connection, version: int = VERSION, complete: Callable[[sqlite3.Connection], None] | None = None
) -> None:
    """Bring *db* to *version*, whole or not at all, and *complete* what an earlier version has left of it.

    Raises:
        sqlite3.Error: that was not possible; the database is as it was.
    """
    if pragma(db, "user_version") >= version:
        return
    db.execute("BEGIN IMMEDIATE")
    found = pragma(db, "user_version")  # once more: another window may have been first
    steps = [statement for number in range(found + 1, version + 1) for statement in MIGRATIONS[number]]
    marks = [f"PRAGMA user_version = {version}", f"PRAGMA application_id = {APPLICATION_ID}"]
    try:
        for statement in (*steps, *(marks if steps else ())):
            db.execute(statement)
        if complete and 0 < found < version:
            complete(db)
    except BaseException:
        db.rollback()
        raise
    db.commit()


def pragma(db: sqlite3.Connection, name: str) -> int:
    """Return the number that the pragma *name* has."""
    (value,) = db.execute(f"PRAGMA {name}").fetchone()
    return int(value)


def is_sound(db: sqlite3.Connection) -> bool:
    """Say whether *db* has all that its version has: a name may be damaged where every page is in order."""
    version = pragma(db, "user_version")
    return 0 <= version <= VERSION and shape_of(version) <= shape(db)


def empty(version: int = VERSION) -> sqlite3.Connection:
    """Return a database of *version* in memory, with nothing in it."""
    db = sqlite3.connect(":memory:")
    migrate(db, version)
    return db


def shape_of(version: int) -> frozenset[tuple[object, ...]]:
    """Return every table, index and column of a database of *version*."""
    with closing(empty(version)) as db:
        return shape(db)


def shape(db: sqlite3.Connection) -> frozenset[tuple[object, ...]]:
    """Return every table, index and column of *db*."""
    return frozenset(_parts(db))


def _parts(db: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    for part in db.execute("SELECT type, name, tbl_name FROM sqlite_master").fetchall():
        yield part
        columns = db.execute('SELECT name, type, "notnull", pk FROM pragma_table_info(?)', (part[1],)).fetchall()
        yield from ((part[1], *column) for column in columns)
