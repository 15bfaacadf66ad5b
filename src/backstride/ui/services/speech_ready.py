"""Waiting until something is ready, such as the first words of a session, without holding up the window."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

PATIENCE = 2.0
"""Seconds after which what waits goes on all the same."""

_LOOK_MS = 15


class SpeechReady(QObject):
    """Calls back once something is ready, or when patience ends; one wait at a time."""

    def __init__(self, parent: QObject | None = None, patience: float = PATIENCE) -> None:
        super().__init__(parent)
        self._patience = patience
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.flush)
        self._ready: Callable[[], bool] | None = None
        self._then: Callable[[], None] | None = None
        self._until = 0.0

    def call(self, ready: Callable[[], bool], then: Callable[[], None]) -> None:
        """Call *then* once *ready* says so, at once where it does now. What was waited for before is given up."""
        self._ready, self._then, self._until = ready, then, monotonic() + self._patience
        self._timer.start()
        self.flush()

    def give_up(self) -> None:
        """Call nobody any more."""
        self._timer.stop()
        self._ready = self._then = None

    @property
    def waiting(self) -> bool:
        """Say whether somebody is to be called."""
        return self._then is not None

    def flush(self) -> None:
        """Ask now whether it is ready, as the timer does."""
        if self._ready is None or self._then is None:
            return
        if self._ready() or monotonic() >= self._until:
            then = self._then
            self.give_up()
            then()
