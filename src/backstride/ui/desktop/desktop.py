"""The one place where the window is joined to the desktop around it, after its first picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from backstride.storage.instance import Instance
from backstride.ui.context import Shell
from backstride.ui.desktop.incoming import Incoming
from backstride.ui.desktop.listener import Listener
from backstride.ui.desktop.mpris import MediaPlayer


class Desktop(QObject):
    """Lets the desktop have a part in the window; later starts come through *instance*, where this process has it."""

    def __init__(
        self,
        shell: Shell,
        instance: Instance | None,
        open_file: Callable[[Path], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._instance = instance
        self._incoming = Incoming(shell.window, shell.now_playing, open_file, self)
        self._incoming.reported.connect(shell.window.show_notice)
        shell.window.setAcceptDrops(True)
        self._player = MediaPlayer(shell.now_playing, shell.paths.assets / "icons" / "app" / "backstride.svg", self)
        self._player.raised.connect(shell.window.come_forward)
        self._listener: Listener | None = None
        if instance is not None:
            self._listener = Listener(instance, self)
            self._listener.asked.connect(self._incoming.take)

    def close(self) -> None:
        """Take no part any more, so that the next start has a window of its own."""
        self._player.close()
        if self._listener is not None:
            self._listener.close()
        if self._instance is not None:
            self._instance.leave()
