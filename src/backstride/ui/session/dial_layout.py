"""Where number, words and breath are in a dial, within a ring or above a strip."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import sqrt

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetrics, QRegion

from backstride.ui.kit.text_fit import FixedDigits
from backstride.ui.kit.theme import TOUCH, font
from backstride.ui.session.progress_bar import ProgressBar
from backstride.ui.session.progress_ring import ProgressRing

_NUMBER = 0.46  # of a round dial's side; so are the lengths below
_SIGN_ALONE = 0.48
_WORDS = 0.1
_LUNGS = (0.78, 0.97)  # radius of empty and full lungs, of the space within the ring
_BANDS = 32  # that make up the region in which a circle's edge moves
_CUE = (-0.78, -0.15)  # top and bottom of the word of a breath, in radii of empty lungs; so are the next two
_COUNT = (-0.06, 0.38)
_WHICH = (0.5, 0.745)
_LETTERS, _CAPITALS = 0.78, 0.94  # of the height of their box
_ROW, _LOW_ROW = 0.11, 0.09  # of a flat dial's height, with or without a button below
_RAISED = 0.72, 0.31  # width and height of a number above a button, of the ring's side; so are the next ones
_RAISED_SIGN = 0.34
_RAISED_ROWS = (-0.31, -0.115, 0.095)  # the middles of words, number and words, from the ring's middle
_RAISED_WORDS = 0.085
_BUTTON = (0.42, 0.14)  # its size
_BUTTON_TOP = 0.175
_ASKING = (-0.13, 0.1, 0.08)  # the middle and the height of words above a button alone, and its middle
_ASKING_BUTTON = (0.56, 0.2)
_LOWER = 0.06  # by how much all of it is lower without a button


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The boxes of a dial. ``figures`` paint the number in its box; ``word`` is empty where there is no breath.

    ``spare`` has room for a button, where one was wanted.
    """

    figures: FixedDigits
    number: QRectF
    sign: QRectF
    above: QRectF
    below: QRectF
    word: QRectF
    spare: QRectF = field(default_factory=QRectF)

    def words_region(self) -> QRegion:
        """Return where the words are."""
        region = QRegion()
        for box in (self.above, self.below, self.word):
            region += box.toAlignedRect()
        return region


def words_font(text: str, box: QRectF, *, capitals: bool = False) -> QFont:
    """Return the font in which *text* fits *box*; *capitals* may be larger, for nothing reaches below their line."""
    pixels = box.height() * (_CAPITALS if capitals else _LETTERS)
    wide = QFontMetrics(font(pixels, "semibold")).horizontalAdvance(text)
    return font(int(pixels * min(1.0, 0.97 * box.width() / max(1, wide))), "semibold")


def within(ring: ProgressRing, widest: str) -> Places:
    """Return the places in a *ring*: a number between words, or a sign without any."""
    across = 2 * (ring.radius - ring.stroke)
    figures = FixedDigits("semibold", widest, width=across, height=ring.side * _NUMBER, across=across)
    number = _around(ring.centre, figures.width(widest) + 8, figures.height + 8)
    sign = ring.side * _SIGN_ALONE
    return Places(
        figures=figures,
        number=number,
        sign=_around(ring.centre, sign, sign),
        above=_beside(ring, number.height(), -1),
        below=_beside(ring, number.height(), 1),
        word=QRectF(),
    )


def raised(ring: ProgressRing, widest: str, *, button: bool) -> Places:
    """Return the places in a *ring*: words, a number or a sign, wide words, and below them room for a *button*."""
    side, (wide, high) = ring.side, _RAISED
    across = 2 * (ring.radius - ring.stroke)
    figures = FixedDigits("semibold", widest, width=side * wide, height=side * high, across=across)
    shift = 0.0 if button else _LOWER
    upper, middle, lower = (ring.centre + QPointF(0, side * (row + shift)) for row in _RAISED_ROWS)
    spare = _around(ring.centre, side * _BUTTON[0], side * _BUTTON[1])
    spare.moveTop(ring.centre.y() + side * _BUTTON_TOP)
    return Places(
        figures=figures,
        number=_around(middle, figures.width(widest) + 8, figures.height + 8),
        sign=_around(middle, side * _RAISED_SIGN, side * _RAISED_SIGN),
        above=_around(upper, side * 0.58, side * _RAISED_WORDS),
        below=_around(lower, side * 0.76, side * _RAISED_WORDS),
        word=QRectF(),
        spare=spare if button else QRectF(),
    )


