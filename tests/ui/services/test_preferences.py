"""What a person sets is kept, and what another window set meanwhile too."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backstride.storage.settings import Settings, read_settings
from backstride.ui.services.preferences import Preferences

pytestmark = pytest.mark.usefixtures("qapp")  # its timer wants an application


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def window(file: Path) -> Preferences:
    return Preferences(file, read_settings(file)[0])


def test_two_windows_keep_what_each_has_set(file: Path) -> None:
    first, second = window(file), window(file)
    first.set("theme", "dark")
    first.write()
    second.set("lead_in", 5)
    second.write()

    assert read_settings(file)[0] == Settings(theme="dark", lead_in=5)


def test_two_windows_keep_the_favourites_of_each(file: Path) -> None:
    first, second = window(file), window(file)
    first.toggle_favourite("core")
    first.write()
    second.toggle_favourite("calm")
    second.write()
    first.toggle_favourite("core")
    first.write()

    assert read_settings(file)[0].favourites == ("calm",)


def test_what_could_not_be_written_is_written_when_it_can(qtbot: QtBot, file: Path) -> None:
    file.mkdir()
    preferences = Preferences(file, Settings())
    preferences.toggle_favourite("core")
    with qtbot.waitSignal(preferences.failed):
        preferences.write()
    file.rmdir()
    preferences.toggle_favourite("calm")
    preferences.write()

    assert read_settings(file)[0].favourites == ("core", "calm")
