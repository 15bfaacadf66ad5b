"""The keys of the session screen: which it has, and which it leaves to what is open over the stage."""

from __future__ import annotations

from collections.abc import Callable, Container

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from backstride.i18n.catalogue import Catalogue
from backstride.session.states import Command
from backstride.ui.kit.actions import OF_SESSION, ON_TAP, make_actions
from backstride.ui.session.asking.more_menu import KEYS_OF_MENU


def take_keys(
    screen: QWidget, allowed: Container[Command], handler: Callable[[], object], catalogue: Catalogue
) -> None:
    """Give *screen* the keys of the commands that are *allowed*.

    Every one calls *handler*, which finds the command by `command_of` its sender.
    """
    table = (*OF_SESSION, ON_TAP)
    handlers = {action.command: handler for action in table if action.command in allowed}
    screen.addActions(make_actions(screen, table, handlers, catalogue))


def enable_keys(screen: QWidget, *, asked: bool, menu: bool) -> None:
    """Have *screen* take its keys: none while something is *asked*, and not those of a *menu* that is open."""
    for action in screen.actions():
        action.setEnabled(not asked and not (menu and command_of(action) in KEYS_OF_MENU))


def command_of(sender: QObject | None) -> Command:
    """Return what the action *sender* means; what is none means what a tap does."""
    return Command(sender.data()) if isinstance(sender, QAction) else Command.PROCEED
