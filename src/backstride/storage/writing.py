"""Files that are written whole or not at all, and folders that nobody else looks into.

A reader finds the old file or the new one. Where the disk is full, the old one stays and nothing is left beside it.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from itertools import takewhile
from pathlib import Path
from typing import IO

from backstride.i18n.messages import Message, message
from backstride.i18n.os_errors import os_error_text
from backstride.storage.files import open_at_once
from backstride.storage.paths import tidy

PRIVATE = 0o600
"""The mode of a file that only this user reads: what somebody does for their back is nobody else's business."""

PUBLIC = 0o666
"""The mode of a file that was asked for in a place of the user's choice, less what the system's mask takes away."""

_PRIVATE_FOLDER = 0o700


def make_folder(folder: Path) -> Message | None:
    """Make *folder* where it is missing; return what is wrong where nothing can be written there."""
    try:
        _make(folder)
    except OSError as error:
        return message(
            "Cannot create the folder {path} ({why}). Choose another with --home.",
            path=tidy(folder),
            why=os_error_text(error),
        )
    if not os.access(folder, os.W_OK | os.X_OK):
        return message("Cannot write to the folder {path}. Choose another with --home.", path=tidy(folder))
    return None


def _make(folder: Path) -> None:
    missing = tuple(takewhile(lambda path: not path.exists(), (folder, *folder.parents)))
    for path in reversed(missing):
        path.mkdir(_PRIVATE_FOLDER, exist_ok=True)
    if not missing:
        folder.mkdir(exist_ok=True)  # which refuses a file of that name


def open_private(path: str, flags: int) -> int:
    """Open *path* so that only this user reads it where it is new: an ``opener`` for `open`."""
    return os.open(path, flags, PRIVATE)


def write_private(path: Path, data: bytes) -> None:
    """Write *data* to *path* as `write_atomic` does, in a folder that is made where it is missing.

    Raises:
        OSError: the folder cannot be made or written, or the disk is full; the old file is then as it was.
    """
    _make(path.parent)
    write_atomic(path, data, PRIVATE)


def write_atomic(path: Path, data: bytes, mode: int = PUBLIC) -> None:
    """Write *data* to *path*; a new file has *mode*.

    A file that is there keeps its mode and owner, and a link leads where it led. A pipe or a device takes the data.

    Raises:
        OSError: the folder cannot be written, or the disk is full; the old file is then as it was.
    """
    there = _status(path)
    if there and not stat.S_ISREG(there.st_mode):
        with open(path, "wb", opener=open_at_once) as file:
            file.write(data)
        return
    target = Path(os.path.realpath(path))
    with _beside(target, mode) as (fresh, handle):
        if there:
            _like(handle, there)
        _fill(handle, data)
        fresh.replace(target)


def write_new(path: Path, data: bytes) -> None:
    """Write *data* to *path*, where nothing may be.

    Raises:
        FileExistsError: there is something, and stays as it is.
        OSError: the disk is full; there is no file then.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PUBLIC)
    try:
        _fill(handle, data)
    except OSError:
        path.unlink(missing_ok=True)
        raise
    finally:
        os.close(handle)


def move_new(path: Path, to: Path) -> None:
    """Have the file at *path* be at *to*, where nothing may be.

    Raises:
        FileExistsError: there is something, and both stay as they are.
        OSError: the folder cannot be written.
    """
    try:
        os.link(path, to, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # not every disk has links
        if os.path.lexists(to):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(to)) from None
        path.rename(to)
    else:
        path.unlink()


def write_streamed(path: Path, fill: Callable[[IO[bytes]], None]) -> None:
    """Have *fill* write the file *path*, which is there only once it is whole.

    Raises:
        OSError: the disk is full, or nothing can be written there; the old file is then as it was.
    """
    target = Path(os.path.realpath(path))
    with _beside(target, PUBLIC) as (fresh, _):
        with fresh.open("r+b") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(target)


def keep_aside(path: Path) -> Path | None:
    """Return where the regular file at *path* is once more, beside itself; ``None`` where none is.

    Raises:
        OSError: there is no room for it.
    """
    target = Path(os.path.realpath(path))
    there = _status(target)
    if there is None or not stat.S_ISREG(there.st_mode):
        return None
    aside = target.with_name(f".{target.name}.{os.getpid()}.before")
    aside.unlink(missing_ok=True)
    try:
        aside.hardlink_to(target)
    except OSError:  # not every disk has links
        shutil.copy2(target, aside)
    return aside


def bring_back(path: Path, aside: Path | None) -> None:
    """Have *path* be what was kept *aside*; where nothing was, take away what is there now."""
    with suppress(OSError):
        if aside:
            aside.replace(Path(os.path.realpath(path)))
        elif path.is_file():
            path.unlink()


def forget_aside(aside: Path | None) -> None:
    """Take away what was kept *aside*."""
    if aside:
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def append_private(path: Path, data: bytes) -> None:
    """Append *data* to *path*, whole or not at all, in a folder that is made where it is missing.

    Raises:
        OSError: the folder cannot be made or written, or the disk is full; the file is then as it was.
    """
    _make(path.parent)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE)
    length = os.fstat(handle).st_size
    try:
        _fill(handle, data)
    except OSError:
        os.ftruncate(handle, length)
        if not length:
            path.unlink(missing_ok=True)
        raise
    finally:
        os.close(handle)


def append_line(file: IO[bytes], text: str) -> None:
    """Append *text* to the open *file*; of a line for which a file on the disk has no room, nothing stays.

    What is no letter, as a name of a file may have, becomes the escape that JSON has for it.

    Raises:
        OSError: the disk is full, or nobody reads any more.
    """
    rest = memoryview(text.encode("utf-8", "backslashreplace"))
    length = os.fstat(file.fileno()).st_size if isinstance(file, FileIO) else None
    try:
        while rest:
            rest = rest[file.write(rest) :]
        file.flush()
    except OSError:
        if length is not None:
            with suppress(OSError):  # a pipe has no length
                os.truncate(file.fileno(), length)
        raise


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


@contextmanager
def _beside(target: Path, mode: int) -> Iterator[tuple[Path, int]]:
    """Give an empty file in the folder of *target*, and its handle; it is taken away unless it was given a name."""
    # One name for each process, so that two windows that save at once do not write into each other's file.
    fresh = target.with_name(f".{target.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)  # what a program of this number left that was ended in the middle
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        yield fresh, handle
    finally:
        os.close(handle)
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _like(handle: int, there: os.stat_result) -> None:
    """Give the open file the mode of the one that it replaces, and its owner where the system allows that."""
    if not hasattr(os, "fchown"):
        return
    with suppress(OSError):
        if (there.st_uid, there.st_gid) != (os.geteuid(), os.getegid()):
            os.fchown(handle, there.st_uid, there.st_gid)
    os.fchmod(handle, stat.S_IMODE(there.st_mode))


def _fill(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]
    os.fsync(handle)
