"""A text in which slips are put right, with the way back from a place in it to the place in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

NEWLINE = re.compile(r"\r\n|\r|\n")


class Edit(NamedTuple):
    """The characters of a line from ``start`` to ``end`` (from 0), and what is put in their place."""

    start: int
    end: int
    new: str


def edited(line: str, edits: Sequence[Edit]) -> str:
    """Return *line* after its *edits*, none of which overlap."""
    pieces, at = [], 0
    for start, end, new in sorted(edits):
        pieces += [line[at:start], new]
        at = end
    return "".join([*pieces, line[at:]])


class Mended:
    """The lines of a text as they were put right."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._origins: list[tuple[int, tuple[Edit, ...]]] = []

    @property
    def lines(self) -> Sequence[str]:
        """Return the lines to read instead."""
        return self._lines

    def add(self, number: int, line: str, edits: Sequence[Edit] = ()) -> str:
        """Continue with the *line* that is line *number* of the file, with its *edits*; return it with them."""
        ordered = tuple(sorted(edits))
        line = edited(line, ordered)
        self._lines.append(line)
        self._origins.append((number, ordered))
        return line

    def origin(self, line: int, column: int) -> tuple[int, int]:
        """Return the line and the column in the file of a place in the text, all from 1."""
        number, edits = self._origins[min(line, len(self._origins)) - 1]
        longer = 0
        for start, end, new in edits:
            if column - 1 < start + longer + len(new):
                break
            longer += len(new) - (end - start)
        return number, max(column - longer, 1)


class Way:
    """The way from places in what is read to those in the *file*, which was *mended* first, or not."""

    def __init__(self, file: str, mended: Mended | None = None) -> None:
        self.file = file
        self.mended = mended
        self._starts = [0, *(found.end() for found in NEWLINE.finditer(file)), len(file)] if mended else []

    def back(self, line: int, column: int) -> tuple[int, int, int]:
        """Return line and column in the file of those in what is read, all from 1, and how many characters precede it.

        Where nothing was mended the two are the same, and nobody asks for the characters.
        """
        if self.mended is None:
            return line, column, 0
        line, column = self.mended.origin(line, column)
        return line, column, min(self._starts[line - 1] + column - 1, self._starts[line])
