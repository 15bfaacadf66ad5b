"""Who shows the exercises is chosen by a picture, with mouse or keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from backstride.figure.physique import PEOPLE
from backstride.ui.kit.person_picker import PersonPicker
from backstride.ui.kit.style import Style


@pytest.fixture
def picker(qtbot: QtBot, style: Style) -> PersonPicker:
    made = PersonPicker(style, {name: f"called {name}" for name in PEOPLE})
    qtbot.addWidget(made)
    made.resize(700, 200)
    made.choose("woman-medium")
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(picker: PersonPicker, name: str) -> QRadioButton:
    return next(each for each in picker.findChildren(QRadioButton) if each.accessibleName() == f"called {name}")


def test_a_click_chooses_a_person(qtbot: QtBot, picker: PersonPicker) -> None:
    with qtbot.waitSignal(picker.chosen) as sent:
        qtbot.mouseClick(button(picker, "man-deep"), Qt.MouseButton.LeftButton)

    assert sent.args == ["man-deep"]


def test_an_arrow_chooses_the_next_person(qtbot: QtBot, picker: PersonPicker) -> None:
    picker.setFocus()
    with qtbot.waitSignal(picker.chosen) as sent:
        qtbot.keyClick(button(picker, "woman-medium"), Qt.Key.Key_Right)

    assert sent.args == ["woman-deep"]
    assert button(picker, "woman-deep").hasFocus()


def test_showing_what_is_chosen_emits_nothing(qtbot: QtBot, picker: PersonPicker) -> None:
    with qtbot.assertNotEmitted(picker.chosen):
        picker.choose("man-light")

    assert [each.isChecked() for each in picker.findChildren(QRadioButton)].count(True) == 1
    assert button(picker, "man-light").isChecked()


def test_everybody_looks_different_and_the_chosen_one_is_marked(picker: PersonPicker) -> None:
    before = [button(picker, name).grab().toImage() for name in PEOPLE]
    picker.choose("man-light")

    assert all(one != other for index, one in enumerate(before) for other in before[:index])
    assert button(picker, "man-light").grab().toImage() != before[list(PEOPLE).index("man-light")]


def test_the_pictures_follow_the_text_size(picker: PersonPicker, style: Style) -> None:
    before = button(picker, "man-deep").sizeHint()
    style.text_size = 2.0
    style.changed.emit()

    assert button(picker, "man-deep").sizeHint().width() > before.width()
