"""A field to search in, whose hint says as much as there is room for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from backstride.i18n.messages import message
from backstride.ui.kit.buttons import icon_button
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style

_WIDEST = 440
_PAD = 20


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
        metrics, pad = QFontMetrics(style.font("body")), 3 * style.pixels(_PAD)
        widths = {hint: metrics.horizontalAdvance(hint) + pad for hint in self._hints}
        self.setMinimumWidth(min(widths.values()))
        self.setMaximumWidth(max(style.length(_WIDEST), *widths.values()))
        fitting = (hint for hint in self._hints if widths[hint] <= self.width())
        self.setPlaceholderText(next(fitting, self._hints[-1]))
        side = self.height()
        self._clear.setGeometry(0 if self.isRightToLeft() else self.width() - side, 0, side, side)
        margins = (side - style.pixels(_PAD), 0) if self.isRightToLeft() else (0, side - style.pixels(_PAD))
        self.setTextMargins(margins[0], 0, margins[1], 0)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the hint that fits."""
        super().resizeEvent(event)
        self._fit()
