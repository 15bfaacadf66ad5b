"""A field to search in, whose hint says as much as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from backstride.i18n.messages import message
from backstride.ui.kit.buttons import icon_button
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style

_WIDEST = 360
_PAD, _SIGN, _ICON = 20, 34, 20
"""Pixels beside the words, of what the sign takes before them, and of the sign."""


class SearchField(QLineEdit):
    """Shows the longest of *hints* that fits; the last one is the shortest. *name* is what a screen reader says."""

    left_downwards = Signal()

    def __init__(self, style: Style, name: str, hints: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._hints = hints
        self.setAccessibleName(name)
        self._clear = icon_button(style, say(message("Clear the search")), "x", self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.textChanged.connect(self._on_text_changed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self._fit)
        self._fit()

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _fit(self) -> None:
        style = self._style
        metrics, pad = QFontMetrics(style.font("body")), 3 * style.pixels(_PAD) + style.pixels(_SIGN)
        widths = {hint: metrics.horizontalAdvance(hint) + pad for hint in self._hints}
        self.setMinimumWidth(min(widths.values()))
        self.setMaximumWidth(max(style.length(_WIDEST), *widths.values()))
        fitting = (hint for hint in self._hints if widths[hint] <= self.width())
        self.setPlaceholderText(next(fitting, self._hints[-1]))
        side = self.height()
        self._clear.setGeometry(0 if self.isRightToLeft() else self.width() - side, 0, side, side)
        sign, clear = style.pixels(_SIGN), side - style.pixels(_PAD)
        left, right = (clear, sign) if self.isRightToLeft() else (sign, clear)
        self.setTextMargins(left, 0, right, 0)

    def _types_first(self) -> bool:
        """Say whether what is typed now comes before everything else."""
        return (self.selectionStart() if self.hasSelectedText() else self.cursorPosition()) == 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field downwards. A slash leads into it from elsewhere, and nothing that is searched begins so."""
        if pressed(event) == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.text() == "/" and self._types_first():
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and at its beginning what it is for."""
        super().paintEvent(event)
        side, pad = self._style.pixels(_ICON), self._style.pixels(_PAD)
        left = self.width() - pad - side if self.isRightToLeft() else pad
        place = QRectF(left, (self.height() - side) / 2, side, side)
        self._style.paint_icon(QPainter(self), place, "search", "muted")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the hint that fits."""
        super().resizeEvent(event)
        self._fit()
