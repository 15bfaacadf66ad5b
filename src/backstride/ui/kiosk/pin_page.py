"""The page that asks staff for the PIN: digits for a finger, and how long it is until the next try."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import Message, message
from backstride.kiosk.pin import LONGEST
from backstride.ui.kiosk.hand_button import HandButton, square
from backstride.ui.kit.buttons import label
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.page import Page
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_ROWS = ("123", "456", "789", "<0>")
"""The keys as they lie: ``<`` takes the last digit away, ``>`` is for the PIN that is complete."""

_DOT, _EMPTY = "\N{BLACK CIRCLE}", "\N{WHITE CIRCLE}"
_SHOWN = 6
_KEY = 120  # pixels of the width of a key


class PinPage(Page):
    """``entered`` carries the digits; they are shown as dots, and forgotten at once."""

    entered = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._digits = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        asked = QWidget()
        column = spaced(style, QVBoxLayout(asked), 2)
        column.addStretch(1)
        column.addWidget(label(say(message("Staff")), "display"))
        self._prompt = label("", "heading")
        self._dots = label("", "display")
        column.addWidget(self._prompt)
        column.addWidget(self._dots)
        back = HandButton(style, say(message("Back")), "", "arrow-left")
        back.clicked.connect(self.left)
        column.addWidget(back)
        column.addStretch(1)
        self._line = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight, self), 4, 1, 4)
        self._line.addWidget(asked, 1)
        self._line.addWidget(self._pad(), 1, Qt.AlignmentFlag.AlignCenter)
        self.say(None)
        self._show()

    def _pad(self) -> QWidget:
        pad = QWidget()
        grid = spaced(self._style, QGridLayout(pad), 1)
        for row, keys in enumerate(_ROWS):
            for column, key in enumerate(keys):
                grid.addWidget(self._key(key), row, column, Qt.AlignmentFlag.AlignCenter)
        return pad

    def _key(self, key: str) -> HandButton:
        if key == "<":
            button = square(self._style, say(message("Delete the last digit")), "arrow-left")
            button.clicked.connect(self._delete)
        elif key == ">":
            button = square(self._style, say(message("Done")), "check")
            button.clicked.connect(self._enter)
            self._first = button
        else:
            button = HandButton(self._style, key)
            button.setObjectName(key)
            button.clicked.connect(self._on_digit)
        side = max(button.least(), self._style.length(_KEY))
        button.setFixedSize(side, button.least())
        return button

    def say(self, said: Message | None) -> None:
        """Say why the last PIN was not taken, or how long it is until the next try; ``None`` asks for the PIN."""
        self._prompt.setText(say(said or message("Enter the PIN.")))

    def _on_digit(self) -> None:
        self._type(self.sender().objectName())

    def _type(self, digit: str) -> None:
        if len(self._digits) < LONGEST:
            self._digits += digit
            self._show()

    def _delete(self) -> None:
        self._digits = self._digits[:-1]
        self._show()

    def _enter(self) -> None:
        digits, self._digits = self._digits, ""
        self._show()
        if digits:
            self.entered.emit(digits)

    def _show(self) -> None:
        """Show how many digits there are, and none of them."""
        empty = max(0, _SHOWN - len(self._digits))
        self._dots.setText(" ".join(_DOT * len(self._digits) + _EMPTY * empty))
        self._dots.setAccessibleName(say(message("Digits entered: {count}", count=len(self._digits))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type a digit, or take the last one away."""
        if pressed(event) == Qt.Key.Key_Backspace:
            self._delete()
        elif event.text().isdecimal() and event.text().isascii():
            self._type(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the digits beside what is asked, or below it in an upright window."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._line.setDirection(way.TopToBottom if self.height() > self.width() else way.LeftToRight)
