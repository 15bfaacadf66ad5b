"""A layout that sets its widgets in lines like words, and breaks a line where the next one would not fit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Widgets from the leading edge to the trailing one, line after line, as far apart as ``spacing`` says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items in *rect* (only reckon unless *move*) and return the height that they take."""
        x, y, tall, gap = rect.x(), rect.y(), 0, self.spacing()
        for item in self._items:
            size = _fitting(item, rect.width())
            if x > rect.x() and x + size.width() > rect.x() + rect.width():
                x, y, tall = rect.x(), y + tall + gap, 0
            if move:
                place = QRect(QPoint(x, y), size)
                item.setGeometry(QStyle.visualRect(self._direction(), rect, place))
            x += size.width() + gap
            tall = max(tall, size.height())
        return y + tall - rect.y()

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight

    def addItem(self, item: QLayoutItem) -> None:
        """Take *item* as the last one."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, nothing past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away, nothing past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Grow in no direction."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at this width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of the largest item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size


def _fitting(item: QLayoutItem, width: int) -> QSize:
    """Return the size of *item* in a line of this *width*: where it is narrower than it likes, its words wrap."""
    wanted = item.sizeHint()
    size = wanted.boundedTo(QSize(max(width, item.minimumSize().width()), 1 << 20))
    if size.width() < wanted.width() and item.hasHeightForWidth():
        size.setHeight(item.heightForWidth(size.width()))
    return size
