"""Freeing what only circles of references hold, in the thread of the window."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 5000


class Sweeper(QObject):
    """Runs Python's collector by a timer instead of wherever it happens to come due.

    It comes due in any thread that makes many objects, such as the one that reads the library, where nothing of Qt may
    be freed; and while Qt frees an object, which then waits for ever for its own lock where the collector frees
    another one.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Sweep from now on for as long as there is an event loop; nothing else does."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(sweep)
        self._timer.start()


def sweep() -> None:
    """Collect the oldest generation that is due, where so much was made since that any is."""
    due = [made > limit for made, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if due[0]:
        gc.collect(max(age for age, is_due in enumerate(due) if is_due))
