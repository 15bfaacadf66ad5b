"""The lines of a list that is written item by item: which belong to each, with its comments, and which are between."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backstride.format.editing.edits import missing
from backstride.format.mended import NEWLINE
from backstride.format.tree import ListNode, Node, Span

Piece = tuple[range, Sequence[str]]
"""Lines, and those that are put in their place, each with its end."""


class Lines:
    """The lines of *text*, each with its end, and the way from characters to them. All counted from 0."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(found.end() for found in NEWLINE.finditer(text))]
        self.all = [text[start:end] for start, end in zip(self.starts, [*self.starts[1:], len(text)], strict=True)]
        found = NEWLINE.search(text)
        self.newline = found.group() if found else "\n"

    def of(self, at: int) -> int:
        """Return the line that has the character *at*."""
        return bisect_right(self.starts, at) - 1

    def last(self, span: Span) -> int:
        """Return the line on which *span* ends."""
        return self.of(max(span.start, span.end - 1))

    def ended(self, lines: Iterable[str]) -> list[str]:
        """Return new *lines* with the end that lines have here."""
        return [line + self.newline for line in lines]

    def spliced(self, pieces: Iterable[Piece]) -> str:
        """Return the text with each of *pieces* in the place of its lines; of two in one place, the first first."""
        parts: list[str] = []
        at = 0
        for where, new in sorted(pieces, key=lambda piece: (piece[0].start, piece[0].stop)):
            parts += [*self.all[at : where.start], *new]
            at = where.stop
        return "".join([*parts, *self.all[at:]])


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a list whose hyphens are in ``column``: the lines of each, ``own`` without the comments above it."""

    lines: Lines
    column: int
    bodies: tuple[range, ...]
    own: tuple[range, ...]

    def between(self, index: int) -> range:
        """Return the lines between the item at *index* and the next one."""
        return range(self.bodies[index].stop, self.bodies[index + 1].start)

    @property
    def extent(self) -> range:
        """Return the lines from the first item to the last."""
        return range(self.bodies[0].start, self.bodies[-1].stop)

    def text(self, where: range, shift: int = 0) -> list[str]:
        """Return the lines *where*, moved *shift* columns to the right."""
        return [_shifted(line, shift) for line in self.lines.all[where.start : where.stop]]

    def inserted(self, index: int, new: Sequence[str]) -> Piece:
        """Return the piece that adds the lines *new* before the item at *index*, set apart as the others are."""
        if index < len(self.bodies):
            at = self.bodies[index].start
            return range(at, at), [*new, *self._gap]
        return range(self.extent.stop, self.extent.stop), [*self._gap, *new]

    def removed(self, index: int) -> Piece:
        """Return the piece that takes the item at *index* away, with the blank lines that set it apart."""
        body, last = self.bodies[index], len(self.bodies) - 1
        below = self.between(index) if index < last else range(body.stop, body.stop)
        above = self.between(index - 1) if index else range(body.start, body.start)
        if below and self._is_blank(below):
            return range(body.start, below.stop), []
        if index == last and self._is_blank(above):
            return range(above.start, body.stop), []
        return body, []

    def moved(self, source: int, goal: int) -> Piece:
        """Return the piece in which the item at *source* is at *goal*; what is between the items stays in its place."""
        order = [index for index in range(len(self.bodies)) if index != source]
        order.insert(goal, source)
        new: list[str] = []
        for place, index in enumerate(order):
            new += self.text(self.bodies[index])
            new += self.text(self.between(place)) if place < len(order) - 1 else []
        return self.extent, new

    @property
    def _gap(self) -> list[str]:
        """Return the blank line that sets items apart here, where most of them are."""
        gaps = [self.between(index) for index in range(len(self.bodies) - 1)]
        blank = sum(1 for gap in gaps if gap and self._is_blank(gap))
        return [self.lines.newline] if blank * 2 > len(gaps) else []

    def _is_blank(self, where: range) -> bool:
        return all(not line.strip() for line in self.text(where))


def items_of(lines: Lines, node: ListNode) -> Items:
    """Return the items of *node*, a list without brackets.

    Raises:
        NotEditableError: its first hyphen is not the first on its line.
    """
    column = node.column - 1
    hyphens = [_hyphen(lines, item, column) for item in node.items]
    ends = [max(hyphen, lines.last(item.span)) for hyphen, item in zip(hyphens, node.items, strict=True)]
    bodies, own, above = [], [], -1
    for index, (hyphen, end) in enumerate(zip(hyphens, ends, strict=True)):
        first = hyphen
        while first - 1 > above and _comment_column(lines.all[first - 1], column + 1) <= column:
            first -= 1
        limit = hyphens[index + 1] if index + 1 < len(hyphens) else len(lines.all)
        last = end
        while last + 1 < limit and column < _comment_column(lines.all[last + 1], -1):
            last += 1
        bodies.append(range(first, last + 1))
        own.append(range(hyphen, last + 1))
        above = last
    return Items(lines, column, tuple(bodies), tuple(own))


def _hyphen(lines: Lines, item: Node, column: int) -> int:
    """Return the line with the hyphen of *item*."""
    at = item.line - 1
    while lines.all[at][:column].strip() or lines.all[at][column : column + 1] != "-":
        at -= 1
        if at < 0 or lines.all[at].split("#")[0].strip(" -\r\n"):
            raise missing()
    return at


def _comment_column(line: str, otherwise: int) -> int:
    """Return the column of the comment that is all of *line*; for any other line, *otherwise*."""
    bare = line.lstrip(" ")
    return len(line) - len(bare) if bare.startswith("#") else otherwise


def _shifted(line: str, shift: int) -> str:
    if shift > 0:
        return " " * shift + line if line.rstrip("\r\n") else line
    here = len(line) - len(line.lstrip(" "))
    return line[min(here, -shift) :]
