"""The keys of the session screen: which it has, and which it leaves to what is open over the stage."""

from __future__ import annotations

from collections.abc import Callable, Container

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from backstride.i18n.catalogue import Catalogue
from backstride.session.states import Command
from backstride.ui.kit.actions import OF_SESSION, ON_TAP, make_actions, trigger
from backstride.ui.session.asking.more_menu import KEYS_OF_MENU


class SessionActions:
    """The actions of *screen* for the commands that are *allowed*."""

    def __init__(self, screen: QWidget, allowed: Container[Command], catalogue: Catalogue) -> None:
        self._screen = screen
        self._allowed = allowed
        self._catalogue = catalogue

    def take(self, handler: Callable[[], object]) -> None:
        """Have *handler* called by every key; it finds the command in its sender's data."""
        table = (*OF_SESSION, ON_TAP)
        handlers = {action.command: handler for action in table if action.command in self._allowed}
        self._screen.addActions(make_actions(self._screen, table, handlers, self._catalogue))

    def enable(self, *, asked: bool, menu: bool) -> None:
        """Take the keys: none while something is *asked*, and not those of a *menu* that is open."""
        for action in self._screen.actions():
            action.setEnabled(not asked and not (menu and self.command_of(action) in KEYS_OF_MENU))

    def command_of(self, sender: QObject | None) -> Command:
        """Return what the action *sender* means; what is none means what a tap does."""
        return Command(sender.data()) if isinstance(sender, QAction) else Command.PROCEED

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means for which Qt finds no shortcut; return whether it means anything."""
        return trigger(event, self._screen)
