"""The one dominant number within the ring of its phase, and the circle that breathes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from math import ceil, cos, pi, sin, sqrt

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.ui.look import Look
from backstride.ui.theme import font
from backstride.ui.widgets.lettering import Figures, direction_of
from backstride.ui.widgets.shapes import paint_shape

_STROKE = 0.05  # of the dial's side; so are the lengths below
_NUMBER = 0.46
_SIGN = 0.3
_WORDS = 0.1
_LUNGS = (0.5, 0.97)  # radius of empty and full lungs, of the space within the ring
_NEAR = 0.06  # of the ring's length
_BANDS = 32  # that make up the region in which a circle's edge moves
_LEAST_STEP = 0.7  # pixels; a smaller one of the ring's end would not be seen
_FULL = 360 * 16
_TOP = 90 * 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What a dial shows: see `Dial`. ``share`` and ``breath`` go from 0 to 1; ``tone`` names a token."""

    number: str = ""
    widest: str = "00"
    above: str = ""
    below: str = ""
    share: float = 0.0
    divisions: int = 1
    open: bool = False
    breath: float | None = None
    sign: str = ""
    tone: str = "work"

    @property
    def words(self) -> str:
        """Return what a screen reader says of it. It changes each second, so the owner says when."""
        return " ".join(part for part in (self.above, self.number, self.below) if part)


