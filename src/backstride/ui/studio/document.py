"""The routine that is being written, for every part of the studio: its text, its steps, and what is wrong with it.

A text is checked in a thread of its own, a moment after it changed: nothing that is typed ever waits for that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from backstride.format.document import put_right
from backstride.format.editing.editor import edited
from backstride.format.editing.edits import Edit, NotEditableError, Put
from backstride.format.editing.outline import Outline, broken, outline, with_problems
from backstride.format.problem import Problem
from backstride.i18n.messages import Message
from backstride.library.manuscript import Manuscript, NotSavedError
from backstride.library.reading import Reading
from backstride.routine.ids import find_exercise
from backstride.routine.model import Exercise, Routine

_CHECK_MS, _DRAFT_MS = 120, 400
"""Milliseconds after the last change until the text is checked, and kept as a draft."""

Check = Callable[[Path, bytes], Reading]


class Checked(NamedTuple):
    """What was found of a *text*: what it means, and its steps."""

    text: str
    reading: Reading
    outline: Outline


class Current:
    """Which document is open: what every part of the studio asks, and none of them holds."""

    def __init__(self) -> None:
        self.document: Document | None = None

    def exercise(self, id_: str) -> Exercise | None:
        """Return the exercise *id_* of the document, or of the library."""
        return self.document.exercise(id_) if self.document else None


class Document(QObject):
    """The *manuscript* that is open, which *check* reads; ``seen`` is what was checked last.

    ``changed`` says that the text did, ``checked`` that what is wrong with it is known, ``saved`` that it was saved,
    or that undo and redo are others; ``reported`` carries a sentence.
    """

    changed = Signal()
    checked = Signal()
    saved = Signal()
    reported = Signal(Message)
    _found = Signal(object)

    def __init__(
        self,
        manuscript: Manuscript,
        check: Check,
        find: Callable[[str], Exercise | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.manuscript = manuscript
        self._check = check
        self._find = find
        self._form = put_right(
            manuscript.text
        )  # the form of a text that YAML cannot read is that of the text it may be
        self.outline = outline(self._form)
        if self._form != manuscript.text:
            self.outline = replace(self.outline, readable=False)
        self.reading = Reading(manuscript.path, None, ())
        self.seen = b""
        self.last_routine: Routine | None = None
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="studio")
        self._due = self._timer(_CHECK_MS, self._begin_check)
        self._draft = self._timer(_DRAFT_MS, self._keep_draft)
        self._found.connect(self._on_found)
        self._begin_check()

    def _timer(self, wait: int, due: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=wait)
        timer.timeout.connect(due)
        return timer

    def close(self) -> None:
        """Check no more, and keep what was not saved."""
        self._due.stop()
        if self._draft.isActive():
            self._draft.stop()
            self._keep_draft()
        self._worker.shutdown(wait=True, cancel_futures=True)

    @property
    def text(self) -> str:
        """Return the text of the moment."""
        return self.manuscript.text

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with the text, as far as it was checked."""
        return self.reading.problems

    @property
    def routine(self) -> Routine | None:
        """Return the routine that the text is, ``None`` while it has errors."""
        return self.reading.routine

    def exercise(self, id_: str) -> Exercise | None:
        """Return the exercise, or the variant, *id_*: the routine's own, or the library's."""
        own: Mapping[str, Exercise] = self.last_routine.exercises if self.last_routine else {}
        return own.get(id_) or find_exercise(own, id_) or (self._find(id_) if id_ else None)

    def apply(self, *edits: Edit) -> bool:
        """Make *edits* in the text; say whether that was possible, and report why not."""
        try:
            text = edited(self.text, *edits)
        except NotEditableError as error:
            self.reported.emit(error.message)
            return False
        self._take(text)
        return True

    def type_text(self, text: str) -> None:
        """Take *text* as it is being typed."""
        if text != self.text:
            self.manuscript.versions.record(text, typing=True)
            self._due.start()
            self._draft.start()
            self.saved.emit()

    def undo(self) -> None:
        """Go back by one change."""
        if self.manuscript.versions.undo():
            self._show()

    def redo(self) -> None:
        """Make the change that was undone last."""
        if self.manuscript.versions.redo():
            self._show()

    def replace(self, text: str) -> None:
        """Make *text* the whole file; undo leads back."""
        self._take(text)

    def save(self) -> bool:
        """Save the file; say whether that worked, and report why not."""
        return self._saves(self.manuscript.save)

    def rename(self, path: Path, id_: str) -> bool:
        """Have the file be at *path*, and keep its *id_* where it has one; say whether that worked, and report why not.

        That its name no longer makes its id is written into it first.
        """
        if id_ and "id" not in self.outline.head and not (self.apply(Put((), {"id": id_})) and self.save()):
            return False
        return self._saves(lambda: self.manuscript.rename(path))

    def keep_mine(self) -> bool:
        """Save the own text over what another program wrote; say whether that worked, and report why not."""
        return self._saves(self.manuscript.keep_mine)

    def delete(self) -> bool:
        """Take the file away, and keep its text here; say whether that worked, and report why not."""
        return self._saves(self.manuscript.delete)

    def take_theirs(self) -> None:
        """Go on with what another program wrote."""
        self.manuscript.take_theirs()
        self._show()

    def _saves(self, how: Callable[[], None]) -> bool:
        try:
            how()
        except NotSavedError as error:
            self.reported.emit(error.message)
            return False
        self._draft.stop()
        self.saved.emit()
        return True

    def _take(self, text: str) -> None:
        self.manuscript.versions.record(text)
        self._show()

    def _show(self) -> None:
        """Show the steps at once; what is wrong with them follows."""
        now = outline(self.text)
        if now.readable:
            now = with_problems(now, ())
            self.outline, self._form = now, self.text
        self._due.start()
        self._draft.start()
        self.changed.emit()
        self.saved.emit()

    def _keep_draft(self) -> None:
        try:
            self.manuscript.keep_draft()
        except NotSavedError as error:
            self.reported.emit(error.message)

    def _begin_check(self) -> None:
        text, path, data = self.text, self.manuscript.path, self.manuscript.data
        self._worker.submit(self._run, text, path, data)

    def _run(self, text: str, path: Path, data: bytes) -> None:
        reading = self._check(path, data)
        self._found.emit(Checked(text, reading, outline(text, reading.problems)))

    def _on_found(self, found: Checked) -> None:
        if found.text != self.text:  # it was changed meanwhile, and is checked again
            return
        self.reading, self.seen = found.reading, self.manuscript.data
        self.last_routine = found.reading.routine or self.last_routine
        if found.outline.readable:
            self.outline, self._form = found.outline, found.text
        else:
            self.outline = broken(self.outline, self._form, found.text, found.reading.problems)
        self.checked.emit()
