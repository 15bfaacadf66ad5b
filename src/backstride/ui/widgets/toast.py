"""A few words in the middle of the upper edge that go away by themselves."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from backstride.ui.look import Look, space
from backstride.ui.widgets.sign import Sign

_SECONDS = 1.6
_HIGH = 48


class Toast(Sign):
    """Tells something for a moment over its parent."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._host = parent
        self._off = QTimer(self)
        self._off.setSingleShot(True)
        self._off.setInterval(round(_SECONDS * 1000))
        self._off.timeout.connect(self.hide)
        self.hide()

    def tell(self, words: str) -> None:
        """Show *words* for a moment."""
        self.show_word(words, "dot", "text")
        high = round(_HIGH * self._look.text_size)
        wide = min(self.width_at(high), self._host.width())
        self.setGeometry((self._host.width() - wide) // 2, space(1), wide, high)
        self.show()
        self.raise_()
        self._off.start()
