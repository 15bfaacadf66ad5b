"""What to do with a session that was cut off: asked once, at the start."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backstride.history.journal_reader import Interrupted
from backstride.session.player import Position
from backstride.session.timeline import Timeline
from backstride.ui.kit.interrupted_text import cut_off
from backstride.ui.kit.say import catalogue
from backstride.ui.kit.style import Style
from backstride.ui.resume.page import ResumePage
from backstride.ui.routine.controller import StartRequest
from backstride.ui.services.library import LibraryService
from backstride.ui.services.sessions import Sessions


class ResumeController(QObject):
    """Asks about the latest session that was cut off. ``started`` carries a `StartRequest`; ``dropped`` leads on."""

    started = Signal(object)
    dropped = Signal()

    def __init__(
        self, style: Style, sessions: Sessions, library: LibraryService, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._library = library
        self._latest: Interrupted | None = None
        self._timeline: Timeline | None = None
        self._style = style

    def ask(self, now: datetime) -> ResumePage | None:
        """Return a page about the latest session that was cut off, if there is one; older ones are remembered so."""
        self._sessions.save_journals()
        found = self._sessions.unfinished()
        for older in found[1:]:
            self._sessions.give_up(older)
        if not found:
            return None
        self._latest = found[0]
        self._timeline = self._timeline_of(found[0])
        page = self._page()
        page.show_cut_off(cut_off(found[0], self._timeline, now=now, catalogue=catalogue()))
        return page

    def _page(self) -> ResumePage:
        page = ResumePage(self._style)
        page.resumed.connect(self._on_resumed)
        page.restarted.connect(self._on_restarted)
        page.dropped.connect(self._on_dropped)
        page.postponed.connect(self._on_postponed)
        return page

    def _timeline_of(self, interrupted: Interrupted) -> Timeline | None:
        reading = self._library.asked(interrupted.file)
        return (
            interrupted.restore(reading.routine, catalogue())
            if reading and reading.routine and not reading.errors
            else None
        )

    def _on_resumed(self) -> None:
        if self._latest and self._timeline:
            self._begin(self._latest, self._timeline, self._latest.position, self._latest)

    def _on_restarted(self) -> None:
        if self._latest and self._timeline:
            self._sessions.give_up(self._latest)
            self._begin(self._latest, self._timeline, Position(), None)

    def _on_dropped(self) -> None:
        if self._latest:
            self._sessions.give_up(self._latest)
        self.dropped.emit()

    def _on_postponed(self) -> None:
        if self._latest:
            self._sessions.postpone(self._latest)
        self.dropped.emit()

    def _begin(self, latest: Interrupted, timeline: Timeline, position: Position, before: Interrupted | None) -> None:
        self.started.emit(StartRequest(timeline, Path(latest.file), position, before))
