"""What an author does with files outside the studio: opening one in the editor of their choice, and their folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QUrl, Signal

from backstride.i18n.messages import Message, message
from backstride.storage.paths import tidy
from backstride.storage.writing import make_folder


class Templates(Protocol):
    """Makes what new files begin with."""

    def text_of_copy(self, name: str, source: Path) -> str:
        """Return the text of a copy of *source* under the id *name*, which is not written."""

    def text_of_exercise(self, source: Path, language: str) -> str:
        """Return the text of the exercise in the file *source*, of a shipped one in this *language*."""


class RoutineFiles(QObject):
    """Opens files, and the *own* library folder; ``reported`` carries one sentence.

    Templates are opened when they are first needed. *open_file* hands a local file, or an address, to the system, and
    says whether that worked.
    """

    reported = Signal(Message)

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

    def text_of_copy(self, name: str, source: Path) -> str:
        """Return the text of a copy of *source* under the id *name*, which is not written.

        Raises:
            MessageError: *source* cannot be read.
        """
        return self._open_templates().text_of_copy(name, source)

    def text_of_exercise(self, source: Path, language: str) -> str:
        """Return the text of the exercise in the file *source*, of a shipped one in this *language*.

        Raises:
            MessageError: *source* cannot be read.
        """
        return self._open_templates().text_of_exercise(source, language)

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
