"""The cards of Home: a press opens, one on the star keeps; columns as many as fit."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.library.entry import Portrait
from backstride.library.suggestions import Card
from backstride.ui.home.card_face import CardFace
from backstride.ui.home.cards import CardList, bleed
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import TOUCH
from backstride.ui.kit.tokens import LIGHT

CARDS = (
    Card(id="calm", title="Calm", minutes=5),
    Card(id="core", title="Core", minutes=8),
    Card(id="/own/broken.yaml", title="broken.yaml", problems=2),
)


@pytest.fixture
def cards(qtbot: QtBot, style: Style) -> CardList:
    made = CardList(style, CardFace(style, dict[str, Portrait]().get, None), "Routines")
    qtbot.addWidget(made)
    made.resize(1120, 400)
    made.show_cards(CARDS)
    made.show()
    return made


def place(cards: CardList, row: int, *, on_star: bool) -> QPoint:
    """A point on the card's star, or in its middle."""
    rect = cards.visualRect(cards.model().index(row, 0, QModelIndex()))
    if not on_star:
        return rect.center()
    inset = TOUCH // 2
    rect = cards._delegate.card_in(rect)
    return QPoint(rect.left() + inset if cards.isRightToLeft() else rect.right() - inset, rect.top() + inset)


def click(qtbot: QtBot, cards: CardList, where: QPoint) -> None:
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_a_press_on_a_card_opens_it(qtbot: QtBot, cards: CardList) -> None:
    with qtbot.waitSignal(cards.chosen) as told:
        click(qtbot, cards, place(cards, 1, on_star=False))

    assert told.args == ["core"]


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_press_on_the_star_makes_it_a_favourite(qtbot: QtBot, cards: CardList, way: Qt.LayoutDirection) -> None:
    cards.setLayoutDirection(way)
    QApplication.processEvents()
    with qtbot.assertNotEmitted(cards.chosen), qtbot.waitSignal(cards.starred) as told:
        click(qtbot, cards, place(cards, 1, on_star=True))

    assert told.args == ["core"]


def test_a_file_with_problems_has_no_star(qtbot: QtBot, cards: CardList) -> None:
    with qtbot.assertNotEmitted(cards.starred), qtbot.waitSignal(cards.chosen) as told:
        click(qtbot, cards, place(cards, 2, on_star=True))

    assert told.args == ["/own/broken.yaml"]


@pytest.mark.parametrize(
    ("width", "text_size", "columns"), [(730, 1.0, 2), (780, 1.0, 3), (1232, 1.0, 4), (3000, 1.0, 4), (760, 2.0, 1)]
)
def test_as_many_columns_as_fit(
    qapp: QApplication, style: Style, cards: CardList, width: int, text_size: float, columns: int
) -> None:
    style.apply(qapp, LIGHT, text_size)
    cards.resize(width, 400)
    rows = {cards.visualRect(cards.model().index(row, 0, QModelIndex())).top() for row in range(len(CARDS))}

    assert len(rows) == -(-len(CARDS) // columns)


def test_the_current_card_stays_current_when_others_come(cards: CardList) -> None:
    cards.setCurrentIndex(cards.model().index(1, 0, QModelIndex()))
    cards.show_cards((Card(id="new", title="New"), *CARDS))

    assert cards.currentIndex().row() == 2


@pytest.mark.parametrize("width", [1118, 1119, 1120, 1121])
def test_the_outer_cards_are_equally_far_from_the_edges(cards: CardList, width: int) -> None:
    cards.resize(width, 400)
    cards.show_cards((*CARDS, Card(id="new", title="New")))
    rects = [cards._delegate.card_in(cards.visualRect(cards.model().index(row, 0, QModelIndex()))) for row in range(4)]

    beyond = bleed(cards._style)
    assert (rects[0].left(), rects[-1].right() + 1) == (beyond, width - beyond)
    assert {after.left() - before.right() - 1 for before, after in pairwise(rects)} == {20}


def test_a_card_that_a_search_found_says_by_which_exercise(cards: CardList) -> None:
    cards.show_cards([replace(CARDS[0], found_by="Glute bridge")])
    index = cards.model().index(0, 0, QModelIndex())

    assert "Glute bridge" in index.data(Qt.ItemDataRole.AccessibleTextRole)
