"""Where everything stands on the session screen, for any size of window and of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRect

_DRAWN = (1280, 800)
"""The window, in pixels, that the lengths below are meant for; other windows scale them."""

_CONTROL = 52
_TALL = 1.15  # widths per height: below this one column, above _BROAD three
_BROAD = 2.3


class Lengths(NamedTuple):
    """The lengths of one window, in pixels."""

    margin: int
    bar: int
    head: int
    name: int
    detail: int
    foot: int
    gap: int


class Boxes(NamedTuple):
    """The boxes of one window."""

    bar: QRect
    head: QRect
    name: QRect
    detail: QRect
    card: QRect
    dial: QRect
    foot: QRect


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """A box for each part, as large as the part may become.

    ``letters`` is how large text may be drawn, as a factor of the size in a window as it was drawn for; ``gap`` is the
    space between words, ``control`` the side of a control; ``stacked`` says that the foot has two rows.
    """

    letters: float
    stacked: bool
    gap: int
    control: int
    bar: QRect
    head: QRect
    name: QRect
    detail: QRect
    card: QRect
    dial: QRect
    foot: QRect

    def mirrored(self, width: int) -> Arrangement:
        """Return this arrangement for readers from right to left, in a window of *width*."""
        flipped = {name: _flipped(getattr(self, name), width) for name in Boxes._fields}
        return Arrangement(letters=self.letters, stacked=self.stacked, gap=self.gap, control=self.control, **flipped)


def _flipped(box: QRect, width: int) -> QRect:
    return QRect(width - box.x() - box.width(), box.y(), box.width(), box.height())


def arrange(width: int, height: int, *, text_size: float, touch: int, controls: int) -> Arrangement:
    """Return where everything stands in a window of *width* and *height* pixels.

    *touch* is the least side of a control in pixels and *controls* how many stand in a row.
    """
    ratio = width / max(1, height)
    scale = _scale(width, height, tall=ratio < _TALL)
    control = max(touch, round(_CONTROL * scale))
    room = width - controls * (control + 8) - 2 * round(24 * scale)
    stacked = room < _FOOT_WORDS * min(text_size, 1.6) * max(scale, 0.6)
    lengths = _lengths(scale, text_size, control, height, stacked=stacked)
    plan = _tall if ratio < _TALL else _broad if ratio > _BROAD else _wide
    boxes = plan(width, height, lengths)._asdict()
    return Arrangement(letters=scale * text_size, stacked=stacked, gap=lengths.gap, control=control, **boxes)


_FOOT_WORDS = 440
"""Pixels that the words of the foot want beside its controls."""


def _scale(width: int, height: int, *, tall: bool) -> float:
    drawn = (800, 1280) if tall else _DRAWN
    return max(0.5, min(width / drawn[0], height / drawn[1]))


def _lengths(scale: float, text_size: float, touch: int, height: int, *, stacked: bool) -> Lengths:
    text = 1 + (text_size - 1) * 0.6  # large as it is already, the stage's text grows less than the rest
    return Lengths(
        margin=round(24 * scale),
        bar=round(44 * scale),
        head=round(64 * scale),
        name=round(min(104 * scale * text, height * 0.2)),
        detail=round(min(52 * scale * text, height * 0.16)),
        foot=max(touch, round(92 * scale)) + stacked * max(56, round(80 * scale * text)),
        gap=round(12 * scale),
    )


def _frame(width: int, height: int, of: Lengths) -> tuple[QRect, QRect, QRect]:
    """The bar above, the foot below, and the body between them."""
    inner = width - 2 * of.margin
    bar = QRect(of.margin, of.margin // 2, inner, of.bar)
    foot = QRect(of.margin, height - of.foot - of.margin // 2, inner, of.foot)
    top = bar.bottom() + of.gap
    return bar, foot, QRect(of.margin, top, inner, foot.top() - of.gap - top)


def _column(box: QRect, of: Lengths) -> tuple[QRect, QRect, QRect, QRect]:
    """Head, name, card and detail below each other in *box*."""
    head = QRect(box.x(), box.y(), box.width(), of.head)
    name = QRect(box.x(), head.bottom() + of.gap // 2, box.width(), of.name)
    detail = QRect(box.x(), name.bottom() + 1, box.width(), of.detail)
    top = detail.bottom() + of.gap
    card = QRect(box.x(), top, box.width(), max(0, box.bottom() + 1 - top))
    return head, name, card, detail


def _wide(width: int, height: int, of: Lengths) -> Boxes:
    bar, foot, body = _frame(width, height, of)
    side = min(body.height(), round(body.width() * 0.5))
    dial = QRect(body.right() - side + 1, body.y(), side, body.height())
    left = QRect(body.x(), body.y(), body.width() - side - 2 * of.gap, body.height())
    head, name, card, detail = _column(left, of)
    return Boxes(bar, head, name, detail, card, dial, foot)


def _broad(width: int, height: int, of: Lengths) -> Boxes:
    """Words, figure and number side by side."""
    bar, foot, body = _frame(width, height, of)
    side = body.height()
    dial = QRect(body.right() - side + 1, body.y(), side, side)
    room = body.width() - side - 4 * of.gap
    card = QRect(dial.left() - 2 * of.gap - room // 2, body.y(), room // 2, body.height())
    words = QRect(body.x(), body.y(), room - room // 2, body.height())
    high = min(words.height() - of.head - 2 * of.gap, 2 * (of.name + of.detail))
    top = words.y() + (words.height() - of.head - 2 * of.gap - high) // 2
    head = QRect(words.x(), top, words.width(), of.head)
    name = QRect(words.x(), head.bottom() + of.gap, words.width(), round(high * 0.64))
    detail = QRect(words.x(), name.bottom() + 1, words.width(), high - name.height())
    return Boxes(bar, head, name, detail, card, dial, foot)


def _tall(width: int, height: int, of: Lengths) -> Boxes:
    bar, foot, body = _frame(width, height, of)
    side = min(body.width(), round(height * 0.44))
    dial = QRect(body.x(), body.bottom() - side + 1, body.width(), side)
    above = QRect(body.x(), body.y(), body.width(), body.height() - side - of.gap)
    head, name, card, detail = _column(above, of)
    return Boxes(bar, head, name, detail, card, dial, foot)
