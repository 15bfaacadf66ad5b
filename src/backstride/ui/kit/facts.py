"""A few facts in a row, each an icon and a word; the row breaks where there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from backstride.ui.kit.style import Style

_ICON, _TO_WORD, _APART, _LINE = 20, 8, 20, 28
"""Pixels of an icon, from it to its word, between two facts, and of a line."""


class Fact(NamedTuple):
    """The name of an icon, and the words after it."""

    icon: str
    words: str


class Facts(QWidget):
    """Shows facts as one row, or as many as they need; a screen reader says them as a list."""

    def __init__(self, style: Style, parent: QWidget | None = None, *, role: str = "strong") -> None:
        super().__init__(parent)
        self._style = style
        self._role = role
        self._facts: tuple[Fact, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        style.changed.connect(self.updateGeometry)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts."""
        self._facts = tuple(facts)
        self.setAccessibleName(", ".join(fact.words for fact in facts))
        self.updateGeometry()
        self.update()

    def _arranged(self, width: int) -> list[tuple[Fact, QRect]]:
        """Return where each fact is in a row of this *width*."""
        metrics = QFontMetrics(self._style.font(self._role))
        aside = self._style.pixels(_ICON + _TO_WORD)
        apart, high = self._style.length(_APART), max(self._style.pixels(_LINE), metrics.height())
        found, x, y = [], 0, 0
        for fact in self._facts:
            wide = aside + metrics.horizontalAdvance(fact.words) + 1
            if x and x + wide > width:
                x, y = 0, y + high
            found.append((fact, QRect(QPoint(x, y), QSize(min(wide, width), high))))
            x += wide + apart
        return found

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return max((box.bottom() + 1 for _, box in self._arranged(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        arranged = self._arranged(1 << 20)
        return QSize(arranged[-1][1].right() + 1, arranged[-1][1].height()) if arranged else QSize()

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters only."""
        return QSize(self._style.pixels(_ICON), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icons and words."""
        painter, side = QPainter(self), self._style.pixels(_ICON)
        painter.setFont(self._style.font(self._role))
        painter.setPen(self._style.colour("text"))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each runs as its own letters do
        direction, leading = self.layoutDirection(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        for fact, box in self._arranged(self.width()):
            icon = QRect(box.left(), box.center().y() - side // 2 + 1, side, side)
            words = box.adjusted(side + self._style.pixels(_TO_WORD), 0, 0, 0)
            place = QStyle.visualRect(direction, self.rect(), icon)
            self._style.paint_icon(painter, QRectF(place), fact.icon)
            flags = QStyle.visualAlignment(direction, leading) | Qt.AlignmentFlag.AlignAbsolute
            metrics = QFontMetrics(self._style.font(self._role))
            shown = metrics.elidedText(fact.words, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(
                QStyle.visualRect(direction, self.rect(), words), flags | Qt.TextFlag.TextSingleLine, shown
            )
