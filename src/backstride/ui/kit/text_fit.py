"""The largest letters that fit a box, and figures that never change their width."""

from __future__ import annotations

from math import hypot
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from backstride.ui.kit.theme import font

_STRONG = ("L", "R", "AL")
_ROOM = 100_000
_TIGHT = 0.9  # letters as large as these are too far apart
_COLON = 0.75  # of its own width; so does what parts minutes and seconds
_MEASURE = 100  # pixels; glyphs scale


def fitted(weight: str, text: str, box: QSize, *, largest: int, smallest: int, wrap: bool) -> QFont:
    """Return the face at the largest size, down to *smallest* pixels, at which *text* fits into *box*."""
    low, high = smallest, max(smallest, largest)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(font(middle, weight), text, box, wrap=wrap):
            low = middle
        else:
            high = middle - 1
    return font(low, weight)


def fits(letters: QFont, text: str, box: QSize, *, wrap: bool) -> bool:
    """Say whether *text* in these *letters* fits into *box*."""
    flags = Qt.TextFlag.TextWordWrap if wrap else Qt.TextFlag.TextSingleLine
    room = QRect(0, 0, box.width() if wrap else _ROOM, _ROOM)
    need = QFontMetrics(letters).boundingRect(room, flags, text)
    return need.width() <= box.width() and need.height() <= box.height()


def even_width(letters: QFont, text: str, width: int) -> int:
    """Return the least width, up to *width*, in which *text* wraps to no more lines: they are of similar length."""
    flags, metrics = Qt.TextFlag.TextWordWrap, QFontMetrics(letters)
    lines = metrics.boundingRect(QRect(0, 0, width, _ROOM), flags, text).height()
    low, high = width // 3, width
    while low < high:
        middle = (low + high) // 2
        need = metrics.boundingRect(QRect(0, 0, middle, _ROOM), flags, text)
        if need.height() <= lines and need.width() <= middle:
            high = middle
        else:
            low = middle + 1
    return low


def shortened(letters: QFont, text: str, box: QSize) -> str:
    """Return as many words of *text* as fit into the lines of *box* in these *letters*, the missing ones as dots."""
    words = text.split()
    few = (" ".join(words[:count]).rstrip(".,;:") + "…" for count in range(len(words) - 1, 0, -1))
    return next((cut for cut in few if fits(letters, cut, box, wrap=True)), "…")


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return the way that *text* is read, by its first letter that has one; the window's own may be another."""
    strong = (bidirectional(letter) for letter in text)
    first = next((way for way in strong if way in _STRONG), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft


class FixedDigits:
    """Digits in cells of equal width, painted from left to right, as large as *widest* fits.

    They fit a box of *width* and *height* and, together, a circle of *across* pixels.
    """

    def __init__(self, weight: str, widest: str, *, width: float, height: float, across: float) -> None:
        rough = QFontMetrics(font(_MEASURE, weight))
        wide, high = _width(rough, widest), _digit_height(rough)
        scale = min(width / wide, height / high, across / hypot(wide, high))
        self.font = font(_MEASURE * scale, weight)
        self._metrics = QFontMetrics(self.font)

    @property
    def height(self) -> int:
        """Return the height of a digit in pixels."""
        return _digit_height(self._metrics)

    def width(self, text: str) -> int:
        """Return the width of *text* in pixels; the same for every text of as many digits."""
        return _width(self._metrics, text)

    def paint_from(self, painter: QPainter, foot: QPointF, text: str, colour: QColor) -> None:
        """Paint *text* so that a broad first digit begins at *foot*, the lower corner at which all of them end."""
        painter.setFont(self.font)
        painter.setPen(colour)
        # Round digits reach below their baseline, so their box and not the line is what is seen.
        digit = QRectF(self._metrics.tightBoundingRect("0"))
        x, base = foot.x() - digit.left() - self._slack("0"), foot.y() - digit.bottom()
        for character in text:
            painter.drawText(QPointF(x + self._slack(character), base), character)
            x += _advance(self._metrics, character)

    def _slack(self, character: str) -> float:
        """Return by how much the cell of *character* is wider than itself, on either side."""
        return (_advance(self._metrics, character) - self._metrics.horizontalAdvance(character)) / 2


def _width(metrics: QFontMetrics, text: str) -> int:
    return max(1, sum(_advance(metrics, character) for character in text))


def _advance(metrics: QFontMetrics, character: str) -> int:
    if not character.isdigit():
        return (
            round(_COLON * metrics.horizontalAdvance(character))
            if character == ":"
            else metrics.horizontalAdvance(character)
        )
    return round(_TIGHT * max(metrics.horizontalAdvance(digit) for digit in "0123456789"))


def _digit_height(metrics: QFontMetrics) -> int:
    return max(1, metrics.tightBoundingRect("0").height())
