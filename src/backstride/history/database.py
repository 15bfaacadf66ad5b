"""The history's file: opened in its latest form, mended where it is damaged, only read where it cannot be written."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from backstride.history.mending import Identity, LockedError, asides, beside, exchange, identity
from backstride.history.salvage import ERRORS, PATIENCE, add_unknown, readable, salvage, tolerant
from backstride.history.schema import APPLICATION_ID, VERSION, empty, is_sound, migrate, pragma, shape, shape_of
from backstride.i18n.messages import Argument, Message, message, plural
from backstride.i18n.os_errors import os_error_text
from backstride.storage.paths import tidy
from backstride.storage.writing import PRIVATE, make_folder

_NEWER = message(
    "Your history was written by a newer version of Backstride and was not changed. "
    "What you do now is added when you next start that version."
)
_ROOM = message("Free up disk space.")
_ALLOW = message("Allow this user to write to it.")
_LOCKED = (message("another program has locked it"), message("Close that program."))
_READ_ONLY = (message("it is read-only"), _ALLOW)
_REFUSALS: Mapping[int, tuple[Message, Message]] = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_FULL: (message("the disk is full"), _ROOM),
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: (message("it cannot be opened"), _ALLOW),
    sqlite3.SQLITE_IOERR: (message("the disk failed"), message("Check that the disk works.")),
    sqlite3.SQLITE_NOMEM: (message("the computer is out of memory"), message("Close other programs.")),
}
_SYSTEM = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR})
_SOME = 1 << 16
"""Bytes, more than SQLite has ever to write at once to begin."""

_CURES: Mapping[int | None, Message] = {
    errno.EROFS: message("Choose another folder with --home."),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), _ROOM),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A database that is open. Where memory serves in place of the file, ``lasts`` is false and ``problem`` says why.

    Memory then has what could be read of the file. ``file`` tells it from another one that takes its name. Where it
    ``waits`` the file is still to be mended, and memory is empty until then.
    """

    db: sqlite3.Connection
    file: Identity
    problem: Message | None = None
    lasts: bool = True
    waits: bool = False


class _DamagedError(sqlite3.DatabaseError):
    """A database that does not hold together."""


class _ForeignError(sqlite3.DatabaseError):
    """A database of another program."""


class _NewerError(sqlite3.DatabaseError):
    """A database of a newer program."""


def open_database(path: Path, *, mends: bool = True) -> Opened:
    """Open the database at *path*, make it where there is none, and mend a damaged one if this call *mends*."""
    closed = make_folder(path.parent)
    if os.path.lexists(path):
        closed = None if path.is_file() else _not_a_file(path)
    file = identity(path)
    if closed:
        return Opened(db=_ready(empty()), file=file, problem=closed, lasts=False)
    try:
        return open_file(path)
    except (*ERRORS, OSError) as error:
        return open_after(error, path, file, mends=mends)


def mend_database(path: Path) -> Message | None:
    """Mend the database at *path*, in any thread, while no other one has it open here; return what to report."""
    opened = open_database(path)
    opened.db.close()
    return opened.problem


def open_after(error: Exception, path: Path, file: Identity, *, mends: bool = True) -> Opened:
    """Return what serves after the *file* at *path* answered with *error*.

    That is the database as it was mended, or memory with what can be read of it. One of a newer program stays as it is.
    """
    if not mends and (isinstance(error, _ForeignError) or _is_damage(error)):
        return Opened(db=_ready(empty()), file=file, lasts=False, waits=True)
    if isinstance(error, _ForeignError):
        return _renewed(path, file, empty(), _foreign)
    if _is_damage(error):
        found = salvage(path)
        (count,) = found.execute("SELECT count(*) FROM sessions").fetchone()
        return _renewed(path, file, found, partial(_damaged, count))
    problem = _NEWER if isinstance(error, _NewerError) else _not_written(*refusal(error, path))
    return Opened(db=_copied(path), file=file, problem=problem, lasts=False)


def open_file(path: Path) -> Opened:
    """Open the database at *path* in its latest form.

    Raises:
        sqlite3.Error: it is damaged, not ours, newer, locked or not writable.
        UnicodeDecodeError: it is damaged.
        OSError: it is not there and cannot be made.
    """
    made = _made(path)
    file = identity(path)
    db = tolerant(sqlite3.connect(path, timeout=PATIENCE))
    try:
        _check(db)
        migrate(db, complete=partial(_take_back, path))
        _write_ahead(db)
    except BaseException:
        db.close()
        if made and not path.stat().st_size:
            path.unlink()
        raise
    return Opened(db=_ready(db), file=file)


