"""The strip under a number: what the ring tells, where a window is too narrow for a ring around large digits."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QRegion

from backstride.ui.kit.style import Style
from backstride.ui.session.face import Face

_THICK = 0.06  # of the box's height


class ProgressBar:
    """A strip at the lower edge of *box* that empties to the left; nothing where nobody knows how long it lasts."""

    def __init__(self, box: QRect) -> None:
        self.thick = max(6.0, box.height() * _THICK)
        top = box.y() + box.height() - self.thick
        self._line = QRectF(box.x(), top, box.width(), self.thick)

    @property
    def way(self) -> float:
        """Return the pixels that its end goes from full to empty."""
        return self._line.width()

    def free(self) -> QRegion:
        """Return a region in which nothing of it lies: none is worth sparing."""
        return QRegion()

    def between(self, one: float, other: float) -> QRegion:
        """Return what its end sweeps over from one share to another."""
        reach = self.thick + 2
        left, right = sorted((self._x(one), self._x(other)))
        box = QRectF(left - reach, self._line.top(), right - left + 2 * reach, self.thick)
        return QRegion(box.toAlignedRect())

    def paint(self, painter: QPainter, style: Style, face: Face, due: QRegion) -> None:
        """Paint it, if anything of it is *due*."""
        if face.open or not due.intersects(self._line.toAlignedRect()):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        self._fill(painter, style, "raised", 1.0)
        self._fill(painter, style, face.tone, face.share)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if face.divisions > 1:
            painter.setPen(QPen(style.colour("ground"), self.thick * 0.2))
            painter.drawLines(self._cuts(face.divisions))

    def _fill(self, painter: QPainter, style: Style, tone: str, share: float) -> None:
        round_ = self.thick / 2
        box = QRectF(self._line)
        box.setWidth(max(self.thick, self._x(share) - box.left()) if share > 0 else 0.0)
        painter.setBrush(style.colour(tone))
        painter.drawRoundedRect(box, round_, round_)

    def _cuts(self, divisions: int) -> list[QLineF]:
        places = (self._x(i / divisions) for i in range(1, divisions))
        return [QLineF(x, self._line.top(), x, self._line.bottom()) for x in places]

    def _x(self, share: float) -> float:
        return self._line.left() + share * self._line.width()
