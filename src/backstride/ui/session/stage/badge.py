"""A plate with a shape and a word: what phase it is, or which side."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.shapes import paint_shape
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import font

_LETTERS = 0.5  # of the plate's height
_SHAPE = 0.5
_PADDING = 0.4
_GAP = 0.2
_ROUND = 0.32
_EDGE = 0.054
_TRACKING = 102  # percent


class PhaseBadge(QWidget):
    """A plate in the colour of the token *tone*; nothing without a word. Its height sets its width."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._word = self._shape = ""
        self._tone = "accent"
        self._last = self._outlined = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def word(self) -> str:
        """Return the word on the plate."""
        return self._word

    def show_word(self, word: str, shape: str, tone: str, *, shape_last: bool = False, outlined: bool = False) -> None:
        """Show *word* beside *shape*; ``shape_last`` puts it after the word, ``outlined`` leaves the plate empty."""
        self._word, self._shape, self._tone = word, shape, tone
        self._last, self._outlined = shape_last, outlined
        self.setAccessibleName(word)
        self.update()

    def width_at(self, height: int) -> int:
        """Return the width that the plate needs at *height*."""
        if not self._word:
            return 0
        letters = QFontMetrics(self._font(height)).horizontalAdvance(self._word)
        return round(letters + height * (_SHAPE + _GAP + 2 * _PADDING)) + 1

    def sizeHint(self) -> QSize:
        """Return the plate's size at its present height."""
        return QSize(self.width_at(self.height()), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint plate, shape and word; a plate that is too wide for its box is painted smaller."""
        if not self._word:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self.height() * min(1.0, self.width() / self.width_at(self.height()))
        plate = QRectF(0, (self.height() - high) / 2, min(self.width(), self.width_at(round(high))), high)
        self._paint_plate(painter, plate, high)
        self._paint_content(painter, plate, high)

    def _paint_plate(self, painter: QPainter, plate: QRectF, high: float) -> None:
        colour = self._style.colour(self._tone)
        edge = high * _EDGE if self._outlined else 0.0
        painter.setPen(QPen(colour, edge) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if edge else colour)
        inside = plate.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(inside, high * _ROUND, high * _ROUND)

    def _paint_content(self, painter: QPainter, plate: QRectF, high: float) -> None:
        side, padding, gap = high * _SHAPE, high * _PADDING, high * _GAP
        ink = self._style.colour(self._tone if self._outlined else self._on_tone())
        inner = plate.adjusted(padding, 0, -padding, 0)
        x = inner.right() - side if self._last else inner.left()
        paint_shape(painter, self._shape, QRectF(x, plate.center().y() - side / 2, side, side), ink)
        painter.setFont(self._font(round(high)))
        painter.setPen(ink)
        words = inner.adjusted(0, 0, -side - gap, 0) if self._last else inner.adjusted(side + gap, 0, 4, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._word)

    def _on_tone(self) -> str:
        return f"{self._tone}.on_ink" if self._tone in self._style.tokens.rooms else "ground"

    def _font(self, height: int) -> QFont:
        made = font(height * _LETTERS, "bold")
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _TRACKING)
        return made
