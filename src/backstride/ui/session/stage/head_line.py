"""The quiet line below the strip: which exercise this is, and how much is left; a toast is in it for a moment."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.style import Style
from backstride.ui.session.stage.fit_label import FitLabel
from backstride.ui.session.stage.toast import Toast

_LETTERS = 22  # pixels at 1280 x 800
_LOWEST = 14
_APART = 24
_TOAST = 1.5  # of the line's height
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class HeadLine(QWidget):
    """Shows which exercise this is at the beginning of a line, what is left at its end, and a toast between them."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place_label = FitLabel(style, tone="muted", weight="semibold", parent=self)
        self.total = FitLabel(style, tone="muted", weight="semibold", align=_END, quiet=True, parent=self)
        self.toast = Toast(style, self)
        self.toast.toggled.connect(self._lay_out)
        self._step = self._which = self._left = ""
        self._box = QRect()
        self._unit = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_place(self, step: str, which: str) -> None:
        """Show which exercise this is, and *which* set where that has no line of its own."""
        if (step, which) != (self._step, self._which):
            self._step, self._which = step, which
            self._lay_out()

    def begin(self) -> None:
        """Have a screen reader hear what is left when it is next shown: it changes each second, but is read once."""
        self.total.setAccessibleName("")

    def show_total(self, total: str) -> None:
        """Show how much of the session is left."""
        if total != self._left:
            wider = len(total) > len(self._left)
            self._left = total
            self.total.set_text(total)
            if wider:
                self._lay_out()
        if not self.total.accessibleName():
            self.total.setAccessibleName(total)

    def tell(self, word: str, name: str, shape: str) -> None:
        """Show *word* beside *shape* for a moment; *name* is what a screen reader says of it."""
        self.toast.tell(word, name, shape)

    def place(self, box: QRect, unit: float, letters: float) -> None:
        """Stand in *box*; a toast is higher, and reaches out of it."""
        out = round(box.height() * (_TOAST - 1) / 2)
        self.setGeometry(box.adjusted(0, -out, 0, out))
        self._box, self._unit = QRect(0, out, box.width(), box.height()), unit
        for label in (self.place_label, self.total):
            label.set_letters(max(_LOWEST, _LETTERS * letters), _LOWEST)
        self._lay_out()

    def _lay_out(self) -> None:
        """Which set goes first where there is no room, then which exercise."""
        box, gap = self._box, round(_APART * self._unit)
        total = min(self.total.wanted_width(), box.width())
        toast = self.toast.width_at(self._toast_height()) + gap if not self.toast.isHidden() else 0
        room = box.width() - total - gap - toast
        both = " · ".join(part for part in (self._step, self._which) if part)
        for text in (both, self._step, self._which, ""):
            self.place_label.set_text(text)
            if self.place_label.wanted_width() <= room:
                break
        mirrored = self.isRightToLeft()
        left = QRect(box.left(), box.top(), max(0, min(room, self.place_label.wanted_width())), box.height())
        self.place_label.setGeometry(_flipped(left, box) if mirrored else left)
        right = QRect(box.right() + 1 - total, box.top(), total, box.height())
        self.total.setGeometry(_flipped(right, box) if mirrored else right)
        self._place_toast(left.right(), right.left())

    def _toast_height(self) -> int:
        return round(self._box.height() * _TOAST)

    def _place_toast(self, left: int, right: int) -> None:
        """In the middle of the line, or of what is free in it."""
        high = self._toast_height()
        wide = min(self.toast.width_at(high), max(0, right - left))
        x = min(max(self._box.center().x() - wide // 2, left + 1), right - wide)
        box = QRect(x, self._box.center().y() - high // 2, wide, high)
        self.toast.setGeometry(_flipped(box, self._box) if self.isRightToLeft() else box)


def _flipped(box: QRect, within: QRect) -> QRect:
    return QRect(within.left() + within.right() + 1 - box.x() - box.width(), box.y(), box.width(), box.height())
