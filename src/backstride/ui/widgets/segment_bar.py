"""The whole session as a bar of segments, with a tick at each change of side and a marker that moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.ui.look import Look

_HEIGHTS = {"work": 1.0, "breathe": 1.0, "note": 0.7, "get-ready": 0.45, "switch": 0.3, "pause": 0.3, "rest": 0.3}
_TONES = {
    "work": "work",
    "breathe": "breathe",
    "note": "accent",
    "get-ready": "get_ready",
    "switch": "switch",
    "pause": "rest",
    "rest": "rest",
}
_BAR = 0.5  # of the widget's height, as the two below; the marker stands out above it, the ticks below
_TICK = 0.11
_LINE = 0.07
_AHEAD = 0.45  # how strongly what is still to come is painted


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the session: how long against the others, what kind, and ``left`` or ``right`` if it has a side."""

    weight: float
    kind: str
    side: str = ""


class SegmentBar(QWidget):
    """Segments told apart by height and colour; what is past is strong, what is to come is pale."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._segments: tuple[Segment, ...] = ()
        self._starts: tuple[float, ...] = (0.0,)
        self._place = 0.0
        self._over = False
        self._still: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._redraw)

    def set_segments(self, segments: Iterable[Segment]) -> None:
        """Show these segments."""
        self._segments = tuple(segments)
        total = sum(segment.weight for segment in self._segments) or 1.0
        self._starts = tuple(accumulate((segment.weight / total for segment in self._segments), initial=0.0))
        self._redraw()

    def set_place(self, index: int, share: float) -> None:
        """Move the marker to *share* (0 to 1) of segment *index*; painted when it moves by a pixel."""
        start, end = self._starts[index], self._starts[min(index + 1, len(self._starts) - 1)]
        place = start + (end - start) * min(1.0, max(0.0, share))
        before, self._place = self._x(self._place), place
        now = self._x(place)
        if round(before) != round(now):
            reach = self._reach()
            self.update(
                QRectF(min(before, now) - reach, 0, abs(now - before) + 2 * reach, self.height()).toAlignedRect()
            )

    def set_over(self, *, over: bool) -> None:
        """Show the whole as past, without a marker; or not."""
        if over != self._over:
            self._over = over
            self.update()

    def _redraw(self) -> None:
        self._still = None
        self.update()

    def _reach(self) -> float:
        return self.height() * 0.2 + 3

    def _x(self, share: float) -> float:
        reach = self._reach()
        return reach + share * (self.width() - 2 * reach)

    def _box(self, index: int) -> QRectF:
        """The box of a segment, standing on the bar's ground line."""
        high = self.height() * _BAR * _HEIGHTS[self._segments[index].kind]
        ground = self.height() * (0.22 + _BAR)
        left, right = self._x(self._starts[index]), self._x(self._starts[index + 1])
        gap = max(1.5, self.height() * _LINE / 2) if right - left > 4 else 0.0  # noqa: PLR2004  narrow segments have no room for a gap
        return QRectF(left, ground - high, max(1.0, right - left - gap), high)

    def _picture(self) -> QPixmap:
        """Both states of the bar, drawn once: above what is to come, below what is past."""
        if self._still is None:
            ratio = self.devicePixelRatioF()
            self._still = QPixmap(QSize(self.width(), self.height() * 2) * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._still)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            self._paint_segments(painter, _AHEAD)
            painter.translate(0, self.height())
            self._paint_segments(painter, 1.0)
        return self._still

    def _paint_segments(self, painter: QPainter, strength: float) -> None:
        for index, segment in enumerate(self._segments):
            box = self._box(index)
            painter.setOpacity(strength)
            painter.setBrush(self._look.colour(_TONES[segment.kind]))
            round_ = min(max(3.0, self.height() * _LINE), box.width() / 2)
            painter.drawRoundedRect(box, round_, round_)
            if segment.side:
                painter.setOpacity(1.0)
                self._paint_tick(painter, box, segment.side)

    def _paint_tick(self, painter: QPainter, box: QRectF, side: str) -> None:
        """A small arrow under the segment, at the end of the side that it points to."""
        size = min(self.height() * _TICK, max(2.0, box.width() * 0.45))
        way = -1 if side == "left" else 1
        x = box.center().x()
        y = box.bottom() + self.height() * 0.15
        painter.setBrush(self._look.colour("text"))
        tip = QPointF(x + way * size, y)
        painter.drawPolygon(QPolygonF([tip, QPointF(x - way * size, y - size), QPointF(x - way * size, y + size)]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew."""
        self._redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the past strong, the rest pale, and the marker between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, ratio = self.width() if self._over else self._x(self._place), self.devicePixelRatioF()
        picture = self._picture()
        for left, right, row in ((0.0, x, 1), (x, float(self.width()), 0)):
            source = QRectF(left * ratio, row * self.height() * ratio, (right - left) * ratio, self.height() * ratio)
            painter.drawPixmap(QRectF(left, 0, right - left, self.height()), picture, source)
        if not self._over:
            self._paint_marker(painter, x)

    def _paint_marker(self, painter: QPainter, x: float) -> None:
        reach = self._reach() - 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("text"))
        painter.drawPolygon(QPolygonF([QPointF(x - reach, 0), QPointF(x + reach, 0), QPointF(x, reach * 1.3)]))
        line = max(3.0, self.height() * _LINE)
        painter.drawRoundedRect(QRectF(x - line / 2, 0, line, self.height() * 0.76), line / 2, line / 2)
