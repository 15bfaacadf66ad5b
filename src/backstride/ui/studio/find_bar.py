"""Finding words in the text, and replacing them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from backstride.i18n.messages import message, plural
from backstride.ui.kit.buttons import Button, icon_button, short_label
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.studio.field import Field


class FindBar(QWidget):
    """A line below the text. Enter finds the next place, Esc closes the line."""

    def __init__(self, style: Style, text: QPlainTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.words = Field(style, say(message("Find in the text")))
        self.words.setPlaceholderText(say(message("Find")))
        self.instead = Field(style, say(message("Replace with these words")))
        self.instead.setPlaceholderText(say(message("Replace with")))
        self._count = short_label("", "caption")
        once = Button(style, say(message("Replace")))
        every = Button(style, say(message("Replace all")))
        close = icon_button(style, say(message("Close")), "x")
        line = spaced(style, QHBoxLayout(self), 1, 0.5, 0)
        for part in (self.words, self.instead, self._count, once, every, close):
            line.addWidget(part)
        self.words.textEdited.connect(self._on_edited)
        self.words.stepped.connect(self.seek)
        once.clicked.connect(self._on_replace)
        every.clicked.connect(self._on_replace_all)
        close.clicked.connect(self.leave)
        self.hide()

    def begin(self) -> None:
        """Show the line, with what is chosen in the text."""
        chosen = self._text.textCursor().selectedText()
        if chosen and "\N{PARAGRAPH SEPARATOR}" not in chosen:
            self.words.setText(chosen)
        self.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.selectAll()
        self._show_count()

    def leave(self) -> None:
        """Hide the line, and go back to the text."""
        self.hide()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def seek(self, by: int = 1) -> bool:
        """Choose the next place that has the words, or the one before; after the last comes the first."""
        if not self.words.text():
            return False
        flags = QTextDocument.FindFlag(0) if by > 0 else QTextDocument.FindFlag.FindBackward
        if self._text.find(self.words.text(), flags):
            return True
        cursor = self._text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start if by > 0 else QTextCursor.MoveOperation.End)
        self._text.setTextCursor(cursor)
        return self._text.find(self.words.text(), flags)

    def _on_edited(self) -> None:
        cursor = self._text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._text.setTextCursor(cursor)
        self.seek()
        self._show_count()

    def _show_count(self) -> None:
        words = self.words.text().casefold()
        count = self._text.toPlainText().casefold().count(words) if words else 0
        self._count.setText(say(plural("{count} place", "{count} places", count)) if words else "")

    def _on_replace(self) -> None:
        if self._text.textCursor().selectedText().casefold() == self.words.text().casefold() and self.words.text():
            self._text.textCursor().insertText(self.instead.text())
        self.seek()
        self._show_count()

    def _on_replace_all(self) -> None:
        cursor = self._text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self._text.setTextCursor(cursor)
        changes = self._text.textCursor()
        changes.beginEditBlock()
        while self.words.text() and self._text.find(self.words.text()):
            self._text.textCursor().insertText(self.instead.text())
        changes.endEditBlock()
        self._show_count()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from leaving the page."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(pressed(event) == Qt.Key.Key_Escape)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find with Enter, backwards with Shift; leave with Esc."""
        if pressed(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.seek(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif pressed(event) == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
