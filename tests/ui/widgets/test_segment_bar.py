"""The session as a bar."""

import pytest
from pytestqt.qtbot import QtBot

from backstride.ui.look import Look
from backstride.ui.widgets.segment_bar import Segment, SegmentBar


@pytest.fixture
def bar(qtbot: QtBot, look: Look) -> SegmentBar:
    made = SegmentBar(look)
    qtbot.addWidget(made)
    made.resize(600, 40)
    made.set_segments(
        [Segment(5, "get-ready"), Segment(30, "work", "left"), Segment(5, "switch"), Segment(30, "work", "right")]
    )
    return made


def test_longer_phases_are_wider(bar: SegmentBar) -> None:
    assert bar._box(1).width() > 4 * bar._box(0).width()


def test_kinds_differ_by_height_and_not_by_colour_alone(bar: SegmentBar) -> None:
    assert bar._box(1).height() > bar._box(0).height() > bar._box(2).height()


def test_the_marker_moves_with_the_session(bar: SegmentBar) -> None:
    bar.set_place(0, 0.0)
    start = bar.grab().toImage()
    bar.set_place(3, 1.0)

    assert bar.grab().toImage() != start


def test_sides_have_their_ticks(bar: SegmentBar) -> None:
    told = bar.grab().toImage()
    bar.set_segments([Segment(5, "get-ready"), Segment(30, "work"), Segment(5, "switch"), Segment(30, "work")])

    assert bar.grab().toImage() != told


def test_thousands_of_phases_are_drawn_too(bar: SegmentBar) -> None:
    bar.set_segments(Segment(1, "work") for _ in range(5000))
    bar.set_place(4999, 1.0)

    assert not bar.grab().isNull()


def test_a_session_that_is_over_has_no_marker(bar: SegmentBar) -> None:
    bar.set_place(3, 0.2)
    bar.set_over(over=True)
    over = bar.grab().toImage()
    bar.set_place(1, 0.2)

    assert bar.grab().toImage() == over


def test_arrows_of_sides_grow_with_the_bar(bar: SegmentBar) -> None:
    low = dark_pixels(bar)
    bar.resize(1800, 120)

    assert dark_pixels(bar) > 6 * low


def dark_pixels(bar: SegmentBar) -> int:
    """Count what is as dark as text in the lowest fifth, where the arrows are."""
    image = bar.grab().toImage()
    rows = range(round(image.height() * 0.78), image.height())
    return sum(
        image.pixelColor(x, y).lightness() < 60 and image.pixelColor(x, y).alpha() > 200
        for y in rows
        for x in range(image.width())
    )
