"""The page of the first start: one screen, asked once, by keys and clicks."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from backstride.i18n.messages import message
from backstride.ui.first_run.option_card import OptionCard
from backstride.ui.first_run.page import WelcomePage
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.labels import disclaimer_sentence
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT
from tests.support.examples import exercise


@pytest.fixture
def page(qtbot: QtBot, style: Style) -> WelcomePage:
    made = WelcomePage(style, {"de": "Deutsch"})
    qtbot.addWidget(made)
    made.resize(800, 480)
    with qtbot.waitExposed(made):
        made.show()
    made.focus_first()
    return made


def button(page: WelcomePage, name: str) -> Button:
    return next(each for each in page.findChildren(Button) if each.accessibleName() == name and each.isVisible())


def in_sight(page: WelcomePage, widget: QWidget) -> bool:
    return page.rect().contains(QRect(widget.mapTo(page, QPoint()), widget.size()))


@pytest.mark.parametrize(
    ("width", "height", "text_size"),
    [(1280, 800, 1.0), (800, 480, 1.0), (800, 480, 2.0), (1280, 800, 2.0), (1080, 1920, 2.0), (480, 320, 1.0)],
)
def test_what_enter_presses_is_in_sight(
    qtbot: QtBot, qapp: QApplication, page: WelcomePage, style: Style, width: int, height: int, text_size: float
) -> None:
    page.resize(width, height)
    style.apply(qapp, LIGHT, text_size)

    qtbot.waitUntil(lambda: in_sight(page, button(page, "Try three minutes")))


def test_what_this_is_not_is_told(page: WelcomePage) -> None:
    assert disclaimer_sentence() in [label.text() for label in page.findChildren(QLabel)]


def test_the_stage_goes_where_there_is_no_room_for_it(
    qtbot: QtBot, qapp: QApplication, page: WelcomePage, style: Style
) -> None:
    assert page.stage.isVisible()
    style.apply(qapp, LIGHT, 2.0)

    qtbot.waitUntil(lambda: not page.stage.isVisible())


def test_the_exercise_that_is_shown_is_named(page: WelcomePage) -> None:
    page.show_figure(exercise("side-lunge"))

    assert "Side lunge" in [label.text() for label in page.stage.findChildren(QLabel)]


def test_enter_leads_to_the_question_whether_it_is_heard_and_then_to_the_three_minutes(
    qtbot: QtBot, page: WelcomePage
) -> None:
    with qtbot.waitSignal(page.voice_check_requested):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert "Can you hear me?" in [label.text() for label in page.findChildren(QLabel)]
    with qtbot.waitSignal(page.tried):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)


def test_why_nothing_is_heard_is_told_there(qtbot: QtBot, page: WelcomePage) -> None:
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    page.show_status(message("No voice."))
    assert "No voice." in [label.text() for label in page.findChildren(QLabel)]
    with qtbot.waitSignal(page.voice_check_requested):
        button(page, "Play it again").click()


@pytest.mark.parametrize(("name", "role"), [("Look around", "run"), ("I write routines", "write")])
def test_who_wants_no_questions_is_asked_none(qtbot: QtBot, page: WelcomePage, name: str, role: str) -> None:
    with qtbot.waitSignal(page.finished) as told:
        qtbot.mouseClick(button(page, name), Qt.MouseButton.LeftButton)

    assert told.args == [role]


def test_set_up_asks_who_shows_the_exercises_and_who_uses_the_computer(qtbot: QtBot, page: WelcomePage) -> None:
    button(page, "Set up").click()
    people = [each for each in page.findChildren(QRadioButton) if not isinstance(each, OptionCard)]
    with qtbot.waitSignal(page.person_chosen) as chosen:
        next(each for each in people if each.accessibleName() == "Man, dark skin").click()
    assert chosen.args == ["man-deep"]
    qtbot.mouseClick(page.findChildren(OptionCard)[1], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.finished) as told:
        button(page, "Begin").click()

    assert told.args == ["write"]


def test_enter_begins_from_what_is_set_up(qtbot: QtBot, page: WelcomePage) -> None:
    button(page, "Set up").click()
    with qtbot.waitSignal(page.finished) as told:
        qtbot.keyClick(page.findChildren(OptionCard)[0], Qt.Key.Key_Enter)

    assert told.args == ["run"]


def test_the_sound_can_be_tested_while_setting_up(qtbot: QtBot, page: WelcomePage) -> None:
    button(page, "Set up").click()
    with qtbot.waitSignal(page.sound_check_requested):
        button(page, "Test sound").click()
    page.show_status(message("Turn it up."))

    assert "Turn it up." in [label.text() for label in page.findChildren(QLabel)]


def test_the_way_back_leads_to_the_beginning(page: WelcomePage) -> None:
    button(page, "Set up").click()
    button(page, "Back").click()

    assert button(page, "Try three minutes").hasFocus()


def test_another_language_is_one_press_away(qtbot: QtBot, page: WelcomePage) -> None:
    with qtbot.waitSignal(page.language_chosen) as told:
        button(page, "Deutsch").click()

    assert told.args == ["de"]


def test_when_to_get_help_can_be_read_at_once(qtbot: QtBot, page: WelcomePage) -> None:
    with qtbot.waitSignal(page.help_requested):
        button(page, "When to get help").click()


def test_nothing_is_promised_to_a_gym(page: WelcomePage) -> None:
    assert not [each.text() for each in page.findChildren(QLabel) if "gym" in each.text().casefold()]
