"""Plain things to scale: wall, chair, ball and the rest, each where the body needs it.

A thing is where the end pose has its place of the body; strap, ball and pillow go with the body. In body heights.
"""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, cos, hypot, sin

from backstride.figure.model import Figure, Prop
from backstride.figure.outline import ellipse, rounded_box, smooth
from backstride.figure.rig import ARM_DEPTH, PELVIS, REACHING_PLACES
from backstride.figure.shape import DISC, Box, Shape, plain
from backstride.figure.skeleton import Skeleton, place, skin

Point = tuple[float, float]

SEAT_HEIGHT = 0.26
BALL_RADIUS = 0.165

_SEAT_DEPTH = 0.25
_RAIL = 0.022
_SLAB = 0.030
_WALL = 0.035
_STEP = (0.15, 0.09)
"""Half the width of a step, and its height below a foot that does not stand on it."""

_DOME = (0.185, 0.125)
_POLE = 0.016
_STRAP = 0.013

Maker = Callable[[Figure, Skeleton, tuple[Point, ...], Box], list[Shape]]
"""From the figure, its skeleton, the skin of the places that the prop names, and the box of the motion, to shapes."""

_MOVING = ("strap", "ball", "pillow")
_IN_FRONT = ("strap",)


def moving(prop: Prop) -> bool:
    """Return whether *prop* goes with the body instead of standing where it is."""
    return prop.kind in _MOVING


def in_front(prop: Prop) -> bool:
    """Return whether *prop* is drawn over the body."""
    return prop.kind in _IN_FRONT


def stands(prop: Prop, figure: Figure) -> bool:
    """Return whether *prop* stands where it is; mat and wall that are the ground of the picture are no things in it."""
    return not moving(prop) and prop.kind != "mat" and not (prop.kind == "wall" and figure.view == "back")


def prop_shapes(prop: Prop, figure: Figure, skeleton: Skeleton, box: Box) -> list[Shape]:
    """Return the shapes of *prop* for a body in the posture of *skeleton*; *box* is what the motion fills."""
    points = []
    for name, limb in prop.places:
        x, y = place(skeleton, name, limb)
        right, up = ARM_DEPTH if limb == 1 and name == "hand" and skeleton.profile and figure.grounded else (0.0, 0.0)
        points.append((x + right, y + up - skin(skeleton, name) if figure.grounded else y))
    return _MAKERS[prop.kind](figure, skeleton, tuple(points), box)


def _block(role: str, left: float, bottom: float, right: float, top: float, radius: float = 0.006) -> Shape:
    return plain(role, (rounded_box(left, bottom, right, top, radius),), passing=True)


def _wall(figure: Figure, skeleton: Skeleton, points: tuple[Point, ...], box: Box) -> list[Shape]:
    x, ahead = _beside(skeleton, figure_place(figure, "wall"), points[0], box)
    near, far = (x, x + _WALL * ahead) if ahead > 0 else (x - _WALL, x)
    return [_block("prop", near, 0.0, far, box[3] + 0.03, 0.004)]


def _beside(skeleton: Skeleton, name: str, point: Point, box: Box) -> tuple[float, float]:
    """Return where a wall begins, and whether it is right (1) or left (-1) of the body.

    A palm or a sole at *point* rests on it; behind any other place it stands clear of all the ways that the body goes.
    """
    behind = skeleton.profile and name in ("back", "seat")
    ahead = 1.0 if point[0] > skeleton.bones[0].x and not behind else -1.0
    if name in REACHING_PLACES:
        return point[0] + ahead * 0.017, ahead
    return box[2] if ahead > 0 else box[0], ahead


def _post(_figure: Figure, _skeleton: Skeleton, points: tuple[Point, ...], _box: Box) -> list[Shape]:
    x, y = points[0]
    half = _POLE / 2
    foot = _block("prop", x - 0.06, 0.0, x + 0.06, 0.016)
    return [_block("prop", x - half, 0.0, x + half, y + 0.03, half), foot]


def _chair(figure: Figure, skeleton: Skeleton, points: tuple[Point, ...], _box: Box) -> list[Shape]:
    x, y = points[0]
    if figure.rig == "face":
        return _chair_from_front(x)
    name = figure_place(figure, "chair")
    if name == "hand":
        return _chair_from_side(x - _RAIL / 2, 1.0, SEAT_HEIGHT, y)
    if name == "seat":
        return _chair_from_side(skeleton.bones[0].x - 0.16, 1.0, SEAT_HEIGHT, 0.52)
    return _chair_from_side(x + 0.045 + _SEAT_DEPTH + 2 * _RAIL, -1.0, y, y + 0.26)


def figure_place(figure: Figure, kind: str) -> str:
    """Return the name of the place that the first prop of *kind* belongs to."""
    return next(prop.places[0][0] for prop in figure.props if prop.kind == kind)


