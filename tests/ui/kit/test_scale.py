"""A scale from 0 to 10, by keys and taps."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backstride.ui.kit.scale import Scale
from backstride.ui.kit.style import Style


@pytest.fixture
def scale(qtbot: QtBot, style: Style) -> Scale:
    made = Scale(style, "How hard was it?", ("Very easy", "As hard as it gets"))
    qtbot.addWidget(made)
    made.resize(800, 140)
    made.show()
    return made


def test_digits_choose_minus_is_ten_and_arrows_go_on_from_there(qtbot: QtBot, scale: Scale) -> None:
    values: list[object] = []
    scale.chosen.connect(values.append)
    for key in (Qt.Key.Key_4, Qt.Key.Key_Minus, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Delete, Qt.Key.Key_Left):
        qtbot.keyClick(scale.keys, key)

    assert values == [4, 10, 10, 9, None, 0]
    assert (scale.value, scale.keys.accessibleName()) == (0, "How hard was it? 0 of 10")


def test_a_second_tap_takes_it_back(qtbot: QtBot, scale: Scale) -> None:
    place = scale.keys.boxes()[7].center().toPoint()
    qtbot.mouseClick(scale.keys, Qt.MouseButton.LeftButton, pos=place)
    before = scale.value
    qtbot.mouseMove(scale.keys, place)
    qtbot.mouseClick(scale.keys, Qt.MouseButton.LeftButton, pos=place)

    assert (before, scale.value) == (7, None)
    assert scale.keys.accessibleName() == "How hard was it? not answered"


def test_a_narrow_scale_has_two_rows_and_is_as_high(scale: Scale) -> None:
    keys = scale.keys
    one = keys.heightForWidth(800)
    keys.resize(300, keys.heightForWidth(300))
    boxes = keys.boxes()

    assert keys.height() > one
    assert boxes[5].top() == boxes[0].top() < boxes[6].top()
    assert boxes[10].bottom() <= keys.height() + 1


def test_it_is_mirrored_with_its_arrows(qtbot: QtBot, scale: Scale) -> None:
    scale.keys.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(scale.keys, Qt.Key.Key_Left)

    assert scale.value == 0
    assert scale.keys.boxes()[0].left() > scale.keys.boxes()[10].left()
    assert not scale.grab().isNull()
