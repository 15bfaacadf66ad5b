"""The pictures of authors, drawn by a process of their own that can be ended, whatever is in their files."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections import OrderedDict, deque
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QObject, QProcess, QProcessEnvironment, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from backstride.i18n.messages import Message
from backstride.i18n.plain import from_plain
from backstride.ui.kit.picture import Picture

_FROZEN = getattr(sys, "frozen", False)
PROCESS = (sys.executable, *(["--draw-pictures"] if _FROZEN else ["-P", "-m", "backstride.ui.picture_process"]))
"""What draws; ``-P``, so that nothing in the folder of the moment is taken for one of our modules.

A bundle has no Python that could be given a module: it is started itself (packaging/entry.py).
"""

PATIENCE_MS = 20_000
"""For one picture, the start of the process included. The process itself ends earlier where only it is busy."""

IDLE_MS = 15_000
"""After which a process that is not needed ends."""

MOST_BYTES = 64 * 1024 * 1024
"""Of pictures that are kept: six of the largest."""

_LOG = logging.getLogger("backstride.ui.pictures")
_SOURCES = str(Path(__file__).resolve().parents[2])
_Asked = tuple[str, int, bool]


class _Head(NamedTuple):
    """What the process says before the pixels."""

    width: int
    height: int
    problem: Message | None


class Pictures(QObject):
    """Draws one picture after another. ``arrived`` carries the path of one that is there now, or never will be."""

    arrived = Signal(object)  # since Qt would change the path of a file that is no UTF-8

    def __init__(
        self, parent: QObject | None = None, *, process: Sequence[str] = PROCESS, patience_ms: int = PATIENCE_MS
    ) -> None:
        super().__init__(parent)
        self._command = tuple(process)
        self._known: OrderedDict[_Asked, Picture] = OrderedDict()
        self._stale: set[_Asked] = set()
        self._waiting: deque[_Asked] = deque()
        self._asked: _Asked | None = None
        self._head: _Head | None = None
        self._answer = bytearray()
        self._process: QProcess | None = None
        self._patience = _timer(self, patience_ms)
        self._patience.timeout.connect(self._on_patience_lost)
        self._idle = _timer(self, IDLE_MS)
        self._idle.timeout.connect(self._dismiss)

    def picture(self, path: str, side: int, *, photo: bool = False) -> Picture | None:
        """Return the picture at *path*, its longer side *side* pixels at most; ``None`` until it was drawn.

        One that may have changed is drawn again, and returned as it was until then. A *photo* may be larger than what
        an exercise names.
        """
        asked = (path, side, photo)
        known = self._known.get(asked)
        if known is None or asked in self._stale:
            self._stale.discard(asked)
            if asked not in self._waiting and asked != self._asked:
                self._waiting.append(asked)
                self._ask_next()
        else:
            self._known.move_to_end(asked)
        return known

    def forget(self) -> None:
        """Draw again what is asked for from now on: files have changed."""
        self._stale = set(self._known)

    def close(self) -> None:
        """Draw nothing more."""
        self._waiting.clear()
        self._asked = None
        self._patience.stop()
        self._idle.stop()
        self._end_process()

    def _ask_next(self) -> None:
        if self._asked is not None or not self._waiting:
            return
        self._asked = path, side, photo = self._waiting.popleft()
        self._head = None
        self._answer.clear()
        self._idle.stop()
        self._patience.start()
        if self._process is None:
            self._process = self._begin_process()
        self._process.write(QByteArray(json.dumps({"path": path, "side": side, "photo": photo}).encode() + b"\n"))

    def _begin_process(self) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        paths = [_SOURCES, *filter(None, [environment.value("PYTHONPATH")])]
        environment.insert("PYTHONPATH", os.pathsep.join(paths))
        process.setProcessEnvironment(environment)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._on_answer)
        process.finished.connect(self._on_process_ended)
        process.errorOccurred.connect(self._on_process_failed, Qt.ConnectionType.QueuedConnection)
        program, *arguments = self._command
        process.start(program, arguments)
        return process

    def _end_process(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)  # noqa: FBT003  because it is Qt's
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def _dismiss(self) -> None:
        self._end_process()

    def _on_answer(self) -> None:
        if self._process is None:
            return
        self._answer += self._process.readAllStandardOutput().data()
        if self._head is None:
            line, end, rest = self._answer.partition(b"\n")
            if not end:
                return
            try:
                self._head, self._answer = _head(bytes(line)), rest
            except (ValueError, TypeError, KeyError, AttributeError):
                self._give_up("was answered with nonsense")
                return
        if len(self._answer) >= self._head.width * self._head.height * 4:
            self._arrive(_picture(self._head, bytes(self._answer)))

    def _on_patience_lost(self) -> None:
        self._give_up("took too long")

    def _on_process_ended(self) -> None:
        self._give_up("ended its process")

    def _on_process_failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._give_up("has no process")

    def _give_up(self, why: str) -> None:
        """Show what was asked for last as one that cannot be drawn, and let the next have a process of its own."""
        self._end_process()
        if self._asked is not None:
            _LOG.warning("A picture %s.", why)
            from backstride.storage.pictures import too_slow  # noqa: PLC0415  because few starts show an author's picture

            flaw = too_slow(Path(self._asked[0]).name)
            self._arrive(Picture(None, flaw.said))

    def _arrive(self, picture: Picture) -> None:
        asked, self._asked = self._asked, None
        self._patience.stop()
        self._idle.start()
        if asked is None:
            return
        self._known[asked] = picture
        self._known.move_to_end(asked)
        while sum(_bytes(each) for each in self._known.values()) > MOST_BYTES and len(self._known) > 1:
            self._known.popitem(last=False)
        self._ask_next()
        self.arrived.emit(asked[0])


def _head(line: bytes) -> _Head:
    said = json.loads(line)
    problem = from_plain(said["problem"]) if said["problem"] else None
    return _Head(said["width"], said["height"], problem)


def _picture(head: _Head, pixels: bytes) -> Picture:
    if head.problem or not pixels:
        return Picture(None, head.problem)
    form = QImage.Format.Format_ARGB32_Premultiplied
    return Picture(QImage(pixels, head.width, head.height, 4 * head.width, form).copy(), None)


def _bytes(picture: Picture) -> int:
    return picture.image.sizeInBytes() if picture.image else 0


def _timer(parent: QObject, interval: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    return timer
