"""What is there to be read: the notice before the first session of a visitor, and when to get help."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.routine.emergency import Region
from backstride.routine.red_flags import EMERGENCY, SECTIONS, SOON, STOP, TITLE, Section
from backstride.ui.kiosk.sheet import Sheet
from backstride.ui.kit.buttons import card, entry, label
from backstride.ui.kit.labels import disclaimer_sentence
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_TWO_COLUMNS = 900
"""Pixels of width, at 100 % text, from which what is read has two columns."""


class _Columns(Sheet):
    """Sections to read, in two columns where there is room, with the numbers of a region."""

    def __init__(self, style: Style, title: str, region: Region, parent: QWidget | None = None) -> None:
        super().__init__(style, title, parent=parent)
        self._region = region
        self._line = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight), 2)

    def _fill(self, *columns: Sequence[Section]) -> None:
        for sections in columns:
            column = spaced(self._style, QVBoxLayout(), 2)
            for section in sections:
                column.addWidget(self._box(section))
            column.addStretch(1)
            self._line.addLayout(column, 1)
        self.area.column.addLayout(self._line)
        self.area.column.addStretch(1)

    def _box(self, section: Section) -> QFrame:
        box = card("notice" if section is EMERGENCY else "card")
        column = spaced(self._style, QVBoxLayout(box), 1, 2)
        column.addWidget(label(say(section.heading), "heading"))
        if section is EMERGENCY:
            called = message("In an emergency call {number}.", number=self._region.emergency)
            column.addWidget(label(say(called), "tile"))
        if section is SOON and self._region.advice:
            advice = message("Medical advice by phone: {number}", number=self._region.advice)
            column.addWidget(label(say(advice), "heading"))
        if section.lead:
            column.addWidget(label(say(section.lead), "heading"))
        for sign in section.signs:
            column.addWidget(entry(label(say(sign), "reading"), "reading"))
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set what is read in two columns, or in one."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= _TWO_COLUMNS * self._style.text_size
        self._line.setDirection(way.LeftToRight if wide else way.TopToBottom)


class NoticePage(_Columns):
    """What everybody is to read once before exercising; ``read`` says that the person did."""

    read = Signal()

    def __init__(self, style: Style, region: Region, parent: QWidget | None = None) -> None:
        super().__init__(style, say(message("Please read this first.")), region, parent)
        self.area.column.addWidget(label(disclaimer_sentence(), "reading"))
        self._fill((STOP,), (EMERGENCY,))
        self.answers.add_back().clicked.connect(self.left)
        self._first = onwards = self.answers.add(say(message("I have read this")), "check")
        onwards.clicked.connect(self.read)


class HelpPage(_Columns):
    """When to stop and when to get help, in full."""

    def __init__(self, style: Style, region: Region, parent: QWidget | None = None) -> None:
        super().__init__(style, say(TITLE), region, parent)
        self._fill(SECTIONS[:1], SECTIONS[1:])
        self._first = back = self.answers.add_back()
        back.clicked.connect(self.left)
