"""One of a few large answers to choose from: a word, a sentence, and a mark on the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from backstride.ui.look import Look
from backstride.ui.widgets.focus_ring import paint_card, paint_focus
from backstride.ui.widgets.plain import label
from backstride.ui.widgets.spacing import spaced

_ICON = 32


class Option(QRadioButton):
    """An answer, as large as a card."""

    def __init__(self, look: Look, icon: str, name: str, help_: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._sign = QLabel(self)
        self.setAccessibleName(name)
        self.setAccessibleDescription(help_)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words = words = spaced(look, QVBoxLayout(), 0.5)
        words.addStretch(0)
        words.addWidget(label(name, "strong", self))
        self._help = label(help_, "caption", self)
        words.addWidget(self._help)
        words.addStretch(1)
        self._layout = spaced(look, QHBoxLayout(self), 2, 2)
        self._layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(words, 1)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._show_sign)
        look.changed.connect(self._show_sign)
        self._show_sign()

    def show_help(self, *, shown: bool) -> None:
        """Show the sentence below the word, or the word alone; a screen reader says both."""
        self._help.setVisible(shown)
        self._words.setStretch(0, int(not shown))
        self._layout.activate()  # so that its height is right at once
        self.updateGeometry()

    def _show_sign(self) -> None:
        name = "circle-check" if self.isChecked() else self._icon
        self._sign.setPixmap(
            self._look.icon(name, "accent" if self.isChecked() else "muted").pixmap(self._look.pixels(_ICON))
        )

    def sizeHint(self) -> QSize:
        """Return the layout's wish."""
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
        edge, fill = "accent" if chosen else "outline", "raised" if self.isDown() else "surface"
        paint_card(painter, self._look, box, edge=edge, fill=fill, wide=chosen)
        if self.hasFocus():
            paint_focus(painter, self._look, box, self._look.radius("card"))
