"""The way of a visitor through the kiosk, by touch, by keys, by one button and by a presenter's clicker."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backstride.routine.describe import exercises
from backstride.session.states import Command
from backstride.ui.kiosk.attract import AttractPage
from backstride.ui.kiosk.choices import ChoosePage, LookPage
from backstride.ui.kiosk.goodbye import GoodbyePage
from backstride.ui.kiosk.overview import OverviewPage
from backstride.ui.kiosk.reading import HelpPage, NoticePage
from backstride.ui.kiosk.start import StartPage
from backstride.ui.kit.facts import Facts
from backstride.ui.session.screen import SessionScreen
from tests.support.kiosk import Stranger

KEY = Qt.Key


@pytest.mark.parametrize(("x", "y"), [(0.1, 0.2), (0.9, 0.9), (0.5, 0.02)])
def test_a_touch_anywhere_begins(stranger: Stranger, x: float, y: float) -> None:
    stranger.touch_at(x, y)

    assert stranger.sees(StartPage)


def test_a_whole_visit_by_touch(stranger: Stranger) -> None:
    stranger.touch("Touch to begin")
    stranger.touch("Try it")
    assert stranger.sees(OverviewPage)
    stranger.touch("Start")
    assert stranger.sees(NoticePage)
    stranger.touch("I have read this")
    assert stranger.sees(SessionScreen)
    stranger.touch("End session")
    stranger.touch("End")
    assert stranger.sees(GoodbyePage)
    assert "Nothing about you was kept." in stranger.words()
    stranger.touch("Done")
    assert stranger.sees(AttractPage)


def test_a_whole_visit_by_the_arrows_and_enter(stranger: Stranger) -> None:
    stranger.press(KEY.Key_Return)
    assert stranger.sees(StartPage)
    first = stranger.kiosk.window.focusWidget()
    stranger.press(KEY.Key_Right)
    assert stranger.kiosk.window.focusWidget() is not first
    stranger.press(KEY.Key_Left)
    stranger.press(KEY.Key_Return)
    assert stranger.sees(OverviewPage)
    stranger.press(KEY.Key_Space)
    stranger.press(KEY.Key_Space)
    assert stranger.sees(SessionScreen)
    for _ in range(20):
        if getattr(stranger.kiosk.window.focusWidget(), "words", "") == "End session":
            break
        stranger.press(KEY.Key_Tab)
    stranger.press(KEY.Key_Space)
    stranger.press(KEY.Key_Right)
    stranger.press(KEY.Key_Space)
    assert stranger.sees(GoodbyePage)


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_PageUp])
def test_one_key_that_presses_leads_into_a_session(stranger: Stranger, key: Qt.Key) -> None:
    for _ in range(4):
        stranger.press(key)

    assert stranger.sees(SessionScreen)


def test_a_clicker_chooses_with_one_key_and_presses_with_the_other(stranger: Stranger) -> None:
    stranger.press(KEY.Key_PageUp)
    stranger.press(KEY.Key_PageDown)
    chosen = stranger.kiosk.window.focusWidget()
    assert chosen is stranger.page_as(StartPage).shown[1]
    stranger.press(KEY.Key_PageUp)

    assert stranger.page_as(OverviewPage).title.text() == chosen.card.title


def test_the_notice_is_read_once_by_each_visitor(stranger: Stranger) -> None:
    stranger.go_to_session()
    stranger.touch("End session")
    stranger.touch("End")
    stranger.touch("Another routine")
    stranger.touch("Try it")
    stranger.touch("Start")
    assert stranger.sees(SessionScreen)

    stranger.begin()
    stranger.touch("Touch to begin")
    stranger.touch("Try it")
    stranger.touch("Start")
    assert stranger.sees(NoticePage)


def test_every_page_leads_back(stranger: Stranger) -> None:
    stranger.touch("Touch to begin")
    stranger.touch("Choose")
    assert stranger.sees(ChoosePage)
    stranger.touch("Back")
    stranger.touch("Text size")
    assert stranger.sees(LookPage)
    stranger.touch("Done")
    stranger.touch("When to get help")
    assert stranger.sees(HelpPage)
    stranger.touch("Back")

    assert stranger.sees(StartPage)


def test_help_is_on_the_foot_of_a_session_too_and_pauses_it(stranger: Stranger) -> None:
    stranger.go_to_session()
    stranger.touch("When to get help")

    assert "In an emergency call 112." in stranger.words()
    screen = stranger.page_as(SessionScreen)
    assert Command.RESUME in screen.allowed() or screen.conductor is None


def test_only_what_suits_is_shown(stranger: Stranger) -> None:
    stranger.touch("Touch to begin")
    assert stranger.page_as(StartPage).count == 4
    stranger.touch("Choose")
    stranger.touch("Standing only")
    stranger.touch("Show 2 routines")

    assert {card.card.id for card in stranger.page_as(StartPage).shown} == {"kiosk-demo-3", "after-run-express-5"}


def test_short_ones_first(stranger: Stranger) -> None:
    stranger.touch("Touch to begin")
    stranger.touch("Shortest first")
    lengths = [card.card.minutes for card in stranger.page_as(StartPage).shown]

    assert lengths == sorted(lengths)


def test_a_double_tap_presses_nothing_on_the_page_that_it_opened(stranger: Stranger) -> None:
    stranger.touch("Touch to begin")
    stranger.time += 1
    card = stranger.page_as(StartPage).shown[0]
    card.click()
    stranger.touch_at(0.5, 0.5)
    assert stranger.sees(OverviewPage)
    stranger.time -= 0.4  # still within the moment in which the second half of a double tap comes
    before = stranger.page
    stranger.kiosk.guard.settle()
    start = next(button for name, button in stranger.buttons().items() if name == "Start")
    QTest.mouseClick(start, Qt.MouseButton.LeftButton)

    assert stranger.page is before


def test_a_stranger_is_explained_every_exercise_and_reads_how_long_that_takes(stranger: Stranger) -> None:
    stranger.touch("Touch to begin")
    stranger.touch("Try it")
    assert "Includes about" in stranger.words()
    stranger.touch("Start")
    stranger.touch("I have read this")
    session = stranger.kiosk.visit.session.running
    assert session
    assert session.timeline.explained == {each.id for each in exercises(session.timeline.routine)}


def test_what_is_only_read_scrolls_by_keys_before_the_focus_goes_on(stranger: Stranger) -> None:
    stranger.kiosk.context.preferences.set("text_size", 200)
    stranger.touch("When to get help")
    bar = stranger.page_as(HelpPage).area.verticalScrollBar()
    stranger.press(KEY.Key_PageDown)
    assert bar.value() > 0
    for _ in range(12):
        stranger.press(KEY.Key_Down)

    assert bar.value() == bar.maximum()
    assert stranger.kiosk.window.focusWidget() in stranger.kiosk.window.targets()


def test_for_somebody_with_one_key_the_focus_goes_on_by_itself(stranger: Stranger) -> None:
    way = stranger.kiosk.way
    stranger.press(KEY.Key_Space)
    assert way._scan.isActive()
    first = stranger.kiosk.window.focusWidget()
    way._scan.timeout.emit()
    assert stranger.kiosk.window.focusWidget() is stranger.page_as(StartPage).shown[1]
    assert first is not stranger.kiosk.window.focusWidget()

    stranger.press(KEY.Key_Right)
    assert not way._scan.isActive()


def test_one_key_begins_where_the_language_of_now_was_touched(stranger: Stranger) -> None:
    stranger.touch("English")
    assert stranger.sees(AttractPage)

    stranger.press(KEY.Key_Space)
    assert stranger.sees(StartPage)


def test_one_key_begins_a_while_after_the_focus_was_left_on_a_language(stranger: Stranger) -> None:
    stranger.press(KEY.Key_Tab)
    stranger.buttons()["English"].setFocus()
    stranger.wait(stranger.kiosk.context.config.idle.reset_after)

    stranger.press(KEY.Key_Space)
    assert stranger.sees(StartPage)


def test_the_focus_goes_on_by_itself_where_one_key_turned_no_page(stranger: Stranger) -> None:
    way, english = stranger.kiosk.way, stranger.buttons()["English"]
    english.setFocus()
    stranger.press(KEY.Key_Space)
    assert stranger.sees(AttractPage)
    assert way._scan.isActive()

    way._scan.timeout.emit()
    assert not english.hasFocus()


def test_the_minutes_of_a_card_are_those_of_its_page(stranger: Stranger) -> None:
    stranger.touch("Touch to begin")
    card = stranger.page_as(StartPage).shown[1].card
    stranger.touch(card.title)

    assert f"{card.minutes}" in stranger.page_as(OverviewPage).findChildren(Facts)[0].accessibleName()
