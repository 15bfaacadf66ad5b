"""One session of the history as a row that opens: painted, so that hundreds cost little."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride.ui.kit.disclosure import DisclosureHeader
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.stills import Pictured, Still
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_block import broken, paint_lines
from backstride.ui.kit.thumbnail import paint_still

_TILE = 52
"""Pixels of the picture of a routine."""

_ASIDE = 0.4
"""The share of the width from which the amount goes below the title."""


class Face(NamedTuple):
    """What shows a routine: the exercise that is shown, and the colour of the ground that it is on."""

    exercise: Pictured | None = None
    ground: str = "raised"


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row says: its title, lines below it, and how much was done."""

    title: str
    lines: tuple[str, ...]
    amount: str

    @property
    def said(self) -> str:
        """Return what a screen reader says."""
        return ", ".join((self.title, *self.lines, self.amount))


class _RowFace(QWidget):
    """The picture and the words of a row, as high as they need at each width."""

    def __init__(self, style: Style, words: RowWords, face: Face, still: Still | None) -> None:
        super().__init__()
        self._style = style
        self._words = words
        self._face = face
        self._still = still
        self._heights: dict[int, int] = {}
        style.changed.connect(self._on_look_changed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _amount(self) -> int:
        return QFontMetrics(self._style.font("strong")).horizontalAdvance(self._words.amount) + 2

    def _inside(self, width: int) -> tuple[int, bool]:
        """Return the pixels for the words in a row of this *width*, and whether the amount is beside them."""
        text = width - self._style.pixels(_TILE) - self._style.space(2)
        amount = self._amount()
        beside = amount < _ASIDE * text
        return (text - amount - self._style.space(2) if beside else text), beside

    def _blocks(self, width: int) -> list[tuple[str, str, list[str]]]:
        """Return the role, the colour and the lines of each text in a row of this *width*."""
        inside, beside = self._inside(width)
        title = broken(self._words.title, self._style.font("strong"), inside)
        below = [("caption", "muted", broken(line, self._style.font("caption"), inside)) for line in self._words.lines]
        amount = [] if beside else [("strong", "text", [self._words.amount])]
        return [("strong", "text", title), *below, *amount]

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words, and no less than that of the picture."""
        if width not in self._heights:  # a layout asks a dozen times
            high = sum(self._style.line_height(role) * len(lines) for role, _, lines in self._blocks(width))
            self._heights[width] = max(self._style.pixels(_TILE), high)
        return self._heights[width]

    def _on_look_changed(self) -> None:
        self._heights.clear()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size at a usual width."""
        wide = self._style.length(600)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as has to be."""
        return QSize(self._style.pixels(3 * _TILE), self._style.pixels(_TILE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture and words."""
        painter, style = QPainter(self), self._style
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        turned, side = self.isRightToLeft(), style.pixels(_TILE)
        width, (inside, beside) = self.width(), self._inside(self.width())
        tile = QRectF(width - side if turned else 0, 0, side, side)
        paint_still(painter, tile, self._face.exercise, style, self._still, ground=self._face.ground)
        left = width - side - style.space(2) - inside if turned else side + style.space(2)
        align = Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft
        words = sum(style.line_height(role) * len(lines) for role, _, lines in self._blocks(width))
        y = max(0.0, (self.height() - words) / 2)
        for role, colour, lines in self._blocks(width):
            box = QRectF(left, y, inside, self.height())
            y = paint_lines(painter, box, lines, style.font(role), style.colour(colour), align)
        if beside:
            end = QRectF(0 if turned else width - self._amount(), 0, self._amount(), side)
            painter.setFont(style.font("strong"))
            painter.setPen(style.colour("text"))
            painter.drawText(end, Qt.AlignmentFlag.AlignCenter, self._words.amount)


class SessionRow(QFrame):
    """A session; pressed, it ``opened`` for the first time and asks for what is to be below it (`show_below`)."""

    opened = Signal()

    def __init__(self, style: Style, words: RowWords, face: Face, still: Still | None) -> None:
        super().__init__()
        self._style = style
        self._below: QWidget | None = None
        inside = QHBoxLayout()
        self._texts = (words.title, *words.lines, words.amount)
        self._face = _RowFace(style, words, face, still)
        inside.addWidget(self._face)
        self.lid = DisclosureHeader(style, words.said, inside, self)
        self.lid.toggled.connect(self._on_toggled)
        self._column = spaced(style, QVBoxLayout(self), 0)
        self._column.addWidget(self.lid)

    def show_below(self, below: QWidget) -> None:
        """Show *below* the row while it is open, in place of what was there."""
        if self._below is not None:
            self._below.deleteLater()
        self._below = below
        self._column.addWidget(below)
        below.setVisible(self.lid.isChecked())

    @property
    def texts(self) -> tuple[str, ...]:
        """Return what is painted: the title, the lines below it, and the amount."""
        return self._texts

    def repaint_face(self) -> None:
        """Paint the picture again: it came only now."""
        self._face.update()

    def _on_toggled(self, open_: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        if open_ and self._below is None:
            self.opened.emit()
        if self._below is not None:
            self._below.setVisible(open_)
