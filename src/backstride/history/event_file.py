"""The file to which a person has every event of their sessions appended; the window opens without knowing any event."""

from __future__ import annotations

from pathlib import Path
from typing import IO

from backstride.i18n.messages import MessageError, message
from backstride.i18n.os_errors import os_error_text
from backstride.storage.files import open_at_once
from backstride.storage.paths import tidy


class NoEventsError(MessageError):
    """The file of the events cannot be opened."""


def open_events(path: Path) -> IO[bytes]:
    """Open the file at *path* to append events.

    Raises:
        NoEventsError: it cannot be opened.
    """
    try:
        return open(path, "ab", buffering=0, opener=open_at_once)
    except OSError as error:
        raise NoEventsError(
            message("Cannot write events to {path} ({why}).", path=tidy(path), why=os_error_text(error))
        ) from error