def _chair_from_side(back: float, way: float, seat: float, top: float) -> list[Shape]:
    """Return a chair whose back starts at x = *back* and whose seat goes *way* (1 right, -1 left) from there."""

    def box(role: str, start: float, bottom: float, end: float, high: float) -> Shape:
        left, right = sorted((back + way * start, back + way * end))
        return _block(role, left, bottom, right, high)

    return [
        box("prop_far", 0.020, 0.0, 0.020 + _RAIL, seat - _SLAB),
        box("prop_far", _SEAT_DEPTH - 0.020, 0.0, _SEAT_DEPTH - 0.020 + _RAIL, seat - _SLAB),
        box("prop", 0.0, 0.0, _RAIL, top),
        box("prop", _SEAT_DEPTH, 0.0, _SEAT_DEPTH + _RAIL, seat - _SLAB / 2),
        box("prop", 0.0, seat - _SLAB, _SEAT_DEPTH + _RAIL, seat),
    ]


def _chair_from_front(x: float) -> list[Shape]:
    half = 0.135
    legs = [(x - half + 0.012, _RAIL), (x + half - 0.012 - _RAIL, _RAIL)]
    return [
        _block("prop_far", x - half + 0.02, SEAT_HEIGHT, x + half - 0.02, 0.56, 0.02),
        *(_block("prop", left, 0.0, left + wide, SEAT_HEIGHT - 0.01) for left, wide in legs),
        _block("prop", x - half, SEAT_HEIGHT - _SLAB, x + half, SEAT_HEIGHT),
    ]


def _strap(_figure: Figure, _skeleton: Skeleton, points: tuple[Point, ...], _box: Box) -> list[Shape]:
    (x0, y0), (x1, y1) = points[0], points[-1]
    turn, half = atan2(y1 - y0, x1 - x0), _STRAP / 2
    long = hypot(x1 - x0, y1 - y0)
    band = rounded_box(-half, -half, long + half, half, half)
    return [plain("strap", (band,), (cos(turn), sin(turn), -sin(turn), cos(turn), x0, y0), passing=True)]


def _pad(_figure: Figure, _skeleton: Skeleton, points: tuple[Point, ...], _box: Box) -> list[Shape]:
    x, y = points[0]
    return [_block("prop", x - 0.085, y - 0.026, x + 0.085, y, 0.011)]


def _pillow(figure: Figure, skeleton: Skeleton, points: tuple[Point, ...], _box: Box) -> list[Shape]:
    x, y = points[0]
    if figure.grounded:
        return [_block("prop", x - 0.095, max(0.0, y - 0.045), x + 0.085, y + 0.008, 0.016)]
    if not _under_head(skeleton, points[0]):
        return [_block("prop", x - 0.085, y - 0.060, x + 0.085, y + 0.060, 0.025)]
    trunk = skeleton.bones[PELVIS]
    wide, high = (0.085, 0.125) if abs(trunk.ux) > abs(trunk.uy) else (0.125, 0.085)
    return [_block("prop", x - wide, y - high, x + wide, y + high, 0.03)]


def _under_head(skeleton: Skeleton, point: Point) -> bool:
    return point == place(skeleton, "head")


def _ball(_figure: Figure, _skeleton: Skeleton, points: tuple[Point, ...], _box: Box) -> list[Shape]:
    x = points[0][0]
    r = BALL_RADIUS
    shine = ellipse(x - r * 0.35, r * 1.42, r * 0.30, r * 0.18)
    return [plain("prop", DISC, (r, 0.0, 0.0, r, x, r)), plain("prop_far", (shine,), passing=True)]


def _bosu(_figure: Figure, _skeleton: Skeleton, points: tuple[Point, ...], _box: Box) -> list[Shape]:
    x = points[0][0]
    half, high = _DOME
    dome = [(x - half, 0.022), (x - half * 0.86, high * 0.62), (x - half * 0.45, high * 0.95), (x, high * 1.03)]
    mirror = [(2 * x - px, py) for px, py in reversed(dome[:-1])]
    base = _block("prop_far", x - half - 0.01, 0.0, x + half + 0.01, 0.024, 0.010)
    return [plain("prop", (smooth([*dome, *mirror]),), passing=True), base]


def _step(_figure: Figure, _skeleton: Skeleton, points: tuple[Point, ...], _box: Box) -> list[Shape]:
    (x, y), (half, usual) = points[0], _STEP
    ahead = x + 0.05
    return [_block("prop", ahead - half, 0.0, ahead + half, y if y > _SLAB else usual, 0.008)]


_MAKERS: dict[str, Maker] = {
    "wall": _wall,
    "chair": _chair,
    "strap": _strap,
    "pad": _pad,
    "pillow": _pillow,
    "ball": _ball,
    "bosu": _bosu,
    "step": _step,
    "post": _post,
}
