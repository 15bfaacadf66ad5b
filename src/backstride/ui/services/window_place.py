"""The place of the window, from one start to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from backstride.storage.window_place import read_window_place, write_window_place
from backstride.ui.window import Window


class Placing(QObject):
    """Gives *window* the place that the file at *path* tells, and keeps there where it is closed.

    A *rehearsal* leaves no trace.
    """

    def __init__(self, window: Window, path: Path, *, rehearsal: bool) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        window.place = read_window_place(path)
        if not rehearsal:
            window.closing.connect(self._on_closing)

    def _on_closing(self) -> None:
        if self._window.place is not None:
            write_window_place(self._path, self._window.place)
