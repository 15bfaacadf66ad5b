"""Every action of the window outside a session, in one table: what it is called in code, its words and its keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from backstride.i18n.messages import message
from backstride.ui.kit.say import say


@dataclass(frozen=True, slots=True)
class Action:
    """One line of the table: ``keys`` in Qt's own spelling."""

    name: str
    words: str
    keys: tuple[str, ...]


def table() -> tuple[Action, ...]:
    """Return every action."""
    return (
        Action("search", say(message("Search")), ("/", "Ctrl+F")),
        Action("back", say(message("Back")), ("Esc", "Alt+Left")),
        Action("home", say(message("Home")), ("Alt+Home",)),
        Action("history", say(message("History")), ("Ctrl+H",)),
        Action("settings", say(message("Settings")), ("Ctrl+,",)),
        Action("about", say(message("About Backstride")), ("F1",)),
        Action("full-screen", say(message("Full screen")), ("F11",)),
        Action("quit", say(message("Quit")), ("Ctrl+Q",)),
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
