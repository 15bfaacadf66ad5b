"""The quiet line below the stage: what comes next, how much is left, and the controls."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.session.player import Wish
from backstride.ui.look import Look
from backstride.ui.stage.actions import CONTROLS, Act, Action, pause_wish
from backstride.ui.stage.phrases import Phrases
from backstride.ui.theme import TOUCH
from backstride.ui.widgets.control import Control
from backstride.ui.widgets.fit_label import FitLabel

_GAP = 8
_CAPTION = 0.32  # of their height
_TOTAL = 0.36  # of the width of the words
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_END_LOW = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignBottom
_TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom


class Foot(QWidget):
    """Shows the next-up line and the totals beside a row of controls, or above it where it is narrow."""

    chosen = Signal(str)

    def __init__(self, look: Look, phrases: Phrases, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases = phrases
        self._touch = TOUCH
        self._caption = FitLabel(look, tone="muted", weight="medium", align=_TOP, parent=self)
        self._next = FitLabel(look, weight="semibold", wrap=True, parent=self)
        self._total = FitLabel(look, weight="semibold", align=_END, quiet=True, parent=self)
        self._step = FitLabel(look, tone="muted", align=_END_LOW, parent=self)
        self._controls = {action.act: self._control(look, action) for action in CONTROLS}
        self._letters = 1.0
        self._stacked = False

    def control(self, act: Act) -> Control:
        """Return the control of *act*."""
        return self._controls[act]

    def show_words(self, caption: str, following: str, step: str) -> None:
        """Show under *caption* what follows what is on the stage, and which step this is."""
        self._caption.set_text(caption if following else "")
        self._next.set_text(following)
        self._step.set_text(step)
        self._total.setAccessibleName("")

    def show_total(self, total: str) -> None:
        """Show how much of the session is left."""
        self._total.set_text(total)
        if not self._total.accessibleName():
            self._total.setAccessibleName(total)

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
        self._letters, self._touch, self._stacked = letters, control, stacked
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
        if self._stacked:
            words = QRect(0, 0, self.width(), self.height() - self._touch - _GAP)
        self._lay_out_words(words)
        first = (self.width() - row) // 2 if self._stacked else self.width() - row
        top = self.height() - self._touch if self._stacked else (self.height() - self._touch) // 2
        for index, control in enumerate(self._controls.values()):
            control.set_side(self._touch)
            self._place(control, QRect(first + index * (self._touch + _GAP), top, self._touch, self._touch))

    def _lay_out_words(self, box: QRect) -> None:
        """Two columns of a caption and a line: what comes next, and how much is left."""
        right, caption = round(box.width() * _TOTAL), round(box.height() * _CAPTION)
        left, line = box.width() - right - _GAP, box.height() - caption
        self._place(self._caption, QRect(0, 0, left, caption))
        self._place(self._next, QRect(0, caption, left, line))
        self._place(self._step, QRect(box.width() - right, 0, right, caption))
        self._place(self._total, QRect(box.width() - right, caption, right, line))
        sizes = ((self._caption, 20), (self._next, 34), (self._total, 30), (self._step, 20))
        for label, pixels in sizes:
            label.set_largest(pixels * self._letters)

    def _place(self, widget: QWidget, box: QRect) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right() - 1)
        widget.setGeometry(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        self._lay_out()
