"""A line that opens and shows more text below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backstride.ui.look import Look, space
from backstride.ui.widgets.plain import Button, label


class Disclosure(QFrame):
    """A heading that opens and closes *words*."""

    def __init__(self, look: Look, heading: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._words = label(words, "caption")
        self._words.setVisible(False)
        self._button = Button(look, heading, "quiet", "chevron-right")
        self._button.setCheckable(True)
        self._button.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(1), space(0.5), space(2), space(0.5))
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._words)

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        self._button.show_icon("chevron-down" if opened else "chevron-right")
        self._words.setVisible(opened)
