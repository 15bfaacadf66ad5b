"""The number of the stage: as high as a fifth of the window, and larger and alone in the last seconds."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPointF, QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.style import Style
from backstride.ui.kit.text_fit import FixedDigits
from backstride.ui.session.stage.fit_label import FitLabel

_WEIGHT = "bold"
_GROWTH_MS = 180
_BESIDE = 0.31  # of the width, for words beside the number
_GAP = 0.035  # so is this
_UPPER, _LOWER = 0.28, 0.2  # the height of those words, of the number's
_STILL = 0.6  # how strong a number is that does not move
_LOW = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number and the ``widest`` text that it takes in its phase.

    ``upper`` and ``lower`` are words beside it. The ``last`` seconds are larger; ``dim`` says that it does not move.
    """

    number: str = ""
    widest: str = "00"
    upper: str = ""
    lower: str = ""
    last: bool = False
    dim: bool = False

    @property
    def words(self) -> str:
        """Return what a screen reader says of it. It changes each second, so the owner says when."""
        return " ".join(part for part in (self.upper, self.number, self.lower) if part)


class Countdown(QWidget):
    """Shows a `Count` in one of two boxes of its parent. A new number is painted at once, for it is a clock."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._count = Count()
        self._usual, self._alone = QRect(), QRect()
        self._grown = 0.0
        self._digits: dict[bool, FixedDigits] = {}
        self._upper = FitLabel(style, weight="bold", wrap=True, align=_LOW, quiet=True, parent=self)
        self._lower = FitLabel(style, weight="semibold", tone="muted", align=_LOW, quiet=True, parent=self)
        self._growth = QVariantAnimation(self)
        self._growth.setStartValue(0.0)
        self._growth.setEndValue(1.0)
        self._growth.setDuration(_GROWTH_MS)
        self._growth.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._growth.valueChanged.connect(self._on_grown)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        style.changed.connect(self._measure)

    @property
    def count(self) -> Count:
        """Return what is shown."""
        return self._count

    @property
    def number_height(self) -> int:
        """Return the height of the digits in pixels."""
        return self._digits_of(self._count.last).height

    def place(self, usual: QRect, alone: QRect) -> None:
        """Stand in the box *usual* of the parent, and the last seconds in *alone*."""
        whole = usual.united(alone)
        self.setGeometry(whole)
        self._usual, self._alone = usual.translated(-whole.topLeft()), alone.translated(-whole.topLeft())
        self._measure()

    def show_count(self, count: Count) -> None:
        """Show *count*."""
        before, self._count = self._count, count
        if before == count:
            return
        if (before.widest, bool(before.upper or before.lower)) != (count.widest, bool(count.upper or count.lower)):
            self._digits.clear()
        if before.last != count.last:
            self._begin_growth(grows=count.last)
        if (before.upper, before.lower, len(before.number)) != (count.upper, count.lower, len(count.number)):
            self._place_words()
        if (before.last, before.dim) != (count.last, count.dim):
            self.update()
        if before.number != count.number:
            self.repaint(self._alone if count.last else self._usual)

    def _begin_growth(self, *, grows: bool) -> None:
        self._growth.stop()
        self._grown = 1.0 if grows else 0.0
        if grows and not self._style.still and self.isVisible():
            self._grown = 0.0
            self._growth.start()

    def _on_grown(self, grown: float) -> None:
        self._grown = grown
        self.update()

    def _measure(self) -> None:
        self._digits.clear()
        self._place_words()
        self.update()

    def _digits_of(self, last: bool) -> FixedDigits:  # noqa: FBT001  because it is a key
        if last not in self._digits:
            box = self._alone if last else self._usual
            beside = _BESIDE if self._count.upper or self._count.lower else 0.0
            wide, high = max(1.0, box.width() * (1 - beside)), max(1.0, float(box.height()))
            widest = self._count.number if last else self._count.widest
            self._digits[last] = FixedDigits(_WEIGHT, widest, width=wide, height=high, across=wide + high)
        return self._digits[last]

    def _place_words(self) -> None:
        """Put the words beside the number, down to its base."""
        count, box, high = self._count, self._usual, self.number_height
        start = round(self._digits_of(self._count.last).width(count.number) + box.width() * _GAP)
        wide, base = max(0, box.width() - start), box.center().y() + high // 2
        left = box.left() if self.isRightToLeft() else box.left() + start
        lower = round(high * _LOWER)
        self._lower.set_letters(lower * 0.78)
        self._lower.setGeometry(left, base - lower, wide, lower + 4)
        top = base - lower - round(high * _UPPER * 2)
        self._upper.set_letters(high * _UPPER * 0.8)
        self._upper.setGeometry(left, top, wide, base - lower - top)
        for label, text in ((self._upper, count.upper), (self._lower, count.lower)):
            label.set_text(text)
            label.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number, on its way from one box to the other where it grows."""
        if not self._count.number:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(_STILL if self._count.dim else 1.0)
        digits = self._digits_of(self._count.last)
        box = QRectF(self._alone if self._count.last else self._usual)
        if self._count.last and self._grown < 1:
            self._shrink(painter, digits, box)
        digits.paint_from(painter, self._base(box, digits), self._count.number, self._style.colour("text"))

    def _base(self, box: QRectF, digits: FixedDigits) -> QPointF:
        """Return where the first digit begins on its base line."""
        x = box.right() - digits.width(self._count.number) if self.isRightToLeft() else box.left()
        return QPointF(x, box.center().y() + digits.height / 2)

    def _shrink(self, painter: QPainter, digits: FixedDigits, box: QRectF) -> None:
        """Have *painter* paint a large number as large as it is by now, about its first digit's foot."""
        usual = self._digits_of(last=False)
        least = usual.height / max(1, digits.height)
        scale = least + (1 - least) * self._grown
        start, end = self._base(QRectF(self._usual), usual), self._base(box, digits)
        foot = start + (end - start) * self._grown
        painter.translate(foot)
        painter.scale(scale, scale)
        painter.translate(-end)
