"""A page of the kiosk that is read or answered: a title, what is said, and large buttons below it, always in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.ui.kiosk.hand_button import HandButton
from backstride.ui.kit.buttons import label
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.page import Page, ScrollColumn, fit_title
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.stage_page import StagePage
from backstride.ui.kit.style import Style

_FLAT = 0.4
"""Heights per width below which answers are beside what is asked, and not below it."""


class Answers(QWidget):
    """Buttons in a row at the foot of a page: the way back at its beginning, what leads on at its end.

    Where a row has no room for all of them they are on top of each other, what leads on first.
    """

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._line = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight, self), 2)
        self._line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def add_back(self, words: str = "") -> HandButton:
        """Add the way back."""
        button = HandButton(self._style, words or say(message("Back")), "", "arrow-left")
        self._line.insertWidget(0, button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def add(self, words: str, icon: str = "", *, leads: bool = True) -> HandButton:
        """Add what leads on, which is filled and larger where it *leads*."""
        button = HandButton(self._style, words, "primary" if leads else "", icon, leads=leads)
        self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the buttons in a row, or on top of each other."""
        super().resizeEvent(event)
        buttons = self.findChildren(HandButton)
        wanted = sum(button.sizeHint().width() for button in buttons) + len(buttons) * self._style.space(2)
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if wanted <= self.width() else way.BottomToTop)


class Sheet(Page):
    """Has a ``title``, an ``area`` that scrolls where there is little room, and ``answers`` below it."""

    def __init__(self, style: Style, title: str, widest: int = 1216, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.title = label(title, "display")
        self.area = ScrollColumn(style, widest)
        self.area.set_spaces(2, 1, 1)
        self.area.set_sides(4)
        self.answers = Answers(style)
        column = spaced(style, QVBoxLayout())
        above = spaced(style, QVBoxLayout(), 0, 4, 2, 4, 1)
        above.addWidget(self.title)
        column.addLayout(above)
        column.addWidget(self.area, 1)
        foot = spaced(style, QVBoxLayout(), 0, 4, 1, 4, 2)
        foot.addStretch(1)
        foot.addWidget(self.answers)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addLayout(column, 1)
        self._halves.addLayout(foot)

    def add_row(self, *buttons: QAbstractButton) -> None:
        """Add buttons to the column, as many in a line as fit."""
        row = QWidget()
        flow = spaced(self._style, FlowLayout(row), 1.5)
        for button in buttons:
            flow.addWidget(button)
        self.area.column.addWidget(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the letters of the title, and have the answers beside what is asked where there is little height."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._halves.setDirection(way.LeftToRight if self.height() < _FLAT * self.width() else way.TopToBottom)
        fit_title(self._style, self.title, self.title.width(), ("display", "title", "heading"))


def add_foot(style: Style, page: StagePage, answers: Answers) -> None:
    """Put *answers* at the foot of *page*, beside its stage, with the margins of what is above them."""
    row = spaced(style, QVBoxLayout(), 0, 4, 1, 4, 2)
    row.addWidget(answers)
    page.foot.addLayout(row)
    page.area.set_spaces(2, 4, 2)
    page.set_sides(4)
