"""The room of a phase: wall, disc of light, floor and the track of the ring, painted once for each size."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from backstride.ui.kit.room import Plan, paint_room
from backstride.ui.kit.style import Style

_LINE = 3  # pixels of the floor's edge at 1280 x 800, and of a disc that has only an edge
_LINE_STRENGTH = 0.55


class RoomShape(NamedTuple):
    """Where everything is in a room, in pixels: the ring's outer edge is ``radius`` from the ``centre``.

    ``stroke`` is the width of the ring's track, ``floor`` the height of the floor's edge, ``unit`` a pixel of a window
    of 1280 x 800. A room is ``bare`` where what breathes takes the place of its disc.
    """

    size: QSize
    centre: QPointF
    radius: float
    stroke: float
    floor: float
    unit: float
    bare: bool = False

    @property
    def inside(self) -> float:
        """Return the radius of what is within the ring."""
        return self.radius - self.stroke


def room_pixmap(style: Style, phase: str, shape: RoomShape, ratio: float) -> QPixmap:
    """Return the room of *phase* with *ratio* device pixels to a pixel."""
    pixmap = QPixmap(shape.size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(style.colour(f"{phase}.wall"))
    painter = QPainter(pixmap)
    whole = QRectF(QPointF(), QSizeF(shape.size))
    disc = QRectF() if shape.bare else _around(shape.centre, shape.inside)
    paint_room(painter, style, phase, whole, Plan(disc, QRectF(whole).adjusted(0, shape.floor, 0, 0), QRectF()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_track(painter, style, phase, shape)
    _paint_line(painter, style, shape)
    painter.end()
    return pixmap


def _paint_track(painter: QPainter, style: Style, phase: str, shape: RoomShape) -> None:
    painter.setPen(QPen(style.colour(f"{phase}.floor"), shape.stroke))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_around(shape.centre, shape.radius - shape.stroke / 2))
    if style.tokens.edged:
        painter.setPen(QPen(style.colour("edge"), _LINE * shape.unit))
        painter.drawEllipse(_around(shape.centre, shape.inside - _LINE * shape.unit))


def _paint_line(painter: QPainter, style: Style, shape: RoomShape) -> None:
    """Paint the floor's edge: the line that a body stands on."""
    line = max(1, round(_LINE * shape.unit))
    edge = style.colour("edge" if style.tokens.edged else "outline")
    edge.setAlphaF(1.0 if style.tokens.edged else _LINE_STRENGTH)
    painter.fillRect(QRectF(0, round(shape.floor - line / 2), shape.size.width(), line), edge)


def _around(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
