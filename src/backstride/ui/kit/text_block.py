"""Plain text painted in a box: broken into lines, and cut with dots only where it may not take another line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_SOFT, _HYPHEN = "\N{SOFT HYPHEN}", "-"
_LEAST = 3
"""Letters of a torn word that go to its last line at least."""


def broken(text: str, font: QFont, width: float, most: int = 0) -> list[str]:
    """Return *text* as lines that fit *width* pixels, at most *most* unless that is 0: the last is cut with dots.

    A word that is longer than a line ends where there is no more room, without a hyphen: where one belongs only a
    dictionary knows. An author's soft hyphen is one that belongs there.
    """
    parts = [part for paragraph in text.split("\n") for part in _parts(paragraph, font, width, most)]
    lines = [_spelt(part) for part in parts]
    if most and len(lines) > most:
        rest = "".join(parts[most - 1 :]).replace(_SOFT, "").strip()
        lines[most - 1 :] = [QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return lines


def balanced(text: str, font: QFont, width: float) -> int:
    """Return the least width, in whole pixels, at which *text* takes no more lines than at *width*.

    Its lines are then about equally long, and no word is alone in the last one.
    """
    count = len(broken(text, font, width))
    longest = max((QFontMetricsF(font).horizontalAdvance(word) for word in text.split()), default=0.0)
    low, high = ceil(longest) + 1, int(width)
    while count > 1 and low < high:
        middle = (low + high) // 2
        if len(broken(text, font, middle)) <= count:
            high = middle
        else:
            low = middle + 1
    return high


def paint_lines(
    painter: QPainter, box: QRectF, lines: Sequence[str], font: QFont, colour: QColor, align: Qt.AlignmentFlag
) -> float:
    """Paint *lines* from the top of *box* and return where the next one would start (y)."""
    painter.setFont(font)
    painter.setPen(colour)
    # Each line runs as its own letters do, whichever way the window runs.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    step = QFontMetricsF(font).height()
    for number, line in enumerate(lines):
        place = QRectF(box.topLeft() + QPointF(0, number * step), box.size())
        place.setHeight(step)
        painter.drawText(
            place,
            align | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            line,
        )
    return box.top() + len(lines) * step


def _parts(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Return the parts of *text* that make a line each; the last one may be more, where there are *most* before it."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while (not most or len(starts) <= most) and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if few := _too_few(text, line.textStart() + line.textLength()):
            line.setNumColumns(max(1, line.textLength() - few))
        starts.append(line.textStart())
    layout.endLayout()
    places = starts or [0]
    return [text[a:b] for a, b in zip(places, [*places[1:], len(text)], strict=True)]


def _too_few(text: str, place: int) -> int:
    """Return how many letters are missing to `_LEAST` where a word that is torn at *place* goes on in the next line."""
    if not text[place - 1 : place].isalnum():
        return 0
    rest = sum(1 for _ in takewhile(str.isalnum, text[place : place + _LEAST]))
    return _LEAST - rest if rest else 0


def _spelt(part: str) -> str:
    """Return a *part* as its line is written: a soft hyphen is one only where the line ends."""
    return part.strip().replace(_SOFT, "") + _HYPHEN * part.endswith(_SOFT)
