"""Which limbs lie over something else of the body, and so need a rim that parts them from it."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from backstride.figure.outline import Point
from backstride.figure.rig import (
    FOOT,
    FOREARM,
    HAND,
    HEAD,
    LIMBS,
    LUMBAR,
    PELVIS,
    SHANK,
    THIGH,
    THORAX,
    UPPER_ARM,
)
from backstride.figure.skeleton import Bone, Skeleton

Rim = tuple[str, int, str]
"""``leg`` or ``arm``, which of the two, and the piece of it."""

_PIECES = {
    "leg": (("thigh", THIGH, 0.050), ("shank", SHANK, 0.036), ("foot", FOOT, 0.032)),
    "arm": (("upper_arm", UPPER_ARM, 0.030), ("forearm", FOREARM, 0.022), ("hand", HAND, 0.020)),
}
_TRUNK = {
    "profile": ((PELVIS, 0.060), (LUMBAR, 0.052), (THORAX, 0.058)),
    "face": ((PELVIS, 0.092), (LUMBAR, 0.076), (THORAX, 0.090)),
}
_HEAD = 0.050
"""How thick the body is around each bone, in body heights."""

_BEGINS = 0.35
"""The part of a limb after which its rim is seen: nearer to its joint it lies inside the limb."""

_COMES_FORWARD, _DOUBLED = 0.6, -0.3
"""A limb lies over itself where its upper piece is seen shorter than the first, or where the cosine of the turn from it
to the lower one is below the second."""

_SLACK = 0.025
"""Body heights by which a limb may come closer before it is looked at again."""

Line = tuple[Point, Point]
_Capsule = tuple[Line, float]
"""A bone and how thick the body is around it."""


def needed(skeleton: Skeleton, order: tuple[str, ...]) -> frozenset[Rim]:
    """Return the rims of a body, whose parts are drawn in *order*, that lie over what is drawn before.

    Bare skin on the clothes of the trunk differs by its colour, and needs none there.
    """
    rig = "profile" if skeleton.profile else "face"
    below: list[_Capsule] = []
    clothed: list[_Capsule] = []
    found: set[Rim] = set()
    for part in order:
        kind, _, name = part.partition("-")
        if kind == "body":
            below.append(_capsule(skeleton.bones[HEAD], _HEAD))
            clothed = [_capsule(skeleton.bones[bone], thick) for bone, thick in _TRUNK[rig]]
        elif kind != "glow":
            limb = LIMBS[rig].index(name)
            pieces = [(piece, skeleton.bones[pair[limb]], thick) for piece, pair, thick in _PIECES[kind]]
            found |= {
                (kind, limb, piece)
                for piece, bone, thick in pieces
                if _over(bone, thick, [*below, *clothed] if piece == "thigh" else below)
            }
            found |= {(kind, limb, piece) for piece in (_folded(pieces) if rig == "face" else ())}
            below += [_capsule(bone, thick) for _, bone, thick in pieces]
    return frozenset(found)


def _capsule(bone: Bone, thick: float) -> _Capsule:
    return (bone[:2], bone.tip), thick


def _over(bone: Bone, thick: float, below: list[_Capsule]) -> bool:
    line = _part(bone, _BEGINS, 1.0)
    return any(_apart(line, other) < thick + thickness + _SLACK for other, thickness in below)


def _folded(pieces: list[tuple[str, Bone, float]]) -> Iterator[str]:
    """Yield the upper two pieces of a limb face on where one lies over the other."""
    (upper, first, _), (lower, second, _), _ = pieces
    if first.scale < _COMES_FORWARD or first.ux * second.ux + first.uy * second.uy < _DOUBLED:
        yield from (upper, lower)


def _part(bone: Bone, start: float, end: float) -> Line:
    (x0, y0), (x1, y1) = bone[:2], bone.tip
    dx, dy = x1 - x0, y1 - y0
    return (x0 + dx * start, y0 + dy * start), (x0 + dx * end, y0 + dy * end)


def _apart(one: Line, other: Line) -> float:
    """Return how far two straight lines are from one another; 0 where they cross."""
    (a, b), (c, d) = one, other
    if _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0:
        return 0.0
    return min(_from(a, other), _from(b, other), _from(c, one), _from(d, one))


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _from(point: Point, line: Line) -> float:
    (x0, y0), (x1, y1) = line
    dx, dy = x1 - x0, y1 - y0
    part = ((point[0] - x0) * dx + (point[1] - y0) * dy) / (dx * dx + dy * dy)  # no bone is seen without length
    part = min(1.0, max(0.0, part))
    return hypot(point[0] - x0 - dx * part, point[1] - y0 - dy * part)
