"""A figure that moves by itself on a page, by a clock that is set by hand."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backstride.figure.model import Figure
from backstride.figure.motion import Moment
from backstride.figure.pose import read_figure
from backstride.ui.kit.figure_mover import FigureMover, length_of, moment_at
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT


def figure(**more: object) -> Figure:
    found, faults = read_figure({"view": "side", "start": {}, "end": {}, "period": "4", **more})
    assert found is not None, faults
    return found


@pytest.mark.parametrize(
    ("seconds", "at"), [(0.0, 0.0), (1.0, 0.5), (2.0, 1.0), (3.0, 1.0), (3.5, 1.0), (4.5, 0.5), (5.5, 0.0), (9.0, 0.0)]
)
def test_it_goes_there_stays_and_comes_back(seconds: float, at: float) -> None:
    assert moment_at(figure(), seconds, stay=1.5).at == pytest.approx(at)


def test_it_draws_a_breath_in_the_end_pose_only() -> None:
    breaths = [moment_at(figure(), seconds, stay=2.0).breath for seconds in (1.0, 3.0, 4.0, 5.0)]

    assert breaths == pytest.approx([0.0, 1.0, 0.0, 0.0])


def test_who_only_breathes_stays_for_a_whole_breath() -> None:
    assert length_of(figure(breath={}), stay=1.0) == 4 + 5


@pytest.fixture
def screen(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_says_when_it_came_back_and_begins_again(qtbot: QtBot, style: Style, screen: QWidget) -> None:
    clock, shown = [0.0], list[Moment]()
    mover = FigureMover(style, screen, shown.append, lambda: clock[0])
    mover.move(figure(), stay=0.0)
    clock[0] = 2.0
    qtbot.waitUntil(lambda: shown[-1].at == 1.0)
    clock[0] = 4.0
    with qtbot.waitSignal(mover.came_back):
        pass

    assert shown[-1].at == 0.0


def test_what_it_is_given_as_it_comes_back_begins_at_its_start(qtbot: QtBot, style: Style, screen: QWidget) -> None:
    clock, shown = [0.0], list[Moment]()
    mover = FigureMover(style, screen, shown.append, lambda: clock[0])
    mover.came_back.connect(lambda: mover.move(figure(period="8"), stay=0.0))
    mover.move(figure(), stay=0.0)
    clock[0] = 4.0
    qtbot.waitUntil(lambda: len(shown) > 2)
    clock[0] = 8.0
    qtbot.waitUntil(lambda: shown[-1].at == 1.0)


def test_nothing_moves_while_the_screen_is_hidden(style: Style, screen: QWidget) -> None:
    mover = FigureMover(style, screen, lambda _: None)
    mover.move(figure())
    assert mover.active
    screen.hide()
    mover.move(figure())
    assert not mover.active
    screen.show()

    assert mover.active


def test_where_motion_is_reduced_it_shows_the_end_pose_with_its_arrow(
    qapp: QApplication, style: Style, screen: QWidget
) -> None:
    shown = list[Moment]()
    mover = FigureMover(style, screen, shown.append)
    style.apply(qapp, LIGHT, still=True)
    mover.move(figure())

    assert shown[-1] == Moment(at=1.0, arrow=True)
    assert not mover.active


def test_without_a_figure_nothing_is_shown(style: Style, screen: QWidget) -> None:
    shown = list[Moment]()
    FigureMover(style, screen, shown.append).move(None)

    assert shown == []
