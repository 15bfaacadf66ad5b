"""A widget that lies on its side."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backstride.ui.session.rotated_view import RotatedView


@pytest.fixture
def content() -> QWidget:
    made = QWidget()
    button = QPushButton("press", made)
    button.setGeometry(0, 0, 100, 40)
    return made


# Where the button in the upper left corner of 300 x 200 is seen.
@pytest.mark.parametrize(
    ("degrees", "seen"), [(0, QPoint(50, 20)), (90, QPoint(280, 50)), (180, QPoint(250, 180)), (270, QPoint(20, 150))]
)
def test_a_click_reaches_what_is_seen_there(qtbot: QtBot, content: QWidget, degrees: int, seen: QPoint) -> None:
    turned = RotatedView(content)
    qtbot.addWidget(turned)
    turned.resize(300, 200)
    turned.turn(degrees)
    with qtbot.waitExposed(turned):
        turned.show()
    button = content.findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(button.clicked):
        target = turned.childAt(seen)
        assert target is not None
        qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(turned, seen))


def test_turned_by_a_quarter_the_content_is_as_wide_as_the_screen_is_high(qtbot: QtBot, content: QWidget) -> None:
    turned = RotatedView(content)
    qtbot.addWidget(turned)
    turned.resize(300, 200)
    turned.turn(90)
    with qtbot.waitExposed(turned):
        turned.show()

    assert (content.width(), content.height()) == (200, 300)


def test_a_full_turn_brings_it_back(qtbot: QtBot, content: QWidget) -> None:
    turned = RotatedView(content)
    qtbot.addWidget(turned)
    turned.resize(300, 200)
    for degrees in (90, 180, 270, 360):
        turned.turn(degrees)
    with qtbot.waitExposed(turned):
        turned.show()

    assert content.parent() is turned
    assert (content.width(), content.height()) == (300, 200)
