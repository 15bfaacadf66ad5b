"""What an author does with files: a new one, a copy, and opening one in the editor of their choice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal

from backstride.storage.paths import make_folder, tidy
from backstride.storage.starter import NotWrittenError, free_id, write_copy, write_starter


class Authoring(QObject):
    """Writes into the *own* library folder. ``told`` carries one sentence, ``written`` the path of a new file.

    *open_file* hands a local file to the system, and says whether that worked.
    """

    told = Signal(str)
    written = Signal(object)

    def __init__(self, own: Path, open_file: Callable[[QUrl], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self._open_file = open_file

    def begin(self) -> None:
        """Write a commented starter and open it."""
        self._write(write_starter, free_id(self._own, "my-routine"))

    def copy(self, routine: str, source: Path) -> None:
        """Write a copy of the file *source* under a name of its own, and open it."""
        name = free_id(self._own, f"my-{routine}")

        def write(folder: Path, name: str) -> Path:
            return write_copy(folder, name, source)

        self._write(write, name)

    def edit(self, path: Path) -> None:
        """Open the file at *path* in the system's editor."""
        if not self._open_file(QUrl.fromLocalFile(str(path))):
            self.told.emit(self.tr("Nothing here opens such files; open it yourself: %1").replace("%1", tidy(path)))

    def open_folder(self) -> None:
        """Show the own library folder."""
        problem = make_folder(self._own)
        if problem:
            self.told.emit(problem)
        else:
            self.edit(self._own)

    def _write(self, write: Callable[[Path, str], Path], name: str) -> None:
        try:
            path = write(self._own, name)
        except NotWrittenError as error:
            self.told.emit(str(error))
            return
        self.told.emit(self.tr("Your file: %1").replace("%1", tidy(path)))
        self.written.emit(path)
        self.edit(path)
