"""Sets the routines on Home and keeps them up to date: with the library, the favourites, and what was done."""

from __future__ import annotations

from PySide6.QtCore import QObject

from backstride.care.frequency import LOOK_BACK
from backstride.ui.context import AppContext
from backstride.ui.home.catalogue import Catalogue
from backstride.ui.home.page import Home

_CONCERNS_HOME = frozenset({"favourites", "role"})


class HomeController(QObject):
    """Sets *catalogue* on *home* once there is something to show, and updates it whenever that changes."""

    def __init__(self, context: AppContext, home: Home, catalogue: Catalogue) -> None:
        super().__init__(home)
        self._context = context
        self._home = home
        self._catalogue = catalogue
        self._set = False
        catalogue.starred.connect(context.preferences.toggle_favourite)
        context.library.changed.connect(self.refresh)
        context.preferences.changed.connect(self._on_preference_changed)

    def refresh(self) -> None:
        """Show the cards as they are now."""
        context, now = self._context, self._context.preferences.now
        moment = context.now()
        today = moment.date()
        done = context.history.done(today - LOOK_BACK if context.library.counts else None)
        cards = context.library.cards(now.favourites, done, today)
        self._catalogue.show_cards(
            cards,
            author=context.policy.author,
            may_edit=context.policy.edit,
            programmes=context.library.programmes(cards),
            today=today,
        )
        self._home.greet(moment.hour, asking=self._catalogue.asks)
        if not self._set:
            self._set = True
            self._home.build_features(self._catalogue, self._catalogue)

    def begin_hour(self) -> None:
        """Show what another hour, or another day, makes different."""
        if self._set:
            self.refresh()

    def _on_preference_changed(self, key: str) -> None:
        if key in _CONCERNS_HOME:
            self._home.keep_in_place(self.refresh)
