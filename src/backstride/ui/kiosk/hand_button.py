"""Buttons for a hand on a large screen: high enough to be hit, with words that wrap and are never cut."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.ui.kit.buttons import Button
from backstride.ui.kit.fill import DISABLED
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_block import broken, paint_lines

HAND, LEADING = 72, 96
"""Pixels of the least height of a button, and of the one that leads a page, at 100 % text on a screen of 1280 x 800."""

_ICON, _LEADING_ICON, _GAP, _PAD, _LEADING_PAD, _ABOVE = 28, 36, 12, 24, 40, 12
"""Pixels of an icon, between it and the words, beside the words, and above and below them."""


class HandButton(Button):
    """Shows an icon and words, or one of them alone; the one that *leads* is larger, a checked one carries a tick."""

    def __init__(
        self,
        style: Style,
        words: str,
        role: str = "",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        leads: bool = False,
    ) -> None:
        self._words = words
        self._leads = leads
        super().__init__(style, words, role, icon, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str) -> None:
        """Show another text from now on."""
        self._words = text
        super().say(text)
        self.updateGeometry()

    @property
    def words(self) -> str:
        """Return what is written on the button."""
        return self._words

    @property
    def icon_name(self) -> str:
        """Return the name of the icon, empty where there is none."""
        return self._icon

    def corner(self) -> float:
        """Return the radius of the corners."""
        return super().corner() if self._role == "chip" else self._style.radius("card" if self._leads else "big")

    def letters(self) -> QFont:
        """Return the font of the words."""
        return self._style.font("title", "semibold") if self._leads else self._style.font("question")

    def least(self) -> int:
        """Return the least height and width in pixels, which are no fewer on a small screen."""
        at_rest = LEADING if self._leads else HAND
        return max(at_rest, self._style.pixels(at_rest))

    def sizeHint(self) -> QSize:
        """Return the size with all words on one line."""
        wide = self._around() + self._width_of(self._words) if self._words else 0
        return QSize(max(self.least(), ceil(wide)), self.least())

    def minimumSizeHint(self) -> QSize:
        """Return the size with the longest word alone on a line."""
        longest = max((self._width_of(word) for word in self._words.split()), default=0.0)
        return QSize(max(self.least(), ceil(self._around() + longest)), self.least())

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width, for the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height with the words in as many lines as they need."""
        lines = len(broken(self._words, self.letters(), max(1.0, width - self._around()))) if self._words else 1
        tall = lines * QFontMetricsF(self.letters()).height() + 2 * self._style.pixels(_ABOVE)
        return max(self.least(), round(tall))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the fill, and icon and words in its middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED)
        lines = broken(self._words, self.letters(), self.width() - self._around()) if self._words else []
        wide = max((self._width_of(line) for line in lines), default=0.0)
        side = self._side() if self._shown_icon() else 0
        gap = self._style.pixels(_GAP) if side and lines else 0
        left = (self.width() - side - gap - wide) / 2
        if side:
            box = QRectF(left, (self.height() - side) / 2, side, side)
            self._paint_icon(painter, self._mirrored(box))
        high = QFontMetricsF(self.letters()).height() * len(lines)
        place = self._mirrored(QRectF(left + side + gap, (self.height() - high) / 2, wide + 1, high))
        align = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        paint_lines(painter, place, lines, self.letters(), self._style.colour(self._ink()), align)

    def _ink(self) -> str:
        """Return the name of the colour of words and icon."""
        return self._icon_colour()

    def _shown_icon(self) -> str:
        return "check" if self.isChecked() else self._icon

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        icon = self._style.icon(self._shown_icon(), self._ink(), mirrored=self.isRightToLeft())
        icon.paint(painter, box.toRect())

    def _mirrored(self, box: QRectF) -> QRectF:
        if not self.isRightToLeft():
            return box
        return QRectF(QPointF(self.width() - box.right(), box.top()), box.size())

    def _side(self) -> int:
        return self._style.pixels(_LEADING_ICON if self._leads else _ICON)

    def _around(self) -> int:
        """Return the pixels beside the words, those of the icon included."""
        pad = self._style.pixels(_LEADING_PAD if self._leads else _PAD)
        beside = (self._icon or self.isCheckable()) and self._words
        return 2 * pad + (self._side() + self._style.pixels(_GAP) if beside else 0)

    def _width_of(self, words: str) -> float:
        return QFontMetricsF(self.letters()).horizontalAdvance(words) + 1


def square(style: Style, name: str, icon: str, parent: QWidget | None = None) -> HandButton:
    """Return a button that shows only an icon; *name* is what a screen reader says."""
    made = HandButton(style, "", "", icon, parent)
    made.setAccessibleName(name)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made
