"""A switch: on to the trailing side with a tick in it, off to the leading side, never by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from backstride.ui.kit.focus_ring import paint_focus
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import BORDER, TOUCH, control_scale

_TRACK = QSize(56, 32)
_MARGIN = 4


class Toggle(QCheckBox):
    """A check box that looks like a switch; *name* is what a screen reader says. ``chosen`` says whether it is on."""

    chosen = Signal(bool)

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.chosen)

    def sizeHint(self) -> QSize:
        """Take the room of a finger around the switch."""
        return QSize(self._style.pixels(_TRACK.width()), self._style.pixels(TOUCH))

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on the widget."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, the knob and, when on, the tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track, margin = self._track(), self._style.pixels(_MARGIN)
        self._paint_track(painter, track)
        side = track.height() - 2 * margin
        at_end = self.isChecked() != self.isRightToLeft()
        x = track.right() - margin - side + 1 if at_end else track.left() + margin
        knob = QRect(x, track.top() + margin, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.colour("on_accent" if self.isChecked() else "outline"))
        painter.drawEllipse(knob)
        if self.isChecked():
            self._style.icon("check", "accent").paint(painter, knob.adjusted(margin, margin, -margin, -margin))

    def _track(self) -> QRect:
        """Return where the switch is: at the end of the widget, flush with what is above and below it."""
        track = QRect(QPoint(), _TRACK * control_scale(self._style.text_size, self._style.zoom))
        track.moveCenter(self.rect().center())
        return track

    def _paint_track(self, painter: QPainter, track: QRect) -> None:
        edge = self._style.length(BORDER)
        radius, inset = track.height() / 2, edge / 2
        painter.setPen(QPen(self._style.colour("accent" if self.isChecked() else "outline"), edge))
        painter.setBrush(self._style.colour("accent" if self.isChecked() else "surface"))
        box = QRectF(track).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, radius - inset, radius - inset)
        if self.hasFocus():
            paint_focus(painter, self._style, QRectF(self.rect()), self._style.radius("button"))
