"""Shows a figure at the moment that it is told, and hands out stills of figures; it has no clock of its own."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.figure.motion import Moment
from backstride.figure.palette import Palette
from backstride.figure.pose import Figure
from backstride.figure.scene import Scene, compose
from backstride.ui.theme import Tokens
from backstride.ui.widgets.figure_painter import FigurePainter, palette_of

_LEAST = QSize(120, 120)
_WISH = QSize(500, 500)
_MOST_STILLS = 160


class FigureView(QWidget):
    """A figure as large as the widget, painted only when it is told something new."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = FigurePainter(palette_of(tokens))
        self._scene: Scene | None = None
        self._moment = Moment()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_figure(self, figure: Figure | None, muscles: Iterable[str] = ()) -> None:
        """Show *figure* at its start with *muscles* (anatomical names) glowing; ``None`` shows nothing."""
        self._scene = compose(figure, muscles) if figure is not None else None
        self._moment = Moment()
        self.update()

    def show_moment(self, moment: Moment) -> None:
        """Show the figure at *moment*."""
        if moment != self._moment:
            self._moment = moment
            self.update()

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint in the colours of *tokens* from now on."""
        self._painter = FigurePainter(palette_of(tokens))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that shows every detail."""
        return _WISH

    def minimumSizeHint(self) -> QSize:
        """Return a square in which the posture can still be told."""
        return _LEAST

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure, if there is one."""
        if self._scene is not None:
            painter = QPainter(self)
            self._painter.paint(painter, QRectF(self.rect()), self._scene, self._moment)


class Stills:
    """Stills of figures in their end pose, each made once; the least recently used are forgotten."""

    def __init__(self, most: int = _MOST_STILLS) -> None:
        self._most = most
        self._painters: dict[Palette, FigurePainter] = {}
        self._known: OrderedDict[tuple[Figure, tuple[str, ...], int, int, Palette], QPixmap] = OrderedDict()

    def still(self, figure: Figure, size: QSize, tokens: Tokens, muscles: Iterable[str] = ()) -> QPixmap:
        """Return the end pose of *figure*, *size* in device pixels, on a clear ground."""
        palette = palette_of(tokens)
        key = (figure, tuple(muscles), size.width(), size.height(), palette)
        if key not in self._known:
            self._known[key] = QPixmap.fromImage(self._made(figure, key[1], size, palette))
        self._known.move_to_end(key)
        while len(self._known) > self._most:
            self._known.popitem(last=False)
        return self._known[key]

    def _made(self, figure: Figure, muscles: tuple[str, ...], size: QSize, palette: Palette) -> QImage:
        if palette not in self._painters:
            self._painters[palette] = FigurePainter(palette)
        scene = compose(figure, muscles, only=figure.end)
        return self._painters[palette].image(scene, Moment(at=figure.end), size)
