"""The ring around a number: how much of its phase is left, and what of it has to be painted again."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, cos, pi, sin

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QRegion

from backstride.ui.kit.style import Style
from backstride.ui.session.face import Face

_STROKE = 0.05  # of the ring's side
_NEAR = 0.06  # of the ring's length
_TICKS = 60  # of an open ring, as on a watch
_TICK = 0.25  # of the way from one to the next
_FULL = 360 * 16
_TOP = 90 * 16


class ProgressRing:
    """A ring as large as *box*; ``radius`` is that of the free circle within, ``stroke`` how thick it is."""

    def __init__(self, box: QRect) -> None:
        self.side = min(box.width(), box.height())
        self.stroke = max(4.0, self.side * _STROKE)
        self.centre = QRectF(box).center()
        half = (self.side - self.stroke) / 2 - 1
        self.radius = half - self.stroke / 2
        self._line = QRectF(self.centre.x() - half, self.centre.y() - half, 2 * half, 2 * half)

    @property
    def way(self) -> float:
        """Return the pixels that its end goes from full to empty."""
        return pi * self._line.width()

    def free(self) -> QRegion:
        """Return what lies within."""
        radius = self.radius - 1
        box = QRectF(self.centre.x() - radius, self.centre.y() - radius, 2 * radius, 2 * radius)
        return QRegion(box.toRect(), QRegion.RegionType.Ellipse)

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
        """Paint it, or only what lies near its end where no more is *due*: most of the cost is its length."""
        near_end = due.subtracted(self._around(face.share)).isEmpty()
        first, last = (max(0.0, face.share - _NEAR), face.share + _NEAR) if near_end else (0.0, 1.0)
        pen = QPen(style.colour("raised"), self.stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if face.open:
            pen.setColor(style.colour(face.tone))
            pen.setDashPattern(self._ticks())
        painter.setPen(pen)
        self._draw(painter, first, last)
        if not face.open and face.share > first:
            pen.setColor(style.colour(face.tone))
            painter.setPen(pen)
            self._draw(painter, first, face.share)
        if face.divisions > 1:
            painter.setPen(QPen(style.colour("ground"), self.stroke * 0.2))
            painter.drawLines(self._cuts(face.divisions))

    def _ticks(self) -> list[float]:
        """Tick and gap in strokes; a whole number of them, so that the last does not meet the first."""
        unit = self.way / self.stroke / _TICKS
        return [unit * _TICK, unit * (1 - _TICK)]

    def _draw(self, painter: QPainter, first: float, last: float) -> None:
        """Draw from the share *first* to the share *last*, from the top with the clock."""
        painter.drawArc(self._line, _TOP - round(first * _FULL), -round((last - first) * _FULL))

    def _around(self, share: float) -> QRegion:
        """Return a box around its *share* in which nothing lies that is `_NEAR` away."""
        half = self._line.width() * pi * _NEAR / 2
        return QRegion(QRectF(self._at(share) - QPointF(half, half), self._at(share) + QPointF(half, half)).toRect())

    def _cuts(self, divisions: int) -> list[QLineF]:
        inner, outer = self._line.width() / 2 - self.stroke, self._line.width() / 2 + self.stroke
        return [QLineF(self._at(i / divisions, inner), self._at(i / divisions, outer)) for i in range(divisions)]

    def _at(self, share: float, radius: float | None = None) -> QPointF:
        far = self._line.width() / 2 if radius is None else radius
        angle = 2 * pi * share
        return self.centre + QPointF(far * sin(angle), -far * cos(angle))
