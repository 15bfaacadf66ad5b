"""The room of the first page: somebody does an exercise in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QResizeEvent

from backstride.routine.model import Exercise
from backstride.ui.kit.buttons import label
from backstride.ui.kit.figure_mover import FigureMover
from backstride.ui.kit.figure_view import FigureView
from backstride.ui.kit.room import Plan, Room, disc_on
from backstride.ui.kit.say import catalogue
from backstride.ui.kit.style import Style

_ROOM = "after-run"

_FLOOR, _DISC = 0.81, 0.41
"""How far down the floor is, and the disc's radius as a share of the width."""

_STANDS = 0.94
"""How far down its box the floor is on which the figure stands."""


class Stage(Room):
    """A room in which somebody does an exercise, whose name is on the floor."""

    def __init__(self, style: Style) -> None:
        super().__init__(style, _ROOM, self._planned)
        self._figure = FigureView(style.tokens)
        self._figure.stand(_STANDS)
        self.hold(self._figure)
        self._mover = FigureMover(style, self._figure, self._figure.show_moment)
        self._title = label("", "strong", self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        style.changed.connect(self._on_tokens_changed)

    def show_figure(self, exercise: Exercise) -> None:
        """Show how *exercise* moves, and what it is called."""
        title = catalogue().read(exercise.title)
        self._figure.show_figure(exercise.figure, exercise.muscles)
        self._figure.setAccessibleName(title)
        self._title.setText(title)
        self._mover.move(exercise.figure)

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
