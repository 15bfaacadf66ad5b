"""The buttons that let one hear: on the first page and in the settings, before the silent twins of the devices."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backstride.devices.awake import SilentAwake
from backstride.devices.clock import ManualClock
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.i18n.messages import Message, message
from backstride.library.folders import Folder
from backstride.library.templates import OwnTemplates
from backstride.playback.devices import DeviceOptions, Devices
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions, build
from backstride.ui.context import AppContext
from backstride.ui.first_run.controller import FirstRunController
from backstride.ui.kit.buttons import Button
from backstride.ui.services.audio import Audio
from backstride.ui.services.files import RoutineFiles
from backstride.ui.services.preferences import Preferences
from backstride.ui.settings.controller import SettingsController
from tests.support.english import english
from tests.support.visitor import Visitor, evening, leave

TONE = Path(__file__).parents[3] / "assets" / "sounds" / "begin.wav"
ESPEAK = f"""
[ "$1" = --voices ] && printf "Pty Language\\n 5 en M english en\\n" && exit
while [ "$1" != -w ]; do shift; done
exec /bin/cp "{TONE}" "$2"
"""
"""One voice, which says everything with a tone."""

NO_DEVICE = message("No sound: {why}.", why="there is no device")


def played(audio: Audio) -> list[str]:
    assert isinstance(audio.devices.sounds, SilentSounds)
    return audio.devices.sounds.played


def said(audio: Audio) -> list[str]:
    assert isinstance(audio.devices.voice, SilentVoice)
    return audio.devices.voice.said


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.toml", Settings(language="en"))


def opened(folder: Path, preferences: Preferences, *, silent: bool) -> Audio:
    options = DeviceOptions(
        cues=folder, cache=folder / "cache", models=folder / "voices", language="en", window=True, silent=silent
    )
    devices = Devices(options, lambda: preferences.now, clock=ManualClock(), awake=SilentAwake())
    return Audio(devices, preferences)


@pytest.fixture
def audio(tmp_path: Path, preferences: Preferences) -> Audio:
    return opened(tmp_path, preferences, silent=True)


@pytest.fixture
def context(
    qtbot: QtBot, qapp: QApplication, paths: Paths, preferences: Preferences, audio: Audio, tmp_path: Path
) -> Iterator[AppContext]:
    app = build(qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True), evening)
    files = RoutineFiles(tmp_path, lambda: OwnTemplates(Folder(tmp_path), "en"), QUrl.isLocalFile)
    yield replace(app.context, preferences=preferences, files=files, open_audio=lambda: audio)
    leave(Visitor(app, qtbot))


@pytest.fixture
def first_page(qtbot: QtBot, context: AppContext, audio: Audio) -> Iterator[QWidget]:
    first = FirstRunController(context)
    qtbot.addWidget(first.page)
    yield first.page
    audio.close()


@pytest.fixture
def controller(context: AppContext) -> SettingsController:
    return SettingsController(context)


@pytest.fixture
def told(controller: SettingsController) -> list[Message | None]:
    """What the window says."""
    told: list[Message | None] = []
    controller.reported.connect(told.append)
    return told


@pytest.fixture
def settings_page(qtbot: QtBot, controller: SettingsController, audio: Audio) -> Iterator[QWidget]:
    page = controller.show()
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
    click(qtbot, first_page, "Set up")
    click(qtbot, first_page, "Test sound")

    assert played(audio) == ["begin"]
    qtbot.waitUntil(lambda: reads(first_page, "No sound? Turn up the volume"))


def test_the_first_page_says_why_no_tone_can_be_heard(qtbot: QtBot, first_page: QWidget, audio: Audio) -> None:
    audio.devices.sounds = SilentSounds(NO_DEVICE)
    click(qtbot, first_page, "Set up")
    click(qtbot, first_page, "Test sound")

    qtbot.waitUntil(lambda: reads(first_page, english(NO_DEVICE)))


def test_the_settings_play_a_tone(qtbot: QtBot, settings_page: QWidget, audio: Audio) -> None:
    click(qtbot, settings_page, "Test sound")

    assert played(audio) == ["begin"]


def test_why_no_tone_can_be_heard_is_told_in_sight(
    qtbot: QtBot, settings_page: QWidget, told: list[Message | None], audio: Audio
) -> None:
    audio.devices.sounds = SilentSounds(NO_DEVICE)
    click(qtbot, settings_page, "Test sound")

    qtbot.waitUntil(lambda: told == [NO_DEVICE])


def test_the_settings_say_a_sentence_in_the_voice_that_is_set(
    qtbot: QtBot, settings_page: QWidget, audio: Audio
) -> None:
    click(qtbot, settings_page, "Test voice")

    assert said(audio) == ["Hold for thirty seconds. Left side."]


def test_why_no_voice_can_be_heard_is_told_in_sight(
    qtbot: QtBot, settings_page: QWidget, told: list[Message | None], audio: Audio
) -> None:
    audio.devices.voice = SilentVoice(NO_DEVICE)
    click(qtbot, settings_page, "Test voice")

    assert told == [NO_DEVICE]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system speaks")
def test_a_command_that_fails_is_told_each_time_though_another_voice_speaks(
    qtbot: QtBot, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, script in {"fails": "exit 1", "espeak-ng": ESPEAK}.items():
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    preferences.set("voice_command", "fails {file} {language}")
    told: list[Message | None] = []
    audio = opened(tmp_path, preferences, silent=False)
    audio.try_voice("Hold.", "en", told.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    audio.try_voice("Hold.", "en", told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    audio.close()

    assert all(english(each).startswith("fails failed: ") for each in told)
