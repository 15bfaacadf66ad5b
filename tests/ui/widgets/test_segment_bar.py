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
