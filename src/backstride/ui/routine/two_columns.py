"""A page of two columns: a panel that stays, and beside it what scrolls; or one column where there is less room."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from backstride.ui.kit.page import Page, ScrollColumn
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.routine.panel import RoutinePanel

_BESIDE = 900
"""Pixels of width from which the panel is beside what scrolls."""

_WIDEST, _STACKED = 1216, 720
"""Pixels of the page's greatest width, and of that of a single column, at 100 % text."""

_STAGE = 0.3
"""The share of the window's height that the figure may have where it is above the steps."""

_UNBOUNDED = 16_777_215
"""What Qt takes for no bound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What finds its place on the page: the bar at its top, the panel, what the page is for, and links below it."""

    bar: QWidget
    panel: RoutinePanel
    actions: QWidget
    links: QWidget

    def buttons(self) -> list[QAbstractButton]:
        """Return what can be pressed in them, in order."""
        parts = (self.bar, self.panel, self.actions, self.links)
        return list(dict.fromkeys(button for part in parts for button in part.findChildren(QAbstractButton)))

    def drop(self) -> None:
        """Let them go."""
        for part in (self.bar, self.panel, self.actions, self.links):
            part.hide()
            part.setParent(None)
            part.deleteLater()


class TwoColumns(Page):
    """Places its parts; what scrolls goes into ``area``. In one column the actions stay in sight at the foot."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._parts: Parts | None = None
        self._beside: bool | None = None
        self.area = ScrollColumn(style, _STACKED, self)
        self._head, self._side, self._foot = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addLayout(self._side)
        self._body.addWidget(self.area, 1)
        self._whole = spaced(style, QVBoxLayout(self))
        self._whole.addLayout(self._head)
        self._whole.addLayout(self._body, 1)
        self._whole.addLayout(self._foot)
        style.changed.connect(self.arrange)

    def take(self, parts: Parts) -> None:
        """Take *parts* in place of those before; the area is empty then, to be filled before `arrange`."""
        if self._parts:
            self._parts.drop()
        self._parts, self._beside = parts, None
        self._head.addWidget(parts.bar)
        self.area.clear()

    def focused(self) -> int:
        """Return which of the buttons outside of what scrolls has the focus, -1 for none."""
        buttons = self._parts.buttons() if self._parts else []
        return next((number for number, button in enumerate(buttons) if button.hasFocus()), -1)

    def focus(self, number: int) -> None:
        """Put the focus on the button of this number, where there is one."""
        buttons = self._parts.buttons() if self._parts else []
        if 0 <= number < len(buttons):
            buttons[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Put the panel beside what scrolls, or above it."""
        parts = self._parts
        if parts is None:
            return
        beside = self._has_room_beside(parts)
        if beside != self._beside:
            self._beside = beside
            (self._set_beside if beside else self._set_stacked)(parts)
            # A screen reader goes by the order of the widgets: the panel comes before what scrolls.
            parts.panel.lower()
            self.area.raise_()
        (self._fit_beside if beside else self._fit_stacked)(parts)

    def _fit_beside(self, parts: Parts) -> None:
        space = self._style.space
        edge = max(space(4), round((self.width() - _WIDEST * self._style.text_size) / 2))
        parts.panel.walk.setMaximumHeight(_UNBOUNDED)
        parts.panel.walk.show()
        for part in (parts.panel, parts.links):
            part.setFixedWidth(parts.panel.width_beside)
        self._set_margins(self._head, edge - space(1), space(2.5), edge - space(1), space(2))
        self._set_margins(self._side, edge, 0, 0, space(1))
        self._set_margins(self._body, 0, 0, edge - space(4), 0)
        self._set_margins(self._foot, 0, 0, 0, 0)

    def _fit_stacked(self, parts: Parts) -> None:
        space, walk = self._style.space, parts.panel.walk
        least = space(2 if self.width() < self._style.length(_BESIDE) else 4)
        edge = max(least, round((self.width() - _STACKED * self._style.text_size) / 2))
        share = _STAGE * self._style.zoom / self._style.text_size
        tall = round(share * self.height())
        walk.setMaximumHeight(tall)
        walk.setVisible(tall >= walk.minimumSizeHint().height())  # else the title deserves the room
        self._set_margins(self._head, edge - space(1), space(1), edge - space(1), space(1))
        self._set_margins(self._side, 0, 0, 0, 0)
        self._set_margins(self._body, 0, 0, 0, 0)
        self._set_margins(self._foot, edge, space(1), edge, space(1.5))

    def _set_beside(self, parts: Parts) -> None:
        parts.panel.foot.addWidget(parts.actions)
        self._side.addWidget(parts.panel, 1)
        self._side.addWidget(parts.links)
        self.area.set_sides(4)
        self.area.set_spaces(2, 0, 4)

    def _set_stacked(self, parts: Parts) -> None:
        for part in (parts.panel, parts.links):
            part.setMinimumWidth(0)
            part.setMaximumWidth(_UNBOUNDED)
        column = self.area.column
        column.insertWidget(0, parts.panel)
        column.insertWidget(column.count() - 1, parts.links)
        self._foot.addWidget(parts.actions)
        self.area.set_sides(None)
        self.area.set_spaces(2, 0, 2)

    def _has_room_beside(self, parts: Parts) -> bool:
        """Say whether the window is wide and high enough for the panel to stand beside the steps."""
        if self.width() < max(self._style.length(_BESIDE), self.height()):
            return False
        width = parts.panel.width_beside
        if parts.panel.minimumSizeHint().width() > width:
            return False
        tall = parts.panel.least_height(width) + parts.links.heightForWidth(width) + parts.bar.sizeHint().height()
        if not parts.panel.isAncestorOf(parts.actions):
            tall += parts.actions.sizeHint().height()
        return tall + self._style.space(6) <= self.height()

    def _set_margins(self, layout: QLayout, left: int, above: int, right: int, below: int) -> None:
        """Set the margins of *layout*, for a window that runs from left to right."""
        sides = (right, left) if self.isRightToLeft() else (left, right)
        layout.setContentsMargins(sides[0], above, sides[1], below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the places for the new size."""
        super().resizeEvent(event)
        self.arrange()
