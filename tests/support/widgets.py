"""Widgets by their type and name, for tests: what has to be there is there, and has its type."""

from typing import TypeVar

from PySide6.QtCore import QObject

Wanted = TypeVar("Wanted", bound=QObject)


def found(parent: QObject | None, kind: type[Wanted], name: str = "") -> Wanted:
    """Return the *kind* of object called *name* in *parent*, or the first of its kind."""
    assert parent is not None
    child = parent.findChild(kind, name)
    assert child is not None, f"no {kind.__name__} {name} in {parent}"
    return child
