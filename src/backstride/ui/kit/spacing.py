"""Gaps and margins of layouts as steps of the grid, which grow with everything else on a very large window."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QLayout, QSpacerItem

from backstride.ui.kit.style import Style

_Layout = TypeVar("_Layout", bound=QLayout)


def spaced(style: Style, layout: _Layout, gap: float = 0, *margins: float) -> _Layout:
    """Return *layout* with this number of steps between its items, and around them.

    *margins* are none, one for all sides, two (above and below, then beside), or four from the left clockwise.
    """
    _Spacing(style, layout, gap, _four(margins))
    return layout


def add_gap(style: Style, layout: QBoxLayout, steps: float) -> None:
    """Add a gap of this number of steps after the last item of *layout*, a column."""
    _Gap(style, layout, steps)


def _four(margins: tuple[float, ...]) -> tuple[float, ...]:
    vertical, horizontal = (*margins, *margins)[:2] if margins else (0, 0)
    return margins if len(margins) == 4 else (horizontal, vertical, horizontal, vertical)  # noqa: PLR2004  because of the sides


class _Spacing(QObject):
    """Keeps the spaces of a layout, and goes with it."""

    def __init__(self, style: Style, layout: QLayout, gap: float, margins: tuple[float, ...]) -> None:
        super().__init__(layout)
        self._style = style
        self._layout = layout
        self._gap = gap
        self._margins = margins
        style.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._layout.setSpacing(self._style.space(self._gap))
        self._layout.setContentsMargins(*map(self._style.space, self._margins))


class _Gap(QObject):
    """Keeps one gap of a layout, and goes with it."""

    def __init__(self, style: Style, layout: QBoxLayout, steps: float) -> None:
        super().__init__(layout)
        self._style = style
        self._layout = layout
        self._steps = steps
        self._item = QSpacerItem(0, style.space(steps))
        layout.addSpacerItem(self._item)
        style.changed.connect(self._fit)

    def _fit(self) -> None:
        self._item.changeSize(0, self._style.space(self._steps))
        self._layout.invalidate()
