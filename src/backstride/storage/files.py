"""Reading a file that anybody may have put there: never hangs, never reads more than its bound, never raises."""

from __future__ import annotations

import os
import stat
from codecs import BOM_UTF8
from pathlib import Path

from backstride.format.problem import Problem
from backstride.i18n.messages import Message, message
from backstride.i18n.os_errors import os_error_text

LARGEST = 256 * 1024
"""Bytes of a routine or an exercise (format guide, ground rule 5)."""

# Where the system has it: opening a pipe that took a file's place would wait for a writer for ever.
_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def open_at_once(path: str, flags: int) -> int:
    """Open *path* without waiting for who reads a pipe: an ``opener`` for `open`, which raises where nobody does."""
    return os.open(path, flags | _NEVER_WAIT, 0o666)


_KINDS = (
    (stat.S_ISDIR, message("a folder")),
    (stat.S_ISFIFO, message("a pipe")),
    (stat.S_ISSOCK, message("a socket")),
    (stat.S_ISCHR, message("a device")),
    (stat.S_ISBLK, message("a device")),
)


def read_data(path: Path, largest: int = LARGEST) -> tuple[bytes, Problem | None]:
    """Return the bytes, *largest* at most, of the regular file at *path*, or nothing and the problem that it has."""
    try:
        refused = _refused(path.stat(), largest)
        if refused:
            return b"", refused
        handle = os.open(path, os.O_RDONLY | _NEVER_WAIT)
        with os.fdopen(handle, "rb") as file:
            # Once more: between the two looks another file may have taken the place.
            refused = _refused(os.fstat(handle), largest)
            return (b"", refused) if refused else (file.read(largest + 1), None)
    except FileNotFoundError:
        return b"", at_top("missing-file", _missing(path), message("Put the file back, or remove the link to it."))
    except OSError as error:
        what = message("The file cannot be read ({why}).", why=os_error_text(error))
        return b"", at_top("bad-path", what, message("Allow this user to read it."))


def text_of(data: bytes) -> str:
    """Return the text of a file that the program reads itself, whatever marks its beginning and ends its lines.

    Bytes that are not UTF-8, as names of files may have, pass through.
    """
    text = data.removeprefix(BOM_UTF8).decode("utf-8", "surrogateescape")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def marked(text: str) -> str:
    """Return *text* with a mark for each byte that was none of a letter, so that it can be written and shown."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _missing(path: Path) -> Message:
    if path.is_symlink():
        return message("The link leads to a file that is not there.")
    return message("The file is not there.")


def _refused(status: os.stat_result, largest: int) -> Problem | None:
    if not stat.S_ISREG(status.st_mode):
        kind = next((name for fits, name in _KINDS if fits(status.st_mode)), message("something else"))
        what = message("This is {kind}, not a file.", kind=kind)
        return at_top("bad-path", what, message("Give it a name that does not end in .yaml."))
    if status.st_size > largest:
        size, most = status.st_size // 1024, largest // 1024
        return at_top("too-large", message("This file is {size} KiB. The limit is {most} KiB.", size=size, most=most))
    return None


def at_top(code: str, what: Message, hint: Message | None = None) -> Problem:
    """Return a problem of a whole file."""
    return Problem(line=1, column=1, code=code, message=what, hint=hint)


def outside(picture: str, beside: Path, library: Path) -> bool:
    """Say whether *picture*, named by the file *beside*, leads out of the folder *library* once links are followed."""
    try:
        found = (beside.parent / picture).resolve()
        loops = os.path.islink(found)  # noqa: PTH114  because this one is false where the system cannot say
        return loops or not found.is_relative_to(library.resolve())
    except (OSError, ValueError, RuntimeError):
        return True


def is_there(picture: str, beside: Path) -> bool:
    """Say whether *picture*, named by the file *beside*, is a regular file."""
    try:
        return (beside.parent / picture).is_file()
    except (OSError, ValueError):
        return False
