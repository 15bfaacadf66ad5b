"""What hour of what day it is, for a window that stays open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

_LOOK_MS = 30_000
"""A timer to the next hour would count no time in which the computer sleeps, nor know of a clock that is set."""


class Today(QObject):
    """``changed`` comes when another hour has begun by *now*: the day may be another, or the place on earth.

    It comes within half a minute, or at once when somebody comes back to the window.
    """

    changed = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._hour = _hour(now())
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.check)
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self.check)

    def check(self) -> None:
        """Look at the clock now."""
        hour = _hour(self._now())
        if hour != self._hour:
            self._hour = hour
            self.changed.emit()


def _hour(moment: datetime) -> tuple[object, ...]:
    return moment.date(), moment.hour, moment.utcoffset()
