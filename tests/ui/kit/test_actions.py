"""The table of actions, and the keys by which a page does what it owns, whatever the layout."""

import sys
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backstride.i18n.catalogue import IN_ENGLISH
from backstride.session.states import Command
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.history.page import HistoryPage
from backstride.ui.home.page import Home
from backstride.ui.kit.actions import OF_PAGES, OF_SESSION, OF_WINDOW, ON_TAP, Action, make_actions, trigger
from backstride.ui.session.summary_page import AfterPage
from backstride.ui.settings.page import SettingsPage
from tests.support.visitor import Visitor, enter, leave

KEY, HELD = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    settings = Settings(first_run_done=True, language="en")
    visitor = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True, speed=40.0))
    yield visitor
    leave(visitor)


def event(letter: str, scan: int, held: Qt.KeyboardModifier = HELD.NoModifier, *, repeats: bool = False) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, ord(letter), held, scan, 0, 0, letter.lower(), repeats)


@pytest.mark.parametrize("table", [(*OF_WINDOW, *OF_PAGES), (*OF_WINDOW, *OF_SESSION, ON_TAP)])
def test_no_key_means_two_things_on_a_page(table: tuple[Action, ...]) -> None:
    keys = Counter(QKeyCombination(key) if isinstance(key, Qt.Key) else key for one in table for key in one.keys)

    assert set(keys.values()) == {1}


def test_an_action_works_where_the_focus_is_in_its_page(visitor: Visitor) -> None:
    visitor.press(KEY.Key_H, HELD.ControlModifier)
    history = visitor.page
    visitor.press(KEY.Key_Home, HELD.AltModifier)

    assert isinstance(history, HistoryPage)
    assert visitor.sees(Home)


def test_a_page_without_an_action_leaves_its_keys_alone(visitor: Visitor) -> None:
    visitor.app.features.navigator.start_card("two-breaths")
    visitor.press(KEY.Key_H, HELD.ControlModifier)
    visitor.press(KEY.Key_S)
    visitor.qtbot.waitUntil(lambda: visitor.sees(AfterPage))
    visitor.press(KEY.Key_H, HELD.ControlModifier)

    assert visitor.sees(AfterPage)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere another number tells the place of a key")
@pytest.mark.parametrize(("letter", "scan", "page"), [("\u0420", 43, HistoryPage), ("Б", 59, SettingsPage)])
def test_a_layout_without_latin_letters_has_the_keys_of_the_window_too(
    visitor: Visitor, letter: str, scan: int, page: type[QWidget]
) -> None:
    QCoreApplication.sendEvent(visitor.focus, event(letter, scan, HELD.ControlModifier))

    assert visitor.sees(page)


def test_where_nothing_has_the_focus_the_page_in_front_has_the_keys(visitor: Visitor) -> None:
    focus = visitor.app.window.focusWidget()
    if focus is not None:
        focus.clearFocus()
    QCoreApplication.sendEvent(visitor.app.window, event("H", 43, HELD.ControlModifier))

    assert visitor.sees(HistoryPage)


@pytest.mark.parametrize(("command", "letter", "times"), [(Command.MUTE, "M", 1), (Command.LOUDER, "", 3)])
def test_only_what_repeats_does_so_while_its_key_is_held(
    qtbot: QtBot, command: Command, letter: str, times: int
) -> None:
    page, done = QWidget(), []
    qtbot.addWidget(page)
    page.addActions(make_actions(page, OF_SESSION, {command: lambda: done.append(command)}, IN_ENGLISH))
    key = ord(letter) if letter else KEY.Key_Up
    for repeats in (False, True, True):
        assert trigger(QKeyEvent(QEvent.Type.KeyPress, key, HELD.NoModifier, 0, 0, 0, letter, repeats), page)

    assert done == [command] * times


def test_what_is_switched_off_takes_no_key(qtbot: QtBot) -> None:
    page, done = QWidget(), []
    qtbot.addWidget(page)
    (action,) = make_actions(page, OF_SESSION, {Command.MUTE: lambda: done.append(1)}, IN_ENGLISH)
    page.addAction(action)
    action.setEnabled(False)

    assert not trigger(event("M", 58), page)
    assert not done
