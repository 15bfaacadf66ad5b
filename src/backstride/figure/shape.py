"""The one thing that is drawn: closed curves in a role's colour, put where a bone is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from backstride.figure.outline import Outline, Point, ellipse
from backstride.figure.skeleton import Bone

Place = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f: x' = a x + c y + e and y' = b x + d y + f."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in body heights."""

Disc = tuple[float, float, float, float]
"""The middle of a soft spot in the frame of its place, and half its length and width."""

HERE: Place = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
DISC: Outline = (ellipse(0.0, 0.0, 1.0, 1.0),)
UNIT: tuple[Disc, ...] = ((0.0, 0.0, 1.0, 1.0),)


class Layer(NamedTuple):
    """Closed curves that are filled together in the colour of a role, or soft discs.

    A disc fades from its middle to its edge and colours only what lies below it in its shape.
    """

    role: str
    outline: Outline = ()
    discs: tuple[Disc, ...] = ()


class Shape(NamedTuple):
    """Layers that keep together, the lowest first, put where a bone is.

    ``passing`` are outlines for one moment only, which are not worth remembering. ``atop`` colours only what is body
    already and never the ground.
    """

    layers: tuple[Layer, ...]
    place: Place = HERE
    passing: bool = False
    atop: bool = False


def plain(role: str, outline: Outline, place: Place = HERE, *, passing: bool = False, atop: bool = False) -> Shape:
    """Return a shape of one layer."""
    return Shape((Layer(role, outline),), place, passing, atop)


def on_bone(bone: Bone, right: float = 0.0, up: float = 0.0, wide: float = 1.0, long: float | None = None) -> Place:
    """Return the place of an outline on *bone*, moved a little on the screen.

    The outline is drawn *wide* times as wide (a negative one turns it over), and as long as the bone is foreshortened
    or *long* says.
    """
    run = bone.scale if long is None else long
    return bone.ux * run, bone.uy * run, -bone.uy * wide, bone.ux * wide, bone.x + right, bone.y + up


def disc_at(place: Place, x: float, y: float, rx: float, ry: float) -> Place:
    """Return the place of a unit disc stretched to *rx* by *ry* around (*x*, *y*) of *place*."""
    a, b, c, d, e, f = place
    return a * rx, b * rx, c * ry, d * ry, a * x + c * y + e, b * x + d * y + f


def soft(role: str, place: Place) -> Shape:
    """Return one soft disc that fills the unit circle of *place*."""
    return Shape((Layer(role, DISC, UNIT),), place)


def flip(middle: float, *, level: bool = False) -> Place:
    """Return what turns a picture from left to right about the upright line x = *middle*.

    With *level* it turns it from top to bottom about the level line y = *middle*.
    """
    return (1.0, 0.0, 0.0, -1.0, 0.0, 2 * middle) if level else (-1.0, 0.0, 0.0, 1.0, 2 * middle, 0.0)


def moved(shapes: Iterable[Shape], by: Place) -> list[Shape]:
    """Return *shapes* with their places seen through *by*."""
    return [shape._replace(place=within(shape.place, by)) for shape in shapes]


def within(place: Place, frame: Place) -> Place:
    """Return *place*, which is given in *frame*, on the screen."""
    a, b, c, d, e, f = frame

    def turned(x: float, y: float) -> tuple[float, float]:
        return a * x + c * y, b * x + d * y

    x, y = turned(*place[4:])
    return (*turned(*place[:2]), *turned(*place[2:4]), x + e, y + f)


def box_of(shapes: Iterable[Shape]) -> Box:
    """Return the smallest box around *shapes* (around their control points, which is never too small)."""
    found = [point for shape in shapes for point in _points(shape)]
    across, upright = [x for x, _ in found], [y for _, y in found]
    return min(across), min(upright), max(across), max(upright)


def _points(shape: Shape) -> Iterator[Point]:
    """Yield the control points of *shape* on the screen."""
    a, b, c, d, e, f = shape.place
    for layer in shape.layers:
        for path in layer.outline or [ellipse(*disc) for disc in layer.discs]:
            for x, y in zip(path[::2], path[1::2], strict=True):
                yield a * x + c * y + e, b * x + d * y + f
