"""The room that a body is shown in: a wall, a disc of light on it, and a floor that the disc rests on, all flat."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.stills import Pictured, Still
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import BORDER, RING


class Plan(NamedTuple):
    """Where the parts of a room are, in pixels, with the window running from left to right.

    The floor has a round upper leading corner of *corner* pixels; a figure is painted into *figure*. *turned* says that
    the window runs from right to left.
    """

    disc: QRectF
    floor: QRectF
    figure: QRectF
    corner: float = 0.0
    turned: bool = False


Planner = Callable[[QSize], Plan]
"""Returns where the parts are in a room of this size."""


def disc_on(floor: float, middle: float, radius: float) -> QRectF:
    """Return the box of a disc that rests on a *floor* at this height (y)."""
    return QRectF(middle - radius, floor - 2 * radius, 2 * radius, 2 * radius)


def paint_room(painter: QPainter, style: Style, room: str, box: QRectF, plan: Plan, radius: float = 0.0) -> None:
    """Paint the *room* of this name into *box*, whose corners have this *radius*; *plan* is in the same pixels.

    In high contrast the disc is a ring, the floor a line, and a wall with round corners has an edge.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    wall = _rounded(box, radius)
    disc = QPainterPath()
    disc.addEllipse(plan.disc)
    if style.tokens.edged:
        painter.fillPath(wall, style.colour(f"{room}.wall"))
        _paint_edges(painter, style, box, plan, radius, wall.intersected(disc))
    else:
        for part, path in (("wall", wall), ("disc", wall.intersected(disc)), ("floor", wall.intersected(_floor(plan)))):
            painter.fillPath(path, style.colour(f"{room}.{part}"))
    painter.restore()


def _paint_edges(painter: QPainter, style: Style, box: QRectF, plan: Plan, radius: float, disc: QPainterPath) -> None:
    ring, border = style.length(RING), style.length(BORDER)
    painter.setPen(QPen(style.colour("edge"), ring))
    painter.drawPath(disc)
    line = plan.floor.intersected(box)
    painter.drawLine(line.topLeft(), line.topRight())
    if radius:
        painter.setPen(QPen(style.colour("edge"), border))
        painter.drawPath(_rounded(box.adjusted(border / 2, border / 2, -border / 2, -border / 2), radius))


def _rounded(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path


def _floor(plan: Plan) -> QPainterPath:
    """Return the floor with its round upper leading corner."""
    path = _rounded(plan.floor, plan.corner)
    if plan.corner:
        trailing, low = QRectF(plan.floor), QRectF(plan.floor)
        half = plan.floor.width() / 2
        trailing.adjust(0 if plan.turned else half, 0, -half if plan.turned else 0, 0)
        low.setTop(low.center().y())
        path.addRect(trailing)
        path.addRect(low)
        path.setFillRule(Qt.FillRule.WindingFill)
    return path


def mirrored(plan: Plan, width: float) -> Plan:
    """Return *plan* for a window that runs from right to left; what is even about its middle stays."""

    def turned(box: QRectF) -> QRectF:
        return QRectF(width - box.right(), box.top(), box.width(), box.height())

    return Plan(turned(plan.disc), turned(plan.floor), turned(plan.figure), plan.corner, turned=True)


class Room(QWidget):
    """A room of this *name* (in `Tokens.rooms`) with a figure in it, laid out by *planner*.

    The figure is the still of an exercise, or a widget that moves; *corners* names the radius of the wall, whose lower
    corners are square where it is *open_below*.
    """

    def __init__(
        self,
        style: Style,
        name: str,
        planner: Planner,
        still: Still | None = None,
        *,
        corners: str = "",
        open_below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._name = name
        self._planner = planner
        self._still = still
        self._corners = corners
        self._open_below = open_below
        self._exercise: Pictured | None = None
        self._moving: QWidget | None = None
        self._ground: tuple[object, QPixmap] | None = None
        style.changed.connect(self._on_look_changed)

    @property
    def room(self) -> str:
        """Return the name of the room, for the colours of what is written in it."""
        return self._name

    def enter(self, name: str) -> None:
        """Be another room from now on."""
        self._name = name
        self.update()

    def show_exercise(self, exercise: Pictured | None) -> None:
        """Show the still of *exercise*."""
        self._exercise = exercise
        self.update()

    def hold(self, moving: QWidget) -> None:
        """Have *moving* show the figure instead of a still; it is placed where the figure is."""
        self._moving = moving
        moving.setParent(self)
        moving.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._place()
        moving.show()

    def plan(self) -> Plan:
        """Return where the parts are now."""
        plan = self._planner(self.size())
        return mirrored(plan, self.width()) if self.isRightToLeft() else plan

    def _on_look_changed(self) -> None:
        self._place()
        self.update()

    def _place(self) -> None:
        if self._moving:
            self._moving.setGeometry(self.plan().figure.toAlignedRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place what moves."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the room and, where nothing moves, the still."""
        painter = QPainter(self)
        plan = self.plan()
        painter.drawPixmap(QPointF(), self._painted(plan))
        if self._still and self._exercise and not self._moving:
            paint_figure(painter, plan.figure, self._exercise, self._still)

    def _painted(self, plan: Plan) -> QPixmap:
        """Return the empty room, painted once for a size and a look."""
        ratio = self.devicePixelRatioF()
        key = (plan, self.size(), ratio, self._name, self._style.tokens.name)
        if self._ground is None or self._ground[0] != key:
            pixmap = QPixmap(self.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            radius = self._style.radius(self._corners) if self._corners else 0
            box = QRectF(self.rect())
            if self._open_below:
                box.setBottom(box.bottom() + 2 * radius)
            paint_room(painter, self._style, self._name, box, plan, radius)
            painter.end()
            self._ground = (key, pixmap)
        return self._ground[1]


def paint_figure(painter: QPainter, box: QRectF, exercise: Pictured, still: Still) -> bool:
    """Paint the still of *exercise* into *box* and say whether there is one yet."""
    ratio = painter.device().devicePixelRatioF()
    figure = still(exercise, (box.size() * ratio).toSize())
    if figure is None:
        return False
    painter.drawPixmap(box.toRect(), figure)
    return True
