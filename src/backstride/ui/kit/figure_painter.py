"""Paints the shapes of a figure, and makes stills of it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QImageWriter, QPainter, QPainterPath, QRadialGradient, QTransform

from backstride.figure.motion import Moment
from backstride.figure.outline import Path
from backstride.figure.scene import Scene
from backstride.figure.shape import FADE, PAPER, Box, Palette, Shape
from backstride.ui.kit.theme import Tokens

_MOST_OUTLINES = 128
_SPOT = 128
_UNIT = QRectF(-1, -1, 2, 2)
_SOFT_ROLES = ("glow", "shadow")
_HINTS = QPainter.RenderHint.Antialiasing


def palette_of(tokens: Tokens) -> Palette:
    """Return the colours of a figure in the scheme of *tokens*.

    Large shapes are opaque: what shines through costs five times as much to fill.
    """
    return Palette(
        near=tokens.skin,
        far=tokens.skin_far,
        hair=tokens.hair,
        sole=tokens.hair,
        seam=tokens.surface,
        glow=tokens.glow,
        prop=tokens.prop,
        prop_far=_mixed(tokens.prop, tokens.surface, 0.6),
        backdrop=_mixed(tokens.prop, tokens.surface, 0.3),
        mat=_mixed(tokens.skin_far, tokens.surface, 0.34),
        strap=tokens.accent,
        floor=_mixed(tokens.outline, tokens.surface, 0.5),
        shadow=tokens.shadow + "70",
        arrow=tokens.accent,
    )


def _mixed(one: str, other: str, part: float) -> str:
    """Return the colour with *part* of *one* and the rest of *other*."""
    a, b = QColor(one), QColor(other)
    channels = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x * part + y * (1 - part)) for x, y in channels)).name()


class FigurePainter:
    """Paints shapes in one palette; outlines that come again are converted once.

    Curves are mapped to pixels before they are drawn: a painter with a scaling transform of its own takes ten times as
    long to flatten them.
    """

    def __init__(self, palette: Palette) -> None:
        colours = {role: _colour(getattr(palette, role)) for role in Palette.__slots__}
        self._brushes = {role: QBrush(colour) for role, colour in colours.items()}
        self._spots = {role: _spot(colours[role]) for role in _SOFT_ROLES}
        self._outlines: dict[int, tuple[Path, QPainterPath]] = {}

    def paint(self, painter: QPainter, box: QRectF, scene: Scene, moment: Moment) -> None:
        """Paint *scene* at *moment* as large as *box* allows, in its middle."""
        painter.save()
        painter.setRenderHints(_HINTS)
        painter.setPen(Qt.PenStyle.NoPen)
        camera = _camera(box, scene.frame(moment))
        for (soft, skin), shapes in groupby(scene.shapes(moment), attrgetter("soft", "inside")):
            if soft:
                self._paint_soft(painter, camera, shapes, skin)
            else:
                for shape in shapes:
                    painter.setBrush(self._brushes[shape.role])
                    painter.drawPath(self._path(camera, shape))
        painter.restore()

    def image(self, scene: Scene, moment: Moment, size: QSize) -> QImage:
        """Return *scene* at *moment* on a clear ground, *size* in device pixels."""
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRectF(image.rect()), scene, moment)
        painter.end()
        return image

    def _paint_soft(self, painter: QPainter, camera: QTransform, shapes: Iterable[Shape], skin: Shape | None) -> None:
        """Paint soft discs, inside of *skin* where one is given.

        A disc is clear at its edge: smoothing that edge shows nothing and costs five times as much.
        """
        painter.save()
        if skin is not None:
            painter.setClipPath(self._path(camera, skin), Qt.ClipOperation.IntersectClip)
        painter.setRenderHints(_HINTS, on=False)
        seen = camera * painter.worldTransform()
        for shape in shapes:
            painter.setWorldTransform(QTransform(*shape.place) * seen)
            painter.drawImage(_UNIT, self._spots[shape.role])
        painter.restore()

    def _path(self, camera: QTransform, shape: Shape) -> QPainterPath:
        return (QTransform(*shape.place) * camera).map(self._outline(shape))

    def _outline(self, shape: Shape) -> QPainterPath:
        if shape.passing:
            return _painter_path(shape.path)
        known = self._outlines.get(id(shape.path))
        if known is None:
            if len(self._outlines) >= _MOST_OUTLINES:
                self._outlines.clear()
            # The tuple is kept beside what was made of it, so that its identity is not given to another one.
            known = self._outlines[id(shape.path)] = (shape.path, _painter_path(shape.path))
        return known[1]


def still(scene: Scene, moment: Moment, size: QSize, palette: Palette) -> QImage:
    """Return *scene* at *moment* on a clear ground, *size* in device pixels."""
    return FigurePainter(palette).image(scene, moment, size)


def _camera(box: QRectF, world: Box) -> QTransform:
    """Return the transform from body heights to the pixels of *box*: y turned over, everything inside."""
    left, bottom, right, top = world
    scale = min(box.width() / (right - left), box.height() / (top - bottom))
    x = box.center().x() - scale * (left + right) / 2
    y = box.center().y() + scale * (top + bottom) / 2
    return QTransform(scale, 0, 0, -scale, x, y)


def _colour(text: str) -> QColor:
    colour = QColor(text[:7])
    colour.setAlpha(int(text[7:] or "ff", 16))
    return colour


def _spot(colour: QColor) -> QImage:
    """Return a soft disc of *colour*: drawn small and stretched, a tenth of what a gradient costs."""
    gradient = QRadialGradient(_SPOT / 2, _SPOT / 2, _SPOT / 2)
    for at, part in FADE:
        stop = QColor(colour)
        stop.setAlphaF(colour.alphaF() * part)
        gradient.setColorAt(at, stop)
    image = QImage(_SPOT, _SPOT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.fillRect(image.rect(), gradient)
    painter.end()
    return image


def _painter_path(path: Path) -> QPainterPath:
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    made.moveTo(path[0], path[1])
    for index in range(2, len(path), 6):
        made.cubicTo(*path[index : index + 6])
    return made


def png_of(scene: Scene, moment: Moment, size: int) -> bytes:
    """Return a PNG of *scene* at *moment* on a clear ground of *size* by *size* pixels."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(still(scene, moment, QSize(size, size), PAPER))
    return bytes(buffer.data().data())
