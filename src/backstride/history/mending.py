"""A sound database in the place of a damaged one, which is kept."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import count, takewhile
from pathlib import Path
from time import monotonic, sleep

from backstride.storage.locks import try_lock
from backstride.storage.writing import PRIVATE

Identity = tuple[int, int]
"""What tells a file from another one that takes its name; two zeros where there is none."""


class LockedError(TimeoutError):
    """Another program has the file locked."""


_PATIENCE = 5.0
_LOOK = 0.02
"""Seconds for which another window that mends the same file is waited for, and between two looks."""


def identity(path: Path) -> Identity:
    """Return what tells the file at *path* from another one that takes its name."""
    try:
        seen = path.stat()
    except OSError:
        return (0, 0)
    return (seen.st_dev, seen.st_ino)


def exchange(path: Path, file: Identity, fresh: sqlite3.Connection) -> Path | None:
    """Write *fresh* to *path*, whole or not at all, in the place of *file*; return where that is kept.

    Return ``None`` where another window has put a database there before.

    Raises:
        OSError, sqlite3.Error: that was not possible.
    """
    with _held(path):
        if identity(path) != file:
            return None
        with beside(path) as new:
            with closing(sqlite3.connect(new)) as db:
                fresh.backup(db)
            aside = _free_name(path)
            _keep(path, aside)
            for tail in ("-wal", "-shm"):  # of the old file, and never to be taken for the new one's
                with suppress(FileNotFoundError):
                    path.with_name(path.name + tail).rename(aside.with_name(aside.name + tail))
            new.replace(path)
    return aside


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Hold the file at *path* against other windows that would mend it.

    Raises:
        OSError: another one has not released it in time, or it cannot be written.
    """
    with path.open("r+b") as file:
        end = monotonic() + _PATIENCE
        while not try_lock(file):
            if monotonic() > end:
                raise LockedError(errno.EAGAIN, "locked")
            sleep(_LOOK)
        yield


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Give an empty file in the folder of *path*; take it away where it is still there in the end."""
    new = path.with_name(f".{path.name}.{os.getpid()}")
    os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE))
    try:
        yield new
    finally:
        new.unlink(missing_ok=True)


def _keep(path: Path, aside: Path) -> None:
    """Let the file at *path* have the name *aside* as well, so that at no moment it has none."""
    try:
        os.link(path, aside)
    except OSError:
        shutil.copy2(path, aside)


def asides(path: Path) -> list[Path]:
    """Return what was kept aside of the file at *path*, the oldest first."""
    return list(takewhile(Path.is_file, _names(path)))


def _free_name(path: Path) -> Path:
    return next(name for name in _names(path) if not os.path.lexists(name))


def _names(path: Path) -> Iterator[Path]:
    return (path.with_name(f"{path.stem}-aside-{number}{path.suffix}") for number in count(1))
