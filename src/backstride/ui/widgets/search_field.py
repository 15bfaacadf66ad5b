"""A field to search in, whose hint says as much as there is room for."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from backstride.ui.look import Look

_WIDEST = 440
_PAD = 20


class SearchField(QLineEdit):
    """Shows the longest of *hints* that fits; the last one is the shortest. *name* is what a screen reader says."""

    def __init__(self, look: Look, name: str, hints: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hints = hints
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        look = self._look
        metrics, pad = QFontMetrics(look.font("body")), 2 * look.pixels(_PAD)
        widths = {hint: metrics.horizontalAdvance(hint) + pad for hint in self._hints}
        self.setMinimumWidth(min(widths.values()))
        self.setMaximumWidth(max(look.length(_WIDEST), *widths.values()))
        fitting = (hint for hint in self._hints if widths[hint] <= self.width())
        self.setPlaceholderText(next(fitting, self._hints[-1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the hint anew."""
        super().resizeEvent(event)
        self._fit()
