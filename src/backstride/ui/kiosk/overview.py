"""The page of one routine: what it is, what it needs, and the button that starts it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.i18n.messages import message, plural
from backstride.library.suggestions import Card
from backstride.routine.model import Exercise
from backstride.ui.kiosk.offer import stands
from backstride.ui.kiosk.sheet import Answers, add_foot
from backstride.ui.kit.buttons import label
from backstride.ui.kit.equipment import equipment_icon
from backstride.ui.kit.facts import Fact, Facts
from backstride.ui.kit.labels import learning, minutes
from backstride.ui.kit.page import fit_title
from backstride.ui.kit.say import say
from backstride.ui.kit.stage_page import StagePage
from backstride.ui.kit.style import Style

_EACH_MS = 5000
"""Milliseconds for which one exercise is shown."""


class OverviewPage(StagePage):
    """Shows the routine of *card* and its *exercises*; ``started`` begins it.

    *explaining* are the seconds of it in which they are explained.
    """

    started = Signal()

    def __init__(
        self,
        style: Style,
        card: Card,
        exercises: Sequence[Exercise],
        explaining: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, card.purpose, parent)
        self._exercises = exercises
        self._shown = 0
        self.title = label(card.title, "hero")
        facts = Facts(style, role="heading")
        facts.show_facts(_facts(card))
        column = self.area.column
        column.addWidget(self.title)
        column.addWidget(facts)
        count = say(plural("{count} exercise", "{count} exercises", len(exercises)))
        for words in filter(None, (card.summary, count, learning(explaining))):
            column.addWidget(label(words, "reading"))
        column.addStretch(1)
        answers = Answers(style)
        answers.add_back().clicked.connect(self.left)
        self.start = answers.add(say(message("Start")), "play-filled")
        self.start.clicked.connect(self.started)
        add_foot(style, self, answers)
        self._first = self.start
        self._change = QTimer(self)
        self._change.setInterval(_EACH_MS)
        self._change.timeout.connect(self._show_next)
        if exercises:
            self.stage.show_figure(exercises[0])
            self._change.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose letters in which no word of the title is torn, where there are such."""
        super().resizeEvent(event)
        fit_title(self._style, self.title, self.room_beside().width(), ("hero", "title", "heading", "name"))

    def _show_next(self) -> None:
        self._shown = (self._shown + 1) % len(self._exercises)
        self.stage.show_figure(self._exercises[self._shown])


def _facts(card: Card) -> list[Fact]:
    facts = [Fact("clock", minutes(card.minutes, about=card.about))]
    if stands(card):
        facts.append(Fact("person-standing", say(message("Standing only"))))
    needed = [Fact(equipment_icon(thing), thing[:1].upper() + thing[1:]) for thing in card.equipment]
    return [*facts, *needed] if needed else [*facts, Fact("check", say(message("Nothing needed")))]
