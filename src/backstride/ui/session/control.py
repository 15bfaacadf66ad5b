"""A round button of the session screen: the mouse leaves the keys where they are, Tab can still reach it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.buttons import Button
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.shapes import paint_shape
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import BORDER, font

_TEXT, _ICON, _SHAPE = 0.4, 0.6, 0.48  # of the height
_SOLID = {"pause": "pause", "play": "triangle"}
_FAINT = 0.38
_PRESSES = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class NoFocusButton(Button):
    """A button that takes Space and Enter only; arrows and letters belong to what is below it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Enter."""
        if pressed(event) in _PRESSES and not event.isAutoRepeat():
            self.click()
        else:
            event.ignore()


class Control(NoFocusButton):
    """Shows only *icon*, or *icon* as text where it is no icon's name; *name* is its tip and what is read out.

    One that *leads* is filled, as is what it shows, so that it is found first.
    """

    def __init__(
        self, style: Style, name: str, icon: str, parent: QWidget | None = None, *, leads: bool = False
    ) -> None:
        super().__init__(style, "", "primary" if leads else "icon", "", parent)
        self._glyph = icon
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def glyph(self) -> str:
        """Return the name of the icon that is shown, or its text."""
        return self._glyph

    def show_icon(self, name: str) -> None:
        """Show another icon from now on."""
        self._glyph = name
        self.update()

    def set_box(self, box: QRect) -> None:
        """Stand in *box*, which the style sheet would else make larger."""
        if self.size() != box.size():
            self.setFixedSize(box.size())
            edge = 2 * self._style.length(BORDER)
            self.setStyleSheet(
                f"QPushButton {{ min-width: {box.width() - edge}px; min-height: {box.height() - edge}px; padding: 0;"
                f" border-radius: {min(box.width(), box.height()) // 2}px; }}"
            )
        self.move(box.topLeft())

    def corner(self) -> float:
        """Be round, whatever the role."""
        return self.height() / 2

    def _middle(self, share: float) -> QRectF:
        """A box in the middle whose sides are this *share* of the height."""
        box = QRectF(0, 0, self.height() * share, self.height() * share)
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the glyph as large as the control, whatever its size; what cannot be pressed is faint."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else _FAINT)
        if self._glyph.startswith("+"):
            painter.setFont(font(self.height() * _TEXT, "semibold"))
            painter.setPen(self._style.colour(self._icon_colour()))
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # or some would read "10+"
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._glyph)
        elif self._filled:
            paint_shape(painter, _SOLID[self._glyph], self._middle(_SHAPE), self._style.colour(self._icon_colour()))
        else:
            self._style.paint_icon(painter, self._middle(_ICON), self._glyph, self._icon_colour())
