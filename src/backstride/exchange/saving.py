"""What is handed out, written where the user asked for it: whole or not at all, and over nothing that is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO

from backstride.i18n.messages import MessageError, message
from backstride.i18n.os_errors import os_error_text
from backstride.storage.paths import tidy
from backstride.storage.writing import (
    bring_back,
    forget_aside,
    keep_aside,
    write_atomic,
    write_new,
    write_streamed,
)


class NotSavedError(MessageError):
    """A file could not be written; nothing of it is there."""


class AlreadyThereError(NotSavedError):
    """There is a file of that name, and it stays as it was."""

    def __init__(self, path: Path) -> None:
        super().__init__(message("{path} already exists and was not changed.", path=tidy(path)))


Fill = Callable[[IO[bytes]], None]
"""Writes what is too large to be held at once into a file that can be read, too."""


def save(files: Mapping[Path, bytes | Fill], *, over: bool = False) -> None:
    """Write all of *files*, or none; over what is there only where *over* says so.

    Raises:
        AlreadyThereError: one of them is there already.
        NotSavedError: the system refused one.
    """
    for path in files:
        if not over and path.exists():
            raise AlreadyThereError(path)
    before: list[tuple[Path, Path | None]] = []
    try:
        for path, data in files.items():
            there = keep_aside(path) if len(files) > 1 else None
            try:
                _write(path, data, over=over)
            except BaseException:
                forget_aside(there)
                raise
            before.append((path, there))
    except BaseException as error:
        for path, there in before:
            bring_back(path, there)
        if not isinstance(error, OSError):
            raise
        raise _not_written(path, error) from error
    for _, there in before:
        forget_aside(there)


def _write(path: Path, data: bytes | Fill, *, over: bool) -> None:
    if not isinstance(data, bytes):
        write_streamed(path, data)
        return
    if over:
        write_atomic(path, data)
        return
    try:
        write_new(path, data)
    except FileExistsError:
        raise AlreadyThereError(path) from None


def _not_written(path: Path, error: OSError) -> NotSavedError:
    return NotSavedError(
        message(
            "Cannot write {path} ({why}). Check that its folder exists and that you may write to it.",
            path=tidy(path),
            why=os_error_text(error),
        )
    )
