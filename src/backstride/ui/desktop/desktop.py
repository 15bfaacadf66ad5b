"""The one place where the window is joined to the desktop around it, after its first picture."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backstride.storage.instance import Instance, pipe_name
from backstride.ui.context import Shell
from backstride.ui.desktop.incoming import Incoming
from backstride.ui.desktop.listener import Listener

if TYPE_CHECKING:  # most starts play nothing, and few people want to be reminded
    from backstride.ui.desktop.mpris import MediaPlayer
    from backstride.ui.desktop.pipe_listener import PipeListener
    from backstride.ui.desktop.reminder import ReminderService
    from backstride.ui.desktop.tray import Tray


class Desktop(QObject):
    """Lets the desktop have a part in the window; later starts come through *instance*, where this process has it."""

    def __init__(
        self,
        shell: Shell,
        instance: Instance | None,
        open_files: Callable[[Sequence[Path]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._instance = instance
        self._incoming = Incoming(shell.window, shell.now_playing, open_files, self)
        self._incoming.reported.connect(shell.window.show_notice)
        shell.window.setAcceptDrops(True)
        self._player: MediaPlayer | None = None
        shell.now_playing.began.connect(self._on_session_began)
        if shell.now_playing.timeline is not None:  # one that the command line asked for
            self._on_session_began()
        self._reminder: ReminderService | None = None
        shell.preferences.changed.connect(self._on_preference_changed)
        if shell.preferences.now.remind_days:
            self._begin_to_remind()
        self._tray: Tray | None = None
        if shell.preferences.now.tray != "off":
            self._follow_tray()
        self._listener = _listener(instance, self) if instance is not None else None
        if self._listener is not None:
            self._listener.asked.connect(self._incoming.take)

    def close(self) -> None:
        """Take no part any more, so that the next start has a window of its own."""
        for each in (self._player, self._reminder, self._tray, self._listener):
            if each is not None:
                each.close()
        if self._instance is not None:
            self._instance.leave()

    def _on_session_began(self) -> None:
        if self._player is None:
            from backstride.ui.desktop.mpris import MediaPlayer  # noqa: PLC0415  because most starts play nothing

            art = self._shell.paths.assets / "icons" / "app" / "backstride.svg"
            self._player = MediaPlayer(self._shell.now_playing, art, self)
            self._player.raised.connect(self._shell.window.come_forward)
        self._player.begin()

    def _on_preference_changed(self, key: str) -> None:
        if key in {"remind_days", "remind_at"} or (key == "plan_days" and self._shell.preferences.now.remind_days):
            self._begin_to_remind().set_soon()
        elif key == "tray":
            self._follow_tray()

    def _begin_to_remind(self) -> ReminderService:
        if self._reminder is None:
            from backstride.ui.desktop.reminder import ReminderService  # noqa: PLC0415  because few people want it

            self._reminder = ReminderService(self._shell, self)
            self._reminder.started.connect(self._shell.window.come_forward)
            self._reminder.reported.connect(self._shell.window.show_notice)
        return self._reminder

    def _follow_tray(self) -> None:
        if self._tray is None:
            from backstride.ui.desktop.tray import Tray  # noqa: PLC0415  because few people want it

            self._tray = Tray(self._shell, self)
        self._tray.follow()


def _listener(instance: Instance, parent: QObject) -> Listener | PipeListener:
    if sys.platform != "win32":
        return Listener(instance, parent)
    from backstride.ui.desktop.pipe_listener import PipeListener  # noqa: PLC0415  because other systems have no such pipes

    return PipeListener(instance, pipe_name(instance.place), parent)
