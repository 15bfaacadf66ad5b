"""Changes of a text by the smallest splice: comments, order, quotation marks, blank lines and line ends stay.

Each change is made in the text and, apart from it, in what the text holds; the new text has to hold just that.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from backstride.format.document import read_document
from backstride.format.editing.edits import (
    STEPS,
    Duplicate,
    Edit,
    Insert,
    Move,
    NotEditableError,
    Put,
    Remove,
    Wrap,
    changed,
)
from backstride.format.editing.flow import FlowList, is_flow
from backstride.format.editing.keys import put, without_inner_list
from backstride.format.editing.lines import Items, Lines, Piece, items_of
from backstride.format.scanner import comment_in
from backstride.format.tree import Entry, ListNode, MapNode, Node, Path, Plain, Source, plain, reached
from backstride.format.yaml_text import flow_text, item_lines
from backstride.i18n.messages import message

_INDENT = 2


def edited(text: str, *edits: Edit) -> str:
    """Return *text* after *edits*, one after the other.

    Raises:
        NotEditableError: the text cannot be read, or what an edit names is not there.
    """
    root = _read(text)
    for edit in edits:
        intended = changed(plain(root), edit)
        text = _with_last_line_as_it_was(text, edit, root)
        now, problems = read_document(text.encode())
        if problems or not isinstance(now, MapNode) or _settled(plain(now)) != _settled(intended):
            raise NotEditableError(
                message("This cannot be changed here without touching other lines. Change it in the text.")
            )
        root = now
    return text


def is_editable(text: str) -> bool:
    """Say whether the form may change *text*: YAML reads it as it is."""
    root, problems = read_document(text.encode("utf-8", "replace"))
    return isinstance(root, MapNode) and not problems


def _read(text: str) -> MapNode:
    root, problems = read_document(text.encode("utf-8", "replace"))
    if not isinstance(root, MapNode) or problems:
        raise NotEditableError(message("The text has to be readable before it can be changed here."))
    return root


def _settled(tree: Plain) -> Plain:
    """Return *tree* without the line ends at the end of texts, which nobody sees."""
    if isinstance(tree, dict):
        return {key: _settled(value) for key, value in tree.items()}
    return [_settled(item) for item in tree] if isinstance(tree, list) else tree.rstrip("\n")


def _with_last_line_as_it_was(text: str, edit: Edit, root: MapNode) -> str:
    """Return *text* after *edit*; its last line gets an end while lines are moved about, and loses it afterwards."""
    ended = text.endswith(("\n", "\r"))
    new = _spliced(text if ended else text + Lines(text).newline, edit, root)
    return new if ended else new.removesuffix("\n").removesuffix("\r")


def _spliced(text: str, edit: Edit, root: MapNode) -> str:
    match edit:
        case Put(path, values):
            return put(text, path, values, _read)
        case Insert(path, index, item):
            return _inserted(text, root, path, index, item)
        case Remove(path):
            return _removed(text, root, path)
        case Duplicate(path):
            return _duplicated(text, root, path)
        case Move():
            return _moved(text, root, edit)
        case Wrap():
            return _wrapped(text, root, edit)
        case _:
            return _unwrapped(text, root, edit.path)


def _node_at(root: Node, path: Path) -> Node:
    """Return what *path* leads to; that it does was found out when the change was made of what the text holds."""
    return reached(root, path)[1]


def _list_at(root: Node, path: Path) -> ListNode:
    return cast("ListNode", _node_at(root, path))


def _entry_at(root: Node, path: Path) -> Entry:
    return cast("MapNode", _node_at(root, path[:-1])).entries[str(path[-1])]


def _inserted(text: str, root: MapNode, path: Path, index: int, item: Plain) -> str:
    above = _node_at(root, path[:-1])
    if isinstance(above, MapNode) and path[-1] not in above.entries:
        return put(text, path[:-1], {str(path[-1]): [item]}, _read)
    node = _node_at(root, path)
    if is_flow(text, node) and (isinstance(above, MapNode) and is_flow(text, above)):
        return FlowList(text, node).inserted(index, flow_text(item))
    if not isinstance(node, ListNode) or not node.items:
        return _begun(text, _entry_at(root, path), item)
    if is_flow(text, node):
        return FlowList(text, node).inserted(index, flow_text(item))
    lines = Lines(text)
    items = items_of(lines, node)
    return lines.spliced([items.inserted(index, lines.ended(item_lines(item, items.column)))])


def _begun(text: str, entry: Entry, item: Plain) -> str:
    """Return *text* with *item* as the first one of a list of which nothing but the key is there, or ``[]``."""
    lines = Lines(text)
    return lines.spliced(_first_item(lines, entry, lines.ended(item_lines(item, _first_column(entry)))))


def _first_column(entry: Entry) -> int:
    """Return where the hyphens go below a key that has no items yet."""
    return entry.key.column - 1 + _INDENT


def _first_item(lines: Lines, entry: Entry, new: list[str]) -> Iterator[Piece]:
    """Yield the pieces that put the lines *new* below the key of *entry*, which has no items yet."""
    at = entry.key.line - 1
    line, value = lines.all[at], entry.value
    if value.span.start < value.span.end and value.line == entry.key.line:
        line = line[: value.column - 1].rstrip(" ") + line[value.column - 1 + value.span.end - value.span.start :]
    yield range(at, at + 1), [line]
    yield range(at + 1, at + 1), new


def _removed(text: str, root: MapNode, path: Path) -> str:
    node = _list_at(root, path[:-1])
    if is_flow(text, node):
        return FlowList(text, node).removed(int(path[-1]))
    lines = Lines(text)
    return lines.spliced(_taken(lines, root, path, items_of(lines, node)))


def _taken(lines: Lines, root: MapNode, path: Path, items: Items) -> Iterator[Piece]:
    """Yield the pieces that take the item at *path* out of its *items*; a list that loses its last one is ``[]``."""
    yield items.removed(int(path[-1]))
    if len(items.bodies) == 1:
        key = _entry_at(root, path[:-1]).key
        line = lines.all[key.line - 1]
        colon = line.index(":", key.end_column - 1) + 1
        yield range(key.line - 1, key.line), [f"{line[:colon]} []{line[colon:]}"]


def _duplicated(text: str, root: MapNode, path: Path) -> str:
    node, at = _list_at(root, path[:-1]), int(path[-1])
    if is_flow(text, node):
        return FlowList(text, node).inserted(at + 1, Source(text).of(node.items[at].span))
    lines = Lines(text)
    items = items_of(lines, node)
    return lines.spliced([items.inserted(at + 1, items.text(items.own[at]))])


def _moved(text: str, root: MapNode, edit: Move) -> str:
    source, goal = _list_at(root, edit.path[:-1]), _node_at(root, edit.to)
    at = int(edit.path[-1])
    to = edit.index - (goal is source and edit.index > at)
    if is_flow(text, source) and goal is source:
        return FlowList(text, source).moved(at, to)
    above = _node_at(root, edit.to[:-1])
    if (
        is_flow(text, source)
        or is_flow(text, above)
        or (isinstance(goal, ListNode) and goal.items and is_flow(text, goal))
    ):
        return _moved_as_new(text, root, edit)
    lines = Lines(text)
    items = items_of(lines, source)
    if goal is source:
        return lines.spliced([items.moved(at, to)])
    taken, body = _taken(lines, root, edit.path, items), items.bodies[at]
    if isinstance(goal, ListNode) and goal.items:
        others = items_of(lines, goal)
        return lines.spliced([*taken, others.inserted(edit.index, items.text(body, others.column - items.column))])
    entry = _entry_at(root, edit.to)
    new = items.text(body, _first_column(entry) - items.column)
    return lines.spliced([*taken, *_first_item(lines, entry, new)])


def _moved_as_new(text: str, root: MapNode, edit: Move) -> str:
    """Return *text* with the item taken out of one list and written into another of another shape."""
    source, lines = _list_at(root, edit.path[:-1]), Lines(text)
    body = () if is_flow(text, source) else items_of(lines, source).bodies[int(edit.path[-1])]
    if any(comment_in(lines.all[line]) for line in body):
        raise NotEditableError(message("A list in brackets has no room for comments. Make this change in the text."))
    item = plain(_node_at(root, edit.path))
    # What comes later in the text is changed first, so that the way to the other stays right.
    insert, remove = Insert(edit.to, edit.index, item), Remove(edit.path)
    first, second = (insert, remove) if _is_later(edit) else (remove, insert)
    text = _spliced(text, first, root)
    return _spliced(text, second, _read(text))


def _is_later(edit: Move) -> bool:
    return (*edit.to, edit.index) > edit.path if _comparable(edit) else True


def _comparable(edit: Move) -> bool:
    return all(type(one) is type(other) for one, other in zip((*edit.to, edit.index), edit.path, strict=False))


def _wrapped(text: str, root: MapNode, edit: Wrap) -> str:
    node = _list_at(root, edit.path)
    if is_flow(text, node):
        return FlowList(text, node).wrapped(edit.first, edit.last, dict(edit.keys), STEPS)
    lines = Lines(text)
    items = items_of(lines, node)
    inside = items.column + _INDENT + _depth(root, edit.path, node)
    head = lines.ended(item_lines({**edit.keys, STEPS: ""}, items.column))
    head[-1] = head[-1].replace(' ""', "")
    where = range(items.bodies[edit.first].start, items.bodies[edit.last].stop)
    return lines.spliced([(where, [*head, *items.text(where, inside - items.column)])])


def _depth(root: MapNode, path: Path, node: ListNode) -> int:
    """Return how far the hyphens of *node* are right of its key: the author's way to write lists."""
    return max(0, node.column - _entry_at(root, path).key.column)


def _unwrapped(text: str, root: MapNode, path: Path) -> str:
    node, inner = _list_at(root, path[:-1]), _list_at(root, (*path, STEPS))
    at = int(path[-1])
    if is_flow(text, node):
        return FlowList(text, node).replaced(at, FlowList(text, inner).inside)
    lines = Lines(text)
    items = items_of(lines, node)
    if is_flow(text, inner):
        within = [flow_text(plain(each)) for each in inner.items]
        above = items.text(range(items.bodies[at].start, items.own[at].start))
        new = [*above, *lines.ended(" " * items.column + f"- {each}" for each in within)]
    else:
        below = items_of(lines, inner)
        head, tail = without_inner_list(items, at, below)
        new = [*head, *below.text(below.extent, items.column - below.column), *tail]
    return lines.spliced([(items.bodies[at], new)])
