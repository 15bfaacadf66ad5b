"""The whole session as a strip of capsules, one an exercise: what is done is filled, what is to come is an outline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.routine.model import Mode, Side
from backstride.session.timeline import Kind, Phase
from backstride.ui.kit.style import Style

_TASKS = frozenset({"work", "breathe", "note"})
"""The kinds of segments that make a capsule; a rest is the gap between two."""

_BOTH = {Side.LEFT, Side.RIGHT}
_HIGH, _MARKER, _HALF_MARKER = 0.56, 0.32, 0.28  # of the widget's height
_GAP, _EDGE = 0.24, 0.08  # so are these
_NARROWEST = 0.5  # widths per height of a capsule that can be distinguished
_NOTCHED = 1.5  # of one with a notch
_ROOM = 0.5  # of the strip that capsules of the least width may take, before they are one with their neighbours


_SHORTEST = 2.0  # seconds; what is shorter would not be seen in the bar
_ONE_SIDE = (Side.LEFT, Side.RIGHT)
_READING = 15.0  # seconds that a note that waits takes in it


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the session: how long against the others, of what kind, the number of its step, and the side."""

    weight: float
    kind: str
    step: int
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Capsule:
    """The segments of one step, or of several that are too short to be distinguished, from ``first`` to ``last``.

    ``weight`` is how wide it is; ``notches`` (0 to 1) are where sides change.
    """

    first: int
    last: int
    kind: str
    weight: float
    notches: tuple[float, ...] = ()


class ProgressStrip(QWidget):
    """Capsules set apart by gaps, and a marker above the place of now; a rest is between two of them."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._segments: tuple[Segment, ...] = ()
        self._starts: tuple[float, ...] = (0.0,)
        self._tasks: tuple[Capsule, ...] = ()
        self._laid: tuple[tuple[Capsule, QRectF], ...] | None = None
        self._now = (0, 0.0)
        self._over = False
        self._still: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        style.changed.connect(self._redraw)

    def set_segments(self, segments: Iterable[Segment]) -> None:
        """Show these segments; those of one step are one capsule."""
        self._segments = tuple(segments)
        self._starts = tuple(accumulate((each.weight for each in self._segments), initial=0.0))
        found = tuple(_capsules(self._segments))
        # Where there is nothing to do but rest, each rest is one.
        self._tasks = tuple(capsule for capsule in found if capsule.kind in _TASKS) or found
        self._now = (0, 0.0)
        self._lay_out()

    def set_place(self, index: int, share: float) -> None:
        """Move the marker to *share* (0 to 1) of segment *index*; painted when it moves by a pixel."""
        before, self._now = self._x(), (index, min(1.0, max(0.0, share)))
        now = self._x()
        if round(before) != round(now):
            reach = self._reach() + 2
            box = QRectF(min(before, now) - reach, 0, abs(now - before) + 2 * reach, self.height())
            if self.isRightToLeft():
                box.moveLeft(self.width() - box.right())
            self.update(box.toAlignedRect())

    def set_over(self, *, over: bool) -> None:
        """Show the whole as done, without a marker; or not."""
        if over != self._over:
            self._over = over
            self.update()

    def capsules(self) -> tuple[tuple[Capsule, QRectF], ...]:
        """Return every capsule in its order with its box, as it is for who reads from left to right."""
        if self._laid is None:
            self._laid = tuple(self._boxes())
        return self._laid

    def overhang_at(self, height: int) -> int:
        """Return by how much the marker may reach beyond the capsules, on either side, at this *height*."""
        return round(height * _HALF_MARKER) + 1

    def _reach(self) -> int:
        return self.overhang_at(self.height())

    def _boxes(self) -> Iterator[tuple[Capsule, QRectF]]:
        wide, gap = self.width() - 2 * self._reach(), self.height() * _GAP
        shown = _joined(self._tasks, int((wide + gap) * _ROOM / (self.height() * _NARROWEST + gap)) or 1)
        free = wide - gap * (len(shown) - 1)
        least = min(self.height() * _NARROWEST, free / max(1, len(shown)))
        weights = _widths([capsule.weight for capsule in shown], free, least)
        high = self.height() * _HIGH
        x, top = float(self._reach()), self.height() * (1 - _EDGE) - high
        for capsule, width in zip(shown, weights, strict=True):
            yield capsule, QRectF(x, top, width, high)
            x += width + gap

    def _x(self) -> float:
        """Return where the marker is: within the capsule of now, or where the next one begins."""
        index, share = self._now
        for capsule, box in self.capsules():
            if index < capsule.first:
                return box.left()
            if index <= capsule.last:
                return box.left() + box.width() * self._part(capsule, index, share)
        return float(self.width() - self._reach())

    def _part(self, capsule: Capsule, index: int, share: float) -> float:
        """Return the part of *capsule* that is done when *share* of segment *index* is."""
        start, end = self._starts[capsule.first], self._starts[capsule.last + 1]
        return (self._starts[index] + self._segments[index].weight * share - start) / ((end - start) or 1.0)

    def _lay_out(self) -> None:
        self._laid = None
        self._redraw()

    def _redraw(self) -> None:
        self._still = None
        self.update()

    def _picture(self) -> QPixmap:
        """Both states of the strip, drawn once: above what is to come, below what is done."""
        if self._still is None:
            ratio = self.devicePixelRatioF()
            self._still = QPixmap(QSize(self.width(), self.height() * 2) * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._still)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for capsule, box in self.capsules():
                self._paint_capsule(painter, capsule, box, done=False)
                self._paint_capsule(painter, capsule, box.translated(0, self.height()), done=True)
            painter.end()
        return self._still

    def _paint_capsule(self, painter: QPainter, capsule: Capsule, box: QRectF, *, done: bool) -> None:
        edge = max(1.5, self.height() * _EDGE)
        ink = self._style.colour("breathe" if capsule.kind == "breathe" else "work")
        line = self._style.colour("outline")
        inside = box if done else box.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(Qt.PenStyle.NoPen if done else QPen(line, edge))
        painter.setBrush(ink if done else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inside, inside.height() / 2, inside.height() / 2)
        if box.width() < _NOTCHED * box.height() * (len(capsule.notches) + 1):
            return
        # A notch in what is filled is cut out of it.
        painter.setPen(QPen(line, edge))
        painter.setCompositionMode(
            QPainter.CompositionMode.CompositionMode_Clear
            if done
            else QPainter.CompositionMode.CompositionMode_SourceOver
        )
        for notch in capsule.notches:
            x = box.left() + box.width() * notch
            painter.drawLine(QLineF(x, inside.top(), x, inside.bottom()))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw everything in the new size."""
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is done filled, the rest as outlines, and the marker between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        x, ratio = float(self.width()) if self._over else self._x(), self.devicePixelRatioF()
        picture = self._picture()
        for left, right, row in ((0.0, x, 1), (x, float(self.width()), 0)):
            source = QRectF(left * ratio, row * self.height() * ratio, (right - left) * ratio, self.height() * ratio)
            painter.drawPixmap(QRectF(left, 0, right - left, self.height()), picture, source)
        if not self._over:
            half, high = self.height() * _HALF_MARKER, self.height() * _MARKER
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._style.colour("text"))
            painter.drawPolygon(QPolygonF([QPointF(x - half, 0), QPointF(x + half, 0), QPointF(x, high)]))


