"""Colours for the text of a routine, line by line, by our own scanner."""

from __future__ import annotations

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from backstride.format.scanner import Sign, State, scan
from backstride.ui.kit.style import Style

_COLOURS = {
    Sign.KEY: "accent",
    Sign.MARK: "muted",
    Sign.TEXT: "text",
    Sign.NUMBER: "rest",
    Sign.COMMENT: "muted",
}
_QUOTES = ("", '"', "'")
_BLOCK = 8


class Highlighter(QSyntaxHighlighter):
    """Colours keys, numbers and comments of *document*; comments are slanted, too, and keys are bold."""

    def __init__(self, style: Style, document: QTextDocument) -> None:
        super().__init__(document)
        self._style = style
        style.changed.connect(self._on_look_changed)
        self._formats = self._made()

    def _on_look_changed(self) -> None:
        self._formats = self._made()
        self.rehighlight()

    def _made(self) -> dict[Sign, QTextCharFormat]:
        made = {}
        for sign, colour in _COLOURS.items():
            format_ = QTextCharFormat()
            format_.setForeground(self._style.colour(colour))
            format_.setFontItalic(sign is Sign.COMMENT)
            format_.setFontWeight(QFont.Weight.DemiBold if sign is Sign.KEY else QFont.Weight.Normal)
            made[sign] = format_
        return made

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        tokens, state = scan(text, _state(self.previousBlockState()))
        for token in tokens:
            self.setFormat(token.start, token.end - token.start, self._formats[token.sign])
        self.setCurrentBlockState(_number(state))


def _number(state: State) -> int:
    """Return *state* as the one number that a line may keep."""
    return _QUOTES.index(state.quote) if state.block < 0 else _BLOCK + state.block


def _state(number: int) -> State:
    if number >= _BLOCK:
        return State(block=number - _BLOCK)
    return State(quote=_QUOTES[number] if number > 0 else "")
