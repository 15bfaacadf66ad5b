"""The buttons that let one hear: on the first page and in the settings, before the silent twins of the devices."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.storage.settings import Settings
from backstride.ui.desks.audio import Audio
from backstride.ui.desks.authoring import Authoring
from backstride.ui.desks.first_run import FirstRun
from backstride.ui.desks.preferences import Preferences
from backstride.ui.desks.settings import SettingsDesk
from backstride.ui.look import Look
from backstride.ui.widgets.plain import Button


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.toml", Settings(language="en"))


@pytest.fixture
def audio(tmp_path: Path, preferences: Preferences) -> Audio:
    return Audio(tmp_path, tmp_path, preferences, "en", silent=True)


@pytest.fixture
def first_page(qtbot: QtBot, look: Look, preferences: Preferences, audio: Audio) -> Iterator[QWidget]:
    first = FirstRun(look, preferences, audio)
    qtbot.addWidget(first.page)
    yield first.page
    audio.close()


@pytest.fixture
def settings_page(
    qtbot: QtBot, look: Look, preferences: Preferences, audio: Audio, tmp_path: Path
) -> Iterator[QWidget]:
    desk = SettingsDesk(look, preferences, audio, Authoring(tmp_path, QUrl.isLocalFile), "en")
    page = desk.show()
    qtbot.addWidget(page)
    yield page
    audio.close()


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    (button,) = (each for each in page.findChildren(Button) if each.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def reads(page: QWidget, words: str) -> bool:
    return any(words in label.text() for label in page.findChildren(QLabel))


def test_the_first_page_plays_a_tone_and_says_what_to_do_where_it_is_not_heard(
    qtbot: QtBot, first_page: QWidget, audio: Audio
) -> None:
    click(qtbot, first_page, "Play a tone")

    assert audio.sounds.played == ["begin"]
    qtbot.waitUntil(lambda: reads(first_page, "Not heard? Turn it up"))


def test_the_first_page_says_why_no_tone_can_be_heard(qtbot: QtBot, first_page: QWidget, audio: Audio) -> None:
    audio.sounds = SilentSounds("No sound: there is no device.")
    click(qtbot, first_page, "Play a tone")

    qtbot.waitUntil(lambda: reads(first_page, "No sound: there is no device."))


def test_the_settings_play_a_tone(qtbot: QtBot, settings_page: QWidget, audio: Audio) -> None:
    click(qtbot, settings_page, "Play a tone")

    assert audio.sounds.played == ["begin"]


def test_the_settings_say_why_no_tone_can_be_heard(qtbot: QtBot, settings_page: QWidget, audio: Audio) -> None:
    audio.sounds = SilentSounds("No sound: there is no device.")
    click(qtbot, settings_page, "Play a tone")

    qtbot.waitUntil(lambda: reads(settings_page, "No sound: there is no device."))


def test_the_settings_say_a_sentence_in_the_voice_that_is_set(
    qtbot: QtBot, settings_page: QWidget, audio: Audio
) -> None:
    click(qtbot, settings_page, "Try the voice")

    assert audio.voice.said == ["Hold for thirty seconds. Left side."]


def test_the_settings_say_why_no_voice_can_be_heard(qtbot: QtBot, settings_page: QWidget, audio: Audio) -> None:
    audio.voice = SilentVoice("No voice: install espeak-ng.")
    click(qtbot, settings_page, "Try the voice")

    qtbot.waitUntil(lambda: reads(settings_page, "No voice: install espeak-ng."))
