"""The mark of the program: three vertebrae in stride."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.sign import Square
from backstride.ui.kit.style import Style

_SIDE, _UNITS, _ROUND, _HIGH = 30, 32, 3.5, 7
_CAPSULES = ((14, 15.0, 6.5, -8.0), (16, 14.0, 16.0, 0.0), (19, 16.5, 25.5, 8.0))
"""Width, middle (x, y) and turn in degrees of each, from above, in units of which the side has 32."""


class BrandMark(Square):
    """Shows the mark in the accent, *side* pixels large; the name beside it is what is read out."""

    def __init__(self, style: Style, parent: QWidget | None = None, *, side: int = _SIDE) -> None:
        super().__init__(style, side, parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        paint_mark(QPainter(self), QRectF(self.rect()), self._style.colour("accent"))


def paint_mark(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Paint the three capsules into *box*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.translate(box.topLeft())
    painter.scale(box.width() / _UNITS, box.height() / _UNITS)
    for wide, x, y, turn in _CAPSULES:
        painter.save()
        painter.translate(x, y)
        painter.rotate(turn)
        painter.drawRoundedRect(QRectF(-wide / 2, -_HIGH / 2, wide, _HIGH), _ROUND, _ROUND)
        painter.restore()
    painter.restore()
