"""A switch: on to the trailing side with a tick in it, off to the leading side, never told by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from backstride.ui.look import Look, space
from backstride.ui.theme import TOUCH

_TRACK = QSize(56, 32)
_MARGIN = 4


class Toggle(QCheckBox):
    """A check box that looks like a switch; *name* is what a screen reader says."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Take the room of a finger around the switch."""
        return QSize(_TRACK.width() + space(1), TOUCH)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on the widget."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, the knob and, when on, the tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRect(QPoint(), _TRACK)
        track.moveCenter(self.rect().center())
        self._paint_track(painter, track)
        side = track.height() - 2 * _MARGIN
        at_end = self.isChecked() != self.isRightToLeft()
        x = track.right() - _MARGIN - side if at_end else track.left() + _MARGIN + 1
        knob = QRect(x, track.top() + _MARGIN, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("on_accent" if self.isChecked() else "outline"))
        painter.drawEllipse(knob)
        if self.isChecked():
            self._look.icon("check", "accent").paint(painter, knob.adjusted(4, 4, -4, -4))

    def _paint_track(self, painter: QPainter, track: QRect) -> None:
        radius = track.height() / 2
        painter.setPen(QPen(self._look.colour("accent" if self.isChecked() else "outline"), 2))
        painter.setBrush(self._look.colour("accent" if self.isChecked() else "surface"))
        painter.drawRoundedRect(QRectF(track).adjusted(1, 1, -1, -1), radius - 1, radius - 1)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(track).adjusted(-3, -3, 3, 3)
            painter.drawRoundedRect(ring, radius + 3, radius + 3)
