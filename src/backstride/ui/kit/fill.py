"""Filled shapes: what can be pressed, and how that changes under the mouse, cards, and plates with a word."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import BORDER, RING
from backstride.ui.kit.tokens import CLEAR

_HOVERED, _PRESSED = 0.05, 0.10
"""How much of the colour of text goes into a fill."""

DISABLED = 0.45
"""The opacity of what cannot be pressed now."""


_PILL, _PAD = 28, 11
"""Pixels of a pill's height, and of what is left beside its words."""


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
    """Paint *fill* into *box*, whose corners have this *radius*: with an edge where fills look alike."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(1.0 if enabled else DISABLED)
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


def pill_font(style: Style) -> QFont:
    """Return the font of what is written on pills."""
    return style.font("caption", "semibold")


def pill_size(style: Style, words: str) -> QSize:
    """Return the size of a pill with these *words*."""
    width = QFontMetrics(pill_font(style)).horizontalAdvance(words) + 2 * style.pixels(_PAD)
    return QSize(width, style.pixels(_PILL))


def paint_pill(painter: QPainter, style: Style, corner: QPointF, words: str) -> None:
    """Paint a pill with these *words*, its upper left corner at *corner*."""
    box = QRectF(corner, pill_size(style, words))
    paint_fill(painter, style, box, style.colour("surface"), box.height() / 2)
    painter.setFont(pill_font(style))
    painter.setPen(style.colour("text"))
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words run as their own letters do
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)
