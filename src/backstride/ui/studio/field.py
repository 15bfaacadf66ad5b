"""Fields of the studio: lines of plain text that tell when something new was entered, and leave other keys alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from backstride.ui.kit.keys import pressed
from backstride.ui.kit.style import Style

_OURS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Field(QLineEdit):
    """A line of text called *name*. ``entered`` carries a new text, by Enter or as the focus leaves.

    ``stepped`` carries -1 or 1 for the arrows up and down, ``focused`` comes with the focus. Esc brings back what was
    there; undo and redo are the page's where there is nothing of the field's own.
    """

    entered = Signal(str)
    stepped = Signal(int)
    focused = Signal()

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._shown = ""
        self.setAccessibleName(name)
        self.setAcceptDrops(False)
        self.editingFinished.connect(self._on_finished)

    def show_text(self, text: str) -> None:
        """Show *text*, unless something else is being typed."""
        if self.hasFocus() and self.isModified():
            return
        self._shown = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)  # of a text that is longer than the field the beginning is shown
        self.setModified(False)

    def mark_wrong(self, *, wrong: bool) -> None:
        """Have an edge that says that this cannot be read."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().polish(self)

    def _on_finished(self) -> None:
        if self.isModified() and self.text() != self._shown:
            self.setModified(False)
            self.entered.emit(self.text().strip())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the page where nothing was typed here, else keep Esc from leaving it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if self._is_ours(event):
                event.ignore()
                return True
            if pressed(event) == Qt.Key.Key_Escape and self.isModified():
                event.accept()
                return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        return not self.isModified() and any(event.matches(key) for key in _OURS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down with the arrows; Esc brings back what was there before."""
        if pressed(event) in (Qt.Key.Key_Up, Qt.Key.Key_Down) and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.stepped.emit(-1 if pressed(event) == Qt.Key.Key_Up else 1)
        elif pressed(event) == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._shown)
            self.setModified(False)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus is here."""
        super().focusInEvent(event)
        self.focused.emit()
