"""One of a few large answers to choose from: an icon, a word, a sentence, and a tick on the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from backstride.ui.kit.buttons import label
from backstride.ui.kit.fill import paint_card
from backstride.ui.kit.focus_ring import paint_focus
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_ICON, _TICK = 32, 24
_TINT = 0.1
"""How much of the accent colours the one that is chosen."""


class OptionCard(QRadioButton):
    """An answer, as large as a card."""

    def __init__(self, style: Style, icon: str, name: str, help_: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._icon = icon
        self._sign, self._tick = QLabel(self), QLabel(self)
        self.setAccessibleName(name)
        self.setAccessibleDescription(help_)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words = words = spaced(style, QVBoxLayout(), 0.5)
        words.addStretch(0)
        head = spaced(style, QHBoxLayout(), 1)
        head.addWidget(label(name, "strong", self), 1)
        head.addWidget(self._tick)
        words.addLayout(head)
        self._help = label(help_, "caption", self)
        words.addWidget(self._help)
        words.addStretch(1)
        self._layout = spaced(style, QHBoxLayout(self), 2, 2)
        self._layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(words, 1)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._show_sign)
        style.changed.connect(self._show_sign)
        self._show_sign()

    def _show_sign(self) -> None:
        style, chosen = self._style, self.isChecked()
        sign = style.icon(self._icon, "accent" if chosen else "muted", mirrored=self.isRightToLeft())
        self._sign.setPixmap(sign.pixmap(style.pixels(_ICON)))
        # Its place is kept, so that the words stay where they are.
        self._tick.setFixedSize(QSize(1, 1) * style.pixels(_TICK))
        self._tick.setPixmap(style.icon("circle-check", "accent").pixmap(style.pixels(_TICK)) if chosen else QPixmap())

    def sizeHint(self) -> QSize:
        """Return the size that the layout needs."""
        return self._layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the layout's least size."""
        return self._layout.minimumSize()

    def hitButton(self, pos: object) -> bool:
        """Take a press anywhere on the card."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, with a wide edge where it is chosen or has the focus."""
        painter = QPainter(self)
        box, chosen = QRectF(self.rect()), self.isChecked()
        edge, fill = "accent" if chosen else "edge", "raised" if self.isDown() else "surface"
        paint_card(painter, self._style, box, edge=edge, fill=fill, wide=chosen)
        if chosen:
            tint = self._style.colour("accent")
            tint.setAlphaF(_TINT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(box, self._style.radius("card"), self._style.radius("card"))
        if self.hasFocus():
            paint_focus(painter, self._style, box, self._style.radius("card"))
