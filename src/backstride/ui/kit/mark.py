"""A small shape in the colour of a token, beside words that say the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.ui.kit.look import Look
from backstride.ui.kit.shapes import paint_shape


class Mark(QWidget):
    """Shows the shape *shape* as high as a line of text."""

    def __init__(self, look: Look, shape: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shape = shape
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return a square as high as a line of text."""
        side = self._look.line_height("body")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape."""
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        paint_shape(QPainter(self), self._shape, box, self._look.colour(self._tone))
