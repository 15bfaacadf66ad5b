"""What to do with a session that was interrupted or left: asked at the start, and from the history."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance

from backstride.history.journal_reader import Interrupted
from backstride.playback.request import PlayRequest
from backstride.routine.model import Exercise
from backstride.session.timeline import Timeline, exercise_of
from backstride.ui.context import AppContext
from backstride.ui.kit.interrupted_text import cut_off
from backstride.ui.kit.say import catalogue
from backstride.ui.resume.page import ResumePage


class ResumeController(QObject):
    """Asks about a session that can be resumed. ``started`` carries a `PlayRequest`.

    Where it is not resumed, ``dropped`` leads on from the start, and ``returned`` back to the history.
    """

    started = Signal(PlayRequest)
    dropped = Signal()
    returned = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._playback = context.playback
        self._page: ResumePage | None = None
        self._found: Interrupted | None = None
        self._timeline: Timeline | None = None
        self._back = self.dropped

    def ask_latest(self) -> bool:
        """Ask about the latest session that was interrupted, if there is one; older ones wait in the history."""
        self._playback.save_journals()
        found = self._playback.unfinished()
        for older in found[1:]:
            self._playback.postpone(older)
        if not found:
            return False
        self._ask(found[0], self.dropped)
        return True

    def ask(self, uid: str) -> None:
        """Ask about the session *uid* of the history; one that another program resumed meanwhile is not there."""
        found = self._playback.resumable().get(uid)
        if found is None:
            self.returned.emit()
        else:
            self._ask(found, self.returned)

    def _ask(self, found: Interrupted, back: SignalInstance) -> None:
        self._found, self._back = found, back
        self._timeline = self._timeline_of(found)
        if self._page is None:
            self._page = self._make_page()
        window = self._context.window
        asked = cut_off(found, self._timeline, now=self._context.now(), catalogue=catalogue())
        self._page.show_cut_off(asked, *self._place(found))
        window.show_page(self._page)
        self._page.focus_first()

    def _place(self, found: Interrupted) -> tuple[Exercise | None, float]:
        """Return in which exercise of the routine it was left, and how much of the routine was done by then."""
        timeline = self._timeline
        if timeline is None or not found.fits(timeline):
            return None, 0.0
        position = found.position
        done = timeline.starts[position.phase] + position.seconds
        coming = (exercise_of(timeline, phase) for phase in timeline.phases[position.phase :])
        return next(filter(None, coming), None), done / max(done, timeline.about, 1.0)

    def _make_page(self) -> ResumePage:
        page = ResumePage(self._context.style)
        page.resumed.connect(self._on_resumed)
        page.restarted.connect(self._on_restarted)
        page.dropped.connect(self._on_dropped)
        page.postponed.connect(self._on_postponed)
        return page

    def _timeline_of(self, interrupted: Interrupted) -> Timeline | None:
        library = self._context.library
        reading = library.asked(interrupted.file)
        if reading and reading.single:  # its file may have the exercise of which a variant was done
            reading = library.asked(interrupted.routine)
        return (
            interrupted.restore(reading.routine, catalogue())
            if reading and reading.routine and not reading.errors
            else None
        )

    def _on_resumed(self) -> None:
        if self._found and self._timeline:
            request = PlayRequest(self._timeline, Path(self._found.file), self._found.position, self._found)
            self.started.emit(request)

    def _on_restarted(self) -> None:
        if self._found and self._timeline:
            self._playback.give_up(self._found)
            self.started.emit(PlayRequest(self._timeline, Path(self._found.file)))

    def _on_dropped(self) -> None:
        if self._found:
            self._playback.give_up(self._found)
        self._back.emit()

    def _on_postponed(self) -> None:
        if self._found:
            self._playback.postpone(self._found)
        self._back.emit()
