"""Making a computer a gym's screen: a PIN is asked at once, and without one nothing changes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.kiosk.load import load
from backstride.kiosk.pin import matches
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings, read_settings
from backstride.ui.context import LaunchOptions
from backstride.ui.first_run.page import WelcomePage
from backstride.ui.gym.page import GymPage
from backstride.ui.settings.page import SettingsPage
from tests.support.visitor import Visitor, enter, leave

PIN = "482913"


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=False, language="en"), LaunchOptions(silent=True))
    yield visitor
    leave(visitor)


def enter_pin(visitor: Visitor, first: str, second: str) -> None:
    page = visitor.page_as(GymPage)
    visitor.qtbot.keyClicks(page.pin, first)
    visitor.qtbot.keyClick(page.pin, Qt.Key.Key_Return)
    visitor.qtbot.keyClicks(page.again, second)
    visitor.qtbot.keyClick(page.again, Qt.Key.Key_Return)


def test_the_first_page_leads_to_it_and_a_pin_closes_the_window(visitor: Visitor, paths: Paths) -> None:
    visitor.click("This is a gym or clinic screen")
    with visitor.qtbot.waitSignal(visitor.app.window.closing):
        enter_pin(visitor, PIN, PIN)

    config = load(paths.kiosk_file).config
    assert config is not None
    assert matches(PIN, config.pin)
    settings, _ = read_settings(paths.settings_file)
    assert (settings.gym_screen, settings.first_run_done) == (True, True)


@pytest.mark.parametrize(("first", "second"), [(PIN, "482914"), ("123456", "123456"), ("1", "1"), ("", "")])
def test_without_a_good_pin_there_is_no_gym_s_screen(visitor: Visitor, paths: Paths, first: str, second: str) -> None:
    visitor.click("This is a gym or clinic screen")
    enter_pin(visitor, first, second)

    assert visitor.page_as(GymPage).pin.text() == ""
    assert not paths.kiosk_file.exists()
    assert not visitor.app.context.preferences.now.gym_screen


def test_the_way_back_leads_to_where_it_was_asked_from(visitor: Visitor) -> None:
    visitor.click("This is a gym or clinic screen")
    visitor.click("Back")
    assert visitor.sees(WelcomePage)

    visitor.app.features.navigator.open_settings()
    visitor.click("This is a gym or clinic screen")
    assert visitor.sees(GymPage)
    visitor.click("Back")
    assert visitor.sees(SettingsPage)
