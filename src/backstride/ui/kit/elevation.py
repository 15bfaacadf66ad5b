"""The soft shadow of what lies on the ground: flat layers, as faint as one can see, painted once for a size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import GRID

REACH = 8
"""Pixels that a shadow goes beyond its card at each side; below, it goes twice as far."""

INSET = REACH / GRID
"""The same in steps of the grid: what is beside lists of cards is as far inside of them."""

_STEPS, _OPACITY = 6, 0.055
"""How many layers fade out, and how dark the shadow is at the edge of the card."""


def has_shadow(style: Style) -> bool:
    """Say whether cards throw a shadow: on a dark ground it would not be seen, there they have a rim."""
    return style.tokens.name == "light"


def shadow(style: Style, size: QSize, ratio: float, *, strong: bool = False) -> QPixmap:
    """Return the shadow of a card of this *size*, to be painted `REACH` pixels left of it and above it.

    *strong* is for a card that is lifted, under the mouse.
    """
    reach, radius = style.length(REACH), style.radius("card")
    whole = QSizeF(size.width() + 2 * reach, size.height() + 3 * reach)
    pixmap = QPixmap((whole * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colour = QColor(style.tokens.text)
    colour.setAlphaF(_OPACITY * (2 if strong else 1) / _STEPS)
    painter.setBrush(colour)
    for step in range(_STEPS):
        beyond = reach * step / _STEPS
        box = QRectF(reach - beyond, reach - beyond / 2, size.width() + 2 * beyond, size.height() + 1.5 * beyond)
        painter.drawRoundedRect(box, radius + beyond, radius + beyond)
    painter.end()
    return pixmap
