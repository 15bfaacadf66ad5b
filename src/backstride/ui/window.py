"""The window: one page at a time, a line for what went wrong, and its size and screen."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from backstride.i18n.messages import Message
from backstride.storage.instance import may_be_opened
from backstride.storage.window_place import WindowPlace
from backstride.ui.kit.placing import FRAME, place_of, put

if TYPE_CHECKING:  # the window comes before all that is in it, and each of these takes its time to import
    from backstride.ui.kit.style import Style
    from backstride.ui.notice import Notice

_SIZE = QSize(1280, 800)
_LEAST = QSize(480, 320)


class Window(QMainWindow):
    """Shows pages. ``closing`` comes once, before it goes; ``turned`` when another page came to the front.

    ``resized`` carries the new size, ``dropped`` the paths of the files that were dropped. ``place`` is where it is
    a window, or will be again, ``None`` until it was one; ``look`` is set before anything is shown in it but a picture.
    ``hides``, where it is set, says when it is closed whether it is hidden instead.
    """

    closing = Signal()
    turned = Signal()
    resized = Signal(QSize)
    dropped = Signal(object)

    look: Style

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ""
        self.setWindowTitle("Backstride")
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE)
        self.place: WindowPlace | None = None
        self.hides: Callable[[], bool] | None = None
        self._kept = self._quits = False
        self.clear()

    def clear(self) -> None:
        """Drop every page."""
        self._notice: Notice | None = None
        self._stack = QStackedWidget()
        whole = QWidget()
        self._column = column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        whole.show()

    def show_page(self, page: QWidget, title: str = "") -> None:
        """Bring *page* to the front."""
        another = page is not self.page
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.title = title
        self.setWindowTitle(f"{title} \N{EN DASH} Backstride" if title else "Backstride")
        if another:
            self.turned.emit()

    def keep(self, page: QWidget) -> None:
        """Own *page*, which is shown later."""
        page.setParent(self.centralWidget())
        page.hide()

    def drop_page(self, page: QWidget) -> None:
        """Let a page go that will not be shown again."""
        self._stack.removeWidget(page)
        page.deleteLater()

    @property
    def page(self) -> QWidget | None:
        """Return the page that is in front."""
        return self._stack.currentWidget()

    def show_notice(self, notice: Message) -> None:
        """Show a message at the foot of the window for a while."""
        if self._notice is None:
            from backstride.ui.notice import Notice  # noqa: PLC0415  because most starts have nothing to say

            self._notice = Notice(self.look)
            self._column.addWidget(self._notice)
        self._notice.show_message(notice)

    def withdraw_notice(self, notice: Message) -> None:
        """Hide the message *notice*, where it is the last one."""
        if self._notice is not None:
            self._notice.withdraw(notice)

    def show_windowed(self) -> None:
        """Be a window on the desktop: where it was, else all of it where the desktop is too small for more."""
        if self.place is not None:
            put(self, self.place)
            return
        room = self.screen().availableGeometry()
        size = _SIZE.boundedTo(room.size() - FRAME).expandedTo(_LEAST)
        self.resize(size)
        if size == _SIZE:
            self.showNormal()
        else:
            self.showMaximized()

    def show_full_screen(self) -> None:
        """Fill the whole screen, also where nobody manages windows."""
        self._note_place()
        self.setGeometry(self.screen().geometry())
        self.showFullScreen()

    def _note_place(self) -> None:
        if self.isVisible() and not self.isFullScreen():
            self.place = place_of(self)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        if self.isFullScreen():
            self.show_windowed()
        else:
            self.show_full_screen()

    def come_forward(self, token: str = "") -> None:
        """Be in front of all other windows and have the keys, where the desktop lets it.

        *token* is what the desktop gave to the asker; on Wayland no window comes to the front without one.
        """
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self._kept = False
        self.show()
        self.raise_()
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # where Qt looks for it, once
        self.activateWindow()

    def quit(self) -> None:
        """Close the window."""
        self._quits, kept = True, self.is_kept
        self.close()
        if kept:  # Qt ends with the last window that is seen
            QCoreApplication.quit()

    @property
    def is_kept(self) -> bool:
        """Say whether it was closed and is kept, unseen."""
        return self._kept and not self.isVisible()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if self.acceptDrops() and _files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were dropped."""
        files = _files_in(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means that nothing else took."""
        from backstride.ui.kit.actions import trigger  # noqa: PLC0415  because the first picture has no keys yet

        if not trigger(event, self.page, self):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes; one that is kept is only hidden."""
        self._note_place()
        if not self._quits and self.hides is not None and self.hides():
            self._kept = True
            event.ignore()
            self.hide()
            return
        self.closing.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the new size."""
        super().resizeEvent(event)
        self.resized.emit(event.size())


def _files_in(data: QMimeData) -> tuple[Path, ...]:
    """Return the paths of the files in what is dragged."""
    paths = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return tuple(Path(path) for path in paths if may_be_opened(path))
