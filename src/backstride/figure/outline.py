"""Closed soft curves: the outlines of limbs, head and trunk, each in the frame of the bone that carries it.

A bone runs along x; y is to its left. In profile, facing right, the left of a hanging limb is its front and the left of
the upright trunk its back.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin
from typing import NamedTuple

from backstride.figure.rig import ANKLE_HEIGHT, HEEL, LENGTHS
from backstride.figure.rig import FOOT as FEET

Point = tuple[float, float]

Path = tuple[float, ...]
"""x, y of the first point, then six numbers for each cubic curve: two control points and the end point."""

SEAM = 0.0065
"""How wide the gap is that parts a limb from what lies behind it, in body heights."""

_ARC = 0.5523
"""The length of a control arm for a quarter of a circle of radius 1."""


class Outline(NamedTuple):
    """A soft shape, and the same a little larger: the gap around it."""

    path: Path
    seam: Path


def soft(points: Sequence[Point]) -> Outline:
    """Return the outline through *points*, which go round clockwise."""
    return Outline(smooth(points), smooth(_grown(points)))


def _grown(points: Sequence[Point]) -> list[Point]:
    """Return *points* moved outwards by the width of a seam."""
    found = []
    for index, (x, y) in enumerate(points):
        (x0, y0), (x1, y1) = points[index - 1], points[(index + 1) % len(points)]
        dx, dy = x1 - x0, y1 - y0
        far = hypot(dx, dy)
        found.append((x - dy / far * SEAM, y + dx / far * SEAM))
    return found


def smooth(points: Sequence[Point]) -> Path:
    """Return the closed curve that goes softly through *points* (Catmull-Rom)."""
    count = len(points)
    path = [*points[0]]
    for index in range(count):
        (x0, y0), (x1, y1) = points[index - 1], points[index]
        (x2, y2), (x3, y3) = points[(index + 1) % count], points[(index + 2) % count]
        path += (x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6, x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6, x2, y2)
    return tuple(path)


def ellipse(x: float, y: float, rx: float, ry: float) -> Path:
    """Return an ellipse around (*x*, *y*)."""
    kx, ky = rx * _ARC, ry * _ARC
    return (
        *(x + rx, y),
        *(x + rx, y + ky, x + kx, y + ry, x, y + ry),
        *(x - kx, y + ry, x - rx, y + ky, x - rx, y),
        *(x - rx, y - ky, x - kx, y - ry, x, y - ry),
        *(x + kx, y - ry, x + rx, y - ky, x + rx, y),
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


def limb(profile: Sequence[tuple[float, float, float]]) -> Outline:
    """Return a limb, round at both ends, from rows of (distance along the bone, half-width left and right of it)."""
    start, *_, end = profile
    left = [(x, front) for x, front, _ in profile]
    right = [(x, -back) for x, _, back in reversed(profile)]
    return soft([*left, *_cap(end, 1), *right, *_cap(start, -1)])


def _cap(row: tuple[float, float, float], way: int) -> list[Point]:
    """Return the points of a round end, on the way from the left side to the right one (*way* 1) or back."""
    x, front, back = row
    middle, radius = (front - back) / 2, (front + back) / 2
    turns = [way * (pi / 2 - part * pi / 4) for part in (1, 2, 3)]
    return [(x + way * radius * cos(turn), middle + radius * sin(turn)) for turn in turns]


THIGH = limb([(0.0, 0.050, 0.054), (0.07, 0.052, 0.053), (0.16, 0.043, 0.042), (0.245, 0.034, 0.031)])
SHANK = limb(
    [
        *((0.0, 0.033, 0.030), (0.035, 0.030, 0.033), (0.085, 0.027, 0.041)),
        *((0.15, 0.023, 0.033), (0.205, 0.019, 0.021), (0.246, 0.020, 0.021)),
    ]
)
UPPER_ARM = limb([(0.0, 0.029, 0.031), (0.06, 0.028, 0.028), (0.13, 0.023, 0.022), (0.186, 0.020, 0.021)])
FOREARM = limb([(0.0, 0.021, 0.021), (0.04, 0.023, 0.022), (0.10, 0.017, 0.017), (0.15, 0.0135, 0.0135)])
HAND = soft(
    [
        *((-0.006, 0.011), (0.014, 0.016), (0.030, 0.024), (0.040, 0.024), (0.046, 0.017), (0.064, 0.013)),
        *((0.077, 0.004), (0.075, -0.007), (0.055, -0.014), (0.025, -0.015), (-0.004, -0.011), (-0.012, 0.0)),
    ]
)
PALM = soft(
    [
        *((-0.010, 0.010), (0.015, 0.0125), (0.045, 0.0115), (0.068, 0.006), (0.078, -0.003)),
        *((0.070, -0.010), (0.040, -0.0115), (0.010, -0.0125), (-0.010, -0.010), (-0.015, 0.0)),
    ]
)
"""A hand that lies flat, seen from its edge."""

FOOT = soft(
    [
        *((0.020, 0.020), (0.028, 0.004), (0.060, -0.010), (0.095, -0.017), (0.114, -0.026)),
        *((0.115, -ANKLE_HEIGHT + 0.003), (0.104, -ANKLE_HEIGHT), (0.04, -ANKLE_HEIGHT + 0.001)),
        *((-HEEL + 0.010, -ANKLE_HEIGHT), (-HEEL - 0.001, -ANKLE_HEIGHT + 0.006), (-HEEL - 0.002, -0.018)),
        *((-0.025, 0.006), (-0.019, 0.022)),
    ]
)
SOLE = rounded_box(-HEEL - 0.002, -ANKLE_HEIGHT - 0.0005, LENGTHS[FEET[0]] + 0.003, -ANKLE_HEIGHT + 0.009, 0.004)

FACE_THIGH = limb([(0.0, 0.050, 0.050), (0.07, 0.050, 0.050), (0.16, 0.041, 0.041), (0.245, 0.033, 0.033)])
FACE_SHANK = limb(
    [
        *((0.0, 0.032, 0.032), (0.035, 0.031, 0.031), (0.085, 0.036, 0.036)),
        *((0.15, 0.029, 0.029), (0.205, 0.020, 0.020), (0.246, 0.020, 0.020)),
    ]
)
FACE_FOOT = soft(
    [
        *((-0.012, 0.020), (0.03, 0.025), (0.085, 0.033), (0.108, 0.026), (0.118, 0.0)),
        *((0.108, -0.026), (0.085, -0.033), (0.03, -0.025), (-0.012, -0.020), (-0.018, 0.0)),
    ]
)
FACE_UPPER_ARM = limb([(0.004, 0.025, 0.025), (0.055, 0.027, 0.027), (0.125, 0.022, 0.022), (0.186, 0.020, 0.020)])
FACE_SOLE = soft([(0.088, 0.033), (0.108, 0.027), (0.119, 0.0), (0.108, -0.027), (0.088, -0.033), (0.094, 0.0)])
FACE_HAND = limb([(-0.002, 0.012, 0.012), (0.025, 0.018, 0.018), (0.05, 0.014, 0.014), (0.062, 0.010, 0.010)])

NECK = limb([(-0.025, 0.030, 0.030), (0.0, 0.027, 0.026), (0.045, 0.025, 0.025)])

HEAD = soft(
    [
        *((0.012, -0.010), (0.005, -0.030), (0.012, -0.042), (0.030, -0.046), (0.040, -0.0475), (0.046, -0.058)),
        *((0.055, -0.056), (0.066, -0.0475), (0.085, -0.047), (0.107, -0.034), (0.119, -0.004), (0.110, 0.030)),
        *((0.085, 0.051), (0.055, 0.052), (0.030, 0.038), (0.012, 0.018)),
    ]
)
HAIR = smooth(
    [
        *((0.082, -0.049), (0.108, -0.038), (0.123, -0.006), (0.114, 0.032), (0.088, 0.055), (0.055, 0.055)),
        *((0.032, 0.043), (0.028, 0.026), (0.046, 0.018), (0.064, 0.012), (0.078, -0.006), (0.086, -0.028)),
    ]
)
FACE_HEAD = soft(
    [
        *((0.002, 0.0), (0.008, 0.022), (0.035, 0.040), (0.070, 0.045), (0.100, 0.036), (0.120, 0.0)),
        *((0.100, -0.036), (0.070, -0.045), (0.035, -0.040), (0.008, -0.022)),
    ]
)
FACE_HAIR = smooth(
    [
        *((0.062, 0.046), (0.085, 0.048), (0.108, 0.036), (0.124, 0.0), (0.108, -0.036), (0.085, -0.048)),
        *((0.062, -0.046), (0.078, -0.036), (0.090, -0.018), (0.086, 0.012), (0.080, 0.034)),
    ]
)
BACK_HAIR = smooth(
    [
        *((0.022, 0.018), (0.040, 0.040), (0.075, 0.049), (0.108, 0.037), (0.124, 0.0)),
        *((0.108, -0.037), (0.075, -0.049), (0.040, -0.040), (0.022, -0.018), (0.018, 0.0)),
    ]
)
EYES = tuple(ellipse(0.056, y, 0.0052, 0.0050) for y in (0.017, -0.017))
"""A face, told from the back of a head."""
