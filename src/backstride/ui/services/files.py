"""What an author does with files: a new one, a copy, and opening one in the editor of their choice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal

from backstride.i18n.messages import Message, message, sentences
from backstride.library.folders import Folder
from backstride.storage.paths import tidy
from backstride.storage.writing import make_folder


class RoutineFiles(QObject):
    """Writes into the *own* library folder. ``reported`` carries one sentence, ``written`` the path of a new file.

    A copy of a *shipped* routine is in the *language* of its reader.
    *open_file* hands a local file, or an address, to the system, and says whether that worked.
    """

    reported = Signal(object)
    written = Signal(object)

    def __init__(
        self,
        own: Path,
        shipped: Folder,
        language: str,
        open_file: Callable[[QUrl], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._own = own
        self._shipped = shipped
        self._language = language
        self._open_file = open_file

    def begin(self) -> None:
        """Write a commented starter and open it."""
        from backstride.library.templates import free_id, write_starter  # noqa: PLC0415  because few starts write a file

        self._write(
            write_starter,
            free_id(self._own, "my-routine"),
            lambda path: message("Your new routine is in {path}.", path=path),
        )

    def copy(self, routine: str, source: Path) -> None:
        """Write a copy of the file *source* under a name of its own, and open it."""
        from backstride.library.templates import free_id, write_copy  # noqa: PLC0415  because few starts write a file

        name = free_id(self._own, f"my-{routine}")

        def write(folder: Path, name: str) -> Path:
            return write_copy(folder, name, source, self._shipped, self._language)

        self._write(write, name, lambda path: message("Your copy is in {path}.", path=path))

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

    def _write(self, write: Callable[[Path, str], Path], name: str, where: Callable[[str], Message]) -> None:
        from backstride.library.templates import NotWrittenError  # noqa: PLC0415  because few starts write a file

        try:
            path = write(self._own, name)
        except NotWrittenError as error:
            self.reported.emit(error.message)
            return
        self.written.emit(path)
        said = where(tidy(path))
        by_hand = message("No program opens this kind of file here; any plain text editor will do.")
        self.reported.emit(said if self._opens(path) else sentences(said, by_hand))
