"""Where everything is on the stage of a session, for any size of window and of text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import QRect

_TALL = 1.15
"""Widths per height below which number and words are under the figure, and not beside it."""

_BROAD = 2.0
"""Widths per height from which the column is nearer to the disc than to the edge."""

_SQUAREST = 1060
"""A window of 800 pixels of height that is less wide than this makes everything smaller, not only its columns."""

_PORTRAIT = (1080, 1920)
"""The window that lengths below each other are meant for."""

_LETTERS = 0.42
"""By how much of what a person's text grows the stage's grows: it is large as it is."""

_SMALL = 0.2
"""By how much of what a window makes everything smaller its words do not: they have the room, and are read as far."""

_LINE = 19
"""Pixels of the least height of a line of words."""

_LEAST_UNIT = 0.4


class Boxes(NamedTuple):
    """The boxes of one window. ``alone`` is where the last seconds are, and ``then`` what comes after them.

    ``disc`` is the square around the outer edge of the ring, ``figure`` where a body may be, down to the floor.
    ``extras`` are the controls that have a row of their own in a tall window; else they are in the ``bar``.
    """

    strip: QRect
    labels: QRect
    disc: QRect
    figure: QRect
    floor: QRect
    badges: QRect
    number: QRect
    words: QRect
    alone: QRect
    then: QRect
    extras: QRect
    bar: QRect


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLayout:
    """A box for each part. ``unit`` is what a pixel of a window of 1280 x 800 is, ``letters`` that times the text.

    ``control`` is the side of an ordinary control, ``leading`` that of the one that pauses. The badges are ``stacked``
    in a tall window.
    """

    unit: float
    letters: float
    control: int
    leading: int
    stacked: bool
    boxes: Boxes

    def mirrored(self, width: int) -> StageLayout:
        """Return this arrangement for readers from right to left, in a window of *width*."""
        flipped = (QRect(width - box.x() - box.width(), box.y(), box.width(), box.height()) for box in self.boxes)
        return replace(self, boxes=Boxes(*flipped))


def arrange(width: int, height: int, *, text_size: float, touch: int) -> StageLayout:
    """Return where everything is in a window of *width* and *height* pixels.

    *text_size* is the person's factor and *touch* the least side of a control in pixels.
    """
    if width / max(1, height) < _TALL:
        return _tall(width, height, text_size, touch)
    return _wide(width, height, text_size, touch)


def _box(x: float, y: float, right: float, bottom: float) -> QRect:
    left, top = round(x), round(y)
    return QRect(left, top, max(0, round(right) - left), max(0, round(bottom) - top))


def _controls(unit: float, text_size: float, touch: int, room: float) -> tuple[int, int]:
    """Return the side of a control and of the one that pauses, in a row of *room* pixels of height."""
    grown = unit * (1 + text_size) / 2
    leading = max(touch, min(round(80 * grown), round(room)))
    return max(touch, min(round(56 * grown), leading)), leading


def _wide(width: int, height: int, text_size: float, touch: int) -> StageLayout:
    """The body at the side where one begins to read, number and words at the other, both on one floor."""
    unit = max(_LEAST_UNIT, min(height / 800, width / _SQUAREST))
    more = text_size - 1
    letters = (unit + _SMALL * max(0.0, 1 - unit)) * (1 + _LETTERS * more)
    margin, broad = 32 * unit, width / height > _BROAD
    floor = height * (0.835 - 0.035 * more)
    centre = width * ((0.28 if broad else 0.3125) - 0.03 * more)
    column = width * ((0.56 if broad else 0.625) - 0.056 * more)
    end = min(width - margin, column + 0.7 * height)
    labels = _box(margin, 52 * unit, width - margin, 52 * unit + max(_LINE, 30 * letters))
    radius = min(270 * unit, (floor - labels.bottom() - 8 * unit) / 2, centre - 4 * unit)
    reach = min(360 * unit, column - 8 * unit - centre, centre - 8 * unit)
    badges = max(104 * unit, labels.bottom() + 10 * unit)
    high = 56 * unit * (1 + 0.27 * more)
    number = badges + high + 34 * unit * (1 - 0.25 * more)
    words = number + (180 - 18 * more) * unit + 26 * unit
    then = floor - 116 * unit - 20 * unit * more
    control, leading = _controls(unit, text_size, touch, 0.86 * (height - floor))
    return StageLayout(
        unit=unit,
        letters=letters,
        control=control,
        leading=leading,
        stacked=False,
        boxes=Boxes(
            strip=_box(margin, 17 * unit, width - margin, 42 * unit),
            labels=labels,
            disc=_box(centre - radius, floor - 2 * radius, centre + radius, floor),
            figure=_box(centre - reach, max(100 * unit, labels.bottom() + 4 * unit), centre + reach, floor),
            floor=_box(0, floor, width, height),
            badges=_box(column, badges, end, badges + high),
            number=_box(column, number, end, number + (180 - 18 * more) * unit),
            words=_box(column, words, end, floor - 14 * unit),
            alone=_box(column, number, end, then - 20 * unit),
            then=_box(column, then, end, floor - 14 * unit),
            extras=QRect(),
            bar=_box(margin, floor, width - margin, height),
        ),
    )


def _tall(width: int, height: int, text_size: float, touch: int) -> StageLayout:
    """The body above, and below it on the floor the number, the words and the controls."""
    part = max(_LEAST_UNIT * 0.7, min(width / _PORTRAIT[0], height / _PORTRAIT[1]))
    more = text_size - 1
    unit = 1.6 * part
    letters = unit * (1 + _LETTERS * more)
    margin = max(16.0, 48 * part)
    control, leading = _controls(1.36 * part, text_size, touch, 150 * part)
    row, extra = max(132 * part, leading), max(76 * part, control)
    bottom = height - max(8.0, 36 * part)
    bar, extras = bottom - row, bottom - row - 18 * part - extra
    words_high = (250 + 105 * more) * part
    floor = extras - 24 * part - words_high - (292 + 62) * part
    labels = _box(margin, 84 * part, width - margin, 84 * part + max(_LINE, 30 * letters))
    radius = min(453 * part, (floor - labels.bottom() - 16 * part) / 2, width / 2 - 8)
    reach = min(505 * part, width / 2 - 8)
    number = floor + 38 * part
    words = number + (292 + 24) * part
    edge = margin + 0.53 * (width - 2 * margin)
    return StageLayout(
        unit=unit,
        letters=letters,
        control=control,
        leading=leading,
        stacked=True,
        boxes=Boxes(
            strip=_box(margin, 28 * part, width - margin, 66 * part),
            labels=labels,
            disc=_box(width / 2 - radius, floor - 2 * radius, width / 2 + radius, floor),
            figure=_box(width / 2 - reach, labels.bottom() + 10 * part, width / 2 + reach, floor),
            floor=_box(0, floor, width, height),
            badges=_box(edge + 24 * part, number, width - margin, number + 292 * part),
            number=_box(margin, number, edge, number + 292 * part),
            words=_box(margin, words, width - margin, words + words_high),
            alone=_box(margin, number, width - margin, words + words_high - 90 * part),
            then=_box(margin, words + words_high - 78 * part, width - margin, words + words_high),
            extras=_box(margin, extras, width - margin, extras + extra),
            bar=_box(margin, bar, width - margin, bottom),
        ),
    )
