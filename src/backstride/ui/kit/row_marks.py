"""Small signs at the end of a row: the sides that it is done on, and that it asks for care. A row's name says both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.i18n.messages import in_context
from backstride.routine.model import Side
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import BORDER

_LETTERS = {Side.LEFT: in_context("side mark", "L"), Side.RIGHT: in_context("side mark", "R")}

_SIDE, _CORNER, _GAP = 28, 10, 4
"""Pixels of a side's square, of its round corners, and of the space between two."""

_CHIP, _INSET, _ICON = 32, 12, 16
"""Pixels of a chip's height, of the space at its ends, and of its icon."""

_ROOM = "before-run"
"""Whose colours a chip has: those of what is warm, and warns of nothing yet."""


class _Sign(QWidget):
    """Something painted that is as large as it asks for; what is pressed is the row."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Return the only size."""
        return self.sizeHint()


class SideMarks(_Sign):
    """A letter in a square for each of *sides*, left before right in every language: they mean the body."""

    def __init__(self, style: Style, sides: Sequence[Side], parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._letters = [say(_LETTERS[side]) for side in sides]

    def sizeHint(self) -> QSize:
        """Return the size of all squares."""
        count, side, gap = len(self._letters), self._style.pixels(_SIDE), self._style.pixels(_GAP)
        return QSize(count * side + max(0, count - 1) * gap, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the squares and their letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._style.font("caption", "bold"))
        side, gap, width = self._style.pixels(_SIDE), self._style.pixels(_GAP), self._style.length(BORDER)
        radius = self._style.pixels(_CORNER)
        for number, letter in enumerate(self._letters):
            box = QRectF(number * (side + gap), 0, side, side)
            edge = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.setPen(QPen(self._style.colour("outline"), width))
            painter.drawRoundedRect(edge, radius, radius)
            painter.setPen(self._style.colour("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


class CautionChip(_Sign):
    """A triangle and one *word*, of what asks for care; why and how can be read where the row opens."""

    def __init__(self, style: Style, word: str, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._words = word

    def sizeHint(self) -> QSize:
        """Return the size of the word with its sign."""
        pixels = self._style.pixels
        letters = QFontMetrics(self._style.font("caption", "semibold")).horizontalAdvance(self._words)
        return QSize(2 * pixels(_INSET) + pixels(_ICON) + self._style.space(1) + letters, pixels(_CHIP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        painter, style = QPainter(self), self._style
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, icon, inset = QRectF(self.rect()), style.pixels(_ICON), style.pixels(_INSET)
        edge = style.length(BORDER) / 2
        painter.setPen(QPen(style.colour("edge"), 2 * edge))
        painter.setBrush(style.colour(f"{_ROOM}.wall"))
        painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge), box.height() / 2, box.height() / 2)
        right = self.isRightToLeft()
        place = QRectF(box.right() - inset - icon if right else inset, (box.height() - icon) / 2, icon, icon)
        style.paint_icon(painter, place, "triangle-alert", f"{_ROOM}.ink")
        painter.setPen(style.colour(f"{_ROOM}.ink"))
        painter.setFont(style.font("caption", "semibold"))
        leading = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        words = QRectF(box)
        step = inset + icon + style.space(1)
        words.adjust(0 if right else step, 0, -step if right else 0, 0)
        painter.drawText(words, leading | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, self._words)
