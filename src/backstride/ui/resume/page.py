"""The page that asks whether to continue a session that was cut off or left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backstride.i18n.messages import in_context
from backstride.routine.model import Exercise
from backstride.session.states import Command
from backstride.ui.kit.actions import OF_PAGES, make_actions
from backstride.ui.kit.buttons import Button, label
from backstride.ui.kit.interrupted_text import CutOff
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.stage_page import StagePage
from backstride.ui.kit.style import Style

_ICONS = {"go-on": "play-filled", "start again": "rotate-cw"}


class ResumePage(StagePage):
    """Asks about one session: `resumed` goes on, `restarted` begins again, `dropped` ends it; Esc leaves it open."""

    resumed = Signal()
    restarted = Signal()
    dropped = Signal()
    postponed = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, "work", parent)
        self.addActions(make_actions(self, OF_PAGES, {Command.BACK: self.postponed}, catalogue()))

    def show_cut_off(self, cut: CutOff, exercise: Exercise | None = None, share: float = 0.0) -> None:
        """Ask about *cut*, the best answer in focus; it was left in *exercise*, after this *share* of the routine."""
        self.stage.show_figure(exercise)
        self.stage.show_share(share)
        self.area.clear()
        self._first = None
        column = self.area.column
        column.addStretch(1)
        for words, role in ((cut.when, "over"), (cut.title, "title"), (cut.place, "lead"), (cut.problem, "warning")):
            if words:
                column.addWidget(label(words, role))
        add_gap(self._style, column, 1)
        column.addLayout(self._answers(cut))
        column.addStretch(2)
        self.area.present()
        self.arrange()

    def _answers(self, cut: CutOff) -> QVBoxLayout:
        """Return a button for each answer, the best one first and largest."""
        signals = {"go-on": self.resumed, "start again": self.restarted, "leave it": self.dropped}
        column = spaced(self._style, QVBoxLayout(), 1.5)
        for answer, words in cut.answers:
            role, hint = ("", "") if self._first else ("primary", say(in_context("key", "Enter")))
            button = Button(self._style, words, role, _ICONS.get(answer, ""), big=True, hint=hint)
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.clicked.connect(signals[answer])
            column.addWidget(button)
            self._first = self._first or button
        return column
