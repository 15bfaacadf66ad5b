"""Home: a greeting, the search and the ways elsewhere, at once; the routines below as soon as they are read."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from backstride.care.week import WeekDays, in_words
from backstride.i18n.messages import message
from backstride.routine.red_flags import TITLE
from backstride.session.states import Command
from backstride.ui.home.search_field import SearchField
from backstride.ui.kit.brand_mark import BrandMark
from backstride.ui.kit.buttons import Button, icon_button, label, restyle, short_label
from backstride.ui.kit.elevation import INSET, REACH
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.labels import greeting
from backstride.ui.kit.page import ScrollColumn
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.kit.week_strip import WeekStrip


class Below(Protocol):
    """What Home knows of what is below its head."""

    @property
    def moved(self) -> SignalInstance:
        """Tell the place that must be in sight."""

    @property
    def passing(self) -> Sequence[QWidget]:
        """Return what may show something else in an hour, or tomorrow."""

    def search(self, words: str) -> None:
        """Show only what *words* find."""

    def fold(self, *, folded: bool) -> None:
        """Take less height for what is above the cards, or as much as it deserves."""

    def choose_first(self) -> None:
        """Choose the first of what is shown."""

    def focus_first(self) -> None:
        """Put the focus on what is most likely wanted."""

    def focus_list(self) -> None:
        """Put the focus on the cards."""


_SHORT = 600
"""Pixels of height, at 100 % text, below which everything above the cards is smaller."""

_WIDEST = 1216 + 2 * REACH
"""Pixels of the widest column, at 100 % text: four cards beside each other, and their shadows."""

_SMALL, _NARROW = 900, 640
"""Pixels of width below which the greeting is smaller and, at 100 % text, the name of the program gives way."""


class Home(QWidget):
    """The page that one starts from. Its head needs nothing but a clock, so that it is there at once.

    It has a button for each way elsewhere that is *allowed*.
    """

    history_requested = Signal()
    settings_requested = Signal()
    about_requested = Signal()
    help_requested = Signal()
    open_requested = Signal()

    def __init__(
        self, style: Style, allowed: Container[Command] = frozenset(Command), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._allowed = allowed
        self._below: Below | None = None
        self._widget: QWidget | None = None
        self._last: QWidget | None = None
        self._asking = False
        self.area = ScrollColumn(style, _WIDEST, self)
        self._greeting = label("", "display")
        self._strip = WeekStrip(style)
        self._week_heading = short_label(say(message("Your week")), "strong")
        self._week_words = short_label("", "muted")
        self._own_plan = label("", "muted")
        self._has_week = False
        self._name = short_label("Backstride", "brand")
        self._mark = BrandMark(style)
        above = spaced(style, QVBoxLayout(), 1, 0, INSET)
        above.addLayout(self._header())
        above.addLayout(self._greeting_line())
        above.addWidget(self._own_plan)
        self.area.column.addLayout(above)
        self.area.column.addStretch(1)
        self.area.column.addLayout(self._foot())
        self.area.go_beyond(REACH)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        style.changed.connect(self._fold)

    def greet(self, hour: int, *, asking: bool = False, back: bool = False) -> None:
        """Greet by the *hour*, who comes *back* to a session as such, or ask instead which moment it is."""
        self._asking = asking
        words = say(message("Welcome back")) if back else greeting(hour)
        self._greeting.setText(say(message("Are you about to run, or back from one?")) if asking else words)
        self._fold()

    def show_week(self, week: WeekDays | None, own_plan: str = "") -> None:
        """Show what was done this week, and what is planned, nothing for ``None``; *own_plan* is in their words."""
        self._own_plan.setText(own_plan)
        self._has_week = week is not None
        if week is not None:
            self._strip.show_week(week)
            self._week_words.setText(say(in_words(week)))
        self._fold()

    def build_features(self, widget: QWidget, below: Below) -> None:
        """Set *widget* below the head; *below* is what it is to Home."""
        self._widget, self._below = widget, below
        self.area.column.insertWidget(self.area.column.count() - 2, widget)
        widget.show()
        self._fold()
        below.moved.connect(self._on_moved)
        if self._search.text():
            below.search(self._search.text())
        elif self.isVisible() and self.focusWidget() in (None, self):
            below.focus_first()

    def picture(self) -> QImage | None:
        """Return what the page looks like at the top.

        ``None`` where something else is shown: nothing yet, what is searched for, or another place on the page.
        """
        if self._below is None or self._search.text() or self.area.place().scrolled:
            return None
        return self.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)  # read faster than with an alpha

    def passing(self) -> tuple[QRect, ...]:
        """Return the places of what may show something else in an hour, or tomorrow."""
        widgets = (self._name, self._greeting, *self._week_shown(), *(self._below.passing if self._below else ()))
        return tuple(QRect(widget.mapTo(self, QPoint()), widget.size()) for widget in widgets)

    def _week_shown(self) -> list[QWidget]:
        return [
            each
            for each in (self._week_heading, self._week_words, self._strip, self._own_plan)
            if each.isVisibleTo(self)
        ]

    def keep_in_place(self, act: Callable[[], object]) -> None:
        """Do *act* so that what has the focus stays where it is on the screen, whatever comes in above it."""
        focused = self.area.focused()
        before = self.area.height_of(focused) if focused is not None else 0
        act()
        if focused is not None and isValid(focused) and focused.isVisibleTo(self):
            self.area.scroll_to(self.area.place().scrolled)
            self.area.scroll_to(self.area.place().scrolled + self.area.height_of(focused) - before)

    def show_all(self) -> None:
        """Forget what is searched for."""
        self._search.clear()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_last(self) -> None:
        """Put the focus where it was when the page was left, else on what is most likely wanted."""
        last = self._last
        if last and isValid(last) and self.isAncestorOf(last) and last.isVisibleTo(self):
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._below:
            self._below.focus_first()
        else:
            # Until there is something to choose; what is typed meanwhile goes to the search.
            self.setFocus()

    def _header(self) -> QHBoxLayout:
        hints = (say(message("Search routines, exercises, muscles")), say(message("Search")))
        self._search = SearchField(self._style, say(message("Search routines")), hints, self)
        self._search.setObjectName("search")
        self._search.textChanged.connect(self._on_search_changed)
        self._search.returnPressed.connect(self._on_search_entered)
        self._search.left_downwards.connect(self._on_search_left)
        line = spaced(self._style, QHBoxLayout(), 1)
        line.addWidget(self._mark)
        line.addWidget(self._name)
        line.addStretch(1)
        line.addWidget(self._search, 4)
        for command, name, icon, requested in (
            (Command.HISTORY, say(message("History")), "history", self.history_requested),
            (Command.SETTINGS, say(message("Settings")), "settings", self.settings_requested),
        ):
            if command in self._allowed:
                button = icon_button(self._style, name, icon)
                button.clicked.connect(requested)
                line.addWidget(button)
        return line

    def _greeting_line(self) -> QHBoxLayout:
        words = spaced(self._style, QVBoxLayout(), 0)
        words.addStretch(1)
        for line in (self._week_heading, self._week_words):
            words.addWidget(line, 0, Qt.AlignmentFlag.AlignRight)
        words.addStretch(1)
        whole = spaced(self._style, QHBoxLayout(), 2)
        whole.addWidget(self._greeting, 1)
        whole.addLayout(words)
        whole.addWidget(self._strip)
        return whole

    def _foot(self) -> QLayout:
        line = spaced(self._style, FlowLayout(), 1, 0, INSET)
        for command, name, icon, requested in (
            (Command.HELP, say(TITLE), "life-buoy", self.help_requested),
            (Command.OPEN, say(message("Open a file…")), "folder-open", self.open_requested),
            (Command.ABOUT, say(message("About Backstride")), "info", self.about_requested),
        ):
            if command in self._allowed:
                button = Button(self._style, name, "quiet", icon)
                button.clicked.connect(requested)
                line.addWidget(button)
        return line

    def _fold(self) -> None:
        short = self.height() < _SHORT * self._style.text_size
        narrow = self.width() < self._style.length(_SMALL)
        in_bar = short and not self._asking
        restyle(self._greeting, "heading" if short else "title" if narrow else "display")
        searching = bool(self._search.text().strip())
        self._greeting.setVisible(not in_bar and not searching)
        week = self._has_week and not in_bar and not searching and self.width() >= _NARROW * self._style.text_size
        self._strip.setVisible(week)
        for line in (self._week_heading, self._week_words):
            line.setVisible(week and not narrow)
        self._own_plan.setVisible(bool(self._own_plan.text()) and not (in_bar or short or searching))
        self._name.setText(self._greeting.text() if in_bar else "Backstride")
        self._name.setVisible(self.width() >= _NARROW * self._style.text_size)
        self.area.set_spaces(*((1, 1, 2) if short else (1.5, 2.5, 4)))
        if self._below:
            self._below.fold(folded=short)

    def _on_search_changed(self, words: str) -> None:
        self._fold()
        if self._below:
            self._below.search(words)

    def _on_search_entered(self) -> None:
        if self._below:
            self._below.choose_first()

    def _on_search_left(self) -> None:
        if self._below:
            self._below.focus_list()

    def _on_moved(self, rect: QRect) -> None:
        if self._widget:
            self.area.show_part(self._widget, rect)

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember where the focus was; what comes to the front is given one by Qt before anybody is asked."""
        self._last = self.focusWidget()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the cards enough of the height."""
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed anywhere goes to the search."""
        if _is_typed(event):
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._search.insert(event.text())
        else:
            super().keyPressEvent(event)


def _is_typed(event: QKeyEvent) -> bool:
    """Say whether the key means a letter or a digit, rather than for something to do."""
    return event.text().isalnum() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