def asking(ring: ProgressRing, widest: str) -> Places:
    """Return the places in a *ring* that asks for nothing but a press: words, and a large button below them."""
    side, (words, high, middle) = ring.side, _ASKING
    return Places(
        figures=FixedDigits("semibold", widest, width=side, height=side, across=side),
        number=QRectF(),
        sign=QRectF(),
        above=QRectF(),
        below=_around(ring.centre + QPointF(0, side * words), side * 0.78, side * high),
        word=QRectF(),
        spare=_around(ring.centre + QPointF(0, side * middle), side * _ASKING_BUTTON[0], side * _ASKING_BUTTON[1]),
    )


def breathing(ring: ProgressRing, widest: str) -> Places:
    """Return the places within the circle of empty lungs: the word of the breath, its seconds, and which it is."""
    empty = ring.radius * _LUNGS[0]
    number = _chord(ring.centre, empty, _COUNT)
    figures = FixedDigits("semibold", widest, width=number.width(), height=number.height() * 0.86, across=2 * empty)
    return Places(
        figures=figures,
        number=number,
        sign=QRectF(),
        above=QRectF(),
        below=_chord(ring.centre, empty, _WHICH),
        word=_chord(ring.centre, empty, _CUE),
    )


def above(strip: ProgressBar, box: QRect, widest: str, *, signed: bool, raised: bool) -> Places:
    """Return the places above a *strip* in *box*, as large as its width allows, or above a button in its place."""
    row = box.height() * (_LOW_ROW if raised else _ROW)
    low = max(TOUCH, box.height() * _BUTTON[1]) + strip.thick / 2 if raised else 2 * strip.thick
    room = box.height() - 2 * row - low
    figures = FixedDigits("semibold", widest, width=box.width() - 4, height=room * 0.95, across=2 * box.width())
    middle = QPointF(QRectF(box).center().x(), box.y() + row + room / 2)
    high = min(room, figures.height + 8)
    core = min(room, box.width()) * 0.8 if signed else high
    upper, lower = middle.y() - core / 2 - row * 1.15, middle.y() + core / 2 + row * 0.15
    button = QRectF(0, 0, box.height() * _BUTTON[0], low - strip.thick / 2)
    button.moveCenter(QPointF(middle.x(), box.y() + box.height() - button.height() / 2))
    return Places(
        figures=figures,
        number=_around(middle, min(box.width(), figures.width(widest) + 8), high),
        sign=_around(middle, core, core),
        above=QRectF(box.x(), max(box.y(), upper), box.width(), row),
        below=QRectF(box.x(), lower, box.width(), row),
        word=QRectF(),
        spare=button if raised else QRectF(),
    )


def lungs(ring: ProgressRing, breath: float) -> QRectF:
    """Return the circle of lungs that are *breath* full."""
    empty, full = _LUNGS
    radius = ring.radius * (empty + (full - empty) * breath)
    return _around(ring.centre, 2 * radius, 2 * radius)


def between_breaths(ring: ProgressRing, one: float, other: float) -> QRegion:
    """Return the bands in which the circle's edge moves."""
    outer = lungs(ring, max(one, other)).width() / 2 + 2
    inner = lungs(ring, min(one, other)).width() / 2 - 2
    region, high = QRegion(), 2 * outer / _BANDS
    for band in range(_BANDS):
        top = band * high - outer
        near, far = sorted((abs(top), abs(top + high)))
        wide = sqrt(max(0.0, outer**2 - (0.0 if near < high / 2 else near) ** 2))
        free = sqrt(max(0.0, inner**2 - far**2))
        region += QRectF(-wide, top, wide - free, high).translated(ring.centre).toAlignedRect()
        region += QRectF(free, top, wide - free, high).translated(ring.centre).toAlignedRect()
    return region


def _around(centre: QPointF, wide: float, high: float) -> QRectF:
    return QRectF(centre.x() - wide / 2, centre.y() - high / 2, wide, high)


def _beside(ring: ProgressRing, core: float, way: int) -> QRectF:
    """The box of words above (-1) or below (1) the number, as wide as the ring is there."""
    high = min(ring.side * _WORDS, (ring.radius - core / 2) * 0.62)
    middle = core / 2 + high * 0.9
    half = sqrt(max(1.0, ring.radius**2 - (middle + high / 2) ** 2)) * 0.94
    return QRectF(ring.centre.x() - half, ring.centre.y() + way * middle - high / 2, 2 * half, high)


def _chord(centre: QPointF, radius: float, of: tuple[float, float]) -> QRectF:
    """The box from the one to the other height of a circle, in radii from its centre, as wide as the circle there."""
    top, bottom = (radius * height for height in of)
    half = sqrt(radius**2 - max(abs(top), abs(bottom)) ** 2)
    return QRectF(centre.x() - half, centre.y() + top, 2 * half, bottom - top)
