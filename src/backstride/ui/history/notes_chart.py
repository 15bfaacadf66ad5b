"""What a person wrote down, from 0 to 10, as dots in a line, with their runs as bars beneath. A gap stays a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF

from backstride.care.overview import WEEKS, Overview, run_weeks
from backstride.history.model import MOST
from backstride.i18n.dates import day_and_month
from backstride.i18n.messages import message
from backstride.ui.history.chart import Chart, Facts, elided, widest
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style

_LINES, _RUNS = 132, 44
"""Pixels of the part with the scale and of the part with the runs."""

_DOT, _LINE, _HALO, _BAR = 6.0, 2.5, 2.0, 20.0
"""Pixels of half a dot, of a line, of the rim around a dot, and of a bar's width."""

_GAP = timedelta(days=10)
"""From one value to the next: what is further apart is not joined."""

_PAIN, _ITEM, _RUN = "strength", "breathing", "outline"
"""The inks: never the only difference, as each has a shape of its own."""

_DAYS = 7
Points = Sequence[tuple[date, int]]


class NotesChart(Chart):
    """Shows the pain after sessions as circles, the person's own item as diamonds, and runs as bars."""

    def __init__(self, style: Style, overview: Overview) -> None:
        super().__init__(style, say(message("Your notes, 0 to 10")))
        self._overview = overview
        self._runs = run_weeks(overview.mondays, overview.runs)

    def show_overview(self, overview: Overview) -> None:
        """Show these weeks."""
        self._overview = overview
        self._runs = run_weeks(overview.mondays, overview.runs)
        self.update()

    @property
    def empty_words(self) -> str:
        """Invite to write something down."""
        if self._overview.has_notes:
            return ""
        return say(message("What you note after a session, and your runs, will show up here."))

    @property
    def facts(self) -> Facts:
        """Return a row for each day with a score, and for each week with runs, the latest first."""
        overview, names = self._overview, self._names()
        cells: dict[date, list[str]] = {}
        for column, points in enumerate((overview.pain, overview.scores)):
            for day, score in points:
                row = cells.setdefault(day, [""] * 3)
                row[column] = f"{row[column]}, {score}" if row[column] else str(score)
        for monday, amount, words in zip(overview.mondays, self._runs.amounts, self._runs.in_words, strict=True):
            if amount:
                cells.setdefault(monday, [""] * 3)[2] = say(words)
        used = [column for column in range(3) if any(row[column] for row in cells.values())]
        heads = (say(message("Day")), *(names[column] for column in used))
        rows = (
            (say(day_and_month(day)), *(cells[day][column] for column in used)) for day in sorted(cells, reverse=True)
        )
        return Facts(heads, tuple(rows))

    def _names(self) -> tuple[str, str, str]:
        return say(message("Pain after")), self._overview.item, say(message("Runs in the week"))

    def _most_run(self) -> str:
        """Return what the highest bar means."""
        _, number = max((amount, number) for number, amount in enumerate(self._runs.amounts))
        return say(message("Runs, up to {amount} in a week", amount=self._runs.in_words[number]))

    def words_at(self, place: QPoint) -> str:
        """Return the score or the runs at *place*."""
        for name, points in zip(self._names(), (self._overview.pain, self._overview.scores), strict=False):
            for day, score in points:
                off = self._point(day, score) - place.toPointF()
                if off.manhattanLength() <= self._style.length(2 * _DOT):
                    return say(message("{day}, {item}: {score} of 10", day=day_and_month(day), item=name, score=score))
        for number, box in enumerate(self._bars()):
            if self._runs.amounts[number] and box.contains(place.toPointF()):
                monday = day_and_month(self._overview.mondays[number])
                return say(message("Week of {date}: {what}", date=monday, what=self._runs.in_words[number]))
        return ""

    def sizeHint(self) -> QSize:
        """Leave room for the scale, the runs, and the key."""
        style = self._style
        key = (self.line_height() + style.space(0.5)) * len(self._key())
        return QSize(style.length(420), style.pixels(_LINES + _RUNS) + style.space(2) + key + self.line_height())

    def _left(self) -> int:
        return widest(self._style, (str(MOST),)) + self._style.space(1.5)

    def _point(self, day: date, score: int) -> QPointF:
        left, dot = self._left(), self._style.length(_DOT)
        share = ((day - self._overview.first).days + 0.5) / (WEEKS * _DAYS)
        top, high = self.line_height() / 2 + dot, self._style.pixels(_LINES) - 2 * dot
        x = left + share * (self.width() - left)
        return QPointF(self._across(x), top + high * (1 - score / MOST))

    def _bars(self) -> list[QRectF]:
        left = self._left()
        room = (self.width() - left) / WEEKS
        wide = min(self._style.pixels(_BAR), 0.7 * room)
        foot = self.line_height() / 2 + self._style.pixels(_LINES + _RUNS) + self._style.space(1)
        most = max(self._runs.amounts, default=0.0) or 1.0
        boxes = []
        for number, amount in enumerate(self._runs.amounts):
            high = amount / most * self._style.pixels(_RUNS)
            x = left + (number + 0.5) * room - wide / 2
            boxes.append(QRectF(self._across(x, wide), foot - high, wide, high))
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scale, the runs, both lines, and the key."""
        painter = self._painter()
        self._paint_scale(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.colour(_RUN))
        radius = self._style.length(3)
        for box in self._bars():
            painter.drawRoundedRect(box, radius, radius)
        self._paint_line(painter, self._overview.scores, _ITEM)
        self._paint_line(painter, self._overview.pain, _PAIN)
        self._paint_key(painter)

    def _paint_scale(self, painter: QPainter) -> None:
        left, high = self._left(), self.line_height()
        for score in (0, MOST // 2, MOST):
            y = self._point(self._overview.first, score).y()
            painter.setPen(QPen(self._style.colour("line"), self._style.length(1.5)))
            painter.drawLine(QPointF(self._across(left), y), QPointF(self._across(self.width()), y))
            painter.setPen(self._style.colour("muted"))
            place = QRectF(self._across(0, left), y - high / 2, left, high)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(score))

    def _paint_line(self, painter: QPainter, points: Points, ink: str) -> None:
        painter.setPen(QPen(self._style.colour(ink), self._style.length(_LINE)))
        for before, after in joined(points):
            painter.drawLine(self._point(*before), self._point(*after))
        for day, score in points:
            self._paint_mark(painter, self._point(day, score), ink)

    def _paint_mark(self, painter: QPainter, at: QPointF, ink: str) -> None:
        half = self._style.length(_DOT)
        painter.setPen(QPen(self._style.colour("surface"), self._style.length(_HALO)))
        painter.setBrush(self._style.colour(ink))
        if ink == _RUN:
            painter.drawRoundedRect(QRectF(at.x() - half / 2, at.y() - half, half, 2 * half), 3, 3)
        elif ink == _PAIN:
            painter.drawEllipse(at, half, half)
        else:
            out = 1.2 * half
            around = ((0.0, -out), (out, 0.0), (0.0, out), (-out, 0.0))
            painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in around]))

    def _key(self) -> list[tuple[str, str]]:
        """Return the inks of what is shown, with its name."""
        pain, item, _ = self._names()
        runs = self._most_run()
        there = (self._overview.pain, self._overview.scores, self._overview.runs)
        return [each for each, shown in zip(((_PAIN, pain), (_ITEM, item), (_RUN, runs)), there, strict=True) if shown]

    def _paint_key(self, painter: QPainter) -> None:
        high, half = self.line_height(), self._style.length(_DOT)
        y = self.height() - (high + self._style.space(0.5)) * len(self._key()) + self._style.space(0.5)
        left = self._left()
        for ink, name in self._key():
            self._paint_mark(painter, QPointF(self._across(left + half), y + high / 2), ink)
            begin = left + 4 * half
            room = self.width() - begin
            words = elided(self._style, name, room)
            painter.setPen(self._style.colour("text"))
            painter.drawText(QRectF(self._across(begin, room), y, room, high), self._leading(), words)
            y += high + self._style.space(0.5)


def joined(points: Points) -> Iterator[tuple[tuple[date, int], tuple[date, int]]]:
    """Yield the neighbours that a line joins: where a value is missing between them, there is none."""
    return ((before, after) for before, after in pairwise(points) if after[0] - before[0] <= _GAP)
