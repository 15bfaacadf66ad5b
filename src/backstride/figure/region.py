"""The part of the screen that shapes cover together: as one outline, and as what a point can lie in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from backstride.figure.outline import Outline, Path, Point
from backstride.figure.shape import Box, Place, Shape

_STEPS = 4
"""Straight pieces for each curve of an outline."""

Polygon = list[Point]


def polygons(shape: Shape) -> Iterator[Polygon]:
    """Yield each closed curve of *shape* on the screen, as straight pieces."""
    for layer in shape.layers:
        for path in layer.outline:
            yield straightened(on_screen(path, shape.place))


def on_screen(path: Path, place: Place) -> Path:
    """Return *path* where *place* puts it."""
    a, b, c, d, e, f = place
    pairs = zip(path[::2], path[1::2], strict=True)
    return tuple(value for x, y in pairs for value in (a * x + c * y + e, b * x + d * y + f))


def straightened(path: Path) -> Polygon:
    """Return the closed curve *path* as straight pieces."""
    found = []
    x0, y0 = path[:2]
    for index in range(2, len(path), 6):
        x1, y1, x2, y2, x3, y3 = path[index : index + 6]
        for step in range(_STEPS):
            t = step / _STEPS
            a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
            found.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
        x0, y0 = x3, y3
    return found


def covers(polygon: Sequence[Point], point: Point) -> bool:
    """Return whether *point* lies in *polygon*: a ray from it crosses the edge an odd number of times."""
    x, y = point
    crossings = 0
    x0, y0 = polygon[-1]
    for x1, y1 in polygon:
        crossings += (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0)
        x0, y0 = x1, y1
    return crossings % 2 == 1


def union(shapes: Iterable[Shape], near: Box | None = None) -> Outline:
    """Return what *shapes* cover together as curves that all go round the same way, so that none cuts a hole.

    With a box those curves are left out that do not come *near* it.
    """
    found = [on_screen(path, shape.place) for shape in shapes for layer in shape.layers for path in layer.outline]
    return tuple(_clockwise(path) for path in found if near is None or _meets(path, near))


def _meets(path: Path, box: Box) -> bool:
    left, bottom, right, top = box
    across, upright = path[::2], path[1::2]
    return min(across) < right and max(across) > left and min(upright) < top and max(upright) > bottom


def _clockwise(path: Path) -> Path:
    polygon = straightened(path)
    pairs = zip(polygon, [*polygon[1:], polygon[0]], strict=True)
    if sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs) <= 0:
        return path
    points = list(zip(path[::2], path[1::2], strict=True))
    return tuple(value for point in reversed(points) for value in point)
