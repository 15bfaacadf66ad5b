"""Which look the window wears: the person's choice, else the system's, larger on a very large window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QApplication

from backstride.ui.kit.look import Look
from backstride.ui.kit.theme import SCHEMES, system_scheme
from backstride.ui.services.preferences import Preferences
from backstride.ui.services.system_motion import ask_system

_DRAWN = QSize(1280, 800)
_ZOOMS = (1.0, 1.5, 2.0, 2.5)
"""How much larger everything is; in few steps, so that resizing a window seldom changes it."""


class Wardrobe(QObject):
    """Puts the look on *app* and changes it when a setting, the system or the window's size does."""

    def __init__(self, app: QApplication, look: Look, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._look = look
        self._preferences = preferences
        self._zoom = 1.0
        self._system_still = False
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.dress)
        hints.accessibility().contrastPreferenceChanged.connect(self.dress)
        preferences.changed.connect(self._on_preference_changed)

    def dress(self) -> None:
        """Put on what is wanted now."""
        wanted = self._preferences.now
        tokens = SCHEMES[system_scheme() if wanted.theme == "system" else wanted.theme]
        text_size = wanted.text_size / 100 * self._zoom
        still = self._system_still if wanted.reduce_motion == "system" else wanted.reduce_motion == "on"
        self._look.put_on(self._app, tokens, text_size, zoom=self._zoom, still=still)

    def ask_system(self) -> None:
        """Ask the desktop for what Qt does not know of it; what it answers is worn once it is known."""
        ask_system(self, self._on_answered)

    def fit(self, window: QSize) -> None:
        """Choose the zoom for a *window* of this size."""
        room = min(window.width() / _DRAWN.width(), window.height() / _DRAWN.height())
        zoom = max(step for step in _ZOOMS if step <= max(1.0, room))
        if zoom != self._zoom:
            self._zoom = zoom
            self.dress()

    def _on_answered(self, still: bool) -> None:  # noqa: FBT001  because it is handed through
        self._system_still = still
        self.dress()

    def _on_preference_changed(self, key: str) -> None:
        if key in {"theme", "text_size", "reduce_motion"}:
            self.dress()
