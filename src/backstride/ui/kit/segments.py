"""One of a few short answers, all in sight: segments in a tray, of which one is raised."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from backstride.ui.kit.fill import paint_fill, touched
from backstride.ui.kit.focus_ring import FocusRing
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import BIG, BORDER, TOUCH

_INSET, _PAD = 4, 18
"""Pixels between the tray and its segments, and beside the words of each."""


class _Segment(QAbstractButton):
    """One answer, as high as the tray: the mouse may hit its edge, too."""

    def __init__(self, style: Style, words: str, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._height = height
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Leave room beside the words."""
        metrics = QFontMetrics(self._style.font("strong"))
        width = metrics.horizontalAdvance(self.text()) + 2 * self._style.pixels(_PAD)
        return QSize(max(width, self._style.pixels(TOUCH)), self._style.pixels(self._height))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the words."""
        return self.sizeHint()

    def _shape(self) -> QRectF:
        inset = self._style.length(_INSET)
        return QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)

    def focus_shape(self) -> tuple[QRectF, float]:
        """Return the shape of the segment."""
        return self._shape(), self._style.radius("segment")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a ring around the segment."""
        super().focusInEvent(event)
        FocusRing(self._style, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, on a raised plate with an outline where they are chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        if chosen:
            width, radius = self._style.length(BORDER), self._style.radius("segment")
            painter.setPen(QPen(self._style.colour("outline"), width))
            painter.setBrush(touched(self._style, "surface", hovered=self.underMouse(), pressed=self.isDown()))
            painter.drawRoundedRect(self._shape().adjusted(1, 1, -1, -1), radius, radius)
        painter.setPen(self._style.colour("text" if chosen or self.underMouse() else "muted"))
        painter.setFont(self._style.font("strong"))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words run as their own letters do
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Segments(QWidget):
    """Chooses one of several (value, words); *name* says of what, and ``chosen`` carries the value.

    Arrow keys go from one to the next, as in any group of radio buttons. A *big* one goes beside a big button.
    """

    chosen = Signal(object)

    def __init__(self, style: Style, name: str, parent: QWidget | None = None, *, big: bool = False) -> None:
        super().__init__(parent)
        self._style = style
        self._room = ""
        self._height = BIG if big else TOUCH
        self._segments: dict[object, _Segment] = {}
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def stand_in(self, room: str) -> None:
        """Have a tray in the colour of the disc of *room*, where it is on its wall."""
        self._room = room
        self.update()

    def offer(self, options: Sequence[tuple[object, str]], value: object) -> None:
        """Offer *options* with *value*, one of them, chosen; no signal is sent."""
        for segment in self._segments.values():
            self._line.removeWidget(segment)
            segment.setAutoExclusive(False)  # until it is gone it would take part in what is chosen
            segment.toggled.disconnect(self._on_toggled)
            segment.hide()
            segment.deleteLater()
        self._segments = {each: _Segment(self._style, words, self._height, self) for each, words in options}
        for each, segment in self._segments.items():
            segment.setChecked(each == value)
            segment.toggled.connect(self._on_toggled)
            self._line.addWidget(segment, 1)

    @property
    def value(self) -> object:
        """Return the value that is chosen, ``None`` where nothing is offered."""
        return next((each for each, segment in self._segments.items() if segment.isChecked()), None)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """Return the segments in order."""
        return tuple(self._segments.values())

    def _on_toggled(self, checked: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        if checked:
            self.chosen.emit(self.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tray."""
        tray = self._style.colour(f"{self._room}.disc" if self._room else "raised")
        paint_fill(QPainter(self), self._style, QRectF(self.rect()), tray, self._style.radius("button"))
