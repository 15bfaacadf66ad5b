"""What the process of the window does beside its pages: the first paint, signals to leave, and the collector."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, QTimer, Signal

from backstride.devices.signals import ShutdownSignals

_EVERY_MS = 5000


class GcTimer(QObject):
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
        self._timer.timeout.connect(collect_due)
        self._timer.start()


def collect_due() -> None:
    """Collect the oldest generation that is due, where so much was made since that any is.

    What a whole collection leaves is not looked at again, for that takes 40 ms in which no second is painted. Modules
    and pages are no circles; when the last reference goes they are freed all the same.
    """
    due = [made > limit for made, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if not due[0]:
        return
    oldest = max(age for age, is_due in enumerate(due) if is_due)
    gc.collect(oldest)
    if oldest == len(due) - 1:
        gc.freeze()


class ShutdownNotifier(QObject):
    """``asked`` comes once, with the first signal to *leaving*: an idle loop of Qt's would not notice one."""

    asked = Signal()

    def __init__(self, leaving: ShutdownSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifier = QSocketNotifier(leaving.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_signal(self) -> None:
        self._notifier.setEnabled(False)
        self.asked.emit()


_SETTLE_MS = 20
"""Milliseconds after the first paint in which it reaches the screen."""

_ASKED = frozenset(
    {
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
    }
)


class FirstPaint(QObject):
    """Says ``shown`` once: soon after the first paint, or at the first key or touch, before anybody gets it."""

    shown = Signal()

    def __init__(self, app: QCoreApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._tell)
        app.installEventFilter(self)

    def _tell(self) -> None:
        self._app.removeEventFilter(self)
        self._timer.stop()
        self.shown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what happens, and let it pass."""
        if event.type() in _ASKED:
            self._tell()
        elif event.type() == QEvent.Type.Paint and not self._timer.isActive():
            self._timer.start()
        return False
