"""The page of settings: every kind of control tells the key and the new value."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from backstride.storage.settings import Settings
from backstride.ui.look import Look
from backstride.ui.screens.settings import SettingsPage
from backstride.ui.widgets.choice import Choice
from backstride.ui.widgets.plain import Button
from backstride.ui.widgets.toggle import Toggle

KEY = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> SettingsPage:
    made = SettingsPage(look)
    qtbot.addWidget(made)
    made.show_settings(replace(Settings(), library_folders=("/one", "/two")))
    with qtbot.waitExposed(made):
        made.show()
    return made


def control(page: SettingsPage, kind: type[QWidget], name: str) -> QWidget:
    return next(each for each in page.findChildren(kind) if each.accessibleName().startswith(name))


def told(qtbot: QtBot, page: SettingsPage, widget: QWidget, key: Qt.Key) -> list[object]:
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.keyClick(widget, key)
    return changed.args


@pytest.mark.parametrize(("name", "key"), [("No sound at all", "muted"), ("Say more when you look away", "look_away")])
def test_a_switch_tells_how_it_stands(qtbot: QtBot, page: SettingsPage, name: str, key: str) -> None:
    switch = control(page, Toggle, name)
    stood = switch.isChecked()

    assert told(qtbot, page, switch, KEY.Key_Space) == [key, not stood]
    assert told(qtbot, page, switch, KEY.Key_Space) == [key, stood]


def test_a_slider_tells_its_number(qtbot: QtBot, page: SettingsPage) -> None:
    slider = control(page, QSlider, "Tones")
    stood = slider.value()

    assert told(qtbot, page, slider, KEY.Key_Left) == ["cue_volume", stood - slider.singleStep()]


def test_a_line_tells_its_words_without_the_spaces_around_them(qtbot: QtBot, page: SettingsPage) -> None:
    line = control(page, QLineEdit, "Own speech command")
    line.setText("  piper {file} ")

    assert told(qtbot, page, line, KEY.Key_Return) == ["voice_command", "piper {file}"]


def test_a_choice_tells_what_was_chosen(qtbot: QtBot, page: SettingsPage) -> None:
    choice = control(page, Choice, "Colours")
    choice.menu().aboutToShow.emit()
    with qtbot.waitSignal(page.changed) as changed:
        choice.menu().actions()[-1].trigger()

    assert changed.args == ["theme", "contrast"]


def test_a_folder_is_left_out(qtbot: QtBot, page: SettingsPage) -> None:
    assert told(qtbot, page, control(page, Button, "Leave out /one"), KEY.Key_Space) == ["library_folders", ("/two",)]


def test_showing_settings_tells_nothing(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.assertNotEmitted(page.changed):
        page.show_settings(replace(Settings(), muted=True, look_away=False, cue_volume=5))