def segment_of(phase: Phase) -> Segment:
    """Return the segment of *phase* in the bar of the whole session."""
    kind = "breathe" if phase.mode is Mode.BREATHE and phase.kind is Kind.WORK else phase.kind.value
    lasts = phase.length or phase.about or _READING
    if phase.timed and phase.timed.over_at is not None:  # its rounds are not known, but how long they take in all is
        first = phase.index == phase.timed.since
        return Segment(phase.timed.over_at if first else 0.0, Kind.WORK.value, -1 - phase.timed.since)
    return Segment(max(_SHORTEST, lasts), kind, phase.occurrence, phase.side if phase.side in _ONE_SIDE else None)


def _capsules(segments: Sequence[Segment]) -> Iterator[Capsule]:
    for _, numbered in groupby(enumerate(segments), _step_of):
        inside = list(numbered)
        kind = max(inside, key=_importance)[1].kind
        weight = sum(segment.weight for _, segment in inside)
        yield Capsule(inside[0][0], inside[-1][0], kind, weight, tuple(_notches([each for _, each in inside], weight)))


def _notches(inside: Sequence[Segment], weight: float) -> Iterator[float]:
    """Yield where the side changes, as shares of the whole."""
    done = 0.0
    for before, after in pairwise(inside):
        done += before.weight
        if {before.side, after.side} == _BOTH:
            yield done / (weight or 1.0)


def _joined(capsules: Sequence[Capsule], most: int) -> tuple[Capsule, ...]:
    """Return *capsules*, but where there are more than *most*, as many neighbours as one as it takes."""
    if len(capsules) <= most:
        return tuple(capsules)
    share, done = sum(capsule.weight for capsule in capsules) / most, 0.0
    found: list[list[Capsule]] = []
    for capsule in capsules:
        if not found or done >= share * len(found):
            found.append([])
        found[-1].append(capsule)
        done += capsule.weight
    return tuple(_as_one(each) for each in found)


def _as_one(capsules: Sequence[Capsule]) -> Capsule:
    if len(capsules) == 1:
        return capsules[0]
    kind = max(capsules, key=_weight_of).kind
    return Capsule(capsules[0].first, capsules[-1].last, kind, sum(capsule.weight for capsule in capsules))


def _widths(weights: Sequence[float], free: float, least: float) -> list[float]:
    """Return the widths of *weights* in *free* pixels, none below *least*: the others give what those need."""
    total = sum(weights) or 1.0
    small = [weight / total * free < least for weight in weights]
    rest = sum(weight for weight, narrow in zip(weights, small, strict=True) if not narrow) or 1.0
    room = free - least * sum(small)
    return [least if narrow else weight / rest * room for weight, narrow in zip(weights, small, strict=True)]


def _step_of(numbered: tuple[int, Segment]) -> int:
    return numbered[1].step


def _importance(numbered: tuple[int, Segment]) -> tuple[bool, float]:
    """What is worked weighs more than what is between."""
    return numbered[1].kind in _TASKS, numbered[1].weight


def _weight_of(capsule: Capsule) -> float:
    return capsule.weight
