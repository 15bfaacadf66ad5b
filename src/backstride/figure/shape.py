"""The one thing that is drawn: a closed curve in a role's colour, put where a bone is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from backstride.figure.outline import Path, ellipse
from backstride.figure.skeleton import Bone


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """A colour as ``#rrggbb`` or ``#rrggbbaa`` for each role of a `Shape`."""

    near: str
    far: str
    hair: str
    sole: str
    seam: str
    glow: str
    prop: str
    prop_far: str
    backdrop: str
    mat: str
    strap: str
    floor: str
    shadow: str
    arrow: str


PAPER = Palette(
    near="#4d6b66",
    far="#93a8a2",
    hair="#2c403d",
    sole="#2c403d",
    seam="#ffffffb0",
    glow="#43d9b8",
    prop="#c9c2b4",
    prop_far="#ddd7cb",
    backdrop="#efece5",
    mat="#d5dfdb",
    strap="#14675a",
    floor="#b9b4a8",
    shadow="#1d232066",
    arrow="#14675a",
)
"""For a page: a still that is printed or put into a document."""


Place = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f: x' = a x + c y + e and y' = b x + d y + f."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in body heights."""

HERE: Place = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

FADE = ((0.0, 1.0), (0.45, 0.8), (1.0, 0.0))
"""How a soft disc fades: (part of the way to its edge, part of its colour)."""

DISC = ellipse(0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed curve, filled in the colour of its role.

    ``soft`` fades from the middle of the unit disc to its edge, and is seen only ``inside`` the shape that is named.
    ``passing`` is a curve for one moment only, which is not worth remembering.
    """

    role: str
    path: Path
    place: Place = HERE
    soft: bool = False
    passing: bool = False
    inside: Shape | None = None


def on_bone(bone: Bone, right: float = 0.0, up: float = 0.0) -> Place:
    """Return the place of an outline on *bone*, moved a little on the screen."""
    run = bone.scale
    return bone.ux * run, bone.uy * run, -bone.uy, bone.ux, bone.x + right, bone.y + up


def disc_at(place: Place, x: float, y: float, rx: float, ry: float) -> Place:
    """Return the place of a unit disc stretched to *rx* by *ry* around (*x*, *y*) of *place*."""
    a, b, c, d, e, f = place
    return a * rx, b * rx, c * ry, d * ry, a * x + c * y + e, b * x + d * y + f


def mirrored(shapes: Iterable[Shape], middle: float, *, level: bool = False) -> list[Shape]:
    """Return *shapes* flipped from left to right about the upright line x = *middle*.

    With *level* they are flipped from top to bottom about the level line y = *middle*.
    """
    return [_flipped_shape(shape, middle, level=level) for shape in shapes]


def _flipped_shape(shape: Shape, middle: float, *, level: bool) -> Shape:
    inside = shape.inside and _flipped_shape(shape.inside, middle, level=level)
    return replace(shape, place=_flipped(shape.place, middle, level=level), inside=inside)


def _flipped(place: Place, middle: float, *, level: bool) -> Place:
    a, b, c, d, e, f = place
    return (a, -b, c, -d, e, 2 * middle - f) if level else (-a, b, -c, d, 2 * middle - e, f)


def box_of(shapes: Iterable[Shape]) -> Box:
    """Return the smallest box around *shapes* (around their control points, which is never too small)."""
    left = bottom = float("inf")
    right = top = float("-inf")
    for shape in shapes:
        a, b, c, d, e, f = shape.place
        for x, y in zip(shape.path[::2], shape.path[1::2], strict=True):
            sx, sy = a * x + c * y + e, b * x + d * y + f
            left, right = min(left, sx), max(right, sx)
            bottom, top = min(bottom, sy), max(top, sy)
    return left, bottom, right, top
