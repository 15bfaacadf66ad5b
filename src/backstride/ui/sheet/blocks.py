"""What a page is set with: blocks that know how high they are at a width, and paint themselves there.

All lengths are in tenths of a point, so that letters may have sizes such as 12.4 points.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from backstride.ui.kit.theme import WEIGHT, font, set_feature

POINT = 10.0
MM = 72 / 25.4 * POINT
INK, MUTED, LINE = QColor("#111111"), QColor("#444444"), QColor("#b4b4b4")

_LEADING = 1.3
_SET_APART = ("tnum", "calt")
"""Features of the font that put other glyphs in the place of digits and signs."""

_SMALLEST = 0.35
_STEP = 0.95


class Block(Protocol):
    """A part of a page."""

    def height(self, width: float) -> float:
        """Return how high it is at this *width*."""

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint it into *box*, which is as high as it is at that width."""


class Run(NamedTuple):
    """Some words of a text, in a weight of their own."""

    words: str
    weight: str = "regular"


class Words:
    """A text that breaks into lines where it must, also within a word that is too long; *size* in points."""

    def __init__(self, runs: Sequence[Run], size: float, *, colour: QColor = INK) -> None:
        self._runs = tuple(run for run in runs if run.words)
        self._font = _face(size)
        self._colour = colour
        self._laid: tuple[float, QTextLayout, float] | None = None

    @property
    def width(self) -> float:
        """Return how wide it is on one line."""
        layout, _ = self._layout(1e9)
        return max((layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount())), default=0.0)

    def height(self, width: float) -> float:
        """Return the height of its lines."""
        return self._layout(width)[1]

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint its lines."""
        layout, _ = self._layout(box.width())
        painter.setPen(self._colour)
        layout.draw(painter, box.topLeft())

    def _layout(self, width: float) -> tuple[QTextLayout, float]:
        if self._laid is None or self._laid[0] != width:
            self._laid = (width, *self._set(width))
        return self._laid[1:]

    def _set(self, width: float) -> tuple[QTextLayout, float]:
        layout = QTextLayout("".join(run.words for run in self._runs).replace("\n", "\N{LINE SEPARATOR}"), self._font)
        layout.setFormats(list(self._formats()))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.beginLayout()
        y, pitch = 0.0, self._font.pixelSize() * _LEADING
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (pitch - line.height()) / 2))
            y += pitch
        layout.endLayout()
        return layout, y

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats, at = [], 0
        for run in self._runs:
            length = len(run.words.encode("utf-16-le")) // 2
            form = QTextCharFormat()
            form.setFontWeight(WEIGHT[run.weight].value)
            each = QTextLayout.FormatRange()
            each.start, each.length, each.format = at, length, form
            formats.append(each)
            at += length
        return formats


class Stack:
    """Blocks below each other, *gap* apart."""

    def __init__(self, blocks: Sequence[Block], gap: float = 0.0) -> None:
        self._blocks = tuple(blocks)
        self._gap = gap

    def height(self, width: float) -> float:
        """Return the height of all of them."""
        return sum(block.height(width) for block in self._blocks) + self._gap * max(0, len(self._blocks) - 1)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint them from the top."""
        y = box.top()
        for block in self._blocks:
            height = block.height(box.width())
            block.paint(painter, QRectF(box.left(), y, box.width(), height))
            y += height + self._gap


class Columns:
    """Blocks beside each other, each as wide as the others."""

    def __init__(self, blocks: Sequence[Block], count: int, gap: float) -> None:
        self._blocks = tuple(blocks)
        self._count = count
        self._gap = gap

    def height(self, width: float) -> float:
        """Return the height of the highest."""
        return max(block.height(self._each(width)) for block in self._blocks)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint them with their tops on one line."""
        wide = self._each(box.width())
        for number, block in enumerate(self._blocks):
            left = box.left() + number * (wide + self._gap)
            block.paint(painter, QRectF(left, box.top(), wide, block.height(wide)))

    def _each(self, width: float) -> float:
        return (width - self._gap * (self._count - 1)) / self._count


class Padded:
    """A block with room around it, a hairline above it, or a frame; ``indent`` is at its beginning."""

    def __init__(
        self, block: Block, *, above: float = 0.0, below: float = 0.0, indent: float = 0.0, rule: bool = False
    ) -> None:
        self._block, self._above, self._below = block, above, below
        self._indent, self._rule = indent, rule

    def height(self, width: float) -> float:
        """Return the height with the room around it."""
        return self._above + self._block.height(width - self._indent) + self._below

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint the hairline, then the block."""
        if self._rule:
            painter.setPen(QPen(LINE, 0.6 * POINT))
            painter.drawLine(QPointF(box.left() + self._indent, box.top()), box.topRight())
        self._block.paint(painter, box.adjusted(self._indent, self._above, 0, -self._below))


class Framed:
    """A block in a frame with round corners."""

    def __init__(self, block: Block, padding: float = 10 * POINT) -> None:
        self._block, self._padding = block, padding

    def height(self, width: float) -> float:
        """Return the height of the frame."""
        return self._block.height(width - 2 * self._padding) + 2 * self._padding

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint the frame, then the block."""
        painter.setPen(QPen(INK, 1.4 * POINT))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = 0.7 * POINT
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), 8 * POINT, 8 * POINT)
        self._block.paint(painter, box.adjusted(*(side * self._padding for side in (1, 1, -1, -1))))


class Shrunk:
    """A block that is higher than a whole page, made smaller until it fits: what belongs together stays together."""

    def __init__(self, block: Block, width: float, room: float) -> None:
        self._block, self._factor = block, 1.0
        while self._factor > _SMALLEST and self.height(width) > room:
            self._factor *= _STEP

    def height(self, width: float) -> float:
        """Return the height at its size."""
        return self._block.height(width / self._factor) * self._factor

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint it at its size."""
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(self._factor, self._factor)
        inner = QRectF(0, 0, box.width() / self._factor, box.height() / self._factor)
        self._block.paint(painter, inner)
        painter.restore()


def _face(size: float) -> QFont:
    made = font(size * POINT)
    for feature in _SET_APART:  # a PDF knows the letters only of glyphs that the font itself has for them
        set_feature(made, feature, 0)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
