"""The figure of the stage: it stands on the floor of the room, and turns round when the other side works."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.figure.motion import Moment
from backstride.ui.kit.figure_painter import frame_in
from backstride.ui.kit.figure_view import FigureView
from backstride.ui.kit.style import Style

_TURN_MS = 240
_HALF = 0.5
_MARGIN = 3  # pixels around the frame of a figure, for edges that are smooth


class StageFigure(FigureView):
    """A figure on a floor; only its own frame is painted again when it moves."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style.tokens, parent)
        self._style = style
        self._frame: QRectF | None = None
        self._before: Moment | None = None
        self._fresh = True
        self._turn = QVariantAnimation(self)
        self._turn.setStartValue(0.0)
        self._turn.setEndValue(1.0)
        self._turn.setDuration(_TURN_MS)
        self._turn.valueChanged.connect(self._on_turning)
        self._turn.finished.connect(self._on_turned)
        style.changed.connect(self._on_look_changed)

    def stand(self, floor: float) -> None:
        """Stand on a floor that is this share of the way down the widget."""
        super().stand(floor)
        self._on_moved()

    def show_moment(self, moment: Moment) -> None:
        """Show the figure at *moment*, and turn it round where that is the other side."""
        if moment == self._moment or self._scene is None:
            return
        before, self._moment = self._moment, moment
        fresh, self._fresh = self._fresh, False
        if moment.arrow or before.arrow:
            self.update()
            return
        if moment.mirrored != before.mirrored and not (fresh or self._style.still) and self.isVisible():
            self._before = before
            self._turn.start()
        self.update(self.seen().toAlignedRect())

    def seen(self) -> QRectF:
        """Return the part of the widget in which the figure is seen."""
        if self._scene is None:
            return QRectF()
        if self._frame is None:
            frame = frame_in(QRectF(self.rect()), self._scene, self._floor)
            self._frame = frame.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        return self._frame

    def _set_scene(self) -> None:
        super()._set_scene()
        self._turn.stop()
        self._before, self._fresh = None, True
        self._on_moved()

    def _on_look_changed(self) -> None:
        self.set_tokens(self._style.tokens)

    def _on_moved(self) -> None:
        self._frame = None
        self.update()

    def _on_turning(self) -> None:
        self.update(self.seen().toAlignedRect())

    def _on_turned(self) -> None:
        self._before = None
        self.update(self.seen().toAlignedRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find where the figure is in the new size."""
        self._on_moved()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure, as narrow as it is by now where it turns."""
        if self._scene is None or not (self._moment.arrow or event.rect().intersects(self.seen().toAlignedRect())):
            return
        painter, moment = QPainter(self), self._moment
        if self._before is not None:
            part = float(self._turn.currentValue())
            moment = self._before if part < _HALF else moment
            self._narrow(painter, max(0.02, abs(1 - 2 * part)))
        self._painter.paint(painter, QRectF(self.rect()), self._scene, moment, self._floor)

    def _narrow(self, painter: QPainter, part: float) -> None:
        """Have *painter* paint the figure with this *part* of its width, or of its height where it turns over."""
        middle = self.seen().center()
        level = self._scene is not None and self._scene.level
        painter.translate(middle)
        painter.scale(1.0 if level else part, part if level else 1.0)
        painter.translate(-middle)
