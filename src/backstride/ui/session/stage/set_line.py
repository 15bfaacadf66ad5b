"""Which set, round, hold or breath this is, in words, with a dot for each set."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.style import Style
from backstride.ui.kit.text_fit import direction_of
from backstride.ui.kit.theme import font

_WEIGHT = "semibold"
_MOST_DOTS = 6
_DOT, _APART, _EDGE = 0.25, 0.92, 0.1  # radius, distance and edge of dots, of the letters' size


class Which(NamedTuple):
    """Words, and which ``number`` of how many (``whole``) they are about, where dots say it too."""

    words: str = ""
    number: int = 0
    whole: int = 0

    @property
    def dots(self) -> int:
        """Return how many dots there are."""
        return self.whole if 1 < self.whole <= _MOST_DOTS else 0


class SetLine(QWidget):
    """One line of words; after them the dots of the sets, filled up to the one that is done now."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._which = Which()
        self._pixels = 22.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        style.changed.connect(self.update)

    @property
    def which(self) -> Which:
        """Return what is shown."""
        return self._which

    def show_which(self, which: Which) -> None:
        """Show *which*."""
        if which != self._which:
            self._which = which
            self.setAccessibleName(which.words)
            self.update()

    def set_letters(self, pixels: float) -> None:
        """Take letters of this size."""
        if pixels != self._pixels:
            self._pixels = pixels
            self.update()

    def wanted_width(self) -> int:
        """Return the width that words and dots take."""
        dots = self._which.dots * _APART * self._pixels
        return round(QFontMetrics(self._font()).horizontalAdvance(self._which.words) + dots + _DOT * self._pixels) + 1

    def line_height(self) -> int:
        """Return the height of the line."""
        return QFontMetrics(self._font()).height()

    def _font(self) -> QFont:
        return font(self._pixels, _WEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words and dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        painter.setPen(self._style.colour("text"))
        mirrored = self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(direction_of(self._which.words))
        painter.drawText(
            self.rect(), side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, self._which.words
        )
        wide = painter.fontMetrics().horizontalAdvance(self._which.words)
        for index in range(self._which.dots):
            x = wide + (index + 0.75) * _APART * self._pixels
            self._paint_dot(painter, self.width() - x if mirrored else x, filled=index < self._which.number)

    def _paint_dot(self, painter: QPainter, x: float, *, filled: bool) -> None:
        edge, radius = self._pixels * _EDGE, self._pixels * _DOT
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(self._style.colour("outline"), edge))
        painter.setBrush(self._style.colour("text") if filled else Qt.BrushStyle.NoBrush)
        around = radius if filled else radius - edge / 2
        painter.drawEllipse(QPointF(x, self.height() / 2), around, around)
