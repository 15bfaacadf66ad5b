"""Where later starts knock: each hands over one line, which is checked, and is answered at once."""

from __future__ import annotations

import os
import socket
import struct
import sys
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from backstride.storage.instance import LONGEST, Instance

MOST = 16
"""Starts that are listened to at once; the others wait at the door."""

_PATIENCE_MS = 2000
"""Milliseconds in which a start that knocked has to say what it is about."""

_CREDENTIALS = struct.Struct("3i")


class Listener(QObject):
    """Hears later starts of the profile of *instance*; ``asked`` carries each `HandOver`."""

    asked = Signal(object)

    def __init__(self, instance: Instance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._instance = instance
        self._callers: set[_Caller] = set()
        self._door = instance.door
        self._knocks: QSocketNotifier | None = None
        if self._door is not None:
            self._knocks = QSocketNotifier(self._door.fileno(), QSocketNotifier.Type.Read, self)
            self._knocks.activated.connect(self._on_knock)

    def close(self) -> None:
        """Hear nobody any more."""
        if self._knocks is not None:
            self._knocks.setEnabled(False)
        for caller in tuple(self._callers):
            caller.hang_up()

    def _on_knock(self) -> None:
        with suppress(OSError):  # a start that was ended meanwhile
            while self._door is not None and len(self._callers) < MOST:
                line, _ = self._door.accept()
                self._listen_to(line)
        self._look()

    def _listen_to(self, line: socket.socket) -> None:
        if not _is_this_user(line):
            line.close()
            return
        caller = _Caller(line, self)
        caller.said.connect(self._on_said)
        caller.gone.connect(self._on_gone)
        self._callers.add(caller)

    def _on_said(self, caller: _Caller, line: bytes) -> None:
        asked, answer = self._instance.answer(line)
        caller.answer(answer)
        if asked is not None:
            self.asked.emit(asked)

    def _on_gone(self, caller: _Caller) -> None:
        self._callers.discard(caller)
        self._look()

    def _look(self) -> None:
        if self._knocks is not None:
            self._knocks.setEnabled(len(self._callers) < MOST)


class _Caller(QObject):
    """One start at the other end of *line*. ``said`` carries its line once it is whole, ``gone`` comes at the end."""

    said = Signal(object, bytes)
    gone = Signal(object)

    def __init__(self, line: socket.socket, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._heard = bytearray()
        line.setblocking(False)  # noqa: FBT003  because it is the socket's
        self._words = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._words.activated.connect(self._on_words)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.hang_up)
        self._patience.start()

    def answer(self, words: bytes) -> None:
        """Answer, and hang up."""
        with suppress(OSError):  # the start has given up
            self._line.send(words)
        self.hang_up()

    def hang_up(self) -> None:
        """Have no more to do with this start."""
        self._words.setEnabled(False)
        self._patience.stop()
        self._line.close()
        self.gone.emit(self)
        self.deleteLater()

    def _on_words(self) -> None:
        try:
            words = self._line.recv(LONGEST + 1 - len(self._heard))
        except BlockingIOError:
            return
        except OSError:
            words = b""
        self._heard += words
        line, end, _ = self._heard.partition(b"\n")
        if end:
            self.said.emit(self, bytes(line))
        elif not words or len(self._heard) > LONGEST:
            self.hang_up()


def _is_this_user(line: socket.socket) -> bool:
    """Say whether a process of this user is at the other end, where the system can say."""
    if sys.platform != "linux":
        return True  # the folder of the socket is closed to others
    told = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    user: int = _CREDENTIALS.unpack(told)[1]
    return user == os.geteuid()
