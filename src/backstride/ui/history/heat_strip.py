"""Twelve weeks as a strip of beads, one a day: the larger, the more minutes. An outline is what ended early."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent

from backstride.care.overview import WEEKS, Overview, bead_in_words, week_of_days
from backstride.i18n.dates import MONTHS, day_and_month, weekday
from backstride.i18n.messages import message
from backstride.ui.history.beads import HIGH, RADIUS, WIDE, BeadKey, paint_bead, paint_outline
from backstride.ui.history.chart import Chart, Facts, widest
from backstride.ui.kit.fill import paint_fill
from backstride.ui.kit.labels import length
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style

_GAP = 6
"""Pixels between two days."""

_RING, _AROUND = 2.5, 4
"""Pixels of the ring around today and of its distance."""

_ABBREVIATED = 3
_WEEK = 7


class HeatStrip(Chart):
    """Shows how many minutes there were on each of the days."""

    def __init__(self, style: Style, overview: Overview) -> None:
        super().__init__(style, say(message("Last 12 weeks")))
        self._overview = overview
        self._key = BeadKey(style)

    def show_overview(self, overview: Overview) -> None:
        """Show these weeks."""
        self._overview = overview
        self.update()

    @property
    def facts(self) -> Facts:
        """Return a row for each week, the latest first, with its days and what they add up to."""
        days = week_of_days(self._overview.first)
        heads = (say(message("Week of")), *(say(weekday(day)) for day in days), say(message("Sessions")), _sum())
        return Facts(heads, tuple(map(self._row, reversed(self._overview.mondays))))

    def _row(self, monday: date) -> tuple[str, ...]:
        totals = [self._overview.days.get(day) for day in week_of_days(monday)]
        words = [bead_in_words(each) for each in totals]
        finished = sum(each.finished for each in totals if each)
        seconds = sum(each.seconds for each in totals if each)
        cells = (say(each) if each else "" for each in words)
        return (say(day_and_month(monday)), *cells, str(finished), length(seconds))

    def words_at(self, place: QPoint) -> str:
        """Return the day at *place* and what was done on it."""
        for day, box in self._boxes():
            if box.contains(place.toPointF()):
                done = bead_in_words(self._overview.days.get(day))
                when = day_and_month(day)
                return say(message("{day}: {what}", day=when, what=done) if done else when)
        return ""

    def sizeHint(self) -> QSize:
        """Leave room for the months, seven days and the key."""
        style = self._style
        wide = self._letters() + WEEKS * style.pixels(WIDE + _GAP) + style.pixels(_AROUND)
        return QSize(wide, self._key_top() + self._key.height(self._key_room()))

    def _key_top(self) -> int:
        return self._top() + _WEEK * self._style.pixels(HIGH + _GAP) + self._style.space(1)

    def _key_room(self) -> int:
        return self.width() - self._letters()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the key needs at the new width."""
        super().resizeEvent(event)
        if self.sizeHint().height() != event.size().height():
            self.updateGeometry()

    def _letters(self) -> int:
        first = [say(weekday(day))[:1].upper() for day in week_of_days(self._overview.first)]
        return widest(self._style, first) + self._style.space(1.5)

    def _top(self) -> int:
        return self.line_height() + self._style.space(0.5)

    def _day_size(self) -> tuple[float, float]:
        """Return the width and height of a day's place, the gap after it included: as wide as there is room."""
        room = (self.width() - self._letters() - self._style.pixels(_AROUND)) / WEEKS
        return min(self._style.pixels(WIDE + _GAP), room), self._style.pixels(HIGH + _GAP)

    def _boxes(self) -> list[tuple[date, QRectF]]:
        wide, high = self._day_size()
        gap, left, top = self._style.pixels(_GAP), self._letters(), self._top()
        found = []
        for column, monday in enumerate(self._overview.mondays):
            for row, day in enumerate(week_of_days(monday)):
                x = self._across(left + column * wide, wide - gap)
                found.append((day, QRectF(x, top + row * high, wide - gap, high - gap)))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the months, the letters of the days, the days, and the key."""
        painter = self._painter()
        painter.setPen(self._style.colour("muted"))
        boxes = self._boxes()
        self._paint_words(painter, boxes)
        for day, box in boxes:
            self._paint_day(painter, day, box)
        self._key.paint(painter, self._across, self._letters(), self._key_top(), self._key_room())

    def _paint_words(self, painter: QPainter, boxes: list[tuple[date, QRectF]]) -> None:
        for day, box in boxes[:_WEEK]:
            letters = self._letters()
            place = QRectF(self._across(0, letters), box.top(), letters, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, say(weekday(day))[:1].upper())
        for day, box in boxes[::_WEEK]:
            if day.day > _WEEK:  # no month begins
                continue
            words = say(MONTHS[day.month - 1])[:_ABBREVIATED]
            wide = widest(self._style, (words,)) + 2.0
            x = min(box.left(), self.width() - wide) if not self.isRightToLeft() else max(0.0, box.right() - wide)
            painter.drawText(QRectF(x, 0, wide, self.line_height()), self._leading(), words)

    def _paint_day(self, painter: QPainter, day: date, box: QRectF) -> None:
        style, total = self._style, self._overview.days.get(day)
        radius = min(style.length(RADIUS), box.height() / 2)
        if day > self._overview.today:
            paint_outline(painter, style, box, "line", radius)
        else:
            paint_fill(painter, style, box, style.colour("raised"), radius)
            if total and total.begun:
                paint_bead(painter, style, box, total)
        if day == self._overview.today:
            out = style.pixels(_AROUND) - style.length(1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(style.colour("text"), style.length(_RING)))
            painter.drawRoundedRect(box.adjusted(-out, -out, out, out), radius + out, radius + out)


def _sum() -> str:
    return say(message("Total"))
