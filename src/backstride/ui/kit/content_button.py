"""A button that holds more than one text: a layout fills it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from backstride.ui.kit.keys import pressed


class ContentButton(QAbstractButton):
    """As large as its layout needs, and pressed by Enter as by Space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as with Space, and with neither while Ctrl, Alt or Meta is held."""
        key = pressed(event)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        elif key == Qt.Key.Key_unknown:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the size that the layout needs."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()
