"""Facts stand in a row, which breaks where there is no room, and are said as a list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.ui.kit.facts import Fact, Facts
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT

THINGS = [Fact("clock", "10 min"), Fact("mat", "Mat"), Fact("strap", "Strap")]


@pytest.fixture
def facts(qtbot: QtBot, style: Style) -> Facts:
    made = Facts(style)
    qtbot.addWidget(made)
    made.show_facts(THINGS)
    made.resize(600, 28)
    return made


def test_they_are_said_as_a_list(facts: Facts) -> None:
    assert facts.accessibleName() == "10 min, Mat, Strap"


def test_a_narrow_row_breaks(facts: Facts) -> None:
    line = facts.sizeHint()

    assert facts.heightForWidth(line.width()) == line.height()
    assert facts.heightForWidth(line.width() - 10) == 2 * line.height()
    assert facts.heightForWidth(20) == 3 * line.height()


def test_they_grow_with_the_text(qapp: QApplication, style: Style, facts: Facts) -> None:
    before = facts.sizeHint()
    style.apply(qapp, LIGHT, 2.0)

    assert facts.sizeHint().width() > 1.5 * before.width()


def test_from_right_to_left_the_row_begins_at_the_right(facts: Facts) -> None:
    facts.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    picture = facts.grab().toImage()
    inked = [x for x in range(600) if any(picture.pixelColor(x, y).name() == LIGHT.text for y in range(28))]

    assert min(inked) > 250
    assert max(inked) > 590


def test_without_facts_there_is_nothing(style: Style, qtbot: QtBot) -> None:
    empty = Facts(style)
    qtbot.addWidget(empty)

    assert (empty.sizeHint().isEmpty(), empty.heightForWidth(100)) == (True, 0)
