"""What wakes the conductor in the window, and keeps what happened until it has done its work."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backstride.playback.conductor import Conductor
from backstride.session.events import Event
from backstride.session.states import Command


class ConductorTimer(QObject):
    """Wakes *conductor* when it asks to be woken, by one precise timer that is set to the next deadline each time."""

    def __init__(self, conductor: Conductor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conductor = conductor
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.wake)

    def wake(self) -> None:
        """Wake the conductor now and set the timer to when it wants to be woken next."""
        self._conductor.wake()
        seconds = self._conductor.due_in()
        if seconds is None:
            self._timer.stop()
        else:
            # Rounded up: a timer that fires a hair early would only be set once more.
            self._timer.start(ceil(seconds * 1000))

    def apply(self, command: Command, reason: str = "user", how: str = "left") -> None:
        """Apply a command through the conductor and wake it at once: its deadlines may have moved."""
        self._conductor.apply(command, reason=reason, how=how)
        self.wake()

    def stop(self) -> None:
        """Wake nobody any more."""
        self._timer.stop()


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
