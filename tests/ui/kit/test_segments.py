"""Of the segments in a tray one is chosen, by mouse or by arrow keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.ui.kit.segments import Segments
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import BIG, TOUCH
from backstride.ui.kit.tokens import SCHEMES, Tokens
from tests.support.contrast import contrast

LENGTHS = [(5, "5 min"), (8, "8 min"), (10, "10 min")]


@pytest.fixture
def lengths(qtbot: QtBot, style: Style) -> Segments:
    made = Segments(style, "Length")
    qtbot.addWidget(made)
    made.offer(LENGTHS, 10)
    made.resize(made.sizeHint())
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_value_that_is_offered_as_chosen_is(lengths: Segments) -> None:
    assert (lengths.value, [button.isChecked() for button in lengths.buttons]) == (10, [False, False, True])


def test_a_click_chooses_and_tells_once(qtbot: QtBot, lengths: Segments) -> None:
    told: list[object] = []
    lengths.chosen.connect(told.append)

    qtbot.mouseClick(lengths.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(lengths.buttons[0], Qt.MouseButton.LeftButton)

    assert (told, lengths.value) == ([5], 5)


def test_arrows_go_from_one_to_the_next(qtbot: QtBot, lengths: Segments) -> None:
    lengths.buttons[2].setFocus()

    qtbot.keyClick(lengths.buttons[2], Qt.Key.Key_Left)

    assert lengths.value == 8
    assert lengths.buttons[1].hasFocus()


def test_to_a_screen_reader_they_are_radio_buttons(lengths: Segments) -> None:
    spoken = [QAccessible.queryAccessibleInterface(button) for button in lengths.buttons]

    assert {each.role() for each in spoken} == {QAccessible.Role.RadioButton}
    assert [bool(each.state().checked) for each in spoken] == [False, False, True]
    assert lengths.accessibleName() == "Length"


def test_what_is_offered_next_takes_the_place_of_what_was(lengths: Segments) -> None:
    lengths.offer([(3, "3 min"), (6, "6 min")], 3)

    assert (lengths.value, [button.text() for button in lengths.buttons]) == (3, ["3 min", "6 min"])


def test_where_nothing_is_offered_nothing_is_chosen(style: Style, qtbot: QtBot) -> None:
    empty = Segments(style, "Length")
    qtbot.addWidget(empty)

    assert empty.value is None


@pytest.mark.parametrize(("big", "height"), [(False, TOUCH), (True, BIG)])
def test_each_has_room_for_a_finger(style: Style, qtbot: QtBot, big: bool, height: int) -> None:  # noqa: FBT001  because pytest passes it by name
    made = Segments(style, "Length", big=big)
    qtbot.addWidget(made)
    made.offer(LENGTHS, 5)

    assert all(button.sizeHint().width() >= TOUCH for button in made.buttons)
    assert made.sizeHint().height() == height


@pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)
@pytest.mark.parametrize("room", ["", "after-run", "strength"])
def test_the_chosen_one_is_told_by_an_outline_and_all_can_be_read(
    qapp: QApplication, style: Style, lengths: Segments, tokens: Tokens, room: str
) -> None:
    style.apply(qapp, tokens)
    lengths.stand_in(room)
    tray = tokens.colour(f"{room}.disc" if room else "raised")
    picture = lengths.grab().toImage()
    seen = {picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width())}

    assert {tray, tokens.surface, tokens.outline} <= seen
    assert contrast(tokens.muted, tray) >= 4.5
    assert contrast(tokens.outline, tokens.surface) >= 3
