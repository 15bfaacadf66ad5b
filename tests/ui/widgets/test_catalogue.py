"""What Home shows below its head."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backstride.ui.card import Card
from backstride.ui.look import Look
from backstride.ui.widgets.catalogue import Catalogue
from backstride.ui.widgets.plain import Button

WHOLE = Card(id="core", title="Core", minutes=8, when=("any-time",))
FAULTY = Card(id="mine.yaml", title="mine.yaml", problems=5)


def nothing(_words: str) -> Iterable[str]:
    return ()


def no_exercise(_name: str) -> None:
    return None


@pytest.fixture
def catalogue(qtbot: QtBot, look: Look) -> Catalogue:
    made = Catalogue(look, nothing, no_exercise)
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def names(catalogue: Catalogue) -> list[str]:
    return [each.accessibleName() for each in catalogue.findChildren(Button) if each.isVisible()]


def test_a_faulty_file_is_told_of_at_the_top_and_opens(qtbot: QtBot, catalogue: Catalogue) -> None:
    catalogue.show_cards([WHOLE, FAULTY], author=False)
    told = next(each for each in catalogue.findChildren(Button) if each.accessibleName() == "1 file has problems")

    with qtbot.waitSignal(catalogue.chosen, timeout=1000) as chosen:
        qtbot.mouseClick(told, Qt.MouseButton.LeftButton)

    assert chosen.args == ["mine.yaml"]


def test_nothing_is_told_where_every_file_is_whole(catalogue: Catalogue) -> None:
    catalogue.show_cards([WHOLE], author=True)

    assert not [name for name in names(catalogue) if "problem" in name]


def test_the_filters_fold_away_for_a_search(catalogue: Catalogue) -> None:
    catalogue.show_cards([WHOLE], author=True)
    before = "Favourites" in names(catalogue)
    catalogue.search("plank")

    assert (before, "Favourites" in names(catalogue)) == (True, False)
