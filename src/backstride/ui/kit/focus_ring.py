"""The ring around what has the focus: the same width, colour and distance on everything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable
from weakref import ref

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import RING

_AWAY = 3
"""Pixels between a shape and its ring."""

_FOLLOWED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


def paint_focus(painter: QPainter, style: Style, box: QRectF, radius: float) -> None:
    """Paint the ring just inside *box*, whose corners have this *radius*, where there is no room outside."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width = style.length(RING)
    painter.setPen(QPen(style.colour("focus"), width))
    inside = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    round_ = max(0.0, min(radius - width / 2, inside.height() / 2))
    painter.drawRoundedRect(inside, round_, round_)
    painter.restore()


def reach(style: Style) -> int:
    """Return how many pixels a ring goes beyond the shape that it surrounds."""
    return style.length(RING) + style.length(_AWAY)


@runtime_checkable
class Shaped(Protocol):
    """What knows the shape that its ring surrounds; around everything else the ring is that of a button."""

    def focus_shape(self) -> tuple[QRectF, float]:
        """Return the box of what has the focus, in its own pixels, and the radius of its corners."""


@runtime_checkable
class RingHolder(Protocol):
    """What rings lie on though it is no window, because it can be turned in it."""

    holds_rings: bool


class FocusRing(QWidget):
    """A ring outside of *of* for as long as that has the focus; it goes by itself.

    It lies on what scrolls or turns, else on the window, so that no layout has to leave room for it in its own widget.
    """

    def __init__(self, style: Style, of: QWidget) -> None:
        canvas = canvas_of(of)
        super().__init__(canvas)
        self._style = style
        self._of: Callable[[], QWidget | None] = ref(of)  # so that it can go before its ring does
        self._radius = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for each in (of, *_between(of, canvas)):
            each.installEventFilter(self)
        of.destroyed.connect(self.deleteLater)
        self.follow()

    def follow(self) -> None:
        """Be around the shape as it is now."""
        of, canvas = self._of(), self.parentWidget()
        if of is None or not isValid(of) or canvas is None:
            return
        if not canvas.isAncestorOf(of):  # it was put somewhere else
            self._leave()
            FocusRing(self._style, of)
            return
        box, radius = of.focus_shape() if isinstance(of, Shaped) else (QRectF(of.rect()), self._style.radius("button"))
        beyond = reach(self._style)
        corner = of.mapTo(canvas, QPoint())
        around = box.translated(corner).adjusted(-beyond, -beyond, beyond, beyond).toAlignedRect()
        self._radius = radius + beyond
        self.setGeometry(around)
        self.setVisible(of.isVisible())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget and what it lies in, and go when it loses the focus."""
        if event.type() in _FOLLOWED:
            self.follow()
        elif event.type() == QEvent.Type.FocusOut and watched is self._of():
            self._leave()
        return False

    def _leave(self) -> None:
        """Go, and follow nothing until then."""
        self._of = _nothing
        self.hide()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        paint_focus(QPainter(self), self._style, QRectF(self.rect()), self._radius)


def _nothing() -> None:
    """Return what a ring that goes is around."""


def canvas_of(widget: QWidget) -> QWidget:
    """Return what the ring of *widget* lies on."""
    canvas = widget.parentWidget() or widget
    while not canvas.isWindow() and not isinstance(canvas, RingHolder) and (holder := canvas.parentWidget()):
        area = holder.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is holder:
            return canvas
        canvas = holder
    return canvas


def _between(widget: QWidget, canvas: QWidget) -> list[QWidget]:
    """Return what *widget* lies in, up to *canvas*."""
    found: list[QWidget] = []
    parent = widget.parentWidget()
    while parent and parent is not canvas:
        found.append(parent)
        parent = parent.parentWidget()
    return found
