"""What an author does with files: a new one, a copy, and opening one in the editor of their choice."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QUrl, Signal

from backstride.i18n.messages import Message, MessageError, message, sentences
from backstride.storage.paths import tidy
from backstride.storage.writing import make_folder


class Templates(Protocol):
    """Writes new files into the own library; each returns the path of what it wrote.

    Raises:
        MessageError: the file could not be written.
    """

    def starter(self) -> Path:
        """Write a commented routine to begin with."""

    def copy(self, routine: str, source: Path) -> Path:
        """Write a copy of *source*, the file of *routine*, under a name of its own."""


class RoutineFiles(QObject):
    """Writes templates, which are opened when first needed, into the *own* library folder and opens files there.

    ``reported`` carries one sentence, ``written`` the path of a new file. *open_file* hands a local file, or an
    address, to the system, and says whether that worked.
    """

    reported = Signal(Message)
    written = Signal(Path)

    def __init__(
        self,
        own: Path,
        open_templates: Callable[[], Templates],
        open_file: Callable[[QUrl], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._own = own
        self._open_templates = open_templates
        self._open_file = open_file

    def begin(self) -> None:
        """Write a commented starter and open it."""
        self._write(self._open_templates().starter, lambda path: message("Your new routine is in {path}.", path=path))

    def copy(self, routine: str, source: Path) -> None:
        """Write a copy of the file *source* under a name of its own, and open it."""
        write = partial(self._open_templates().copy, routine, source)
        self._write(write, lambda path: message("Your copy is in {path}.", path=path))

    def edit(self, path: Path) -> None:
        """Open the file at *path* in the system's editor."""
        if not self._opens(path):
            self.reported.emit(
                message("No program opens this kind of file here. Open it yourself: {path}", path=tidy(path))
            )

    def look_up(self, address: str) -> None:
        """Show the web page at *address* in the system's browser."""
        if not self._open_file(QUrl(address)):
            self.reported.emit(message("No program opens web pages here. The address is {address}", address=address))

    def open_folder(self) -> None:
        """Show the own library folder."""
        problem = make_folder(self._own)
        if problem:
            self.reported.emit(problem)
        else:
            self.edit(self._own)

    def _opens(self, path: Path) -> bool:
        return self._open_file(QUrl.fromLocalFile(str(path)))

    def _write(self, write: Callable[[], Path], where: Callable[[str], Message]) -> None:
        try:
            path = write()
        except MessageError as error:
            self.reported.emit(error.message)
            return
        self.written.emit(path)
        said = where(tidy(path))
        by_hand = message("No program opens this kind of file here; any plain text editor will do.")
        self.reported.emit(said if self._opens(path) else sentences(said, by_hand))
