"""What the routine says to its patient: how often, for how long, when to stop, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import Message, message
from backstride.routine.model import Routine
from backstride.routine.prescribed import prescribed
from backstride.ui.kit.buttons import Button, prose, short_label
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_DOT = " \N{MIDDLE DOT} "


class Agreed(QFrame):
    """Shows what is agreed with the patient; ``asked`` asks for the page on which that is changed."""

    asked = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._words = prose(style, "")
        self._stop = prose(style, "", "muted")
        self._whom = prose(style, "", "caption")
        edit = Button(style, say(message("Edit")), "quiet")
        edit.setAccessibleDescription(say(message("For the patient")))
        edit.clicked.connect(self.asked)
        head = spaced(style, QHBoxLayout(), 1)
        head.addWidget(short_label(say(message("For the patient")), "strong"))
        head.addStretch(1)
        head.addWidget(edit)
        column = spaced(style, QVBoxLayout(self), 0.5, 1, 2)
        column.addLayout(head)
        for part in (self._words, self._stop, self._whom):
            column.addWidget(part)
        self.show_routine(None)

    def show_routine(self, routine: Routine | None) -> None:
        """Show what *routine* says, nothing of it while it cannot be read."""
        given = routine.prescription if routine else None
        author = routine.author if routine else None
        parts = (
            (self._words, _DOT.join(map(say, _course(routine)))),
            (self._stop, catalogue().read(given.stop_if) if given and given.stop_if else ""),
            (self._whom, _DOT.join(filter(None, (author.name, author.contact))) if author else ""),
        )
        for label, words in parts:
            label.say(words)
            label.setVisible(bool(words))


def _course(routine: Routine | None) -> Iterator[Message]:
    """Yield how often and for how long, or that nothing is agreed."""
    said = prescribed(routine.prescription) if routine and routine.prescription else ()
    yield from said or (message("Not agreed"),)
