"""A heading with its cards below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.ui.home.card_face import CardFace
from backstride.ui.home.card_words import Shown
from backstride.ui.home.cards import CardList
from backstride.ui.kit.buttons import short_label
from backstride.ui.kit.elevation import INSET
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style


class Shelf(QWidget):
    """Cards under a *heading*; ``head`` has room for buttons after it. The cards go beyond it for their shadows."""

    chosen = Signal(str)
    starred = Signal(str)
    moved = Signal(QRect)

    def __init__(
        self, style: Style, face: CardFace, heading: str, role: str = "heading", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.heading = short_label(heading, role)
        self.list = CardList(style, face, heading)
        self.head = spaced(style, QHBoxLayout(), 1, 0, INSET)
        self.head.addWidget(self.heading)
        self.head.addStretch()
        column = spaced(style, QVBoxLayout(self), 0.5)
        column.addLayout(self.head)
        column.addWidget(self.list)
        self.list.chosen.connect(self.chosen)
        self.list.starred.connect(self.starred)
        self.list.moved.connect(self._on_moved)

    def show_cards(self, cards: Sequence[Shown], today: date | None = None) -> None:
        """Show these cards; with *today* they say when they were done last."""
        self.list.show_cards(cards, today)

    def _on_moved(self, rect: QRect) -> None:
        self.moved.emit(QRect(self.list.mapTo(self, rect.topLeft()), rect.size()))
