"""A room in which somebody does an exercise: it moves, its name is on the floor, and a ring may say how far one is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.figure.model import Figure
from backstride.figure.motion import Moment
from backstride.routine.model import Exercise
from backstride.ui.kit.buttons import label
from backstride.ui.kit.figure_mover import FigureMover
from backstride.ui.kit.figure_view import FigureView
from backstride.ui.kit.room import Plan, Room, disc_on
from backstride.ui.kit.say import catalogue
from backstride.ui.kit.style import Style

_FLOOR, _DISC = 0.81, 0.41
"""How far down the floor is, and the disc's radius as a share of the width."""

_RING = 16 / 524
"""The width of a ring as a share of the disc's."""

_STANDS = 0.94
"""How far down its box the floor is on which the figure stands."""


class FigureRoom(Room):
    """A room of this *name* (in `Tokens.rooms`) with a figure that moves."""

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(style, name, self._planned, parent=parent)
        self._share = 0.0
        self._figure = FigureView(style.tokens)
        self._figure.stand(_STANDS)
        self.hold(self._figure)
        self._mover = FigureMover(style, self._figure, self._figure.show_moment)
        self._title = label("", "strong", self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        style.changed.connect(self._on_tokens_changed)

    def show_share(self, share: float) -> None:
        """Show by a ring around the disc how much is done, from 0 to 1."""
        self._share = share
        self.update()

    def show_figure(self, exercise: Exercise | None) -> None:
        """Show how *exercise* moves, and what it is called; ``None`` shows nobody."""
        self._mover.move(self._put_on(exercise))

    def show_pose(self, exercise: Exercise, at: float) -> None:
        """Show *exercise* standing still *at* a place of its way, from 0 to 1."""
        self._put_on(exercise)
        self._mover.move(None)
        self._figure.show_moment(Moment(at=at))

    def _put_on(self, exercise: Exercise | None) -> Figure | None:
        """Show the figure of *exercise* at its start, with its title; return it."""
        title, figure = (catalogue().read(exercise.title), exercise.figure) if exercise else ("", None)
        self._figure.show_figure(figure, exercise.muscles if exercise else ())
        self._figure.setAccessibleName(title)
        self._title.setText(title)
        return figure

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the room, and the ring on the rim of its disc."""
        super().paintEvent(event)
        if self._share:
            paint_ring(QPainter(self), self._style, self.room, self.plan().disc, self._share)

    def _on_tokens_changed(self) -> None:
        self._figure.set_tokens(self._style.tokens)
        self._place_title()

    def _planned(self, size: QSize) -> Plan:
        width, height = float(size.width()), float(size.height())
        floor = _FLOOR * height
        radius = min(_DISC * width, 0.4 * floor)
        tall = min(1.9 * radius, 0.94 * floor)
        wide = min(width, 1.5 * tall)
        return Plan(
            disc=disc_on(floor, width / 2, radius),
            floor=QRectF(0, floor, width, height - floor),
            figure=QRectF((width - wide) / 2, floor - tall, wide, tall / _STANDS),
        )

    def _place_title(self) -> None:
        floor, edge = self.plan().floor, self._style.space(2)
        box = floor.adjusted(edge, 0, -edge, 0).toAlignedRect()
        self._title.setGeometry(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the name."""
        super().resizeEvent(event)
        self._place_title()


def paint_ring(painter: QPainter, style: Style, room: str, disc: QRectF, share: float) -> None:
    """Paint this *share* of a ring on the rim of the *disc* of *room*, clockwise from the top."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = _RING * disc.width()
    ink = style.colour(f"{room}.ink")
    painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    inside = disc.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawArc(inside, 90 * 16, -round(360 * 16 * share))
    painter.restore()
