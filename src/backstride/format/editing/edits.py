"""What may be changed in a file, as values, and what each makes of what the file holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from backstride.format.tree import Path, Plain
from backstride.i18n.messages import MessageError, message


class NotEditableError(MessageError):
    """This cannot be changed in this text; that stays as it is."""


@dataclass(frozen=True, slots=True)
class Put:
    """Give keys of the mapping at *path* new values, or take those away that are ``None``.

    Mappings that are missing on the way are made; one that loses its last key goes with it.
    """

    path: Path
    values: Mapping[str, Plain | None]


@dataclass(frozen=True, slots=True)
class Insert:
    """Add an *item* to the list at *path*, before the one that is at *index* now."""

    path: Path
    index: int
    item: Plain


@dataclass(frozen=True, slots=True)
class Remove:
    """Take the item at *path* out of its list."""

    path: Path


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Add the item at *path* once more, after itself."""

    path: Path


@dataclass(frozen=True, slots=True)
class Move:
    """Take the item at *path* to the list at *to*, before the one that is at *index* there now."""

    path: Path
    to: Path
    index: int


@dataclass(frozen=True, slots=True)
class Wrap:
    """Put the items from *first* to *last* of the list at *path* into the ``steps`` of a new one with these *keys*."""

    path: Path
    first: int
    last: int
    keys: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Unwrap:
    """Put the ``steps`` of the item at *path* in its place."""

    path: Path


Edit = Put | Insert | Remove | Duplicate | Move | Wrap | Unwrap

STEPS = "steps"


def changed(tree: Plain, edit: Edit) -> Plain:
    """Return what a file that holds *tree*, which is changed itself, holds after *edit*.

    Raises:
        NotEditableError: the edit names something that is not there.
    """
    match edit:
        case Put(path, values):
            _put(tree, path, values)
        case Insert(path, index, item):
            _list_at(tree, path).insert(index, item)
        case Remove(path):
            items, at = _item_at(tree, path)
            del items[at]
        case Duplicate(path):
            items, at = _item_at(tree, path)
            items.insert(at, items[at])
        case Move():
            _move(tree, edit)
        case Wrap(path, first, last, keys):
            items = _list_at(tree, path)
            items[first : last + 1] = [{**keys, STEPS: items[first : last + 1]}]
        case _:
            items, at = _item_at(tree, edit.path)
            items[at : at + 1] = _list_at(tree, (*edit.path, STEPS))
    return tree


def _put(tree: Plain, path: Path, values: Mapping[str, Plain | None]) -> None:
    node, made = tree, [tree]
    for part in path:
        if isinstance(node, dict) and (part not in node or node[str(part)] == ""):
            node[str(part)] = {}
        node = _below(node, part)
        made.append(node)
    if not isinstance(node, dict):
        raise missing()
    node.update({key: value for key, value in values.items() if value is not None})
    for key in (key for key, value in values.items() if value is None):
        node.pop(key, None)
    for above, part, below in zip(made[::-1][1:], path[::-1], made[::-1], strict=False):
        if below == {} and isinstance(above, dict):
            del above[str(part)]


def _move(tree: Plain, edit: Move) -> None:
    if edit.to[: len(edit.path)] == edit.path:
        raise missing()
    items, at = _item_at(tree, edit.path)
    goal = _list_at(tree, edit.to)
    item = items.pop(at)
    goal.insert(edit.index - (goal is items and edit.index > at), item)


def _item_at(tree: Plain, path: Path) -> tuple[list[Plain], int]:
    if not path or not isinstance(path[-1], int):
        raise missing()
    items, at = _list_at(tree, path[:-1]), path[-1]
    if not 0 <= at < len(items):
        raise missing()
    return items, at


def _list_at(tree: Plain, path: Path) -> list[Plain]:
    node = tree
    for part in path[:-1]:
        node = _below(node, part)
    if isinstance(node, dict) and node.get(str(path[-1]), "") == "":
        node[str(path[-1])] = cast("Plain", [])
    node = _below(node, path[-1])
    if not isinstance(node, list):
        raise missing()
    return node


def _below(node: Plain, part: str | int) -> Plain:
    if isinstance(node, dict) and part in node:
        return node[str(part)]
    if isinstance(node, list) and isinstance(part, int) and 0 <= part < len(node):
        return node[part]
    raise missing()


def missing() -> NotEditableError:
    """Return the error of a change to something that is not there."""
    return NotEditableError(message("The part to change is no longer in the file."))
