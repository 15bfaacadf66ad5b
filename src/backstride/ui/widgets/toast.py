"""A few words in the place of something less important that go away by themselves."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.look import Look
from backstride.ui.widgets.sign import Sign

_SECONDS = 1.6
_HIGH = 64


class Toast(Sign):
    """Tells something for a moment; *instead* of it nothing is seen of another widget of the same window."""

    def __init__(self, look: Look, instead: QWidget, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._host = parent
        self._instead = instead
        self._off = QTimer(self)
        self._off.setSingleShot(True)
        self._off.setInterval(round(_SECONDS * 1000))
        self._off.timeout.connect(self.hide)
        self.hide()

    def tell(self, words: str, shape: str) -> None:
        """Show *words* beside *shape* for a moment."""
        self.show_word(words, shape, "text")
        self.place()
        self.show()
        self.raise_()
        self._off.start()

    def place(self) -> None:
        """Stand where the other widget begins."""
        room = QRect(self._instead.mapTo(self._host, QPoint()), self._instead.size())
        high = min(round(_HIGH * self._look.text_size), room.height())
        wide = min(self.width_at(high), room.width())
        x = room.x() if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else room.right() + 1 - wide
        self.setGeometry(x, room.y(), wide, high)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the other's place."""
        self._instead.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave it its place."""
        self._instead.show()
