"""What to do with a session that was interrupted: asked once, at the start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backstride.history.journal_reader import Interrupted
from backstride.playback.request import PlayRequest
from backstride.session.timeline import Timeline
from backstride.ui.context import AppContext
from backstride.ui.kit.interrupted_text import cut_off
from backstride.ui.kit.say import catalogue
from backstride.ui.resume.page import ResumePage


class ResumeController(QObject):
    """Asks about the latest session that was interrupted. ``started`` carries a `PlayRequest`; ``dropped`` leads on."""

    started = Signal(PlayRequest)
    dropped = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._playback = context.playback
        self._latest: Interrupted | None = None
        self._timeline: Timeline | None = None

    def ask(self) -> ResumePage | None:
        """Return a page about the latest session that was interrupted, if there is one; save older ones as such."""
        self._playback.save_journals()
        found = self._playback.unfinished()
        for older in found[1:]:
            self._playback.give_up(older)
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
            request = PlayRequest(self._timeline, Path(self._latest.file), self._latest.position, self._latest)
            self.started.emit(request)

    def _on_restarted(self) -> None:
        if self._latest and self._timeline:
            self._playback.give_up(self._latest)
            self.started.emit(PlayRequest(self._timeline, Path(self._latest.file)))

    def _on_dropped(self) -> None:
        if self._latest:
            self._playback.give_up(self._latest)
        self.dropped.emit()

    def _on_postponed(self) -> None:
        if self._latest:
            self._playback.postpone(self._latest)
        self.dropped.emit()
