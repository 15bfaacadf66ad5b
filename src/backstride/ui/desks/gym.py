"""The window as its role has it: it fills the screen where it serves a gym, and is a window otherwise."""

from __future__ import annotations

from PySide6.QtCore import QObject

from backstride.ui.desks.preferences import Preferences
from backstride.ui.window import Window


class Gym(QObject):
    """Opens *window*, and follows when the role changes."""

    def __init__(self, window: Window, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        preferences.changed.connect(self._on_preference_changed)

    def open(self) -> None:
        """Show the window."""
        if self._preferences.now.role == "kiosk":
            self._window.fill_screen()
        else:
            self._window.be_window()

    def _on_preference_changed(self, key: str) -> None:
        if key == "role" and self._window.isFullScreen() != (self._preferences.now.role == "kiosk"):
            self.open()
