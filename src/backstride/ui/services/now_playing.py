"""The session in the window, for what shows it or steers it from elsewhere: media keys, later starts, reminders."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # most starts play nothing
    from backstride.playback.view import View
    from backstride.session.events import Event
    from backstride.session.states import Command
    from backstride.session.timeline import Timeline


class NowPlaying(QObject):
    """Says what is played: ``began`` when a session begins, ``happened`` with each of its events, ``ended`` after it.

    ``busy`` is true from the moment a session is shown; ``freed`` comes once the person is through with it, the page
    after it included.
    """

    began = Signal()
    happened = Signal(object)  # an Event
    ended = Signal()
    freed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.busy = False
        self.timeline: Timeline | None = None
        self._view: Callable[[], View] | None = None
        self._do: Callable[[Command], None] | None = None

    def occupy(self) -> None:
        """Know that a session is shown, which may begin soon."""
        self.busy = True

    def begin(self, timeline: Timeline, view: Callable[[], View], do: Callable[[Command], None]) -> None:
        """Know the session that begins: what can be seen of it, and what does a command as its own screen does."""
        self.timeline, self._view, self._do = timeline, view, do
        self.began.emit()

    def note(self, event: Event) -> None:
        """Tell what happened."""
        if self.timeline is not None:
            self.happened.emit(event)

    @property
    def view(self) -> View | None:
        """Return what can be seen of the session now, ``None`` where none has begun."""
        return self._view() if self._view is not None else None

    def do(self, command: Command) -> None:
        """Do a *command* in the session, as a key of its screen would; nothing without one."""
        if self._do is not None:
            self._do(command)

    def end(self) -> None:
        """Know that there is no session any more."""
        self.busy = False
        if self.timeline is not None:
            self.timeline = self._view = self._do = None
            self.ended.emit()

    def free(self) -> None:
        """Know that the person is through with it."""
        self.freed.emit()
