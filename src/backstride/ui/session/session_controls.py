"""What a person turns while a session runs (volume, mute, how the picture lies), and the keys that steer it."""

from __future__ import annotations

from collections.abc import Callable, Container

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from backstride.i18n.catalogue import Catalogue
from backstride.session.states import Command
from backstride.ui.kit.actions import OF_SESSION, ON_TAP, make_actions
from backstride.ui.session.asking.more_menu import KEYS_OF_MENU

_STEP = 10


class SessionControls(QObject):
    """``volume`` in percent, ``rotation`` in degrees. They only tell; who keeps them acts on them."""

    volume_changed = Signal(int)
    muted_changed = Signal(bool)
    rotation_changed = Signal(int)

    def __init__(self, *, volume: int, muted: bool, rotation: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.volume = volume
        self.muted = muted
        self.rotation = rotation

    def louder(self) -> None:
        """A step up; sound that was off is on again."""
        self._set_volume(self.volume + _STEP)

    def quieter(self) -> None:
        """A step down."""
        self._set_volume(self.volume - _STEP)

    def mute(self) -> None:
        """Sound off, or on again."""
        self._set_muted(muted=not self.muted)

    def turn(self) -> None:
        """A quarter further."""
        self.rotation = (self.rotation + 90) % 360
        self.rotation_changed.emit(self.rotation)

    def _set_volume(self, volume: int) -> None:
        self.volume = min(100, max(0, volume))
        self._set_muted(muted=False)
        self.volume_changed.emit(self.volume)

    def _set_muted(self, *, muted: bool) -> None:
        if muted != self.muted:
            self.muted = muted
            self.muted_changed.emit(muted)


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
