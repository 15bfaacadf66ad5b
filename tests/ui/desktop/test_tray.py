"""The icon in the tray, and a window that is closed and kept: only where a tray leads back to it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.session.states import State
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.desktop.tray import Tray
from backstride.ui.session.screen import SessionScreen
from tests.support.visitor import Visitor, enter, leave

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", "systemTrayWindowChanged")


class Host:
    """A desktop that has a tray, or has none."""

    def __init__(self) -> None:
        self.there = True

    def __call__(self) -> bool:
        return self.there


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    yield visitor
    leave(visitor)


@pytest.fixture
def host() -> Host:
    return Host()


@pytest.fixture
def tray(visitor: Visitor, host: Host) -> Iterator[Tray]:
    made = Tray(visitor.app.shell, None, host)
    yield made
    made.close()


def choose(visitor: Visitor, tray: Tray, chosen: str) -> None:
    visitor.app.shell.preferences.set("tray", chosen)
    tray.follow()


def test_there_is_no_icon_unless_it_is_wanted_and_there_is_a_tray(visitor: Visitor, tray: Tray, host: Host) -> None:
    tray.follow()
    assert not tray.shown
    host.there = False
    choose(visitor, tray, "icon")
    assert not tray.shown

    host.there = True
    tray.follow()
    assert tray.shown
    choose(visitor, tray, "off")
    assert not tray.shown


def test_a_window_that_stays_is_hidden_and_comes_back_by_the_icon(visitor: Visitor, tray: Tray) -> None:
    choose(visitor, tray, "stay")
    window = visitor.app.window

    window.close()
    assert not window.isVisible()
    assert window.is_kept
    assert tray.menu is not None
    tray.menu.actions()[0].trigger()

    assert window.isVisible()
    assert not window.is_kept


@pytest.mark.parametrize(("chosen", "there"), [("icon", True), ("off", True), ("stay", False)])
def test_a_window_is_closed_where_nothing_would_lead_back_to_it(
    visitor: Visitor,
    tray: Tray,
    host: Host,
    chosen: str,
    there: bool,  # noqa: FBT001  because it is the example
) -> None:
    choose(visitor, tray, chosen)
    host.there = there

    with visitor.qtbot.waitSignal(visitor.app.window.closing):
        visitor.app.window.close()


def test_to_quit_ends_a_window_that_stays(visitor: Visitor, tray: Tray) -> None:
    choose(visitor, tray, "stay")
    assert tray.menu is not None

    with visitor.qtbot.waitSignal(visitor.app.window.closing):
        tray.menu.actions()[1].trigger()


def test_a_kept_window_comes_back_where_the_tray_goes(visitor: Visitor, tray: Tray, host: Host) -> None:
    choose(visitor, tray, "stay")
    visitor.app.window.close()

    host.there = False
    tray.follow()

    assert visitor.app.window.isVisible()
    assert not tray.shown


def test_a_session_that_nobody_sees_is_paused(visitor: Visitor, tray: Tray) -> None:
    choose(visitor, tray, "stay")
    visitor.app.features.navigator.start_card("two-breaths")
    visitor.qtbot.waitUntil(lambda: visitor.app.shell.now_playing.view is not None)

    visitor.app.window.close()

    assert visitor.sees(SessionScreen)
    assert visitor.conductor.session.state is State.PAUSED
    visitor.app.window.come_forward()
    visitor.press(Qt.Key.Key_P)
    assert visitor.conductor.session.state is not State.PAUSED
