"""Twelve short cards on running and the back, each with its source."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.routine.learning import CARDS, HEADING
from backstride.ui.kit.buttons import card, label, prose
from backstride.ui.kit.page import ScrollPage
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style


class LearnPage(ScrollPage):
    """Shows every card, in its order."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent=parent)
        self._head(say(HEADING))
        for each in CARDS:
            box = card()
            column = spaced(style, QVBoxLayout(box), 1, 2)
            column.addWidget(label(say(each.title), "heading"))
            column.addWidget(prose(style, say(each.text)))
            column.addWidget(prose(style, say(message("Source: {name}", name=each.source)), "caption"))
            self.area.column.addWidget(box)
        self.area.column.addStretch(1)
