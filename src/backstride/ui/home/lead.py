"""What leads Home: the suggestion of today with the ways to others, or, at first, the question about the run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backstride.care.programmes import Programme
from backstride.care.today import Kind, Situation, Today, has_just_run, of_moment, suggest
from backstride.i18n.messages import message
from backstride.library.entry import Portrait
from backstride.library.suggestions import Card
from backstride.ui.home.hero import HeroCard
from backstride.ui.home.moment_card import MomentCard
from backstride.ui.home.moments import MOMENTS, headed
from backstride.ui.kit.buttons import Button, label
from backstride.ui.kit.elevation import INSET
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.stills import Find, Still
from backstride.ui.kit.style import Style

if TYPE_CHECKING:  # few starts show a session that was left
    from backstride.ui.kit.interrupted_text import PausedWords

_ACROSS = 220
"""Pixels of the narrowest answer, at 100 % text, beside the others."""


class Lead(QWidget):
    """Suggests one routine, or asks about the run while nothing was done yet.

    ``started`` carries an id and minutes, 0 for all of it; ``answered`` the moment that the person says it is. Of a
    session that was left, ``continued`` asks for the rest, ``restarted`` for all of it; ``dismissed`` puts it off, and
    ``brought_back`` takes that back.
    """

    chosen = Signal(str)
    started = Signal(str, int)
    answered = Signal(str)
    continued = Signal()
    restarted = Signal()
    dismissed = Signal()
    brought_back = Signal()

    def __init__(self, style: Style, find: Find, still: Still | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._find = find
        self._cards: tuple[Card, ...] = ()
        self._titles: Mapping[str, str] = {}
        self._situation: Situation | None = None
        self._programmes: tuple[Programme, ...] = ()
        self._paused: PausedWords | None = None
        self._asked_for = ""
        self._hero = HeroCard(style, still, self)
        self._still = still
        self._folded = False
        self._answers: dict[str, MomentCard] = {}
        self._reason, self._sign = label("", "muted", self), QLabel(self)
        self._ways = {moment: Button(style, say(MOMENTS[moment].instead), "quiet", parent=self) for moment in MOMENTS}
        self._undo = Button(style, say(message("Undo")), "quiet", "undo-2", self)
        self._undo.hide()
        self._build_layout()
        self._connect()

    @property
    def asks(self) -> bool:
        """Return whether the question is asked: nothing was done or run yet, and there is an answer."""
        known = self._paused is not None or (self._situation is not None and has_just_run(self._situation))
        return not known and not any(card.done for card in self._cards) and bool(self._offers())

    def show_cards(
        self,
        cards: Sequence[Card],
        titles: Mapping[str, str],
        situation: Situation,
        programmes: Sequence[Programme] = (),
        paused: PausedWords | None = None,
    ) -> None:
        """Suggest from these *cards* what fits the *situation*; *titles* are the shorter ones that some have, by id.

        *paused* says of the session that was left last where it was, and what is left of it.
        """
        self._cards, self._titles, self._situation = tuple(cards), titles, situation
        self._programmes, self._paused = tuple(programmes), paused
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
        if self._situation is None:
            return {}
        today = self._situation.now.date()
        found = {moment: of_moment(moment, self._cards, today) for moment in MOMENTS}
        return {moment: self._card(each) for moment, each in found.items() if each}

    def _card(self, suggestion: Today) -> Card:
        return next(card for card in self._cards if card.id == suggestion.routine)

    def _suggestion(self) -> Today | None:
        """Return what was asked for, else what the rule of today says."""
        if self._situation is None:
            return None
        asked = of_moment(self._asked_for, self._cards, self._situation.now.date()) if self._asked_for else None
        return asked or suggest(self._situation, self._cards, self._programmes)

    def _build_layout(self) -> None:
        style = self._style
        self._question = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight), 2)
        why = spaced(style, QHBoxLayout(), 1)
        why.addWidget(self._sign)
        why.addWidget(self._reason, 1)
        self._others = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight), 0)
        for way in self._ways.values():
            self._others.addWidget(way)
        self._others.addWidget(self._undo)
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
        for moment, answer in self._answers.items():
            answer.setProperty("moment", moment)
            answer.started.connect(self._on_answered)
            answer.fold(folded=self._folded)
            self._question.addWidget(answer, 1)
        self._arrange()

    def _connect(self) -> None:
        self._hero.chosen.connect(self.chosen)
        self._hero.started.connect(self.started)
        self._hero.continued.connect(self.continued)
        self._hero.restarted.connect(self.restarted)
        self._hero.dismissed.connect(self._on_dismissed)
        self._undo.clicked.connect(self._on_undone)
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
        found = None if asks else self._suggestion()
        self._hero.setVisible(found is not None)
        if found:
            self._lead_with(found)
        why = say(found.reason) if found else ""
        self._reason.setText(why)
        for shown in (self._reason, self._sign):
            shown.setVisible(bool(why))
        self._show_sign()
        for moment, way in self._ways.items():
            way.setVisible(found is not None and moment != found.kind and moment in offers)

    def _lead_with(self, found: Today) -> None:
        card = self._card(found)
        if found.kind is Kind.CONTINUE and self._paused:
            title = self._titles.get(card.id, self._paused.title)
            self._hero.show_paused(card, self._paused, title, self._find(self._paused.exercise))
        else:
            self._hero.show_card(card, headed(found.kind), *self._told(card))

    def _told(self, card: Card) -> tuple[str, Portrait | None]:
        return self._titles.get(card.id, card.title), self._find(card.exercise)

    def _show_sign(self) -> None:
        self._sign.setPixmap(self._style.icon("info", "muted").pixmap(self._style.pixels(18)))

    def _on_asked_for(self) -> None:
        self._asked_for = str(self.sender().property("moment"))
        self.answered.emit(self._asked_for)
        self._refresh()
        self._hero.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_answered(self, routine: str) -> None:
        self.answered.emit(str(self.sender().property("moment")))
        self.started.emit(routine, 0)

    def _on_dismissed(self) -> None:
        self._undo.show()
        self.dismissed.emit()
        self._undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_undone(self) -> None:
        self._undo.hide()
        self.brought_back.emit()
        self._hero.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take back nothing after the person was elsewhere."""
        super().hideEvent(event)
        self._undo.hide()

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
