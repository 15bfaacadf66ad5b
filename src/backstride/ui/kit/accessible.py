"""What Qt cannot tell a screen reader of our widgets by itself: what opens, what heads a page, what is a picture.

None of these keeps its widget: Python's half of an interface outlives it (a few hundred bytes each, and only where a
screen reader runs).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget

_HEADINGS = frozenset({"display", "hero", "title", "heading", "question"})
"""The roles of labels that head what is below them."""


class _Opener(QAccessibleWidget):
    """A button that shows and hides what belongs to it, and says which."""

    def __init__(self, button: QWidget) -> None:
        super().__init__(button, QAccessible.Role.Button)

    def state(self) -> QAccessible.State:
        """Say whether it is open."""
        found, button = super().state(), self.object()
        found.expandable = True
        found.expanded = isinstance(button, QAbstractButton) and button.isChecked()
        found.collapsed = not found.expanded
        return found

    def actionNames(self) -> list[str]:
        """Offer to press it."""
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press it."""
        button = self.object()
        if name == QAccessibleActionInterface.pressAction() and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(name)


class _Heading(QAccessibleWidget):
    """A label by which one finds one's way on a page."""

    def __init__(self, label: QWidget) -> None:
        super().__init__(label, QAccessible.Role.Heading)

    def text(self, which: QAccessible.Text) -> str:
        """Return what is written."""
        label = self.object()
        if which == QAccessible.Text.Name and isinstance(label, QLabel):
            return label.text()
        return super().text(which)


def _heading(widget: QWidget) -> QAccessibleInterface | None:
    """Return how a label heads what is below it; on a button it heads nothing."""
    heads = widget.property("role") in _HEADINGS and not isinstance(widget.parentWidget(), QAbstractButton)
    return _Heading(widget) if heads else None


def _graphic(widget: QWidget) -> QAccessibleInterface:
    return QAccessibleWidget(widget, QAccessible.Role.Graphic)


def _ornament(widget: QWidget) -> QAccessibleInterface:
    """Return a picture of which nothing is said: words beside it say the same."""
    return QAccessibleWidget(widget, QAccessible.Role.Pane)


_MADE: Mapping[str, Callable[..., QAccessibleInterface | None]] = MappingProxyType(
    {
        "DisclosureHeader": _Opener,
        "Wrapped": _heading,
        "FigureView": _graphic,
        "FacingFigure": _ornament,
        "PictureView": _graphic,
    }
)
"""What is said of a widget, by the name of its class: Qt asks by it, before anything of it is imported."""


def tell_screen_readers() -> None:
    """Have Qt ask here first."""
    QAccessible.installFactory(_interface)


def _interface(name: str, of: QObject) -> QAccessibleInterface | None:
    make = _MADE.get(name)
    return make(of) if make else None
