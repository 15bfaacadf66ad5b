"""Every action of the window outside a session, in one table: what it is called in code, its words and its keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Action:
    """One line of the table: ``keys`` in Qt's own spelling."""

    name: str
    words: str
    keys: tuple[str, ...]


def table() -> tuple[Action, ...]:
    """Return every action."""
    translate = QCoreApplication.translate
    return (
        Action("search", translate("Actions", "Search"), ("/", "Ctrl+F")),
        Action("back", translate("Actions", "Back"), ("Esc", "Alt+Left")),
        Action("home", translate("Actions", "Home"), ("Alt+Home",)),
        Action("history", translate("Actions", "History"), ("Ctrl+H",)),
        Action("settings", translate("Actions", "Settings"), ("Ctrl+,",)),
        Action("about", translate("Actions", "About Backstride"), ("F1",)),
        Action("full-screen", translate("Actions", "Full screen"), ("F11",)),
        Action("quit", translate("Actions", "Quit"), ("Ctrl+Q",)),
    )


def add_actions(window: QWidget, handlers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Give *window* every action that has a handler; each handler is named as its action is."""
    made = {}
    for action in table():
        made[action.name] = one = QAction(action.words, window)
        one.setShortcuts([QKeySequence(keys) for keys in action.keys])
        one.triggered.connect(handlers[action.name])
        window.addAction(one)
    return made
