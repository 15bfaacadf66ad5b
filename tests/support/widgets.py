"""Widgets by their type and name, for tests: what has to be there is there, and has its type."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QScrollArea, QWidget

Wanted = TypeVar("Wanted", bound=QObject)


def found(parent: QObject | None, kind: type[Wanted], name: str = "") -> Wanted:
    """Return the *kind* of object called *name* in *parent*, or the first of its kind."""
    assert parent is not None
    child = parent.findChild(kind, name)
    assert child is not None, f"no {kind.__name__} {name} in {parent}"
    return child


class Painted(QObject):
    """What of a widget was painted, in ``region``."""

    def __init__(self, of: QWidget) -> None:
        super().__init__(of)
        self.region = QRegion()
        of.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  because Qt has it so
        """Note the region of a paint event, and let it pass."""
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


def is_too_wide(area: QScrollArea) -> bool:
    """Say whether what *area* shows has to be scrolled sideways."""
    content = area.widget()
    assert content is not None
    return content.width() > area.viewport().width()
