"""Pages to read, the same for everybody: when to get help, and what is known about running and the back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.routine.emergency import ELSEWHERE, REGIONS, Region
from backstride.routine.learning import CARDS, HEADING, Card
from backstride.routine.red_flags import ANYWHERE, EMERGENCY, NOT_ASKED, SECTIONS, SOON, TITLE, Section
from backstride.ui.kit.buttons import card, entries, label, prose
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.page import ScrollPage
from backstride.ui.kit.say import collation, say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style, space

_TWO_COLUMNS, _LEARN = 900, 1216
"""Pixels of width, at 100 % text, from which cards to read stand in two columns, and those of both at most."""


class GettingHelpPage(ScrollPage):
    """Shows the numbers of a region and when to call them; ``region_chosen`` carries the code of another one."""

    region_chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent=parent)
        self._head(say(TITLE))
        self._number = label("", "display")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._anywhere = prose(style, say(ANYWHERE))
        self._advice = label("", "strong")
        self._region = Choice(style, say(message("Region")))
        self._region.chosen.connect(self._on_region_chosen)
        column = self.area.column
        for section in SECTIONS:
            column.addWidget(self._box(section))
        column.addWidget(prose(style, say(NOT_ASKED), "muted"))
        column.addStretch(1)

    def show_region(self, code: str, region: Region) -> None:
        """Show the numbers of *region*, which has this *code*."""
        self._number.setText(region.emergency)
        self._number.setAccessibleName(say(message("In an emergency call {number}.", number=region.emergency)))
        self._anywhere.setVisible(region.emergency != REGIONS[ELSEWHERE].emergency)
        self._advice.setText(say(message("Medical advice by phone: {number}", number=region.advice)))
        self._advice.setVisible(bool(region.advice))
        place = collation()
        named = sorted(((key, say(each.name)) for key, each in REGIONS.items()), key=lambda pair: place(pair[1]))
        self._region.offer(named, code)

    def _on_region_chosen(self, code: object) -> None:
        self.region_chosen.emit(str(code))

    def _box(self, section: Section) -> QFrame:
        box = card("notice" if section is EMERGENCY else "card")
        column = spaced(self._style, QVBoxLayout(box), 1, 2)
        column.addWidget(label(say(section.heading), "heading"))
        if section is EMERGENCY:
            column.addWidget(self._number)
            column.addWidget(self._anywhere)
        if section is SOON:
            column.addWidget(self._advice)
        if section.lead:
            column.addWidget(label(say(section.lead), "strong"))
        for words in entries(self._style, tuple(map(say, section.signs))):
            column.addWidget(words)
        if section is EMERGENCY:
            column.addSpacing(space(1))
            column.addWidget(self._region, 0, Qt.AlignmentFlag.AlignLeading)
        return box


class LearnPage(ScrollPage):
    """Shows twelve short cards on running and the back, each with its source, in two columns where there is room."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, _LEARN, parent)
        self._head(say(HEADING))
        half = (len(CARDS) + 1) // 2
        self._line = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight), 2)
        for cards in (CARDS[:half], CARDS[half:]):
            column = spaced(style, QVBoxLayout(), 2)
            for each in cards:
                column.addWidget(self._card(each))
            column.addStretch(1)
            self._line.addLayout(column, 1)
        self.area.column.addLayout(self._line)
        self.area.column.addStretch(1)

    def _card(self, each: Card) -> QFrame:
        box = card()
        column = spaced(self._style, QVBoxLayout(box), 1, 2)
        column.addWidget(label(say(each.title), "question"))
        column.addWidget(prose(self._style, say(each.text)))
        column.addWidget(prose(self._style, say(message("Source: {name}", name=each.source)), "caption"))
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards in two columns, or in one."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= _TWO_COLUMNS * self._style.text_size
        self._line.setDirection(way.LeftToRight if wide else way.TopToBottom)
