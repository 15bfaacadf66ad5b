"""A round button of the session screen: the mouse leaves the keys where they are, Tab can still reach it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.look import Look
from backstride.ui.theme import BORDER
from backstride.ui.widgets.plain import Button

_TEXT = 0.36  # of the side
_PRESSES = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Modest(Button):
    """A button that takes Space and Enter only; arrows and letters belong to what it stands on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Enter."""
        if event.key() in _PRESSES and not event.isAutoRepeat():
            self.click()
        else:
            event.ignore()


class Control(Modest):
    """Shows only *icon*, or *icon* as text where it is no icon's name; *name* is its tooltip and what is read out."""

    def __init__(self, look: Look, name: str, icon: str, parent: QWidget | None = None) -> None:
        worded = icon.startswith("+")
        # Marked, or readers from right to left would see "10+".
        super().__init__(
            look, f"\N{LEFT-TO-RIGHT MARK}{icon}" if worded else "", "icon", "" if worded else icon, parent
        )
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_side(self, pixels: int) -> None:
        """Be a square of this side."""
        if self.width() != pixels or self.height() != pixels:
            self.setFixedSize(pixels, pixels)
            self.setIconSize(QSize(pixels // 2, pixels // 2))
            inside = pixels - 2 * self._look.length(BORDER)
            side = f"min-width: {inside}px; min-height: {inside}px;"
            self.setStyleSheet(f"QPushButton {{ font-size: {round(pixels * _TEXT)}px; {side} }}")
