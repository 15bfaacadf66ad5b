"""What can still be read of a damaged history, row by row."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from backstride.history.cells import sessions_in
from backstride.history.schema import empty
from backstride.storage.files import read_data

ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What a damaged database answers with; the second where the damage is in the words of the answer itself."""

PATIENCE = 2.0
"""Seconds to wait for another program that has the database locked."""

_NOTHING_BESIDE = frozenset(
    {
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)
_Row = tuple[Any, ...]

_LARGEST = 1 << 28
"""Bytes of a database that is read as a whole."""

_LONGEST = 1 << 20
"""Bytes of one row; a damaged one may claim to be as long as the disk."""

_EVERY = (-(1 << 63), (1 << 63) - 1)
_PAGE = 4096
_SMALLEST_ROW = 16
_MOST_FAILURES = 20_000
"""So often a database may refuse to give rows before the rest counts as lost, a fraction of a second."""

_SESSION = ("uid", "routine", "title", "started", "planned_s", "completed_s", "how", "offset_min")
_BEFORE = {"uid": "''"} | dict.fromkeys(("offset_min", "mode", "reps", "load", "round", "eased"), "NULL")
"""What takes the place of a column in a database that is older than it."""

_OF_SESSION = {
    "goals": ("goal",),
    "phases": (
        *(
            "number",
            "kind",
            "exercise",
            "side",
            "set_number",
            "planned_s",
            "completed_s",
            "how",
            "mode",
            "reps",
            "load",
            "round",
            "eased",
        ),
    ),
}
_DIARY = {
    "notes": ("session", "effort", "pain", "morning", "words"),
    "ratings": ("day", "item", "score"),
    "runs": ("uid", "started", "offset_min", "minutes", "km", "words"),
    "run_files": ("path", "run", "stamp"),
}
"""What the person wrote down themselves; a database that is older has none of it."""


def tolerant(db: sqlite3.Connection) -> sqlite3.Connection:
    """Have *db* give texts that are not in UTF-8, too, with a mark for what is none, and no row that has no end."""
    db.text_factory = _text
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    return db


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def readable(path: Path) -> sqlite3.Connection:
    """Return the database at *path*, opened for reading only.

    Where SQLite may not put its files beside it, or has no room for them, it is read as it is.

    Raises:
        sqlite3.Error: it cannot be read.
        UnicodeDecodeError: it is damaged.
    """
    try:
        return _connected(path, "mode=ro")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _NOTHING_BESIDE:
            raise
    return _connected(path, "mode=ro&immutable=1")


def _connected(path: Path, how: str) -> sqlite3.Connection:
    db = tolerant(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=PATIENCE))
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def salvage(path: Path) -> sqlite3.Connection:
    """Return a database in memory with every session that can be read of the file at *path*, and what it has of each.

    The file is asked first, then its bytes with a sound first page, which tells where everything else is, and in the
    end whatever looks like a session in them.
    """
    found = empty()
    found.execute("PRAGMA foreign_keys = ON")
    whole: set[int] = set()
    for source, sessions in ((readable, _sessions), (_with_first_page, _sessions), (_with_first_page, _in_bytes(path))):
        with suppress(*ERRORS, AttributeError), closing(source(path)) as db:  # some SQLite do not read bytes
            for row in sessions(db):
                if row[0] not in whole and _take(db, row, found):
                    whole.add(row[0])
        with suppress(*ERRORS, AttributeError), closing(source(path)) as db:
            _copy_diary(db, found)
    found.commit()
    return found


def _copy_diary(source: sqlite3.Connection, found: sqlite3.Connection) -> None:
    """Add to *found* what the person wrote down in *source*, as far as it can be read and is not there."""
    for table, columns in _DIARY.items():
        query = f"SELECT {', '.join(columns)} FROM {table}"  # noqa: S608  because all of it is written here
        with suppress(*ERRORS):
            for row in source.execute(query):
                _insert(found, table, columns, row)


