"""The page of settings, by keys, clicks and the wheel."""

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from backstride.devices.speech import Offer
from backstride.storage.settings import Settings
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.slider_field import SliderField
from backstride.ui.kit.style import Style
from backstride.ui.settings.chip_field import ChipField
from backstride.ui.settings.page import SettingsPage
from backstride.ui.settings.toggle import Toggle

TODAY = date(2026, 11, 25)


@pytest.fixture
def page(qtbot: QtBot, style: Style) -> SettingsPage:
    made = SettingsPage(style)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show_settings(Settings(library_folders=("/srv/clinic", "/srv/team")), TODAY)
    with qtbot.waitExposed(made):
        made.show()
    return made


Control = TypeVar("Control", bound=QWidget)


def control(page: SettingsPage, kind: type[Control], name: str) -> Control:
    (found,) = (each for each in page.findChildren(kind) if each.accessibleName().startswith(name))
    return found


def test_an_arrow_moves_a_slider(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.changed) as told:
        qtbot.keyClick(control(page, QSlider, "Tones"), Qt.Key.Key_Right)

    assert told.args == ["cue_volume", 90]


def test_the_wheel_is_left_to_the_page_and_moves_no_slider(page: SettingsPage) -> None:
    slider = control(page, QSlider, "Tones")
    before = slider.value()
    place = QPointF(slider.rect().center())
    event = QWheelEvent(
        place, QPointF(slider.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  because Qt takes it so
    )  # fmt: skip
    QApplication.sendEvent(slider, event)

    assert slider.value() == before
    assert not event.isAccepted()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Select])
def test_a_key_turns_a_switch(qtbot: QtBot, page: SettingsPage, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.changed) as told:
        qtbot.keyClick(control(page, Toggle, "Sound on"), key)

    assert told.args == ["muted", True]


def test_a_choice_is_made_from_its_menu(qtbot: QtBot, page: SettingsPage) -> None:
    choice = control(page, Choice, "Emergency number")
    choice.menu().aboutToShow.emit()
    uk = next(action for action in choice.menu().actions() if action.text().startswith("United Kingdom"))
    with qtbot.waitSignal(page.changed) as told:
        uk.trigger()

    assert told.args == ["emergency_region", "UK"]


def test_a_text_is_taken_when_the_field_is_left(qtbot: QtBot, page: SettingsPage) -> None:
    page.focus_setting("voice_command")
    field = control(page, QLineEdit, "Custom speech command")
    assert field.isVisible()
    field.setText(" say {text} ")
    with qtbot.waitSignal(page.changed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert told.args == ["voice_command", "say {text}"]


def test_the_speed_of_the_voice_is_slower_or_faster_and_no_number(page: SettingsPage) -> None:
    (field,) = (each for each in page.findChildren(SliderField) if each.slider.accessibleName() == "Speaking speed")
    words = [each.text() for each in field.findChildren(QLabel) if each.isVisible()]

    assert words == ["Slower", "Faster"]


PICO, BRITISH, ESPEAK = (
    Offer("Pico:en-US", "Pico", "en-us", ""),
    Offer("Pico:en-GB", "Pico", "en-gb", ""),
    Offer("espeak-ng:de", "espeak-ng", "de", "German"),
)


def test_voices_are_grouped_by_language_and_the_best_speaks_until_another_is_chosen(
    qtbot: QtBot, page: SettingsPage
) -> None:
    page.offer_voices({"en": (PICO, BRITISH), "de": (ESPEAK,), "fr": ()})
    voices = {
        each.accessibleName(): each
        for each in page.findChildren(Button)
        if ": " in each.accessibleName() and each.isCheckable()
    }
    assert {name: each.isChecked() for name, each in voices.items()} == {
        "English: Pico · United States": True,
        "English: Pico · United Kingdom": False,
        "de: espeak-ng · German": True,
    }

    with qtbot.waitSignal(page.changed) as told:
        qtbot.keyClick(voices["English: Pico · United Kingdom"], Qt.Key.Key_Space)
    assert told.args == ["voices", ("Pico:en-GB",)]
    with qtbot.waitSignal(page.changed) as told:
        qtbot.mouseClick(voices["English: Pico · United States"], Qt.MouseButton.LeftButton)
    assert told.args == ["voices", ()]


def test_each_voice_can_be_heard_without_being_chosen(qtbot: QtBot, page: SettingsPage) -> None:
    page.offer_voices({"en": (PICO, BRITISH)})
    with qtbot.waitSignal(page.voice_requested) as told:
        qtbot.mouseClick(control(page, Button, "Hear Pico · United Kingdom"), Qt.MouseButton.LeftButton)

    assert told.args == ["en", "Pico:en-GB"]


def test_a_folder_is_left_out_by_its_button(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.changed) as told:
        qtbot.mouseClick(control(page, Button, "Remove /srv/clinic from the list"), Qt.MouseButton.LeftButton)

    assert told.args == ["library_folders", ("/srv/team",)]


@pytest.mark.parametrize(("key", "name"), [("plan_days", "Days for your plan"), ("remind_days", "Days to remind you")])
def test_days_are_chosen_one_by_one(qtbot: QtBot, page: SettingsPage, key: str, name: str) -> None:
    page.show_settings(Settings(**{key: ("friday",)}), TODAY)  # type: ignore[arg-type]  # because both are days
    days = {each.accessibleName(): each for each in control(page, ChipField, name).findChildren(Button)}
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.mouseClick(days["Monday"], Qt.MouseButton.LeftButton)
    assert changed.args == [key, ("monday", "friday")]
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.keyClick(days["Friday"], Qt.Key.Key_Space)

    assert changed.args == [key, ("monday",)]


def test_the_days_of_a_plan_are_chosen_from_those_that_are_often_meant(qtbot: QtBot, page: SettingsPage) -> None:
    first, last = (page._days[key] for key in ("plan_from", "plan_until"))
    with qtbot.waitSignal(page.changed) as changed:
        first.choice.chosen.emit("2026-11-30")
    assert changed.args == ["plan_from", "2026-11-30"]
    with qtbot.waitSignal(page.changed) as changed:
        assert ("2026-12-27", "4 weeks, until 27 December 2026") in last.choice.options
        last.choice.chosen.emit("2026-12-27")

    assert changed.args == ["plan_until", "2026-12-27"]


def test_what_somebody_writes_about_their_plan_is_kept_as_they_wrote_it(qtbot: QtBot, page: SettingsPage) -> None:
    goal = control(page, QLineEdit, "Your goal")
    qtbot.keyClicks(goal, "10 km <b>with</b> the group")
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.keyClick(goal, Qt.Key.Key_Return)

    assert changed.args == ["own_goal", "10 km <b>with</b> the group"]
