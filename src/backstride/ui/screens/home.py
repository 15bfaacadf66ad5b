"""Home: what fits now, and every routine there is, with search and filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backstride.ui.card import Card, Filters, arranged, suggested
from backstride.ui.look import Look, space
from backstride.ui.widgets.cards import CardList
from backstride.ui.widgets.filter_bar import FilterBar
from backstride.ui.widgets.hero import HeroCard
from backstride.ui.widgets.page import Page
from backstride.ui.widgets.plain import Button, icon_button, label, short_label
from backstride.ui.widgets.stills import Find, Still
from backstride.ui.words import found_count, greeting

Search = Callable[[str], Iterable[str]]
"""Returns the ids of the routines that a text finds, the best first."""

_HEROES = ("before-run", "after-run")
_SIDE_BY_SIDE = 720
"""Pixels of width, at 100 % text, from which the large cards stand side by side."""


class Home(QWidget):
    """The page that one starts from. It shows cards and says what was wished for."""

    chosen = Signal(str)
    started = Signal(str)
    starred = Signal(str)
    history_wished = Signal()
    settings_wished = Signal()
    about_wished = Signal()
    new_wished = Signal()

    def __init__(
        self, look: Look, search: Search, find: Find, still: Still | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._search_for = search
        self._find = find
        self._cards: tuple[Card, ...] = ()
        self._page = Page(look, parent=self)
        self._greeting = label("", "title")
        self._heroes = {
            "before-run": HeroCard(look, self.tr("Before a run"), still),
            "after-run": HeroCard(look, self.tr("After a run"), still),
        }
        self._hero_line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._section = short_label(self.tr("All routines"), "heading")
        self._new = Button(look, self.tr("New routine"), "", "plus")
        self._filters = FilterBar(look)
        self._list = CardList(look, find, still)
        self._empty = label("", "lead")
        self._build_layout(self._header())
        self._connect()

    def show_cards(self, cards: Sequence[Card], hour: int, *, author: bool) -> None:
        """Show these routines, greet by the *hour*, and offer to write one to an *author*."""
        self._cards = tuple(cards)
        self._greeting.setText(f"{greeting(hour)} {self.tr('What suits you now?')}")
        self._new.setVisible(author)
        self._filters.offer_for(cards)
        for when, hero in self._heroes.items():
            card = suggested(cards, when)
            if card:
                hero.show_card(card, self._find(card.exercise))
        self._refresh()

    def draw_again(self) -> None:
        """Paint the figures again: there are more of them than before."""
        for when, hero in self._heroes.items():
            card = suggested(self._cards, when)
            if card:
                hero.show_exercise(self._find(card.exercise))
        self._list.viewport().update()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_first(self) -> None:
        """Put the focus on what is most likely wanted."""
        shown = [hero for hero in self._heroes.values() if hero.isVisibleTo(self)]
        (shown[0] if shown else self._list).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_last(self) -> None:
        """Put the focus where it was when the page was left."""
        last = self.focusWidget()
        if self.isAncestorOf(last) and last.isVisibleTo(self):
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()

    def _header(self) -> QHBoxLayout:
        self._search = QLineEdit(self)
        self._search.setObjectName("search")
        self._search.setPlaceholderText(self.tr("Search: title, exercise or muscle"))
        self._search.setAccessibleName(self.tr("Search routines"))
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(space(55))
        self._history = icon_button(self._look, self.tr("History"), "history")
        self._settings = icon_button(self._look, self.tr("Settings"), "settings")
        self._about = icon_button(self._look, self.tr("About Backstride"), "info")
        line = QHBoxLayout()
        line.setSpacing(space(1))
        line.addWidget(short_label("Backstride", "brand"))
        line.addStretch(1)
        line.addWidget(self._search, 4)
        for button in (self._history, self._settings, self._about):
            line.addWidget(button)
        return line

    def _build_layout(self, header: QHBoxLayout) -> None:
        self._hero_line.setSpacing(space(2))
        for hero in self._heroes.values():
            self._hero_line.addWidget(hero, 1)
        section = QHBoxLayout()
        section.addWidget(self._section)
        section.addStretch()
        section.addWidget(self._new)
        column = self._page.column
        column.addLayout(header)
        column.addWidget(self._greeting)
        column.addLayout(self._hero_line)
        column.addSpacing(space(1))
        column.addLayout(section)
        column.addWidget(self._filters)
        column.addWidget(self._empty)
        column.addWidget(self._list)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def _connect(self) -> None:
        for hero in self._heroes.values():
            hero.chosen.connect(self.chosen)
            hero.started.connect(self.started)
        self._list.chosen.connect(self.chosen)
        self._list.starred.connect(self.starred)
        self._list.moved.connect(self._on_card_moved_to)
        self._filters.changed.connect(self._on_filters_changed)
        self._search.textChanged.connect(self._on_search_changed)
        self._search.returnPressed.connect(self._on_search_entered)
        self._history.clicked.connect(self.history_wished)
        self._settings.clicked.connect(self.settings_wished)
        self._about.clicked.connect(self.about_wished)
        self._new.clicked.connect(self.new_wished)

    def _refresh(self) -> None:
        text = self._search.text().strip()
        cards = self._found(text) if text else arranged(self._cards, self._filters.filters)
        self._list.show_cards(cards)
        self._list.setVisible(bool(cards))
        self._empty.setVisible(not cards)
        self._empty.setText(self._why_empty(text))
        self._section.setText(found_count(len(cards)) if text else self.tr("All routines"))
        self._greeting.setVisible(not text)
        for when, hero in self._heroes.items():
            hero.setVisible(not text and suggested(self._cards, when) is not None)

    def _found(self, text: str) -> list[Card]:
        by_id = {card.id: card for card in self._cards}
        filters = self._filters.filters
        found = (by_id[routine] for routine in self._search_for(text) if routine in by_id)
        return [card for card in found if filters.let(card)]

    def _why_empty(self, text: str) -> str:
        if not self._cards:
            return self.tr("There is no routine here yet. Put a file into your library folder; the settings say where.")
        if text:
            return self.tr("Nothing is called “%1”. Try an exercise or a muscle.").replace("%1", text)
        return self.tr("No routine fits all of these filters.")

    def _on_filters_changed(self, filters: Filters) -> None:
        self._refresh()

    def _on_search_changed(self, text: str) -> None:
        self._refresh()

    def _on_search_entered(self) -> None:
        if self._list.cards:
            self.chosen.emit(self._list.cards[0].id)

    def _on_card_moved_to(self, rect: QRect) -> None:
        self._page.show_part(self._list, rect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear the search with Escape, leave it downwards to the cards."""
        if event.key() == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
        elif event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the large cards side by side where there is room."""
        wide = self.width() >= _SIDE_BY_SIDE * self._look.text_size
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._hero_line.setDirection(direction)
        super().resizeEvent(event)
