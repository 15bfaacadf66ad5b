"""A frame around a screen that lights up for a moment: for eyes that see the screen only from their corner."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import DURATION_MS

_STEADY_MS = 600
_SHARE = 0.02  # of the screen's shorter side
_NARROWEST = 8


class FlashBorder(QWidget):
    """Lies over its parent and takes no input; there only while it is lit."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._tone = "accent"
        self._strength = 1.0
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setDuration(DURATION_MS["ease"])
        self._fade.valueChanged.connect(self._on_faded)
        self._fade.finished.connect(self.hide)
        self._off = QTimer(self)
        self._off.setSingleShot(True)
        self._off.setInterval(_STEADY_MS)
        self._off.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def light_up(self, tone: str) -> None:
        """Light up in the colour of the token *tone*: fading, or steady for a moment where motion is reduced."""
        self._tone, self._strength = tone, 1.0
        if host := self.parentWidget():
            self.setGeometry(host.rect())
        self.show()
        self.raise_()
        if self._style.still:
            self._off.start()
        else:
            self._fade.stop()
            self._fade.start()

    def _on_faded(self, strength: float) -> None:
        self._strength = strength
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cover the edge only, so that what moves inside is not painted through this widget."""
        wide = max(_NARROWEST, round(min(self.width(), self.height()) * _SHARE))
        inner: QRect = self.rect().adjusted(wide, wide, -wide, -wide)
        self.setMask(QRegion(self.rect()) - QRegion(inner))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        colour = self._style.colour(self._tone)
        colour.setAlphaF(self._strength)
        QPainter(self).fillRect(self.rect(), colour)
