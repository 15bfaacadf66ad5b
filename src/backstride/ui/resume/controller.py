"""What to do with a session that was cut off: asked once, at the start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backstride.history.journal_reader import Interrupted
from backstride.session.player import Position
from backstride.session.timeline import Timeline
from backstride.ui.context import AppContext, StartRequest
from backstride.ui.kit.interrupted_text import cut_off
from backstride.ui.kit.say import catalogue
from backstride.ui.resume.page import ResumePage


class ResumeController(QObject):
    """Asks about the latest session that was cut off. ``started`` carries a `StartRequest`; ``dropped`` leads on."""

    started = Signal(StartRequest)
    dropped = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._sessions = context.sessions
        self._latest: Interrupted | None = None
        self._timeline: Timeline | None = None

    def ask(self) -> ResumePage | None:
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
        page.show_cut_off(cut_off(found[0], self._timeline, now=self._context.now(), catalogue=catalogue()))
        return page

    def _page(self) -> ResumePage:
        page = ResumePage(self._context.style)
        page.resumed.connect(self._on_resumed)
        page.restarted.connect(self._on_restarted)
        page.dropped.connect(self._on_dropped)
        page.postponed.connect(self._on_postponed)
        return page

    def _timeline_of(self, interrupted: Interrupted) -> Timeline | None:
        reading = self._context.library.asked(interrupted.file)
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
