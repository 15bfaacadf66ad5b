"""The one window of a profile: who has it, and how a later start hands over what it was asked to open."""

from __future__ import annotations

import json
import os
import socket
import stat
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import IO
from zlib import crc32

from backstride.storage.locks import try_lock
from backstride.storage.paths import Paths
from backstride.storage.writing import open_private

LONGEST = 16_384
"""Bytes of a hand-over at most: a path of 4,096 bytes, each of them written as JSON escapes it, and a profile's."""

LONGEST_PATH = 4096
"""Bytes of a path that a system takes (Linux' PATH_MAX, the longest there is)."""

PATIENCE = 10.0
"""Seconds for which a start waits for the window that is open; after them it opens one of its own."""

_AGAIN = 0.03
_BACKLOG = 64
_OTHERS = 0o077
_TAKEN = b"taken\n"
_MISSED = b"missed\n"


@dataclass(frozen=True, slots=True)
class HandOver:
    """What a later start asks of the window that is open: to come to the front and, where it names a *file*, open it.

    ``home`` is the profile's folder of data; ``token`` is what the desktop gave the start to come to the front with.
    """

    home: str
    file: str = ""
    token: str = ""

    def line(self) -> bytes:
        """Return this as one line; bytes of a path that are no letters are written as escapes."""
        return json.dumps(asdict(self)).encode("ascii") + b"\n"


def read_hand_over(line: bytes) -> HandOver | None:
    """Return what a *line* asks for; ``None`` for anything that no start of this program writes."""
    try:
        found = json.loads(line) if len(line) <= LONGEST else None
    except (ValueError, RecursionError):
        return None
    names = {field.name for field in fields(HandOver)}
    if not isinstance(found, dict) or set(found) != names or not all(isinstance(each, str) for each in found.values()):
        return None
    asked = HandOver(**found)
    return asked if (asked.file == "" or may_be_opened(asked.file)) and _plain(asked.token) else None


def may_be_opened(path: str) -> bool:
    """Say whether *path* is absolute, of this system's letters, and leads to a regular file."""
    if not _plain(path) or not os.path.isabs(path):  # noqa: PTH117  because Path is not needed for more
        return False
    try:
        return len(os.fsencode(path)) <= LONGEST_PATH and stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116  because Path is not needed for more
    except (OSError, ValueError):
        return False


def _plain(text: str) -> bool:
    """Say whether *text* steers nothing: a line or an escape in it would end up in a sentence or in a log."""
    return not any(char < " " or "\x7f" <= char <= "\x9f" for char in text)


@dataclass(frozen=True, slots=True)
class Instance:
    """That this process has the window of its profile; ``door`` is where later starts knock, until `leave`."""

    place: Path
    home: str
    lock: IO[bytes]
    door: socket.socket | None

    def leave(self) -> None:
        """Let the next start have a window of its own."""
        if self.door is not None:
            self.door.close()
            self.place.with_suffix(".door").unlink(missing_ok=True)
        self.lock.close()

    def answer(self, line: bytes) -> tuple[HandOver | None, bytes]:
        """Return what the *line* of a later start asks for, if it asks this window, and what to answer."""
        asked = read_hand_over(line)
        if asked is None or asked.home != self.home:
            return None, _MISSED
        return asked, _TAKEN


def become_instance(paths: Paths) -> Instance | None:
    """Take the window of this profile; ``None`` where another process has it, or nobody can.

    On Windows there is no door: it is a pipe, which the window opens itself.
    """
    place = find_place(paths)
    if place is None:
        return None
    try:
        lock = open(place.with_suffix(".lock"), "ab", opener=open_private)  # noqa: SIM115  because it is held as long as the window
    except OSError:
        return None
    if not try_lock(lock):
        lock.close()
        return None
    return Instance(place, _home_of(paths), lock, _open_door(place.with_suffix(".door")))


def _open_door(path: Path) -> socket.socket | None:
    """Return a socket at which a later start may knock at once, long before anybody answers."""
    if sys.platform == "win32":
        return None
    door = socket.socket(socket.AF_UNIX)
    try:
        path.unlink(missing_ok=True)  # of a window that was ended in the middle: nobody else has the lock
        door.bind(str(path))
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)
        door.listen(_BACKLOG)
    except OSError:
        door.close()
        return None
    door.setblocking(False)  # noqa: FBT003  because it is the socket's
    return door


def hand_over(paths: Paths, file: str, token: str, patience: float = PATIENCE) -> bool:
    """Ask the window of this profile that is open to open *file*, none for an empty text; say whether it will.

    Where it does not answer for *patience* seconds, because it hangs or is just being closed, it will not.
    """
    place = find_place(paths)
    if place is None:
        return False
    line = HandOver(_home_of(paths), file, token).line()
    knock = _knock_at_pipe if sys.platform == "win32" else _knock_at_door
    end = time.monotonic() + patience
    while True:
        try:
            return knock(place, line, end) == _TAKEN
        except OSError:
            if time.monotonic() > end:
                return False
            time.sleep(_AGAIN)  # it may be just beginning


def _knock_at_door(place: Path, line: bytes, end: float) -> bytes:
    with socket.socket(socket.AF_UNIX) as caller:
        caller.settimeout(max(_AGAIN, end - time.monotonic()))
        caller.connect(str(place.with_suffix(".door")))
        caller.sendall(line)
        return caller.recv(len(_TAKEN))


def _knock_at_pipe(place: Path, line: bytes, _end: float) -> bytes:
    with open(pipe_name(place), "r+b", buffering=0) as pipe:  # noqa: PTH123  because it is no path
        pipe.write(line)
        return pipe.read(len(_TAKEN)) or b""


def pipe_name(place: Path) -> str:
    """Return the name of the pipe at which a later start knocks on Windows."""
    return rf"\\.\pipe\backstride-{place.name}"


def find_place(paths: Paths) -> Path | None:
    """Return where a start of this profile looks for its window; ``None`` where others could get in between."""
    home = os.fsencode(_home_of(paths))
    name = f"{crc32(home):08x}{crc32(home[::-1]):08x}"
    for folder in _folders(paths):
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=sys.platform == "win32", exist_ok=True)
            if _is_ours(folder):
                return folder / name
    return None


def _home_of(paths: Paths) -> str:
    return os.path.realpath(paths.data)


def _folders(paths: Paths) -> tuple[Path, ...]:
    """Return where sockets may be, the best first; the profile itself may be on a drive that has none."""
    if sys.platform == "win32":
        return (paths.cache,)
    runtime, sandbox = os.environ.get("XDG_RUNTIME_DIR", ""), os.environ.get("FLATPAK_ID", "")
    shared = Path(runtime, "app", sandbox) if sandbox else Path(runtime)  # what a Flatpak's starts have in common
    temporary = Path(os.environ.get("TMPDIR") or "/tmp", f"backstride-{os.geteuid()}")  # noqa: S108  because its owner and mode are checked
    return (shared / "backstride", temporary) if runtime else (temporary,)


def _is_ours(folder: Path) -> bool:
    """Say whether *folder* is one of this user's own that nobody else can look into."""
    if sys.platform == "win32":
        return True
    status = folder.lstat()
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid() and not status.st_mode & _OTHERS


def from_address(text: str) -> str:
    """Return the path that *text* is or, as a ``file://`` address, means; an empty one for a file of elsewhere."""
    if not text.startswith("file:"):
        return text
    from urllib.parse import unquote_to_bytes, urlsplit  # noqa: PLC0415  because most starts have no address

    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return os.fsdecode(unquote_to_bytes(parts.path)) if parts.netloc in ("", "localhost") else ""
