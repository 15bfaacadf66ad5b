"""The room of a routine's page, in which a figure goes through the steps one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backstride.routine.model import Exercise
from backstride.ui.kit.figure_mover import FigureMover
from backstride.ui.kit.figure_view import FigureView
from backstride.ui.kit.room import Plan, Room, disc_on, paint_figure
from backstride.ui.kit.stills import Still
from backstride.ui.kit.style import Style

_FLOOR = 32
"""Pixels of the floor's height."""

_DISC, _FIGURE = 0.85, 0.94
"""Shares of the wall's height that the disc and the figure take."""

_STANDS = 0.92
"""How far down its box the floor is on which a figure stands."""

_DOT, _LONG_DOT, _GAP = 8, 22, 7
"""Pixels of the dot of a step, of the present step's length, and of the space between two."""

_LEAST = QSize(200, 120)
"""Pixels of the smallest room in which a posture can still be recognised."""

_SIZE_HINT = QSize(440, 318)


class Walkthrough(Room):
    """Shows *steps*, (title, exercise) each, one after the other; `point_at` shows one of them for as long as asked.

    A screen reader says which is shown. A step with a picture or without a figure is shown as a still.
    """

    def __init__(
        self,
        style: Style,
        room: str,
        steps: Sequence[tuple[str, Exercise]],
        still: Still | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._steps = tuple(steps)
        self._number = 0
        self._pointed = False
        super().__init__(style, room, self._planned, still, corners="panel", open_below=True, parent=parent)
        self._view = FigureView(style.tokens)
        self._view.stand(_STANDS)
        self.hold(self._view)
        self._mover = FigureMover(style, self._view, self._view.show_moment)
        self._mover.came_back.connect(self._on_came_back)
        style.changed.connect(self._on_tokens_changed)
        self._show(0)

    @property
    def number(self) -> int:
        """Return the index of the step that is shown."""
        return self._number

    def point_at(self, number: int | None) -> None:
        """Show the step of this index until another is pointed at; ``None`` goes on from there."""
        self._pointed = number is not None
        if number is not None and number != self._number:
            self._show(number)

    def _on_came_back(self) -> None:
        if not self._pointed and self._steps:
            self._show((self._number + 1) % len(self._steps))

    def _show(self, number: int) -> None:
        if not self._steps:
            return
        self._number = number
        title, exercise = self._steps[number]
        figure = None if exercise.picture else exercise.figure
        self._view.setVisible(figure is not None)
        self._view.show_figure(figure, exercise.muscles)
        self._view.setAccessibleName(title)
        self.show_exercise(exercise)
        self._mover.move(figure)
        self.update()

    def _on_tokens_changed(self) -> None:
        self._view.set_tokens(self._style.tokens)

    def _planned(self, size: QSize) -> Plan:
        floor = size.height() - self._style.length(_FLOOR)
        middle, tall = size.width() / 2, _FIGURE * floor
        wide = min(float(size.width()), 1.6 * tall)
        below = tall / _STANDS * (1 - _STANDS)
        return Plan(
            disc=disc_on(floor, middle, _DISC * floor / 2),
            floor=QRectF(0, floor, size.width(), size.height() - floor),
            figure=QRectF(middle - wide / 2, floor - tall, wide, tall + below),
        )

    def sizeHint(self) -> QSize:
        """Return the size of a room that shows every detail."""
        return _SIZE_HINT * self._style.zoom

    def minimumSizeHint(self) -> QSize:
        """Return a room in which a posture can still be recognised."""
        return _LEAST * self._style.zoom

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the room, a still where nothing moves, and a dot on the floor for each step."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view.isHidden() and self._still and self._exercise:
            paint_figure(painter, self.plan().figure, self._exercise, self._still)
        self._paint_dots(painter, self.plan().floor)

    def _paint_dots(self, painter: QPainter, floor: QRectF) -> None:
        count, length = len(self._steps), self._style.length
        if count < 2:  # noqa: PLR2004  because one dot tells nothing
            return
        dot, wide, gap = (float(length(pixels)) for pixels in (_DOT, _LONG_DOT, _GAP))
        room = 0.9 * floor.width()
        if (count - 1) * (dot + gap) + wide > room:
            dot = gap = (room - wide) / (2 * (count - 1))
        place = floor.center() - QPointF(((count - 1) * (dot + gap) + wide) / 2, dot / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        ink = self._style.colour(f"{self.room}.ink")
        order = range(count - 1, -1, -1) if self.isRightToLeft() else range(count)
        for number in order:
            here = number == self._number
            ink.setAlphaF(1.0 if here else 0.55)
            painter.setBrush(ink)
            painter.drawRoundedRect(QRectF(place, QSize(round(wide if here else dot), round(dot))), dot / 2, dot / 2)
            place += QPointF((wide if here else dot) + gap, 0)
