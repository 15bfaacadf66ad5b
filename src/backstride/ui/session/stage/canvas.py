"""The room with what is left of the ring on it, kept as one picture, of which a moving ring changes little."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPixmap, QRegion

from backstride.ui.kit.style import Style
from backstride.ui.session.stage.face import Face
from backstride.ui.session.stage.ring import Ring
from backstride.ui.session.stage.room import RoomShape, room_pixmap


class Canvas:
    """A room of *shape* in the phase of *face*, with *ratio* device pixels to a pixel."""

    def __init__(self, style: Style, face: Face, shape: RoomShape, ratio: float) -> None:
        self.shape = shape
        self.ring = Ring(shape.centre, shape.radius, shape.stroke)
        self._style = style
        self._ratio = ratio
        self._face = face
        self._room = room_pixmap(style, face.phase, shape, ratio)
        self._picture = QPixmap(self._room)
        self._paint_ring(QRegion(self.ring.box().toAlignedRect()))

    def suits(self, face: Face) -> bool:
        """Say whether *face* is what is shown, but for the breath, which is not part of it."""
        ours = self._face
        return (ours.phase, ours.share, ours.divisions, ours.open, ours.last, ours.breathes) == (
            *(face.phase, face.share, face.divisions, face.open, face.last, face.breathes),
        )

    def move_to(self, face: Face) -> QRegion:
        """Have the ring show what *face* has left; return what of the picture has changed."""
        before, self._face = self._face.share, face
        if before == face.share:
            return QRegion()
        changed = self.ring.between(before, face.share)
        self._paint_ring(changed)
        return changed

    def paint(self, painter: QPainter, due: QRect) -> None:
        """Paint what is in the box *due*."""
        painter.drawPixmap(QRectF(due), self._picture, self._source(due))

    def _paint_ring(self, region: QRegion) -> None:
        painter = QPainter(self._picture)
        painter.setClipRegion(region)
        box = region.boundingRect()
        painter.drawPixmap(QRectF(box), self._room, self._source(box))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.ring.paint(painter, self._style, self._face, region)
        painter.end()

    def _source(self, box: QRect) -> QRectF:
        return QRectF(QPointF(box.topLeft()) * self._ratio, QSizeF(box.size()) * self._ratio)
