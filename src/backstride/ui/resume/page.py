"""The page that asks whether to continue a session that was cut off or left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backstride.session.states import Command
from backstride.ui.kit.actions import OF_PAGES, make_actions
from backstride.ui.kit.buttons import Button, card, label
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.interrupted_text import CutOff
from backstride.ui.kit.page import ScrollPage
from backstride.ui.kit.say import catalogue
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.style import Style

_ICONS = {"go-on": "play", "start again": "rotate-cw"}


class ResumePage(ScrollPage):
    """Asks about one session: `resumed` goes on, `restarted` begins again, `dropped` ends it; Esc leaves it open."""

    resumed = Signal()
    restarted = Signal()
    dropped = Signal()
    postponed = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, 720, parent)
        self.area.set_spaces(2, 1, 1)
        self.addActions(make_actions(self, OF_PAGES, {Command.BACK: self.postponed}, catalogue()))

    def show_cut_off(self, cut: CutOff) -> None:
        """Ask about *cut*, the best answer in focus."""
        self.area.clear()
        self._first = None
        frame = card()
        inner = spaced(self._style, QVBoxLayout(frame), 1, 2)
        inner.addWidget(label(cut.when, "over"))
        inner.addWidget(label(cut.title, "title"))
        inner.addWidget(label(cut.place, "lead"))
        if cut.problem:
            inner.addWidget(label(cut.problem, "warning"))
        add_gap(self._style, inner, 1)
        inner.addWidget(self._answers(cut))
        self.area.column.addStretch(1)
        self.area.column.addWidget(frame)
        self.area.column.addStretch(2)
        self.area.present()

    def _answers(self, cut: CutOff) -> QWidget:
        signals = {"go-on": self.resumed, "start again": self.restarted, "leave it": self.dropped}
        line = QWidget()
        row = spaced(self._style, FlowLayout(line), 2)
        for answer, words in cut.answers:
            button = Button(self._style, words, "" if self._first else "primary", _ICONS.get(answer, ""))
            button.setAutoDefault(True)
            button.clicked.connect(signals[answer])
            row.addWidget(button)
            self._first = self._first or button
        return line
