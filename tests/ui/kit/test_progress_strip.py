"""The session as a strip of capsules."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from backstride.routine.model import Side
from backstride.ui.kit.progress_strip import ProgressStrip, Segment
from backstride.ui.kit.style import Style

SESSION = (
    Segment(5, "get-ready", 0, Side.LEFT),
    Segment(30, "work", 0, Side.LEFT),
    Segment(5, "switch", 0, Side.RIGHT),
    Segment(30, "work", 0, Side.RIGHT),
    Segment(20, "rest", 1),
    Segment(90, "breathe", 2),
)


@pytest.fixture
def strip(qtbot: QtBot, style: Style) -> ProgressStrip:
    made = ProgressStrip(style)
    qtbot.addWidget(made)
    made.resize(600, 25)
    made.set_segments(SESSION)
    return made


def filled(strip: ProgressStrip, style: Style) -> int:
    """How many columns of the strip are filled in its middle."""
    image = strip.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    inks = {style.colour("work").rgb(), style.colour("breathe").rgb()}
    box = strip.capsules()[0][1]
    return sum(image.pixel(x, round(box.center().y())) in inks for x in range(image.width()))


def test_a_step_is_one_capsule_and_a_rest_is_none(strip: ProgressStrip) -> None:
    assert [capsule.kind for capsule, _ in strip.capsules()] == ["work", "breathe"]


def test_longer_steps_are_wider(strip: ProgressStrip) -> None:
    (_, first), (_, second) = strip.capsules()

    assert second.width() == pytest.approx(first.width() * 90 / 70, rel=0.01)


def test_where_the_side_changes_there_is_a_notch(strip: ProgressStrip) -> None:
    (first, _), (second, _) = strip.capsules()

    assert first.notches == pytest.approx((0.5,))
    assert second.notches == ()


def test_capsules_reach_from_edge_to_edge(strip: ProgressStrip) -> None:
    over = strip.overhang_at(25)
    edges = [edge for _, box in strip.capsules() for edge in (box.left(), box.right())]

    assert (min(edges), max(edges)) == pytest.approx((over, 600 - over))


def test_what_is_done_is_filled(strip: ProgressStrip, style: Style) -> None:
    shares = []
    for index, share in ((0, 0.0), (1, 0.5), (3, 1.0), (5, 0.5)):
        strip.set_place(index, share)
        shares.append(filled(strip, style))

    assert shares == sorted(shares)
    assert shares[0] < 12
    assert shares[-1] > 400


def test_during_a_rest_the_marker_waits_at_the_next_capsule(strip: ProgressStrip) -> None:
    strip.set_place(4, 0.1)
    early = strip._x()
    strip.set_place(4, 0.9)

    assert early == strip._x() == strip.capsules()[1][1].left()


def test_a_session_of_rests_has_capsules_for_them(strip: ProgressStrip) -> None:
    strip.set_segments([Segment(2, "rest", step) for step in range(3)])

    assert len(strip.capsules()) == 3


def test_who_reads_from_right_to_left_sees_the_mirror_image(strip: ProgressStrip) -> None:
    strip.set_place(1, 0.2)
    plain = strip.grab().toImage()
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = strip.grab().toImage().flipped(Qt.Orientation.Horizontal)

    differing = sum(plain.pixel(x, y) != mirrored.pixel(x, y) for x in range(600) for y in range(25))
    assert differing < 300


def test_a_session_that_is_over_has_no_marker(strip: ProgressStrip) -> None:
    strip.set_place(3, 0.2)
    strip.set_over(over=True)
    over = strip.grab().toImage()
    strip.set_place(1, 0.2)

    assert strip.grab().toImage() == over


def test_thousands_of_short_steps_are_as_many_capsules_as_can_be_distinguished(strip: ProgressStrip) -> None:
    strip.set_segments(Segment(2, "work", index) for index in range(20_000))
    boxes = [box for _, box in strip.capsules()]
    strip.set_place(10_000, 0.5)

    assert 10 < len(boxes) < 40
    assert min(box.width() for box in boxes) >= 0.5 * 25
    assert strip._x() == pytest.approx(300, abs=2)


def test_a_short_step_between_long_ones_can_still_be_seen(strip: ProgressStrip) -> None:
    strip.set_segments([Segment(1000, "work", 0), Segment(1, "note", 1), Segment(1000, "work", 2)])
    note = strip.capsules()[1][1]

    assert note.width() >= 0.5 * 25
