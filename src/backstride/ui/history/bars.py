"""Amounts of time as bars, each below its words: minutes by goal, by group of muscles, and of the two sides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent

from backstride.i18n.messages import message
from backstride.ui.history.chart import Chart, Facts, elided, widest
from backstride.ui.kit.fill import paint_fill
from backstride.ui.kit.labels import length
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style

_HIGH, _RADIUS = 12, 6
"""Pixels of a bar, and of its corners."""

Amounts = Sequence[tuple[str, float]]
"""What each bar is called, and its seconds."""


class Bars(Chart):
    """Shows amounts; *empty* invites where all of them are nothing."""

    def __init__(self, style: Style, title: str, empty: str) -> None:
        super().__init__(style, title)
        self._empty_words = empty
        self._amounts: Amounts = ()

    def show_amounts(self, amounts: Amounts) -> None:
        """Show these *amounts*, in their order."""
        self._amounts = amounts
        self.updateGeometry()
        self.update()

    @property
    def empty_words(self) -> str:
        """Invite where there is nothing yet."""
        return "" if any(seconds for _, seconds in self._amounts) else self._empty_words

    @property
    def facts(self) -> Facts:
        """Return a row for each amount."""
        return Facts((self.title, say(message("Time"))), tuple((name, length(each)) for name, each in self._amounts))

    def _row_height(self) -> int:
        return self.line_height() + self._style.pixels(_HIGH) + self._style.space(1.75)

    def sizeHint(self) -> QSize:
        """Leave room for each row."""
        return QSize(self._style.length(280), self._row_height() * len(self._amounts))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint for each amount its words, its time, and its bar."""
        painter, style, high = self._painter(), self._style, self.line_height()
        most = max((seconds for _, seconds in self._amounts), default=0.0) or 1.0
        begin, end = self._leading(), self._leading(end=True)
        for number, (name, seconds) in enumerate(self._amounts):
            y, time = number * self._row_height(), length(seconds)
            amount = widest(style, (time,)) + 2.0
            room = self.width() - amount - style.space(1)
            painter.setPen(style.colour("text"))
            painter.drawText(QRectF(self._across(0, room), y, room, high), begin, elided(style, name, room))
            painter.drawText(QRectF(self._across(self.width() - amount, amount), y, amount, high), end, time)
            y += high + style.space(0.5)
            tray = QRectF(0, y, self.width(), style.pixels(_HIGH))
            paint_fill(painter, style, tray, style.colour("raised"), style.pixels(_RADIUS))
            wide = self.width() * seconds / most
            if wide >= 1:
                bar = QRectF(self._across(0, wide), y, wide, tray.height())
                paint_fill(painter, style, bar, style.colour("accent"), style.pixels(_RADIUS))
