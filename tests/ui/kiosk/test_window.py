"""The window of a kiosk and its screens: the chosen one is filled, and again after one was plugged in or went."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.ui.kiosk.window import KioskWindow
from backstride.ui.kit.style import Style

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)", extend=True)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, style: Style) -> Iterator[KioskWindow]:  # noqa: ARG001  because there must be one
    made = KioskWindow(style)
    yield made
    made.leave()
    made.deleteLater()


def test_a_screen_that_is_not_there_is_the_main_one(window: KioskWindow) -> None:
    window.fill_screen("HDMI-9")

    assert window.geometry() == QGuiApplication.primaryScreen().geometry()


def test_it_takes_its_size_and_its_place_in_sight_back(window: KioskWindow) -> None:
    window.fill_screen()
    window.resize(300, 200)
    window.hide()
    window.hold_on()

    assert window.isVisible()
    assert window.geometry() == QGuiApplication.primaryScreen().geometry()


def test_it_looks_for_its_screen_again_after_one_was_plugged_in_or_went(window: KioskWindow) -> None:
    window.fill_screen()
    window._screens, window._target = (), None
    window.hold_on()

    assert window._target is QGuiApplication.primaryScreen()


def test_before_it_fills_a_screen_and_after_it_was_left_it_takes_nothing_back(window: KioskWindow) -> None:
    window.hold_on()
    assert not window.isVisible()
    window.fill_screen()
    window.leave()
    window.hold_on()

    assert not window.isVisible()
