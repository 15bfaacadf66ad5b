"""The page after a session: what was done of it, a true word about it, and where to go from here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.session.outcome import Outcome
from backstride.session.states import Command
from backstride.ui.kit.actions import OF_PAGES, make_actions
from backstride.ui.kit.buttons import Button, card, label, restyle, short_label
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.labels import minutes
from backstride.ui.kit.page import ScrollPage
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.shapes import Mark
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.session.results import Row
from backstride.ui.session.summary import Offer, Summary

_MARKS = {
    Outcome.DONE: ("tick", "work"),
    Outcome.SHORTENED: ("half", "get_ready"),
    Outcome.SKIPPED: ("swift", "muted"),
    Outcome.LEFT_OUT: ("open", "muted"),
}

_SHORT = 600
"""Pixels of height, at 100 % text, below which the sentence is smaller."""


class AfterPage(ScrollPage):
    """Shows what was done. Enter and Esc go back (`left`); `chosen` carries the id of the routine that was offered."""

    chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent=parent)
        self._offered = ""
        self.title = ""
        self._sentence: QLabel | None = None
        self.addActions(make_actions(self, OF_PAGES, {Command.BACK: self.left}, catalogue()))

    def show_aftermath(self, said: Summary) -> None:
        """Show what *said* says, the way back in focus."""
        self.area.clear()
        self.title = said.title
        column = self.area.column
        column.addWidget(label(said.heading, "over"))
        self._sentence = label(said.sentence, "display")
        column.addWidget(self._sentence)
        column.addWidget(label(f"{said.title} · {said.amount}", "lead"))
        column.addWidget(self._back_button(said.back), 0, Qt.AlignmentFlag.AlignLeft)
        if said.offer:
            column.addWidget(self._offer(said.offer))
        column.addWidget(self._rows(said.rows))
        column.addStretch(1)
        self._fold()
        self.area.present()

    def _fold(self) -> None:
        """Leave the way back in sight where there is little height."""
        short = self.height() < _SHORT * self._style.text_size
        if self._sentence:
            restyle(self._sentence, "title" if short else "display")

    def _back_button(self, words: str) -> Button:
        back = Button(self._style, words, "primary")
        back.clicked.connect(self.left)
        self._first = back
        return back

    def _offer(self, offer: Offer) -> QFrame:
        """Say what is suggested, and when; a button opens it."""
        self._offered = offer.id
        frame = card()
        words = spaced(self._style, QVBoxLayout(), 0.5)
        words.addWidget(label(offer.reason, "over"))
        words.addWidget(label(offer.title, "strong"))
        words.addWidget(label(minutes(offer.minutes), "muted"))
        go = Button(self._style, say(message("View")), "", "arrow-right")
        go.setAccessibleName(say(message("View {title}", title=offer.title)))
        go.clicked.connect(self._on_chosen)
        line = spaced(self._style, QHBoxLayout(frame), 2, 2)
        line.addLayout(words, 1)
        line.addWidget(go)
        return frame

    def _rows(self, rows: Sequence[Row]) -> QFrame:
        frame = card()
        column = spaced(self._style, QVBoxLayout(frame), 1.5, 2)
        for row in rows:
            column.addLayout(self._row(row))
        return frame

    def _row(self, row: Row) -> QHBoxLayout:
        line = spaced(self._style, QHBoxLayout(), 2)
        line.addWidget(Mark(self._style, *_MARKS[row.outcome]))
        line.addWidget(label(row.title, "strong"), 1)
        line.addWidget(short_label(row.words, "body" if row.outcome is Outcome.DONE else "muted"))
        return line

    def _on_chosen(self) -> None:
        self.chosen.emit(self._offered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the sentence in letters that fit the height."""
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Enter, too."""
        if pressed(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)
