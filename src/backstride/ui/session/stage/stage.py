"""The room of a session with the ring around its disc, painted so that what moves costs little."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.shapes import paint_shape
from backstride.ui.kit.style import Style
from backstride.ui.session.stage.breath import Breath
from backstride.ui.session.stage.canvas import Canvas
from backstride.ui.session.stage.face import Face
from backstride.ui.session.stage.layout import StageLayout
from backstride.ui.session.stage.room import RoomShape

_STROKE, _BROAD = 16, 30  # pixels at 1280 x 800, of the ring and of that of the last seconds
_FADE_MS = 180
_STEPS = 6  # of a fade
_LEAST_STEP = 0.7  # pixels; a smaller one of the ring's end would not be seen


class Stage(QWidget):
    """Fills the window with the room of a phase and shows a `Face` on its ring.

    What does not move is painted once: a frame takes it from there, and only where something moved. Another phase fades
    in, unless motion is reduced.
    """

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._face = Face()
        self._sign = ""
        self._layout: StageLayout | None = None
        self._canvas: Canvas | None = None
        self._before: Canvas | None = None
        self._strength = 1.0
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.setDuration(_FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self._on_faded)
        self._fade.finished.connect(self._on_fade_ended)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        style.changed.connect(self._redraw)

    @property
    def face(self) -> Face:
        """Return what the ring shows."""
        return self._face

    @property
    def way(self) -> float:
        """Return the pixels that the ring's end goes from full to empty."""
        return self._drawn().ring.way

    @property
    def floor(self) -> float:
        """Return the height (y) of the floor's edge."""
        return self._drawn().shape.floor

    def set_layout(self, layout: StageLayout) -> None:
        """Stand as *layout* says from now on."""
        if layout != self._layout:
            self._layout = layout
            self._redraw()

    def show_sign(self, sign: str) -> None:
        """Show the shape *sign* in the disc, or none."""
        if sign != self._sign:
            self._sign = sign
            self.update()

    def set_face(self, face: Face) -> None:
        """Show *face*, painting again only what differs."""
        before = self._face
        lasts = _lasting(before) == _lasting(face)
        if lasts and abs(face.share - before.share) * self.way < _LEAST_STEP:
            face = replace(face, share=before.share)
        if before == face:
            return
        self._face = face
        if lasts:
            self.update(self._changed(before, face))
            return
        if before.phase != face.phase:
            self._begin_fade()
        self.update()

    def _changed(self, before: Face, face: Face) -> QRegion:
        region = self._drawn(before).move_to(face)
        if before.word != face.word:
            region += self._breath().word_box().toAlignedRect()
        if before.breath is not None and face.breath is not None and before.breath != face.breath:
            region += self._breath().between(before.breath, face.breath)
        return region

    def _shape(self) -> RoomShape:
        disc = QRectF(self._layout.boxes.disc) if self._layout else QRectF(self.rect())
        unit = self._layout.unit if self._layout else 1.0
        return RoomShape(
            size=self.size(),
            centre=disc.center(),
            radius=disc.width() / 2,
            stroke=(_BROAD if self._face.last else _STROKE) * unit,
            floor=float(self._layout.boxes.floor.top()) if self._layout else float(self.height()),
            unit=unit,
            bare=self._face.breathes,
        )

    def _breath(self) -> Breath:
        shape = self._drawn().shape
        return Breath(shape.centre, shape.inside)

    def _drawn(self, face: Face | None = None) -> Canvas:
        """Return the room of now with its ring, painted where it was not yet."""
        face = face or self._face
        if self._canvas is None or not self._canvas.suits(face):
            self._canvas = Canvas(self._style, face, self._shape(), self.devicePixelRatioF())
        return self._canvas

    def _begin_fade(self) -> None:
        if self._canvas is None or self._style.still or not self.isVisible():
            return
        self._before = self._canvas
        self._fade.stop()
        self._strength = 0.0
        self._fade.start()

    def _on_faded(self, strength: float) -> None:
        step = round(strength * _STEPS) / _STEPS
        if step != self._strength:
            self._strength = step
            self.update()

    def _on_fade_ended(self) -> None:
        self._before, self._strength = None, 1.0
        self.update()

    def _redraw(self) -> None:
        self._canvas = self._before = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the room in the new size."""
        self._redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies in the region that is due."""
        painter, face, due = QPainter(self), self._face, event.rect()
        if self._before is not None:
            self._before.paint(painter, due)
            painter.setOpacity(self._strength)
        self._drawn().paint(painter, due)
        painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if face.breathes:
            self._breath().paint_disc(painter, self._style, face)
        if face.word:
            self._breath().paint_word(painter, self._style, face)
        if self._sign:
            paint_shape(painter, self._sign, self._sign_box(), self._style.colour(face.phase))

    def _sign_box(self) -> QRectF:
        shape = self._drawn().shape
        side = shape.inside
        return QRectF(shape.centre.x() - side / 2, shape.centre.y() - side / 2, side, side)


def _lasting(face: Face) -> Face:
    breath = 0.0 if face.breathes else None
    return replace(face, word="", way="", share=0.0, breath=breath)
