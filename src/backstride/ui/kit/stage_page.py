"""A page with a figure that moves in a room, beside or above what is said and asked."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backstride.ui.kit.figure_room import FigureRoom
from backstride.ui.kit.page import Page, ScrollColumn
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_NARROW = 900
"""Pixels of width, at 100 % text, below which the stage has less than half of it."""

_SHARE, _LESS, _ABOVE = 50, 38, 34
"""Percent of the page that the stage has: of the width, of a small width, and of the height in an upright window."""

_LEAST = 160
"""Pixels of the smallest stage, below which there is none."""

_WIDEST = 640
"""Pixels of what is asked, at 100 % text."""


class StagePage(Page):
    """Has a ``stage`` in the colours of *room*, and what is asked in ``area``, between ``head`` and ``foot``."""

    def __init__(self, style: Style, room: str, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._sides = 0.0
        self.stage = FigureRoom(style, room)
        self.area = ScrollColumn(style, _WIDEST)
        side = QWidget()
        column = spaced(style, QVBoxLayout(side))
        self.head = spaced(style, QVBoxLayout(), 0, 1, 2, 0, 2)
        column.addLayout(self.head)
        column.addWidget(self.area, 1)
        self.foot = spaced(style, QVBoxLayout())
        column.addLayout(self.foot)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.stage)
        self._line.addWidget(side, 1)
        style.changed.connect(self.arrange, Qt.ConnectionType.QueuedConnection)  # once its widgets have their new sizes

    def set_sides(self, steps: float) -> None:
        """Leave this number of steps beside what is asked, however wide the page is."""
        self._sides = steps
        self.arrange()

    def arrange(self) -> None:
        """Place the stage beside or above what is asked."""
        way = QBoxLayout.Direction
        wide = self.width() >= _NARROW * self._style.text_size
        self._line.setDirection(way.TopToBottom if self.upright else way.LeftToRight)
        self.area.set_sides(self._sides or (8 if wide and not self.upright else 3))
        size = self._above() if self.upright else self._beside(wide=wide)
        self.stage.setVisible(min(size.width(), size.height()) >= self._style.length(_LEAST))
        self.stage.setFixedSize(size)

    @property
    def upright(self) -> bool:
        """Say whether the window is higher than wide, and the stage above what is asked."""
        return self.height() > self.width()

    def room_beside(self) -> QSize:
        """Return the size that what is asked has beside the stage, without its margins."""
        taken = QSize(0, self.stage.height()) if self.upright else QSize(self.stage.width(), 0)
        room = self.size() - taken
        margins = self._style.space(16 if room.width() > self._style.length(_NARROW) / 2 else 6)
        return QSize(min(room.width() - margins, round(_WIDEST * self._style.text_size)), room.height())

    def _needs(self) -> int:
        """Return the pixels of width that what is asked takes at least."""
        return self.area.column.minimumSize().width()

    def _above(self) -> QSize:
        return QSize(self.width(), round(self.height() * _ABOVE / 100))

    def _beside(self, *, wide: bool) -> QSize:
        """Return the size of the stage beside what is asked, which takes what it needs."""
        share = round(self.width() * (_SHARE if wide else _LESS) / 100)
        needed = self._needs() + 2 * self._style.space(4)
        return QSize(max(0, min(share, self.width() - needed)), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what there is for the new size."""
        super().resizeEvent(event)
        self.arrange()
