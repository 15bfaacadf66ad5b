"""What shapes cover together has no hole where two of them overlap."""

from backstride.figure.outline import ellipse, polygon
from backstride.figure.region import covers, on_screen, straightened, union
from backstride.figure.shape import HERE, Place, plain

SQUARE = polygon((0, 0), (0, 2), (2, 2), (2, 0))
TURNED_OVER: Place = (-1.0, 0.0, 0.0, 1.0, 3.0, 0.0)


def area(path: tuple[float, ...]) -> float:
    points = straightened(path)
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs) / 2


def test_a_point_is_inside_or_outside_of_a_polygon() -> None:
    square = straightened(SQUARE)

    assert covers(square, (1, 1))
    assert not covers(square, (3, 1))


def test_a_shape_that_is_turned_over_still_goes_round_the_same_way() -> None:
    both = union([plain("skin", (SQUARE,), HERE), plain("skin", (SQUARE,), TURNED_OVER)])

    assert [area(path) < 0 for path in both] == [True, True]


def test_what_is_not_near_is_left_out() -> None:
    shapes = [plain("skin", (SQUARE,)), plain("skin", (ellipse(9, 9, 1, 1),))]

    assert len(union(shapes)) == 2
    assert len(union(shapes, (0.5, 0.5, 1, 1))) == 1


def test_a_curve_is_seen_through_the_place_of_its_points() -> None:
    assert on_screen((0, 0, 1, 0, 1, 0, 1, 1), (2, 0, 0, 3, 1, 1)) == (1, 1, 3, 1, 3, 1, 3, 4)
