"""The shapes that tell phases apart without colour, each drawn into a square of side 1."""

from __future__ import annotations

from collections.abc import Callable
from math import pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.ui.kit.style import Style

_STROKE = 0.13


def paint_shape(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Paint the shape *name* into *box*; an unknown name is a dot."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    path, filled = SHAPES.get(name, _dot)()
    pen = QPen(colour, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(Qt.PenStyle.NoPen if filled else pen)
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _lines(*lines: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for first, *others in lines:
        path.moveTo(*first)
        for point in others:
            path.lineTo(*point)
    return path


def _rounded(*boxes: tuple[float, float, float, float]) -> QPainterPath:
    path = QPainterPath()
    for x, y, width, height in boxes:
        path.addRoundedRect(QRectF(x, y, width, height), 0.08, 0.08)
    return path


def _circle(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0.5, 0.5), radius, radius)
    return path


def _dot() -> tuple[QPainterPath, bool]:
    return _circle(0.3), True


def _hourglass() -> tuple[QPainterPath, bool]:
    path = _polygon((0.22, 0.14), (0.78, 0.14), (0.5, 0.54))
    path.addPath(_polygon((0.5, 0.46), (0.78, 0.86), (0.22, 0.86)))
    path.addPath(_rounded((0.12, 0.02, 0.76, 0.14), (0.12, 0.84, 0.76, 0.14)))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path, True


def _flag() -> tuple[QPainterPath, bool]:
    path = _polygon((0.2, 0.06), (0.94, 0.3), (0.2, 0.6))
    path.addPath(_rounded((0.14, 0.02, 0.14, 0.96)))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path, True


def _triangle() -> tuple[QPainterPath, bool]:
    return _polygon((0.2, 0.1), (0.92, 0.5), (0.2, 0.9)), True


def _peak() -> tuple[QPainterPath, bool]:
    return _polygon((0.5, 0.1), (0.94, 0.86), (0.06, 0.86)), True


def _ascend() -> tuple[QPainterPath, bool]:
    return _lines(((0.5, 0.92), (0.5, 0.1)), ((0.14, 0.46), (0.5, 0.1), (0.86, 0.46))), False


def _descend() -> tuple[QPainterPath, bool]:
    return _lines(((0.5, 0.08), (0.5, 0.9)), ((0.14, 0.54), (0.5, 0.9), (0.86, 0.54))), False


def _level() -> tuple[QPainterPath, bool]:
    return _lines(((0.1, 0.5), (0.9, 0.5))), False


def _ease() -> tuple[QPainterPath, bool]:
    """Something tight that opens: an arch over a flat line."""
    path = QPainterPath()
    path.arcMoveTo(QRectF(0.14, 0.2, 0.72, 0.9), 180)
    path.arcTo(QRectF(0.14, 0.2, 0.72, 0.9), 180, -180)
    path.addPath(_lines(((0.06, 0.9), (0.94, 0.9))))
    return path, False


def _tap() -> tuple[QPainterPath, bool]:
    """A finger that touches, with a ring around its tip."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(0.4, 0.24, 0.2, 0.5), 0.1, 0.1)
    path.addRoundedRect(QRectF(0.3, 0.56, 0.5, 0.4), 0.16, 0.16)
    path.addPath(_arch(0.5, 0.34, 0.2))
    path.addPath(_arch(0.5, 0.34, 0.34))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path, True


def _arch(x: float, y: float, radius: float) -> QPainterPath:
    """Return a band over the upper half of a circle."""
    stroker = QPainterPathStroker(QPen(Qt.GlobalColor.black, 0.09, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    line = QPainterPath()
    box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
    line.arcMoveTo(box, 20)
    line.arcTo(box, 20, 140)
    return stroker.createStroke(line)


def _lying() -> tuple[QPainterPath, bool]:
    """Somebody who lies on the ground."""
    path = _rounded((0.36, 0.36, 0.6, 0.24), (0.04, 0.72, 0.92, 0.12))
    path.addEllipse(QPointF(0.18, 0.46), 0.14, 0.14)
    return path, True


def _pause() -> tuple[QPainterPath, bool]:
    return _rounded((0.18, 0.12, 0.24, 0.76), (0.58, 0.12, 0.24, 0.76)), True


def _rings() -> tuple[QPainterPath, bool]:
    path = _circle(0.4)
    path.addPath(_circle(0.14))
    return path, False


def _wave() -> tuple[QPainterPath, bool]:
    points = [(0.06 + 0.88 * i / 24, 0.5 - 0.26 * sin(2 * pi * i / 24 * 1.5)) for i in range(25)]
    return _lines(tuple(points)), False


def _cycle() -> tuple[QPainterPath, bool]:
    """A circle with the clock, nearly closed, and the head of an arrow at its end."""
    box = QRectF(0.14, 0.2, 0.72, 0.72)
    path = QPainterPath()
    path.arcMoveTo(box, 5)
    path.arcTo(box, 5, -290)
    tip, way = path.currentPosition(), 0.18
    path.addPath(_lines(((tip.x() - way, tip.y() - way), (tip.x() + 0.02, tip.y()), (tip.x() - way, tip.y() + way))))
    return path, False


def _swap() -> tuple[QPainterPath, bool]:
    upper = ((0.06, 0.32), (0.92, 0.32)), ((0.72, 0.12), (0.92, 0.32), (0.72, 0.52))
    lower = ((0.94, 0.7), (0.08, 0.7)), ((0.28, 0.5), (0.08, 0.7), (0.28, 0.9))
    return _lines(upper[0], upper[1], lower[0], lower[1]), False


def _page() -> tuple[QPainterPath, bool]:
    sheet = ((0.2, 0.08), (0.6, 0.08), (0.82, 0.3), (0.82, 0.92), (0.2, 0.92), (0.2, 0.08))
    fold = ((0.58, 0.1), (0.58, 0.33), (0.8, 0.33))
    return _lines(sheet, fold, ((0.38, 0.54), (0.64, 0.54)), ((0.38, 0.73), (0.64, 0.73))), False


_SPEAKER = ((0.06, 0.38), (0.22, 0.38), (0.44, 0.18), (0.44, 0.82), (0.22, 0.62), (0.06, 0.62), (0.06, 0.38))


def _sound() -> tuple[QPainterPath, bool]:
    path = _lines(_SPEAKER)
    for reach in (0.16, 0.34):
        box = QRectF(0.5 - reach, 0.5 - reach, 2 * reach, 2 * reach).translated(0.1, 0)
        path.arcMoveTo(box, 45)
        path.arcTo(box, 45, -90)
    return path, False


def _silence() -> tuple[QPainterPath, bool]:
    return _lines(_SPEAKER, ((0.62, 0.36), (0.9, 0.64)), ((0.9, 0.36), (0.62, 0.64))), False


def _tick() -> tuple[QPainterPath, bool]:
    return _lines(((0.12, 0.55), (0.4, 0.82), (0.9, 0.2))), False


def _half() -> tuple[QPainterPath, bool]:
    path = _circle(0.38)
    half = QPainterPath()
    half.moveTo(0.5, 0.5)
    half.arcTo(QRectF(0.12, 0.12, 0.76, 0.76), 90, -180)
    half.closeSubpath()
    path.addPath(half)
    return path, False


def _swift() -> tuple[QPainterPath, bool]:
    return _lines(((0.14, 0.2), (0.46, 0.5), (0.14, 0.8)), ((0.54, 0.2), (0.86, 0.5), (0.54, 0.8))), False


def _open() -> tuple[QPainterPath, bool]:
    return _circle(0.38), False


def _arrow(direction: int) -> tuple[QPainterPath, bool]:
    outline = ((-0.5, 0.0), (-0.02, -0.44), (-0.02, -0.17), (0.5, -0.17), (0.5, 0.17), (-0.02, 0.17), (-0.02, 0.44))
    return _polygon(*((0.5 + direction * x, 0.5 + y) for x, y in outline)), True


def _left() -> tuple[QPainterPath, bool]:
    return _arrow(1)


def _right() -> tuple[QPainterPath, bool]:
    return _arrow(-1)


SHAPES: dict[str, Callable[[], tuple[QPainterPath, bool]]] = {
    "triangle": _triangle,
    "peak": _peak,
    "up": _ascend,
    "down": _descend,
    "level": _level,
    "ease": _ease,
    "tap": _tap,
    "hourglass": _hourglass,
    "flag": _flag,
    "lying": _lying,
    "pause": _pause,
    "rings": _rings,
    "wave": _wave,
    "cycle": _cycle,
    "swap": _swap,
    "page": _page,
    "sound": _sound,
    "silence": _silence,
    "tick": _tick,
    "half": _half,
    "swift": _swift,
    "open": _open,
    "left": _left,
    "right": _right,
}
"""Name to (path, filled or stroked)."""


class Mark(QWidget):
    """Shows the shape *shape* as high as a line of text."""

    def __init__(self, style: Style, shape: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._shape = shape
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return a square as high as a line of text."""
        side = self._style.line_height("body")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape."""
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        paint_shape(QPainter(self), self._shape, box, self._style.colour(self._tone))
