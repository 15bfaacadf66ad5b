"""Shows a figure at any moment, and makes stills of figures; it has no clock of its own."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.figure.colours import Palette
from backstride.figure.model import Figure
from backstride.figure.motion import Moment, still
from backstride.figure.physique import PEOPLE
from backstride.figure.scene import Scene, compose
from backstride.ui.kit.figure_painter import FigurePainter, palette_of
from backstride.ui.kit.picture import LARGE, Pictures
from backstride.ui.kit.stills import FLOOR
from backstride.ui.kit.tokens import Tokens

_LEAST = QSize(120, 120)
_SIZE_HINT = QSize(500, 500)
_SMALL = 400  # pixels of the longer side that are enough for a card
_MOST_STILLS = 160
_MOST_SCENES = 4
"""The figure of now and the next one, each with and without what glows."""


class FigureView(QWidget):
    """A figure as large as the widget, painted only when something about it changes."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = FigurePainter(palette_of(tokens))
        self._person = tokens.person
        self._shown: tuple[Figure, tuple[str, ...]] | None = None
        self._scene: Scene | None = None
        self._scenes: dict[tuple[int, tuple[str, ...]], tuple[Figure, Scene]] = {}
        self._moment = Moment()
        self._floor: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_figure(self, figure: Figure | None, muscles: Iterable[str] = ()) -> None:
        """Show *figure* at its start with *muscles* (anatomical names) glowing; ``None`` shows nothing."""
        self._shown = (figure, tuple(muscles)) if figure is not None else None
        self._moment = Moment()
        self._set_scene()

    def _set_scene(self) -> None:
        self._scene = self._composed(*self._shown) if self._shown else None
        self.update()

    def prepare(self, figure: Figure, muscles: Iterable[str] = ()) -> None:
        """Compose *figure*, which is shown soon: that takes 15 ms, which then nobody waits for."""
        self._composed(figure, tuple(muscles))

    def _composed(self, figure: Figure, muscles: tuple[str, ...]) -> Scene:
        key = id(figure), muscles  # to compare the figures themselves takes 3 ms
        if key not in self._scenes:
            if len(self._scenes) >= _MOST_SCENES:
                self._scenes.pop(next(iter(self._scenes)))
            self._scenes[key] = figure, compose(figure, muscles, body=PEOPLE[self._person].body)
        return self._scenes[key][1]

    def show_moment(self, moment: Moment) -> None:
        """Show the figure at *moment*."""
        if moment != self._moment:
            self._moment = moment
            self.update()

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint the person of *tokens* in their colours from now on."""
        self._painter = FigurePainter(palette_of(tokens))
        if tokens.person != self._person:
            self._person = tokens.person
            self._scenes.clear()
            self._set_scene()
        self.update()

    def stand(self, floor: float) -> None:
        """Have figures stand on a floor that is this share of the way down the widget, which has no ground itself."""
        self._floor = floor
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that shows every detail."""
        return _SIZE_HINT

    def minimumSizeHint(self) -> QSize:
        """Return a square in which the posture can still be recognized."""
        return _LEAST

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure, if there is one."""
        if self._scene is not None:
            painter = QPainter(self)
            self._painter.paint(painter, QRectF(self.rect()), self._scene, self._moment, self._floor)


class Thumbnails:
    """Stills of figures in their end pose, and small pictures, each made once; the least used are forgotten."""

    def __init__(self, pictures: Pictures | None = None, most: int = _MOST_STILLS) -> None:
        self._pictures = pictures
        self._most = most
        self._painters: dict[Palette, FigurePainter] = {}
        self._known: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    def still(self, figure: Figure, size: QSize, tokens: Tokens, muscles: Iterable[str] = ()) -> QPixmap:
        """Return the end pose of *figure*, *size* in device pixels, on a clear ground and a common `FLOOR`."""
        palette, working = palette_of(tokens), tuple(muscles)
        body = PEOPLE[tokens.person].body
        key = (figure, working, size.width(), size.height(), palette, body)
        kept = self._kept(key)
        if kept is not None:
            return kept
        return self._keep(key, self._drawn(compose(figure, working, body=body, only=figure.end), size, palette))

    def picture(self, path: str, size: QSize) -> QPixmap | None:
        """Return the picture at *path* inside *size*, in device pixels; ``None`` until, and unless, it was drawn."""
        side = _SMALL if max(size.width(), size.height()) <= _SMALL else LARGE
        picture = self._pictures.picture(path, side) if self._pictures else None
        if picture is None or picture.image is None:
            return None
        key = (path, size.width(), size.height(), picture.image.cacheKey())
        kept = self._kept(key)
        return self._keep(key, _within(picture.image, size)) if kept is None else kept

    def _kept(self, key: tuple[object, ...]) -> QPixmap | None:
        if key in self._known:
            self._known.move_to_end(key)
        return self._known.get(key)

    def _keep(self, key: tuple[object, ...], image: QImage) -> QPixmap:
        self._known[key] = QPixmap.fromImage(image)
        if len(self._known) > self._most:
            self._known.popitem(last=False)
        return self._known[key]

    def _drawn(self, scene: Scene, size: QSize, palette: Palette) -> QImage:
        if palette not in self._painters:
            self._painters[palette] = FigurePainter(palette)
        return self._painters[palette].image(scene, still(scene.motion.figure), size, FLOOR)


def _within(image: QImage, size: QSize) -> QImage:
    """Return *image* as large as *size* allows, in the middle of a clear ground of that size."""
    ground = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    ground.fill(Qt.GlobalColor.transparent)
    small = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    painter = QPainter(ground)
    painter.drawImage((size.width() - small.width()) // 2, (size.height() - small.height()) // 2, small)
    painter.end()
    return ground
