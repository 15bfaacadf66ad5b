"""The quiet line below the stage: what comes next, how much is left, and the controls."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message
from backstride.session.states import Command, pause_command
from backstride.ui.kit.actions import BY_COMMAND, CONTROLS, Action
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import TOUCH
from backstride.ui.session.control import Control
from backstride.ui.session.control_row import LARGEST, places, row_width
from backstride.ui.session.next_up import NextUp

_PAUSING = {Command.START: message("Start"), Command.PAUSE: message("Pause"), Command.RESUME: message("Continue")}
"""What a press on the control that pauses does."""

_GAP = 8
_WIDEST = 1.2  # of its least width that a row below the words may take


class Footer(QWidget):
    """Shows ``words`` of what comes next beside a row of controls, or above it where it is narrow."""

    chosen = Signal(Command)

    def __init__(self, style: Style, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._side, self._column = TOUCH, 0
        self.words = NextUp(style, self)
        self._controls = {action.command: self._control(style, action) for action in CONTROLS}

    def control(self, command: Command) -> Control:
        """Return the control of *command*."""
        return self._controls[command]

    def grey(self, allowed: frozenset[Command]) -> None:
        """Grey what the session does not grant, and show whether Space pauses or goes on."""
        for action in CONTROLS:
            if action.may_be_refused:
                self._controls[action.command].setEnabled(action.command in allowed)
        pausing = pause_command(allowed)
        self._controls[Command.PAUSE].setEnabled(pausing is not None)
        self._controls[Command.PAUSE].show_icon("pause" if pausing is Command.PAUSE else "play")
        self._name(BY_COMMAND[Command.PAUSE], _PAUSING[pausing or Command.RESUME])

    def show_muted(self, *, muted: bool) -> None:
        """Show whether there is sound."""
        self._controls[Command.MUTE].show_icon("volume-x" if muted else "volume-2")
        self._name(BY_COMMAND[Command.MUTE], message("Turn the sound on") if muted else message("Turn the sound off"))

    def set_manner(self, letters: float, control: int, column: int) -> None:
        """Take letters of the drawn size times *letters* and controls of this number of pixels.

        They are in a *column* of this width at the end, or, where it is 0, below the words.
        """
        self._side, self._column = control, column
        self.words.set_manner(letters, column)
        self._lay_out()

    def _control(self, style: Style, action: Action) -> Control:
        name = self._named(action, action.words)
        control = Control(style, name, action.icon, self, leads=action.command is Command.PAUSE)
        control.setObjectName(action.command)
        control.clicked.connect(self._on_clicked)
        return control

    def _name(self, action: Action, words: Message) -> None:
        """Call a control by what a press does now."""
        self._controls[action.command].setAccessibleName(self._named(action, words))

    def _named(self, action: Action, words: Message) -> str:
        return f"{self._catalogue.say(words)} ({action.shown(self._catalogue)})"

    def _on_clicked(self) -> None:
        self.chosen.emit(Command(self.sender().objectName()))

    def _lay_out(self) -> None:
        """Put the controls into the lower row, and the words around them."""
        high = round(self._side * LARGEST)
        wide = self._column or min(self.width(), round(_WIDEST * row_width(self._side)))
        self.words.setGeometry(0, 0, self.width(), self.height() - (0 if self._column else high + _GAP))
        left = self.width() - wide if self._column else (self.width() - wide) // 2
        if self._column and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = 0
        top = self.words.following_middle - high // 2 if self._column else self.height() - high
        # From left to right for everybody: time runs so on every player, and so do its keys.
        for command, box in places(QRect(left, top, wide, high), self._side).items():
            self._controls[command].set_box(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out for the new size."""
        self._lay_out()
