"""The quiet line below the stage: what comes next, how much is left, and the controls."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.session.player import Wish
from backstride.ui.look import Look
from backstride.ui.stage.actions import CONTROLS, Act, Action, pause_wish
from backstride.ui.stage.phrases import Phrases
from backstride.ui.stage.scene import Scene
from backstride.ui.theme import TOUCH
from backstride.ui.widgets.control import Control
from backstride.ui.widgets.fit_label import FitLabel

_GAP = 8
_NEXT, _QUIET = 32, 20  # pixels at 1280 x 800
_LINES, _LOWEST = 1.3, 16  # the height of the quiet row, in its letters and at least in pixels
_APART = 3 * _GAP
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


class _Said(NamedTuple):
    """The words of the quiet row, of which some may find no room."""

    caption: str
    between: str
    step: str
    total: str


class Foot(QWidget):
    """Shows what is ``following`` and the totals beside a row of controls, or above it where it is narrow."""

    chosen = Signal(str)

    def __init__(self, look: Look, phrases: Phrases, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases = phrases
        self._touch = TOUCH
        self._caption = FitLabel(look, tone="muted", weight="medium", parent=self)
        self.following = FitLabel(look, weight="semibold", wrap=True, align=_TOP, parent=self)
        self._total = FitLabel(look, tone="muted", weight="medium", align=_END, quiet=True, parent=self)
        self._said = _Said("", "", "", "")
        self._controls = {action.act: self._control(look, action) for action in CONTROLS}
        self._row = QRect()
        self._letters = 1.0
        self._stacked = False

    def control(self, act: Act) -> Control:
        """Return the control of *act*."""
        return self._controls[act]

    def show_words(self, scene: Scene) -> None:
        """Show what follows what is on the stage, what is between, and which step this is."""
        caption = scene.next_caption if scene.next else ""
        self._said = _Said(caption, scene.next_detail, scene.step, self._said.total)
        self.following.set_text(scene.next)
        self._total.setAccessibleName("")
        self._fold()

    def show_total(self, total: str) -> None:
        """Show how much of the session is left."""
        if total != self._said.total:
            self._said = self._said._replace(total=total)
            self._fold()
        if not self._total.accessibleName():
            self._total.setAccessibleName(total)

    def _fold(self) -> None:
        """Show as much of the quiet row as there is room for: the rest before falls away first, the caption last."""
        caption, between, step, total = self._said
        for first, last in (
            ((caption, between), (step, total)),
            ((caption,), (step, total)),
            ((caption,), (total,)),
            ((), (total,)),
        ):
            self._caption.set_text(" · ".join(filter(None, first)))
            self._total.set_text(" · ".join(filter(None, last)))
            if self._caption_width() + self._total.wanted_width() <= self._row.width():
                break
        self._lay_out_row()

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
        words = QRect(0, 0, self.width() - row - _APART, self.height())
        if self._stacked:
            words = QRect(0, 0, self.width(), self.height() - self._touch - _GAP)
        self._lay_out_words(words)
        first = (self.width() - row) // 2 if self._stacked else self.width() - row
        if self._mirrored:
            first = self.width() - first - row
        top = self.height() - self._touch if self._stacked else (self.height() - self._touch) // 2
        # In this order for everybody: time runs from left to right on every player, and so do its keys.
        for index, control in enumerate(self._controls.values()):
            control.set_side(self._touch)
            control.move(first + index * (self._touch + _GAP), top)

    def _lay_out_words(self, box: QRect) -> None:
        """A quiet row (what comes next after what, and how much is left), and under it what comes next."""
        high = max(_LOWEST, round(_QUIET * self._letters * _LINES))
        self._row = QRect(0, 0, box.width(), high)
        for label, pixels in ((self._caption, _QUIET), (self.following, _NEXT), (self._total, _QUIET)):
            label.set_largest(pixels * self._letters)
        self._place(self.following, QRect(0, high, box.width(), box.height() - high))
        self._fold()

    def _lay_out_row(self) -> None:
        row = self._row
        self._place(self._caption, QRect(0, 0, self._caption.wanted_width(), row.height()))
        rest = max(0, row.width() - self._caption_width())
        self._place(self._total, QRect(row.width() - rest, 0, rest, row.height()))

    def _caption_width(self) -> int:
        """The width of the caption and of what parts it from the total."""
        return self._caption.wanted_width() + _APART if self._caption.text else 0

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _place(self, widget: QWidget, box: QRect) -> None:
        if self._mirrored:
            box.moveLeft(self.width() - box.right() - 1)
        widget.setGeometry(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        self._lay_out()
