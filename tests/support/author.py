"""A person who writes a routine in the studio, for tests: keys and clicks are counted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from backstride.ui.studio.controller import StudioController
from backstride.ui.studio.document import Document
from backstride.ui.studio.page import StudioPage
from tests.support.visitor import Visitor

ANNA = """\
format: 1
title: Anna, week 1
# Seen on Monday.
steps:
  # First.
  - exercise: glute-bridge   # slowly
    reps: 10
    tempo: 2-0-2

  - repeat: 2
    steps:
      - exercise: clamshell
        reps: 12
        tempo: 2-0-2
        sides: each
"""


class Author(Visitor):
    """A person who writes, and counts each key and each click."""

    actions = 0

    @property
    def studio(self) -> StudioController:
        return self.app.features.studio

    @property
    def page_(self) -> StudioPage:
        return self.studio.page

    @property
    def document(self) -> Document:
        assert self.studio.document is not None
        return self.studio.document

    @property
    def text(self) -> str:
        return self.document.text

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.actions += 1
        super().press(key, modifier)

    def click(self, name: str) -> None:
        self.actions += 1
        super().click(name)

    def chooses(self, name: str, words: str) -> None:
        """Open a menu and choose *words* in it: two clicks."""
        self.actions += 2
        self.choose(name, words)

    def saves_as(self, path: Path, *_: object) -> tuple[str, str]:
        """Type the name of a file into the system's dialog, and press its button: two actions."""
        self.actions += 2
        return str(path), ""

    def types(self, words: str) -> None:
        """Type *words* where the focus is; a line that is typed is one action."""
        self.actions += 1
        focus: QWidget = self.focus
        self.qtbot.keyClicks(focus, words)

    def enters(self, number: int, words: str) -> None:
        """Type another dose into a row."""
        row = self.page_.steps.rows[number]
        self._goes_to(row.dose)
        self.types(words)
        self.press(Qt.Key.Key_Return)

    def enters_title(self, words: str) -> None:
        """Type another title."""
        self._goes_to(self.page_.head.title)
        self.types(words)
        self.press(Qt.Key.Key_Return)

    def _goes_to(self, field: QLineEdit) -> None:
        """Click into *field*, and choose all of it by a double click: two actions."""
        self.actions += 2
        field.setFocus()
        field.selectAll()

    def waits(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until)

    def checked(self) -> None:
        """Wait until what is wrong with the text is known."""
        document = self.document
        self.qtbot.waitUntil(lambda: not document._due.isActive() and document.manuscript.data == document.seen)
