"""The page that makes this computer a gym's screen: what that means, and the PIN that leads out of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from backstride.i18n.messages import Message, message, plural
from backstride.kiosk.pin import LONGEST, SHORTEST
from backstride.ui.kit.buttons import Button, entry, label, prose
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.page import ScrollPage
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style

_FIELD = 240
"""Pixels of a field for the PIN, at 100 % text."""

_MEANS = (
    message("It fills the screen, and visitors can only exercise."),
    message("Nothing about a visitor is kept: no history, no favourites, no settings."),
    message("When nobody is there, it goes back to the start by itself."),
    message("To leave it, staff hold the upper left corner for three seconds, then enter the PIN."),
)

_DIFFERENT = message("The two PINs are not the same. Enter them again.")


class GymPage(ScrollPage):
    """``confirmed`` carries a PIN that was entered twice."""

    confirmed = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent=parent)
        self._head(say(message("This is a gym or clinic screen")))
        column = self.area.column
        begins = message("From now on this computer is a screen for visitors:")
        column.addWidget(prose(style, say(begins), "lead"))
        for means in _MEANS:
            column.addWidget(entry(prose(style, say(means))))
        asked = plural(
            "Choose a PIN of {least} to {count} digit, and keep it safe.",
            "Choose a PIN of {least} to {count} digits, and keep it safe.",
            LONGEST,
            least=SHORTEST,
        )
        column.addWidget(label(say(asked), "question"))
        self.pin = self._field(message("PIN"))
        self.again = self._field(message("The same PIN again"))
        self._problem = label("", "warning")
        self._problem.hide()
        column.addWidget(self._problem)
        self._button = Button(style, say(message("Set up the kiosk")), "primary", big=True)
        self._button.clicked.connect(self._on_clicked)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self._first = self.pin

    def _field(self, name: Message) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(say(name))
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaxLength(LONGEST)
        field.setMaximumWidth(self._style.pixels(_FIELD))
        words = label(say(name), "strong")
        words.setBuddy(field)
        for widget in (words, field):
            self.area.column.addWidget(widget)
        return field

    def show_problem(self, problem: Message) -> None:
        """Say why this PIN cannot be one, and ask again."""
        self._problem.setText(say(problem))
        self._problem.show()
        for field in (self.pin, self.again):
            field.clear()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        if self.pin.text() == self.again.text():
            self.confirmed.emit(self.pin.text())
        else:
            self.show_problem(_DIFFERENT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, from field to field."""
        if pressed(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.pin.hasFocus():
                self.again.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self._on_clicked()
        else:
            super().keyPressEvent(event)
