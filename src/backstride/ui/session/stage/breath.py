"""The disc that breathes within the ring, and the word that says what to do."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QRegion

from backstride.ui.kit.shapes import paint_shape
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_fit import direction_of
from backstride.ui.kit.theme import font
from backstride.ui.session.stage.face import Face

_EMPTY, _FULL = 0.58, 0.88
"""Radius of the disc of empty and of full lungs, of the space within the ring; so are the lengths below."""

_EDGE = 0.024
_BANDS = 32
"""Of how many bands the region is in which the disc's edge moves."""

_WORD = (-0.46, -0.12)
"""Top and bottom of the word: within the disc of empty lungs, and above a body that lies below."""

_LETTERS, _ARROW, _GAP = 0.31, 0.18, 0.06


class Breath(NamedTuple):
    """The place of the disc: around *centre*, within a ring that leaves *room* pixels to every side."""

    centre: QPointF
    room: float

    def disc(self, breath: float) -> QRectF:
        """Return the disc of lungs that are *breath* full."""
        radius = self.room * (_EMPTY + (_FULL - _EMPTY) * breath)
        return QRectF(self.centre.x() - radius, self.centre.y() - radius, 2 * radius, 2 * radius)

    def between(self, one: float, other: float) -> QRegion:
        """Return the bands in which the disc's edge moves from one breath to another."""
        edge = self.room * _EDGE + 2
        outer = self.disc(max(one, other)).width() / 2 + edge
        inner = self.disc(min(one, other)).width() / 2 - edge
        region, high = QRegion(), 2 * outer / _BANDS
        for band in range(_BANDS):
            top = band * high - outer
            near, far = sorted((abs(top), abs(top + high)))
            wide = sqrt(max(0.0, outer**2 - (0.0 if near < high / 2 else near) ** 2))
            free = sqrt(max(0.0, inner**2 - far**2))
            region += QRectF(-wide, top, wide - free, high).translated(self.centre).toAlignedRect()
            region += QRectF(free, top, wide - free, high).translated(self.centre).toAlignedRect()
        return region

    def word_box(self) -> QRectF:
        """Return where the word is, and the shape beside it."""
        top, bottom = (self.room * height for height in _WORD)
        half = self.room * sqrt(_EMPTY**2 - ((top + bottom) / 2 / self.room) ** 2)
        return QRectF(self.centre.x() - half, self.centre.y() + top, 2 * half, bottom - top)

    def paint_disc(self, painter: QPainter, style: Style, face: Face) -> None:
        """Paint the disc of *face* and its edge."""
        edge = self.room * _EDGE
        disc = self.disc(face.breath or 0.0).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(QPen(style.colour(face.phase), edge))
        painter.setBrush(style.colour(f"{face.phase}.disc"))
        painter.drawEllipse(disc)

    def paint_word(self, painter: QPainter, style: Style, face: Face) -> None:
        """Paint the word of *face*, and after it the shape that points where the breath goes."""
        box, side, gap = self.word_box(), self.room * _ARROW, self.room * _GAP
        pixels = self.room * _LETTERS
        wide = QFontMetrics(font(pixels, "bold")).horizontalAdvance(face.word)
        pixels *= min(1.0, (box.width() - side - gap) / max(1, wide))
        letters = font(pixels, "bold")
        wide = QFontMetrics(letters).horizontalAdvance(face.word)
        x = box.center().x() - (wide + gap + side) / 2
        painter.setFont(letters)
        painter.setPen(style.colour(f"{face.phase}.text"))
        painter.setLayoutDirection(direction_of(face.word))
        words = QRectF(x, box.y(), wide + 2, box.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, face.word)
        arrow = QRectF(x + wide + gap, box.center().y() - side / 2, side, side)
        paint_shape(painter, face.way, arrow, style.colour(face.phase))
