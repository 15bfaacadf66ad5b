"""The files that have problems, one below the other; each leads to what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.library.suggestions import Card
from backstride.storage.paths import tidy
from backstride.ui.kit.buttons import label
from backstride.ui.kit.content_button import ContentButton
from backstride.ui.kit.fill import paint_card
from backstride.ui.kit.focus_ring import paint_focus
from backstride.ui.kit.labels import faulty_count, problem_count
from backstride.ui.kit.page import TOP, ScrollPage
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style


class FaultyPage(ScrollPage):
    """Lists files that have problems; ``chosen`` carries the key of the one that is pressed."""

    chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent=parent)

    def show_files(self, cards: Sequence[Card]) -> None:
        """Show the files of these *cards*, from the top, or, where they are in sight, as they were left."""
        place = self.area.place() if self.isVisible() else TOP
        self.area.clear()
        column = self.area.column
        words = faulty_count(len(cards)) if cards else say(message("All files are fine now."))
        self._head(words)
        for number, card in enumerate(cards):
            row = _Row(self._style, card)
            row.clicked.connect(partial(self.chosen.emit, card.id))
            column.addWidget(row)
            self._first = self._first if number else row
        column.addStretch(1)
        self.area.present(place)


class _Row(ContentButton):
    """One file: its name, how many problems it has, and where it is."""

    def __init__(self, style: Style, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        details = f"{problem_count(card.problems)} · {tidy(Path(card.id).parent)}"
        self.setAccessibleName(f"{card.title}, {details}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        words = spaced(style, QVBoxLayout(), 0.25)
        for text, role in ((card.title, "strong"), (details, "muted")):
            shown = label(text, role, self)
            shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(shown)
        self._layout = spaced(style, QHBoxLayout(self), 2, 2)
        self._layout.addLayout(words, 1)

    def minimumSizeHint(self) -> QSize:
        """Return the layout's least size."""
        return self._layout.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, and the ring of the focus."""
        painter, box = QPainter(self), QRectF(self.rect())
        paint_card(painter, self._style, box, edge="warning", fill="raised" if self.isDown() else "surface")
        if self.hasFocus():
            paint_focus(painter, self._style, box, self._style.radius("card"))
