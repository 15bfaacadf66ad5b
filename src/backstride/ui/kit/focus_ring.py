"""The ring around what has the focus: the same width, colour and place on every widget that paints itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import BORDER, RING


def paint_focus(painter: QPainter, style: Style, box: QRectF, radius: float, *, on_colour: bool = False) -> None:
    """Paint the ring just inside *box*, whose corners have this *radius*.

    *on_colour* parts it by a line from a ground that is itself coloured, such as that of the button that starts.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring, line = style.length(RING), style.length(BORDER)
    _outline(painter, QPen(style.colour("focus"), ring), box, ring / 2, radius)
    if on_colour:
        _outline(painter, QPen(style.colour("surface"), line), box, ring + line / 2, radius)
    painter.restore()


def paint_card(painter: QPainter, style: Style, box: QRectF, *, edge: str, fill: str, wide: bool = False) -> None:
    """Paint the ground of a card in *box*: its *edge* and *fill* are tokens; *wide* is for one that is chosen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = style.length(RING if wide else 1)
    painter.setBrush(style.colour(fill))
    _outline(painter, QPen(style.colour(edge), width), box, width / 2, style.radius("card"))


def _outline(painter: QPainter, pen: QPen, box: QRectF, inset: float, radius: float) -> None:
    painter.setPen(pen)
    inside = box.adjusted(inset, inset, -inset, -inset)
    round_ = max(0.0, min(radius - inset, inside.height() / 2))
    painter.drawRoundedRect(inside, round_, round_)