class Dial(QWidget):
    """A number in a ring that shows ``share`` of its phase; ``open`` is a dashed ring, ``divisions`` cut it.

    A ``sign`` (a shape's name) takes the number's place; ``above`` and ``below`` are words next to it. With ``breath``
    a circle behind the number is as wide as the lungs are full. Only what changed is painted again.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._face = Face()
        self._measures: _Measures | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def face(self) -> Face:
        """Return what is shown."""
        return self._face

    @property
    def number_height(self) -> int:
        """Return the height of the number's digits in pixels."""
        return self._measured().figures.height

    @property
    def way(self) -> float:
        """Return the pixels that the ring's end goes from full to empty."""
        return pi * self._measured().ring.width()

    def set_face(self, face: Face) -> None:
        """Show *face*, painting again only what differs."""
        before = self._face
        if abs(face.share - before.share) * self.way < _LEAST_STEP:
            face = replace(face, share=before.share)
        if before == face:
            return
        self._face = face
        if _lasting(before) != _lasting(face):
            self._measures = None
            self.update()
            return
        self.update(self._changed(before, face))

    def _changed(self, before: Face, face: Face) -> QRegion:
        measures, region = self._measured(), QRegion()
        if before.share != face.share:
            region += measures.arc_between(before.share, face.share)
        if before.number != face.number:
            region += measures.number.toAlignedRect()
        if (before.above, before.below) != (face.above, face.below):
            region += measures.words_region()
        if before.breath is not None and face.breath is not None and before.breath != face.breath:
            region += measures.between_breaths(before.breath, face.breath)
        return region

    def _measured(self) -> _Measures:
        if self._measures is None:
            self._measures = _Measures(self.rect(), self._face.widest, signed=bool(self._face.sign))
        return self._measures

    def _paint_ring(self, painter: QPainter, measures: _Measures, *, near_end: bool) -> None:
        """Paint the ring, or only what lies near its end where no more is due: most of the cost is its length."""
        face, look = self._face, self._look
        first, last = (max(0.0, face.share - _NEAR), face.share + _NEAR) if near_end else (0.0, 1.0)
        pen = QPen(look.colour("raised"), measures.stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if face.open:
            pen.setColor(look.colour(face.tone))
            pen.setDashPattern([0.25, 0.75])
        painter.setPen(pen)
        _draw_arc(painter, measures.ring, first, last)
        if not face.open and face.share > first:
            pen.setColor(look.colour(face.tone))
            painter.setPen(pen)
            _draw_arc(painter, measures.ring, first, face.share)
        if face.divisions > 1:
            painter.setPen(QPen(look.colour("ground"), measures.stroke * 0.2))
            painter.drawLines(measures.cuts(face.divisions))

    def _paint_breath(self, painter: QPainter, measures: _Measures, breath: float) -> None:
        soft = self._look.colour(self._face.tone)
        soft.setAlphaF(0.28)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawEllipse(measures.lungs(breath))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_words(self, painter: QPainter, measures: _Measures) -> None:
        painter.setPen(self._look.colour("text"))
        for text, box in ((self._face.above, measures.above), (self._face.below, measures.below)):
            if text:
                painter.setFont(measures.words_font(text, box))
                painter.setLayoutDirection(direction_of(text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew."""
        self._measures = None

    def sizeHint(self) -> QSize:
        """Return a size at which a number is well read at arm's length."""
        return QSize(400, 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies in the region that is due."""
        measures, face, due = self._measured(), self._face, event.region()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at_ring = due.subtracted(measures.inside)
        if not at_ring.isEmpty():
            end = measures.around(face.share)
            self._paint_ring(painter, measures, near_end=at_ring.subtracted(end).isEmpty())
        if face.breath is not None:
            self._paint_breath(painter, measures, face.breath)
        if due.intersects(measures.number.toAlignedRect()):
            if face.sign:
                paint_shape(painter, face.sign, measures.sign, self._look.colour(face.tone))
            else:
                measures.figures.paint(painter, measures.number, face.number, self._look.colour("text"))
        if due.intersects(measures.words_region()):
            self._paint_words(painter, measures)


class _Measures:
    """Where everything stands in a dial of one size."""

    def __init__(self, box: QRect, widest: str, *, signed: bool) -> None:
        self.side = min(box.width(), box.height())
        self.stroke = max(4.0, self.side * _STROKE)
        centre, half = QRectF(box).center(), (self.side - self.stroke) / 2 - 1
        self.ring = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
        self._radius = half - self.stroke / 2
        self._centre = centre
        across = 2 * self._radius - self.stroke
        self.figures = Figures("semibold", widest, width=across, height=self.side * _NUMBER, across=across)
        wide, high = self.figures.width(widest) + 8, self.figures.height + 8
        self._core = self.side * _SIGN if signed else high  # the height of what stands in the middle
        self.number = QRectF(centre.x() - wide / 2, centre.y() - high / 2, wide, high)

    @cached_property
    def sign(self) -> QRectF:
        """Return the square of a sign in the number's place."""
        half = self.side * _SIGN / 2
        return QRectF(self._centre.x() - half, self._centre.y() - half, 2 * half, 2 * half)

    @cached_property
    def above(self) -> QRectF:
        """Return the box of the words above the number."""
        return self._beside(-1)

    @cached_property
    def below(self) -> QRectF:
        """Return the box of the words below the number."""
        return self._beside(1)

    def words_region(self) -> QRegion:
        """Return where words stand."""
        return QRegion(self.above.toAlignedRect()) + self.below.toAlignedRect()

    def words_font(self, text: str, box: QRectF) -> QFont:
        """Return the font in which *text* fits *box*."""
        pixels = box.height() * 0.78
        wide = QFontMetrics(font(pixels, "semibold")).horizontalAdvance(text)
        return font(int(pixels * min(1.0, 0.97 * box.width() / max(1, wide))), "semibold")

    def lungs(self, breath: float) -> QRectF:
        """Return the circle of lungs that are *breath* full."""
        empty, full = _LUNGS
        radius = (self._radius - self.stroke * 0.4) * (empty + (full - empty) * breath)
        return QRectF(self._centre.x() - radius, self._centre.y() - radius, 2 * radius, 2 * radius)

    def around(self, share: float) -> QRegion:
        """Return a box around the ring at *share* in which nothing lies that is `_NEAR` away."""
        half = self.ring.width() * pi * _NEAR / 2
        return QRegion(QRectF(self._at(share) - QPointF(half, half), self._at(share) + QPointF(half, half)).toRect())

    @cached_property
    def inside(self) -> QRegion:
        """Return what lies within the ring."""
        radius = self._radius - 1
        box = QRectF(self._centre.x() - radius, self._centre.y() - radius, 2 * radius, 2 * radius)
        return QRegion(box.toRect(), QRegion.RegionType.Ellipse)

    def between_breaths(self, one: float, other: float) -> QRegion:
        """Return the bands in which the circle's edge moves."""
        outer = self.lungs(max(one, other)).width() / 2 + 2
        inner = self.lungs(min(one, other)).width() / 2 - 2
        region, high = QRegion(), 2 * outer / _BANDS
        for band in range(_BANDS):
            top = band * high - outer
            near, far = sorted((abs(top), abs(top + high)))
            wide = sqrt(max(0.0, outer**2 - (0.0 if near < high / 2 else near) ** 2))
            free = sqrt(max(0.0, inner**2 - far**2))
            region += QRectF(-wide, top, wide - free, high).translated(self._centre).toAlignedRect()
            region += QRectF(free, top, wide - free, high).translated(self._centre).toAlignedRect()
        return region

    def arc_between(self, one: float, other: float) -> QRegion:
        """Return the box around the ring from one share to another."""
        steps = max(1, ceil(abs(other - one) * 36))
        points = [self._at(one + (other - one) * i / steps) for i in range(steps + 1)]
        reach = self.stroke / 2 + 2
        region = QRegion()
        for start, end in pairwise(points):
            region += QRectF(start, end).normalized().adjusted(-reach, -reach, reach, reach).toAlignedRect()
        return region

    def cuts(self, divisions: int) -> list[QLineF]:
        """Return the lines that cut the ring into *divisions*."""
        inner, outer = self.ring.width() / 2 - self.stroke, self.ring.width() / 2 + self.stroke
        return [QLineF(self._at(i / divisions, inner), self._at(i / divisions, outer)) for i in range(divisions)]

    def _at(self, share: float, radius: float | None = None) -> QPointF:
        far = self.ring.width() / 2 if radius is None else radius
        angle = 2 * pi * share
        return self._centre + QPointF(far * sin(angle), -far * cos(angle))

    def _beside(self, way: int) -> QRectF:
        """The box of words above (-1) or below (1) the number, as wide as the ring is there."""
        high = min(self.side * _WORDS, (self._radius - self._core / 2) * 0.62)
        middle = self._core / 2 + high * 0.9
        half = sqrt(max(1.0, self._radius**2 - (middle + high / 2) ** 2)) * 0.94
        return QRectF(self._centre.x() - half, self._centre.y() + way * middle - high / 2, 2 * half, high)


def _draw_arc(painter: QPainter, ring: QRectF, first: float, last: float) -> None:
    """Draw *ring* from the share *first* to the share *last* of its length, from the top with the clock."""
    painter.drawArc(ring, _TOP - round(first * _FULL), -round((last - first) * _FULL))


def _lasting(face: Face) -> Face:
    return replace(face, number="", above="", below="", share=0.0, breath=0.0 if face.breath is not None else None)
