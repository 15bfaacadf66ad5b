"""Tells when the window has shown itself, so that what takes time can come after."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

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


class FirstPicture(QObject):
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
