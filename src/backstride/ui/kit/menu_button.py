"""A button that opens a short list of things to do."""

from __future__ import annotations

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.buttons import Button
from backstride.ui.kit.choice import ButtonMenu
from backstride.ui.kit.style import Style


class MenuButton(Button):
    """Shows three dots; *name* is its tip and what a screen reader says. What it leads to is offered."""

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(style, "", "icon", "ellipsis", parent)
        self.setAccessibleName(name)
        self._offered: list[tuple[str, str, SignalInstance]] = []
        menu = ButtonMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def offer(self, words: str, icon: str, chosen: SignalInstance) -> None:
        """Offer *words* after an *icon*; *chosen* is emitted when that is chosen."""
        self._offered.append((words, icon, chosen))

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for words, icon, chosen in self._offered:
            action = menu.addAction(self._style.icon(icon), words.replace("&", "&&"))
            action.triggered.connect(chosen)
