"""No door: on no page of a kiosk can anything be opened, typed, dropped or left, and the window's keys do nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from backstride.kiosk.pin import hash_pin
from backstride.session.states import Command
from backstride.storage.paths import find_paths
from backstride.ui.kit.actions import OF_PAGES, OF_SESSION, OF_WINDOW
from backstride.ui.session.screen import SessionScreen
from tests.support.kiosk import CONFIG, Stranger, stranger_at

OPENS = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QMenu, QMenuBar, QDialog)
"""What something could be typed into, or opens a window of its own."""

HARMLESS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up}
HARMLESS |= {Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
"""What moves the focus, and presses."""


@pytest.fixture(scope="module")
def standing_kiosk(qapp: QApplication, cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    paths = replace(find_paths(tmp_path_factory.mktemp("kiosk")), cache=cache)
    with stranger_at(qapp, paths, replace(CONFIG, counts=True, pin=hash_pin("482913", bytes(16)))) as stranger:
        yield stranger


def touching(*names: str) -> Callable[[Stranger], None]:
    def go(stranger: Stranger) -> None:
        for name in names:
            stranger.touch(name)

    return go


def in_session(stranger: Stranger) -> None:
    stranger.go_to_session()


def asked_to_leave(stranger: Stranger) -> None:
    stranger.go_to_session()
    stranger.page_as(SessionScreen).do(Command.LEAVE)
    stranger.settle()


def said_goodbye(stranger: Stranger) -> None:
    stranger.kiosk.visit._on_session_over(finished=True)
    stranger.settle()


def asked_for_the_pin(stranger: Stranger) -> None:
    stranger.kiosk.staff.ask()
    stranger.settle()


def as_staff(*names: str) -> Callable[[Stranger], None]:
    def go(stranger: Stranger) -> None:
        stranger.kiosk.staff.show()
        stranger.settle()
        for name in names:
            stranger.touch(name)

    return go


PAGES: dict[str, Callable[[Stranger], None]] = {
    "attract": touching(),
    "start": touching("Touch to begin"),
    "choose": touching("Touch to begin", "Choose"),
    "look": touching("Text size"),
    "help": touching("When to get help"),
    "overview": touching("Touch to begin", "Try it"),
    "notice": touching("Touch to begin", "Try it", "Start"),
    "session": in_session,
    "leave": asked_to_leave,
    "goodbye": said_goodbye,
    "pin": asked_for_the_pin,
    "staff": as_staff(),
}


def opened(stranger: Stranger) -> list[str]:
    """Return what can be seen beside the kiosk's own window."""
    others = (each for each in QApplication.topLevelWidgets() if each is not stranger.kiosk.window)
    return [type(each).__name__ for each in others if each.isVisible()]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_on_a_page_can_be_typed_into_opened_or_dropped_on(stranger: Stranger, name: str) -> None:
    PAGES[name](stranger)
    window = stranger.kiosk.window
    widgets = [each for each in (window, *window.findChildren(QWidget)) if each.isVisible()]
    labels = window.findChildren(QLabel)

    assert [type(each).__name__ for each in widgets if isinstance(each, OPENS)] == []
    assert [type(each).__name__ for each in widgets if each.acceptDrops()] == []
    assert [
        type(each).__name__ for each in widgets if each.contextMenuPolicy() is not Qt.ContextMenuPolicy.NoContextMenu
    ] == []
    assert [each.text() for each in labels if each.textFormat() is not Qt.TextFormat.PlainText] == []
    assert [each.toolTip() for each in widgets if each.toolTip()] == []
    assert opened(stranger) == []


KEYS = {
    f"{action.command.value}: {QKeySequence(key).toString()}": key
    for action in (*OF_WINDOW, *OF_PAGES, *OF_SESSION)
    for key in action.keys
    if "Media" not in QKeySequence(key).toString()  # which QTest cannot press
}


def pressed(stranger: Stranger, key: Qt.Key | QKeyCombination) -> None:
    combination = key if isinstance(key, QKeyCombination) else QKeyCombination(key)
    focus: QWidget | None = stranger.kiosk.window.focusWidget()
    QTest.keyClick(stranger.page if focus is None else focus, combination.key(), combination.keyboardModifiers())
    stranger.settle()


@pytest.mark.parametrize("name", [name for name in PAGES if name not in ("session", "leave")])
def test_no_key_of_the_window_does_anything_on_a_page(stranger: Stranger, name: str) -> None:
    PAGES[name](stranger)
    page, size = stranger.page, stranger.kiosk.window.size()
    now = stranger.kiosk.context.preferences.now
    for key in KEYS.values():
        if key not in HARMLESS:
            pressed(stranger, key)

            assert stranger.page is page, key
            assert opened(stranger) == []
    assert stranger.kiosk.window.isVisible()
    assert stranger.kiosk.window.size() == size
    assert stranger.kiosk.context.preferences.now == now


@pytest.mark.parametrize("name", ["attract", "session", "pin"])
def test_a_window_that_is_asked_to_close_stays(stranger: Stranger, name: str) -> None:
    PAGES[name](stranger)
    window = stranger.kiosk.window
    close = QCloseEvent()
    QApplication.sendEvent(window, close)

    assert not close.isAccepted()
    assert not window.close()
    assert window.isVisible()


def test_in_a_session_no_key_leads_out_of_the_kiosk(stranger: Stranger) -> None:
    stranger.go_to_session()
    size = stranger.kiosk.window.size()
    for key in KEYS.values():
        pressed(stranger, key)

        assert opened(stranger) == []
    assert stranger.kiosk.window.size() == size
    assert stranger.kiosk.window.isVisible()
