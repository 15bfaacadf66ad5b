"""A still of a figure as SVG text, from the same shapes that the window paints.

It has plain shapes, strokes and gradients only: a clip path or a mask is painted black, or not obeyed, by many viewers.
What colours only the body is therefore filled into the outlines of the body, or drawn as a line where it lies on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import hypot

from backstride.figure.colours import FADES, HARD_FADES, PAPER, Fade, Palette
from backstride.figure.ground import CAST
from backstride.figure.limbs import RIM
from backstride.figure.motion import Moment
from backstride.figure.outline import Outline, Point
from backstride.figure.region import Polygon, covers, polygons, straightened, union
from backstride.figure.scene import Picture, Scene
from backstride.figure.shape import HERE, Box, Disc, Layer, Place, Shape, box_of, disc_at

_UNITS, _GRID = 1000.0, 10000.0
"""Drawing units for one body height, and steps of it to which points are rounded: whole numbers are short."""


def to_svg(scene: Scene, moment: Moment, *, size: int = 500, palette: Palette = PAPER, title: str = "") -> str:
    """Return an SVG document of *size* by *size* pixels with the figure of *scene* at *moment*."""
    picture = scene.picture(moment, size)
    name = f"<title>{_escaped(title)}</title>" if title else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="{_view(picture.frame)}">'
        f'{name}<g transform="scale({_UNITS:g} {-_UNITS:g})">{"".join(_Drawing(palette).elements(picture))}</g></svg>\n'
    )


class _Drawing:
    """Turns the layers of a picture into elements; it numbers the gradients and knows what of the body is drawn."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._gradients = 0
        self._body: list[Shape] = []

    def elements(self, picture: Picture) -> Iterator[str]:
        """Yield every element, the furthest first."""
        yield from self._plain(picture.ground)
        if picture.flip != HERE:
            yield f'<g transform="{_matrix(picture.flip)}">'
        if picture.cast:
            dark = f' fill="{self._palette.colours["shadow"]}" fill-opacity="{CAST:g}"'
            across, _, _, up, _, _ = picture.flip  # turned over as it is, the shadow still falls the same way
            aside = (1.0, 0.0, 0.0, 1.0, picture.cast.right * across, picture.cast.up * up)
            yield _path(union(shape for shape in picture.body if not shape.atop), aside, dark)
        yield from self._plain([*picture.shadow, *picture.things, *picture.behind])
        for shape in picture.body:
            yield from self._atop(shape) if shape.atop else self._plain([shape])
            self._body += [] if shape.atop else [shape]
        yield from self._plain(picture.before)
        if picture.flip != HERE:
            yield "</g>"

    def _plain(self, shapes: Iterable[Shape]) -> Iterator[str]:
        for shape in shapes:
            below: Outline = ()
            for layer in shape.layers:
                if layer.discs:
                    yield from self._soft(layer, HERE, below or layer.outline, shape.place)
                else:
                    below += layer.outline
                    yield _path(layer.outline, shape.place, self._fill(layer.role))

    def _atop(self, shape: Shape) -> Iterator[str]:
        """Yield what colours only the body that is drawn so far: a rim as a line, a glow inside of the outlines."""
        for layer in shape.layers:
            if layer.discs:
                room = box_of([shape._replace(layers=(Layer(layer.role, discs=_widest(layer)),))])
                yield from self._soft(layer, shape.place, union(self._body, room), HERE)
            else:
                yield from self._line(shape, layer.role)

    def _line(self, shape: Shape, role: str) -> Iterator[str]:
        colour, opacity = _paint(self._palette.colours[role])
        room = box_of([shape])
        body = [straightened(path) for path in union(self._body, room)]
        for line in polygons(shape):
            for run in _runs(_shrunk(line), body):
                data = "M" + "L".join(f"{x:.4g} {y:.4g}" for x, y in run)
                yield (
                    f'<path d="{data}" fill="none" stroke="{colour}" stroke-opacity="{opacity:g}"'
                    f' stroke-width="{RIM:g}"/>'
                )

    def _soft(self, layer: Layer, frame: Place, seen: Outline, place: Place) -> Iterator[str]:
        """Yield the discs of *layer*, given in *frame*, as fills of *seen*, which *place* puts on the screen.

        A disc is clear at its edge and beyond, so whatever is filled with it shows what a clip would have left.
        """
        if self._palette.hard:
            yield from self._hard(layer, frame, seen, place)
            return
        for fade in FADES[layer.role]:
            for disc in layer.discs:
                yield from self._gradient(_spot(frame, disc, fade.long, fade.wide), self._stops(fade), seen, place)

    def _hard(self, layer: Layer, frame: Place, seen: Outline, place: Place) -> Iterator[str]:
        """Yield a glow as flat discs in rings: gradients with an edge."""
        for role, long, wide in HARD_FADES if layer.role == "glow" else ():
            colour, _ = _paint(self._palette.colours[role])
            stops = "".join(
                f'<stop offset="{at:g}" stop-color="{colour}" stop-opacity="{part:g}"/>'
                for at, part in ((0.0, 1.0), (0.97, 1.0), (1.0, 0.0))
            )
            for disc in layer.discs:
                yield from self._gradient(_spot(frame, disc, long, wide), stops, seen, place)

    def _gradient(self, spot: Place, stops: str, seen: Outline, place: Place) -> Iterator[str]:
        self._gradients += 1
        name = f"soft-{self._gradients}"
        yield (
            f'<defs><radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1"'
            f' gradientTransform="{_matrix(_on_grid(spot))}">{stops}</radialGradient></defs>'
        )
        yield _path(seen, place, f' fill="url(#{name})"')

    def _stops(self, fade: Fade) -> str:
        found = ""
        for at, role, part in fade.stops:
            colour, opacity = _paint(self._palette.colours[role])
            found += f'<stop offset="{at:g}" stop-color="{colour}" stop-opacity="{opacity * part:.3g}"/>'
        return found

    def _fill(self, role: str) -> str:
        colour, opacity = _paint(self._palette.colours[role])
        return f' fill="{colour}"' + (f' fill-opacity="{opacity:g}"' if opacity < 1 else "")


