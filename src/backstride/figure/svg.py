"""A still of a figure as SVG text, from the same shapes that the window paints."""

from __future__ import annotations

from backstride.figure.motion import Moment
from backstride.figure.outline import Path
from backstride.figure.scene import Scene
from backstride.figure.shape import FADE, PAPER, Box, Palette, Place, Shape

_UNITS = 1000.0
"""Drawing units for one body height."""


def to_svg(scene: Scene, moment: Moment, *, size: int = 500, palette: Palette = PAPER, title: str = "") -> str:
    """Return an SVG document of *size* by *size* pixels with the figure of *scene* at *moment*.

    It has plain shapes and gradients only: a clip path is painted black, or not obeyed, by many a viewer.
    """
    body = "".join(_element(shape, palette, number) for number, shape in enumerate(scene.shapes(moment)))
    view = _view(scene.frame(moment))
    name = f"<title>{_escaped(title)}</title>" if title else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="{view}">'
        f'{name}<g transform="scale({_UNITS:g} {-_UNITS:g})">{body}</g></svg>\n'
    )


def _view(box: Box) -> str:
    left, bottom, right, top = box
    return " ".join(f"{_UNITS * value:.1f}" for value in (left, -top, right - left, top - bottom))


def _element(shape: Shape, palette: Palette, number: int) -> str:
    colour, opacity = _paint(getattr(palette, shape.role))
    if not shape.soft:
        return _path(shape, f' fill="{colour}"' + (f' fill-opacity="{opacity:g}"' if opacity < 1 else ""))
    seen = shape.inside or shape
    spot = _within(shape.place, seen.place)
    stops = "".join(
        f'<stop offset="{at:g}" stop-color="{colour}" stop-opacity="{opacity * part:.3g}"/>' for at, part in FADE
    )
    name = f"{shape.role}-{number}"
    fade = (
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1"'
        f' gradientTransform="{_matrix(spot)}">{stops}</radialGradient>'
    )
    paint = f' fill="url(#{name})"'
    return f"<defs>{fade}</defs>{_path(seen, paint)}"


def _within(place: Place, ground: Place) -> Place:
    """Return *place* as seen from *ground*, which is never flat: no bone is foreshortened to nothing.

    A soft disc is clear at its edge and beyond, so whatever is filled with it shows what a clip would have left.
    """
    a, b, c, d, e, f = ground
    size = a * d - b * c
    ia, ib, ic, id_ = d / size, -b / size, -c / size, a / size

    def turned(x: float, y: float) -> tuple[float, float]:
        return ia * x + ic * y, ib * x + id_ * y

    return (*turned(*place[:2]), *turned(*place[2:4]), *turned(place[4] - e, place[5] - f))


def _path(shape: Shape, paint: str) -> str:
    return f'<path d="{_data(shape.path)}" transform="{_matrix(shape.place)}"{paint}/>'


def _matrix(place: Place) -> str:
    return f"matrix({' '.join(f'{value:.5g}' for value in place)})"


def _paint(colour: str) -> tuple[str, float]:
    """Return (``#rrggbb``, opacity) of ``#rrggbb`` or ``#rrggbbaa``."""
    return colour[:7], round(int(colour[7:] or "ff", 16) / 255, 3)


def _data(path: Path) -> str:
    numbers = [f"{value:.5g}" for value in path]
    curves = "".join(f"C{' '.join(numbers[index : index + 6])}" for index in range(2, len(numbers), 6))
    return f"M{numbers[0]} {numbers[1]}{curves}Z"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
