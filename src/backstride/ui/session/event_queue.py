"""Keeps what happens in a session until the conductor has finished with it; its view is whole only then."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from backstride.session.events import Event


class EventQueue(QObject):
    """`put` may be called in the midst of the conductor's work; ``full`` comes after it, and `take` empties the box."""

    full = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: list[Event] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.full)

    def put(self, event: Event) -> None:
        """Keep *event*."""
        self._events.append(event)
        self._soon.start(0)

    def take(self) -> list[Event]:
        """Return what was kept, in order, and keep it no more."""
        events, self._events = self._events, []
        return events
