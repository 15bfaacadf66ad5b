"""A line that opens and shows more text below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride.ui.kit.buttons import label, prose
from backstride.ui.kit.content_button import ContentButton
from backstride.ui.kit.focus_ring import paint_focus
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import TOUCH

_CHEVRON = 24


class DisclosureHeader(ContentButton):
    """The part of something that opens which is always seen: whatever *inside* holds, and a chevron.

    *name* is what a screen reader says.
    """

    def __init__(self, style: Style, name: str, inside: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._sign = QLabel(self)
        self._layout = spaced(style, QHBoxLayout(self), 2, 1, 2)
        self._layout.addLayout(inside, 1)
        self._layout.addWidget(self._sign)
        self.setCheckable(True)
        # A button would else demand the width of its longest text on one line.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(name)
        for shown in self.findChildren(QLabel):
            shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._show_sign)
        self.toggled.connect(self._tell)
        style.changed.connect(self._show_sign)
        self._show_sign()

    def _show_sign(self) -> None:
        name = "chevron-down" if self.isChecked() else "chevron-right"
        icon = self._style.icon(name, "muted", mirrored=self.isRightToLeft())
        self._sign.setPixmap(icon.pixmap(self._style.pixels(_CHEVRON)))
        self.setMinimumHeight(self._style.pixels(TOUCH))

    def _tell(self) -> None:
        """Tell a screen reader that it opened, or closed."""
        changed = QAccessible.State()
        changed.expanded = changed.collapsed = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, changed))

    def minimumSizeHint(self) -> QSize:
        """Return the layout's least size."""
        return self._layout.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring of the focus."""
        if self.hasFocus():
            paint_focus(QPainter(self), self._style, QRectF(self.rect()), self._style.radius("card"))


class DisclosureFrame(QFrame):
    """A heading that opens and closes what *folded* lays out."""

    def __init__(self, style: Style, heading: str, folded: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        inside = QHBoxLayout()
        inside.addWidget(label(heading, "strong"))
        self._folded = QWidget(self)
        spaced(style, QVBoxLayout(self._folded), 0, 2, 0, 2, 2).addLayout(folded)
        self._folded.setVisible(False)
        self.lid = DisclosureHeader(style, heading, inside)
        self.lid.toggled.connect(self._folded.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.lid)
        column.addWidget(self._folded)


class Disclosure(DisclosureFrame):
    """A heading that opens and closes *words*."""

    def __init__(self, style: Style, heading: str, words: str, parent: QWidget | None = None) -> None:
        column = QVBoxLayout()
        column.addWidget(prose(style, words))
        super().__init__(style, heading, column, parent)
