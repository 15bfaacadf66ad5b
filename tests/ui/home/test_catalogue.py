"""What Home shows below its head."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from backstride.care.programmes import Programme
from backstride.care.today import Situation
from backstride.library.suggestions import Card, Hit
from backstride.ui.home.cards import CardList
from backstride.ui.home.catalogue import Catalogue
from backstride.ui.home.hero import HeroCard
from backstride.ui.home.moment_card import MomentCard
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.style import Style
from tests.support.widgets import found

WHOLE = Card(id="core", title="Core", minutes=8, when=("any-time",))
FAULTY = Card(id="mine.yaml", title="mine.yaml", problems=5)


NOON = Situation(now=datetime(2026, 11, 20, 12, 0, tzinfo=UTC))
WARM_UP = Card(id="warm-up", title="Warm up", minutes=6, when=("before-run",), purpose="before-run", done=1)


def nothing(_words: str) -> Iterable[Hit]:
    return ()


def no_exercise(_name: str) -> None:
    return None


@pytest.fixture
def catalogue(qtbot: QtBot, style: Style) -> Catalogue:
    made = Catalogue(style, nothing, no_exercise)
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(catalogue: Catalogue, name: str) -> Button:
    return next(each for each in catalogue.findChildren(Button) if each.accessibleName() == name and each.isVisible())


def names(catalogue: Catalogue) -> list[str]:
    return [each.accessibleName() for each in catalogue.findChildren(Button) if each.isVisible()]


def texts(catalogue: Catalogue) -> list[str]:
    return [each.text() for each in catalogue.findChildren(QLabel) if each.isVisible()]


def test_faulty_files_are_told_of_above_the_cards_and_wished_for(qtbot: QtBot, catalogue: Catalogue) -> None:
    catalogue.show_cards([WHOLE, FAULTY], author=False, situation=NOON)
    told = next(each for each in catalogue.findChildren(Button) if each.accessibleName() == "1 file cannot be played")

    with qtbot.waitSignal(catalogue.faulty_requested):
        qtbot.mouseClick(told, Qt.MouseButton.LeftButton)


def test_nothing_is_told_where_every_file_is_whole(catalogue: Catalogue) -> None:
    catalogue.show_cards([WHOLE], author=True, situation=NOON)

    assert not [name for name in names(catalogue) if "problem" in name]


def test_the_filters_fold_away_for_a_search(catalogue: Catalogue) -> None:
    catalogue.show_cards([WHOLE], author=True, situation=NOON)
    before = "Favourites" in names(catalogue)
    catalogue.search("plank")

    assert (before, "Favourites" in names(catalogue)) == (True, False)


def test_folded_filters_open_by_a_button_that_counts_them(qtbot: QtBot, catalogue: Catalogue) -> None:
    catalogue.show_cards([WHOLE], author=False, situation=NOON)
    catalogue.fold(folded=True)
    assert "Favourites" not in names(catalogue)

    qtbot.mouseClick(button(catalogue, "Filters"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(catalogue, "Favourites"), Qt.MouseButton.LeftButton)

    assert "Filters: 1" in names(catalogue)
    qtbot.keyClick(button(catalogue, "Filters: 1"), Qt.Key.Key_Space)
    assert "Favourites" not in names(catalogue)


def test_a_folded_suggestion_is_lower_and_still_starts(qtbot: QtBot, catalogue: Catalogue) -> None:
    catalogue.show_cards([WARM_UP], author=False, situation=NOON)
    hero = found(catalogue, HeroCard)
    before = hero.sizeHint().height()

    catalogue.fold(folded=True)

    assert hero.sizeHint().height() < before
    with qtbot.waitSignal(catalogue.started) as started:
        qtbot.mouseClick(button(catalogue, "Start Warm up"), Qt.MouseButton.LeftButton)
    assert started.args == ["warm-up", 0]


def test_unfolded_again_everything_is_there(catalogue: Catalogue) -> None:
    catalogue.show_cards([WHOLE, WARM_UP], author=True, situation=NOON)
    before = names(catalogue), found(catalogue, HeroCard).sizeHint()

    catalogue.fold(folded=True)
    catalogue.fold(folded=False)

    assert (names(catalogue), found(catalogue, HeroCard).sizeHint()) == before


def test_what_filters_hide_is_told_of_above_the_cards(qtbot: QtBot, catalogue: Catalogue) -> None:
    catalogue.show_cards([WHOLE, WARM_UP, FAULTY], author=False, situation=NOON)

    qtbot.mouseClick(button(catalogue, "Favourites"), Qt.MouseButton.LeftButton)
    told = "0 of 2 routines" in texts(catalogue)
    qtbot.mouseClick(button(catalogue, "Show all"), Qt.MouseButton.LeftButton)

    assert (told, "All routines" in texts(catalogue)) == (True, True)


def test_what_filters_let_through_comes_into_sight(qtbot: QtBot, catalogue: Catalogue) -> None:
    catalogue.show_cards([WHOLE, WARM_UP], author=False, situation=NOON)

    with qtbot.waitSignal(catalogue.moved) as moved:
        qtbot.mouseClick(button(catalogue, "Favourites"), Qt.MouseButton.LeftButton)

    empty = next(each for each in catalogue.findChildren(QLabel) if each.text().startswith("No favourites yet"))
    assert moved.args[0].contains(empty.geometry())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_of_a_programme_a_level_is_asked_for_and_the_one_that_is_due_is_marked(
    qtbot: QtBot, catalogue: Catalogue
) -> None:
    levels = tuple(replace(WHOLE, id=f"plank-{at}", title=f"Plank {at}", purpose="strength") for at in (1, 2, 3))
    programme = Programme(id="plank", title="Plank in three levels", levels=levels, due=1)
    catalogue.show_cards([*levels, WHOLE], author=False, situation=NOON, programmes=[programme])
    shelf = next(each for each in catalogue.findChildren(CardList) if programme in each.cards)
    shelf.setCurrentIndex(shelf.model().index(0, 0))
    qtbot.keyClick(shelf, Qt.Key.Key_Return)
    (menu,) = (each for each in catalogue.findChildren(QMenu) if each.parentWidget() is catalogue)

    assert [action.text() for action in menu.actions()] == [f"Plank {at} · 8\N{NO-BREAK SPACE}min" for at in (1, 2, 3)]
    assert menu.activeAction() is menu.actions()[1]
    with qtbot.waitSignal(catalogue.chosen) as chosen:
        menu.actions()[2].trigger()
    assert chosen.args == ["plank-3"]


def test_another_moment_leads_to_another_suggestion(qtbot: QtBot, catalogue: Catalogue) -> None:
    cool_down = replace(WARM_UP, id="cool", title="Cool down", when=("after-run",), purpose="after-run")
    catalogue.show_cards([WARM_UP, cool_down, replace(WHOLE, done=1)], author=False, situation=NOON)
    before = "Warm up" in texts(catalogue)

    qtbot.mouseClick(button(catalogue, "After a run instead"), Qt.MouseButton.LeftButton)

    assert (before, "Cool down" in texts(catalogue), "Today, after your run" in texts(catalogue)) == (True, True, True)
    assert {"Before a run instead", "Not running today"} <= set(names(catalogue))
    assert catalogue.focusWidget().accessibleName() == "Start Cool down"


def test_before_anything_was_done_it_is_asked_which_moment_it_is(qtbot: QtBot, catalogue: Catalogue) -> None:
    fresh = [replace(WARM_UP, done=0), WHOLE]
    catalogue.show_cards(fresh, author=False, situation=NOON)
    answers = [each for each in catalogue.findChildren(MomentCard) if each.isVisible()]

    assert catalogue.asks
    assert [each.accessibleName() for each in answers] == [
        "About to run: Start Warm up, 6\N{NO-BREAK SPACE}min",
        "Not running today: Start Core, 8\N{NO-BREAK SPACE}min",
    ]
    with qtbot.waitSignal(catalogue.started) as started:
        qtbot.keyClick(answers[1], Qt.Key.Key_Return)
    assert started.args == ["core", 0]


def test_where_there_is_no_routine_the_way_to_the_own_folder_has_the_focus(qtbot: QtBot, catalogue: Catalogue) -> None:
    catalogue.show_cards([], author=False, situation=NOON)
    catalogue.focus_first()

    with qtbot.waitSignal(catalogue.own_folder_requested):
        qtbot.keyClick(catalogue.focusWidget(), Qt.Key.Key_Return)

    assert "All routines" not in texts(catalogue)


def test_where_a_search_finds_nothing_the_nearest_are_shown(qtbot: QtBot, style: Style) -> None:
    made = Catalogue(style, nothing, no_exercise, nearest=lambda _words: [Hit("core")])
    qtbot.addWidget(made)
    made.show()
    made.show_cards([WHOLE, WARM_UP], author=False, situation=NOON)
    made.search("sciatica")
    shown = [each for each in made.findChildren(CardList) if each.isVisible()]

    assert "Nothing found for “sciatica”. Closest:" in texts(made)
    assert [card.id for each in shown for card in each.cards] == ["core"]
