"""Those who write down what happens in a session: for the history, for going on another time, for other programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Self

from backstride.session.player import Event, Session
from backstride.session.timeline import Timeline
from backstride.storage.event_lines import EventLines
from backstride.storage.history import History
from backstride.storage.interrupted import Interrupted
from backstride.storage.journal import Journal, forget
from backstride.storage.left import begin_anew, part_with
from backstride.storage.record import Record
from backstride.storage.untold import tell_untold


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnesses:
    """Who is told of one session. Without a journal it is a rehearsal, and leaves no trace but its events."""

    record: Record
    journals: Path
    journal: Journal | None
    lines: EventLines | None

    @classmethod
    def call(
        cls,
        timeline: Timeline,
        file: Path,
        journals: Path,
        *,
        started: datetime,
        before: Interrupted | None = None,
        rehearsal: bool = False,
        events: IO[bytes] | None = None,
    ) -> Self:
        """Return who is to be told of a session of *timeline*, read from *file*, that *started* now.

        What was done *before*, and where the routine was left another time, is then waiting no more.
        """
        journal = None
        if not rehearsal:
            journal = Journal(journals, timeline, str(file), before=before, started=started)
        if journal and not journal.problem:
            if before:
                forget(before)
            begin_anew(journals, timeline.routine.id)
        lines = EventLines(events, timeline) if events else None
        return cls(record=Record(timeline, started, before), journals=journals, journal=journal, lines=lines)

    @property
    def listeners(self) -> list[Callable[[Event], None]]:
        """Return who is to be told each event."""
        return [witness.note for witness in (self.record, self.journal, self.lines) if witness]

    @property
    def beats(self) -> list[Callable[[Session], None]]:
        """Return who is to be told of the session each second."""
        return [self.journal.beat] if self.journal else []

    @property
    def unread(self) -> bool:
        """Say whether whoever read the events has gone."""
        return bool(self.lines and self.lines.unread)

    @property
    def lost(self) -> bool:
        """Say whether nothing of the session would be there at the next start, though something ought to."""
        return bool(self.journal and self.journal.problem)

    @property
    def writers(self) -> list[Journal | EventLines]:
        """Return who writes, and may find that it cannot."""
        return [writer for writer in (self.journal, self.lines) if writer]

    @property
    def problems(self) -> list[str]:
        """Return a sentence for each thing that could not be written down."""
        return [writer.problem for writer in self.writers if writer.problem]

    def keep(self, history: History) -> None:
        """Have *history* remember the session, if it has ended; the journal stays where that fails."""
        past = self.record.done()
        if not (past and self.journal):
            return
        if history.add(past):
            part_with(self.journal, self.record)
            tell_untold(self.journals, history)
        else:
            self.journal.set_aside()

    def leave(self) -> None:
        """Stop where the session is; its journal stays, so that it can go on another time."""
        if self.journal:
            self.journal.leave()
