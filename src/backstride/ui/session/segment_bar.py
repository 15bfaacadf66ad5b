"""The whole session as a bar of blocks, one a step; the step of the moment shows its parts, and a marker moves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.ui.kit.style import Style

_HEIGHTS = {"work": 1.0, "breathe": 1.0, "note": 0.8, "get-ready": 0.45, "switch": 0.35, "pause": 0.35, "rest": 0.35}
"""Of the bar's height; so is the next."""

_OTHER = 0.7  # of the blocks that are not the one of the moment
_TONES = {
    "work": "work",
    "breathe": "breathe",
    "note": "muted",
    "get-ready": "get_ready",
    "switch": "switch",
    "pause": "rest",
    "rest": "rest",
}
_WORK = frozenset({"work", "breathe"})
_TOP, _BAR = 0.24, 0.66  # of the widget's height, as the two below; the marker rises above
_GAP, _INNER_GAP = 0.12, 0.05
_MOST_GAP = 0.3  # of a narrow one
_LINE = 0.07
_HALF_MARKER = 0.2
_NARROWEST = 2.0  # pixels; narrower boxes cannot be distinguished
_AHEAD = 0.45  # how strongly what is still to come is painted


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the session: how long against the others, of what kind, and the number of the step it is part of."""

    weight: float
    kind: str
    step: int


@dataclass(frozen=True, slots=True)
class _Block:
    """The segments of one step, from ``first`` to ``last``, and the kind that most of it is; or of several steps."""

    first: int
    last: int
    kind: str


class SegmentBar(QWidget):
    """Blocks set apart by gaps and colour; what is past is strong, what is to come is pale."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._segments: tuple[Segment, ...] = ()
        self._starts: tuple[float, ...] = (0.0,)
        self._blocks: tuple[_Block, ...] = ()
        self._wide: tuple[_Block, ...] | None = None
        self._step = 0
        self._place = 0.0
        self._over = False
        self._still: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        style.changed.connect(self._redraw)

    def set_segments(self, segments: Iterable[Segment]) -> None:
        """Show these segments; those of one step are side by side."""
        self._segments = tuple(segments)
        total = sum(segment.weight for segment in self._segments) or 1.0
        self._starts = tuple(accumulate((segment.weight / total for segment in self._segments), initial=0.0))
        self._blocks = tuple(_blocks(self._segments))
        self._wide = None
        self._redraw()

    def set_place(self, index: int, share: float) -> None:
        """Move the marker to *share* (0 to 1) of segment *index*; painted when it moves by a pixel."""
        start, end = self._starts[index], self._starts[min(index + 1, len(self._starts) - 1)]
        place = start + (end - start) * min(1.0, max(0.0, share))
        before, self._place = self._x(self._place), place
        now = self._x(place)
        if self._segments[index].step != self._step:
            self._step = self._segments[index].step
            self._redraw()
        elif round(before) != round(now):
            reach = self._reach()
            self.update(
                QRectF(min(before, now) - reach, 0, abs(now - before) + 2 * reach, self.height()).toAlignedRect()
            )

    def set_over(self, *, over: bool) -> None:
        """Show the whole as past, without a marker; or not."""
        if over != self._over:
            self._over = over
            self._redraw()

    def _redraw(self) -> None:
        self._still = None
        self.update()

    def overhang_at(self, height: int) -> int:
        """Return by how much the marker may reach beyond the blocks, on either side, at this *height*."""
        return round(height * _HALF_MARKER) + 3

    def _reach(self) -> int:
        return self.overhang_at(self.height())

    def _x(self, share: float) -> float:
        reach = self._reach()
        return reach + share * (self.width() - 2 * reach)

    def _box(self, first: int, last: int, high: float, gap: float) -> QRectF:
        """The box from segment *first* to *last*, standing on the bar's ground line, and a gap before the next."""
        left, right = self._x(self._starts[first]), self._x(self._starts[last + 1])
        gap = min(gap * self.height(), _MOST_GAP * (right - left)) if last + 1 < len(self._segments) else 0.0
        ground, high = self.height() * (_TOP + _BAR), self.height() * _BAR * high
        return QRectF(left, ground - high, max(1.0, right - left - gap), high)

    def boxes(self) -> Iterable[tuple[QRectF, str]]:
        """The boxes of all blocks with their kinds; in place of the block of the moment, those of its segments."""
        if self._wide is None:
            self._wide = tuple(self._merged(self._blocks))
        for block in self._wide:
            if self._over or {self._segments[place].step for place in (block.first, block.last)} != {self._step}:
                yield self._box(block.first, block.last, _OTHER * _HEIGHTS[block.kind], _GAP), block.kind
                continue
            parts = (_Block(at, at, self._segments[at].kind) for at in range(block.first, block.last + 1))
            for part in self._merged(parts):
                gap = _GAP if part.last == block.last else _INNER_GAP
                yield self._box(part.first, part.last, _HEIGHTS[part.kind], gap), part.kind

    def _merged(self, blocks: Iterable[_Block]) -> Iterator[_Block]:
        """Yield *blocks*, those that follow each other and are too narrow to be seen as one."""
        least = _NARROWEST / max(1, self.width() - 2 * self._reach())
        narrow: list[_Block] = []
        for block in blocks:
            alone = self._share(block.first, block.last) >= least
            if narrow and (alone or self._share(narrow[0].first, narrow[-1].last) >= least):
                yield self._as_one(narrow)
                narrow = []
            if alone:
                yield block
            else:
                narrow.append(block)
        if narrow:
            yield self._as_one(narrow)

    def _share(self, first: int, last: int) -> float:
        return self._starts[last + 1] - self._starts[first]

    def _as_one(self, blocks: Sequence[_Block]) -> _Block:
        """Return *blocks* as one of the kind that takes most of them, what is worked before what is between."""
        shares: dict[str, float] = {}
        for block in blocks:
            shares[block.kind] = shares.get(block.kind, 0.0) + self._share(block.first, block.last)
        kind = max(shares, key=lambda kind: (kind in _WORK, shares[kind]))
        return _Block(blocks[0].first, blocks[-1].last, kind)

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
            boxes = tuple(self.boxes())
            self._paint_boxes(painter, boxes, _AHEAD)
            painter.translate(0, self.height())
            self._paint_boxes(painter, boxes, 1.0)
        return self._still

    def _paint_boxes(self, painter: QPainter, boxes: Iterable[tuple[QRectF, str]], strength: float) -> None:
        painter.setOpacity(strength)
        for box, kind in boxes:
            painter.setBrush(self._style.colour(_TONES[kind]))
            round_ = min(max(3.0, self.height() * _LINE), box.width() / 2, box.height() / 2)
            painter.drawRoundedRect(box, round_, round_)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw everything in the new size."""
        self._wide = None
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
        painter.setBrush(self._style.colour("text"))
        painter.drawPolygon(QPolygonF([QPointF(x - reach, 0), QPointF(x + reach, 0), QPointF(x, reach * 1.3)]))
        line = max(3.0, self.height() * _LINE)
        painter.drawRoundedRect(QRectF(x - line / 2, 0, line, self.height() * (_TOP + _BAR)), line / 2, line / 2)


def _blocks(segments: Sequence[Segment]) -> Iterator[_Block]:
    for _, numbered in groupby(enumerate(segments), _step_of):
        inside = list(numbered)
        kind = max(inside, key=_weight_of)[1].kind
        yield _Block(inside[0][0], inside[-1][0], kind)


def _step_of(numbered: tuple[int, Segment]) -> int:
    return numbered[1].step


def _weight_of(numbered: tuple[int, Segment]) -> tuple[bool, float]:
    """What is worked weighs more than what is between."""
    return numbered[1].kind in _WORK, numbered[1].weight
