"""Closed soft curves, and how a limb becomes one.

A bone runs along x; y is to its left. In profile, facing right, the left of a hanging limb is its front and the left of
the upright trunk its back.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import cos, pi, sin

Point = tuple[float, float]

Path = tuple[float, ...]
"""x, y of the first point, then six numbers for each cubic curve: two control points and the end point."""

Outline = tuple[Path, ...]
"""Closed curves that are filled together."""

Row = tuple[float, float, float]
"""Distance along the bone, and half-width left and right of it."""

_ARC = 0.5523
"""The length of a control arm for a quarter of a circle of radius 1."""

_BULGE = 0.0035
"""How far the middle of a hem hangs beyond its corners."""

_GROWS_FROM, _GROWS_OVER = 0.10, 0.25
"""Where on a limb, and over which part of it, its outline grows from one amount to the other."""


def smooth(points: Sequence[Point], corners: Collection[int] = ()) -> Path:
    """Return the closed curve that goes softly through *points* (Catmull-Rom), with sharp turns at the *corners*."""
    count = len(points)
    path = [*points[0]]
    for index in range(count):
        after = (index + 1) % count
        (x0, y0), (x1, y1) = points[index - 1], points[index]
        (x2, y2), (x3, y3) = points[after], points[(index + 2) % count]
        # At a corner the handle points straight at the neighbour: a third of the way, where a soft one is a sixth
        # of the way from the point before to the one after.
        ax, ay = ((x2 - x1) / 3, (y2 - y1) / 3) if index in corners else ((x2 - x0) / 6, (y2 - y0) / 6)
        bx, by = ((x2 - x1) / 3, (y2 - y1) / 3) if after in corners else ((x3 - x1) / 6, (y3 - y1) / 6)
        path += (x1 + ax, y1 + ay, x2 - bx, y2 - by, x2, y2)
    return tuple(path)


def drawn(*points: Point) -> Path:
    """Return the soft closed curve through *points*, which are thousandths of the body height."""
    return smooth([(x / 1000, y / 1000) for x, y in points])


def ellipse(x: float, y: float, rx: float, ry: float) -> Path:
    """Return an ellipse around (*x*, *y*), clockwise like every other outline: two that overlap cut no hole."""
    kx, ky = rx * _ARC, -ry * _ARC
    return (
        *(x + rx, y),
        *(x + rx, y + ky, x + kx, y - ry, x, y - ry),
        *(x - kx, y - ry, x - rx, y + ky, x - rx, y),
        *(x - rx, y - ky, x - kx, y + ry, x, y + ry),
        *(x + kx, y + ry, x + rx, y - ky, x + rx, y),
    )


def polygon(*points: Point) -> Path:
    """Return straight lines through *points*, closed."""
    path = [*points[0]]
    for start, end in zip(points, (*points[1:], points[0]), strict=True):
        path += (*start, *end, *end)
    return tuple(path)


def rounded_box(left: float, bottom: float, right: float, top: float, radius: float) -> Path:
    """Return a box whose corners are arcs of *radius*."""
    k = radius * (1 - _ARC)
    corners = ((right, bottom, -1, 1), (right, top, -1, -1), (left, top, 1, -1), (left, bottom, 1, 1))
    path: list[float] = [left + radius, bottom]
    for index, (x, y, sx, sy) in enumerate(corners):
        ahead, behind = ((x + sx * radius, y), (x, y + sy * radius))
        into, out = (ahead, behind) if index % 2 == 0 else (behind, ahead)
        k_in = (x + sx * k, y) if index % 2 == 0 else (x, y + sy * k)
        k_out = (x, y + sy * k) if index % 2 == 0 else (x + sx * k, y)
        path += (*into, *into, *into, *k_in, *k_out, *out)
    path += (left + radius, bottom) * 3
    return tuple(path)


def tube(
    rows: Sequence[Row], *, long: float = 1.0, grow: Point = (0.0, 0.0), hems: tuple[bool, bool] = (False, False)
) -> Path:
    """Return a limb, or cloth on one, from its *rows*; each end is round, or a hem with sharp corners.

    Its rows lie *long* times as far apart, while its ends stay round: a limb seen from its end keeps a round knee. It
    is wider by the first number of *grow* at its start and by the second from a third of its length on.
    """
    grown = _grown(rows, long, grow)
    start, *_, end = grown
    left = [(x, front) for x, front, _ in grown]
    right = [(x, -back) for x, _, back in reversed(grown)]
    tip = [_hung(left[-1], right[0])] if hems[1] else _cap(end, 1)
    foot = [_hung(right[-1], left[0])] if hems[0] else _cap(start, -1)
    count = len(left)
    after = count + len(tip)
    corners = [count - 1, after] * hems[1] + [after + count - 1, 0] * hems[0]
    return smooth([*left, *tip, *right, *foot], corners)


def _grown(rows: Sequence[Row], long: float, grow: Point) -> list[Row]:
    start, length = rows[0][0], rows[-1][0] - rows[0][0]
    found = []
    for x, front, back in rows:
        part = min(1.0, max(0.0, ((x - start) / length - _GROWS_FROM) / _GROWS_OVER))
        more = grow[0] + (grow[1] - grow[0]) * part
        found.append((x * long, front + more, back + more))
    return found


def _hung(one: Point, other: Point) -> Point:
    """Return the middle of a hem, which hangs a little beyond its corners."""
    return (one[0] + other[0]) / 2 + _BULGE, (one[1] + other[1]) / 2


def _cap(row: Row, way: int) -> list[Point]:
    """Return the points of a round end, on the way from the left side to the right one (*way* 1) or back."""
    x, front, back = row
    middle, radius = (front - back) / 2, (front + back) / 2
    turns = [way * (pi / 2 - part * pi / 4) for part in (1, 2, 3)]
    return [(x + way * radius * cos(turn), middle + radius * sin(turn)) for turn in turns]


def cut(rows: Sequence[Row], start: float, end: float, more: Point = (0.0, 0.0)) -> tuple[Row, ...]:
    """Return the *rows* of a limb from *start* to *end*, wider by the two numbers of *more* there."""
    middle = [row for row in rows if start < row[0] < end]
    found = [_between(rows, start), *middle, _between(rows, end)]
    length = end - start
    wider = [more[0] + (more[1] - more[0]) * (x - start) / length for x, _, _ in found]
    return tuple((x, front + add, back + add) for (x, front, back), add in zip(found, wider, strict=True))


def _between(rows: Sequence[Row], x: float) -> Row:
    """Return the row of a limb at *x*, which lies between its ends."""
    after = next(index for index, row in enumerate(rows) if row[0] >= x)
    (x0, front0, back0), (x1, front1, back1) = rows[max(after - 1, 0)], rows[after]
    part = (x - x0) / (x1 - x0) if x1 > x0 else 0.0
    return x, front0 + (front1 - front0) * part, back0 + (back1 - back0) * part
