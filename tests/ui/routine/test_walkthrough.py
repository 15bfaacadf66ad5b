"""The figure of a routine's page: it goes through the steps by itself, and shows the one that is pointed at."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.figure.model import Figure
from backstride.figure.pose import read_figure
from backstride.ui.kit.figure_mover import FigureMover
from backstride.ui.kit.figure_view import FigureView
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT
from backstride.ui.routine.walkthrough import Walkthrough
from tests.support.examples import exercise
from tests.support.widgets import found


def figure() -> Figure:
    made, faults = read_figure({"view": "side", "start": {}, "end": {}})
    assert made is not None, faults
    return made


@pytest.fixture
def walk(qtbot: QtBot, style: Style) -> Walkthrough:
    steps = [(name.capitalize(), exercise(name, figure=figure())) for name in ("plank", "bridge", "squat")]
    made = Walkthrough(style, "strength", steps)
    qtbot.addWidget(made)
    made.resize(440, 318)
    with qtbot.waitExposed(made):
        made.show()
    return made


def come_back(walk: Walkthrough) -> None:
    found(walk, FigureMover).came_back.emit()


def test_it_goes_on_to_the_next_step_each_time_it_came_back_and_then_begins_again(walk: Walkthrough) -> None:
    seen = []
    for _ in range(4):
        seen.append(walk.number)
        come_back(walk)

    assert seen == [0, 1, 2, 0]


def test_a_step_that_is_pointed_at_is_shown_until_it_is_no_more(walk: Walkthrough) -> None:
    walk.point_at(2)
    come_back(walk)
    assert walk.number == 2
    walk.point_at(None)
    come_back(walk)

    assert walk.number == 0


def test_a_screen_reader_reads_which_step_is_shown(walk: Walkthrough) -> None:
    walk.point_at(1)

    assert found(walk, FigureView).accessibleName() == "Bridge"


def test_where_motion_is_reduced_it_stays_at_the_step(qapp: QApplication, walk: Walkthrough, style: Style) -> None:
    style.apply(qapp, LIGHT, still=True)

    assert not found(walk, FigureMover).active


def test_a_step_without_a_figure_is_a_still(qtbot: QtBot, style: Style) -> None:
    made = Walkthrough(style, "strength", [("Plank", exercise("plank"))])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()

    assert not found(made, FigureView).isVisible()


def test_without_steps_the_room_is_empty(qtbot: QtBot, style: Style) -> None:
    made = Walkthrough(style, "strength", [])
    qtbot.addWidget(made)
    made.grab()

    assert made.number == 0
