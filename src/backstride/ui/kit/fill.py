"""What can be pressed is known by its fill: how that changes under the mouse, and its edge in high contrast."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import BORDER, RING
from backstride.ui.kit.tokens import CLEAR

_HOVERED, _PRESSED = 0.05, 0.10
"""How much of the colour of text goes into a fill."""

_DISABLED = 0.45
"""The opacity of what cannot be pressed now."""


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return *one* with this *share* of *other* in it."""
    parts = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in parts))


def touched(style: Style, fill: str, *, hovered: bool, pressed: bool) -> QColor:
    """Return the colour *fill* as it is under the mouse, and while it is pressed."""
    if fill == "accent":
        return style.colour("accent_press" if hovered or pressed else "accent")
    share = _PRESSED if pressed else _HOVERED if hovered else 0.0
    return mixed(style.colour(fill), style.colour("text" if fill != "text" else "ground"), share)


def paint_fill(
    painter: QPainter, style: Style, box: QRectF, fill: QColor, radius: float, *, enabled: bool = True
) -> None:
    """Paint *fill* into *box*, whose corners have this *radius*: with an edge where fills cannot be told apart."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(1.0 if enabled else _DISABLED)
    painter.setBrush(fill)
    painter.setPen(Qt.PenStyle.NoPen)
    if style.tokens.edged:
        width = style.length(BORDER)
        painter.setPen(QPen(style.colour("edge"), width))
        box = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    round_ = min(radius, box.height() / 2)
    painter.drawRoundedRect(box, round_, round_)
    painter.restore()


def paint_card(
    painter: QPainter, style: Style, box: QRectF, *, fill: str = "surface", edge: str = "rim", wide: bool = False
) -> None:
    """Paint the ground of a card in *box*: its *edge* and *fill* are tokens; *wide* is for one that is chosen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = style.length(RING if wide else 1)
    clear = style.tokens.colour(edge) == CLEAR
    painter.setPen(Qt.PenStyle.NoPen if clear else QPen(style.colour(edge), width))
    painter.setBrush(style.colour(fill))
    inset = 0 if clear else width / 2
    radius = style.radius("card") - inset
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
