"""The signs of a file line by line, for eyes: keys, texts, numbers and comments, each with its place.

What a line means may depend on the lines above it: a text in quotation marks, or below a ``|`` or ``>``, goes on until
it ends. That is the state with which the next line begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class Sign(StrEnum):
    """What part of a line is."""

    KEY = "key"
    MARK = "mark"
    TEXT = "text"
    NUMBER = "number"
    COMMENT = "comment"


class Token(NamedTuple):
    """Part of a line, from ``start`` to ``end`` (characters from 0)."""

    sign: Sign
    start: int
    end: int


class State(NamedTuple):
    """What goes on from one line to the next: a text that ``quote`` closes, or one right of the column ``block``."""

    quote: str = ""
    block: int = -1


NOTHING_OPEN = State()

_TOKEN = re.compile(
    r"""(?P<space>\s+)
    |(?P<comment>(?<!\S)\#.*)
    |(?P<key>[^\W\d][\w-]*(?=\s*:(?:\s|$|["'\[{])))
    |(?P<quote>["'])
    |(?P<block>[|>][0-9+-]{0,2}(?=\s*(?:\#.*)?$))
    |(?P<mark>-(?=\s|$)|[:\[\]{},])
    |(?P<number>\d[\d.:]*(?:-\d[\d.]*)*(?![^\W\d_]*[^\W\d_]{4})(?:\s?(?:s|sec|min|h)\b)?)
    |(?P<word>[^\s,\[\]{}:"'#]+|.)""",
    re.VERBOSE,
)
_SIGNS = {"comment": Sign.COMMENT, "key": Sign.KEY, "mark": Sign.MARK, "number": Sign.NUMBER, "block": Sign.MARK}
_CLOSES = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}


def scan(line: str, state: State = NOTHING_OPEN) -> tuple[tuple[Token, ...], State]:
    """Return the tokens of *line*, which begins in *state*, and the state in which the next one begins."""
    bare = line.strip()
    if state.block >= 0 and (not bare or len(line) - len(line.lstrip(" ")) > state.block):
        return ((Token(Sign.TEXT, len(line) - len(line.lstrip()), len(line.rstrip())),) if bare else ()), state
    return _Scan(line).run(state.quote)


def comment_in(line: str) -> str:
    """Return the comment at the end of *line*, empty where there is none."""
    tokens, _ = scan(line.rstrip("\r\n"))
    return next((line[token.start : token.end].rstrip() for token in tokens if token.sign is Sign.COMMENT), "")


class _Scan:
    """One line on the way through it."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.tokens: list[Token] = []
        self.quote = ""
        self.block = -1

    def run(self, quote: str) -> tuple[tuple[Token, ...], State]:
        at = self._quoted(0, 0, quote) if quote else 0
        fresh = True  # where a value may begin
        while found := _TOKEN.match(self.line, at):
            kind = found.lastgroup or "word"
            if kind == "quote" and fresh:
                at = self._quoted(found.start(), found.end(), found.group())
                fresh = False
                continue
            if kind == "block" and fresh:
                self.block = len(self.line) - len(self.line.lstrip(" -"))
            sign = _SIGNS.get(kind, Sign.TEXT)
            if kind != "space":
                self._add(sign if fresh or kind in ("comment", "mark") else Sign.TEXT, found.start(), found.end())
                fresh = kind == "mark"
            at = found.end()
        return tuple(self.tokens), State(self.quote, self.block)

    def _quoted(self, start: int, inside: int, quote: str) -> int:
        """Add a text that *quote* closes, and return where it ends."""
        closing = _CLOSES[quote].match(self.line, inside)
        end = closing.end() if closing else len(self.line)
        self.quote = "" if closing else quote
        if end > start:
            self.tokens.append(Token(Sign.TEXT, start, end))
        return end

    def _add(self, sign: Sign, start: int, end: int) -> None:
        last = self.tokens[-1] if self.tokens else None
        if last and last.sign is sign is Sign.TEXT:
            self.tokens[-1] = Token(sign, last.start, end)
        else:
            self.tokens.append(Token(sign, start, end))


def tokens_of(lines: list[str]) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of each of *lines*, which are a whole file."""
    state = NOTHING_OPEN
    for line in lines:
        tokens, state = scan(line, state)
        yield tokens
