"""Has the window told when the system, or the terminal that it came from, asks the program to leave."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from backstride.devices.signals import Leaving


class Farewell(QObject):
    """``asked`` comes once, with the first signal to *leaving*: an idle loop of Qt's would not notice one."""

    asked = Signal()

    def __init__(self, leaving: Leaving, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifier = QSocketNotifier(leaving.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_signal(self) -> None:
        self._notifier.setEnabled(False)
        self.asked.emit()
