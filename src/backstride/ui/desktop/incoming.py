"""What is asked of the window from outside: to come to the front, and to open a file once no session runs."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
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

    *open_files* opens the page of the first file; a session is not interrupted by it.
    """

    reported = Signal(Message)

    def __init__(
        self,
        window: Window,
        now_playing: NowPlaying,
        open_files: Callable[[Sequence[Path]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._playing = now_playing
        self._open_files = open_files
        self._waiting: tuple[Path, ...] = ()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._open_waiting)
        now_playing.freed.connect(self._open_waiting)
        window.dropped.connect(self.open)

    def take(self, asked: HandOver) -> None:
        """Come to the front, and open the file that is named, if one is."""
        self._window.come_forward(asked.token)
        if asked.file:
            self.open((Path(asked.file),))

    def open(self, files: tuple[Path, ...]) -> None:
        """Open *files*, now or after the session."""
        said = self._waiting != files
        self._waiting = files
        if not self._playing.busy:
            if not self._rest.isActive():
                self._open_waiting()
        elif said:
            name = os.fsencode(files[0].name).decode("utf-8", "replace")
            self.reported.emit(message("{name} opens after this session.", name=name))

    def _open_waiting(self) -> None:
        if self._waiting and not self._playing.busy:
            files, self._waiting = self._waiting, ()
            self._rest.start()
            self._open_files(files)
