"""A line that opens and shows more text below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleStateChangeEvent,
    QEnterEvent,
    QFocusEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride.ui.kit.buttons import label, prose
from backstride.ui.kit.content_button import ContentButton
from backstride.ui.kit.fill import paint_fill, touched
from backstride.ui.kit.focus_ring import paint_focus
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import TOUCH

_CHEVRON = 24


class DisclosureHeader(ContentButton):
    """The part of something that opens which is always seen: whatever *inside* holds, and a chevron.

    *name* is what a screen reader says. ``pointed`` says that the mouse or the focus came to it, or that it left.
    """

    pointed = Signal(bool)

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
        icon = self._style.icon("chevron-up" if self.isChecked() else "chevron-down", "text")
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

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the mouse came."""
        super().enterEvent(event)
        self.pointed.emit(True)  # noqa: FBT003  because Qt's signal sends it so
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Say that the mouse left."""
        super().leaveEvent(event)
        self.pointed.emit(False)  # noqa: FBT003  because Qt's signal sends it so
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the focus came."""
        super().focusInEvent(event)
        self.pointed.emit(True)  # noqa: FBT003  because Qt's signal sends it so

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the focus left."""
        super().focusOutEvent(event)
        self.pointed.emit(False)  # noqa: FBT003  because Qt's signal sends it so

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a fill while the mouse is on it or it is pressed, and the ring of the focus."""
        painter, box, radius = QPainter(self), QRectF(self.rect()), self._style.radius("big")
        if self.isDown() or self.underMouse():
            paint_fill(
                painter, self._style, box, touched(self._style, "raised", hovered=False, pressed=self.isDown()), radius
            )
        if self.hasFocus():
            paint_focus(painter, self._style, box, radius)


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
