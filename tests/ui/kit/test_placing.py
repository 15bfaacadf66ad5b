"""A window comes back where it was closed, on a screen that there is."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.storage.window_place import WindowPlace, read_window_place, write_window_place
from backstride.ui.app import LaunchOptions
from backstride.ui.kit.placing import within
from backstride.ui.window import Window
from tests.support.visitor import Visitor, enter, leave

ROOM = QRect(0, 0, 1920, 1040)
ORDINARY = Settings(first_run_done=True, language="en")
SILENT = LaunchOptions(silent=True)
Open = Callable[..., Window]


@pytest.fixture
def reopen(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Open]:
    """Open the window, after closing the one before."""
    now: list[Visitor] = []

    def shut() -> None:
        while now:
            leave(now.pop())

    def again(settings: Settings = ORDINARY, wanted: LaunchOptions = SILENT) -> Window:
        shut()
        now.append(enter(qtbot, qapp, paths, settings, wanted))
        return now[0].app.window

    yield again
    shut()


@pytest.mark.parametrize(
    ("wanted", "put"),
    [
        (QRect(100, 100, 1280, 800), QRect(100, 100, 1280, 800)),  # where there is room, nothing changes
        (QRect(3000, 100, 1280, 800), QRect(632, 100, 1280, 800)),  # a screen at the right is gone
        (QRect(-2500, -900, 1280, 800), QRect(8, 40, 1280, 800)),  # one at the left, and higher
        (QRect(100, 1000, 1280, 800), QRect(100, 232, 1280, 800)),  # below the lower edge
        (QRect(100, 100, 3000, 2000), QRect(8, 40, 1904, 992)),  # a larger screen is gone
    ],
)
def test_a_window_is_never_put_where_nobody_finds_it(wanted: QRect, put: QRect) -> None:
    assert within(ROOM, wanted) == put


def test_a_window_comes_back_as_it_was_closed(reopen: Open) -> None:
    window = reopen()
    window.showNormal()
    window.setGeometry(60, 70, 640, 480)
    window = reopen()

    assert window.geometry() == QRect(60, 70, 640, 480)
    assert not window.isMaximized()


def test_a_maximised_window_comes_back_maximised_and_its_size_before_is_kept(reopen: Open, paths: Paths) -> None:
    window = reopen()
    window.showNormal()
    window.setGeometry(60, 70, 640, 480)
    window.showMaximized()
    window = reopen()

    assert window.isMaximized()
    kept = read_window_place(paths.window_file)
    assert kept is not None
    assert (kept.width, kept.height, kept.x, kept.y, kept.maximised) == (640, 480, 60, 70, True)


def test_a_window_that_fills_the_screen_comes_back_as_the_window_it_was(reopen: Open) -> None:
    window = reopen()
    window.showNormal()
    window.setGeometry(60, 70, 640, 480)
    window.toggle_full_screen()
    window = reopen()

    assert not window.isFullScreen()
    assert window.geometry() == QRect(60, 70, 640, 480)


def test_whoever_leaves_the_full_screen_finds_the_window_as_it_was(reopen: Open) -> None:
    window = reopen()
    window.showNormal()
    window.setGeometry(60, 70, 640, 480)
    window.toggle_full_screen()
    assert window.geometry() == window.screen().geometry()
    window.toggle_full_screen()

    assert window.geometry() == QRect(60, 70, 640, 480)


def test_a_window_on_a_screen_that_is_gone_comes_back_on_one_that_is_there(reopen: Open, paths: Paths) -> None:
    kept = WindowPlace(width=640, height=480, x=4000, y=-3000, screen="gone")
    write_window_place(paths.window_file, kept)
    window = reopen()

    assert window.screen().availableGeometry().contains(window.geometry())
    assert window.size() == QSize(640, 480)


def test_a_rehearsal_comes_where_the_window_was_and_leaves_no_trace(reopen: Open, paths: Paths) -> None:
    kept = WindowPlace(width=640, height=480, x=60, y=70)
    write_window_place(paths.window_file, kept)
    window = reopen(wanted=LaunchOptions(silent=True, speed=40.0))
    assert window.geometry() == QRect(60, 70, 640, 480)
    window.resize(500, 400)
    reopen()

    assert read_window_place(paths.window_file) == kept


def test_a_window_smaller_than_it_may_be_is_as_small_as_it_may(reopen: Open, paths: Paths) -> None:
    write_window_place(paths.window_file, WindowPlace(width=10, height=10))

    assert reopen().size() == QSize(480, 320)