def add_unknown(db: sqlite3.Connection, found: sqlite3.Connection) -> None:
    """Add to *db* the sessions of *found*, whose tables are the latest, that it does not know.

    Raises:
        sqlite3.Error: that was not possible.
    """
    marks = ", ".join("?" for _ in _SESSION)
    add = f"INSERT OR IGNORE INTO sessions ({', '.join(_SESSION)}) VALUES ({marks})"  # noqa: S608  because all of it is written here
    for id_, *values in found.execute(f"SELECT id, {', '.join(_SESSION)} FROM sessions"):  # noqa: S608  because all of it is written here
        added = db.execute(add, values)
        if added.rowcount:
            for table, columns in _OF_SESSION.items():
                for row in _until_failure(found, table, columns, id_)[0]:
                    _insert(db, table, ("session", *columns), (added.lastrowid, *row))
    _copy_diary(found, db)


def _in_bytes(path: Path) -> Callable[[sqlite3.Connection], Iterator[_Row]]:
    files = (path, path.with_name(f"{path.name}-wal"))
    return lambda _: (row for file in files for row in sessions_in(read_data(file, _LARGEST)[0]))


def _with_first_page(path: Path) -> sqlite3.Connection:
    """Return the database at *path*, in memory, with the first page of one that is whole."""
    data, _ = read_data(path, _LARGEST)
    rest = data[_PAGE:]
    with closing(empty()) as whole:
        first = bytearray(whole.serialize()[:_PAGE])
    first[28:32] = (1 + len(rest) // _PAGE).to_bytes(4)  # the number of pages
    db = sqlite3.connect(":memory:")
    db.deserialize(bytes(first) + rest)
    return tolerant(db)


def _sessions(db: sqlite3.Connection) -> Iterator[_Row]:
    """Yield the id and the columns of every session that can be read.

    Raises:
        sqlite3.Error: the table has not the columns that it had in any version.
    """
    asked = ", ".join(("id", *_columns(db, "sessions", _SESSION)))
    query = f"SELECT {asked} FROM sessions NOT INDEXED WHERE id >= ? AND id < ?"  # noqa: S608  because all of it is written here
    db.execute(f"{query} LIMIT 0", _EVERY)
    bound, failures = _bound(db), 0
    waiting = [(0, bound), (_EVERY[0], 0), (bound, _EVERY[1])]
    while waiting and failures < _MOST_FAILURES:
        low, high = waiting.pop(0)
        try:
            yield from db.execute(query, (low, high)).fetchall()
        except ERRORS:
            failures += 1
            if 0 <= low < high - 1 < bound:
                middle = (low + high) // 2
                waiting[:0] = [(low, middle), (middle, high)]


def _columns(db: sqlite3.Connection, table: str, wanted: tuple[str, ...]) -> Iterator[str]:
    """Return what to ask for the *wanted* columns of *table*, some of which an older database does not have."""
    there = {name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))}
    return (name if name in there else _BEFORE.get(name, name) for name in wanted)


def _bound(db: sqlite3.Connection) -> int:
    """Return an id that is larger than a file of this size is likely to have."""
    (pages,) = db.execute("PRAGMA page_count").fetchone()
    return int(pages) * _PAGE // _SMALLEST_ROW


def _take(source: sqlite3.Connection, row: _Row, found: sqlite3.Connection) -> bool:
    """Add the session of *row* to *found* as far as it is not there; say whether all of it could be read.

    What the tables refuse was never written so.
    """
    id_, uid, routine, title, started, *rest = row
    _insert(found, "sessions", ("id", *_SESSION), (id_, uid or f"{routine} {started}", routine, title, started, *rest))
    whole = True
    for table, columns in _OF_SESSION.items():
        rows, ended = _until_failure(source, table, columns, id_)
        whole = whole and ended
        for values in rows:
            _insert(found, table, ("session", *columns), (id_, *values))
    return whole


def _insert(db: sqlite3.Connection, table: str, columns: tuple[str, ...], values: _Row) -> None:
    marks = ", ".join("?" for _ in columns)
    with suppress(sqlite3.IntegrityError):
        db.execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", values)  # noqa: S608  because all of it is written here


def _until_failure(
    db: sqlite3.Connection, table: str, columns: tuple[str, ...], session: int
) -> tuple[list[_Row], bool]:
    """Return the rows of *session* in *table* as far as they can be read, and whether that is all of them."""
    rows: list[_Row] = []
    with suppress(*ERRORS):
        asked = _columns(db, table, columns)
        query = f"SELECT {', '.join(asked)} FROM {table} WHERE session = ?"  # noqa: S608  because all of it is written here
        rows.extend(db.execute(query, (session,)))
        return rows, True
    return rows, False
