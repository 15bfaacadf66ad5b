"""Where everything is on the session screen, for any size of window and of text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRect

from backstride.ui.session.control_row import LARGEST, fitting_side, row_width

_DRAWN = (1280, 800)
"""The window, in pixels, that the lengths below are meant for; other windows scale them."""

_CONTROL = 60
_CONTROL_BELOW = 70  # where the controls have a row of their own
_QUIET_LINE = 35  # the height of the row that tells what is left
_TALL = 1.15  # widths per height: below this one column, above _BROAD three
_BROAD = 2.3
_FOOT_WORDS = 440  # pixels that the words of the foot want beside its controls
_BESIDE = 0.58  # of the width that the controls may take beside words
_TWO_LINES = 1.7  # of the detail, where a figure below can give way
_FLAT_DIAL = 0.33  # of the height of a tall window; so is the next
_ROUND_DIAL = 0.4
_YIELDS = 0.35  # of what text grows by, they shrink by in a tall window


class LayoutMode(Enum):
    """What a window is arranged for."""

    WORK = "work"
    BREATHING = "breathing"  # the dial has to be round
    FINALE = "finale"  # nothing is left to do


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
class SessionLayout:
    """A box for each part, as large as the part may become.

    ``letters`` is how large text may be drawn, as a factor of the size in a window as it was drawn for; ``gap`` is the
    space between words, ``control`` the side of a control. ``column`` is the width of what the foot has at its end,
    below the dial: the controls, and what is left; 0 where they have rows of their own.
    """

    letters: float
    gap: int
    control: int
    column: int
    bar: QRect
    head: QRect
    name: QRect
    detail: QRect
    card: QRect
    dial: QRect
    foot: QRect

    def mirrored(self, width: int) -> SessionLayout:
        """Return this arrangement for readers from right to left, in a window of *width*.

        Time itself runs from left to right for everybody, as on every player.
        """
        flipped = Boxes(*(_flipped(getattr(self, name), width) for name in Boxes._fields))
        return replace(self, **flipped._asdict())


def _flipped(box: QRect, width: int) -> QRect:
    return QRect(width - box.x() - box.width(), box.y(), box.width(), box.height())


def arrange(
    width: int, height: int, *, text_size: float, touch: int, manner: LayoutMode = LayoutMode.WORK
) -> SessionLayout:
    """Return where everything is in a window of *width* and *height* pixels.

    *text_size* is the person's factor and *touch* the least side of a control in pixels.
    """
    ratio = width / max(1, height)
    scale = _scale(width, height, tall=ratio < _TALL)
    # Large as it is already, the stage's text grows less than the rest.
    text = 1 + (text_size - 1) * 0.6
    inner = width - 2 * round(24 * scale)
    stacked = ratio < _TALL and inner - row_width(max(touch, _CONTROL * scale)) < _FOOT_WORDS * text * max(scale, 0.6)
    desired = (_CONTROL_BELOW if stacked else _CONTROL) * scale * (1 + text_size) / 2
    control = min(max(touch, round(desired)), fitting_side(inner if stacked else round(_BESIDE * inner)))
    lengths = _lengths(scale, text, control, height, stacked=stacked)
    boxes = _plan(ratio, manner, text)(width, height, lengths)
    column = 0 if stacked else max(row_width(control), min(boxes.dial.width(), inner // 2))
    return SessionLayout(letters=scale * text, gap=lengths.gap, control=control, column=column, **boxes._asdict())


def _plan(ratio: float, manner: LayoutMode, text: float) -> Callable[[int, int, Lengths], Boxes]:
    if manner is LayoutMode.FINALE:
        return _finale
    if ratio < _TALL:
        share = _ROUND_DIAL if manner is LayoutMode.BREATHING else _FLAT_DIAL
        return partial(_tall, dial=share / (1 + _YIELDS * (text - 1)))
    return _broad if ratio > _BROAD else _wide


def _scale(width: int, height: int, *, tall: bool) -> float:
    drawn = (800, 1280) if tall else _DRAWN
    return max(0.5, min(width / drawn[0], height / drawn[1]))


def _lengths(scale: float, text: float, control: int, height: int, *, stacked: bool) -> Lengths:
    words = round(min((104 if stacked else 133) * scale * text, height * (0.12 if stacked else 0.17)))
    gap, row = round(12 * scale), round(control * LARGEST)
    return Lengths(
        margin=round(24 * scale),
        bar=round(44 * scale),
        head=round(64 * scale),
        name=round(min(112 * scale * text, height * 0.2)),
        detail=round(min(52 * scale * text, height * 0.16)),
        foot=words + gap + row if stacked else max(round(_QUIET_LINE * scale * text + 16 * scale) + row, words),
        gap=gap,
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
    head, name, card, detail = _column(left, of._replace(detail=round(of.detail * _TWO_LINES)))
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


def _tall(width: int, height: int, of: Lengths, *, dial: float) -> Boxes:
    """Below each other; the dial spans the window, for its number is as wide as there is room."""
    bar, foot, body = _frame(width, height, of)
    words = of.head + of.name + of.detail + 4 * of.gap
    side = min(round(height * dial), body.height() - words)
    number = QRect(body.x(), body.bottom() - side + 1, body.width(), side)
    above = QRect(body.x(), body.y(), body.width(), body.height() - side - of.gap)
    head, name, card, detail = _column(above, of._replace(detail=round(of.detail * _TWO_LINES)))
    return Boxes(bar, head, name, detail, card, number, foot)


def _finale(width: int, height: int, of: Lengths) -> Boxes:
    """In the middle and below each other: what has ended, a large sign, its name, and how much it was."""
    inner = width - 2 * of.margin
    bar = QRect(of.margin, of.margin // 2, inner, of.bar)
    side = min(round(height * 0.45), inner)
    free = height - bar.bottom() - of.head - side - of.name - of.detail - 4 * of.gap
    head = QRect(of.margin, bar.bottom() + of.gap + free // 2, inner, of.head)
    dial = QRect((width - side) // 2, head.bottom() + of.gap, side, side)
    name = QRect(of.margin, dial.bottom() + of.gap, inner, of.name)
    detail = QRect(of.margin, name.bottom() + 1, inner, of.detail)
    return Boxes(bar, head, name, detail, QRect(), dial, QRect())
