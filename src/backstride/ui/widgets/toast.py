"""A few words over something less important that go away by themselves."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from backstride.ui.look import Look
from backstride.ui.widgets.sign import Sign

_SECONDS = 1.6
_HIGH = 64


class Toast(Sign):
    """Tells something for a moment over its parent."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._room = QRect()
        self._off = QTimer(self)
        self._off.setSingleShot(True)
        self._off.setInterval(round(_SECONDS * 1000))
        self._off.timeout.connect(self.hide)
        self.hide()

    def tell(self, words: str, shape: str) -> None:
        """Show *words* beside *shape* for a moment."""
        self.show_word(words, shape, "text")
        self._place()
        self.show()
        self.raise_()
        self._off.start()

    def set_room(self, room: QRect) -> None:
        """Stand where *room* begins."""
        self._room = room
        self._place()

    def _place(self) -> None:
        room = self._room
        high = min(round(_HIGH * self._look.text_size), room.height())
        wide = min(self.width_at(high), room.width())
        x = room.x() if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else room.right() + 1 - wide
        self.setGeometry(x, room.center().y() - high // 2, wide, high)
