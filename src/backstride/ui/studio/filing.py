"""Where a routine belongs: its label, the name of its file, and the way out of the library and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCompleter

from backstride.i18n.messages import MessageError, message
from backstride.library.labels import LONGEST, Labels
from backstride.routine.ids import id_from
from backstride.ui.services.library import LibraryService
from backstride.ui.studio.document import Current, Document
from backstride.ui.studio.notice_bar import Asking
from backstride.ui.studio.page import StudioPage

_LABEL = message("Label for this routine, such as a patient or a group. It is kept on this computer, not in the file.")
_NAME = message("New name of the file")


class Filing(QObject):
    """Asks on *page* about the *current* document, which *save* saves first; ``filed`` says that it is elsewhere now.

    ``closed`` says that the routine was deleted, and that nobody wants it back.
    """

    filed = Signal()
    closed = Signal()

    def __init__(
        self,
        page: StudioPage,
        current: Current,
        labels: Labels,
        library: LibraryService,
        save: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._current = current
        self._labels = labels
        self._library = library
        self._save = save
        head = page.head
        head.labelled.connect(self._on_label_asked)
        head.moved.connect(self._on_move_asked)
        head.deleted.connect(self._on_deleted)

    def _focus(self) -> None:
        self._page.focus_first()

    def _saved(self) -> Document | None:
        """Return the document once it has a file of its own."""
        document = self._current.document
        return document if document and (document.manuscript.is_saved or self._save()) else None

    def _on_label_asked(self) -> None:
        document = self._saved()
        if document is None:
            return
        asked = Asking(_LABEL, message("Label"), message("Save"), self._labels.of(document.manuscript.path))
        field = self._page.notice.ask_text(asked, self._label, self._focus)
        field.setMaxLength(LONGEST)
        completer = QCompleter(list(self._labels.names), field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(completer)

    def _label(self, label: str) -> None:
        self._focus()
        if self._current.document is not None:
            self._try(lambda path: self._labels.put(path, label))

    def _on_move_asked(self) -> None:
        document = self._saved()
        if document is None:
            return
        asked = Asking(_NAME, _NAME, message("Rename"), document.manuscript.path.stem)
        self._page.notice.ask_text(asked, self._move, self._focus)

    def _move(self, name: str) -> None:
        self._focus()
        if self._current.document is not None:
            self._try(lambda path: self._move_to(path, id_from(name)))

    def _move_to(self, before: Path, name: str) -> None:
        """Have the file of the current document, which is at *before*, be called *name*.

        It keeps its id, by which its history, plans and the copies of patients know it.

        Raises:
            MessageError: there is one of that name, it is no name of a routine, or the folder cannot be written.
        """
        document = self._current.document
        if not name:
            raise MessageError(message("A name of a file has letters a-z, digits and hyphens."))
        path = before.with_name(f"{name}{before.suffix}")
        if document is None or path == before:
            return
        routine = self._library.read(before).routine
        if document.rename(path, routine.id if routine else ""):
            self._labels.move(before, path)
            self._library.rescan()

    def _try(self, how: Callable[[Path], None]) -> None:
        document = self._current.document
        if document is None:
            return
        try:
            how(document.manuscript.path)
        except MessageError as error:
            document.reported.emit(error.message)
        else:
            self.filed.emit()

    def _on_deleted(self) -> None:
        document = self._current.document
        if document and document.delete():
            self._library.rescan()
            answers = ((message("Bring it back"), self._save), (message("Close"), self._on_closed))
            self._page.notice.ask(message("The routine was deleted."), answers)

    def _on_closed(self) -> None:
        """Leave what was deleted, and forget how it was labelled."""
        document = self._current.document
        if document:
            document.manuscript.drop_draft()
            self._try(lambda path: self._labels.put(path, ""))
        self.closed.emit()
