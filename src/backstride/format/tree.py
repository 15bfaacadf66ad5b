"""What a file holds before anyone asks what it means: scalars, lists and mappings, each with its place and extent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

Path = tuple[str | int, ...]
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_SHOWN = 40
_LONGEST_SHOWN = 200


class Spot(NamedTuple):
    """A bare place."""

    line: int = 1
    column: int = 1
    end_column: int = 0


class Span(NamedTuple):
    """Where something begins, and where it ends, among the characters of a `Source`."""

    start: int = 0
    end: int = 0


class Source(NamedTuple):
    """The text of a file, into which the spans of its nodes lead."""

    text: str

    def of(self, span: Span) -> str:
        """Return what was written in *span*."""
        return self.text[span.start : span.end]

    def spliced(self, pieces: Iterable[tuple[Span, str]]) -> str:
        """Return the text with each of *pieces* in the place of its span; the spans do not overlap."""
        parts, at = [], 0
        for span, piece in sorted(pieces):
            parts += [self.text[at : span.start], piece]
            at = span.end
        return "".join([*parts, self.text[at:]])


class ScalarNode(NamedTuple):
    """One value as it was written, without its quotation marks; ``plain`` where it had none.

    ``span`` is all of it, with its quotation marks.
    """

    text: str
    line: int
    column: int
    end_column: int = 0
    plain: bool = True
    span: Span = Span()

    @property
    def empty(self) -> bool:
        """Return whether nothing was written, or YAML's word for nothing."""
        return self.plain and self.text in _NOTHING


class ListNode(NamedTuple):
    """A list; its ``span`` ends with the last item, or with its bracket."""

    items: list[Node]
    line: int
    column: int
    end_column: int = 0
    span: Span = Span()


class MapNode(NamedTuple):
    """A mapping; of a key that was written twice, the first. Its ``span`` ends with the last value, or its brace."""

    entries: dict[str, Entry]
    line: int
    column: int
    end_column: int = 0
    span: Span = Span()


class BrokenNode(NamedTuple):
    """A value whose problem is already reported, so that nobody reports it again."""

    line: int
    column: int
    end_column: int = 0
    span: Span = Span()


Node = ScalarNode | ListNode | MapNode | BrokenNode


class Entry(NamedTuple):
    """A key of a mapping with its value."""

    key: ScalarNode
    value: Node


@dataclass(slots=True)
class OpenNode:
    """A collection that is not closed yet: a mapping's entries, or a list's items and no entries.

    A bracket closes what is ``flow``; ``key`` waits for its value.
    """

    line: int
    column: int
    start: int
    flow: bool
    entries: dict[str, Entry] | None
    items: list[Node] = field(default_factory=list)
    key: ScalarNode | None = None

    def closed(self, end: int) -> MapNode | ListNode:
        """Return the node that ends at *end*."""
        place, span = (self.line, self.column, 0), Span(self.start, end)
        return ListNode(self.items, *place, span) if self.entries is None else MapNode(self.entries, *place, span)


Plain = str | list["Plain"] | dict[str, "Plain"]
Keys = dict[str, Plain]
"""What a mapping holds, by key."""


def broken(node: Node) -> BrokenNode:
    """Return what takes the place of *node* once its problem is reported."""
    return BrokenNode(node.line, node.column, node.end_column, node.span)


def plain(node: Node) -> Plain:
    """Return *node* as nested dicts, lists and text; nesting is bounded, so this may recurse."""
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    if isinstance(node, MapNode):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    return node.text if isinstance(node, ScalarNode) else ""


def scalars(node: Node) -> Iterator[ScalarNode]:
    """Yield the single values in *node*, however deep; nesting is bounded, so this may recurse."""
    if isinstance(node, ScalarNode):
        yield node
    inner = node.items if isinstance(node, ListNode) else ()
    for each in (entry.value for entry in node.entries.values()) if isinstance(node, MapNode) else inner:
        yield from scalars(each)


def place(node: Node, path: Path) -> Spot:
    """Return the place of what *path* leads to from *node*, or of the last thing on the way that is there."""
    _, value = reached(node, path)
    return Spot(value.line, value.column, value.end_column)


def leads(node: Node, path: Path) -> bool:
    """Say whether *path*, of keys alone, leads anywhere from *node*."""
    for key in path:
        if not isinstance(node, MapNode) or key not in node.entries:
            return False
        node = node.entries[str(key)].value
    return True


def reached(node: Node, path: Path) -> tuple[Node, Node]:
    """Return the last key on *path* and what *path* leads to, as far as it goes; both are that where it has no key."""
    key = value = node
    for part in path:
        if isinstance(value, MapNode) and str(part) in value.entries:
            key, value = value.entries[str(part)]
        elif isinstance(value, ListNode) and isinstance(part, int) and 0 <= part < len(value.items):
            key = value = value.items[part]
        else:
            break
    return key, value


def on_one_line(text: str, most: int = _SHOWN) -> str:
    """Return *text* for a message: on one line, cut where it is long."""
    line = text if text.isprintable() and "  " not in text else " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def as_typed(text: str) -> str:
    """Return *text* for a message that repeats it as it was typed, or is to be: cut only where it is very long."""
    return on_one_line(text, _LONGEST_SHOWN)


def is_bare(entry: Entry) -> bool:
    """Return whether a key is in braces with nothing after it, not even a ``:``."""
    key, value = entry
    here = (key.line, key.end_column)
    return isinstance(value, ScalarNode) and value.empty and (value.line, value.column) == here
