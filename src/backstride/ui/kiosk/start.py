"""The page that asks what to do: a page of large cards, two arrows where there are more, and few large buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from backstride.i18n.messages import message
from backstride.library.suggestions import Card
from backstride.ui.kiosk.card import CardButton
from backstride.ui.kiosk.hand_button import HandButton, square
from backstride.ui.kiosk.offer import Wanted
from backstride.ui.kit.buttons import label, short_label
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.page import Page, fit_title
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.stills import Pictured, Still
from backstride.ui.kit.style import Style

_WIDTH, _HEIGHT, _LOW, _NARROW = 300, 230, 150, 270
"""Pixels of the least card: its width, its height, that of one with the figure beside the words, and in an upright
window."""

_MOST = {True: (2, 3), False: (3, 2)}
"""Columns and rows at most, in an upright window and in any other."""

_GAP = 20


class StartPage(Page):
    """Shows *cards*; ``chosen`` carries the id of one, ``wanted_changed`` what leaves some out or sorts them.

    ``choosing`` asks for the page on which that is chosen.
    """

    chosen = Signal(str)
    wanted_changed = Signal(object)  # a Wanted
    choosing = Signal()

    def __init__(
        self,
        style: Style,
        cards: Sequence[Card],
        wanted: Wanted,
        find: Callable[[str], Pictured | None],
        still: Still,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, parent)
        self._wanted = wanted
        self._at = 0
        self._cards = tuple(CardButton(style, card, find(card.exercise), still, self) for card in wanted.choose(cards))
        for card in self._cards:
            card.clicked.connect(self._on_clicked)
        self.title = label(say(message("What would you like to do?")), "display", self)
        self._nothing = label(say(message("No routine suits all of that.")), "heading", self)
        self._tools = QWidget(self)
        self._fill_tools()
        self._pager = QWidget(self)
        self._where = self._fill_pager()
        self._first = self._cards[0] if self._cards else self.choose
        style.changed.connect(self._arrange)

    def _fill_tools(self) -> None:
        flow = spaced(self._style, FlowLayout(self._tools), 1)
        self.choose = HandButton(self._style, say(message("Choose")), "chip", "list-filter")
        self.choose.fill(self._wanted.anything)
        self.short = HandButton(self._style, say(message("Shortest first")), "chip", "clock")
        self.short.setCheckable(True)
        self.short.setChecked(self._wanted.short_first)
        self.choose.clicked.connect(self.choosing)
        self.short.clicked.connect(self._on_short_clicked)
        flow.addWidget(self.choose)
        flow.addWidget(self.short)

    def _fill_pager(self) -> QLabel:
        self.back = square(self._style, say(message("Previous page")), "arrow-left")
        self.onwards = square(self._style, say(message("Next page")), "arrow-right")
        self.back.clicked.connect(self._on_back)
        self.onwards.clicked.connect(self._on_onwards)
        where = short_label("", "strong")
        where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = spaced(self._style, QHBoxLayout(self._pager), 1)
        for widget in (self.back, where, self.onwards):
            line.addWidget(widget)
        return where

    @property
    def count(self) -> int:
        """Return how many cards are on all pages."""
        return len(self._cards)

    @property
    def shown(self) -> Sequence[CardButton]:
        """Return the cards of the page in sight."""
        return [card for card in self._cards if not card.isHidden()]

    def turn(self, onwards: int) -> None:
        """Show the next page, or for -1 the one before."""
        self._at += onwards
        self._arrange()
        for card in self.shown[:1]:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        self.turn(-1)

    def _on_onwards(self) -> None:
        self.turn(1)

    def _on_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, CardButton):
            self.chosen.emit(card.card.id)

    def _on_short_clicked(self, checked: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        self.wanted_changed.emit(replace(self._wanted, short_first=checked))

    def _arrange(self) -> None:
        """Place title, buttons and as many cards as are large enough."""
        edge, gap = self._style.space(4), self._style.length(_GAP)
        room = self.rect().adjusted(edge, self._style.space(2.5), -edge, -self._style.space(3))
        upright = self.height() > self.width()
        cards = self._below_head(room, upright=upright)
        columns, rows = self._grid(cards.size(), upright=upright)
        pages = max(1, ceil(len(self._cards) / (columns * rows)))
        self._at = min(max(0, self._at), pages - 1)
        self._show_pager(pages)
        cards = self._below_head(room, upright=upright)  # which leaves room for the arrows where there are some
        first, last = self._at * columns * rows, (self._at + 1) * columns * rows
        wide = (cards.width() - (columns - 1) * gap) // columns
        tall = (cards.height() - (rows - 1) * gap) // rows
        for number, card in enumerate(self._cards):
            card.setVisible(first <= number < last)
            row, column = divmod(number - first, columns)
            column = columns - 1 - column if self.isRightToLeft() else column
            card.setGeometry(cards.x() + column * (wide + gap), cards.y() + row * (tall + gap), wide, tall)
        self._nothing.setVisible(not self._cards)
        self._nothing.setGeometry(cards)

    def _grid(self, room: QSize, *, upright: bool) -> tuple[int, int]:
        """Return how many columns and rows of cards there is room for, and no more than there are cards."""
        pixels, gap = self._style.pixels, self._style.length(_GAP)
        most_columns, most_rows = _MOST[upright]
        columns = _fitting(room.width(), pixels(_NARROW if upright else _WIDTH), gap, most_columns)
        least = pixels(_LOW if room.height() < 2 * pixels(_LOW) + gap else _HEIGHT)
        return columns, _fitting(room.height(), least, gap, most_rows)

    def _show_pager(self, pages: int) -> None:
        self._pager.setVisible(pages > 1)
        self._where.setText(say(message("{page} of {count}", page=self._at + 1, count=pages)))
        self.back.setEnabled(self._at > 0)
        self.onwards.setEnabled(self._at < pages - 1)

    def _below_head(self, room: QRect, *, upright: bool) -> QRect:
        """Place the head in *room*, and the buttons: beside it, below it, or at hand in an upright window."""
        tools, pager = self._tools.layout(), self._pager
        paging = pager.sizeHint() if not pager.isHidden() else QSize()
        wide = self._width_of_tools()
        title = room.width() - wide - paging.width() - 2 * self._style.space(2)
        beside = not upright and title >= self.title.fontMetrics().horizontalAdvance(self.title.text()) / 2
        fit_title(self._style, self.title, title if beside else room.width(), ("display", "title", "heading"))
        high = self.title.heightForWidth(title if beside else room.width())
        spare = room.width() - (paging.width() + self._style.space(2) if paging.width() else 0)
        row = tools.heightForWidth(wide if beside else spare) if tools else 0
        row = max(row, paging.height())
        gap = self._style.space(2)
        if beside:
            top = max(high, row)
            self._put(self.title, QRect(room.x(), room.y() + (top - high) // 2, title, high))
            line = QRect(room.right() + 1 - wide - paging.width() - gap, room.y() + (top - row) // 2, room.width(), row)
        elif upright:
            self._put(self.title, QRect(room.x(), room.y() + gap, room.width(), high))
            top = high + 2 * gap
            line = QRect(room.x(), room.bottom() + 1 - row, room.width(), row)
        else:
            self._put(self.title, QRect(room.x(), room.y(), room.width(), high))
            line = QRect(room.x(), room.y() + high + gap, room.width(), row)
            top = high + gap + row
        self._put(self._tools, QRect(line.x(), line.y(), wide if beside else spare, row))
        if paging.width():
            self._put(pager, QRect(room.right() + 1 - paging.width(), line.y(), paging.width(), row))
        return room.adjusted(0, top + gap, 0, -(row + gap) if upright else 0)

    def _width_of_tools(self) -> int:
        buttons = self._tools.findChildren(HandButton)
        return sum(button.sizeHint().width() for button in buttons) + (len(buttons) - 1) * self._style.space(1)

    def _put(self, widget: QWidget, box: QRect) -> None:
        if self.isRightToLeft():
            box.moveLeft(self.width() - box.x() - box.width())
        widget.setGeometry(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what there is for the new size."""
        super().resizeEvent(event)
        self._arrange()


def _fitting(room: int, least: int, gap: int, most: int) -> int:
    """Return how many of *least* pixels with *gap* between them fit into *room*, from 1 to *most*."""
    return max(1, min(most, (room + gap) // (least + gap)))
