"""What Home shows below its head: what leads, then all routines in sections, or what filters and a search find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from backstride.care.programmes import Programme
from backstride.care.today import Situation
from backstride.i18n.messages import message
from backstride.library.sections import AGAIN, FAVOURITES, MINE, PURPOSES, sections
from backstride.library.suggestions import Card, Filters, Hit, arranged, short_titles
from backstride.ui.home.card_face import CardFace
from backstride.ui.home.card_words import Shown
from backstride.ui.home.cards import CardList
from backstride.ui.home.filter_bar import FilterBar
from backstride.ui.home.lead import Lead
from backstride.ui.home.shelf import Shelf
from backstride.ui.kit.buttons import Button, label
from backstride.ui.kit.elevation import INSET
from backstride.ui.kit.labels import faulty_count, found_count, let_through, minutes, purpose_word
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.stills import Find, Still
from backstride.ui.kit.style import Style

if TYPE_CHECKING:  # few starts show a session that was left
    from backstride.ui.kit.interrupted_text import PausedWords

Search = Callable[[str], Iterable[Hit]]
"""Returns the routines that a text finds, the best first."""

_PROGRAMME = "programme"


def _nothing(_words: str) -> Iterable[Hit]:
    return ()


_ENOUGH = 240
"""Pixels of what filters let through that must be in sight."""

_BESIDE = 960
"""Pixels of width, at 100 % text, from which a programme is beside what was done last."""


class Catalogue(QWidget):
    """Shows cards and signals what was asked for. ``moved`` carries the place, in itself, that must be in sight.

    The other signals are those of its `Lead`.
    """

    chosen = Signal(str)
    started = Signal(str, int)
    answered = Signal(str)
    continued = Signal()
    restarted = Signal()
    dismissed = Signal()
    brought_back = Signal()
    morning_answered = Signal(object)
    starred = Signal(str)
    faulty_requested = Signal()
    new_requested = Signal()
    own_folder_requested = Signal()
    moved = Signal(QRect)

    def __init__(
        self, style: Style, search: Search, find: Find, still: Still | None = None, *, nearest: Search = _nothing
    ) -> None:
        """Show no cards yet; *nearest* returns a few for words that *search* finds nothing for."""
        super().__init__()
        self._style = style
        self._search_for = search
        self._nearest = nearest
        self._words = ""
        self._folded = False
        self._may_edit = True
        self._cards: tuple[Card, ...] = ()
        self._programmes: tuple[Programme, ...] = ()
        self._today = date.min
        face = CardFace(style, find, still)
        self._lead = Lead(style, find, still)
        self._morning: QWidget | None = None
        self._shelves = {name: Shelf(style, face, words, role) for name, words, role in _headings()}
        self._section = label(say(message("All routines")), "heading")
        self._faulty = Button(style, "", "quiet", "triangle-alert")
        self._new = Button(style, say(message("New routine")), "", "plus")
        self._filters = FilterBar(style)
        self._list = CardList(style, face, say(message("Routines")))
        self._empty = label("", "lead")
        self._own_folder = Button(style, say(message("Open routines folder")), "primary", "folder-open")
        self._build_layout()
        self._connect()

    @property
    def asks(self) -> bool:
        """Return whether it is asked which moment it is."""
        return self._lead.asks

    def show_cards(
        self,
        cards: Sequence[Card],
        *,
        author: bool,
        situation: Situation,
        may_edit: bool = True,
        programmes: Sequence[Programme] = (),
        paused: PausedWords | None = None,
    ) -> None:
        """Show these routines; who *may_edit* is shown the folder, and who is an *author* begins a new one.

        What leads follows from the *situation*; *paused* is what there is to show of the session that was left last.
        """
        self._may_edit = may_edit
        self._cards, self._programmes, self._today = tuple(cards), tuple(programmes), situation.now.date()
        self._new.setVisible(author and may_edit)
        self._filters.offer_for(cards)
        titles = short_titles(cards)
        self._lead.show_cards(cards, titles, situation, programmes, paused)
        self._fill_shelves([replace(card, title=titles.get(card.id, card.title)) for card in cards])
        self._refresh()

    def ask_morning(self, *, asked: bool) -> None:
        """Ask how the back is this morning, below what leads; or no more."""
        if asked == (self._morning is not None):
            return
        if self._morning is not None:
            self._morning.hide()
            self._morning.deleteLater()
            self._morning = None
            return
        from backstride.ui.home.morning import MorningRow  # noqa: PLC0415  because few starts ask

        self._morning = row = MorningRow(self._style, self)
        row.answered.connect(self.morning_answered)
        self._column.insertWidget(1, row)

    def draw_again(self) -> None:
        """Paint the figures again: there are more of them than before."""
        self._lead.draw_again()
        for each in self._lists():
            each.viewport().update()

    @property
    def passing(self) -> Sequence[QWidget]:
        """Return what follows from the hour, and from what was done how long ago."""
        shown = (self._lead, self._morning, self._shelves[AGAIN])
        return tuple(each for each in shown if each and each.isVisibleTo(self))

    def search(self, words: str) -> None:
        """Show only what *words* find; all again where they are empty."""
        self._words = words.strip()
        self._refresh()

    def fold(self, *, folded: bool) -> None:
        """Give the cards the room, where there is little height: fold the suggestions and the filters."""
        self._folded = folded
        self._lead.fold(folded=folded)
        self._say(self._new, say(message("New routine")))
        self._tell_faulty()
        self._arrange()
        self._show_filters()

    def choose_first(self) -> None:
        """Choose the first card that is shown."""
        shown = [each for each in self._lists() if each.isVisibleTo(self)]
        if shown:
            self._on_chosen(shown[0].cards[0].id)

    def focus_first(self) -> None:
        """Put the focus on what is most likely wanted."""
        lead = self._lead.first() if self._lead.isVisibleTo(self) else None
        likely = [*filter(None, [lead]), *self._shown_lists(), self._own_folder]
        likely[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_list(self) -> None:
        """Put the focus on the cards."""
        for shown in self._shown_lists()[:1]:
            shown.setFocus(Qt.FocusReason.TabFocusReason)

    def _lists(self) -> list[CardList]:
        return [*(shelf.list for shelf in self._shelves.values()), self._list]

    def _shown_lists(self) -> list[CardList]:
        return [each for each in self._lists() if each.isVisibleTo(self)]

    def _build_layout(self) -> None:
        style = self._style
        head = spaced(style, QHBoxLayout(), 1)
        head.addWidget(self._section, 1)
        for button in (self._faulty, self._filters.lid, self._new):
            head.addWidget(button)
        above = spaced(style, QVBoxLayout(), 1.5, 0, INSET)
        above.addLayout(head)
        for widget in (self._filters, self._empty, self._own_folder):
            above.addWidget(widget)
        self._beside = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight), 0)
        for name, share in ((AGAIN, 3), (_PROGRAMME, 1)):
            self._beside.addWidget(self._shelves[name], share, Qt.AlignmentFlag.AlignTop)
        column = spaced(style, QVBoxLayout(self), 1)
        column.addWidget(self._lead)
        self._column = column
        column.addLayout(self._beside)
        column.addWidget(self._shelves[FAVOURITES])
        column.addWidget(self._shelves[MINE])
        add_gap(style, column, 0.5)
        column.addLayout(above)
        column.addWidget(self._list)
        for purpose in PURPOSES:
            column.addWidget(self._shelves[purpose])

    def _connect(self) -> None:
        lead = self._lead
        pairs = (
            (lead.chosen, self.chosen),
            (lead.started, self.started),
            (lead.answered, self.answered),
            (lead.continued, self.continued),
            (lead.restarted, self.restarted),
            (lead.dismissed, self.dismissed),
            (lead.brought_back, self.brought_back),
        )
        for asked, passed_on in pairs:
            asked.connect(passed_on)
        for shelf in self._shelves.values():
            shelf.chosen.connect(self._on_chosen)
            shelf.starred.connect(self.starred)
            shelf.moved.connect(self._on_moved_on_shelf)
        self._list.chosen.connect(self._on_chosen)
        self._list.starred.connect(self.starred)
        self._list.moved.connect(self._on_moved)
        self._filters.changed.connect(self._on_filters_changed)
        self._filters.lid.clicked.connect(self._show_filters)
        self._new.clicked.connect(self.new_requested)
        self._own_folder.clicked.connect(self.own_folder_requested)
        self._faulty.clicked.connect(self.faulty_requested)

    def _refresh(self) -> None:
        words, narrowed = self._words, self._filters.filters != Filters()
        found = self._found(words) if words else arranged(self._cards, self._filters.filters)
        flat = bool(words) or narrowed
        for name, shelf in self._shelves.items():
            shelf.setVisible(bool(shelf.list.cards) and not (flat if name in PURPOSES else words))
        shown = found or (self._as_cards(self._nearest(words)) if words else [])
        self._list.show_cards(shown if flat else ())
        self._list.setVisible(flat and bool(shown))
        self._empty.setVisible(not found)
        self._empty.setText(self._why_empty(words, near=bool(shown)))
        self._own_folder.setVisible(self._may_edit and not self._cards)
        self._section.setVisible(bool(self._cards))
        self._tell_faulty()
        self._show_filters()
        self._section.setText(self._headed(len(found)))
        self._lead.setVisible(not words)
        self._arrange()

    def _fill_shelves(self, cards: Sequence[Card]) -> None:
        """Show *cards*, by titles that do not say again when they are for, in their sections."""
        levels = {level.id for programme in self._programmes for level in programme.levels}
        begun = [each for each in self._programmes if each.begun]
        leading = max(begun, key=lambda each: each.begun or date.min, default=None)
        named = sections(cards, levels, self._lead.suggestion)
        shown: dict[str, list[Shown]] = {each.name: [*each.cards] for each in named}
        shown[_PROGRAMME] = [leading] if leading else []
        for programme in self._programmes:
            if programme is not leading:
                shown[programme.purpose] = [programme, *shown.get(programme.purpose, [])]
        for name, shelf in self._shelves.items():
            shelf.show_cards(shown.get(name, ()), self._today if name == AGAIN else None)

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
        filters = self._filters.filters
        return [card for card in self._as_cards(self._search_for(words)) if filters.let(card)]

    def _as_cards(self, hits: Iterable[Hit]) -> list[Card]:
        by_id = {card.id: card for card in self._cards}
        return [replace(by_id[hit.id], found_by=hit.found_by) for hit in hits if hit.id in by_id]

    def _why_empty(self, words: str, *, near: bool) -> str:
        if not self._cards:
            return say(message("No routines here yet. Add a file to your routines folder."))
        if words and near:
            return say(message("Nothing found for “{text}”. Closest:", text=words))
        if words:
            return say(message("No match for “{text}”. Try an exercise or a muscle.", text=words))
        if self._filters.filters == Filters(favourites=True):
            return say(message("No favourites yet. Press the star on a routine."))
        return say(message("No routine fits all of these filters."))

    def _on_chosen(self, card: str) -> None:
        """Open a routine; of a programme, ask for the level."""
        programme = next((each for each in self._programmes if each.id == card), None)
        if programme is None:
            self.chosen.emit(card)
        else:
            self._ask_level(programme)

    def _ask_level(self, programme: Programme) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for level in programme.levels:
            words = f"{level.title} · {minutes(level.minutes, about=level.about)}"
            action = menu.addAction(words.replace("&", "&&"))
            action.setData(level.id)
            if level is programme.card:
                action.setIcon(self._style.icon("play-filled"))
                menu.setActiveAction(action)
        menu.triggered.connect(self._on_level_chosen)
        shown = next(each for each in self._shown_lists() if programme in each.cards)
        menu.popup(shown.viewport().mapToGlobal(shown.place_of(programme.id).center()))

    def _on_level_chosen(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))

    def _on_filters_changed(self, filters: Filters) -> None:
        self._refresh()
        QTimer.singleShot(0, self, self._bring_in_found)  # once everything has its new place

    def _bring_in_found(self) -> None:
        """Have the heading and what filters let through in sight, or that they let nothing through."""
        top = self._section.mapTo(self, QPoint()).y()
        found = next((each for each in (self._list, self._empty) if each.isVisibleTo(self)), self._filters)
        end = found.mapTo(self, QPoint()).y() + min(found.height(), self._style.length(_ENOUGH))
        self.moved.emit(QRect(0, top, self.width(), end - top))

    def _on_moved(self, rect: QRect) -> None:
        self.moved.emit(QRect(self._list.mapTo(self, rect.topLeft()), rect.size()))

    def _on_moved_on_shelf(self, rect: QRect) -> None:
        shelf = self.sender()
        if isinstance(shelf, Shelf):
            self.moved.emit(QRect(shelf.mapTo(self, rect.topLeft()), rect.size()))

    def _arrange(self) -> None:
        """Set a programme beside what was done last where there is room."""
        wide = self.width() >= _BESIDE * self._style.text_size
        way = QBoxLayout.Direction
        self._beside.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what is above for the new width."""
        self._arrange()
        super().resizeEvent(event)


def _headings() -> tuple[tuple[str, str, str], ...]:
    """Return each section's name, what is written above it, and the role of that."""
    return (
        (AGAIN, say(message("Go again")), "heading"),
        (_PROGRAMME, say(message("Programme")), "heading"),
        (FAVOURITES, say(message("Favourites")), "heading"),
        (MINE, say(message("Mine")), "heading"),
        *((purpose, purpose_word(purpose), "question") for purpose in PURPOSES),
    )
