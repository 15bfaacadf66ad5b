"""The quiet line below the stage: what comes next, how much is left, and the controls."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.session.player import Wish
from backstride.ui.look import Look
from backstride.ui.stage.actions import CONTROLS, Act, Action, pause_wish
from backstride.ui.stage.next_up import NextUp
from backstride.ui.stage.phrases import Phrases
from backstride.ui.theme import TOUCH
from backstride.ui.widgets.control import Control

_GAP = 8


class Foot(QWidget):
    """Shows ``words`` of what comes next beside a row of controls, or above it where it is narrow."""

    chosen = Signal(str)

    def __init__(self, look: Look, phrases: Phrases, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases = phrases
        self._touch = TOUCH
        self.words = NextUp(look, self)
        self._controls = {action.act: self._control(look, action) for action in CONTROLS}
        self._stacked = False

    def control(self, act: Act) -> Control:
        """Return the control of *act*."""
        return self._controls[act]

    def grey(self, allowed: frozenset[Wish]) -> None:
        """Grey what the session does not grant, and show whether Space pauses or goes on."""
        for action in CONTROLS:
            if action.wish:
                self._controls[action.act].setEnabled(action.wish in allowed)
        pausing = pause_wish(allowed)
        self._controls[Act.PAUSE].setEnabled(pausing is not None)
        self._controls[Act.PAUSE].show_icon("pause" if pausing is Wish.PAUSE else "play")

    def show_muted(self, *, muted: bool) -> None:
        """Show whether there is sound."""
        self._controls[Act.MUTE].show_icon("volume-x" if muted else "volume-2")

    def set_manner(self, letters: float, control: int, *, stacked: bool) -> None:
        """Take letters of the drawn size times *letters* and controls of so many pixels.

        *stacked* puts the words above the controls.
        """
        self._touch, self._stacked = control, stacked
        self.words.set_letters(letters)
        self._lay_out()

    def _control(self, look: Look, action: Action) -> Control:
        control = Control(look, f"{action.text(self._phrases)} ({action.shown(self._phrases)})", action.icon, self)
        control.setObjectName(action.act)
        control.clicked.connect(self._on_clicked)
        return control

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())

    def _lay_out(self) -> None:
        row = len(self._controls) * (self._touch + _GAP) - _GAP
        words = QRect(0, 0, self.width() - row - 3 * _GAP, self.height())
        first, top = self.width() - row, (self.height() - self._touch) // 2
        if self._stacked:
            words = QRect(0, 0, self.width(), self.height() - self._touch - _GAP)
            first, top = (self.width() - row) // 2, self.height() - self._touch
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            words.moveRight(self.width() - 1)
            first = self.width() - first - row
        self.words.setGeometry(words)
        # In this order for everybody: time runs from left to right on every player, and so do its keys.
        for index, control in enumerate(self._controls.values()):
            control.set_side(self._touch)
            control.move(first + index * (self._touch + _GAP), top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        self._lay_out()
