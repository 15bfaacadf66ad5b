"""Sets the routines on Home and keeps them up to date: with the library, the favourites, and what was done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from backstride.history.history import History
from backstride.ui.home.catalogue import Catalogue
from backstride.ui.home.page import Home
from backstride.ui.services.library import LibraryService
from backstride.ui.services.preferences import Preferences

_CONCERNS_HOME = frozenset({"favourites", "role"})


class HomeController(QObject):
    """Sets *catalogue* on *home* once there is something to show, and shows it anew whenever that changes."""

    def __init__(
        self,
        home: Home,
        catalogue: Catalogue,
        library: LibraryService,
        preferences: Preferences,
        history: History,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._catalogue = catalogue
        self._set = False
        self._library = library
        self._preferences = preferences
        self._history = history
        self._now = now
        catalogue.starred.connect(preferences.toggle_favourite)
        library.changed.connect(self.refresh)
        preferences.changed.connect(self._on_preference_changed)

    def refresh(self) -> None:
        """Show the cards as they are now."""
        now = self._preferences.now
        cards = self._library.cards(now.favourites, self._history.done())
        self._home.greet(self._now().hour, asking=bool(cards))
        self._catalogue.show_cards(cards, author=now.role == "write")
        if not self._set:
            self._set = True
            self._home.build_features(self._catalogue, self._catalogue)

    def begin_hour(self) -> None:
        """Show what another hour, or another day, makes different."""
        if self._set:
            self.refresh()

    def _on_preference_changed(self, key: str) -> None:
        if key in _CONCERNS_HOME:
            self.refresh()
