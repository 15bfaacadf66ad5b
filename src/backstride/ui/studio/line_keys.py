"""What keys do with whole lines of a text: make them comments, move them right and left, begin the next one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

INDENT = "  "


def comment(text: QPlainTextEdit) -> None:
    """Make the lines that are chosen comments, or lines again where they all are."""
    lines = _chosen(text)
    written = [line for line in lines if line.strip()]
    if written and all(line.lstrip().startswith("#") for line in written):
        _replace(text, [_uncommented(line) for line in lines])
    else:
        column = min((len(line) - len(line.lstrip()) for line in written), default=0)
        _replace(text, [f"{line[:column]}# {line[column:]}" if line.strip() else line for line in lines])


def indent(text: QPlainTextEdit) -> None:
    """Move the lines that are chosen right; with nothing chosen, what is typed."""
    if text.textCursor().hasSelection():
        _replace(text, [INDENT + line if line else line for line in _chosen(text)])
    else:
        text.insertPlainText(INDENT)


def outdent(text: QPlainTextEdit) -> None:
    """Move the lines that are chosen left."""
    _replace(text, [line.removeprefix(INDENT) for line in _chosen(text)])


def break_line(text: QPlainTextEdit) -> None:
    """Begin a line where the last one began, or further right below a step and below a key alone."""
    cursor = text.textCursor()
    before = cursor.block().text()[: cursor.positionInBlock()]
    start = before[: len(before) - len(before.lstrip(" "))]
    more = INDENT if before.lstrip().startswith("- ") or before.rstrip().endswith(":") else ""
    text.insertPlainText(f"\n{start}{more}")


def _chosen(text: QPlainTextEdit) -> list[str]:
    first, last = _span(text)
    return [text.document().findBlockByNumber(number).text() for number in range(first, last + 1)]


def _span(text: QPlainTextEdit) -> tuple[int, int]:
    """Return the first and the last line that are chosen; one in which nothing is chosen is none."""
    cursor, document = text.textCursor(), text.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    empty = last.blockNumber() > first.blockNumber() and cursor.selectionEnd() == last.position()
    return first.blockNumber(), last.blockNumber() - empty


def _replace(text: QPlainTextEdit, lines: Sequence[str]) -> None:
    """Put *lines* in the place of those that are chosen, and choose them."""
    document, (first, last) = text.document(), _span(text)
    start, end = document.findBlockByNumber(first), document.findBlockByNumber(last)
    cursor = QTextCursor(start)
    cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText("\n".join(lines))
    cursor.setPosition(document.findBlockByNumber(first).position())
    block = document.findBlockByNumber(last)
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def _uncommented(line: str) -> str:
    """Return *line* without the sign that makes it a comment."""
    start = line[: len(line) - len(line.lstrip())]
    return start + line.lstrip().removeprefix("#").removeprefix(" ") if line.strip() else line
