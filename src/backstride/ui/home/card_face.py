"""How one routine looks as a card, and how a screen reader says it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nlargest

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from backstride.i18n.messages import message
from backstride.library.suggestions import Card
from backstride.ui.kit.fill import paint_card
from backstride.ui.kit.focus_ring import paint_focus
from backstride.ui.kit.labels import done_count, minutes, needs, problem_count, word
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_block import broken, paint_lines
from backstride.ui.kit.theme import TOUCH
from backstride.ui.kit.thumbnail import Find, Still, paint_still

_TITLE_LINES = 3
_TILE = 112
_FACT_LINES = 2
_SAMPLE = 3
_STAR, _BESIDE = 22, 32
"""Pixels of the star, and of what the title leaves for it."""

_SIGN = 48


class CardFace:
    """Paints a card: the figure, the title, how long and when, what is needed, and a star."""

    def __init__(self, style: Style, find: Find, still: Still | None) -> None:
        self._style = style
        self._find = find
        self._still = still

    def height(self, cards: Iterable[Card], width: int) -> int:
        """Return the height of *cards* of this *width*, all in pixels; the longest titles decide for all of them.

        There may be a thousand: to break the titles of all would be felt while one types.
        """
        room = width - self._side - 3 * self._style.space(2) - self._style.pixels(_BESIDE)
        longest = nlargest(_SAMPLE, (card.title for card in cards), len)
        lines = (broken(title, self._title_font(title, room), room, _TITLE_LINES) for title in longest)
        title = max(map(len, lines), default=1) * self._style.line_height("body", "semibold")
        facts = (1 + _FACT_LINES) * self._style.line_height("caption")
        return max(self._side, title + facts + self._style.space(0.5)) + 2 * self._style.space(2)

    @property
    def _side(self) -> int:
        return self._style.pixels(_TILE)

    def star(self, rect: QRect, *, mirrored: bool) -> QRect:
        """Return where a press means the star of the card in *rect*."""
        side = self._style.pixels(TOUCH)
        x = rect.left() if mirrored else rect.right() - side + 1
        return QRect(x, rect.top(), side, side)

    def paint(
        self, painter: QPainter, rect: QRect, card: Card, *, focused: bool, hovered: bool, mirrored: bool
    ) -> None:
        """Paint *card* into *rect*."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, focused=focused, hovered=hovered, broken_file=bool(card.problems))
        gap, side = self._style.space(2), self._side
        inner = QRectF(rect).adjusted(gap, gap, -gap, -gap)
        tile = QRectF(inner.right() - side if mirrored else inner.left(), inner.top(), side, side)
        self._tile(painter, tile, card)
        text = inner.adjusted(0, 0, -side - gap, 0) if mirrored else inner.adjusted(side + gap, 0, 0, 0)
        self._words(painter, text, card, mirrored)
        if not card.problems:
            self._star(painter, self.star(rect, mirrored=mirrored), filled=card.favourite)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, *, focused: bool, hovered: bool, broken_file: bool) -> None:
        edge = "warning" if broken_file else "outline" if hovered else "rim"
        paint_card(painter, self._style, QRectF(rect), edge=edge, fill="surface")
        if focused:
            paint_focus(painter, self._style, QRectF(rect), self._style.radius("card"))

    def _tile(self, painter: QPainter, box: QRectF, card: Card) -> None:
        if not card.problems:
            paint_still(painter, box, self._find(card.exercise), self._style, self._still if card.exercise else None)
            return
        place = QRectF(0, 0, self._style.pixels(_SIGN), self._style.pixels(_SIGN))
        place.moveCenter(box.center())
        self._style.paint_icon(painter, place, "triangle-alert", "warning")

    def _words(self, painter: QPainter, box: QRectF, card: Card, mirrored: bool) -> None:  # noqa: FBT001  because it is handed through
        align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        beside = -self._style.pixels(_BESIDE)
        head = box.adjusted(-beside, 0, 0, 0) if mirrored else box.adjusted(0, 0, beside, 0)
        font = self._title_font(card.title, head.width())
        title = broken(card.title, font, head.width(), _TITLE_LINES)
        caption = self._style.font("caption")
        y = paint_lines(painter, head, title, font, self._style.colour("text"), align)
        y += self._style.space(0.5)
        for token, facts in _facts(card):
            room = int((box.bottom() + 1 - y) // self._style.line_height("caption"))
            lines = _fullest(facts, caption, box.width(), max(1, room))
            place = QRectF(box.left(), y, box.width(), 1)
            y = paint_lines(painter, place, lines, caption, self._style.colour(token), align)

    def _title_font(self, title: str, width: float) -> QFont:
        """Return the font of the title: smaller where that keeps a long word whole."""
        font, smaller = self._style.font("body", "semibold"), self._style.font("caption", "semibold")
        return smaller if _widest(title, smaller) <= width < _widest(title, font) else font

    def _star(self, painter: QPainter, box: QRect, *, filled: bool) -> None:
        place = QRect(0, 0, self._style.pixels(_STAR), self._style.pixels(_STAR))
        place.moveCenter(box.center())
        self._style.icon("star-filled" if filled else "star", "accent" if filled else "outline").paint(painter, place)


def spoken(card: Card) -> str:
    """Return the whole card as one sentence for a screen reader."""
    parts = [card.title, *(facts[0] for _, facts in _facts(card))]
    if card.favourite:
        parts.append(say(message("favourite")))
    return ", ".join(parts)


def _widest(words: str, font: QFont) -> float:
    return max((QFontMetricsF(font).horizontalAdvance(part) for part in words.split()), default=0)


def _fullest(facts: Sequence[str], font: QFont, width: float, lines: int) -> list[str]:
    """Return the lines of the first of *facts*, said ever shorter, that the lines hold; else the last one, cut."""
    for fact in facts[:-1]:
        parts = broken(fact, font, width, lines + 1)
        if len(parts) <= lines:
            return parts
    return broken(facts[-1], font, width, lines)


def _facts(card: Card) -> list[tuple[str, list[str]]]:
    """Return what is said of *card* line by line, each with its colour, in full first and then ever shorter."""
    if card.problems:
        notes = (say(message("Cannot be played")), problem_count(card.problems))
        return [("warning", [words]) for words in notes]
    when = [word(key) for key in card.when if key != "any-time"] or [word("any-time")]
    place = [card.place] if card.place else []
    done = [done_count(card.done).replace(" ", "\N{NO-BREAK SPACE}")] if card.done else []
    first = " · ".join([*place, minutes(card.minutes, about=card.about), *when, *done])
    found_by = [("accent", [card.found_by])] if card.found_by else []
    due = [("accent", [card.due])] if card.due else []
    return [*found_by, *due, ("muted", [first]), ("muted", _needs(card.equipment))]


def _needs(equipment: Sequence[str]) -> list[str]:
    """Return what is needed: all of it, then fewer things and how many more."""
    fewer = range(len(equipment) - 1, 0, -1)
    return [needs(equipment), *(f"{needs(equipment[:some])} +{len(equipment) - some}" for some in fewer)]
