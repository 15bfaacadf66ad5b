"""A list of what may follow where somebody types, below the cursor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit

from backstride.format.editing.options import Completion
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.style import Style

_APART = "    "
_SOON, _WIDE = 2, 420
"""Letters after which it comes by itself, and pixels of its width."""

_KEYS = (Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

Complete = Callable[[list[str], int, int], Completion]


class Completing(QObject):
    """Offers in *text* what *complete* finds."""

    def __init__(self, style: Style, text: QPlainTextEdit, complete: Complete) -> None:
        super().__init__(text)
        self._style = style
        self._text = text
        self._complete = complete
        self._offered = Completion(0, ())
        self._model = QStringListModel(self)
        self._popup = QListView()
        self._completer = QCompleter(self._model, self)
        self._completer.setPopup(self._popup)
        self._completer.setWidget(text)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated.connect(self._insert)

    def takes(self, event: QKeyEvent) -> bool:
        """Say whether a key is for the list."""
        return self._popup.isVisible() and pressed(event) in _KEYS

    def offer(self) -> None:
        """Offer what may be written here."""
        cursor = self._text.textCursor()
        lines = self._text.document().toRawText().split("\N{PARAGRAPH SEPARATOR}")
        self._offered = found = self._complete(lines, cursor.blockNumber(), cursor.positionInBlock())
        if not found.options:
            self._popup.hide()
            return
        self._model.setStringList([f"{option.text}{_APART}{option.meaning}".rstrip() for option in found.options])
        place = self._text.cursorRect()
        place.setWidth(self._style.pixels(_WIDE))
        self._completer.complete(place)
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def offer_soon(self) -> None:
        """Offer what may follow once enough was typed, or a value begins."""
        cursor = self._text.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        word = before.split(" ")[-1].split(",")[-1]
        if len(word) >= _SOON or before.endswith(": "):
            self.offer()
        else:
            self._popup.hide()

    def _insert(self, words: str) -> None:
        cursor = self._text.textCursor()
        back = cursor.positionInBlock() - self._offered.start
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, max(0, back))
        option = words.split(_APART, maxsplit=1)[0]
        key = ":" not in cursor.block().text()[: self._offered.start]
        cursor.insertText(f"{option}: " if key else option)
        self._text.setTextCursor(cursor)
