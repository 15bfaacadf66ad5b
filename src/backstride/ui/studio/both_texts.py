"""Two texts of one file side by side: what was written here, and what is on the disk, with the lines that differ."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from backstride.i18n.messages import Message, message
from backstride.ui.kit.buttons import short_label
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_LINES = 9


class BothTexts(QWidget):
    """Shows *mine* and *theirs*, from the first line that differs; both scroll together."""

    def __init__(self, style: Style, mine: str, theirs: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        line = spaced(style, QHBoxLayout(self), 2)
        left, right = _differing(mine.splitlines(), theirs.splitlines())
        self.mine = self._side(line, message("Yours, here"), mine, left)
        self.theirs = self._side(line, message("Theirs, on the disk"), theirs, right)
        for one, other in ((self.mine, self.theirs), (self.theirs, self.mine)):
            one.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)

    def _side(self, line: QHBoxLayout, name: Message, text: str, differing: Sequence[int]) -> QPlainTextEdit:
        made = QPlainTextEdit(text)
        made.setReadOnly(True)
        made.setAccessibleName(say(name))
        made.setTabChangesFocus(True)
        made.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        made.setFixedHeight(self._style.line_height("caption") * _LINES)
        for number in differing:
            _embolden(made, number)
        made.setExtraSelections([self._marked(made, number) for number in differing])
        if differing:
            made.setTextCursor(QTextCursor(made.document().findBlockByNumber(differing[0])))
            made.centerCursor()
        column = spaced(self._style, QVBoxLayout(), 0.5)
        column.addWidget(short_label(say(name), "strong"))
        column.addWidget(made)
        line.addLayout(column, 1)
        return made

    def _marked(self, text: QPlainTextEdit, number: int) -> QTextEdit.ExtraSelection:
        """Return the mark of one line, which is bold, too: a colour alone would say nothing to some."""
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(text.document().findBlockByNumber(number))
        made.cursor = cursor
        made.format.setBackground(self._style.colour("raised"))
        made.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003  because Qt takes it so
        return made


def _embolden(text: QPlainTextEdit, number: int) -> None:
    """Set a line in bold letters, which extra selections cannot."""
    cursor = QTextCursor(text.document().findBlockByNumber(number))
    cursor.select(QTextCursor.SelectionType.LineUnderCursor)
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    cursor.mergeCharFormat(form)


def _differing(mine: Sequence[str], theirs: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return the numbers of the lines, from 0, that the other text has not."""
    left: list[int] = []
    right: list[int] = []
    for kind, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            left += range(a, b)
            right += range(c, d)
    return left, right
