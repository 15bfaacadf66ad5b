"""The files that have problems, one below the other; each leads to what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.library.suggestions import Card
from backstride.storage.paths import tidy
from backstride.ui.kit.buttons import card as surface
from backstride.ui.kit.labels import faulty_count, problem_count
from backstride.ui.kit.link_row import LinkRow
from backstride.ui.kit.page import TOP, ScrollPage
from backstride.ui.kit.say import say
from backstride.ui.kit.sign import Sign
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style


class FaultyPage(ScrollPage):
    """Lists files that have problems; ``chosen`` carries the key of the one that is pressed."""

    chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent=parent)

    def show_files(self, cards: Sequence[Card], *, author: bool) -> None:
        """Show the files of these *cards*, from the top, or, where they are in sight, as they were left.

        An *author* reads how many problems each has.
        """
        place = self.area.place() if self.isVisible() else TOP
        self.area.clear()
        column = self.area.column
        words = faulty_count(len(cards)) if cards else say(message("All files are fine now."))
        self._head(words)
        box = surface()
        rows = spaced(self._style, QVBoxLayout(box), 0, 1)
        for number, card in enumerate(cards):
            folder = tidy(Path(card.id).parent)
            details = f"{problem_count(card.problems)} · {folder}" if author else folder
            row = LinkRow(self._style, card.title, details, Sign(self._style, "triangle-alert", "stop"))
            row.clicked.connect(partial(self.chosen.emit, card.id))
            rows.addWidget(row)
            self._first = self._first if number else row
        if cards:
            column.addWidget(box)
        column.addStretch(1)
        self.area.present(place)
