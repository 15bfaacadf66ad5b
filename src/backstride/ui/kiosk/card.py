"""A routine as a large card: a figure on the colour of its purpose, how long it takes, its title, what it needs."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from backstride.i18n.messages import message
from backstride.library.suggestions import Card
from backstride.routine.purpose import OTHER
from backstride.ui.kiosk.hand_button import HAND
from backstride.ui.kiosk.offer import MAT, needs_mat, stands
from backstride.ui.kit.content_button import ContentButton
from backstride.ui.kit.fill import paint_fill, touched
from backstride.ui.kit.focus_ring import FocusRing
from backstride.ui.kit.labels import bare_title, minutes, purpose_icon, purpose_word
from backstride.ui.kit.room import paint_figure
from backstride.ui.kit.say import say
from backstride.ui.kit.stills import Pictured, Still
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_block import broken, paint_lines

_INSET, _ICON, _GAP, _BETWEEN = 18, 22, 8, 14
"""Pixels around the words, of an icon, after it, and between two facts."""

_TITLE_LINES = 3
_LOW = 0.62
"""Heights per width below which the figure is beside the words, and not above them."""

_BESIDE = 0.42
"""The share of a low card's width that the figure has."""


class _Fact(NamedTuple):
    icon: str
    words: str
    colour: str


class CardButton(ContentButton):
    """Shows *card* with the still of *exercise*; pressed anywhere."""

    def __init__(
        self, style: Style, card: Card, exercise: Pictured | None, still: Still, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self.card = card
        self._title = bare_title(card.title)  # what comes before it is said above it
        self._exercise = exercise
        self._still = still
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(", ".join((card.title, *(fact.words for fact in (*self._kicker(), *self._needs())))))

    def sizeHint(self) -> QSize:
        """Return the least size of a card."""
        return QSize(3, 2) * self._style.pixels(HAND)

    def focus_shape(self) -> tuple[QRectF, float]:
        """Return what the ring of the focus surrounds, and the radius of its corners."""
        return QRectF(self.rect()), self._style.radius("card")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a ring around the card."""
        super().focusInEvent(event)
        FocusRing(self._style, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the words at its foot, and the figure in what they leave."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = touched(self._style, f"{self.card.purpose}.wall", hovered=self.underMouse(), pressed=self.isDown())
        paint_fill(painter, self._style, QRectF(self.rect()), colour, self._style.radius("card"))
        inset = self._style.length(_INSET)
        inner = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        low = self.height() < _LOW * self.width()
        words = inner.adjusted(_BESIDE * inner.width(), 0, 0, 0) if low else inner
        tall = self._height_of(words.width())
        words.setTop(max(inner.top(), inner.center().y() - tall / 2 if low else inner.bottom() - tall))
        figure = (
            QRectF(inner.left(), inner.top(), _BESIDE * inner.width() - inset, inner.height())
            if low
            else QRectF(inner.left(), self._style.space(1), inner.width(), words.top() - self._style.space(1.5))
        )
        if self._exercise and min(figure.width(), figure.height()) >= self._style.length(HAND) / 2:
            paint_figure(painter, self._turned(figure), self._exercise, self._still)
        self._paint_words(painter, self._turned(words))

    def _kicker(self) -> list[_Fact]:
        card = self.card
        called = say(message("From this gym")) if card.purpose == OTHER else purpose_word(card.purpose)
        purpose = _Fact(purpose_icon(card.purpose), called, card.purpose)
        return [purpose, _Fact("", minutes(card.minutes, about=card.about), "text")]

    def _needs(self) -> list[_Fact]:
        """Return what somebody wants to know who cannot lie down, or has nothing to lie on."""
        facts = []
        if stands(self.card):
            facts.append(_Fact("person-standing", say(message("Standing only")), "text"))
        if needs_mat(self.card):
            facts.append(_Fact(MAT, say(message("Needs a mat")), "text"))
        return facts

    def _height_of(self, width: float) -> float:
        """Return the pixels that all words take in a column of this *width*."""
        title = broken(self._title, self._style.font("tile"), width, _TITLE_LINES)
        rows = len(self._rows(self._kicker(), width)) + len(self._rows(self._needs(), width))
        return len(title) * self._style.line_height("tile") + rows * self._row()

    def _row(self) -> float:
        return max(self._style.line_height("lead", "semibold"), self._style.pixels(_ICON)) + self._style.space(0.5)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        align = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        y = self._paint_facts(painter, box, box.top(), self._kicker())
        font = self._style.font("tile")
        lines = broken(self._title, font, box.width(), _TITLE_LINES)
        place = QRectF(box.left(), y, box.width(), box.height())
        y = paint_lines(painter, place, lines, font, self._style.colour("text"), align)
        self._paint_facts(painter, box, y + self._style.space(0.5), self._needs())

    def _paint_facts(self, painter: QPainter, box: QRectF, y: float, facts: list[_Fact]) -> float:
        """Paint *facts* in rows from *y* on, and return where the next row would be."""
        side, high = self._style.pixels(_ICON), self._row() - self._style.space(0.5)
        font = self._style.font("lead", "semibold")
        for row in self._rows(facts, box.width()):
            x = 0.0
            for fact in row:
                wide = self._width_of(fact)
                place = QRectF(box.right() - x - wide if self.isRightToLeft() else box.left() + x, y, wide, high)
                if fact.icon:
                    left = place.right() - side if self.isRightToLeft() else place.left()
                    icon = QRectF(left, y + (high - side) / 2, side, side)
                    self._style.paint_icon(painter, icon, fact.icon, fact.colour)
                    moved = side + self._style.pixels(_GAP)
                    place.adjust(0 if self.isRightToLeft() else moved, 0, -moved if self.isRightToLeft() else 0, 0)
                align = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
                middle = place.translated(0, (high - QFontMetricsF(font).height()) / 2)
                paint_lines(painter, middle, [fact.words], font, self._style.colour(fact.colour), align)
                x += wide + self._style.pixels(_BETWEEN)
            y += self._row()
        return y

    def _rows(self, facts: list[_Fact], width: float) -> list[list[_Fact]]:
        """Return *facts* in rows that fit *width*."""
        rows: list[list[_Fact]] = []
        left = 0.0
        for fact in facts:
            wide = self._width_of(fact) + self._style.pixels(_BETWEEN)
            if not rows or left < wide - self._style.pixels(_BETWEEN):
                rows.append([])
                left = width
            rows[-1].append(fact)
            left -= wide
        return rows

    def _width_of(self, fact: _Fact) -> float:
        words = QFontMetricsF(self._style.font("lead", "semibold")).horizontalAdvance(fact.words) + 1
        return words + (self._style.pixels(_ICON) + self._style.pixels(_GAP) if fact.icon else 0)

    def _turned(self, box: QRectF) -> QRectF:
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), box.toAlignedRect())
        return QRectF(place)
