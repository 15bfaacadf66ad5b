"""One setting: its name and what it does, with its control beside them, or below where there is no room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from backstride.ui.kit.buttons import label
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_SIDE_BY_SIDE = 560
"""Pixels of width, at 100 % text, from which the control is beside the words."""

_LONGEST_LINE = 28
"""Width of a line of the help in heights of a line, about 75 characters."""


class SettingRow(QWidget):
    """A row of settings; *control* may be wide or narrow, or, *below*, as wide as the row and under the words."""

    def __init__(
        self,
        style: Style,
        name: str,
        help_: str,
        control: QWidget,
        *,
        below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._below = below
        self._style = style
        self.control = control
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(label(name))
        self._help = label(help_, "caption") if help_ else None
        if self._help:
            line = QHBoxLayout()
            line.addWidget(self._help, 1)
            line.addStretch()
            words.addLayout(line)
        words.addStretch()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        spaced(style, self._line, 1, 1, 0)
        self._line.addLayout(words, 1)
        self._line.addWidget(control)
        style.changed.connect(self._arrange)

    def _arrange(self) -> None:
        beside = not self._below and self.width() >= _SIDE_BY_SIDE * self._style.text_size
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if beside else way.TopToBottom)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if self._help:
            self._help.setMaximumWidth(_LONGEST_LINE * self._help.fontMetrics().height())
        under = Qt.AlignmentFlag(0) if self._below else Qt.AlignmentFlag.AlignLeft
        self._line.setAlignment(self.control, middle if beside else under)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the control beside the words, or below them."""
        self._arrange()
        super().resizeEvent(event)
