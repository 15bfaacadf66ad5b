"""What leads Home: one suggestion with the ways to others, or, before anything was done, the question about the run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backstride.library.entry import Portrait
from backstride.library.suggestions import Card, moment_due, suggested
from backstride.ui.home.hero import HeroCard
from backstride.ui.home.moment_card import MomentCard
from backstride.ui.home.moments import MOMENTS, reason
from backstride.ui.kit.buttons import Button, label
from backstride.ui.kit.elevation import INSET
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.stills import Find, Still
from backstride.ui.kit.style import Style

_ACROSS = 220
"""Pixels of the narrowest answer, at 100 % text, beside the others."""


class Lead(QWidget):
    """Suggests one routine for the moment, or asks which moment it is while nothing was done yet."""

    chosen = Signal(str)
    started = Signal(str)

    def __init__(self, style: Style, find: Find, still: Still | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._find = find
        self._cards: tuple[Card, ...] = ()
        self._titles: Mapping[str, str] = {}
        self._today = date.min
        self._asked_for = ""
        self._hero = HeroCard(style, still, self)
        self._still = still
        self._folded = False
        self._answers: dict[str, MomentCard] = {}
        self._reason, self._sign = label("", "muted", self), QLabel(self)
        self._ways = {moment: Button(style, say(MOMENTS[moment].instead), "quiet", parent=self) for moment in MOMENTS}
        self._build_layout()
        self._connect()

    @property
    def asks(self) -> bool:
        """Return whether the question is asked: nothing was done yet, and there is an answer."""
        return not any(card.done for card in self._cards) and bool(self._offers())

    def show_cards(self, cards: Sequence[Card], titles: Mapping[str, str], today: date) -> None:
        """Suggest from these *cards* what fits *today*; *titles* are the shorter ones that some have, by id."""
        self._cards, self._titles, self._today = tuple(cards), titles, today
        self._refresh()

    def draw_again(self) -> None:
        """Paint the figures again: there are more of them than before."""
        self._hero.update()
        for answer in self._answers.values():
            answer.update()

    def fold(self, *, folded: bool) -> None:
        """Be lower, where there is little height."""
        self._folded = folded
        self._hero.fold(folded=folded)
        for answer in self._answers.values():
            answer.fold(folded=folded)

    @property
    def suggestion(self) -> str:
        """Return the id of the one routine that is suggested, nothing while the question is asked."""
        return "" if self._hero.isHidden() else self._hero.routine

    def first(self) -> QWidget | None:
        """Return what is most likely pressed, ``None`` where nothing is suggested."""
        offers = self._offers()
        if not offers:
            return None
        return self._answers[next(iter(offers))] if self.asks else self._hero.start

    def _offers(self) -> dict[str, Card]:
        found = {moment: suggested(self._cards, moment) for moment in MOMENTS}
        return {moment: card for moment, card in found.items() if card}

    def _build_layout(self) -> None:
        style = self._style
        self._question = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight), 2)
        why = spaced(style, QHBoxLayout(), 1)
        why.addWidget(self._sign)
        why.addWidget(self._reason, 1)
        self._others = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight), 0)
        for way in self._ways.values():
            self._others.addWidget(way)
        self._below = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight), 1)
        self._below.addLayout(why, 1)
        self._below.addLayout(self._others)
        column = spaced(style, QVBoxLayout(self), 0.5, 0, INSET)
        column.addWidget(self._hero)
        column.addLayout(self._below)
        column.addLayout(self._question)

    def _build_answers(self) -> None:
        """Make what only the first visits need."""
        self._answers = {moment: MomentCard(self._style, moment, self._still, self) for moment in MOMENTS}
        for answer in self._answers.values():
            answer.started.connect(self.started)
            answer.fold(folded=self._folded)
            self._question.addWidget(answer, 1)
        self._arrange()

    def _connect(self) -> None:
        self._hero.chosen.connect(self.chosen)
        self._hero.started.connect(self.started)
        for moment, way in self._ways.items():
            way.setProperty("moment", moment)
            way.clicked.connect(self._on_asked_for)
        self._style.changed.connect(self._show_sign)

    def _refresh(self) -> None:
        offers, asks = self._offers(), self.asks
        if asks and not self._answers:
            self._build_answers()
        for moment, answer in self._answers.items():
            answer.setVisible(asks and moment in offers)
            if asks and moment in offers:
                answer.show_card(offers[moment], *self._told(offers[moment]))
        due = self._asked_for or moment_due(self._cards, self._today)
        shown = due if due in offers else next(iter(offers), "")
        leads = bool(shown) and not asks
        self._hero.setVisible(leads)
        if leads:
            self._hero.show_card(offers[shown], shown, *self._told(offers[shown]))
        why = reason(offers[shown]) if leads else ""
        self._reason.setText(why)
        self._reason.setVisible(bool(why))
        self._sign.setVisible(bool(why))
        self._show_sign()
        for moment, way in self._ways.items():
            way.setVisible(leads and moment != shown and moment in offers)

    def _told(self, card: Card) -> tuple[str, Portrait | None]:
        return self._titles.get(card.id, card.title), self._find(card.exercise)

    def _show_sign(self) -> None:
        self._sign.setPixmap(self._style.icon("info", "muted").pixmap(self._style.pixels(18)))

    def _on_asked_for(self) -> None:
        self._asked_for = str(self.sender().property("moment"))
        self._refresh()
        self._hero.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for the new width."""
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        """Set the answers side by side where there is room, and the ways below the reason where there is none."""
        wide = self.width() >= 3 * _ACROSS * self._style.text_size
        way = QBoxLayout.Direction
        for line in (self._question, self._below, self._others):
            line.setDirection(way.LeftToRight if wide else way.TopToBottom)
        for answer in self._answers.values():
            answer.lie(flat=not wide)
