"""The calm line at the foot of the window: what went wrong, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import Message, message
from backstride.ui.kit.buttons import card, icon_button, prose
from backstride.ui.kit.say import say
from backstride.ui.kit.sign import Sign
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_LEAST_MS, _LETTER_MS = 12_000, 100
"""How long a notice stays at least, and for each of its letters, so that a long one can be read."""


class Notice(QWidget):
    """Shows one message for a while, on a card of its own."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Message | None = None
        self._ends = QTimer(self, singleShot=True)
        self._ends.timeout.connect(self.hide)
        self._words = prose(style, "")
        close = icon_button(style, say(message("Close this message")), "x")
        close.clicked.connect(self.hide)
        box = card("notice")
        spaced(style, QVBoxLayout(self), 0, 1.5, 2).addWidget(box)
        line = spaced(style, QHBoxLayout(box), 1.5, 2, 0.5, 1, 0.5)
        line.addWidget(Sign(style, "info", "warning"))
        line.addWidget(self._words, 1)
        line.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def show_message(self, shown: Message) -> None:
        """Show this message, long enough to be read."""
        self._shown, words = shown, say(shown)
        self._words.say(words)
        self.setAccessibleName(words)
        self._ends.start(max(_LEAST_MS, _LETTER_MS * len(words)))
        self.show()

    def withdraw(self, shown: Message) -> None:
        """Hide the message *shown*, where it is the last one."""
        if shown == self._shown:
            self.hide()
