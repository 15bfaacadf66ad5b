"""A row that leads somewhere: a sign or a picture, a title, a second line, and a chevron; pressed anywhere."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from backstride.ui.kit.buttons import label
from backstride.ui.kit.content_button import ContentButton
from backstride.ui.kit.fill import paint_fill, touched
from backstride.ui.kit.focus_ring import paint_focus
from backstride.ui.kit.sign import Sign
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_LEAST = 72


class LinkRow(ContentButton):
    """Leads to what *title* says; *details* are below it, and *leading* is before both."""

    def __init__(
        self, style: Style, title: str, details: str = "", leading: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(", ".join(filter(None, (title, details))))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        words = spaced(style, QVBoxLayout(), 0)
        words.addStretch(1)
        words.addWidget(label(title, "strong", self))
        if details:
            words.addWidget(label(details, "muted", self))
        words.addStretch(1)
        self._layout = spaced(style, QHBoxLayout(self), 2, 1, 2)
        if leading:
            self._layout.addWidget(leading, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addLayout(words, 1)
        self._layout.addWidget(Sign(style, "chevron-left" if self.isRightToLeft() else "chevron-right", "muted"))
        for shown in self.findChildren(QLabel):
            shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        style.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        self.setMinimumHeight(self._style.pixels(_LEAST))

    def minimumSizeHint(self) -> QSize:
        """Return the layout's least size."""
        return self._layout.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a fill under the mouse and while it is pressed, and the ring of the focus."""
        painter, box, radius = QPainter(self), QRectF(self.rect()), self._style.radius("big")
        if self.isDown() or self.underMouse():
            fill = touched(self._style, "raised", hovered=False, pressed=self.isDown())
            paint_fill(painter, self._style, box, fill, radius)
        if self.hasFocus():
            paint_focus(painter, self._style, box, radius)
