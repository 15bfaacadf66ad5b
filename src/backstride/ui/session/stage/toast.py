"""A few words that go away by themselves."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.style import Style
from backstride.ui.session.stage.badge import PhaseBadge

_SECONDS = 1.6


class Toast(PhaseBadge):
    """Tells something for a moment; `toggled` says that it came or went, so that others can make room."""

    toggled = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._off = QTimer(self)
        self._off.setSingleShot(True)
        self._off.setInterval(round(_SECONDS * 1000))
        self._off.timeout.connect(self.hide)
        self.hide()

    def tell(self, word: str, name: str, shape: str) -> None:
        """Show *word* beside *shape* for a moment; *name* is what a screen reader says of it."""
        self.show_word(word, shape, "text")
        self.setAccessibleName(name)
        self.show()
        self._off.start()
        self.toggled.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for room."""
        self.toggled.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give it back."""
        self.toggled.emit()
