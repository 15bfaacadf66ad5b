"""One setting: its name and what it does, with its control behind them, or below where there is no room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backstride.ui.look import Look, space
from backstride.ui.widgets.plain import label

_SIDE_BY_SIDE = 560
"""Pixels of width, at 100 % text, from which the control stands behind the words."""


class SettingRow(QWidget):
    """A row of settings; *control* may be wide or narrow."""

    def __init__(self, look: Look, name: str, help_: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._control = control
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(label(name))
        if help_:
            words.addWidget(label(help_, "caption"))
        words.addStretch()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, space(1), 0, space(1))
        self._line.setSpacing(space(1))
        self._line.addLayout(words, 1)
        self._line.addWidget(control)
        look.changed.connect(self._arrange)

    def _arrange(self) -> None:
        beside = self.width() >= _SIDE_BY_SIDE * self._look.text_size
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if beside else way.TopToBottom)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        self._line.setAlignment(self._control, middle if beside else Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the control beside the words, or below them."""
        self._arrange()
        super().resizeEvent(event)
