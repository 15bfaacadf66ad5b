"""A start shows Home as it was left, before Home itself is imported, and never what it would not be."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.kept_home import KeptHome
from tests.support.visitor import enter, leave

ROOT = Path(__file__).parents[2]
EVENING = datetime.fromisoformat("2026-11-30T18:05:00+01:00")
LATER = datetime.fromisoformat("2026-11-30T18:55:00+01:00")
MORNING = datetime.fromisoformat("2026-12-01T07:00:00+01:00")
GREETING = QRect(0, 0, 10, 4)

OPEN = """
import sys
from datetime import datetime
from pathlib import Path
from PySide6.QtGui import QImage
from backstride.history.wall_clock import now
from backstride.storage.paths import find_paths
from backstride.storage.settings import Settings
from backstride.storage.window_place import WindowPlace, write_window_place
from backstride.ui.kept_home import KeptHome
from backstride.ui.opening import open_window

paths = find_paths(sys.argv[1])
kept, settings = KeptHome(paths.home_picture), Settings(theme="light", first_run_done=True)
write_window_place(paths.window_file, WindowPlace(width=640, height=400))
picture = QImage(640, 400, QImage.Format.Format_RGB32)
picture.fill("#c0ffee")
kept.keep(picture, (), settings, now())
window = open_window(paths, settings, home=True).window
seen = window.screen().grabWindow(window.winId()).toImage()
print(window.size().toTuple(), seen.pixelColor(300, 200).name(), "backstride.ui.app" in sys.modules, window.children())
import linecache
import backstride.ui.app
print("sources", [name for name in linecache.cache if name.endswith("ui/app.py")])
"""


def test_home_as_it_was_left_is_on_the_screen_before_home_is_imported(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"}

    printed = subprocess.run(  # noqa: S603  because it is this Python
        [sys.executable, "-c", OPEN, str(tmp_path)], check=True, capture_output=True, text=True, env=environment
    ).stdout

    assert "#c0ffee False" in printed
    assert "_Cover" not in printed
    assert "sources []" in printed


def kept_home(folder: Path) -> KeptHome:
    return KeptHome(folder / "home.png", "en")


def picture() -> QImage:
    drawn = QImage(20, 10, QImage.Format.Format_RGB32)
    drawn.fill(Qt.GlobalColor.white)
    for x in range(2, 8):
        drawn.setPixelColor(x, 2, Qt.GlobalColor.black)
    return drawn


@pytest.mark.usefixtures("qapp")
def test_a_picture_is_found_with_the_settings_that_it_was_made_of(tmp_path: Path) -> None:
    kept_home(tmp_path).keep(picture(), [GREETING], Settings(), EVENING)

    found = kept_home(tmp_path).find(Settings(), LATER)

    assert found is not None
    assert found.toImage() == picture()
    assert kept_home(tmp_path).find(Settings(theme="dark"), LATER) is None
    assert KeptHome(tmp_path / "home.png", "de").find(Settings(), LATER) is None


@pytest.mark.usefixtures("qapp")
def test_a_greeting_of_another_hour_is_left_out(tmp_path: Path) -> None:
    kept_home(tmp_path).keep(picture(), [GREETING], Settings(), EVENING)

    found = kept_home(tmp_path).find(Settings(), MORNING)

    assert found is not None
    assert found.toImage().pixelColor(3, 2) == Qt.GlobalColor.white


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("damaged", [b"", b"no picture", None])
def test_a_damaged_picture_is_none(damaged: bytes | None, tmp_path: Path) -> None:
    kept_home(tmp_path).keep(picture(), [], Settings(), EVENING)
    file = tmp_path / "home.png"
    file.write_bytes(file.read_bytes()[:-60] if damaged is None else damaged)

    assert kept_home(tmp_path).find(Settings(), EVENING) is None


@pytest.mark.usefixtures("qapp")
def test_a_picture_is_for_this_user_alone(tmp_path: Path) -> None:
    kept_home(tmp_path).keep(picture(), [], Settings(), EVENING)

    assert (tmp_path / "home.png").stat().st_mode & 0o077 == 0


def test_home_is_kept_as_the_next_start_will_show_it(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    kept = KeptHome(paths.home_picture)
    now = visitor.app.shell.now()

    visitor.press(Qt.Key.Key_P)  # which searches
    visitor.app.keep_home(kept)
    assert not paths.home_picture.exists()

    visitor.app.home.show_all()
    visitor.app.keep_home(kept)
    found = kept.find(visitor.app.shell.preferences.now, now)
    assert found is not None
    assert found.size() == visitor.app.window.size()
    leave(visitor)


def test_the_window_has_the_icon_of_the_program(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True), LaunchOptions(silent=True))
    qtbot.waitUntil(lambda: not visitor.app.window.windowIcon().isNull())

    large, small = (visitor.app.window.windowIcon().pixmap(size, size).toImage() for size in (128, 16))

    assert large.pixelColor(64, 62).name() == "#ffffff"  # the middle one of three vertebrae
    assert small.pixelColor(1, 8).name() == "#0f6656"
    leave(visitor)
