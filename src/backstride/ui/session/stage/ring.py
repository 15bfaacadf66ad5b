"""The ring that is the rim of the disc: how much of its phase is left, and what of it has to be painted again."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, cos, pi, sin

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QRegion

from backstride.ui.kit.style import Style
from backstride.ui.session.stage.face import Face

_NEAR = 0.06  # of the ring's length
_TICKS = 60  # of an open ring, as on a watch
_TICK = 0.25  # of the way from one to the next
_DOT = 1e-4  # of the ring; an arc of no length would not be painted, and this is a dot
_CUT = 0.22  # of the stroke


class Ring:
    """A ring around *centre* whose outer edge is *radius* away, *stroke* pixels wide."""

    def __init__(self, centre: QPointF, radius: float, stroke: float) -> None:
        self.stroke = stroke
        self._centre = centre
        self._middle = max(1.0, radius - stroke / 2)
        self._line = _around(centre, self._middle)

    @property
    def way(self) -> float:
        """Return the pixels that its end goes from full to empty."""
        return 2 * pi * self._middle

    def box(self) -> QRectF:
        """Return the box of all of it."""
        return _around(self._centre, self._middle + self.stroke / 2 + 1)

    def between(self, one: float, other: float) -> QRegion:
        """Return what its end sweeps over from one share to another."""
        steps = max(1, ceil(abs(other - one) * 36))
        points = [self._at(one + (other - one) * i / steps) for i in range(steps + 1)]
        reach = self.stroke / 2 + 2
        region = QRegion()
        for start, end in pairwise(points):
            region += QRectF(start, end).normalized().adjusted(-reach, -reach, reach, reach).toAlignedRect()
        return region

    def paint(self, painter: QPainter, style: Style, face: Face, due: QRegion) -> None:
        """Paint what is left, or only what lies near its end where no more is *due*: its length is most of the cost."""
        pen = QPen(style.colour(face.phase), self.stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if face.open:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(self._ticks())
            painter.setPen(pen)
            painter.drawEllipse(self._line)
            return
        if face.share > 0:
            painter.setPen(pen)
            painter.drawPath(self._arc(self._first_due(face.share, due), face.share))
        if face.divisions > 1:
            painter.setPen(QPen(style.colour(f"{face.phase}.wall"), self.stroke * _CUT))
            painter.drawLines(self._cuts(face.divisions))

    def _first_due(self, share: float, due: QRegion) -> float:
        """Return the share from which on it has to be painted."""
        near_end = due.subtracted(self._near(share)).isEmpty()
        return max(0.0, share - _NEAR) if near_end else 0.0

    def _arc(self, first: float, last: float) -> QPainterPath:
        """Return the arc from the share *first* to *last*, from the top with the clock; a dot where it is none."""
        path = QPainterPath()
        start, turn = 90 - 360 * first, -360 * max(_DOT, last - first)
        path.arcMoveTo(self._line, start)
        path.arcTo(self._line, start, turn)
        return path

    def _ticks(self) -> list[float]:
        """Tick and gap in strokes; a whole number of them, so that the last does not meet the first."""
        unit = self.way / self.stroke / _TICKS
        return [unit * _TICK, unit * (1 - _TICK)]

    def _near(self, share: float) -> QRegion:
        """Return a box around its *share* in which nothing lies that is `_NEAR` away."""
        half = self._middle * pi * _NEAR
        return QRegion(QRectF(self._at(share) - QPointF(half, half), self._at(share) + QPointF(half, half)).toRect())

    def _cuts(self, divisions: int) -> list[QLineF]:
        inner, outer = self._middle - self.stroke, self._middle + self.stroke
        return [QLineF(self._at(i / divisions, inner), self._at(i / divisions, outer)) for i in range(divisions)]

    def _at(self, share: float, radius: float | None = None) -> QPointF:
        far = self._middle if radius is None else radius
        angle = 2 * pi * share
        return self._centre + QPointF(far * sin(angle), -far * cos(angle))


def _around(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
