"""The menu of a choice, where it opens and what it chooses."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QStyle, QWidget
from pytestqt.qtbot import QtBot

from backstride.ui.kit.choice import Choice, MenuButton, place_in_window
from backstride.ui.kit.style import Style


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(800, 480)
    qtbot.addWidget(made)
    return made


def choice(window: QWidget, style: Style, x: int, y: int) -> Choice:
    made = Choice(style, "Goal", "chip", window)
    made.offer([("", "Any goal"), ("mobility", "Mobility")], "")
    made.setGeometry(x, y, 120, 48)
    return made


@pytest.mark.parametrize(("y", "height", "expected"), [(100, 300, 148), (400, 300, 100), (200, 400, 80), (200, 600, 0)])
def test_a_menu_opens_below_above_or_as_low_as_it_may(
    window: QWidget, style: Style, y: int, height: int, expected: int
) -> None:
    assert place_in_window(choice(window, style, 20, y), QSize(200, height)).y() == expected


def test_a_menu_never_passes_the_side_of_the_window(window: QWidget, style: Style) -> None:
    assert place_in_window(choice(window, style, 700, 10), QSize(200, 100)).x() == 600


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_button_at_the_bottom_opens_within_the_window(
    qtbot: QtBot, window: QWidget, style: Style
) -> None:
    button = choice(window, style, 20, 420)
    with qtbot.waitExposed(window):
        window.show()
    button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    assert QRect(window.mapToGlobal(window.rect().topLeft()), window.size()).contains(button.menu().geometry())
    button.menu().hide()


def test_a_menu_taller_than_the_screen_scrolls(window: QWidget, style: Style) -> None:
    menu = choice(window, style, 20, 20).menu()

    assert menu.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, menu) == 1


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_menu_that_is_left_unanswered_fills_nothing(qtbot: QtBot, window: QWidget, style: Style, key: Qt.Key) -> None:
    button = choice(window, style, 20, 20)
    with qtbot.waitExposed(window):
        window.show()
    before = colour(button)
    qtbot.keyClick(button, key)
    qtbot.keyClick(button.menu(), Qt.Key.Key_Escape)

    assert colour(button) == before
    state = QAccessible.queryAccessibleInterface(button).state()
    assert (state.checkable, state.checked) == (0, 0)


def test_only_what_is_chosen_fills_a_chip(window: QWidget, style: Style) -> None:
    button = choice(window, style, 20, 20)
    empty = colour(button)
    button.choose("mobility")
    assert colour(button) == QColor(style.tokens.text)
    button.choose("")

    assert colour(button) == empty


def colour(button: Choice) -> QColor:
    """The colour that fills a button, between its words and its sign."""
    picture = button.grab().toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() - 6)


def test_a_menu_button_does_what_is_chosen_in_its_menu(qtbot: QtBot, style: Style) -> None:
    button = MenuButton(style, "More")
    qtbot.addWidget(button)
    button.offer("Copy & paste", "copy", button.pressed)
    button.menu().aboutToShow.emit()
    (action,) = button.menu().actions()
    with qtbot.waitSignal(button.pressed):
        action.trigger()

    assert (action.text(), button.accessibleName(), button.tip) == ("Copy && paste", "More", "More")
