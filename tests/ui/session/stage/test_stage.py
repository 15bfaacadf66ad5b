"""The stage: its room, and how little of it is painted when something moves."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT, PHASES, SCHEMES
from backstride.ui.session.stage.face import Face
from backstride.ui.session.stage.layout import arrange
from backstride.ui.session.stage.stage import Stage
from tests.support.widgets import Painted


@pytest.fixture
def stage(qtbot: QtBot, style: Style) -> Iterator[Stage]:
    made = Stage(style)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.set_layout(arrange(1280, 800, text_size=1.0, touch=48))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def settle(stage: Stage) -> Painted:
    """Paint all that is due, and watch from now on."""
    stage.grab()
    QApplication.processEvents()
    return Painted(stage)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("phase", PHASES)
def test_a_room_has_wall_disc_and_floor(
    stage: Stage, style: Style, qapp: QApplication, phase: str, scheme: str
) -> None:
    style.apply(qapp, SCHEMES[scheme], still=True)
    stage.set_face(Face(phase=phase, share=0.0))
    seen = stage.grab().toImage()

    assert seen.pixelColor(5, 5) == style.colour(f"{phase}.wall")
    assert seen.pixelColor(400, 400) == style.colour(f"{phase}.disc")
    assert seen.pixelColor(1000, 780) == style.colour(f"{phase}.floor")


def test_in_high_contrast_disc_and_floor_are_told_by_their_edges(
    stage: Stage, style: Style, qapp: QApplication
) -> None:
    style.apply(qapp, SCHEMES["contrast"], still=True)
    seen = stage.grab().toImage()

    assert seen.pixelColor(400, 400).name() == "#000000"
    assert seen.pixelColor(1000, 668).name() == "#ffffff"
    assert "#ffffff" in {seen.pixelColor(400, y).name() for y in range(128, 160)}


def test_the_ring_rests_on_the_floor(stage: Stage, style: Style) -> None:
    stage.set_face(Face(share=1.0))
    seen = stage.grab().toImage()
    column = [y for y in range(800) if seen.pixelColor(400, y) == style.colour("work")]

    assert stage.floor - 4 <= column[-1] <= stage.floor


def test_a_small_step_of_the_ring_paints_a_small_region(qtbot: QtBot, stage: Stage) -> None:
    stage.set_face(Face(share=0.5))
    painted = settle(stage)
    stage.set_face(Face(share=0.495))
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    box = painted.region.boundingRect()

    assert box.width() * box.height() < 60 * 60


def test_a_step_that_nobody_sees_paints_nothing(stage: Stage) -> None:
    stage.set_face(Face(share=0.5))
    painted = settle(stage)
    stage.set_face(Face(share=0.49999))
    QApplication.processEvents()

    assert painted.region.isEmpty()


def test_many_small_steps_leave_the_picture_of_one(stage: Stage) -> None:
    for share in (1.0, 0.9, 0.83, 0.81, 0.8):
        stage.set_face(Face(share=share))
        stage.grab()
    stepped = stage.grab().toImage()
    stage.set_face(Face(share=0.8, divisions=2))
    stage.set_face(Face(share=0.8))

    assert stage.grab().toImage() == stepped


def test_a_breath_paints_a_band_and_a_word_its_box(qtbot: QtBot, stage: Stage) -> None:
    stage.set_face(Face(phase="breathe", breath=0.5, word="In", way="up"))
    qtbot.waitUntil(lambda: stage._before is None)
    painted = settle(stage)
    stage.set_face(Face(phase="breathe", breath=0.51, word="In", way="up"))
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    assert not painted.region.contains(QRect(395, 395, 10, 10))

    painted = settle(stage)
    stage.set_face(Face(phase="breathe", breath=0.51, word="Out", way="down"))
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    assert painted.region.boundingRect().height() < 120


def test_another_phase_fades_in(qtbot: QtBot, stage: Stage, style: Style) -> None:
    stage.grab()
    stage.set_face(Face(phase="rest"))
    begun = stage.grab().toImage().pixelColor(5, 5)
    qtbot.waitUntil(lambda: stage._before is None)

    assert begun == style.colour("work.wall")
    assert stage.grab().toImage().pixelColor(5, 5) == style.colour("rest.wall")


def test_with_reduced_motion_another_phase_is_there_at_once(stage: Stage, style: Style, qapp: QApplication) -> None:
    style.apply(qapp, LIGHT, still=True)
    stage.grab()
    stage.set_face(Face(phase="rest"))

    assert stage.grab().toImage().pixelColor(5, 5) == style.colour("rest.wall")


def test_the_ring_of_the_last_seconds_is_broader_and_as_large(stage: Stage, style: Style) -> None:
    def thick(*, last: bool) -> list[int]:
        stage.set_face(Face(share=1.0, last=last))
        seen = stage.grab().toImage()
        return [y for y in range(400) if seen.pixelColor(400, y) == style.colour("work")]

    usual, last = thick(last=False), thick(last=True)

    assert len(last) > 1.7 * len(usual)
    assert usual[0] == last[0]
