"""What is kept of a person is for this user alone, also where an earlier version has let others read it."""

from __future__ import annotations

import os
import re
import stat
import sys
from contextlib import suppress
from pathlib import Path

from backstride.storage.paths import Paths

_OTHERS = 0o077
_OURS = re.compile(
    r"settings(-before)?\.toml|history.*\.sqlite3.*|.*\.log(\.\d+)?|crash\.trace|(labels|library|window)\.json"
    r"|routines|sessions|cache|speech"
    r"|\d{8}T\d{6}-\d+-\d+\.\w+|[0-9a-f]{40}\.wav|new-.*\.part|\..+\.\d+"
)
"""The names of what the program keeps."""


def close_to_others(paths: Paths) -> None:
    """Let nobody but this user look into the folders of *paths*, and read the files in them.

    A folder that the user named and that has other things in it stays open; the files in it that are ours do not.
    """
    if sys.platform == "win32":  # where a user's own folders are closed, and modes mean little
        return
    for folder in dict.fromkeys((paths.config, paths.data, paths.cache, paths.journals)):
        _close(folder, ours=not paths.named)
    with suppress(OSError):
        if paths.speech_cache.stat().st_mode & _OTHERS:  # thousands of files, which nobody reads in a closed folder
            _close(paths.speech_cache, ours=not paths.named)


def _close(folder: Path, *, ours: bool) -> None:
    with suppress(OSError), os.scandir(folder) as found:
        entries = list(found)
        known = [entry for entry in entries if ours or _OURS.fullmatch(entry.name)]
        for entry in known:
            if entry.is_file(follow_symlinks=False):
                _narrow(entry.path, entry.stat(follow_symlinks=False))
        if len(known) == len(entries):
            _narrow(folder, folder.stat())


def _narrow(path: str | Path, status: os.stat_result) -> None:
    if status.st_uid == os.geteuid() and status.st_mode & _OTHERS:
        os.chmod(path, stat.S_IMODE(status.st_mode) & ~_OTHERS)  # noqa: PTH101  because most of them are entries
