"""An exercise's own picture is shown as soon as it is drawn, or one sentence says why it is not."""

import pytest
from pytestqt.qtbot import QtBot

from backstride.storage.pictures import damaged
from backstride.ui.kit.picture import LARGE, Picture, PictureView
from backstride.ui.kit.style import Style
from tests.support.drawn import Drawn, red
from tests.support.english import english

PROBLEM = damaged("none.png").said


@pytest.fixture
def drawn() -> Drawn:
    return Drawn()


@pytest.fixture
def view(style: Style, qtbot: QtBot, drawn: Drawn) -> PictureView:
    made = PictureView(style, drawn)
    qtbot.addWidget(made)
    made.resize(300, 100)
    return made


def is_red(view: PictureView) -> list[bool]:
    image = view.grab().toImage()
    return [image.pixelColor(x, 50).name() == "#ff0000" for x in (20, 150, 280)]


def test_a_view_shows_the_picture_in_its_middle(view: PictureView, drawn: Drawn) -> None:
    drawn.put("a.png", LARGE, red())
    view.show_picture("a.png", "Towel curl")

    assert is_red(view) == [False, True, False]
    assert (view.problem, view.accessibleName()) == ("", "Towel curl")


def test_a_picture_that_is_drawn_later_is_shown_then_and_another_is_not(view: PictureView, drawn: Drawn) -> None:
    view.show_picture("a.png", "Towel curl")
    drawn.put("b.png", LARGE, red())
    assert is_red(view) == [False, False, False]

    drawn.put("a.png", LARGE, red())
    assert is_red(view) == [False, True, False]


def test_the_next_picture_takes_the_place_of_the_last_even_before_it_is_drawn(view: PictureView, drawn: Drawn) -> None:
    drawn.put("a.png", LARGE, red())
    view.show_picture("a.png", "Towel curl")
    view.show_picture("b.png", "Bridge")

    assert is_red(view) == [False, False, False]
    assert view.accessibleName() == "Bridge"


def test_a_view_says_why_there_is_no_picture(view: PictureView, drawn: Drawn) -> None:
    empty = view.grab().toImage()

    view.show_picture("none.png", "Towel curl")
    drawn.put("none.png", LARGE, Picture(None, PROBLEM))

    assert view.grab().toImage() != empty
    assert view.accessibleName() == view.problem == english(PROBLEM)
    assert view.minimumSizeHint().width() > 0
