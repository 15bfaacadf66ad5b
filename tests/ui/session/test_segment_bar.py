"""The session as a bar."""

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from backstride.ui.kit.style import Style
from backstride.ui.session.segment_bar import Segment, SegmentBar

SESSION = (
    Segment(5, "get-ready", 0),
    Segment(30, "work", 0),
    Segment(5, "switch", 0),
    Segment(30, "work", 0),
    Segment(20, "rest", 1),
    Segment(90, "breathe", 2),
)


@pytest.fixture
def bar(qtbot: QtBot, style: Style) -> SegmentBar:
    made = SegmentBar(style)
    qtbot.addWidget(made)
    made.resize(600, 40)
    made.set_segments(SESSION)
    return made


def boxes(bar: SegmentBar, kind: str) -> list[QRectF]:
    return [box for box, of in bar.boxes() if of == kind]


def test_a_step_is_one_block_but_for_the_step_of_the_moment(bar: SegmentBar) -> None:
    bar.set_place(1, 0.5)
    assert [kind for _, kind in bar.boxes()] == ["get-ready", "work", "switch", "work", "rest", "breathe"]
    bar.set_place(5, 0.5)

    assert [kind for _, kind in bar.boxes()] == ["work", "rest", "breathe"]


def test_longer_phases_are_wider(bar: SegmentBar) -> None:
    assert boxes(bar, "work")[0].width() > 4 * boxes(bar, "get-ready")[0].width()


def test_kinds_differ_by_height_and_not_by_colour_alone(bar: SegmentBar) -> None:
    work, ready, rest = (boxes(bar, kind)[0].height() for kind in ("work", "get-ready", "rest"))

    assert work > ready > rest


def test_the_step_of_the_moment_is_the_highest(bar: SegmentBar) -> None:
    here, later = boxes(bar, "work")[0].height(), boxes(bar, "breathe")[0].height()
    bar.set_place(5, 0.0)

    assert here > 1.3 * later
    assert boxes(bar, "breathe")[0].height() == here


def test_steps_stand_further_apart_than_the_parts_of_one(bar: SegmentBar) -> None:
    parts = boxes(bar, "work"), boxes(bar, "switch"), boxes(bar, "rest")
    (first, second), (switch,), (rest,) = parts

    assert rest.left() - second.right() > 1.5 * (switch.left() - first.right())


def test_the_blocks_reach_from_edge_to_edge(bar: SegmentBar) -> None:
    over = bar.overhang_at(40)
    edges = [edge for box, _ in bar.boxes() for edge in (box.left(), box.right())]

    assert (min(edges), max(edges)) == (over, 600 - over)


def test_the_marker_moves_with_the_session(bar: SegmentBar) -> None:
    bar.set_place(0, 0.0)
    start = bar.grab().toImage()
    bar.set_place(3, 1.0)

    assert bar.grab().toImage() != start


def test_thousands_of_phases_are_drawn_too(bar: SegmentBar) -> None:
    bar.set_segments(Segment(1, "work", index // 10) for index in range(5000))
    bar.set_place(4999, 1.0)

    assert not bar.grab().isNull()


def test_a_session_that_is_over_has_no_marker(bar: SegmentBar) -> None:
    bar.set_place(3, 0.2)
    bar.set_over(over=True)
    over = bar.grab().toImage()
    bar.set_place(1, 0.2)

    assert bar.grab().toImage() == over


def test_what_is_too_narrow_to_be_seen_is_one_box_with_its_neighbours(bar: SegmentBar) -> None:
    many = [Segment(2, "work" if step % 3 else "rest", step) for step in range(20_000)]
    bar.set_segments([Segment(5_000, "breathe", -1), *many, Segment(5_000, "note", 20_000)])
    seen = list(bar.boxes())

    assert [seen[0][1], seen[-1][1]] == ["breathe", "note"]
    assert {kind for _, kind in seen[1:-1]} == {"work"}
    assert 200 < len(seen) < 300
    assert all(box.width() >= 0.9 for box, _ in seen)
    bar.set_place(10_000, 0.5)
    assert len(list(bar.boxes())) == len(seen)


def test_parts_of_a_step_that_are_too_narrow_are_one_box_too(bar: SegmentBar) -> None:
    bar.set_segments([Segment(2, "pause" if part % 2 else "work", 0) for part in range(20_000)])
    bar.set_place(10_000, 0.5)

    assert 200 < len(list(bar.boxes())) < 300


def test_one_narrow_step_between_wide_ones_keeps_its_kind(bar: SegmentBar) -> None:
    bar.set_segments([Segment(1000, "work", 0), Segment(1, "rest", 1), Segment(1000, "work", 2)])
    bar.set_place(0, 0.0)

    assert [kind for _, kind in bar.boxes()] == ["work", "rest", "work"]
    bar.resize(40_000, 40)
    assert boxes(bar, "rest")[0].width() > 10
