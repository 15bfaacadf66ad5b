"""The soft shadow of what lies on the ground: flat layers, as faint as one can see, painted once for a size."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import GRID

REACH = 8
"""Pixels that a shadow goes beyond its card at each side; below, it goes twice as far."""

INSET = REACH / GRID
"""The same in steps of the grid: what is beside lists of cards is as far inside of them."""

_STEPS, _OPACITY, _MOST = 6, 0.055, 12
"""How many layers fade out, how dark the shadow is at the edge of the card, and how many sizes are kept."""


def has_shadow(style: Style) -> bool:
    """Say whether cards throw a shadow: on a dark ground it would not be seen, there they have a rim."""
    return style.tokens.name == "light"


class Shadows:
    """Paints the shadows of cards; each is made once for a size, of which a list has two."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._made: dict[tuple[QSize, float, float, bool], QPixmap] = {}

    def paint(self, painter: QPainter, card: QRect, *, strong: bool = False) -> None:
        """Paint what is seen of the shadow around *card*; *strong* is for one that is lifted, under the mouse."""
        if not has_shadow(self._style):
            return
        reach, corner = self._style.length(REACH), self._style.radius("card")
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._shadow(card.size(), ratio, strong=strong)
        whole = card.adjusted(-reach, -reach, reach, 2 * reach)
        upper, lower = reach + corner, 2 * reach + corner
        between = whole.adjusted(0, upper, 0, -lower)
        for part in (
            QRect(whole.topLeft(), QSize(whole.width(), upper)),
            QRect(whole.left(), whole.bottom() + 1 - lower, whole.width(), lower),
            QRect(between.topLeft(), QSize(reach, between.height())),
            QRect(between.right() + 1 - reach, between.top(), reach, between.height()),
        ):
            source = part.translated(-whole.topLeft())
            # In whole pixels, which is copied and not sampled.
            painter.drawPixmap(part, pixmap, QRect(source.topLeft() * ratio, source.size() * ratio))

    def _shadow(self, size: QSize, ratio: float, *, strong: bool) -> QPixmap:
        key = (size, ratio, self._style.zoom, strong)
        if key not in self._made:
            if len(self._made) >= _MOST:
                self._made.clear()
            self._made[key] = _drawn(self._style, size, ratio, _OPACITY * (2 if strong else 1))
        return self._made[key]


def _drawn(style: Style, size: QSize, ratio: float, opacity: float) -> QPixmap:
    """Return the shadow of a card of this *size*, which begins `REACH` pixels left of it and above it."""
    reach, radius = style.length(REACH), style.radius("card")
    whole = QSizeF(size.width() + 2 * reach, size.height() + 3 * reach)
    pixmap = QPixmap((whole * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colour = QColor(style.tokens.text)
    colour.setAlphaF(opacity / _STEPS)
    painter.setBrush(colour)
    for step in range(_STEPS):
        beyond = reach * step / _STEPS
        box = QRectF(reach - beyond, reach - beyond / 2, size.width() + 2 * beyond, size.height() + 1.5 * beyond)
        painter.drawRoundedRect(box, radius + beyond, radius + beyond)
    painter.end()
    return pixmap
