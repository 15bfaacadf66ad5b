"""The text of an exercise of one's own: a part of the routine that is open, or a file in the person's own library."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backstride.format.editing.editor import edited
from backstride.format.editing.edits import NotEditableError, Put
from backstride.format.editing.own_exercise import keys_in
from backstride.format.tree import Keys, Plain
from backstride.i18n.messages import Message
from backstride.library.manuscript import Manuscript, NotSavedError
from backstride.ui.studio.document import Document

EXERCISES = "exercises"
"""The key of a routine's own exercises; and the folder of a library's, and of the pictures of both."""


def written_in(document: Document) -> dict[str, Plain]:
    """Return what is written of the exercises inside of the routine that *document* has, by id."""
    every = document.outline.head.get(EXERCISES, {})
    return every if isinstance(every, dict) else {}


def names_in(values: Keys) -> list[str]:
    """Return the names of the photographs in *values*."""
    written = values.get("picture", "")
    found = written if isinstance(written, list) else [written] if written else []
    return [each for each in found if isinstance(each, str)]


class InRoutine:
    """The exercise *id_* inside of the routine that *document* has."""

    def __init__(self, document: Document, id_: str) -> None:
        self.document = document
        self.id = id_

    @property
    def values(self) -> Keys:
        """Return its keys and values, nothing where the routine has it no more."""
        found = written_in(self.document).get(self.id, {})
        return found if isinstance(found, dict) else {}

    @property
    def folder(self) -> Path:
        """Return the folder of the routine."""
        return self.document.manuscript.path.parent

    @property
    def prefix(self) -> str:
        """Return the folder with exercises beside the routine."""
        return f"{EXERCISES}/"

    def put(self, values: Mapping[str, Plain | None], *below: str | int, then: Keys | None = None) -> bool:
        """Give keys *below* the exercise these values, and *then* those, as one change; say whether that worked."""
        path = (EXERCISES, self.id, *below)
        return self.document.apply(Put(path, values), *([Put(path, then)] if then else []))


class InLibrary(QObject):
    """The exercise that a *manuscript* has, saved with each change; ``changed`` follows, ``reported`` says why not."""

    changed = Signal()
    reported = Signal(Message)

    def __init__(self, manuscript: Manuscript, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.manuscript = manuscript

    @property
    def id(self) -> str:
        """Return the name of the file, or what it says itself."""
        written = self.values.get("id", "")
        return written if isinstance(written, str) and written else self.manuscript.path.stem

    @property
    def values(self) -> Keys:
        """Return its keys and values."""
        return keys_in(self.manuscript.text)

    @property
    def folder(self) -> Path:
        """Return the folder of the file."""
        return self.manuscript.path.parent

    @property
    def prefix(self) -> str:
        """Return nothing: pictures lie beside the file."""
        return ""

    def put(self, values: Mapping[str, Plain | None], *below: str | int, then: Keys | None = None) -> bool:
        """Give keys *below* the exercise these values, and *then* those, as one change; say whether that worked."""
        self.catch_up()
        try:
            text = edited(self.manuscript.text, Put(below, values), *([Put(below, then)] if then else []))
        except NotEditableError as error:
            self.reported.emit(error.message)
            return False
        self.manuscript.versions.record(text)
        return self.save()

    def catch_up(self) -> None:
        """Go on with what another program wrote meanwhile: all that was changed here is in the file already."""
        if self.manuscript.is_saved and self.manuscript.theirs() is not None:
            self.manuscript.take_theirs()

    def undo(self) -> None:
        """Go back by one change."""
        self.catch_up()
        if self.manuscript.versions.undo():
            self.save()

    def redo(self) -> None:
        """Make the change that was undone last."""
        self.catch_up()
        if self.manuscript.versions.redo():
            self.save()

    def save(self) -> bool:
        """Save the file; say whether that worked, and report why not, while a draft keeps the change."""
        try:
            self.manuscript.save()
        except NotSavedError as error:
            self.reported.emit(error.message)
            self._keep_draft()
        self.changed.emit()
        return self.manuscript.is_saved

    def _keep_draft(self) -> None:
        try:
            self.manuscript.keep_draft()
        except NotSavedError as error:
            self.reported.emit(error.message)
