"""Curves are closed and soft; a limb keeps its round ends however short it is seen, and cloth ends in a hem."""

import pytest

from backstride.figure.outline import Path, Row, cut, ellipse, rounded_box, smooth, tube
from backstride.figure.region import straightened
from backstride.figure.shape import box_of, plain

ROWS: tuple[Row, ...] = ((0.0, 0.05, 0.05), (0.2, 0.03, 0.03))


def drawn_extent(path: Path) -> tuple[float, float, float, float]:
    points = straightened(path)
    across, upright = [x for x, _ in points], [y for _, y in points]
    return min(across), min(upright), max(across), max(upright)


def test_a_curve_through_points_is_closed() -> None:
    path = smooth([(0, 0), (1, 0), (1, 1)])

    assert path[:2] == path[-2:] == (0, 0)


def test_at_a_corner_a_curve_leaves_straight_for_its_neighbour() -> None:
    square = [(0.0, 0.0), (0.0, 3.0), (3.0, 3.0), (3.0, 0.0)]

    assert smooth(square, corners=(0, 1))[2:6] == pytest.approx((0, 1, 0, 2))
    assert smooth(square)[2] != pytest.approx(0)


def test_a_box_has_round_corners() -> None:
    assert box_of([plain("prop", (rounded_box(0, 0, 2, 1, 0.2),))]) == pytest.approx((0, 0, 2, 1))


def test_an_ellipse_reaches_its_four_ends() -> None:
    assert drawn_extent(ellipse(1, 2, 0.5, 0.25)) == pytest.approx((0.5, 1.75, 1.5, 2.25))


def test_a_limb_that_points_at_the_eye_stays_round() -> None:
    left, _, right, _ = drawn_extent(tube(ROWS, long=0.05))

    assert right - left == pytest.approx(0.05 + 0.01 + 0.03, abs=0.005)


def test_cloth_ends_in_a_hem_where_a_limb_ends_round() -> None:
    hemmed, bare = (drawn_extent(tube(ROWS, hems=hems))[2] for hems in ((True, True), (False, False)))

    assert hemmed == pytest.approx(0.2, abs=0.005)
    assert bare == pytest.approx(0.23, abs=0.005)


def test_a_rim_grows_from_inside_of_its_limb_to_beyond_it() -> None:
    rim, limb = (drawn_extent(tube(ROWS, grow=grow)) for grow in ((-0.01, 0.01), (0.0, 0.0)))

    assert rim[0] > limb[0]
    assert rim[2] > limb[2]


def test_a_stretch_of_a_limb_is_as_wide_as_the_limb_there_and_as_much_wider_as_asked() -> None:
    (start, *_), (end, front, back) = cut(ROWS, 0.05, 0.15, (0.0, 0.01))

    assert (start, end) == (0.05, 0.15)
    assert (front, back) == pytest.approx((0.045, 0.045))
    assert cut(ROWS, 0.0, 0.2) == ROWS
