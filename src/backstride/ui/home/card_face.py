"""How one routine or programme looks as a card: a figure on the colour of its purpose, and words below."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from heapq import nlargest

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from backstride.care.programmes import Programme
from backstride.ui.home.card_words import Shown, facts, pill_words
from backstride.ui.kit.elevation import Shadows, has_shadow
from backstride.ui.kit.fill import paint_card, paint_pill, pill_size
from backstride.ui.kit.focus_ring import paint_focus, reach
from backstride.ui.kit.room import paint_figure
from backstride.ui.kit.stills import Find, Still
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_block import broken, paint_lines
from backstride.ui.kit.theme import BORDER, TOUCH

_PICTURE, _INSET, _ABOVE, _BELOW, _CORNER = 132, 16, 12, 14, 12
"""Pixels of the picture's height, beside the words, above and below them, and between a pill and its corner."""

_FIGURE = 0.84
"""How much of the picture's height a figure has."""

_TITLE_LINES, _SAMPLE = 2, 3
_STAR, _SIGN = 24, 48
_STEP, _STEP_GAP, _STEP_HEIGHT = 26, 6, 10
"""Pixels of the sign of one level: its width, what is between two, and the height."""

_LIFT = 2


class CardFace:
    """Paints cards; *today* is asked for the day where they say when they were done last."""

    def __init__(self, style: Style, find: Find, still: Still | None) -> None:
        self._style = style
        self._find = find
        self._still = still
        self._shadows = Shadows(style)

    def height(self, cards: Iterable[Shown], width: int) -> int:
        """Return the height of *cards* of this *width*, all in pixels; the longest titles decide for all of them.

        There may be a thousand: to break the titles of all would be felt while one types.
        """
        room = width - 2 * self._style.length(_INSET)
        longest = nlargest(_SAMPLE, (card.title for card in cards), len)
        lines = (len(broken(title, self._title_font(title, room), room, _TITLE_LINES)) for title in longest)
        title = max(lines, default=1) * self._style.line_height("strong")
        caption = self._style.line_height("caption")
        return self._picture + self._style.length(_ABOVE + _BELOW) + title + caption + self._style.space(0.5)

    @property
    def _picture(self) -> int:
        return self._style.pixels(_PICTURE)

    def star(self, rect: QRect, *, mirrored: bool) -> QRect:
        """Return where a press means the star of the card in *rect*."""
        side = self._style.pixels(TOUCH)
        x = rect.left() if mirrored else rect.right() - side + 1
        return QRect(x, rect.top(), side, side)

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        card: Shown,
        *,
        focused: bool,
        hovered: bool,
        mirrored: bool,
        today: date | None = None,
    ) -> None:
        """Paint *card* into *rect*, and around it its shadow and the ring of the focus."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._shadows.paint(painter, rect, strong=hovered)
        box = QRectF(rect.translated(0, -self._style.length(_LIFT) if hovered and has_shadow(self._style) else 0))
        lifted = hovered and not has_shadow(self._style)
        paint_card(painter, self._style, box, edge="outline" if lifted else "rim")
        self._paint_picture(painter, QRectF(box.topLeft(), QPointF(box.right(), box.top() + self._picture)), card)
        self._paint_pill(painter, box, card, mirrored=mirrored)
        if not isinstance(card, Programme) and not card.problems:
            self._paint_star(painter, box.toRect(), card.purpose, filled=card.favourite, mirrored=mirrored)
        inset, above = self._style.length(_INSET), self._style.length(_ABOVE)
        self._paint_words(painter, box.adjusted(inset, self._picture + above, -inset, 0), card, today, mirrored)
        if focused:
            beyond = reach(self._style)
            around = box.adjusted(-beyond, -beyond, beyond, beyond)
            paint_focus(painter, self._style, around, self._style.radius("card") + beyond)
        painter.restore()

    def _paint_picture(self, painter: QPainter, box: QRectF, shown: Shown) -> None:
        """Paint the upper part of a card: the colour of its purpose, and its figure on a common floor."""
        card = shown.card if isinstance(shown, Programme) else shown
        radius = self._style.radius("card")
        upper, inside = QPainterPath(), 1.0 if self._style.tokens.rim != "transparent" else 0.0
        upper.addRoundedRect(box.adjusted(inside, inside, -inside, radius), radius - inside, radius - inside)
        below = QPainterPath()
        below.addRect(QRectF(box.left(), box.bottom(), box.width(), radius + 1))
        tint = "raised" if card.problems else f"{shown.purpose}.wall"
        painter.fillPath(upper.subtracted(below), self._style.colour(tint))
        if self._style.tokens.edged:
            painter.setPen(QPen(self._style.colour("edge"), 1))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        if card.problems:
            sign = QRectF(0, 0, self._style.pixels(_SIGN), self._style.pixels(_SIGN))
            sign.moveCenter(box.center())
            self._style.paint_icon(painter, sign, "triangle-alert", "warning")
            return
        exercise = self._find(card.exercise)
        if self._still and exercise:
            height = round(box.height() * _FIGURE)
            place = QRectF(box.left(), box.bottom() - height, box.width(), height)
            paint_figure(painter, place.toAlignedRect().toRectF(), exercise, self._still)

    def _paint_pill(self, painter: QPainter, box: QRectF, card: Shown, *, mirrored: bool) -> None:
        if words := pill_words(card):
            size, corner = pill_size(self._style, words), self._style.length(_CORNER)
            x = box.right() - corner - size.width() if mirrored else box.left() + corner
            paint_pill(painter, self._style, QPointF(x, box.top() + corner), words)

    def _paint_star(self, painter: QPainter, rect: QRect, purpose: str, *, filled: bool, mirrored: bool) -> None:
        place = QRect(0, 0, self._style.pixels(_STAR), self._style.pixels(_STAR))
        place.moveCenter(self.star(rect, mirrored=mirrored).center())
        self._style.icon("star-filled" if filled else "star", purpose).paint(painter, place)

    def _paint_words(
        self,
        painter: QPainter,
        box: QRectF,
        shown: Shown,
        today: date | None,
        mirrored: bool,  # noqa: FBT001  because it is handed through
    ) -> None:
        align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        font = self._title_font(shown.title, box.width())
        title = broken(shown.title, font, box.width(), _TITLE_LINES)
        y = paint_lines(painter, box, title, font, self._style.colour("text"), align) + self._style.space(0.5)
        line = QRectF(box.left(), y, box.width(), self._style.line_height("caption"))
        if isinstance(shown, Programme):
            self._paint_levels(painter, line, shown, mirrored=mirrored)
            return
        colour, said = facts(shown, today)
        caption = self._style.font("caption")
        metrics = QFontMetricsF(caption)
        fitting = next((words for words in said if metrics.horizontalAdvance(words) <= line.width()), said[-1])
        lines = broken(fitting, caption, line.width(), 1)
        paint_lines(painter, line, lines, caption, self._style.colour(colour), align)

    def _paint_levels(self, painter: QPainter, line: QRectF, shown: Programme, *, mirrored: bool) -> None:
        """Paint a sign for each level: full below the one that is due, half for that one, empty above it."""
        count = len(shown.levels)
        gap, high = self._style.length(_STEP_GAP), self._style.length(_STEP_HEIGHT)
        wide = min(self._style.pixels(_STEP), (line.width() - (count - 1) * gap) / count)
        width, ink = self._style.length(BORDER), self._style.colour(shown.purpose)
        for level in range(count):
            x = level * (wide + gap)
            left = line.right() - x - wide if mirrored else line.left() + x
            box = QRectF(left, line.center().y() - high / 2, wide, high)
            capsule = QPainterPath()
            capsule.addRoundedRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2), high / 2, high / 2)
            painter.setPen(QPen(ink, width))
            painter.setBrush(ink if level < shown.due else Qt.BrushStyle.NoBrush)
            painter.drawPath(capsule)
            if level == shown.due:
                half = QPainterPath()
                half.addRect(box.adjusted(wide / 2 if mirrored else 0, 0, 0 if mirrored else -wide / 2, 0))
                painter.fillPath(capsule.intersected(half), ink)

    def _title_font(self, title: str, width: float) -> QFont:
        """Return the font of the title: smaller where that keeps a long word whole."""
        font, smaller = self._style.font("strong"), self._style.font("caption", "semibold")
        return smaller if _widest(title, smaller) <= width < _widest(title, font) else font


def _widest(words: str, font: QFont) -> float:
    return max((QFontMetricsF(font).horizontalAdvance(part) for part in words.split()), default=0)
