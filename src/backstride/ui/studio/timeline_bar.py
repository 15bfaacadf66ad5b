"""The whole session as a bar: what happens when. A click plays from there."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from backstride.i18n.lengths import duration
from backstride.i18n.messages import message
from backstride.session.timeline import Kind, Phase, Timeline
from backstride.ui.kit.fill import DISABLED
from backstride.ui.kit.focus_ring import FocusRing
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.style import Style

_WORK, _REST, _TEXT, _PAD = 22, 8, 20, 12
_STEPS = (15, 30, 60, 120, 300, 600, 1200, 3600)
"""Seconds between two times that are written below the bar."""

_APART = 90
"""Pixels between two of them at least."""


class TimelineBar(QWidget):
    """Shows the phases of a timeline, work high and rests low. ``asked`` carries the phase to play from.

    While it is disabled it shows what the routine was before its text could no longer be read.

    The arrows move the mark from step to step, Enter plays from there.
    """

    asked = Signal(int)
    pointed = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._timeline: Timeline | None = None
        self._ends: list[float] = []
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say(message("Timeline: press Enter to play from here")))

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Show *timeline*, nothing where there is none."""
        self._timeline = timeline
        ends, total = [], 0.0
        for phase in timeline.phases if timeline else ():
            total += max(phase.about, phase.length or 0.0)
            ends.append(total)
        self._ends = ends
        self._at = min(self._at, max(0, len(ends) - 1))
        self.update()

    def mark(self, source: tuple[int, ...]) -> None:
        """Put the mark where the step at *source* begins."""
        phases = self._timeline.phases if self._timeline else ()
        found = next((phase.index for phase in phases if phase.source[: len(source)] == source), None)
        if found is not None and found != self._at:
            self._at = found
            self.update()

    @property
    def phase(self) -> int:
        """Return the phase at the mark."""
        return self._at

    def phase_at(self, x: float) -> int:
        """Return the phase that is so many pixels from the left."""
        share = (x - self._pad) / max(1, self.width() - 2 * self._pad)
        share = 1 - share if self.isRightToLeft() else share
        return max(0, min(len(self._ends) - 1, bisect_right(self._ends, share * self._total)))

    @property
    def _total(self) -> float:
        return self._ends[-1] if self._ends and self._ends[-1] else 1.0

    @property
    def _pad(self) -> int:
        return self._style.space(2)

    def _x(self, seconds: float) -> float:
        share = seconds / self._total
        share = 1 - share if self.isRightToLeft() else share
        return self._pad + share * (self.width() - 2 * self._pad)

    def sizeHint(self) -> QSize:
        """Have room for the mark, the bar and the times."""
        pixels = self._style.pixels
        return QSize(300, pixels(_PAD) + pixels(_WORK) + self._style.line_height("caption") + pixels(_PAD))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the window."""
        return QSize(120, self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Play from here."""
        if self._ends and event.button() == Qt.MouseButton.LeftButton:
            self._at = self.phase_at(event.position().x())
            self.update()
            self.asked.emit(self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the mark, or play from there."""
        towards = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if pressed(event) in towards and self._ends:
            by = towards[pressed(event)] * (-1 if self.isRightToLeft() else 1)
            self._at = self._neighbour(by)
            self.update()
            self.pointed.emit(self._phases[self._at].source)
        elif pressed(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._ends:
            self.asked.emit(self._at)
        else:
            super().keyPressEvent(event)

    @property
    def _phases(self) -> tuple[Phase, ...]:
        return self._timeline.phases if self._timeline else ()

    def _neighbour(self, by: int) -> int:
        """Return where the pass through the next step begins, or the one before it."""
        phases, here = self._phases, self._phases[self._at].occurrence + by
        return next((phase.index for phase in phases if phase.occurrence == here), self._at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a ring."""
        super().focusInEvent(event)
        FocusRing(self._style, self)

    def focus_shape(self) -> tuple[QRectF, float]:
        """Return what the ring of the focus surrounds."""
        return QRectF(self.rect()).adjusted(4, 2, -4, -2), self._style.radius("cell")

    def event(self, event: QEvent) -> bool:
        """Say what is under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._ends:
            QToolTip.showText(event.globalPos(), self._words(self.phase_at(event.pos().x())), self)
            return True
        return super().event(event)

    def _words(self, index: int) -> str:
        """Return which exercise a phase is of, and when it begins."""
        timeline, phase = self._timeline, self._phases[index]
        exercise = timeline.routine.exercises.get(phase.exercise or "") if timeline else None
        begins = say(duration(round(self._ends[index - 1] if index else 0)))
        return f"{begins}  {catalogue().read(exercise.name)}" if exercise else begins

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each phase, the times below, and the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED)
        top, start = self._style.pixels(_PAD), 0.0
        for phase, end in zip(self._phases, self._ends, strict=True):
            self._paint_phase(painter, phase, start, end, top)
            start = end
        self._paint_times(painter, top + self._style.pixels(_WORK))
        if self._ends:
            x = self._x(self._ends[self._at - 1] if self._at else 0.0)
            painter.setPen(QPen(self._style.colour("text"), self._style.pixels(2)))
            painter.drawLine(QPointF(x, top - 4), QPointF(x, top + self._style.pixels(_WORK) + 2))
            painter.setBrush(self._style.colour("text"))
            painter.drawEllipse(QPointF(x, top - 5), 4, 4)

    def _paint_phase(self, painter: QPainter, phase: Phase, start: float, end: float, top: int) -> None:
        one, other = sorted((self._x(start), self._x(end)))
        works = phase.kind in (Kind.WORK, Kind.NOTE)
        high = self._style.pixels(_WORK if works else _REST)
        low = top + self._style.pixels(_WORK)
        gap = 1.0 if other - one > 3 else 0.0  # noqa: PLR2004  because of pixels
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.colour(_ROOMS.get(phase.kind, "work") if not works else _of_work(phase)))
        radius = min(5.0, (other - one) / 2)
        painter.drawRoundedRect(QRectF(one, low - high, max(1.0, other - one - gap), high), radius, radius)

    def _paint_times(self, painter: QPainter, top: int) -> None:
        """Write the time below the bar, as often as there is room."""
        if not self._ends:
            return
        painter.setPen(self._style.colour("muted"))
        painter.setFont(self._style.font("caption"))
        most = max(1, (self.width() - 2 * self._pad) // self._style.pixels(_APART))
        step = next((each for each in _STEPS if self._total / each <= most), _STEPS[-1])
        high = self._style.line_height("caption")
        for seconds in range(0, int(self._total) + 1, step):
            x, wide = self._x(seconds), self._style.pixels(_APART)
            box = QRectF(x - (0 if not seconds else wide / 2), top + 2, wide, high)
            side = Qt.AlignmentFlag.AlignLeft if not seconds else Qt.AlignmentFlag.AlignHCenter
            if box.right() <= self.width() + wide / 4:
                painter.drawText(box, side, f"{seconds // 60}:{seconds % 60:02}")


_ROOMS = {Kind.GET_READY: "get_ready", Kind.REST: "rest", Kind.PAUSE: "rest", Kind.SWITCH: "switch"}


def _of_work(phase: Phase) -> str:
    return "breathe" if phase.mode == "breathe" else "get_ready" if phase.kind is Kind.NOTE else "work"
