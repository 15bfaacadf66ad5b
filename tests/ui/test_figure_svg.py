"""A figure as SVG, in a viewer on QtSvg, is the figure as the window paints it."""

import pytest
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from backstride.figure.colours import PAPER
from backstride.figure.motion import Moment
from backstride.figure.scene import Scene, compose
from backstride.figure.svg import to_svg
from backstride.storage.safe_svg import refusal
from backstride.ui.kit.figure_painter import FigurePainter
from tests.support.shipped import EXERCISES, figure_of, muscles_of

SIDE = 120
TOLERATED = 0.003
"""The part of all pixels that may differ by an eighth of full: edges are smoothed in two ways."""

pytestmark = pytest.mark.usefixtures("qapp")


def in_a_viewer(svg: str) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter)
    painter.end()
    return image


def in_the_window(scene: Scene, moment: Moment) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawImage(0, 0, FigurePainter(PAPER).image(scene, moment, QSize(SIDE, SIDE)))
    painter.end()
    return image


def differing(one: QImage, other: QImage) -> float:
    """Return the part of the pixels of which a colour differs by more than an eighth of full."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) > 32 for a, b in pairs) / (3 * SIDE * SIDE)


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("mirrored", [False, True], ids=["one side", "other side"])
def test_a_viewer_shows_what_the_window_shows(name: str, mirrored: bool) -> None:  # noqa: FBT001  because it is an example
    figure = figure_of(name)
    moment = Moment(figure.end, mirrored=mirrored)
    scene = compose(figure, muscles_of(name))
    svg = to_svg(scene, moment)

    assert differing(in_a_viewer(svg), in_the_window(scene, moment)) < TOLERATED
    assert "clip" not in svg
    assert "mask" not in svg
    assert refusal(svg.encode()) is None
