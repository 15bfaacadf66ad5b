"""The suggestion that leads Home: in the room of its purpose, with one button that starts it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from backstride.i18n.messages import in_context, message
from backstride.library.entry import Portrait
from backstride.library.suggestions import Card
from backstride.ui.home.moments import facts_of, lengths
from backstride.ui.kit.buttons import Button, balance, label, restyle, tint
from backstride.ui.kit.facts import Facts
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.room import Plan, Room, disc_on
from backstride.ui.kit.say import say
from backstride.ui.kit.segments import Segments
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.stills import FLOOR, Still
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_block import broken

if TYPE_CHECKING:  # few starts show a session that was left
    from backstride.ui.home.paused_part import PausedPart
    from backstride.ui.kit.interrupted_text import PausedWords

_PANEL, _FLOOR, _CORNER, _DISC = 0.433, 30, 15, 0.6
"""The figure's share of the width, pixels of the floor and of its corner, and the disc's radius by the height."""

_STAGE = 0.36
"""The figure's share of the width where it is above the words, as its height."""

_STACKED, _LOW = 560, 300
"""Pixels of width, at 100 % text, below which the figure is above the words, and of height for less of everything."""

_TITLES = ("display", "hero", "title", "heading")
_TITLE_LINES = 3
_ENTER = in_context("key", "Enter")


@dataclass(slots=True)
class _Form:
    """Whether the figure is *stacked* above the words, as its card and the plan of its room both have it."""

    stacked: bool = False


