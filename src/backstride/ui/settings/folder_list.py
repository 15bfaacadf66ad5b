"""A list of folders, each with a button that takes it off the list, and one that adds another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.ui.kit.buttons import Button, icon_button, label
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style


class FolderList(QWidget):
    """``changed`` carries the folders as a tuple of texts; asking for a folder is left to the page around it."""

    changed = Signal(tuple)
    add_requested = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._folders: tuple[str, ...] = ()
        self._rows: list[QWidget] = []
        self._column = spaced(style, QVBoxLayout(self), 1)
        self._add = Button(style, say(message("Add a folder")), "", "folder-plus")
        self._add.clicked.connect(self.add_requested)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_folders(self, folders: Sequence[str]) -> None:
        """Show these folders."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._folders = tuple(folders)
        self._rows = [self._row(folder) for folder in folders]
        for number, row in enumerate(self._rows):
            self._column.insertWidget(number, row)

    def add(self, folder: str) -> None:
        """Add *folder* as the last one."""
        if folder not in self._folders:
            self._on_changed((*self._folders, folder))

    def _row(self, folder: str) -> QWidget:
        row = QWidget(self)
        line = spaced(self._style, QHBoxLayout(row), 1)
        line.addWidget(label(folder), 1)
        remove = icon_button(self._style, say(message("Remove {folder} from the list", folder=folder)), "x")
        remove.clicked.connect(partial(self._on_removed, folder))
        line.addWidget(remove)
        return row

    def _on_removed(self, folder: str, *_: object) -> None:
        # What a button tells beside the folder differs: a partial is sent less than a method is.
        self._on_changed(tuple(kept for kept in self._folders if kept != folder))

    def _on_changed(self, folders: tuple[str, ...]) -> None:
        self.show_folders(folders)
        self.changed.emit(folders)
