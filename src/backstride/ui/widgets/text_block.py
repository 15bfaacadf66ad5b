"""Plain text painted in a box: broken into lines, and cut with dots only where it may not take another line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_HYPHEN = "-"


def broken(text: str, font: QFont, width: float, lines: int) -> list[str]:
    """Return *text* as at most *lines* lines that fit *width* pixels; the last one is cut where more would follow."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts = _starts(layout, text, width, lines + 1)
    ends = [*starts[1:], len(text)]
    parts = [text[a:b].strip() + _HYPHEN * _tears(text, b) for a, b in zip(starts, ends, strict=True)]
    if len(parts) > lines:
        rest = text[starts[lines - 1] :].strip()
        parts[lines - 1 :] = [QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return parts


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


def _starts(layout: QTextLayout, text: str, width: float, most: int) -> list[int]:
    """Return where the lines begin; one that ends within a word leaves room for a hyphen."""
    starts: list[int] = []
    hyphen = QFontMetricsF(layout.font()).horizontalAdvance(_HYPHEN)
    layout.beginLayout()
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if _tears(text, line.textStart() + line.textLength()):
            line.setLineWidth(width - hyphen)
        starts.append(line.textStart())
    layout.endLayout()
    return starts or [0]


def _tears(text: str, place: int) -> bool:
    """Say whether a line that ends at *place* tears a word."""
    return text[place - 1 : place].isalnum() and text[place : place + 1].isalnum()
