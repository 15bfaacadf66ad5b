"""The one path by which a session is painted: looks at it as often as it moves, and not at all while nobody sees it."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

_UNSEEN = 0.5
"""Seconds between two questions whether a minimised window is back."""


class Repaint(QObject):
    """Calls *look*, which paints and returns the seconds until it wants to be called again, if it does.

    Nothing is called while *screen* is hidden or its window minimised; a screen that is shown again calls `now`.
    """

    def __init__(self, screen: QWidget, look: Callable[[], float | None]) -> None:
        super().__init__(screen)
        self._screen = screen
        self._look = look
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.now)

    @property
    def active(self) -> bool:
        """Say whether another look is due."""
        return self._timer.isActive()

    def now(self) -> None:
        """Look now, and again when that says so."""
        if not self._screen.isVisible():
            self._timer.stop()
            return
        minimised = self._screen.window().isMinimized()
        wait = _UNSEEN if minimised else self._look()
        if wait is None:
            self._timer.stop()
        else:
            self._timer.start(max(1, ceil(wait * 1000)))
