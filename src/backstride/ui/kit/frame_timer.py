"""When what moves by itself is painted: while it is seen, and no sooner than it looks different."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

_UNSEEN = 0.5
"""Seconds between two questions whether a minimised window is back."""


class FrameTimer(QObject):
    """``due`` says that *screen* is to be painted; it answers with `again_in`, if it moves by itself.

    Nothing is due while the screen is hidden or its window minimised; a screen that is shown again calls `now`.
    """

    due = Signal()

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
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
        self._timer.stop()
        screen = self.parent()
        if not (isinstance(screen, QWidget) and screen.isVisible()):
            return
        if screen.window().isMinimized():
            self.again_in(_UNSEEN)
        else:
            self.due.emit()

    def again_in(self, seconds: float) -> None:
        """Look again after this number of *seconds*."""
        self._timer.start(max(1, ceil(seconds * 1000)))
