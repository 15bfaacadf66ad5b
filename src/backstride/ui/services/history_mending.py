"""The history of the window, which is mended in a thread of its own: that takes 0.3 s for each thousand sessions."""

from __future__ import annotations

import threading
import weakref
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backstride.history.history import History
from backstride.i18n.messages import Message


class HistoryMending(QObject):
    """Opens the ``history`` at *path*. ``mended`` says that a damaged one is whole again and has more than before.

    ``ended`` comes from its thread.
    """

    mended = Signal()
    ended = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ended.connect(self._on_ended)
        self.history = History(path, mend=partial(_begin, weakref.ref(self)))

    def _on_ended(self, problem: Message | None) -> None:
        self.history.continue_mended(problem)
        self.mended.emit()


def _begin(mending: weakref.ref[HistoryMending], path: Path) -> None:
    threading.Thread(target=_mend, args=(mending, path), name="mending").start()


def _mend(mending: weakref.ref[HistoryMending], path: Path) -> None:
    from backstride.history.database import mend_database  # noqa: PLC0415  because it is seldom needed

    problem = mend_database(path)
    owner = mending()
    if owner is not None:
        with suppress(RuntimeError):  # the window was closed meanwhile: the file is whole for the next one
            owner.ended.emit(problem)
