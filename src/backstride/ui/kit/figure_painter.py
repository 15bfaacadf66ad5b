"""Paints the layers of a figure, and makes stills of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import hypot

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QImageWriter, QPainter, QPainterPath, QRadialGradient, QTransform

from backstride.figure.colours import FADES, HARD_FADES, PAPER, Fade, Palette, palette
from backstride.figure.ground import CAST, Cast
from backstride.figure.motion import Moment
from backstride.figure.outline import Outline
from backstride.figure.physique import PEOPLE
from backstride.figure.scene import Picture, Scene
from backstride.figure.shape import DISC, Box, Disc, Layer, Shape, box_of
from backstride.ui.kit.tokens import Tokens

_MOST_OUTLINES, _MOST_SPOTS, _MOST_SPRITES = 512, 64, 80
_SPOT = 128
"""Pixels of the longer side of what is soft: it is stretched to its size."""

_FINER = 2.0
"""How much finer than the screen the image of what keeps together is, which is turned and placed between pixels."""

_RESIZED = 0.1
"""The part of its size by which a picture may grow or shrink until that image is painted again."""

_SMOOTH, _RESAMPLED = QPainter.RenderHint.Antialiasing, QPainter.RenderHint.SmoothPixmapTransform
_OVER = QPainter.CompositionMode.CompositionMode_SourceOver
_ATOP = QPainter.CompositionMode.CompositionMode_SourceAtop
_CLEAR = QImage.Format.Format_ARGB32_Premultiplied


def palette_of(tokens: Tokens) -> Palette:
    """Return the colours of the person of *tokens* in their scheme."""
    return palette(tokens.name, PEOPLE[tokens.person].skin)


class FigurePainter:
    """Paints the layers of scenes in one palette.

    The body has a layer of its own, so that rims and glow colour nothing but the body. Outlines that come again are
    converted once, and ground and still things are painted once for each size.

    Curves are mapped to pixels before they are drawn: a painter with a scaling transform of its own takes ten times as
    long to flatten them. What shines through is drawn without smooth edges, which nobody sees and which cost five times
    as much.
    """

    def __init__(self, colours: Palette) -> None:
        self._hard = colours.hard
        self._colours = {role: _colour(text) for role, text in colours.colours.items()}
        self._brushes = {role: QBrush(colour) for role, colour in self._colours.items()}
        self._outlines: dict[int, tuple[Outline, QPainterPath]] = {}
        self._spots: dict[tuple[str, int], tuple[tuple[Disc, ...], QRectF, QImage]] = {}
        self._sprites: dict[int, tuple[tuple[Layer, ...], float, QRectF, QImage]] = {}
        self._layer = QImage()
        self._latest: tuple[Scene, Moment, float, Picture] | None = None
        self._dressed: tuple[Sequence[Shape], QTransform, QRect] | None = None
        self._still: dict[str, tuple[Sequence[Shape], QTransform, QPoint, QImage]] = {}

    def paint(self, painter: QPainter, box: QRectF, scene: Scene, moment: Moment, floor: float | None = None) -> None:
        """Paint *scene* at *moment* as large as *box* allows, in its middle.

        In a room with a *floor* that is this share of the way down the box, a figure that is grounded stands on it.
        """
        picture = self._picture(scene, moment, min(box.width(), box.height()))
        ratio = painter.device().devicePixelRatioF()
        room = QRectF(QPointF(), box.size() * ratio)
        floor = floor if scene.motion.figure.grounded else None
        world = picture.frame if floor is None else _above(picture.frame, scene)
        camera = _camera_of(room, world, floor)
        seen = QTransform(*picture.flip) * camera
        corner, body = self._body(picture.body, seen, _pixels(camera, world, room))
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(1 / ratio, 1 / ratio)
        ground = picture.ground if floor is None else scene.laid  # the room has a floor and a wall of its own
        self._paint_still(painter, "ground", ground, camera, room)
        if picture.cast:
            _paint_cast(painter, corner, body, picture.cast, camera)
        self._draw(painter, picture.shadow, seen)
        self._paint_still(painter, "things", picture.things, seen, room)
        self._draw(painter, picture.behind, seen)
        painter.drawImage(corner, body)
        self._draw(painter, picture.before, seen)
        painter.restore()

    def image(self, scene: Scene, moment: Moment, size: QSize, floor: float | None = None) -> QImage:
        """Return *scene* at *moment* on a clear ground, *size* in device pixels, on a *floor* as `paint` has it."""
        image = _clear(size)
        painter = QPainter(image)
        self.paint(painter, QRectF(image.rect()), scene, moment, floor)
        painter.end()
        return image

    def _picture(self, scene: Scene, moment: Moment, side: float) -> Picture:
        """Return the picture of *scene* at *moment*: the latest one again, where something else moved before it."""
        known = self._latest
        if known is None or known[0] is not scene or known[1:3] != (moment, side):
            known = self._latest = scene, moment, side, scene.picture(moment, side)
        return known[3]

    def _body(self, shapes: Sequence[Shape], camera: QTransform, where: QRect) -> tuple[QPoint, QImage]:
        """Return the layer of the body, which is the same image for every frame of one size, and its corner."""
        known = self._dressed
        if known is not None and known[0] is shapes and known[1:] == (camera, where):
            return where.topLeft(), self._layer
        self._dressed = shapes, camera, where
        if self._layer.size() != where.size():
            self._layer = QImage(where.size(), _CLEAR)
        self._layer.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._layer)
        self._draw(painter, shapes, camera * QTransform.fromTranslate(-where.x(), -where.y()))
        painter.end()
        return where.topLeft(), self._layer

    def _paint_still(
        self, painter: QPainter, name: str, shapes: Sequence[Shape], camera: QTransform, room: QRectF
    ) -> None:
        """Paint *shapes*, the same object for every frame of a scene, from an image of them."""
        if not shapes:
            return
        kept = self._still.get(name)
        if kept is None or kept[0] is not shapes or kept[1] != camera:
            where = _pixels(camera, box_of(shapes), room)
            image = _clear(where.size())
            canvas = QPainter(image)
            self._draw(canvas, shapes, camera * QTransform.fromTranslate(-where.x(), -where.y()))
            canvas.end()
            kept = self._still[name] = (shapes, camera, where.topLeft(), image)
        painter.drawImage(*kept[2:])

    def _draw(self, painter: QPainter, shapes: Iterable[Shape], camera: QTransform) -> None:
        """Draw *shapes* from the lowest to the highest."""
        painter.setPen(Qt.PenStyle.NoPen)
        base = painter.worldTransform()
        for shape in shapes:
            frame = QTransform(*shape.place) * camera
            if not shape.atop and not shape.passing and len(shape.layers) > 1:
                self._draw_sprite(painter, shape.layers, frame, base)
                continue
            if shape.atop:
                painter.setCompositionMode(_ATOP)
            for layer in shape.layers:
                if layer.discs:
                    self._draw_soft(painter, layer, frame, base)
                else:
                    painter.setRenderHint(_SMOOTH, not shape.atop)
                    painter.setBrush(self._brushes[layer.role])
                    path = _painter_path(layer.outline) if shape.passing else self._path(layer)
                    painter.drawPath(frame.map(path))
            if shape.atop:
                painter.setCompositionMode(_OVER)

    def _draw_sprite(self, painter: QPainter, layers: tuple[Layer, ...], frame: QTransform, base: QTransform) -> None:
        """Draw what keeps together from an image of it, which is painted once for each size and foreshortening."""
        where, image = self._sprite(layers, frame)
        painter.setRenderHint(_SMOOTH, on=False)
        painter.setRenderHint(_RESAMPLED)
        painter.setWorldTransform(frame * base)
        painter.drawImage(where, image)
        painter.setWorldTransform(base)
        painter.setRenderHint(_RESAMPLED, on=False)

    def _sprite(self, layers: tuple[Layer, ...], frame: QTransform) -> tuple[QRectF, QImage]:
        scale = _FINER * hypot(frame.m21(), frame.m22())
        known = self._sprites.get(id(layers))
        if known is None or abs(known[1] / scale - 1) > _RESIZED:
            if len(self._sprites) >= _MOST_SPRITES:
                self._sprites.pop(next(iter(self._sprites)))
            known = self._sprites[id(layers)] = (layers, scale, *self._painted(layers, scale))
        return known[2:]

    def _painted(self, layers: tuple[Layer, ...], scale: float) -> tuple[QRectF, QImage]:
        left, bottom, right, top = box_of([Shape(tuple(layer for layer in layers if layer.outline))])
        edge = 2 / scale
        where = QRectF(left - edge, bottom - edge, right - left + 2 * edge, top - bottom + 2 * edge)
        image = _clear((where.size() * scale).toSize())
        frame = QTransform.fromTranslate(-where.left(), -where.top())
        frame *= QTransform.fromScale(image.width() / where.width(), image.height() / where.height())
        painter = QPainter(image)
        painter.setPen(Qt.PenStyle.NoPen)
        for layer in layers:
            painter.setCompositionMode(_ATOP if layer.discs else _OVER)
            if layer.discs and self._hard:
                self._draw_hard(painter, layer, frame)
            elif layer.discs:
                _paint_fades(painter, layer.discs, FADES[layer.role], self._colours, frame)
            else:
                painter.setRenderHint(_SMOOTH)
                painter.setBrush(self._brushes[layer.role])
                painter.drawPath(frame.map(self._path(layer)))
        painter.end()
        return where, image

    def _draw_soft(self, painter: QPainter, layer: Layer, frame: QTransform, base: QTransform) -> None:
        if self._hard:
            self._draw_hard(painter, layer, frame)
            return
        where, spot = self._spot(layer)
        painter.setRenderHint(_SMOOTH, on=False)
        painter.setWorldTransform(frame * base)
        painter.drawImage(where, spot)
        painter.setWorldTransform(base)

    def _draw_hard(self, painter: QPainter, layer: Layer, frame: QTransform) -> None:
        """Draw a glow as flat discs in rings; other soft things are not seen where everything has an edge."""
        if layer.role != "glow":
            return
        painter.setRenderHint(_SMOOTH)
        for role, long, wide in HARD_FADES:
            painter.setBrush(self._brushes[role])
            for x, y, rx, ry in layer.discs:
                spot = QTransform(rx * long, 0, 0, ry * wide, x, y) * frame
                painter.drawPath(spot.map(self._path(Layer(role, DISC))))

    def _path(self, layer: Layer) -> QPainterPath:
        known = self._outlines.get(id(layer.outline))
        if known is None:
            if len(self._outlines) >= _MOST_OUTLINES:
                self._outlines.clear()
            # The outline is kept beside what was made of it, so that its identity is not given to another one.
            known = self._outlines[id(layer.outline)] = (layer.outline, _painter_path(layer.outline))
        return known[1]

    def _spot(self, layer: Layer) -> tuple[QRectF, QImage]:
        """Return what is soft as one image, and where it is in the frame of its shape."""
        key = (layer.role, id(layer.discs))
        known = self._spots.get(key)
        if known is None:
            if len(self._spots) >= _MOST_SPOTS:
                self._spots.clear()
            known = self._spots[key] = (layer.discs, *_spots(layer.discs, FADES[layer.role], self._colours))
        return known[1:]


def _paint_cast(painter: QPainter, corner: QPoint, body: QImage, cast: Cast, camera: QTransform) -> None:
    """Paint the shadow of the whole body on what is behind it."""
    painter.setOpacity(CAST)
    scale = camera.m11()
    shape = body.convertToFormat(QImage.Format.Format_Alpha8)
    painter.drawImage(corner + QPointF(cast.right * scale, -cast.up * scale).toPoint(), shape)
    painter.setOpacity(1.0)


def still(scene: Scene, moment: Moment, size: QSize, colours: Palette) -> QImage:
    """Return *scene* at *moment* on a clear ground, *size* in device pixels."""
    return FigurePainter(colours).image(scene, moment, size)


def _clear(size: QSize) -> QImage:
    image = QImage(size, _CLEAR)
    image.fill(Qt.GlobalColor.transparent)
    return image


def frame_in(box: QRectF, scene: Scene, floor: float | None = None) -> QRectF:
    """Return the part of *box* in which `FigurePainter.paint` shows *scene* at any moment."""
    floor = floor if scene.motion.figure.grounded else None
    left, bottom, right, top = world = scene.box if floor is None else _above(scene.box, scene)
    return _camera_of(box, world, floor).mapRect(QRectF(left, bottom, right - left, top - bottom))


def _above(frame: Box, scene: Scene) -> Box:
    """Return *frame* without the ground of its own that *scene* does not need in a room."""
    left, _, right, top = frame
    return left, -scene.below, right, top


def _camera_of(room: QRectF, world: Box, floor: float | None) -> QTransform:
    return _camera(room, world) if floor is None else _camera_on_floor(room, world, floor)


def _camera(room: QRectF, world: Box) -> QTransform:
    """Return the transform from body heights to the pixels of *room*: y turned over, everything inside."""
    left, bottom, right, top = world
    scale = min(room.width() / (right - left), room.height() / (top - bottom))
    x = room.center().x() - scale * (left + right) / 2
    y = room.center().y() + scale * (top + bottom) / 2
    return QTransform(scale, 0, 0, -scale, x, y)


def _camera_on_floor(room: QRectF, world: Box, floor: float) -> QTransform:
    """Return the transform that shows the height 0 of *world* at this share of the height of *room*."""
    left, bottom, right, top = world
    above, below = room.height() * floor, room.height() * (1 - floor)
    scale = min(room.width() / (right - left), above / top, below / -bottom)
    x = room.center().x() - scale * (left + right) / 2
    return QTransform(scale, 0, 0, -scale, x, room.top() + above)


def _pixels(camera: QTransform, world: Box, room: QRectF) -> QRect:
    """Return the pixels of *room* in which what is inside the box *world* is seen."""
    left, bottom, right, top = world
    seen = camera.mapRect(QRectF(left, bottom, right - left, top - bottom))
    return (seen & room).toAlignedRect()


def _colour(text: str) -> QColor:
    colour = QColor(text[:7])
    colour.setAlpha(int(text[7:] or "ff", 16))
    return colour


def _spots(discs: Sequence[Disc], fades: Sequence[Fade], colours: dict[str, QColor]) -> tuple[QRectF, QImage]:
    """Return soft *discs* as one small image and where it is stretched to: that costs a tenth of a gradient."""
    long, wide = max(fade.long for fade in fades), max(fade.wide for fade in fades)
    where = QRectF()
    for x, y, rx, ry in discs:
        where |= QRectF(x - rx * long, y - ry * wide, 2 * rx * long, 2 * ry * wide)
    scale = _SPOT / max(where.width(), where.height())
    image = _clear((where.size() * scale).toSize().expandedTo(QSize(1, 1)))
    frame = QTransform.fromScale(image.width() / where.width(), image.height() / where.height())
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_fades(painter, discs, fades, colours, QTransform.fromTranslate(-where.left(), -where.top()) * frame)
    painter.end()
    return where, image


def _paint_fades(
    painter: QPainter, discs: Sequence[Disc], fades: Sequence[Fade], colours: dict[str, QColor], frame: QTransform
) -> None:
    """Paint soft *discs*, given in *frame*, fade after fade: those of several then melt into one."""
    for fade in fades:
        painter.setBrush(_gradient(fade, colours))
        for x, y, rx, ry in discs:
            painter.setWorldTransform(QTransform(rx * fade.long, 0, 0, ry * fade.wide, x, y) * frame)
            painter.drawEllipse(QRectF(-1, -1, 2, 2))
    painter.resetTransform()


def _gradient(fade: Fade, colours: dict[str, QColor]) -> QRadialGradient:
    gradient = QRadialGradient(0, 0, 1)
    for at, role, part in fade.stops:
        stop = QColor(colours[role])
        stop.setAlphaF(stop.alphaF() * part)
        gradient.setColorAt(at, stop)
    return gradient


def _painter_path(outline: Outline) -> QPainterPath:
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    for path in outline:
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
