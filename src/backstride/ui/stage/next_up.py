"""What comes next in one size of letters, under a quiet row: after what rest, which step this is, how much is left."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.look import Look
from backstride.ui.stage.scene import Scene
from backstride.ui.widgets.fit_label import FitLabel

_NEXT, _QUIET = 40, 24  # pixels at 1280 x 800
_LINES, _LOWEST = 1.3, 16  # the height of the quiet row, in its letters and at least in pixels
_APART = 24
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


class _Said(NamedTuple):
    """The words of the quiet row, of which some may find no room."""

    caption: str
    between: str
    step: str
    total: str


class NextUp(QWidget):
    """Shows what is ``following``, and in a quiet row above as much else as there is room for."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = FitLabel(look, tone="muted", weight="medium", parent=self)
        self.following = FitLabel(look, weight="semibold", wrap=True, align=_TOP, parent=self)
        self.total = FitLabel(look, tone="muted", weight="medium", align=_END, quiet=True, parent=self)
        self._said = _Said("", "", "", "")
        self._row = QRect()
        self._letters = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_words(self, scene: Scene) -> None:
        """Show what follows what is on the stage, what is between, and which step this is."""
        caption = scene.next_caption if scene.next else ""
        self._said = _Said(caption, scene.next_detail, scene.step, self._said.total)
        self.following.set_text(scene.next)
        self.total.setAccessibleName("")
        self._fold()

    def show_total(self, total: str) -> None:
        """Show how much of the session is left."""
        if total != self._said.total:
            self._said = self._said._replace(total=total)
            self._fold()
        if not self.total.accessibleName():
            self.total.setAccessibleName(total)

    def _fold(self) -> None:
        """Show as much of the quiet row as there is room for: the rest before falls away first, the caption never."""
        caption, between, step, total = self._said
        for first, last in (
            ((caption, between), (step, total)),
            ((caption,), (step, total)),
            ((caption,), (total,)),
            ((caption,), ()),
        ):
            self._caption.set_text(" · ".join(filter(None, first)))
            self.total.set_text(" · ".join(filter(None, last)))
            if self._caption_width() + self.total.wanted_width() <= self._row.width():
                break
        self._lay_out_row()

    def set_letters(self, letters: float) -> None:
        """Take letters of the drawn size times *letters*."""
        self._letters = letters
        self._lay_out()

    def _lay_out(self) -> None:
        high = max(_LOWEST, round(_QUIET * self._letters * _LINES))
        self._row = QRect(0, 0, self.width(), high)
        for label, pixels in ((self._caption, _QUIET), (self.following, _NEXT), (self.total, _QUIET)):
            label.set_largest(pixels * self._letters)
        self._place(self.following, QRect(0, high, self.width(), self.height() - high))
        self._fold()

    def _lay_out_row(self) -> None:
        row = self._row
        self._place(self._caption, QRect(0, 0, self._caption.wanted_width(), row.height()))
        rest = max(0, row.width() - self._caption_width())
        self._place(self.total, QRect(row.width() - rest, 0, rest, row.height()))

    def _caption_width(self) -> int:
        """The width of the caption and of what parts it from the total."""
        return self._caption.wanted_width() + _APART if self._caption.text else 0

    def _place(self, widget: QWidget, box: QRect) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right() - 1)
        widget.setGeometry(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        self._lay_out()
