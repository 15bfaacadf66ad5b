"""A line that opens: by Enter, by Space and by a click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backstride.ui.kit.disclosure import Disclosure
from backstride.ui.kit.style import Style


@pytest.fixture
def line(qtbot: QtBot, style: Style) -> Disclosure:
    made = Disclosure(style, "Take care", "Stop when it hurts.")
    qtbot.addWidget(made)
    made.show()
    return made


def is_open(line: Disclosure) -> bool:
    return next(each for each in line.findChildren(QLabel) if each.text() == "Stop when it hurts.").isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_opens_it_and_closes_it_again(qtbot: QtBot, line: Disclosure, key: Qt.Key) -> None:
    qtbot.keyClick(line.lid, key)
    assert is_open(line)

    qtbot.keyClick(line.lid, key)
    assert not is_open(line)


def test_a_click_opens_it(qtbot: QtBot, line: Disclosure) -> None:
    qtbot.mouseClick(line.lid, Qt.MouseButton.LeftButton)

    assert is_open(line)
