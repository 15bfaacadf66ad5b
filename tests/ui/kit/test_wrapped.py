"""A label that wraps asks for no more width than a few letters take, and shows every letter at any width."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QRegion
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backstride.ui.kit.buttons import label
from backstride.ui.kit.style import Style

pytestmark = pytest.mark.usefixtures("style")
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def shown(qtbot: QtBot, text: str, width: int) -> QLabel:
    made = label(text)
    qtbot.addWidget(made)
    made.resize(width, made.heightForWidth(width))
    return made


def ink(painted: QLabel) -> QRect:
    """Where anything is painted."""
    picture = painted.grab().toImage()
    ground = picture.pixelColor(0, 0)
    region = QRegion()
    for y in range(picture.height()):
        for x in range(picture.width()):
            if picture.pixelColor(x, y) != ground:
                region += QRect(x, y, 1, 1)
    return region.boundingRect()


def test_a_long_word_asks_for_a_few_letters_of_width(qtbot: QtBot) -> None:
    made = shown(qtbot, LONG, 200)

    assert made.minimumSizeHint().width() < 100
    assert made.heightForWidth(200) > 3 * made.fontMetrics().height()


def test_short_words_are_never_torn_nor_narrower_than_they_are(qtbot: QtBot) -> None:
    plain = QLabel("Side plank")
    plain.setWordWrap(True)
    qtbot.addWidget(plain)
    made = shown(qtbot, "Side plank", 200)

    assert made.minimumSizeHint() == plain.minimumSizeHint()
    assert made.heightForWidth(made.minimumSizeHint().width()) == 2 * plain.fontMetrics().height()


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_torn_word_is_painted_whole_at_the_side_where_the_window_begins(
    qtbot: QtBot, way: Qt.LayoutDirection
) -> None:
    made = shown(qtbot, "ii " + LONG, 203)
    made.setLayoutDirection(way)
    painted = ink(made)

    assert painted.height() > made.height() - made.fontMetrics().height()
    assert painted.width() > 180
    assert (painted.left() <= 3) == (way == Qt.LayoutDirection.LeftToRight)


def test_a_torn_word_has_the_colour_of_its_role(qtbot: QtBot, style: Style) -> None:
    made = label(LONG, "warning")
    qtbot.addWidget(made)
    made.resize(160, made.heightForWidth(160))
    picture = made.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(160) for y in range(picture.height())}

    assert QColor(style.tokens.warning).name() in colours
