"""The figure of the stage: where it is seen, and how it turns round."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.figure.motion import Moment
from backstride.figure.pose import read_figure
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT
from backstride.ui.session.stage.figure import StageFigure
from tests.support.widgets import Painted

FIGURE, _ = read_figure({"start": {}, "end": {"hip": "80"}})


@pytest.fixture
def figure(qtbot: QtBot, style: Style) -> Iterator[StageFigure]:
    made = StageFigure(style)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.stand(0.95)
    made.show_figure(FIGURE)
    made.show_moment(Moment(at=0.01))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def test_a_body_stands_on_the_floor_and_is_as_high_as_there_is_room(figure: StageFigure) -> None:
    seen = figure.seen()

    assert abs(seen.top()) <= 4
    assert 570 < seen.bottom() < 600


def test_a_movement_paints_no_more_than_where_the_figure_is(qtbot: QtBot, figure: StageFigure) -> None:
    painted = Painted(figure)
    figure.show_moment(Moment(at=0.5))
    qtbot.waitUntil(lambda: not painted.region.isEmpty())

    assert figure.seen().toAlignedRect().contains(painted.region.boundingRect())
    assert painted.region.boundingRect().width() < 0.8 * figure.width()


def test_the_same_moment_is_not_painted_again(figure: StageFigure) -> None:
    figure.show_moment(Moment(at=0.5))
    QApplication.processEvents()
    painted = Painted(figure)
    figure.show_moment(Moment(at=0.5))
    QApplication.processEvents()

    assert painted.region.isEmpty()


def test_the_other_side_comes_by_a_turn(qtbot: QtBot, figure: StageFigure) -> None:
    before = figure.grab().toImage()
    figure.show_moment(Moment(mirrored=True))
    begun = figure.grab().toImage()
    qtbot.waitUntil(lambda: figure._before is None)

    assert begun == before
    assert figure.grab().toImage() != before


def test_another_figure_faces_its_side_at_once(figure: StageFigure) -> None:
    figure.show_figure(FIGURE)
    figure.show_moment(Moment(mirrored=True))

    assert figure._before is None


def test_with_reduced_motion_the_other_side_is_there_at_once(
    qapp: QApplication, style: Style, figure: StageFigure
) -> None:
    style.apply(qapp, LIGHT, still=True)
    before = figure.grab().toImage()
    figure.show_moment(Moment(mirrored=True))

    assert figure.grab().toImage() != before
