"""Keys of a mapping: new values in the place of the old ones, new keys where they belong, and keys that go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from typing import cast

from backstride.format.editing.edits import missing
from backstride.format.editing.flow import entry_span, is_empty, is_flow, without
from backstride.format.editing.lines import Items, Lines
from backstride.format.scanner import comment_in
from backstride.format.tree import Entry, ListNode, MapNode, Node, Path, Plain, ScalarNode, Source, Span
from backstride.format.yaml_text import entry_lines, flow_text, scalar_text

_OF_ROUTINE = (
    *("format", "title", "id", "summary", "notes", "when", "goals", "level", "language", "author", "defaults"),
    *("prescription", "exercises", "allow", "steps"),
)
_OF_STEPS = (
    *("exercise", "variant", "repeat", "note", "hold", "reps", "at_most", "sets", "sides", "tempo", "parts", "for"),
    *("breathe", "breaths", "first", "rest", "pause", "switch", "get_ready", "every", "title", "load", "say", "cue"),
    *("easier", "harder", "easier_hint", "harder_hint", "priority", "count", "steps"),
)
_OF_EXERCISE = (
    *("format", "title", "id", "language", "also_known_as", "kind", "muscles", "position", "equipment", "sides"),
    *("side_words", "when", "dose", "spoken", "setup", "move", "feel", "mistakes", "caution", "tags"),
    *("easier", "harder", "easier_hint", "harder_hint", "figure", "picture", "picture_shows", "variants", "sources"),
)
"""Keys in the order in which new ones are written."""

_BLOCK_MARKS = ("|", ">")

Reader = Callable[[str], MapNode]


def put(text: str, path: Path, values: Mapping[str, Plain | None], read: Reader) -> str:
    """Return *text* with new *values* for keys of the mapping at *path*; those that are ``None`` go."""
    root = read(text)
    while path and not isinstance(_found(root, path), MapNode):
        kept = {key: value for key, value in values.items() if value is not None}
        values, path = ({str(path[-1]): kept} if kept else {}), path[:-1]
    for key, new, value in _steps(_map_at(root, path), values):
        text = _put_one(text, read(text), path, key, new, value)
    return text


def _found(root: Node, path: Path) -> Node | None:
    node: Node | None = root
    for part in path:
        if isinstance(node, MapNode) and part in node.entries:
            node = node.entries[str(part)].value
        elif isinstance(node, ListNode) and isinstance(part, int) and 0 <= part < len(node.items):
            node = node.items[part]
        else:
            return None
    return node


def _map_at(root: Node, path: Path) -> MapNode:
    return cast("MapNode", _found(root, path))


def _steps(node: MapNode, values: Mapping[str, Plain | None]) -> Iterator[tuple[str, str, Plain | None]]:
    """Yield the key that is there, or none, the key that is to be there, and its value.

    A key that comes takes the place of one that goes: a dose stays where it was, with its comment.
    """
    gone = [key for key, value in values.items() if value is None and key in node.entries]
    new = [key for key, value in values.items() if value is not None and key not in node.entries]
    for key, value in values.items():
        if value is not None and key in node.entries:
            yield key, key, value
    for old, key in zip_longest(gone, new, fillvalue=""):
        if old and key and not _is_line(node.entries[old].value):
            yield "", key, values[key]
            yield old, "", None
        else:
            yield old, key, values[key] if key else None


def _is_line(node: Node) -> bool:
    return isinstance(node, ScalarNode) and bool(node.end_column)


def _put_one(text: str, root: MapNode, path: Path, old: str, new: str, value: Plain | None) -> str:
    node = _map_at(root, path)
    if old and not new:
        return _without(text, root, path, old)
    if not old:
        return _with_new(text, node, path, new, value or "")
    entry = node.entries[old]
    pieces = [_new_value(text, entry, value or "", in_flow=is_flow(text, node))]
    if new != old:
        pieces.append((entry.key.span, scalar_text(new, in_flow=True)))
    return Source(text).spliced(pieces)


def _new_value(text: str, entry: Entry, value: Plain, *, in_flow: bool) -> tuple[Span, str]:
    """Return the span of the value of *entry*, and *value* as it is written there."""
    node, source = entry.value, Source(text)
    old = source.of(node.span)
    written = scalar_text(value, in_flow=in_flow, like=old) if isinstance(value, str) else flow_text(value)
    if is_empty(node):
        colon = "" if ":" in text[entry.key.span.end : node.span.start] else ":"
        space = "" if text[node.span.start - 1].isspace() and not colon else " "
        return node.span, f"{colon}{space}{written}"
    if isinstance(node, ScalarNode) and old.startswith(_BLOCK_MARKS):
        return node.span, _block(text, entry, value, old) or written
    if isinstance(node, ScalarNode) or is_flow(text, node):
        return node.span, written
    colon_at = text.index(":", entry.key.span.end) + 1
    comment = comment_in(text[colon_at : node.span.start].splitlines()[0])
    return Span(colon_at, node.span.end), f" {written}" + (f"  {comment}" if comment else "")


def _block(text: str, entry: Entry, value: Plain, old: str) -> str:
    """Return *value* as a text of lines of its own, as *old* is; empty where it cannot be one."""
    head = old.splitlines()[0]
    if not isinstance(value, str) or not value.strip() or value != value.strip() or len(head.split("#")[0].strip()) > 1:
        return ""
    lines = Lines(text)
    indent = " " * (entry.key.column + 1)
    parts = value.split("\n")
    gap = lines.newline * (2 if old.startswith(">") else 1)
    return head + lines.newline + gap.join(indent + part if part else "" for part in parts)


def _with_new(text: str, node: MapNode, path: Path, key: str, value: Plain) -> str:
    """Return *text* with a new *key* after those that usually come before it."""
    order = _order(node, path)
    entries = list(node.entries.values())
    rank = {name: place for place, name in enumerate(order)}
    before = [entry for entry in entries if rank.get(entry.key.text, -1) < rank.get(key, len(rank))]
    if is_flow(text, node):
        words = f"{scalar_text(key, in_flow=True)}: {flow_text(value)}"
        if not entries:
            return Source(text).spliced([(node.span, f"{{{words}}}")])
        at = entry_span((before or entries)[-1]).end
        return Source(text).spliced([(Span(at, at), f", {words}")])
    lines = Lines(text)
    below = lines.last(entry_span((before or entries[:1])[-1])) + 1
    return lines.spliced([(range(below, below), lines.ended(entry_lines(key, value, node.column - 1)))])


def _order(node: MapNode, path: Path) -> tuple[str, ...]:
    """Return the keys of *node* in the order in which they are written."""
    if "kind" in node.entries:  # which nothing but an exercise has
        return _OF_EXERCISE
    return _OF_STEPS if path and isinstance(path[-1], int) else () if path else _OF_ROUTINE


def _without(text: str, root: MapNode, path: Path, key: str) -> str:
    node = _map_at(root, path)
    entries = list(node.entries.values())
    if len(entries) == 1:
        if not path or not isinstance(path[-1], str):
            raise missing()
        return _without(text, root, path[:-1], path[-1])
    index = list(node.entries).index(key)
    spans = [entry_span(entry) for entry in entries]
    if is_flow(text, node):
        return Source(text).spliced((span, "") for span in without(spans, index, text))
    lines = Lines(text)
    first, last = entries[index].key.line - 1, lines.last(spans[index])
    if lines.all[first][: entries[index].key.column - 1].strip():  # it shares its line with a hyphen
        return _without_first(text, spans)
    return lines.spliced([(range(first, last + 1), [])])


def _without_first(text: str, spans: list[Span]) -> str:
    """Return *text* without the first key after a hyphen: the next one moves up to it, or stays below a comment."""
    first, second = spans[:2]
    if "#" not in text[first.end : second.start]:
        return Source(text).spliced([(Span(first.start, second.start), "")])
    return Source(text).spliced([(Span(first.start, first.end), "")])


def without_inner_list(items: Items, at: int, below: Items) -> tuple[list[str], list[str]]:
    """Return the comments above and below the inner list of the item *at*, lined up with its hyphen."""
    own, lines = items.own[at], items.lines
    above = items.text(range(items.bodies[at].start, own.start))
    indent = " " * items.column
    found = [comment_in(line) for line in items.text(range(own.start, below.extent.start))]
    head = [*above, *lines.ended(indent + comment for comment in found if comment)]
    rest = [comment_in(line) for line in items.text(range(below.extent.stop, own.stop))]
    return head, lines.ended(indent + comment for comment in rest if comment)
