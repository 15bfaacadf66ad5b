"""A large card for the routine that fits now: open it anywhere on the card, or start it at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.library.portrait import Portrait
from backstride.library.suggestions import Card
from backstride.ui.kit.buttons import Button, label, restyle
from backstride.ui.kit.content_button import ContentButton
from backstride.ui.kit.fill import paint_card
from backstride.ui.kit.focus_ring import paint_focus
from backstride.ui.kit.labels import minutes, needs
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Still, Thumbnail

_TILE, _SMALL_TILE = 144, 56
"""Pixels of the figure, and of that in a folded card."""


class HeroCard(ContentButton):
    """One suggestion: what it is for, its title, its length, and a button that starts it."""

    chosen = Signal(str)
    started = Signal(str)

    def __init__(self, style: Style, purpose: str, still: Still | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._purpose = purpose
        self._card = Card(id="", title="")
        self._folded = False
        self._tile = Thumbnail(style, still, _TILE, self)
        self._over = label(purpose, "over", self)
        self._title = label("", "heading", self)
        self._facts = label("", "muted", self)
        self._start = Button(style, "", "primary", "play", self)
        self._start.clicked.connect(self._on_started)
        self.clicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._build_layout()

    def show_card(self, card: Card, title: str, exercise: Portrait | None) -> None:
        """Offer this routine by this *title*; the figure of *exercise* shows it."""
        self._card = card
        self.show_exercise(exercise)
        self._title.setText(title)
        self._facts.setText(f"{self._length()} · {needs(card.equipment)}")
        self.setAccessibleName(f"{self._purpose}: {title}, {self._facts.text()}")
        self._say()

    def fold(self, *, folded: bool) -> None:
        """Be one row, where there is little height, or as large as what fits now deserves."""
        self._folded = folded
        self._tile.set_side(_SMALL_TILE if folded else _TILE)
        self._facts.setVisible(not folded)
        restyle(self._title, "strong" if folded else "heading")
        middle, beginning = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeft
        way = QBoxLayout.Direction
        self._column.setDirection(way.LeftToRight if folded else way.TopToBottom)
        # Without an alignment the button's own width would bound the whole column.
        self._column.setAlignment(self._start, middle if folded else beginning)
        self._words.setStretch(0, int(folded))
        self._say()

    def show_exercise(self, exercise: Portrait | None) -> None:
        """Show the routine by the figure of *exercise*."""
        self._tile.show_exercise(exercise)

    def _build_layout(self) -> None:
        self._words = words = spaced(self._style, QVBoxLayout(), 0.5)
        words.addStretch(0)
        for line in (self._over, self._title, self._facts):
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(line)
        words.addStretch(1)
        self._column = spaced(self._style, QBoxLayout(QBoxLayout.Direction.TopToBottom), 1.5)
        self._column.addLayout(words, 1)
        self._column.addWidget(self._start)
        layout = spaced(self._style, QHBoxLayout(self), 2, 2)
        layout.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._column, 1)
        self.fold(folded=False)

    def _length(self) -> str:
        return minutes(self._card.minutes, about=self._card.about)

    def _say(self) -> None:
        """Say as much as the card has room for; a screen reader says all of it."""
        self._over.setText(f"{self._purpose} · {self._length()}" if self._folded else self._purpose)
        self._start.say("" if self._folded else say(message("Start")))
        self._start.setAccessibleName(say(message("Start {title}", title=self._card.title)))

    def _on_clicked(self) -> None:
        self.chosen.emit(self._card.id)

    def _on_started(self) -> None:
        self.started.emit(self._card.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_card(painter, self._style, box, edge="rim", fill="raised" if self.isDown() else "surface")
        if self.hasFocus():
            paint_focus(painter, self._style, box, self._style.radius("card"))
