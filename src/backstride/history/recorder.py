"""The recorder: it writes a session down while it happens, and saves it in the history the moment it ends.

Nothing on a screen is needed for that, and no instant at which the process may die loses a session or doubles it: the
journal has the end before the history does, the history keeps one row of a session however often it is added, and
only then the journal goes. What a process that died left undone is done by `save_journals`, at the next start.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import IO
from uuid import uuid4

from backstride.history.event_log import EventLines
from backstride.history.history import History
from backstride.history.interrupted import UNSAVED, journals, lines_of
from backstride.history.journal import Journal, forget, forget_left, leave, remove, set_aside
from backstride.history.journal import put_off as journal_put_off
from backstride.history.journal_reader import CUT_OFF, Interrupted, is_begun, is_foreign, read_journal
from backstride.history.record import Record
from backstride.i18n.messages import Message
from backstride.session.events import Event, PhaseStarted, SessionEnded
from backstride.session.progress import Session
from backstride.session.timeline import Timeline
from backstride.storage.locks import try_lock

_ON_PURPOSE = frozenset({"left", "stopped"})


class Recorder:
    """Takes every event of one session (`note`) and the session each second (`beats`).

    Without a history it is a rehearsal, and leaves no trace but its events.
    """

    def __init__(
        self,
        timeline: Timeline,
        file: Path,
        folder: Path,
        history: History | None,
        *,
        started: datetime,
        before: Interrupted | None = None,
        events: IO[bytes] | None = None,
    ) -> None:
        """Begin to write down a session of *timeline*, read from *file*, that *started* now.

        Its journal is in *folder*. What was done *before*, and where the routine was left another time, waits no more
        as soon as the session has begun. Each event is written to *events*, too.
        """
        uid = uuid4().hex
        self.record = Record(timeline, started, before, uid)
        self._history = history
        self._folder, self._routine, self._before = folder, timeline.routine.id, before
        self._begun = False
        self._journal: Journal | None = None
        self._lines = EventLines(events, timeline) if events else None
        if history:
            self._journal = Journal(folder, timeline, str(file), before=before, started=started, uid=uid)

    def note(self, event: Event) -> None:
        """Write *event* down, and save the session if it is its end."""
        self.record.note(event)
        for writer in self.writers:
            writer.note(event)
        if isinstance(event, PhaseStarted) and not self._begun:
            self._begin()
        if isinstance(event, SessionEnded):
            self._save()

    @property
    def beats(self) -> list[Callable[[Session], None]]:
        """Return what takes the session each second."""
        return [self._journal.beat] if self._journal else []

    @property
    def unread(self) -> bool:
        """Say whether the reader of the events has gone."""
        return bool(self._lines and self._lines.unread)

    @property
    def lost(self) -> bool:
        """Say whether nothing of the session would be there at the next start, though something ought to."""
        return bool(self._journal and self._journal.problem)

    @property
    def writers(self) -> list[Journal | EventLines]:
        """Return what writes, and may find that it cannot."""
        return [writer for writer in (self._journal, self._lines) if writer]

    @property
    def problems(self) -> list[Message]:
        """Return what could not be written down."""
        return [each for each in (*(writer.problem for writer in self.writers), self.problem) if each]

    @property
    def problem(self) -> Message | None:
        """Return what the history has to say, if anything."""
        return self._history.problem if self._history else None

    def leave(self) -> None:
        """Stop where the session is; its journal stays, so that it can go on another time."""
        if self._journal:
            self._journal.leave()

    def _begin(self) -> None:
        """Let what waited go, now that the journal of this session is on the disk and tells of it."""
        self._begun = True
        if self._journal and not self._journal.problem:
            if self._before:
                forget(self._before)
            forget_left(self._folder, self._routine)

    def _save(self) -> None:
        past = self.record.done()
        if past is None or self._history is None or self._journal is None:
            return
        if not self._history.add(past):
            self._journal.leave()
        elif past.how in _ON_PURPOSE and self.record.worked:
            self._journal.set_aside()
        else:
            self._journal.close()


def save_journals(folder: Path, history: History) -> None:
    """Have *history* know every session in *folder* that no process plays: those that ended, and those cut off.

    The journals of the former then go, or are set aside where the session may go on; what *history* does not take,
    and what another version of the program wrote, stays as it is.
    """
    for path in journals(folder, UNSAVED):
        with suppress(OSError):
            _save_journal(path, history)


def _save_journal(path: Path, history: History) -> None:
    with path.open("r+", encoding="utf-8-sig", errors="surrogateescape") as file:
        if not try_lock(file) or not path.exists():
            return
        then = _saved(path, lines_of(file), history)
        then(path)  # while nobody else can look at it
    then(path)  # where a file that is open cannot be moved or removed


def _saved(path: Path, lines: list[str], history: History) -> Callable[[Path], None]:
    """Have *history* know the session of these *lines*; return what is then to become of the journal at *path*."""
    if is_foreign(lines):
        return leave
    found = read_journal(path, lines)
    if found is None:
        return leave if is_begun(lines) else remove
    if not history.add(found.past):
        return leave
    if found.how == CUT_OFF:  # and perhaps what went on with it did not come to take its journal away
        return remove if history.outdoes(found.past) else leave
    return set_aside if found.how in _ON_PURPOSE and found.worked else remove


def give_up(interrupted: Interrupted, history: History) -> None:
    """Let a session go that will not go on, once *history* knows it."""
    if history.add(interrupted.past):
        forget(interrupted)


def postpone(interrupted: Interrupted, history: History) -> None:
    """Keep the place of a session for another time, once *history* knows it; nobody is asked about it any more."""
    if history.add(interrupted.past):
        set_aside(interrupted.journal)


def put_off(interrupted: Interrupted, history: History) -> Path | None:
    """Keep the place of a session, which Home offers no more, once *history* knows it; return what brings it back."""
    return journal_put_off(interrupted.journal) if history.add(interrupted.past) else None


def bring_back(journal: Path) -> None:
    """Have Home offer the session of a *journal* that was put off."""
    set_aside(journal)
