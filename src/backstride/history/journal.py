"""What happens in a session, line by line on disk, so that nothing of it is lost when the program stops.

One file a session: a header, every event as it happens, the position each second. A session that is saved takes its
file away, or keeps it under another name where it can go on; a file that stays as it is, and that no process holds, is
a session that was cut off, or that ended and is not in the history yet. Whatever the last line looks like, the lines
before it count.

A process that dies loses nothing that was written: the system has it. So that a power cut loses no session either, a
journal reaches the disk when its session begins and when it ends. In between the system writes by itself, some seconds
later, and nothing on the screen waits for a disk: what a power cut takes there is done again.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import IO
from uuid import uuid4

from backstride.history.event_log import event_line, line
from backstride.history.interrupted import LATER, LEFT, left_off
from backstride.history.journal_reader import (
    VERSION,
    Interrupted,
    done_of,
    fingerprint,
)
from backstride.history.record import asks_work
from backstride.history.wall_clock import lived, now, seconds
from backstride.i18n.messages import message
from backstride.i18n.os_errors import os_error_text
from backstride.session.events import Event, PhaseStarted, SessionEnded
from backstride.session.progress import Session, clock_at_start, end_of_phase
from backstride.session.timeline import Position, Timeline
from backstride.storage.locks import try_lock
from backstride.storage.writing import append_line, make_folder, open_private

_WRITTEN = ".jsonl"


class Journal:
    """The journal of one session: takes every event (`note`) and the session each second (`beat`).

    Where nothing can be written, ``problem`` says so and the session continues.
    """

    def __init__(
        self,
        folder: Path,
        timeline: Timeline,
        routine_file: str,
        clock: Callable[[], datetime] = now,
        before: Interrupted | None = None,
        started: datetime | None = None,
        uid: str = "",
    ) -> None:
        """Begin a fresh file in *folder*; *routine_file* is where the routine was read from.

        *started* is when the session is remembered to have begun, the moment by the *clock* unless given; *uid* is
        what it is known by, a new one unless given. Where the session goes on with one that was cut off, both are
        that one's, and what was done *before* stays known.
        """
        self._folder = folder
        self._timeline = timeline
        self._uid = before.uid if before else uid or uuid4().hex
        self._clock = clock
        self._begun = False
        self._file: IO[bytes] | None = None
        self._path: Path | None = None
        self.problem = make_folder(folder)
        if not self.problem:
            begun = before.started if before else lived(started or clock())
            self._begin(folder, routine_file, begun, before)

    def note(self, event: Event) -> None:
        """Write *event*; the beginning and the end of the session reach the disk."""
        self._write(event_line(event, self._timeline, self._clock()))
        if isinstance(event, PhaseStarted):
            self._write_place(event.t, Position(event.phase.index), event.phase.length)
            if not self._begun:
                self._begun = True
                self._sync()
                _sync_names(self._folder)
        if isinstance(event, SessionEnded):
            self._sync()

    def beat(self, session: Session) -> None:
        """Write where *session* is."""
        length = None if session.phase.length is None else end_of_phase(session) - session.position.extra
        self._write_place(session.clock, replace(session.position, began=clock_at_start(session)), length)

    def close(self) -> None:
        """Close the file and delete it: the session is saved."""
        self._release(remove)

    def leave(self) -> None:
        """Close the file and leave it where it is: the session was not ended, or could not be saved yet."""
        self._sync()
        self._release(leave)

    def set_aside(self) -> None:
        """Close the file and keep it, since the session is saved, but may go on."""
        self._release(set_aside)

    def _release(self, then: Callable[[Path], None]) -> None:
        if self._file is not None:
            file, self._file = self._file, None
            file.close()
        if self._path is not None:
            path, self._path = self._path, None
            then(path)

    def _begin(self, folder: Path, routine_file: str, started: str, before: Interrupted | None) -> None:
        routine = self._timeline.routine
        about: dict[str, object] = {
            "version": VERSION,
            "uid": self._uid,
            "routine": routine.id,
            "title": routine.title.read(routine.language),
            "goals": routine.goals,
            "file": routine_file,
            "minutes": self._timeline.minutes,
            "explained": sorted(self._timeline.explained),
            "eased": [exercise for exercise, _ in self._timeline.eased],
            "fingerprint": fingerprint(self._timeline),
            "planned_s": self._timeline.total,
            "asks_work": asks_work(self._timeline),
            "started": started,
        }
        if before:
            about |= {"before_s": before.clock, "done": done_of(before)}
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
        phase = self._timeline.phases[place.phase]
        began = {"began": place.began} if phase.timed else {}
        counted = {"counted": place.counted} if phase.counts_up else {}
        self._write(line("position", self._clock(), t, **where, **began, **counted))

    def _write(self, text: str) -> None:
        if self._file is None:
            return
        try:
            append_line(self._file, text)
        except OSError as error:
            self._give_up(error)

    def _sync(self) -> None:
        if self._file is None:
            return
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        self.problem = message(
            "If Backstride stops unexpectedly, this session cannot be continued: it is not being saved ({why}).",
            why=os_error_text(error),
        )
        if self._file is not None:
            broken, self._file = self._file, None
            with suppress(OSError):
                broken.close()


def _fresh(folder: Path, moment: datetime) -> tuple[Path, IO[bytes]]:
    """Open a new file named after *moment*, locked for as long as this process lives."""
    for number in count():
        path = folder / f"{moment:%Y%m%dT%H%M%S}-{os.getpid()}-{number}{_WRITTEN}"
        try:
            file = _new(path)
        except FileExistsError:
            continue
        if try_lock(file) and path.exists():
            return path, file
        file.close()  # another program has just looked at it, and takes away what is empty
    raise AssertionError  # pragma: no cover  because counting never ends


def _new(path: Path) -> IO[bytes]:
    return open(path, "xb", buffering=0, opener=open_private)


def _sync_names(folder: Path) -> None:
    """Have the names in *folder* survive a power cut, where the system can be asked for that."""
    if hasattr(os, "O_DIRECTORY"):
        with suppress(OSError):
            handle = os.open(folder, os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def forget(interrupted: Interrupted) -> None:
    """Take away the journal of a session that goes on, or is to be left."""
    remove(interrupted.journal)


def forget_left(folder: Path, routine: str) -> None:
    """Forget where *routine* was left: another session of it has begun."""
    for found in left_off(folder, routine):
        forget(found)


def set_aside(path: Path) -> None:
    """Keep the journal at *path* under the name of one whose session may go on."""
    with suppress(OSError):
        path.rename(path.with_suffix(LEFT))


def put_off(path: Path) -> Path:
    """Keep the journal at *path* under the name of one that was put off; return where it is."""
    with suppress(OSError):
        return path.rename(path.with_suffix(LATER))
    return path


def leave(path: Path) -> None:
    """Leave the journal at *path* as it is."""


def remove(path: Path) -> None:
    """Take away the journal at *path*; one that cannot be removed is read again and says the same."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
