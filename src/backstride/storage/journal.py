"""What happens in a session, line by line on disk, so that a session that was cut off can go on.

One file a session: a header, every event as it happens, the position each second. A session that ends takes its file
away; a file that stays, and that no process holds, is a session that was cut off. Whatever the last line looks like,
the lines before it count.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from itertools import count
from operator import attrgetter
from pathlib import Path
from typing import IO, TextIO

from backstride.session.player import Event, Paused, PhaseEnded, PhaseStarted, Position, Session, SessionEnded
from backstride.session.timeline import Timeline
from backstride.storage.event_lines import event_line, line, now, seconds, wall
from backstride.storage.interrupted import VERSION, Interrupted, fingerprint, is_foreign, read_journal
from backstride.storage.locks import try_lock
from backstride.storage.paths import reason
from backstride.storage.writing import append_line, make_folder, open_private

_UNENDED = ".jsonl"
"""How the name of a journal ends whose session goes on, or was cut off."""

UNTOLD = ".untold"
"""How the name of a journal ends whose session ended, but is not in the history yet."""

LEFT = ".left"
"""How the name of a journal ends whose session the person left, and may go on with."""

_BOUNDARY = (PhaseStarted, PhaseEnded, Paused, SessionEnded)
_LONGEST = 64 * 1024 * 1024
"""Bytes; twelve hours of lines are a tenth of it, so what is longer was not written here."""


class Journal:
    """The journal of one session: told every event (`note`) and the session each second (`beat`).

    Where nothing can be written, ``problem`` has one sentence and the session goes on.
    """

    def __init__(
        self,
        folder: Path,
        timeline: Timeline,
        routine_file: str,
        clock: Callable[[], datetime] = now,
        before: Interrupted | None = None,
        started: datetime | None = None,
    ) -> None:
        """Begin a fresh file in *folder*; *routine_file* is where the routine was read from.

        *started* is when the session is remembered to have begun, the moment by the *clock* unless given.
        Where the session goes on with one that was cut off, what was done *before* stays known.
        """
        self._timeline = timeline
        self._clock = clock
        self._due = False
        self._file: IO[bytes] | None = None
        self._path: Path | None = None
        self.problem = make_folder(folder)
        if not self.problem:
            begun = before.started if before else wall(started or clock())
            self._begin(folder, routine_file, begun, before)

    def note(self, event: Event) -> None:
        """Write *event*. What marks a boundary reaches the disk with the next beat, so that no tone waits for it."""
        self._write(event_line(event, self._timeline, self._clock()))
        if isinstance(event, PhaseStarted):
            self._write_place(event.t, Position(event.phase.index), event.phase.length)
        self._due = self._due or isinstance(event, _BOUNDARY)
        if isinstance(event, Paused | SessionEnded):
            self._sync()

    def beat(self, session: Session) -> None:
        """Write where *session* is."""
        self._write_place(session.clock, session.position, session.phase.length)
        if self._due:
            self._sync()

    def close(self) -> None:
        """Let the file go and take it away: the session has ended, and whoever remembers it does."""
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._path is not None:
            _remove(self._path)

    def leave(self) -> None:
        """Let the file go and leave it where it is: the session was not ended, and can go on at the next start."""
        if self._file is not None:
            self._sync()
            file, self._file = self._file, None
            file.close()

    def set_aside(self, ending: str = UNTOLD) -> None:
        """Let the file go and keep it under a name with this *ending*.

        By default for a session that has ended while whoever remembers it could not.
        """
        if self._file is not None and self._path is not None:
            self.leave()
            with suppress(OSError):
                self._path.rename(self._path.with_suffix(ending))

    def _begin(self, folder: Path, routine_file: str, started: str, before: Interrupted | None) -> None:
        routine = self._timeline.routine
        about: dict[str, object] = {
            "version": VERSION,
            "routine": routine.id,
            "title": routine.title.read(routine.language),
            "file": routine_file,
            "fingerprint": fingerprint(self._timeline),
            "planned_s": self._timeline.total,
            "started": started,
        }
        if before:
            about |= {"before_s": before.clock, "done": before.done}
        try:
            self._path, self._file = _fresh(folder, self._clock())
        except OSError as error:
            self._give_up(error)
        else:
            self._write(line("journal", self._clock(), 0.0, **about))
            if self.problem:  # not even its head found room
                self.close()

    def _write_place(self, t: float, place: Position, length: float | None) -> None:
        where = {"index": place.phase, "seconds": seconds(place.seconds), "extra": place.extra, "length": length}
        self._write(line("position", self._clock(), t, **where))

    def _write(self, text: str) -> None:
        if self._file is None:
            return
        try:
            append_line(self._file, text)
        except OSError as error:
            self._give_up(error)

    def _sync(self) -> None:
        self._due = False
        if self._file is None:
            return
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        self.problem = f"This session cannot be resumed if the program stops: its journal failed ({reason(error)})."
        if self._file is not None:
            broken, self._file = self._file, None
            with suppress(OSError):
                broken.close()


def _fresh(folder: Path, moment: datetime) -> tuple[Path, IO[bytes]]:
    """Open a new file named after *moment*, locked for as long as this process lives."""
    for number in count():
        path = folder / f"{moment:%Y%m%dT%H%M%S}-{os.getpid()}-{number}{_UNENDED}"
        try:
            file = _new(path)
        except FileExistsError:
            continue
        try_lock(file)
        return path, file
    raise AssertionError  # pragma: no cover  because counting never ends


def _new(path: Path) -> IO[bytes]:
    return open(path, "xb", buffering=0, opener=open_private)


def unfinished(folder: Path) -> tuple[Interrupted, ...]:
    """Return the sessions in *folder* that were cut off, the latest first; takes away journals that tell of none.

    One that another version of the program wrote stays for it.
    """
    found = []
    for path in journals(folder, _UNENDED):
        lines = abandoned(path)
        if lines is None or is_foreign(lines):
            continue
        interrupted = read_journal(path, lines)
        if interrupted is None:
            _remove(path)
        else:
            found.append(interrupted)
    return tuple(sorted(found, key=attrgetter("stopped"), reverse=True))


def forget(interrupted: Interrupted) -> None:
    """Take away the journal of a session that goes on, or is to be left."""
    _remove(interrupted.journal)


def journals(folder: Path, ending: str) -> list[Path]:
    """Return the journals in *folder* whose names have this *ending*, in order."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ending and path.is_file())
    except OSError:
        return []


def abandoned(path: Path) -> list[str] | None:
    """Return the lines of a journal that no process holds, ``None`` for one that is in use or cannot be read."""
    try:
        with path.open("r+", encoding="utf-8", errors="surrogateescape") as file:
            return lines_of(file) if try_lock(file) else None
    except OSError:
        return None


def lines_of(file: TextIO) -> list[str]:
    """Return the lines of a journal as far as it can be one that was written here."""
    return file.read(_LONGEST).split("\n")


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # a journal that cannot be removed is read again and says the same
