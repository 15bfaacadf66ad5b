"""The icon in the desktop's tray: the way back to a window that was closed and kept, and the way to end it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from backstride.i18n.messages import message
from backstride.session.states import Command
from backstride.ui.context import Shell
from backstride.ui.kit.say import say

_HOST = "org.kde.StatusNotifierWatcher"
"""What shows icons on Linux; that it has gone, Qt does not notice."""

_LOOK_MS = 5000
"""Milliseconds between two looks at whether the desktop has a tray: it may come late, and go."""


class Tray(QObject):
    """Shows the icon where it is set and the desktop has a tray, which *available* says.

    A window that is kept when it is closed comes back by the icon, and by itself where the tray goes.
    """

    def __init__(
        self,
        shell: Shell,
        parent: QObject | None = None,
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._available = available
        self.menu: QMenu | None = None
        self._icon: QSystemTrayIcon | None = None
        self._host_left = False
        self._watcher = QDBusServiceWatcher(
            _HOST, QDBusConnection.sessionBus(), QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange, self
        )
        self._watcher.serviceUnregistered.connect(self._on_host_left)
        self._watcher.serviceRegistered.connect(self._on_host_came)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.follow)

    @property
    def shown(self) -> bool:
        """Say whether the icon is shown."""
        return self._icon is not None

    def follow(self) -> None:
        """Show the icon, or take it away, as is set now and as the desktop has a tray."""
        chosen = self._shell.preferences.now.tray
        wanted = chosen != "off"
        there = wanted and self._is_there()
        if there and not self.shown:
            self._show()
        elif self.shown and not there:
            self._hide()
        window = self._shell.window
        window.hides = self._hides if there and chosen == "stay" else None
        if window.is_kept and not there:
            window.come_forward()
        if wanted != self._look.isActive():
            (self._look.start if wanted else self._look.stop)()

    def close(self) -> None:
        """Take the icon away for good."""
        self._look.stop()
        self._shell.window.hides = None
        self._hide()

    def _hides(self) -> bool:
        """Pause the session, which nobody sees any more, and say that the window may be hidden in place of closed."""
        if not self._is_there():
            return False
        playing = self._shell.now_playing
        if playing.view is not None and Command.PAUSE in playing.view.allowed:
            playing.do(Command.PAUSE)
        return True

    def _is_there(self) -> bool:
        return self._available() and not self._host_left

    def _on_host_left(self) -> None:
        self._host_left = True
        self.follow()

    def _on_host_came(self) -> None:
        self._host_left = False
        self.follow()

    def _show(self) -> None:
        self.menu = menu = QMenu()
        menu.addAction(say(message("Open Backstride"))).triggered.connect(self._on_opened)
        menu.addAction(say(message("Quit"))).triggered.connect(self._on_quit)
        self._icon = icon = QSystemTrayIcon(self._shell.window.windowIcon(), self)
        icon.setToolTip("Backstride")
        icon.setContextMenu(menu)
        icon.activated.connect(self._on_activated)
        icon.show()

    def _hide(self) -> None:
        icon, self._icon = self._icon, None
        menu, self.menu = self.menu, None
        if icon is not None and menu is not None:
            icon.hide()
            icon.deleteLater()
            menu.deleteLater()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self._on_opened()

    def _on_opened(self) -> None:
        self._shell.window.come_forward()

    def _on_quit(self) -> None:
        self._shell.window.quit()
