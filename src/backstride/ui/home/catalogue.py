"""What Home shows below its head: the routines that fit now, and all of them with filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.library.suggestions import Card, Filters, Hit, arranged, short_title, suggested
from backstride.ui.home.cards import CardList
from backstride.ui.home.filter_bar import FilterBar
from backstride.ui.home.hero import HeroCard
from backstride.ui.kit.buttons import Button, label, short_label
from backstride.ui.kit.labels import faulty_count, found_count, let_through
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Find, Still

Search = Callable[[str], Iterable[Hit]]
"""Returns the routines that a text finds, the best first."""

_SIDE_BY_SIDE, _FOLDED_SIDE_BY_SIDE = 720, 560
"""Pixels of width, at 100 % text, from which the suggestions are side by side, whole and folded."""


class Catalogue(QWidget):
    """Shows cards and signals what was asked for. ``moved`` carries the place, in itself, that must be in sight."""

    chosen = Signal(str)
    started = Signal(str)
    starred = Signal(str)
    faulty_requested = Signal()
    new_requested = Signal()
    own_folder_requested = Signal()
    moved = Signal(QRect)

    def __init__(self, style: Style, search: Search, find: Find, still: Still | None = None) -> None:
        super().__init__()
        self._style = style
        self._search_for = search
        self._find = find
        self._words = ""
        self._folded = False
        self._may_edit = True
        self._cards: tuple[Card, ...] = ()
        self._heroes = {
            "before-run": HeroCard(style, say(message("Before a run")), still),
            "after-run": HeroCard(style, say(message("After a run")), still),
        }
        self._hero_line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._section = short_label(say(message("All routines")), "heading")
        self._faulty = Button(style, "", "quiet", "triangle-alert")
        self._new = Button(style, say(message("New routine")), "", "plus")
        self._filters = FilterBar(style)
        self._list = CardList(style, find, still)
        self._empty = label("", "lead")
        self._own_folder = Button(style, say(message("Open routines folder")), "primary", "folder-open")
        self._build_layout()
        self._connect()

    def show_cards(self, cards: Sequence[Card], *, author: bool, may_edit: bool = True) -> None:
        """Show these routines; who *may_edit* is shown the folder, and who is an *author* begins a new one."""
        self._may_edit = may_edit
        self._cards = tuple(cards)
        self._new.setVisible(author and may_edit)
        self._filters.offer_for(cards)
        for when, hero in self._heroes.items():
            card = suggested(cards, when)
            if card:
                hero.show_card(card, short_title(card, cards, when), self._find(card.exercise))
        self._refresh()

    def draw_again(self) -> None:
        """Paint the figures again: there are more of them than before."""
        for when, hero in self._heroes.items():
            card = suggested(self._cards, when)
            if card:
                hero.show_exercise(self._find(card.exercise))
        self._list.viewport().update()

    @property
    def passing(self) -> Sequence[QWidget]:
        """Return the suggestions, which follow from the hour and from what was done."""
        return tuple(self._heroes.values())

    def search(self, words: str) -> None:
        """Show only what *words* find; all again where they are empty."""
        self._words = words.strip()
        self._refresh()

    def fold(self, *, folded: bool) -> None:
        """Give the cards the room, where there is little height: fold the suggestions and the filters."""
        self._folded = folded
        for hero in self._heroes.values():
            hero.fold(folded=folded)
        self._say(self._new, say(message("New routine")))
        self._tell_faulty()
        self._arrange()
        self._show_filters()

    def choose_first(self) -> None:
        """Choose the first card that is shown."""
        if self._list.cards:
            self.chosen.emit(self._list.cards[0].id)

    def focus_first(self) -> None:
        """Put the focus on what is most likely wanted."""
        shown = [hero for hero in self._heroes.values() if hero.isVisibleTo(self)]
        likely = [*shown, self._list] if self._cards else [self._own_folder]
        likely[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_list(self) -> None:
        """Put the focus on the cards."""
        self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def _build_layout(self) -> None:
        spaced(self._style, self._hero_line, 2)
        for hero in self._heroes.values():
            self._hero_line.addWidget(hero, 1)
        section = spaced(self._style, QHBoxLayout(), 1)
        section.addWidget(self._section)
        section.addStretch()
        section.addWidget(self._faulty)
        section.addWidget(self._filters.lid)
        section.addWidget(self._new)
        column = spaced(self._style, QVBoxLayout(self), 2)
        column.addLayout(self._hero_line)
        add_gap(self._style, column, 1)
        column.addLayout(section)
        column.addWidget(self._filters)
        column.addWidget(self._empty)
        column.addWidget(self._own_folder)
        column.addWidget(self._list)

    def _connect(self) -> None:
        for hero in self._heroes.values():
            hero.chosen.connect(self.chosen)
            hero.started.connect(self.started)
        self._list.chosen.connect(self.chosen)
        self._list.starred.connect(self.starred)
        self._list.moved.connect(self._on_moved)
        self._filters.changed.connect(self._on_filters_changed)
        self._filters.lid.clicked.connect(self._show_filters)
        self._new.clicked.connect(self.new_requested)
        self._own_folder.clicked.connect(self.own_folder_requested)
        self._faulty.clicked.connect(self.faulty_requested)

    def _refresh(self) -> None:
        words = self._words
        cards = self._found(words) if words else arranged(self._cards, self._filters.filters)
        self._list.show_cards(cards)
        self._list.setVisible(bool(cards))
        self._empty.setVisible(not cards)
        self._empty.setText(self._why_empty(words))
        self._own_folder.setVisible(self._may_edit and not self._cards)
        self._section.setVisible(bool(self._cards))
        self._tell_faulty()
        self._show_filters()
        self._section.setText(self._headed(len(cards)))
        for when, hero in self._heroes.items():
            hero.setVisible(not words and suggested(self._cards, when) is not None)

    def _tell_faulty(self) -> None:
        count = len(self._with_problems())
        self._say(self._faulty, faulty_count(count), str(count))
        self._faulty.setVisible(count > 0 and not self._words)

    def _say(self, button: Button, words: str, short: str = "") -> None:
        """Show *words* on *button*, or what is *short* where there is little room."""
        button.say(short if self._folded else words)
        button.setAccessibleName(words)

    def _headed(self, count: int) -> str:
        """Return the heading above this number of cards."""
        if self._words:
            return found_count(count)
        if self._filters.filters == Filters():
            return say(message("All routines"))
        return let_through(count, len(self._cards) - len(self._with_problems()))

    def _show_filters(self) -> None:
        # What narrows a search stays in sight.
        wanted = bool(self._cards) and (not self._words or self._filters.filters != Filters())
        self._filters.lid.setVisible(wanted and self._folded)
        self._filters.setVisible(wanted and (not self._folded or self._filters.unfolded))

    def _with_problems(self) -> list[Card]:
        return [card for card in self._cards if card.problems]

    def _found(self, words: str) -> list[Card]:
        by_id = {card.id: card for card in self._cards}
        filters = self._filters.filters
        found = ((by_id[hit.id], hit.found_by) for hit in self._search_for(words) if hit.id in by_id)
        return [replace(card, found_by=found_by) for card, found_by in found if filters.let(card)]

    def _why_empty(self, words: str) -> str:
        if not self._cards:
            return say(message("No routines here yet. Add a file to your routines folder."))
        if words:
            return say(message("No match for “{text}”. Try an exercise or a muscle.", text=words))
        if self._filters.filters == Filters(favourites=True):
            return say(message("No favourites yet. Press the star on a routine."))
        return say(message("No routine fits all of these filters."))

    def _on_filters_changed(self, filters: Filters) -> None:
        self._refresh()

    def _on_moved(self, rect: QRect) -> None:
        self.moved.emit(QRect(self._list.mapTo(self, rect.topLeft()), rect.size()))

    def _arrange(self) -> None:
        """Set the suggestions side by side where there is room."""
        least = _FOLDED_SIDE_BY_SIDE if self._folded else _SIDE_BY_SIDE
        wide = self.width() >= least * self._style.text_size
        way = QBoxLayout.Direction
        self._hero_line.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the suggestions for the new width."""
        self._arrange()
        super().resizeEvent(event)
