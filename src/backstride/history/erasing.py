"""Removing for good all that is kept of a person: the history with what lies beside it, journals, and caches."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from backstride.i18n.messages import Argument, Message, message
from backstride.storage.paths import Paths, tidy

_OF_SQLITE = ("-wal", "-shm", "-journal")


def erase(paths: Paths) -> tuple[str, ...]:
    """Remove history, diary, journals, caches and what others sent that was only opened; return what was not removed.

    The files go as a whole, so that no page of a database, and no copy that was put aside, says anything any more.
    """
    for path in _kept(paths):
        with suppress(OSError):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
    return tuple(tidy(path) for path in _kept(paths) if path.exists())


def still_there(paths: tuple[Argument, ...]) -> Message:
    """Return what could not be removed, and what to do.

    Windows holds on to files that a program has open, so that closing it helps; elsewhere the folder may be closed to
    this user, and the system's own words about that are no help to anybody.
    """
    return message("This could not be removed: {paths}. Close Backstride and try again.", paths=paths)


def _kept(paths: Paths) -> Iterator[Path]:
    history = paths.history_file
    yield from (history, *(history.with_name(history.name + ending) for ending in _OF_SQLITE))
    with suppress(OSError):
        yield from sorted(history.parent.glob(f"{history.stem}-*{history.suffix}*"))
    yield from (paths.journals, paths.thumbnails, paths.speech_cache, paths.home_picture, paths.library_cache)
    yield paths.opened
