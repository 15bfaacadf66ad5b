"""The page after a session: a moment of praise, then what was done, and where to go from here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from backstride.care.week import WeekDays
from backstride.i18n.messages import in_context, message
from backstride.routine.red_flags import TITLE
from backstride.session.outcome import Outcome
from backstride.session.states import Command
from backstride.ui.kit.actions import OF_PAGES, make_actions
from backstride.ui.kit.buttons import Button, card, label, short_label
from backstride.ui.kit.disclosure import DisclosureFrame
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.labels import bare_title, minutes
from backstride.ui.kit.page import Page, ScrollColumn
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.shapes import Mark
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.style import Style
from backstride.ui.session.celebration import Celebration, Praise
from backstride.ui.session.notes_form import Answers, NotesForm
from backstride.ui.session.results import Row
from backstride.ui.session.summary import Offer, Summary

_MARKS = {
    Outcome.DONE: ("tick", "work"),
    Outcome.SHORTENED: ("half", "get_ready"),
    Outcome.SKIPPED: ("swift", "muted"),
    Outcome.LEFT_OUT: ("open", "muted"),
}

MOMENT = 4.0
"""Seconds of praise, as long as it takes to look up from the floor; any key or tap goes on at once."""

_PANEL, _BESIDE = 392, 900
"""Pixels of the panel's width beside what was done, and of the window's from which it is beside it."""

_STACKED = 0.36
"""The share of the height that the panel has above what was done."""

_WIDEST = 784


class AfterPage(Page):
    """Shows what was done. Enter and Esc go on from the moment of praise, then back (``left``).

    ``continued`` asks for the rest of a session that was left, ``help_requested`` when to get help, and ``chosen``
    carries the id of the routine that was offered. ``noted`` carries the `Answers` once the person goes on, unless they
    skip them.
    """

    noted = Signal(Answers)

    chosen = Signal(str)
    continued = Signal()
    help_requested = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._offered = ""
        self._first: Button | None = None
        self._celebrates = False
        self._form: NotesForm | None = None
        self._finished = True
        self.title = ""
        self.party = Celebration(style, self)
        self.party.installEventFilter(self)
        self.area = ScrollColumn(style, _WIDEST, self)
        self.area.set_spaces(2, 5, 4)
        self._moment = QTimer(self, singleShot=True, interval=round(MOMENT * 1000))
        self._moment.timeout.connect(self.go_on)
        self.addActions(make_actions(self, OF_PAGES, {Command.BACK: self._on_back}, catalogue()))
        style.changed.connect(self._arrange)

    def show_aftermath(
        self, said: Summary, *, may_continue: bool = False, item: str | None = None, week: WeekDays | None = None
    ) -> None:
        """Show what *said* says: of a session that was finished with a moment of praise, and with the *week*.

        Notes are asked for unless *item* is ``None``: it is that of the person's own, or empty.
        """
        self.party.show_week(week)
        self.title = said.title
        self.party.say(
            Praise(kicker=said.kicker, heading=said.heading, title=bare_title(said.title), sentence=said.sentence)
        )
        self.area.clear()
        self._form = NotesForm(self._style, item) if item is not None and said.begun else None
        self._fill(said, may_continue=may_continue)
        self.area.present()
        self._celebrates = self._finished = said.finished
        if said.finished:
            self._celebrate()
        else:
            self.party.settle(said.room, said.share)
        self._arrange()

    @property
    def celebrates(self) -> bool:
        """Say whether the moment of praise fills the page."""
        return self._celebrates

    def focus_first(self) -> None:
        """Put the focus on what leads on; while praise fills the page, on the page itself."""
        if self._celebrates:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_first()
            if self._form and self._finished:
                self._form.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Go on from the moment of praise to what was done."""
        if not self._celebrates:
            return
        self._celebrates = False
        self._moment.stop()
        self.party.settle("after-run", 1.0)
        self._arrange()
        if self.isVisible():
            self.focus_first()

    def _celebrate(self) -> None:
        """Begin the moment of praise, once the page is seen."""
        if self.isVisible():
            self.party.celebrate()
            self._moment.start()

    def _fill(self, said: Summary, *, may_continue: bool) -> None:
        style, column = self._style, self.area.column
        if self._form:
            column.addWidget(self._form)
            column.addWidget(label(said.amount, "muted"))
        else:
            column.addWidget(label(said.title, "title"))
            column.addWidget(label(said.amount, "lead"))
        add_gap(style, column, 1)
        column.addWidget(self._ways(said, may_continue=may_continue))
        add_gap(style, column, 1)
        if said.offer:
            column.addWidget(self._offer(said.offer))
        if said.rows:
            column.addWidget(DisclosureFrame(style, say(message("What I did")), self._rows(said.rows)))
        column.addStretch(1)

    def _ways(self, said: Summary, *, may_continue: bool) -> QWidget:
        """Return what leads on: the first is the most likely."""
        ways = QWidget()
        flow = spaced(self._style, FlowLayout(ways), 1)
        self._first = None
        table = [(say(message("Continue")), "play-filled", self.continued)] if may_continue else []
        back = say(message("Save")) if self._form and said.finished else said.back
        for words, icon, way in (*table, (back, "", self.left)):
            role, hint = ("", "") if self._first else ("primary", say(in_context("key", "Enter")))
            button = Button(self._style, words, role, icon, big=True, hint=hint)
            button.clicked.connect(self._keep_answers)
            button.clicked.connect(way)
            self._first = self._first or button
            flow.addWidget(button)
        if self._form:
            skip = Button(self._style, say(message("Skip")), "quiet", "", big=True)
            skip.clicked.connect(self.left)
            flow.addWidget(skip)
        get_help = Button(self._style, say(TITLE), "quiet", "life-buoy", big=True)
        get_help.clicked.connect(self.help_requested)
        flow.addWidget(get_help)
        return ways

    def _offer(self, offer: Offer) -> QFrame:
        """Say what is suggested, and when; a button opens it."""
        self._offered = offer.id
        frame = card()
        words = spaced(self._style, QVBoxLayout(), 0.5)
        words.addWidget(label(offer.reason, "over"))
        words.addWidget(label(offer.title, "name"))
        words.addWidget(label(minutes(offer.minutes), "muted"))
        go = Button(self._style, say(message("View")), "", "arrow-right")
        go.setAccessibleName(say(message("View {title}", title=offer.title)))
        go.clicked.connect(self._on_chosen)
        line = spaced(self._style, QHBoxLayout(frame), 2, 2)
        line.addLayout(words, 1)
        line.addWidget(go)
        return frame

    def _rows(self, rows: Sequence[Row]) -> QVBoxLayout:
        column = spaced(self._style, QVBoxLayout(), 1.5)
        for row in rows:
            column.addLayout(self._row(row))
        return column

    def _row(self, row: Row) -> QHBoxLayout:
        """Return a row; what was not done in full, or reached, is written out, and a screen reader says the rest."""
        line = spaced(self._style, QHBoxLayout(), 2)
        title = label(row.title, "strong")
        title.setAccessibleName(f"{row.title}, {row.words}")
        line.addWidget(Mark(self._style, *_MARKS[row.outcome]))
        line.addWidget(title, 1)
        if row.reached or row.outcome is not Outcome.DONE:
            line.addWidget(short_label(row.words, "muted"))
        return line

    def _arrange(self) -> None:
        """Give the moment all of the page, or put it beside or above what was done."""
        whole = self.rect()
        self.area.setHidden(self._celebrates)
        if self._celebrates:
            self.party.setGeometry(whole)
            return
        beside = self.width() >= self._style.length(_BESIDE) and self.width() > self.height()
        if beside:
            grown = (1 + self._style.text_size / self._style.zoom) / 2
            size = round(self._style.length(_PANEL) * grown)
            left = whole.width() - size if self.isRightToLeft() else 0
            self.party.setGeometry(left, 0, size, whole.height())
            self.area.setGeometry(0 if self.isRightToLeft() else size, 0, whole.width() - size, whole.height())
        else:
            size = round(_STACKED * whole.height())
            self.party.setGeometry(0, 0, whole.width(), size)
            self.area.setGeometry(0, size, whole.width(), whole.height() - size)

    def _keep_answers(self) -> None:
        if self._form and self._form.answers != Answers():
            self.noted.emit(self._form.answers)

    def _on_chosen(self) -> None:
        self._keep_answers()
        self.chosen.emit(self._offered)

    def _on_back(self) -> None:
        if self._celebrates:
            self.go_on()
        else:
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with a tap anywhere on the moment."""
        if self._celebrates and event.type() == QEvent.Type.MouseButtonPress:
            self.go_on()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the places for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin the moment of praise, where there is one."""
        super().showEvent(event)
        if self._celebrates:
            self._celebrate()

    def hideEvent(self, event: QHideEvent) -> None:
        """Celebrate no longer than it is seen."""
        super().hideEvent(event)
        self.go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with any key from the moment of praise, then with Enter to what is most likely."""
        if self._celebrates:
            self.go_on()
        elif pressed(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._first:
            self._first.click()
        else:
            super().keyPressEvent(event)
