"""Waiting for phrases that are being made, without holding up the window."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from backstride.devices.speech import Voice

PATIENCE = 2.0
"""Seconds after which a session begins all the same; what is not made by then is placed by estimate, or not heard."""

_LOOK_MS = 15


class OnceMade(QObject):
    """Calls back once a voice has made what it was asked to prepare, or when patience ends; one wait at a time."""

    def __init__(self, parent: QObject | None = None, patience: float = PATIENCE) -> None:
        super().__init__(parent)
        self._patience = patience
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._voice: Voice | None = None
        self._then: Callable[[], None] | None = None
        self._until = 0.0

    def call(self, voice: Voice, then: Callable[[], None]) -> None:
        """Call *then*: at once where *voice* has made everything. What was waited for before is given up."""
        self._voice, self._then, self._until = voice, then, monotonic() + self._patience
        self._timer.start()
        self._look()

    def give_up(self) -> None:
        """Call nobody any more."""
        self._timer.stop()
        self._voice = self._then = None

    def _look(self) -> None:
        if self._voice is None or self._then is None:
            return
        if self._voice.wait(0.0) or monotonic() >= self._until:
            then = self._then
            self.give_up()
            then()
