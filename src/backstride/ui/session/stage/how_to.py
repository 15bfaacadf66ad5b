"""Short paragraphs, each under its own small heading, as large as their box allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.style import Style
from backstride.ui.kit.text_fit import direction_of
from backstride.ui.kit.theme import font

_SMALLEST = 13  # at a text size of 100 %; larger text grows it by its root
_HEADING = 0.72  # of the text's size; so are the lengths below
_GAP = 0.9
_PADDING = 0.4
_MOST_EMS = 34  # wider lines are hard to follow
_TALL = 100_000


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain text under a heading; ``tone`` is the token that colours the heading. The heading may be empty."""

    heading: str
    text: str
    tone: str = "accent"


@dataclass(frozen=True, slots=True)
class _Line:
    box: QRect
    text: str
    pixels: float
    weight: str
    tone: str


class HowTo(QWidget):
    """Shows as many paragraphs as fit, the first ones first, in the largest letters up to *largest* pixels."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._largest = 24.0
        self._set: tuple[_Line, ...] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        style.changed.connect(self._reset)

    def show_paragraphs(self, paragraphs: Sequence[Paragraph], largest: float) -> None:
        """Show *paragraphs* in letters of at most *largest* pixels."""
        if (tuple(paragraphs), largest) != (self._paragraphs, self._largest):
            self._paragraphs, self._largest = tuple(paragraphs), largest
            self.setAccessibleName(" ".join(f"{p.heading}: {p.text}" if p.heading else p.text for p in paragraphs))
            self._reset()

    def shown(self) -> tuple[str, ...]:
        """Return the texts that found room."""
        return tuple(line.text for line in self._lines() if line.weight == "regular")

    def _reset(self) -> None:
        self._set = None
        self.update()

    def _lines(self) -> tuple[_Line, ...]:
        if self._set is None:
            self._set = self._fit()
        return self._set

    def _fit(self) -> tuple[_Line, ...]:
        """All paragraphs as large as they fit; at the smallest size only the first ones."""
        smallest = round(_SMALLEST * self._style.text_size**0.5)
        for pixels in range(max(smallest, round(self._largest)), smallest - 1, -1):
            lines, high = _set_lines(self._paragraphs, pixels, self.width())
            if high <= self.height():
                return _moved(lines, (self.height() - high) // 2)
        for count in range(len(self._paragraphs) - 1, 0, -1):
            lines, high = _set_lines(self._paragraphs[:count], smallest, self.width())
            if high <= self.height():
                return _moved(lines, (self.height() - high) // 2)
        return ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the paragraphs for the new size."""
        self._reset()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint every line."""
        painter = QPainter(self)
        align = self.style().visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeading)
        align |= Qt.AlignmentFlag.AlignAbsolute
        for line in self._lines():
            painter.setFont(font(line.pixels, line.weight))
            painter.setPen(self._style.colour(line.tone))
            painter.setLayoutDirection(direction_of(line.text))
            painter.drawText(line.box, align | Qt.TextFlag.TextWordWrap, line.text)


def _set_lines(paragraphs: Sequence[Paragraph], pixels: float, width: int) -> tuple[list[_Line], int]:
    """Return the lines of *paragraphs* from the top, and the height that they take."""
    padding = round(_PADDING * pixels)
    wide = min(width - 2 * padding, round(_MOST_EMS * pixels))
    x, y = (width - wide) // 2, padding
    lines = []
    for paragraph in paragraphs:
        for text, size, weight, tone in _pieces(paragraph, pixels):
            room = QRect(0, 0, wide, _TALL)
            need = QFontMetrics(font(size, weight)).boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            # A word that is wider than the box would be cut; such a size does not fit.
            high = need.height() if need.width() <= wide else _TALL
            lines.append(_Line(QRect(x, y, wide, high), text, size, weight, tone))
            y += high
        y += round(_GAP * pixels)
    return lines, y - round(_GAP * pixels) + padding


def _pieces(paragraph: Paragraph, pixels: float) -> list[tuple[str, float, str, str]]:
    text = (paragraph.text, pixels, "regular", "text")
    heading = (paragraph.heading, max(12, pixels * _HEADING), "semibold", paragraph.tone)
    return [heading, text] if paragraph.heading else [text]


def _moved(lines: list[_Line], down: int) -> tuple[_Line, ...]:
    return tuple(_Line(line.box.translated(0, down), line.text, line.pixels, line.weight, line.tone) for line in lines)
