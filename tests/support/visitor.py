"""A person before the whole window, for tests: keys and clicks go in, and what is on the page comes out."""

from datetime import datetime, timedelta, timezone
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backstride.playback.conductor import Conductor
from backstride.storage.instance import Instance
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import App, LaunchOptions, build, show_app
from backstride.ui.history.session_row import SessionRow
from backstride.ui.session.screen import SessionScreen

Page = TypeVar("Page", bound=QWidget)
SHORT = """\
format: 1
title: <b>Two breaths</b>
defaults: {get_ready: 1s}
steps:
  - exercise: diaphragmatic-breathing
    breathe: 2-0-3-0
    breaths: 2
"""


def evening() -> datetime:
    return datetime(2026, 11, 20, 18, 30, tzinfo=timezone(timedelta(hours=1)))


class Visitor:
    """A person before the window."""

    def __init__(self, app: App, qtbot: QtBot) -> None:
        self.app, self.qtbot = app, qtbot

    @property
    def page(self) -> QWidget:
        page = self.app.window.page
        assert page is not None
        return page

    def page_as(self, kind: type[Page]) -> Page:
        """Return the page in sight, which is of this *kind*."""
        page = self.app.window.page
        assert isinstance(page, kind)
        return page

    @property
    def conductor(self) -> Conductor:
        """Return what conducts the session in sight."""
        conductor = self.page_as(SessionScreen).conductor
        assert conductor is not None
        return conductor

    @property
    def focus(self) -> QWidget:
        focus = self._focus()
        assert focus is not None
        return focus

    @property
    def field(self) -> QLineEdit:
        """Return the field that has the focus."""
        assert isinstance(self.focus, QLineEdit)
        return self.focus

    def _focus(self) -> QWidget | None:
        return self.app.window.focusWidget()

    def sees(self, page: type[QWidget]) -> bool:
        return isinstance(self.page, page)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self._focus() or self.page, key, modifier)

    def click(self, name: str) -> None:
        """Click the button that a screen reader would call so, once it is there."""
        self.qtbot.waitUntil(lambda: len(self.buttons(name)) == 1)
        self.qtbot.mouseClick(self.buttons(name)[0], Qt.MouseButton.LeftButton)

    def choose(self, name: str, words: str) -> None:
        """Open the menu of the button that a screen reader would call so, and choose *words* in it."""
        (action,) = (each for each in self._actions(name) if each.text() == words)
        action.trigger()

    def offers(self, name: str) -> list[str]:
        """Return what the menu of the button of this name offers, nothing where there is none."""
        return [action.text() for action in self._actions(name)]

    def _actions(self, name: str) -> list[QAction]:
        menus = [button.menu() for button in self.buttons(name) if isinstance(button, QPushButton)]
        for menu in menus:
            menu.aboutToShow.emit()
        return [action for menu in menus for action in menu.actions()]

    def buttons(self, name: str) -> list[QAbstractButton]:
        return [b for b in self.page.findChildren(QAbstractButton) if b.accessibleName() == name and b.isVisible()]

    def reads(self) -> list[str]:
        rows = (row for row in self.page.findChildren(SessionRow) if row.isVisible())
        labels = (label for label in self.page.findChildren(QLabel) if label.isVisible())
        return [*(label.text() for label in labels), *(text for row in rows for text in row.texts)]


def enter(
    qtbot: QtBot,
    qapp: QApplication,
    paths: Paths,
    settings: Settings,
    options: LaunchOptions,
    instance: Instance | None = None,
) -> Visitor:
    """Open the window, which later starts find where it has the *instance*, and wait until the library was read."""
    app = build(qapp, paths, settings, options, evening)
    app.instance = instance
    with qtbot.waitSignal(app.context.library.changed):
        show_app(qapp, app, options)
    qtbot.waitExposed(app.window)
    return Visitor(app, qtbot)


def leave(visitor: Visitor) -> None:
    visitor.app.window.close()
    visitor.app.close()
    visitor.app.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