def _take_back(path: Path, db: sqlite3.Connection) -> None:
    """Add to *db* what lies beside the history at *path*: earlier versions put aside what they could not use.

    That was a damaged file, or one of a newer program; either can be read now.
    """
    for aside in asides(path):
        with closing(salvage(aside)) as found:
            add_unknown(db, found)


def _made(path: Path) -> bool:
    """Make an empty file at *path* that only this user reads, as SQLite would not; say whether there was none.

    One that is there is not opened: closing it would let SQLite's locks on it go.
    """
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE))
    except FileExistsError:
        return False
    return True


def _ready(db: sqlite3.Connection) -> sqlite3.Connection:
    # What was acknowledged survives a power cut: each session is written once, so the wait is not felt.
    db.executescript("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")
    return tolerant(db)


def _check(db: sqlite3.Connection) -> None:
    db.execute("BEGIN")  # all of it of one moment: another window may be making the tables just now
    (found,) = db.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise _DamagedError(found)
    version, owner = pragma(db, "user_version"), pragma(db, "application_id")
    tables, ours = shape(db), shape_of(VERSION)
    if owner != APPLICATION_ID and tables and not ours <= tables:
        raise _ForeignError
    if version > VERSION and tables != ours:
        raise _NewerError
    # With a form that it does not name, the number itself is damaged.
    if version > VERSION or (tables and owner != APPLICATION_ID) or not is_sound(db):
        raise _DamagedError
    db.rollback()


def _write_ahead(db: sqlite3.Connection) -> None:
    try:
        db.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        # Another window asks for the same just now, and the answer holds for the file.


def _is_damage(error: Exception) -> bool:
    """Say whether the file itself is at fault, rather than that it is out of reach."""
    if isinstance(error, _DamagedError | UnicodeDecodeError):
        return True
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF not in _REFUSALS


def refusal(error: Exception, path: Path) -> tuple[Argument, Message]:
    """Return why the database at *path* cannot be written, as the end of a sentence, and what to do."""
    if isinstance(error, LockedError):
        return _LOCKED
    if isinstance(error, OSError):
        return os_error_text(error), _CURES.get(error.errno, _ALLOW)
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    refused = _refused_by_system(path) if code in _SYSTEM else None
    if refused:
        return refusal(refused, path)
    return _REFUSALS.get(code, (str(error), _ALLOW))


def _refused_by_system(path: Path) -> OSError | None:
    """Return why the system lets nothing be written beside the database at *path*, which SQLite says but vaguely."""
    try:
        with beside(path) as file:
            file.write_bytes(bytes(_SOME))
    except OSError as error:
        return error
    return None


def _copied(path: Path) -> sqlite3.Connection:
    """Return a database in memory with what can be read of the one at *path*."""
    with suppress(*ERRORS), closing(readable(path)) as file:
        if pragma(file, "user_version") == VERSION:
            copy = sqlite3.connect(":memory:")
            file.backup(copy)
            return _ready(copy)
    return _ready(salvage(path))


def _renewed(path: Path, file: Identity, fresh: sqlite3.Connection, note: Callable[[str], Message]) -> Opened:
    """Put the sessions of *fresh* in the place of the *file* at *path*, and *note* where that is kept."""
    try:
        aside = exchange(path, file, fresh)
        opened = open_file(path)
    except (*ERRORS, OSError) as error:
        why, cure = refusal(error, path)
        problem = message("Your history is damaged and cannot be repaired: {why}. {cure}", why=why, cure=cure)
        return Opened(db=_ready(fresh), file=file, problem=problem, lasts=False)
    fresh.close()
    return replace(opened, problem=note(tidy(aside))) if aside else opened


def _not_a_file(path: Path) -> Message:
    return message("Your history cannot be saved: {path} is not a file. Rename it.", path=tidy(path))


def _not_written(why: Argument, cure: Message) -> Message:
    return message("Your history cannot be saved: {why}. {cure}", why=why, cure=cure)


def _foreign(aside: str) -> Message:
    return message(
        "Your history file belongs to another program. It is kept as {path}, and a new one was started.", path=aside
    )


def _damaged(count: int, aside: str) -> Message:
    return plural(
        "Your history was damaged. {count} session could be recovered; the damaged file is kept as {path}.",
        "Your history was damaged. {count} sessions could be recovered; the damaged file is kept as {path}.",
        count,
        path=aside,
    )
