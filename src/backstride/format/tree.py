"""What a file holds before anyone asks what it means: scalars, lists and mappings, each with its place."""

from __future__ import annotations

from typing import NamedTuple

from backstride.format.problem import Spot

Path = tuple[str | int, ...]
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_SHOWN = 40
_LONGEST_SHOWN = 200


class ScalarNode(NamedTuple):
    """One value as it was written, without its quotation marks; ``plain`` where it had none.

    ``span`` is where it begins and ends among the characters of the file, its quotation marks with it.
    """

    text: str
    line: int
    column: int
    end_column: int = 0
    plain: bool = True
    span: tuple[int, int] = (0, 0)

    @property
    def empty(self) -> bool:
        """Return whether nothing was written, or YAML's word for nothing."""
        return self.plain and self.text in _NOTHING


class ListNode(NamedTuple):
    """A list."""

    items: list[Node]
    line: int
    column: int
    end_column: int = 0


class MapNode(NamedTuple):
    """A mapping; of a key that was written twice, the first."""

    entries: dict[str, Entry]
    line: int
    column: int
    end_column: int = 0


class BrokenNode(NamedTuple):
    """A value whose problem is already told, so that nobody tells it again."""

    line: int
    column: int
    end_column: int = 0


Node = ScalarNode | ListNode | MapNode | BrokenNode


class Entry(NamedTuple):
    """A key of a mapping with its value."""

    key: ScalarNode
    value: Node


Plain = str | list["Plain"] | dict[str, "Plain"]


def plain(node: Node) -> Plain:
    """Return *node* as nested dicts, lists and text; nesting is bounded, so this may recurse."""
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    if isinstance(node, MapNode):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    return node.text if isinstance(node, ScalarNode) else ""


def place(node: Node, path: Path) -> Spot:
    """Return the place of what *path* leads to from *node*, or of the last thing on the way that is there."""
    _, value = reached(node, path)
    return Spot(value.line, value.column, value.end_column)


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
