"""What shows an exercise in a small square: its picture, its figure, or the icon of its kind."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.stills import Pictured, Still
from backstride.ui.kit.style import Style

if TYPE_CHECKING:
    from backstride.routine.model import Exercise
    from backstride.ui.kit.figure_view import Thumbnails
    from backstride.ui.kit.picture import Pictures

_ICONS = {
    "mobility": "activity",
    "stretch": "person-standing",
    "strength": "dumbbell",
    "breathing": "wind",
    "relaxation": "leaf",
}


class Drawing:
    """Draws figures in the colours of *style*, each once, and shows what *pictures* have drawn."""

    def __init__(self, style: Style, pictures: Pictures | None = None) -> None:
        self._style = style
        self._pictures = pictures

    @cached_property
    def _thumbnails(self) -> Thumbnails:
        from backstride.ui.kit.figure_view import Thumbnails  # noqa: PLC0415  because most starts draw none

        return Thumbnails(self._pictures)

    def still(self, exercise: Exercise, size: QSize) -> QPixmap | None:
        """Return the picture or the figure of *exercise*, *size* in device pixels, ``None`` where it has none."""
        if exercise.picture:
            return self.picture(exercise.picture, size)
        if exercise.figure is None:
            return None
        return self._thumbnails.still(exercise.figure, size, self._style.tokens, exercise.muscles)

    def picture(self, path: str, size: QSize) -> QPixmap | None:
        """Return the picture at *path*, ``None`` until, and unless, it was drawn."""
        return self._thumbnails.picture(path, size)


def paint_still(
    painter: QPainter,
    box: QRectF,
    exercise: Pictured | None,
    style: Style,
    still: Still | None,
    *,
    ground: str = "raised",
) -> None:
    """Paint a rounded tile in *box* with the figure of *exercise*, else with an icon, or empty while it is drawn.

    *ground* is the colour of the tile, by its name.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.colour(ground))
    radius = style.radius("button")
    painter.drawRoundedRect(box, radius, radius)
    ratio = painter.device().devicePixelRatioF()
    figure = still(exercise, (box.size() * ratio).toSize()) if still and exercise else None
    if figure is not None:
        painter.drawPixmap(box, figure, QRectF(figure.rect()))
        return
    if still is not None and exercise and exercise.figure:
        return
    side = min(box.width(), box.height()) / 3 + style.space(1)
    place = QRectF(0, 0, side, side)
    place.moveCenter(box.center())
    style.paint_icon(painter, place, _ICONS.get(exercise.kind if exercise else "", "footprints"), "accent")


class Thumbnail(QWidget):
    """A square with the figure of an exercise, on a *ground* of this colour."""

    def __init__(
        self, style: Style, still: Still | None, side: int, parent: QWidget | None = None, *, ground: str = "raised"
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._style = style
        self._still = still
        self._exercise: Pictured | None = None
        self._side = side
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        style.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        self.setFixedSize(QSize(1, 1) * self._style.pixels(self._side))

    def show_exercise(self, exercise: Pictured | None) -> None:
        """Show the figure of *exercise*."""
        self._exercise = exercise
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        paint_still(painter, box, self._exercise, self._style, self._still, ground=self._ground)
