"""What is asked of the window from outside: to come to the front, and to open a file once no session runs."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from backstride.i18n.messages import Message, message
from backstride.storage.instance import HandOver
from backstride.ui.services.now_playing import NowPlaying
from backstride.ui.window import Window

_REST_MS = 1000
"""Milliseconds between two files that are opened, which leaves the window to the person: of a thousand in a second the
first and the last are."""


class Incoming(QObject):
    """Takes what is asked of *window*. ``reported`` says that a file waits for the end of the session.

    *open_file* opens the page of a file; a session is not interrupted by it.
    """

    reported = Signal(Message)

    def __init__(
        self, window: Window, now_playing: NowPlaying, open_file: Callable[[Path], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._playing = now_playing
        self._open_file = open_file
        self._waiting: Path | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._open_waiting)
        now_playing.freed.connect(self._open_waiting)
        window.dropped.connect(self.open)

    def take(self, asked: HandOver) -> None:
        """Come to the front, and open the file that is named, if one is."""
        self._window.come_forward(asked.token)
        if asked.file:
            self.open(Path(asked.file))

    def open(self, file: Path) -> None:
        """Open *file*, now or after the session."""
        said = self._waiting != file
        self._waiting = file
        if not self._playing.busy:
            if not self._rest.isActive():
                self._open_waiting()
        elif said:
            name = os.fsencode(file.name).decode("utf-8", "replace")
            self.reported.emit(message("{name} opens after this session.", name=name))

    def _open_waiting(self) -> None:
        if self._waiting is not None and not self._playing.busy:
            file, self._waiting = self._waiting, None
            self._rest.start()
            self._open_file(file)
