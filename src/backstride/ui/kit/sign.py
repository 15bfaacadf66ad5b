"""An icon beside words: it only repeats what they say, and a screen reader passes it over."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.ui.kit.style import Style

_SIDE = 24


class Square(QWidget):
    """A square of *side* pixels at 100 % text; what is in it is painted by each kind."""

    def __init__(self, style: Style, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Be a square."""
        return QSize(1, 1) * self._style.pixels(self._side)


class Sign(Square):
    """Shows the icon *name* in the colour of a token, *side* pixels large at 100 % text."""

    def __init__(
        self, style: Style, name: str, colour: str = "text", side: int = _SIDE, parent: QWidget | None = None
    ) -> None:
        super().__init__(style, side, parent)
        self._name = name
        self._colour = colour
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._style.paint_icon(painter, QRectF(self.rect()), self._name, self._colour)
