"""A page that scrolls, with one column in the middle that never grows wider than the eye can follow."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from backstride.ui.look import Look, space
from backstride.ui.widgets.plain import icon_button, label

_NARROW = 900
"""Pixels of width below which margins shrink."""


class Page(QScrollArea):
    """A scrolling page; its widgets go into ``column``. *widest* is the column's greatest width at 100 % text."""

    def __init__(self, look: Look, widest: int = 1120, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._widest = widest
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # Always there: a bar that comes and goes changes the width, with it the height, and so might flip for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.begin_anew()
        look.changed.connect(self._set_margins)

    def begin_anew(self) -> None:
        """Begin with an empty column; what stood in the one before goes."""
        self._body = QWidget(self)
        self._body.setObjectName("page")
        self.column = QVBoxLayout(self._body)
        self.column.setSpacing(space(2))
        self._set_margins()
        self.setWidget(self._body)

    def scroll_to(self, place: int) -> None:
        """Scroll to *place* pixels from the top, or as far as there is."""
        self.column.activate()
        self._body.resize(self.viewport().width(), self._body.heightForWidth(self.viewport().width()))
        self.verticalScrollBar().setValue(place)

    def show_part(self, widget: QWidget, rect: QRect) -> None:
        """Scroll so that *rect* of *widget* is in sight."""
        place = widget.mapTo(self._body, rect.center())
        self.ensureVisible(place.x(), place.y(), 0, rect.height() // 2 + space(2))

    def _on_range_changed(self, low: int, high: int) -> None:
        self.verticalScrollBar().setEnabled(high > low)

    def _set_margins(self) -> None:
        width = self.viewport().width()
        side, top = (space(2), space(2)) if width < _NARROW else (space(4), space(3))
        side = max(side, round((width - self._widest * self._look.text_size) / 2))
        self.column.setContentsMargins(side, top, side, space(4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        self._set_margins()
        super().resizeEvent(event)


class Heading(QWidget):
    """The head of a page that one goes back from: an arrow, the title, and room for buttons behind it."""

    def __init__(self, look: Look, title: str, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = icon_button(look, back, "arrow-left")
        self.title = label(title, "title")
        self.trailing = QHBoxLayout()
        self.trailing.setSpacing(space(1))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(space(1))
        line.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.title, 1)
        line.addLayout(self.trailing)
