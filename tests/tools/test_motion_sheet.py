"""The motion sheet shows five moments of every exercise, and the side that is not the figure's own."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from backstride.figure.motion import Moment
from backstride.ui.kit.tokens import SCHEMES
from tools.gallery import Pictured, shipped
from tools.motion_sheet import Look, moments, sheet, write

pytestmark = pytest.mark.usefixtures("qapp")


def pictured(name: str) -> Pictured:
    return next(each for each in shipped() if each.id == name)


def test_five_moments_lead_from_the_start_to_the_end() -> None:
    assert [moment.at for moment in moments(pictured("cat-cow"))] == [0.0, 0.25, 0.5, 0.75, 1.0]


def test_where_the_breath_moves_it_is_drawn_in() -> None:
    shown = moments(pictured("breathing-90-90"))

    assert [(moment.at, moment.breath) for moment in shown[2:]] == [(1.0, 0.5), (1.0, 0.75), (1.0, 1.0)]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("split-squat", Moment(1.0, mirrored=True)),
        ("march-on-spot", Moment(1.0, swapped=True)),
        ("knee-rolls", Moment(1.0, mirrored=True)),
    ],
)
def test_the_sixth_is_the_other_side(name: str, other: Moment) -> None:
    assert moments(pictured(name))[5:] == [other]


def test_what_both_sides_do_has_no_sixth() -> None:
    assert len(moments(pictured("hip-hinge-reach"))) == 5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_sheet_has_the_ground_of_its_scheme(scheme: str) -> None:
    image = sheet([pictured("split-squat")], Look(scheme, size=40, named=False))

    assert image.pixelColor(1, 1) == QColor(SCHEMES[scheme].surface)


def test_there_is_a_sheet_for_each_position(tmp_path: Path) -> None:
    rows = [pictured(name) for name in ("split-squat", "hip-hinge-reach", "pelvic-tilt")]

    made = write(rows, Look(size=30), tmp_path)

    assert [path.name for path in made] == ["standing-light.png", "supine-light.png"]
    assert not any(QImage(str(path)).isNull() for path in made)
