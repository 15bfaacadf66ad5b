"""A large card for the routine that fits now: open it anywhere on the card, or start it at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride.routine.model import Exercise
from backstride.ui.card import Card
from backstride.ui.look import Look
from backstride.ui.widgets.focus_ring import paint_card, paint_focus
from backstride.ui.widgets.plain import Button, label
from backstride.ui.widgets.spacing import add_gap, spaced
from backstride.ui.widgets.still_tile import StillTile
from backstride.ui.widgets.stills import Still
from backstride.ui.words import minutes, needs

_TILE = 144


class HeroCard(QAbstractButton):
    """One suggestion: what it is for, its title, its length, and a button that starts it."""

    chosen = Signal(str)
    started = Signal(str)

    def __init__(self, look: Look, purpose: str, still: Still | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._purpose = purpose
        self._routine = ""
        self._tile = StillTile(look, still, _TILE, self)
        self._over = label(purpose, "over", self)
        self._title = label("", "heading", self)
        self._facts = label("", "muted", self)
        self._start = Button(look, self.tr("Start"), "primary", "play", self)
        self._start.clicked.connect(self._on_started)
        self.clicked.connect(self._on_clicked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._build_layout()

    def show_card(self, card: Card, title: str, exercise: Exercise | None) -> None:
        """Offer this routine by this *title*; the figure of *exercise* stands for it."""
        self._routine = card.id
        self.show_exercise(exercise)
        self._title.setText(title)
        self._facts.setText(f"{minutes(card.minutes, about=card.about)} · {needs(card.equipment)}")
        self.setAccessibleName(f"{self._purpose}: {card.title}, {self._facts.text()}")
        self._start.setAccessibleName(self.tr("Start %1").replace("%1", card.title))

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Let the figure of *exercise* stand for the routine."""
        self._tile.show_exercise(exercise)

    def _build_layout(self) -> None:
        words = spaced(self._look, QVBoxLayout(), 0.5)
        for line in (self._over, self._title, self._facts):
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(line)
        words.addStretch()
        add_gap(self._look, words, 1)
        # Without an alignment the button's own width would bound the whole column.
        words.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout = layout = spaced(self._look, QHBoxLayout(self), 2, 2)
        layout.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._routine)

    def _on_started(self) -> None:
        self.started.emit(self._routine)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the layout's wish."""
        return self._layout.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_card(painter, self._look, box, edge="line", fill="raised" if self.isDown() else "surface")
        if self.hasFocus():
            paint_focus(painter, self._look, box, self._look.radius("card"))
