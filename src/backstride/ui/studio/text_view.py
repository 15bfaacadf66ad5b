"""The text of the routine: with line numbers and colours, what is wrong below each word, and what may follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from backstride.format.editing.versions import difference, retyped
from backstride.format.mended import NEWLINE
from backstride.format.problem import Problem
from backstride.i18n.messages import message
from backstride.ui.kit.keys import combination
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style
from backstride.ui.studio import line_keys
from backstride.ui.studio.completing import Complete, Completing
from backstride.ui.studio.highlighter import Highlighter

_OURS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)

_OF_LINES: Mapping[Qt.Key, Callable[[QPlainTextEdit], None]] = {
    Qt.Key.Key_Tab: line_keys.indent,
    Qt.Key.Key_Backtab: line_keys.outdent,
    Qt.Key.Key_Return: line_keys.break_line,
    Qt.Key.Key_Enter: line_keys.break_line,
}


def _is_ours(event: QKeyEvent) -> bool:
    return any(event.matches(key) for key in _OURS)


class _Numbers(QWidget):
    """The numbers of the lines, beside the text."""

    def __init__(self, text: TextView) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        """Be as wide as the longest number."""
        return QSize(self._text.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number of each line in sight."""
        self._text.paint_numbers(QPainter(self), event.rect())


class TextView(QPlainTextEdit):
    """A plain editor. ``typed`` carries the whole text, ``line_changed`` the line of the cursor (from 1).

    *complete* returns what may follow. Undo and redo are the page's: the form changes the same text.
    """

    typed = Signal(str)
    line_changed = Signal(int)

    def __init__(self, style: Style, complete: Complete, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._text = ""
        self._problems: tuple[Problem, ...] = ()
        self._setting = False
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setAccessibleName(say(message("Text of the routine")))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._numbers = _Numbers(self)
        self._colours = Highlighter(style, self.document())
        self._completing = Completing(style, self, complete)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.blockCountChanged.connect(self._fit)
        self.updateRequest.connect(self._on_update_requested)
        style.changed.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show *text*: only what is different is changed, so that the cursor stays where it was."""
        self._text = text
        change = difference(self._shown(), NEWLINE.sub("\n", text))
        if not (change.old or change.new):
            return
        self._setting = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(change.at)
        cursor.setPosition(change.at + len(change.old), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(change.new)
        self._setting = False

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Have what is wrong underlined, with its words at the end of its line."""
        self._problems = tuple(problems)
        self.setExtraSelections([self._underlined(problem) for problem in self._problems])
        self.viewport().update()

    def go_to(self, line: int, column: int = 1) -> None:
        """Put the cursor into *line* at *column*, both from 1."""
        block = self.document().findBlockByNumber(line - 1)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(column - 1, max(0, block.length() - 1)))
        self.setTextCursor(cursor)
        self.centerCursor()

    def go_to_problem(self, by: int) -> None:
        """Put the cursor where the next problem is, or the one before (*by* -1)."""
        here = self.textCursor().blockNumber() + 1
        lines = sorted({(problem.line, problem.column) for problem in self._problems})
        if not lines:
            return
        ahead = [place for place in (lines if by > 0 else lines[::-1]) if (place[0] - here) * by > 0]
        self.go_to(*(ahead or (lines if by > 0 else lines[::-1]))[0])

    def _shown(self) -> str:
        return self.document().toRawText().replace("\N{PARAGRAPH SEPARATOR}", "\n")

    def _underlined(self, problem: Problem) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        block = self.document().findBlockByNumber(problem.line - 1)
        start = block.position() + min(problem.column - 1, max(0, block.length() - 1))
        last = block.position() + block.length() - 1
        end = min(block.position() + problem.end_column - 1, last) if problem.end_column else last
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
        format_ = QTextCharFormat()
        format_.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        format_.setUnderlineColor(self._style.colour("stop" if problem.severity == "error" else "warning"))
        made.cursor, made.format = cursor, format_
        return made

    def _on_text_changed(self) -> None:
        if not self._setting:
            self._text = retyped(self._text, self._shown())
            self.typed.emit(self._text)

    def _on_cursor_moved(self) -> None:
        self.line_changed.emit(self.textCursor().blockNumber() + 1)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the page, and say what is wrong under the mouse."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_ours(event):
            event.ignore()
            return True
        if isinstance(event, QHelpEvent):
            self._tell(event.globalPos(), self.cursorForPosition(event.pos()).blockNumber() + 1)
            return True
        return super().event(event)

    def _tell(self, place: QPoint, line: int) -> None:
        words = "\n".join(say(problem.said) for problem in self._problems if problem.line == line)
        QToolTip.showText(place, words, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Indent with Tab, comment with Ctrl+/, complete with Ctrl+Space, and begin lines where the last one began."""
        if self._completing.takes(event):
            event.ignore()
            return
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and combination(event).key() == Qt.Key.Key_Slash:
            line_keys.comment(self)
        elif held and combination(event).key() == Qt.Key.Key_Space:
            self._completing.offer()
        elif not held and combination(event).key() in _OF_LINES:
            _OF_LINES[combination(event).key()](self)
        else:
            super().keyPressEvent(event)
            if event.text().isprintable() and event.text():
                self._completing.offer_soon()

    def numbers_width(self) -> int:
        """Return how wide the numbers of the lines are."""
        digits = max(2, len(str(self.blockCount())))
        return self.fontMetrics().horizontalAdvance("! " + "9" * digits) + self._style.pixels(16)

    def _fit(self) -> None:
        self.setViewportMargins(self.numbers_width(), 0, 0, 0)

    def _on_update_requested(self, rect: QRect, scrolled: int) -> None:
        if scrolled:
            self._numbers.scroll(0, scrolled)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    def paint_numbers(self, painter: QPainter, rect: QRect) -> None:
        """Paint the number of each line in *rect*, with a sign where something is wrong."""
        painter.fillRect(rect, self._style.colour("raised"))
        painter.setFont(self.font())
        wrong = {problem.line: problem.severity for problem in self._problems}
        block = self.firstVisibleBlock()
        width = self._numbers.width() - self._style.pixels(8)
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > rect.bottom():
                break
            number = block.blockNumber() + 1
            severity = wrong.get(number)
            colour = "stop" if severity == "error" else "warning" if severity else "muted"
            painter.setPen(self._style.colour(colour))
            text = f"! {number}" if severity else str(number)
            painter.drawText(QRectF(0, box.top(), width, box.height()), Qt.AlignmentFlag.AlignRight, text)
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and what is wrong at the end of its line."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        font = QFont(self._style.font("caption"))
        painter.setFont(font)
        marked: set[int] = set()
        for problem in self._problems:
            block = self.document().findBlockByNumber(problem.line - 1)
            if not block.isVisible() or problem.line in marked:
                continue
            marked.add(problem.line)
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            x = self.fontMetrics().horizontalAdvance(block.text()) + self._style.space(4)
            painter.setPen(self._style.colour("stop" if problem.severity == "error" else "warning"))
            place = QRectF(x, box.top(), self.viewport().width() - x, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, say(problem.message))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers at the edge."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(inside.left(), inside.top(), self.numbers_width(), inside.height())
