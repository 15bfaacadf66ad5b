"""One sentence at the foot of the window, that can be sent away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.ui.kit.buttons import icon_button, prose
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style


class Notice(QFrame):
    """A calm line: what is missing, and what to do."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self._words = prose(style, "")
        close = icon_button(style, say(message("Close this message")), "x")
        close.clicked.connect(self._on_closed)
        line = spaced(style, QHBoxLayout(self), 1, 3, 0.5, 1, 0.5)
        line.addWidget(self._words, 1)
        line.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def show_words(self, words: str) -> None:
        """Show these words."""
        self._words.say(words)
        self.setAccessibleName(words)
        self.show()

    def _on_closed(self) -> None:
        self.hide()
