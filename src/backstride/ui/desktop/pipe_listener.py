"""Where later starts knock on Windows: a named pipe, with the same lines and the same answers as elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from backstride.storage.instance import LONGEST, Instance

_PATIENCE_MS = 2000
"""Milliseconds in which a start that knocked has to say what it is about."""


class PipeListener(QObject):
    """Hears later starts of the profile of *instance* at the pipe *name*; ``asked`` carries each `HandOver`.

    Only this user's own programs may connect.
    """

    asked = Signal(object)

    def __init__(self, instance: Instance, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._instance = instance
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_knock)
        self._server.listen(name)

    def close(self) -> None:
        """Hear nobody any more."""
        self._server.close()

    def _on_knock(self) -> None:
        while self._server.hasPendingConnections():
            _Caller(self._server.nextPendingConnection(), self).said.connect(self._on_said)

    def _on_said(self, caller: _Caller, line: bytes) -> None:
        asked, answer = self._instance.answer(line)
        caller.answer(answer)
        if asked is not None:
            self.asked.emit(asked)


class _Caller(QObject):
    """One start at the other end of *line*; ``said`` carries its line once it is whole."""

    said = Signal(object, bytes)

    def __init__(self, line: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        line.setParent(self)
        line.setReadBufferSize(LONGEST + 1)
        line.readyRead.connect(self._on_words)
        line.disconnected.connect(self.deleteLater)
        patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        patience.timeout.connect(self._hang_up)
        patience.start()
        QTimer.singleShot(0, self, self._on_words)  # they may have come already

    def answer(self, words: bytes) -> None:
        """Answer, and hang up once that is sent."""
        self._line.write(words)
        self._line.disconnectFromServer()

    def _on_words(self) -> None:
        if self._line.canReadLine():
            self.said.emit(self, bytes(self._line.readLine(LONGEST + 1).data()).removesuffix(b"\n"))
        elif self._line.bytesAvailable() > LONGEST:
            self._hang_up()

    def _hang_up(self) -> None:
        self._line.abort()
