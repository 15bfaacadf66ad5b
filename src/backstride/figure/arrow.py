"""An arrow along the way of the part of the body that moves most: what a still says of a motion."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

from backstride.figure.motion import Motion
from backstride.figure.outline import Point, polygon
from backstride.figure.shape import Shape, plain
from backstride.figure.skeleton import hold, place

_TRACED = (
    *(("hand", 0, 0.05), ("hand", 1, 0.05), ("toe", 0, 0.05), ("toe", 1, 0.05), ("knee", 0, 0.06), ("knee", 1, 0.06)),
    *(("seat", 0, 0.09), ("head", 0, 0.09), ("back", 0, 0.09), ("belly", 0, 0.09)),
)
"""What may move most: place, limb, and how far beside it its way is drawn, in body heights."""

_STEPS = 24
_LEAST_WAY = 0.02
"""Body heights that a part must move before an arrow is worth drawing."""

_LEAST_ARROW = 0.11
_HALF = 0.008
_BARB = 0.024
_HEAD = 0.045
_HALO = 0.006
_SOFT = 6
"""Points before and after that give the direction of a way: a turn at its end would make a knot of the arrow."""

_ABOVE = 0.03
"""How far above the floor an arrow stays."""

_BEYOND = 0.12
"""How far above the belly the way of a breath is drawn: a hand may lie there."""


def arrow(motion: Motion) -> list[Shape]:
    """Return an arrow over the last stretch to the end pose of *motion*, nothing where hardly anything moves.

    Where it is the breath that moves, the arrow is on the belly.
    """
    way = _breath(motion) or _beside(*_furthest(motion))
    if motion.figure.grounded:
        way = _above_floor(way)
    if _length(way) < _LEAST_WAY:
        return []
    way = _stretched(way)
    return [
        plain("seam", (polygon(*_drawn(way, _HALO)),), passing=True),
        plain("arrow", (polygon(*_drawn(way, 0.0)),), passing=True),
    ]


def _breath(motion: Motion) -> list[Point]:
    """Return the way of the belly while the breath is drawn in, beyond a hand that lies on it."""
    flat, full = (hold(motion.skeleton(motion.figure.end, breath), "belly", 0) for breath in (0.0, 1.0))
    rise = hypot(full[0] - flat[0], full[1] - flat[1])
    if rise < _LEAST_WAY:
        return []
    right, up = ((there - here) / rise for here, there in zip(flat, full, strict=True))
    return [
        (flat[0] + right * (_BEYOND + rise * step / _STEPS), flat[1] + up * (_BEYOND + rise * step / _STEPS))
        for step in range(_STEPS + 1)
    ]


def _furthest(motion: Motion) -> tuple[list[Point], float]:
    """Return the way of the part of the body that ends furthest from where it began, and how far beside it to draw."""
    start = max(at for at in motion.figure.at if at < motion.figure.end) if motion.figure.cycle else 0.0
    stretch = motion.figure.end - start
    postures = [motion.skeleton(start + stretch * step / _STEPS) for step in range(_STEPS + 1)]
    ways = (([place(posture, name, limb) for posture in postures], gap) for name, limb, gap in _TRACED)
    return max(ways, key=lambda found: _net(found[0]))


def _net(way: list[Point]) -> float:
    (x0, y0), (x1, y1) = way[0], way[-1]
    return hypot(x1 - x0, y1 - y0)


def _length(way: list[Point]) -> float:
    return sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(way))


def _beside(way: list[Point], gap: float) -> list[Point]:
    """Return *way* moved by *gap* off the body: to its left, outside of the turn that it makes."""
    (x0, y0), (xm, ym), (x1, y1) = way[0], way[len(way) // 2], way[-1]
    turn = (xm - x0) * (y1 - y0) - (ym - y0) * (x1 - x0)
    out = -1.0 if turn > 0 else 1.0
    return [_off(way, index, out * gap, _SOFT) for index in range(len(way))]


def _above_floor(way: list[Point]) -> list[Point]:
    """Return the last stretch of *way* that is above the floor, all of it raised there where none is long enough."""
    below = [index for index, (_, y) in enumerate(way) if y < _ABOVE]
    last = way[below[-1] + 1 :] if below else way
    return last if len(last) > 1 and _length(last) > _LEAST_ARROW else [(x, max(y, _ABOVE)) for x, y in way]


def _stretched(way: list[Point]) -> list[Point]:
    """Return *way*, or where it is too short for an arrow, a straight one that is long enough."""
    if _net(way) >= _LEAST_ARROW:
        return way
    (x0, y0), (x, y) = way[0], way[-1]
    more = _LEAST_ARROW / (_net(way) or 1.0) / (len(way) - 1)
    return [(x + (x0 - x) * more * left, y + (y0 - y) * more * left) for left in reversed(range(len(way)))]


def _off(way: list[Point], index: int, left: float, around: int = 1) -> Point:
    """Return the point of *way* at *index* moved to the left of where it goes from *around* points before to after."""
    (x0, y0), (x1, y1) = way[max(index - around, 0)], way[min(index + around, len(way) - 1)]
    far = hypot(x1 - x0, y1 - y0) or 1.0
    x, y = way[index]
    return x - (y1 - y0) / far * left, y + (x1 - x0) / far * left


def _drawn(way: list[Point], more: float) -> list[Point]:
    """Return the outline, *more* wider, of an arrow along *way*: a band, and a head at its end."""
    tip = way[-1]
    far = [hypot(tip[0] - x, tip[1] - y) > _HEAD * 0.8 for x, y in way]
    shaft = way[: max(far.index(False), 1)]
    neck = [*shaft, tip]
    last = len(shaft) - 1
    left = [_off(neck, index, _HALF + more) for index in range(len(shaft))]
    right = [_off(neck, index, -_HALF - more) for index in range(len(shaft))]
    barbs = _off(neck, last, _BARB + 2 * more), _off(neck, last, -_BARB - 2 * more)
    return [*left, barbs[0], tip, barbs[1], *reversed(right)]
