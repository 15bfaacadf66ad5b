"""The ring: what it shows, and what is painted again."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage, QPainter, QRegion

from backstride.ui.kit.style import Style
from backstride.ui.session.stage.breath import Breath
from backstride.ui.session.stage.face import Face
from backstride.ui.session.stage.ring import Ring

RING = Ring(QPointF(200, 200), 190, 16)
SEEN = 40
"""What of a colour differs by less is a smooth edge that was reckoned otherwise."""

WHOLE = QRegion(QRect(0, 0, 400, 400))


def picture(style: Style, face: Face) -> QImage:
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(style.colour("work.wall"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    RING.paint(painter, style, face, WHOLE)
    painter.end()
    return image


def inked(style: Style, face: Face) -> int:
    """How many of 360 points along the ring have its ink."""
    image, ink = picture(style, face), style.colour("work")
    points = (RING._at(degree / 360 + 0.001) for degree in range(360))
    return sum(image.pixelColor(point.toPoint()) == ink for point in points)


def test_a_full_ring_differs_from_an_empty_one_and_from_an_open_one(style: Style) -> None:
    faces = (Face(share=1.0), Face(share=0.0), Face(open=True), Face(share=1.0, divisions=8))
    pictures = [picture(style, face) for face in faces]

    assert all(one != other for i, one in enumerate(pictures) for other in pictures[:i])


@pytest.mark.parametrize("share", [0.25, 0.5, 0.8])
def test_it_shows_what_is_left(style: Style, share: float) -> None:
    assert inked(style, Face(share=share)) / 360 == pytest.approx(share, abs=0.06)


def test_what_is_left_begins_at_the_top_and_goes_with_the_clock(style: Style) -> None:
    image = picture(style, Face(share=0.25))

    assert image.pixelColor(RING._at(0.125).toPoint()) == style.colour("work")
    assert image.pixelColor(RING._at(0.875).toPoint()) == style.colour("work.wall")


def test_its_very_end_is_a_dot(style: Style) -> None:
    image = picture(style, Face(share=0.0005))

    assert image.pixelColor(RING._at(0.0).toPoint()) == style.colour("work")


@pytest.mark.parametrize(("one", "other"), [(0.5, 0.501), (0.999, 1.0), (0.1, 0.4)])
def test_what_its_end_sweeps_over_is_painted_again_and_no_more(style: Style, one: float, other: float) -> None:
    region = RING.between(one, other)
    before, after = (picture(style, Face(share=share)) for share in (one, other))
    differing = [
        (x, y)
        for x in range(0, 400, 3)
        for y in range(0, 400, 3)
        if abs(before.pixelColor(x, y).red() - after.pixelColor(x, y).red()) > SEEN
    ]

    assert all(region.contains(QRect(x, y, 1, 1)) for x, y in differing)
    assert region.boundingRect().width() < 400 * (0.2 + (other - one) * 3)


def test_no_part_of_an_open_ring_meets_another() -> None:
    ticks = RING._ticks()

    assert sum(ticks) * RING.stroke * 60 == pytest.approx(RING.way)


def test_a_breath_is_within_the_ring_and_its_word_within_the_smallest_disc() -> None:
    breath = Breath(QPointF(200, 200), 174)
    sizes = [breath.disc(full).width() for full in (0.0, 0.5, 1.0)]
    word = breath.word_box()

    assert all(one < other for one, other in pairwise(sizes))
    assert sizes[-1] < 2 * 174
    assert breath.disc(0.0).contains(word)
    assert word.bottom() < 200


def test_a_breath_paints_the_band_in_which_its_edge_moves() -> None:
    breath = Breath(QPointF(200, 200), 174)
    region = breath.between(0.4, 0.42)

    assert not region.contains(QRect(199, 199, 2, 2))
    edge = breath.disc(0.41)
    assert region.contains(QPointF(edge.center().x(), edge.top()).toPoint())


def test_faces_that_differ_by_their_breath_are_not_the_same() -> None:
    face = Face(breath=0.5)

    assert face.breathes
    assert not replace(face, breath=None).breathes
