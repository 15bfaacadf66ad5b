"""A square widget with the still figure of an exercise."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backstride.routine.model import Exercise
from backstride.ui.kit.look import Look
from backstride.ui.kit.stills import Still, paint_still


class StillTile(QWidget):
    """A square with the figure of an exercise."""

    def __init__(self, look: Look, still: Still | None, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._still = still
        self._exercise: Exercise | None = None
        self._side = side
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_side(self, side: int) -> None:
        """Be *side* pixels wide and high, at 100 % text."""
        self._side = side
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        self.setFixedSize(QSize(1, 1) * self._look.pixels(self._side))

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Show the figure of *exercise*."""
        self._exercise = exercise
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_still(painter, QRectF(self.rect()), self._exercise, self._look, self._still)
