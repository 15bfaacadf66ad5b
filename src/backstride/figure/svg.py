"""A still of a figure as SVG text, from the same shapes that the window paints."""

from __future__ import annotations

from backstride.figure.motion import Moment
from backstride.figure.outline import Path
from backstride.figure.palette import PAPER, Palette
from backstride.figure.scene import Scene
from backstride.figure.shape import FADE, Box, Shape

_UNITS = 1000.0
"""Drawing units for one body height."""


def to_svg(scene: Scene, moment: Moment, *, size: int = 500, palette: Palette = PAPER, title: str = "") -> str:
    """Return an SVG document of *size* by *size* pixels with the figure of *scene* at *moment*."""
    body = "".join(_element(shape, palette, number) for number, shape in enumerate(scene.shapes(moment)))
    view = _view(scene.frame(moment))
    name = f"<title>{_escaped(title)}</title>" if title else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="{view}">'
        f"{name}<defs>{_gradient('glow', palette)}{_gradient('shadow', palette)}</defs>"
        f'<g transform="scale({_UNITS:g} {-_UNITS:g})">{body}</g></svg>\n'
    )


def _view(box: Box) -> str:
    left, bottom, right, top = box
    return " ".join(f"{_UNITS * value:.1f}" for value in (left, -top, right - left, top - bottom))


def _gradient(role: str, palette: Palette) -> str:
    colour, opacity = _paint(getattr(palette, role))
    stops = "".join(
        f'<stop offset="{at:g}" stop-color="{colour}" stop-opacity="{opacity * part:.3g}"/>' for at, part in FADE
    )
    return f'<radialGradient id="{role}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1">{stops}</radialGradient>'


def _element(shape: Shape, palette: Palette, number: int) -> str:
    colour, opacity = _paint(getattr(palette, shape.role))
    if shape.soft:
        paint = f' fill="url(#{shape.role})"'
    else:
        paint = f' fill="{colour}"' + (f' fill-opacity="{opacity:g}"' if opacity < 1 else "")
    if shape.inside is None:
        return _path(shape, paint)
    skin = f"inside-{number}"
    clip = f'<clipPath id="{skin}">{_path(shape.inside)}</clipPath>'
    return f'{clip}<g clip-path="url(#{skin})">{_path(shape, paint)}</g>'


def _path(shape: Shape, paint: str = "") -> str:
    place = " ".join(f"{value:.5g}" for value in shape.place)
    return f'<path d="{_data(shape.path)}" transform="matrix({place})"{paint}/>'


def _paint(colour: str) -> tuple[str, float]:
    """Return (``#rrggbb``, opacity) of ``#rrggbb`` or ``#rrggbbaa``."""
    return colour[:7], round(int(colour[7:] or "ff", 16) / 255, 3)


def _data(path: Path) -> str:
    numbers = [f"{value:.5g}" for value in path]
    curves = "".join(f"C{' '.join(numbers[index : index + 6])}" for index in range(2, len(numbers), 6))
    return f"M{numbers[0]} {numbers[1]}{curves}Z"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
