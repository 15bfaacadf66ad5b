"""What a picture of a figure shows, asked shape by shape."""

from collections.abc import Iterable, Iterator, Mapping

from backstride.figure.model import Figure
from backstride.figure.motion import Moment
from backstride.figure.pose import read_figure
from backstride.figure.region import polygons
from backstride.figure.scene import Scene, compose
from backstride.figure.shape import Box, Shape, box_of

Point = tuple[float, float]

CLOTHES = ("top", "shorts", "hem", "sock", "shoe", "sole", "stripe")
BODY = {*("skin", "lit", "hair", "bun", "band"), *CLOTHES} | {f"{role}_far" for role in ("skin", "band", *CLOTHES)}


def figure_from(data: Mapping[str, object]) -> Figure:
    """Return the figure that *data* describes, which has no fault."""
    figure, faults = read_figure(data)
    assert figure is not None, faults
    return figure


def scene_from(data: Mapping[str, object], *muscles: str) -> Scene:
    """Return the scene of the figure that *data* describes."""
    return compose(figure_from(data), muscles)


def shapes_of(scene: Scene, moment: Moment = Moment()) -> list[Shape]:  # noqa: B008  because a moment never changes
    """Return everything that a large picture of *scene* shows at *moment*, the furthest first."""
    return scene.picture(moment).shapes


def roles(shapes: Iterable[Shape]) -> list[str]:
    """Return the role of every layer of *shapes*, the lowest first."""
    return [layer.role for shape in shapes for layer in shape.layers]


def only(shapes: Iterable[Shape], *wanted: str) -> list[Shape]:
    """Return what of *shapes* has one of the roles *wanted*, one shape for each layer."""
    return [shape._replace(layers=(layer,)) for shape in shapes for layer in shape.layers if layer.role in wanted]


def extent(shapes: Iterable[Shape], *wanted: str) -> Box:
    """Return the box around what of *shapes* has one of the roles *wanted*."""
    return box_of(only(shapes, *wanted))


def skin(shapes: Iterable[Shape]) -> Iterator[Point]:
    """Yield points all along the outlines of the body and what it wears."""
    for shape in only(shapes, *BODY):
        for polygon in polygons(shape):
            yield from polygon
