"""The window before anything is in it: it shows Home as it was left, while Home itself is imported and built."""

from __future__ import annotations

import builtins
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import delete

from backstride import APP_ID
from backstride.history.wall_clock import now
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.storage.window_place import read_window_place
from backstride.ui.kept_home import KeptHome
from backstride.ui.window import Window

_MIDDLE = 128
"""The lightness between dark and light grounds."""

_PATIENCE_MS = 200
"""Milliseconds after which the window is built all the same: on a desktop that shows it late, or not at all."""


class _Cover(QLabel):
    """A *picture* over all of *window*, where that is as large; ``painted`` comes when it is on the screen."""

    painted = Signal()

    def __init__(self, picture: QPixmap, window: Window) -> None:
        super().__init__(window)
        self.setPixmap(picture)
        self.resize(picture.deviceIndependentSize().toSize())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, and say so once Qt has handed it on."""
        if self.size() == self.window().size():
            super().paintEvent(event)
        QTimer.singleShot(0, self.painted.emit)


class Opened(NamedTuple):
    """The application and its window, and where what Home looks like when that is closed is ``kept``, if it is."""

    qapp: QApplication
    window: Window
    kept: KeptHome | None


def open_window(paths: Paths, settings: Settings, *asked: object, home: bool) -> Opened:
    """Return the window, which already shows Home as it was left where *home* is the page to be opened.

    *asked* is what Home looks different for beside its settings: folders and languages.
    """
    qapp = make_application()
    window = Window()
    window.place = read_window_place(paths.window_file)
    kept = KeptHome(paths.home_picture, *asked) if home and settings.first_run_done else None
    picture = kept.find(settings, now()) if kept else None
    if picture is not None and (settings.theme != "system" or _is_dark(picture) == _is_dark_here(qapp)):
        _show(window, picture)
    return Opened(qapp, window, kept)


def make_application() -> QApplication:
    """Return the application of this process, as it looks everywhere and as desktops know it."""
    _import_as_python_does()
    known = QApplication.instance()
    if isinstance(known, QApplication):  # another window was open before
        return known
    qapp = QApplication(["backstride"])
    qapp.setStyle("Fusion")
    qapp.setApplicationName("backstride")
    qapp.setApplicationDisplayName("Backstride")
    qapp.setDesktopFileName(APP_ID)
    return qapp


def _import_as_python_does() -> None:
    """Take back the import that PySide puts in place of Python's.

    It reads and keeps the source of every module that is imported after it, to find out whether that may say ``from
    __feature__ import``, as nothing here does: an eighth of the time of a start, and 4 MB.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _is_dark(picture: QPixmap) -> bool:
    return picture.copy(0, 0, 1, 1).toImage().pixelColor(0, 0).lightness() < _MIDDLE


def _is_dark_here(qapp: QApplication) -> bool:
    """Say whether the desktop is dark, without the hints of its style: Qt makes hundreds of names for those."""
    return qapp.palette().window().color().lightness() < _MIDDLE


def _show(window: Window, picture: QPixmap) -> None:
    """Show *window* with *picture* in it, and return once it is on the screen, where it stays until Home is painted.

    What a person does meanwhile waits for Home.
    """
    picture.setDevicePixelRatio(window.devicePixelRatio())
    waiting = QEventLoop()
    cover = _Cover(picture, window)
    cover.painted.connect(waiting.quit)
    QTimer.singleShot(_PATIENCE_MS, waiting.quit)
    window.show_windowed()
    waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    delete(cover)  # and with it the picture: nothing is painted until Home is there