def _spot(frame: Place, disc: Disc, long: float, wide: float) -> Place:
    x, y, rx, ry = disc
    return disc_at(frame, x, y, rx * long, ry * wide)


def _on_grid(spot: Place) -> Place:
    a, b, c, d, e, f = (value * _GRID for value in spot)
    return a, b, c, d, e, f


def _widest(layer: Layer) -> tuple[Disc, ...]:
    fades = FADES[layer.role]
    long, wide = max(fade.long for fade in fades), max(fade.wide for fade in fades)
    return tuple((x, y, rx * long, ry * wide) for x, y, rx, ry in layer.discs)


def _shrunk(line: Polygon) -> Polygon:
    """Return a rim's outer edge moved in by half its width, which is the middle of the line that is drawn for it."""
    found = []
    for index, (x, y) in enumerate(line):
        (x0, y0), (x1, y1) = line[index - 1], line[(index + 1) % len(line)]
        far = hypot(x1 - x0, y1 - y0) or 1.0
        found.append((x + (y1 - y0) / far * RIM / 2, y - (x1 - x0) / far * RIM / 2))
    return found


def _runs(line: Polygon, body: list[Polygon]) -> Iterator[list[Point]]:
    """Yield the stretches of *line* that lie on the *body*."""
    run: list[Point] = []
    for point in [*line, line[0]]:
        if any(covers(polygon, point) for polygon in body):
            run.append(point)
            continue
        if len(run) > 1:
            yield run
        run = []
    if len(run) > 1:
        yield run


def _view(box: Box) -> str:
    left, bottom, right, top = box
    return " ".join(f"{_UNITS * value:.1f}" for value in (left, -top, right - left, top - bottom))


def _path(outline: Outline, place: Place, paint: str) -> str:
    a, b, c, d, e, f = place
    turn = _matrix((a / _GRID, b / _GRID, c / _GRID, d / _GRID, e, f))
    return f'<path d="{"".join(_data(path) for path in outline)}" transform="{turn}"{paint}/>'


def _matrix(place: Place) -> str:
    return f"matrix({' '.join(f'{value:.4g}' for value in place)})"


def _paint(colour: str) -> tuple[str, float]:
    """Return (``#rrggbb``, opacity) of ``#rrggbb`` or ``#rrggbbaa``."""
    return colour[:7], round(int(colour[7:] or "ff", 16) / 255, 3)


def _data(path: tuple[float, ...]) -> str:
    numbers = [f"{value * _GRID:.0f}" for value in path]
    curves = "".join(f"C{' '.join(numbers[index : index + 6])}" for index in range(2, len(numbers), 6))
    return f"M{numbers[0]} {numbers[1]}{curves}Z"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
