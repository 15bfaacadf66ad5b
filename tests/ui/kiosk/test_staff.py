"""Staff: the corner, the PIN, what their page does, and how it becomes a kiosk again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backstride.kiosk.pin import hash_pin
from backstride.storage.paths import find_paths
from backstride.ui.kiosk.attract import AttractPage
from backstride.ui.kiosk.goodbye import CleaningPage, DarkPage
from backstride.ui.kiosk.pin_page import PinPage
from backstride.ui.kiosk.staff import Ending
from backstride.ui.kiosk.staff_page import CountsPage, StaffPage
from tests.support.kiosk import CONFIG, Stranger, stranger_at

PIN = "482913"
KEY = Qt.Key


@pytest.fixture(scope="module")
def standing_kiosk(qapp: QApplication, cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    paths = replace(find_paths(tmp_path_factory.mktemp("kiosk")), cache=cache)
    config = replace(CONFIG, pin=hash_pin(PIN, bytes(16)), counts=True)
    with stranger_at(qapp, paths, config) as stranger:
        yield stranger


@pytest.fixture
def staff(stranger: Stranger) -> Stranger:
    """Somebody who showed the PIN."""
    stranger.kiosk.staff.show()
    stranger.settle()
    return stranger


def hold_corner(stranger: Stranger) -> None:
    """Press the upper left corner, and keep the finger there until the timer has come."""
    window = stranger.kiosk.window
    QTest.mousePress(stranger.page, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(10, 10))
    assert stranger.kiosk.guard._hold.isActive()
    stranger.kiosk.guard._hold.timeout.emit()
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(10, 10))
    stranger.settle()


def test_the_corner_asks_for_the_pin(stranger: Stranger) -> None:
    hold_corner(stranger)

    assert stranger.sees(PinPage)


def test_a_finger_that_leaves_the_corner_asks_for_nothing(stranger: Stranger) -> None:
    QTest.mousePress(stranger.page, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(10, 10))
    QTest.mouseMove(stranger.page, QPoint(400, 300))
    QTest.mouseRelease(stranger.page, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(400, 300))

    assert not stranger.kiosk.guard._hold.isActive()


def test_the_corner_ends_a_session(stranger: Stranger) -> None:
    stranger.go_to_session()
    hold_corner(stranger)

    assert stranger.sees(PinPage)
    assert stranger.kiosk.visit.session.screen is None


def test_the_right_pin_opens_the_page_of_the_staff(stranger: Stranger) -> None:
    stranger.kiosk.staff.ask()
    stranger.settle()
    for digit in PIN:
        stranger.touch(digit)
    stranger.touch("Done")

    assert stranger.sees(StaffPage)


def test_a_wrong_one_says_in_words_how_long_it_is_until_the_next_try(stranger: Stranger) -> None:
    stranger.kiosk.staff.ask()
    stranger.settle()
    for key in (KEY.Key_1, KEY.Key_2, KEY.Key_Backspace, KEY.Key_3, KEY.Key_4, KEY.Key_5, KEY.Key_6, KEY.Key_7):
        stranger.press(key)
    stranger.press(KEY.Key_Return)

    assert stranger.sees(PinPage)
    assert "Wait 1 s, then try again." in stranger.words()
    stranger.wait(2)
    assert "Enter the PIN." in stranger.words()
    for digit in PIN:
        stranger.touch(digit)
    stranger.touch("Done")


def test_nothing_that_was_typed_is_shown(stranger: Stranger) -> None:
    stranger.kiosk.staff.ask()
    stranger.settle()
    stranger.touch("7")

    assert "7" not in [line.strip() for line in stranger.words().splitlines()]


def test_after_two_minutes_it_is_a_kiosk_again(staff: Stranger) -> None:
    staff.wait(119)
    assert staff.sees(StaffPage)
    staff.wait(2)
    assert staff.sees(AttractPage)


def test_the_volume_that_staff_choose_holds_for_every_visitor(staff: Stranger) -> None:
    staff.touch("Louder")
    assert "Volume 80 %" in staff.words()
    staff.touch("Back to the kiosk")

    assert staff.kiosk.context.preferences.now.cue_volume == 80
    staff.kiosk.way.usual = staff.kiosk.context.usual


def test_while_the_screen_is_wiped_touches_do_nothing(staff: Stranger) -> None:
    staff.touch("Cleaning mode")
    assert staff.sees(CleaningPage)
    staff.touch_at(0.5, 0.5)
    staff.press(KEY.Key_Space)
    staff.wait(5)
    assert staff.sees(CleaningPage)
    assert "Touches do nothing for" in staff.words()
    staff.wait(30)
    assert staff.sees(StaffPage)
    staff.settle()
    staff.touch("Back to the kiosk")
    assert staff.sees(AttractPage)


def test_a_dark_screen_wakes_by_a_touch_and_by_a_key(staff: Stranger) -> None:
    staff.touch("Screen off")
    assert staff.sees(DarkPage)
    staff.touch_at(0.5, 0.5)
    assert staff.sees(AttractPage)

    staff.kiosk.staff.show()
    staff.settle()
    staff.touch("Screen off")
    staff.press(KEY.Key_Space)
    assert staff.sees(AttractPage)


def test_the_counts_are_shown_with_the_place_of_their_file(staff: Stranger) -> None:
    staff.kiosk.context.counts.started("kiosk-demo-3")
    staff.touch("Counts")

    assert staff.sees(CountsPage)
    assert "kiosk-demo-3" in staff.words()
    assert "kiosk-counts.csv" in staff.words()
    staff.touch("Back")
    assert staff.sees(StaffPage)


@pytest.mark.parametrize(("name", "ending"), [("Leave the kiosk", Ending.LEFT), ("Restart the kiosk", Ending.AGAIN)])
def test_staff_end_it(staff: Stranger, name: str, ending: Ending) -> None:
    endings: list[int] = []
    staff.kiosk.staff.ended.connect(endings.append)
    staff.touch(name)
    staff.kiosk.staff.ended.disconnect()

    assert endings == [ending]
