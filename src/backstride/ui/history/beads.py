"""A day as a bead, the larger the more minutes, and the key that says so: in as many lines as it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from backstride.history.model import DayTotal
from backstride.i18n.messages import message
from backstride.ui.history.chart import widest
from backstride.ui.kit.fill import paint_fill
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style

WIDE, HIGH = 32, 22
"""Pixels of a day."""

_SIZES = ((20, 1.0, 1.0), (10, 0.78, 0.77), (5, 0.53, 0.55), (0, 0.25, 0.36))
"""From how many minutes on, how much of the width and of the height of its day a bead takes."""

RADIUS = 8
_OUTLINE = 2
_MINUTE = 60
_EARLY = 0.5
"""How much of the height of its day the outline takes of what ended early."""

_NARROWEST = 0.4
"""How much of the width of a day a bead of the key takes at least."""

Across = Callable[[float, float], float]
"""Returns where something of a width begins that begins at a place for who reads from left to right."""


def paint_bead(painter: QPainter, style: Style, box: QRectF, total: DayTotal) -> None:
    """Paint what was done into the *box* of its day: filled where something was finished, an outline where not."""
    if not total.finished:
        side = box.height() * _EARLY
        paint_outline(painter, style, _within(box, side, side), "accent", side / 2)
        return
    wide, high = (share * side for share, side in zip(_size(total), (box.width(), box.height()), strict=True))
    bead = _within(box, max(wide, min(high, box.width())), high)  # never narrower than high, where there is room
    paint_fill(painter, style, bead, style.colour("accent"), min(style.length(RADIUS), bead.height() / 2))


def paint_outline(painter: QPainter, style: Style, box: QRectF, ink: str, radius: float) -> None:
    """Paint an outline in the colour *ink*."""
    width = style.length(_OUTLINE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(style.colour(ink), width))
    painter.drawRoundedRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius)


class BeadKey:
    """What beads mean: none, a few minutes up to twenty and more, and the outline of what ended early."""

    def __init__(self, style: Style) -> None:
        self._style = style
        some = tuple(DayTotal(date.min, 1, 1, _MINUTE * least) for least, _, _ in _SIZES[::-1])
        self._entries: tuple[tuple[tuple[DayTotal | None, ...], str], ...] = (
            ((None,), say(message("None"))),
            (some, say(message("20 min+"))),
            ((DayTotal(date.min, 1, 0, 0.0),), say(message("ended early"))),
        )

    def height(self, room: float) -> int:
        """Return the pixels of the key in so much *room*."""
        return round(max((y for _, _, y in self.places(room)), default=0) + self._line())

    def paint(self, painter: QPainter, across: Across, left: float, top: float, room: float) -> None:
        """Paint the key below *top*, from *left* on."""
        for number, x, y in self.places(room):
            totals, words = self._entries[number]
            self._paint_entry(painter, across, left + x, top + y, totals, words)

    def _line(self) -> int:
        return max(self._style.line_height("caption"), self._style.pixels(HIGH))

    def _room(self, total: DayTotal | None) -> float:
        share = max(_NARROWEST, _size(total)[0]) if total and total.finished else 1.0
        return share * self._style.pixels(WIDE)

    def width(self, number: int) -> float:
        """Return the pixels of an entry."""
        totals, words = self._entries[number]
        beads = sum(self._room(total) + self._style.space(0.5) for total in totals)
        return beads + widest(self._style, (words,)) + 2.0

    def places(self, room: float) -> Iterator[tuple[int, float, float]]:
        """Yield the number of each entry and its place: beside the one before, or below where it does not fit."""
        x = y = 0.0
        for number in range(len(self._entries)):
            width = self.width(number)
            if x and x + width > room:
                x, y = 0.0, y + self._line() + self._style.space(0.5)
            yield number, x, y
            x += width + self._style.space(1.5)

    def _paint_entry(
        self, painter: QPainter, across: Across, x: float, y: float, totals: tuple[DayTotal | None, ...], words: str
    ) -> None:
        style, wide, high, line = self._style, self._style.pixels(WIDE), self._style.pixels(HIGH), self._line()
        for total in totals:
            room = self._room(total)
            box = QRectF(across(x, room), y + (line - high) / 2, room, high)
            if total is None or not total.finished:
                paint_fill(painter, style, box, style.colour("raised"), style.length(RADIUS))
            if total is not None:
                paint_bead(painter, style, _within(box, wide, high), total)
            x += room + style.space(0.5)
        width = widest(style, (words,)) + 2.0
        painter.setPen(style.colour("muted"))
        painter.drawText(QRectF(across(x, width), y, width, line), Qt.AlignmentFlag.AlignCenter, words)


def _size(total: DayTotal) -> tuple[float, float]:
    minutes = max(0.0, total.seconds / _MINUTE)
    return next((wide, high) for least, wide, high in _SIZES if minutes >= least)


def _within(box: QRectF, width: float, height: float) -> QRectF:
    """Return a box of this size around the middle of *box*."""
    return QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height)