class HeroCard(Room):
    """One suggestion: why, its title, what it needs, a button that starts it, and its lengths or one that shows it.

    ``started`` carries the id and the minutes to shorten to, 0 for all of it. Of a session that was left it shows the
    place instead: ``continued`` asks for the rest, ``restarted`` for all of it, ``dismissed`` for neither.
    """

    chosen = Signal(str)
    started = Signal(str, int)
    continued = Signal()
    restarted = Signal()
    dismissed = Signal()

    def __init__(self, style: Style, still: Still | None = None, parent: QWidget | None = None) -> None:
        self._form = _Form()
        super().__init__(style, "gentle", partial(_planned, style, self._form), still, corners="hero", parent=parent)
        self._card = Card(id="", title="")
        self._icon = ""
        self._low = False
        self._sign, self._over = QLabel(self), label("", "strong", self)
        self._title = label("", "display", self)
        self._facts = Facts(style, self)
        self._start = Button(style, say(message("Start")), "primary", "play-filled", self, big=True, hint=say(_ENTER))
        self._view = Button(style, say(message("View")), "", "", self, big=True)
        self._lengths = Segments(style, say(message("Length")), self, big=True)
        self._paused: PausedPart | None = None
        self._start.clicked.connect(self._on_started)
        self._view.clicked.connect(self._on_viewed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._build_layout()
        style.changed.connect(self._dress)

    @property
    def start(self) -> Button:
        """Return the button that starts the suggestion."""
        return self._start

    @property
    def routine(self) -> str:
        """Return the id of the suggestion."""
        return self._card.id

    def show_card(self, card: Card, headed: tuple[str, str], title: str, exercise: Portrait | None) -> None:
        """Offer *card* by this *title*, *headed* by words and an icon; the figure of *exercise* shows it."""
        offered = lengths(card)
        if offered:
            self._lengths.offer(offered, 0)
        self._show(card, headed, title, exercise)
        self._facts.show_facts(facts_of(card))
        self._start.say(say(message("Start")))
        self._start.setAccessibleName(say(message("Start {title}", title=card.title)))
        self._view.say(say(message("View")))
        self._view.setAccessibleName(say(message("View {title}", title=card.title)))
        self._show_parts(lengths=bool(offered), paused=False)

    def show_paused(self, card: Card, paused: PausedWords, title: str, exercise: Portrait | None) -> None:
        """Offer the rest of a session of *card* that was left; the figure of *exercise* shows where."""
        if self._paused is None:
            self._paused = self._make_paused()
        self._paused.show_words(paused)
        self._show(card, (paused.when, "pause"), title, exercise)
        self._start.say(say(message("Continue")))
        self._start.setAccessibleName(say(message("Continue {title}", title=card.title)))
        self._view.say(say(message("Start over")))
        self._show_parts(lengths=False, paused=True)

    def _show(self, card: Card, headed: tuple[str, str], title: str, exercise: Portrait | None) -> None:
        self._card = card
        over, self._icon = headed
        self._over.setText(over)
        self._title.setText(title)
        self.enter(card.purpose)
        self._view.stand_in(card.purpose)
        self._lengths.stand_in(card.purpose)
        self.show_exercise(exercise)
        self._dress()
        self._fit_title()

    def _show_parts(self, *, lengths: bool, paused: bool) -> None:
        self._lengths.setVisible(lengths)
        self._view.setVisible(not lengths)
        self._facts.setVisible(not paused)
        if self._paused is not None:
            self._paused.setVisible(paused)
            self._paused.dismiss.setVisible(paused)

    def _make_paused(self) -> PausedPart:
        """Return what only a session that was left needs."""
        from backstride.ui.home.paused_part import PausedPart  # noqa: PLC0415  because most starts show none

        made = PausedPart(self._style, self)
        made.dismissed.connect(self.dismissed)
        self._column.insertWidget(self._column.indexOf(self._facts) + 1, made)
        return made

    def fold(self, *, folded: bool) -> None:
        """Be lower, where there is little height."""
        self._low = folded
        self._dress()
        self.updateGeometry()

    def _build_layout(self) -> None:
        over = spaced(self._style, QHBoxLayout(), 1.25)
        over.addWidget(self._sign)
        over.addWidget(self._over, 1)
        buttons = spaced(self._style, FlowLayout(), 2)
        buttons.addWidget(self._start)
        buttons.addWidget(self._lengths)
        buttons.addWidget(self._view)
        self._column = QVBoxLayout(self)
        self._column.addLayout(over)
        self._column.addWidget(self._title)
        self._column.addWidget(self._facts)
        self._column.addStretch(1)
        self._column.addLayout(buttons)
        self._dress()

    def _dress(self) -> None:
        """Set margins, icon and colour of the words for the size and the look of the moment."""
        style, size = self._style, self.size()
        self._form.stacked = stacked = not self._low and size.width() < _STACKED * style.text_size
        inset = style.length(24 if self._low else 40)
        above = style.length(20 if self._low else 30)
        stage = round(size.width() * _STAGE)
        side = inset if stacked else round(size.width() * _PANEL) - style.length(24)
        left, right = (side, inset) if self.isRightToLeft() else (inset, side)
        self._column.setContentsMargins(left, above + (stage if stacked else 0), right, above)
        self._column.setSpacing(style.space(1 if self._low else 1.5))
        icon = style.icon(self._icon, self.room, mirrored=self.isRightToLeft()) if self._icon else None
        self._sign.setPixmap(icon.pixmap(style.pixels(20)) if icon else QPixmap())
        tint(self._over, self.room)
        least = style.length(_LOW * (0.8 if self._low else 1.0))
        self.setMinimumHeight(0 if stacked else least)
        if self._paused is not None:
            self._paused.place_dismiss(self.size(), inset // 2)

    def _fit_title(self) -> None:
        """Choose the largest letters in which the title takes few lines and no word is torn."""
        margins = self._column.contentsMargins()
        room = max(1, self.width() - margins.left() - margins.right())
        words = self._title.text().split()
        fitting = (
            role
            for role in _TITLES[2 if self._low else 0 :]
            if len(lines := broken(self._title.text(), self._style.font(role), room)) <= _TITLE_LINES
            and all(word in " ".join(lines).split() for word in words)
        )
        restyle(self._title, next(fitting, _TITLES[-1]))
        balance(self._title, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the figure its part of the width."""
        super().resizeEvent(event)
        self._dress()
        self._fit_title()

    @property
    def _continues(self) -> bool:
        return self._paused is not None and not self._paused.isHidden()

    def _on_started(self) -> None:
        if self._continues:
            self.continued.emit()
            return
        minutes = 0 if self._lengths.isHidden() else self._lengths.value
        self.started.emit(self._card.id, minutes)

    def _on_viewed(self) -> None:
        if self._continues:
            self.restarted.emit()
        else:
            self.chosen.emit(self._card.id)


def _planned(style: Style, form: _Form, size: QSize) -> Plan:
    """Return where disc, floor and figure are: at the end, or above the words where there is little width."""
    width, height = size.width(), size.height()
    if form.stacked:
        ground = width * _STAGE
        floor = QRectF(width * 0.1, ground - style.length(_FLOOR), width * 0.8, style.length(_FLOOR))
        return _plan_on(style, QRectF(0, 0, width, ground), floor, 0)
    panel = width * _PANEL
    floor = QRectF(width - panel, height - style.length(_FLOOR), panel, style.length(_FLOOR))
    return _plan_on(style, QRectF(width - panel, 0, panel, height), floor, style.length(_CORNER))


def _plan_on(style: Style, box: QRectF, floor: QRectF, corner: float) -> Plan:
    ground, margin = floor.top(), style.length(24)
    radius = min(ground * _DISC, box.width() * 0.36)
    high = min((ground - box.top() - margin) / FLOOR, box.width())
    # Beside the words the body is a little nearer to them than to the edge.
    middle = box.center().x() - (box.width() * 0.04 if corner else 0)
    figure = QRectF(middle - box.width() / 2 + margin / 2, ground - high * FLOOR, box.width() - margin, high)
    return Plan(disc_on(ground, middle, radius), floor, figure, corner)
