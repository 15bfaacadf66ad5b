"""The page of the first start: one screen, asked once, by keys and clicks."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backstride.ui.first_run.option_card import OptionCard
from backstride.ui.first_run.page import WelcomePage
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.labels import disclaimer_sentence
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT
from tests.support.widgets import found


@pytest.fixture
def page(qtbot: QtBot, style: Style) -> WelcomePage:
    made = WelcomePage(style)
    qtbot.addWidget(made)
    made.resize(800, 480)
    with qtbot.waitExposed(made):
        made.show()
    made.focus_first()
    return made


def button(page: WelcomePage, name: str) -> Button:
    return next(each for each in page.findChildren(Button) if each.accessibleName() == name)


def disclaimer(page: WelcomePage) -> QLabel:
    return next(each for each in page.findChildren(QLabel) if each.text() == disclaimer_sentence())


def in_sight(page: WelcomePage, widget: QWidget) -> bool:
    return page.rect().contains(QRect(widget.mapTo(page, QPoint()), widget.size()))


def test_everything_is_in_sight_on_a_small_screen(page: WelcomePage) -> None:
    assert found(page, QScrollArea).verticalScrollBar().maximum() == 0
    assert in_sight(page, button(page, "Begin"))


@pytest.mark.parametrize(("width", "height", "text_size"), [(1280, 800, 2.0), (1080, 1920, 2.0)])
def test_every_answer_and_what_this_is_not_are_in_sight_beside_what_begins(
    qtbot: QtBot, qapp: QApplication, page: WelcomePage, style: Style, width: int, height: int, text_size: float
) -> None:
    page.resize(width, height)
    style.apply(qapp, LIGHT, text_size)

    qtbot.waitUntil(lambda: found(page, QScrollArea).verticalScrollBar().maximum() == 0)
    assert all(in_sight(page, option) for option in page.findChildren(OptionCard))
    assert in_sight(page, button(page, "Begin"))
    assert in_sight(page, disclaimer(page))


def test_where_not_all_fits_every_answer_and_what_begins_are_in_sight_and_the_rest_scrolls(
    qtbot: QtBot, qapp: QApplication, page: WelcomePage, style: Style
) -> None:
    style.apply(qapp, LIGHT, 2.0)
    bar = found(page, QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and in_sight(page, button(page, "Begin")))
    assert all(in_sight(page, option) for option in page.findChildren(OptionCard))

    for _ in range(2):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)

    assert button(page, "Begin").hasFocus()
    bar.setValue(bar.maximum())
    assert in_sight(page, disclaimer(page))


def test_a_window_that_grows_shows_the_sentences_of_the_answers_again(
    qtbot: QtBot, qapp: QApplication, page: WelcomePage, style: Style
) -> None:
    style.apply(qapp, LIGHT, 2.0)
    page.resize(2560, 1600)

    qtbot.waitUntil(lambda: all(each.isVisible() for each in page.findChildren(QLabel) if each.text()))
    assert in_sight(page, button(page, "Begin"))


def test_enter_begins_with_the_answer_that_has_the_focus(qtbot: QtBot, page: WelcomePage) -> None:
    with qtbot.waitSignal(page.finished) as told:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)

    assert told.args == ["run"]


def test_another_answer_is_chosen_with_an_arrow(qtbot: QtBot, page: WelcomePage) -> None:
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    with qtbot.waitSignal(page.finished) as told:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Enter)

    assert told.args == ["write"]


def test_another_answer_is_chosen_with_the_mouse(qtbot: QtBot, page: WelcomePage) -> None:
    qtbot.mouseClick(page.findChildren(OptionCard)[1], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.finished) as told:
        qtbot.mouseClick(button(page, "Begin"), Qt.MouseButton.LeftButton)

    assert told.args == ["write"]


def test_nothing_is_promised_to_a_gym(page: WelcomePage) -> None:
    assert [option.accessibleName() for option in page.findChildren(OptionCard)] == [
        "I'm a runner",
        "I write routines for others",
    ]
    assert not [each.text() for each in page.findChildren(QLabel) if "gym" in each.text().casefold()]
