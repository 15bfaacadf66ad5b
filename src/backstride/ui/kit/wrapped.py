"""A label that wraps: between words, and within a word that is longer than a line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from backstride.ui.kit.text_block import broken, paint_lines

_LEAST = 8
"""Letters of its mean width that a label asks for at least: shorter words stay whole wherever there is room at all."""


class Wrapped(QLabel):
    """Plain text at the side where its window begins, whichever way the text runs.

    Qt's own label demands the width of its longest word, and everything around it grows to that.
    """

    def begin_at_edge(self) -> None:
        """Align the text to the edge at which the window begins."""
        edge = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def lines_at(self, width: int) -> list[str]:
        """Return the lines of the text where the label is *width* pixels wide."""
        return broken(self.text(), self.font(), width - self._frame().width())

    def _tears(self, width: int) -> bool:
        """Say whether a label of this *width* has no room for one of its words."""
        return self.wordWrap() and width < super().minimumSizeHint().width()

    def _frame(self) -> QSize:
        """Return what lies around the text on both sides together."""
        return self.size() - self.contentsRect().size()

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters, however long a word is."""
        hint = super().minimumSizeHint()
        least = _LEAST * QFontMetrics(self.font()).averageCharWidth() + self._frame().width()
        return QSize(min(hint.width(), least), hint.height()) if self.wordWrap() else hint

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        if not self._tears(width):
            return super().heightForWidth(width)
        return len(self.lines_at(width)) * QFontMetrics(self.font()).height() + self._frame().height()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.begin_at_edge()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines as Qt does, unless a word is torn."""
        if not self._tears(self.width()):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.drawFrame(painter)
        lines, box = self.lines_at(self.width()), QRectF(self.contentsRect())
        box.adjust(0, (box.height() - len(lines) * QFontMetrics(self.font()).height()) / 2, 0, 0)
        paint_lines(painter, box, lines, self.font(), self.palette().color(self.foregroundRole()), self.alignment())
