"""Seven days as capsules: a tick where something was done, a ring where something is planned, a ring around today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.care.week import WeekDays, day_in_words, in_words
from backstride.i18n.dates import weekday
from backstride.i18n.messages import message
from backstride.ui.kit.fill import paint_fill
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style

_WIDE, _HIGH, _GAP, _LETTER, _AROUND = 28, 36, 13, 20, 6
"""Pixels of a day, between two, of the line with its letter, and of what is left for the ring around today."""

_PLANNED, _TODAY = 2.5, 2.5
"""Pixels of the rings."""


@dataclass(frozen=True, slots=True)
class Inks:
    """The tokens that a week is painted with: what was done and its tick, a day without, what is planned, letters."""

    done: str = "accent"
    tick: str = "on_accent"
    none: str = "raised"
    planned: str = "outline"
    text: str = "text"
    muted: str = "muted"


class WeekStrip(QWidget):
    """Shows a week; a screen reader says it day by day. It is as large as it is, and takes no focus."""

    def __init__(self, style: Style, parent: QWidget | None = None, *, inks: Inks | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._inks = inks or Inks()
        self._week: WeekDays | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def show_week(self, week: WeekDays) -> None:
        """Show *week*."""
        self._week = week
        days = ((day, day_in_words(week, day)) for day in week.days)
        said = [say(message("{day}: {what}", day=weekday(day), what=what)) for day, what in days if what]
        self.setAccessibleName(say(message("Your week: {amount}", amount=in_words(week))))
        self.setAccessibleDescription(", ".join(said))
        self.update()

    def paint_with(self, inks: Inks) -> None:
        """Paint in these *inks* from now on."""
        self._inks = inks
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for seven days, their letters, and the ring around today."""
        style = self._style
        letter = max(style.pixels(_LETTER), QFontMetrics(style.font("caption")).height())
        wide = 7 * style.pixels(_WIDE) + 6 * style.pixels(_GAP)
        around = style.pixels(_AROUND)
        return QSize(wide + 2 * around, letter + style.pixels(4) + style.pixels(_HIGH) + 2 * around)

    def minimumSizeHint(self) -> QSize:
        """Be no smaller."""
        return self.sizeHint()

    def boxes(self) -> list[QRectF]:
        """Return the box of each day, from the first."""
        style, size = self._style, self.sizeHint()
        wide, high, gap = (style.pixels(each) for each in (_WIDE, _HIGH, _GAP))
        around = style.pixels(_AROUND)
        top = size.height() - around - high
        found = [QRectF(around + number * (wide + gap), top, wide, high) for number in range(7)]
        return found[::-1] if self.isRightToLeft() else found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days."""
        if self._week is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for day, box in zip(self._week.days, self.boxes(), strict=True):
            self._paint_day(painter, self._week, day, box)

    def _paint_day(self, painter: QPainter, week: WeekDays, day: date, box: QRectF) -> None:
        style, inks = self._style, self._inks
        done, planned, today = day in week.done, day in week.planned, day == week.today
        radius = box.width() / 2
        painter.setFont(style.font("caption", "bold" if today else ""))
        painter.setPen(style.colour(inks.text if today else inks.muted))
        above = QRectF(box.left() - radius, 0, 2 * box.width(), box.top() - style.pixels(4 + _AROUND // 2))
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, say(weekday(day))[:1].upper())
        paint_fill(painter, style, box, style.colour(inks.done if done else inks.none), radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if planned:
            width = style.length(_PLANNED)
            painter.setPen(QPen(style.colour(inks.planned), width))
            inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(inner, inner.width() / 2, inner.width() / 2)
        if done:
            side = box.width() * 0.64
            mark = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            style.paint_icon(painter, mark, "check", inks.tick)
        if today:
            width, out = style.length(_TODAY), style.pixels(4)
            painter.setPen(QPen(style.colour(inks.text), width))
            outer = box.adjusted(-out, -out, out, out)
            painter.drawRoundedRect(outer, outer.width() / 2, outer.width() / 2)
