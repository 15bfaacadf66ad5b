"""Moves a figure by itself, for pages that show how something is done: there, a moment in the end pose, and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import cos, pi
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from backstride.figure.model import Figure
from backstride.figure.motion import Moment, eased
from backstride.figure.motion import still as still_of
from backstride.ui.kit.frame_timer import FrameTimer
from backstride.ui.kit.style import Style

STAY = 1.5
"""Seconds in the end pose."""

FRAME = 1 / 16
"""Seconds between two pictures: nobody follows these movements, they are only looked at."""

_CALM = 2.0
"""How many times as long a picture stays in the end pose, in which the figure only breathes."""

_BREATH = 5.0
"""Seconds in the end pose of a figure that breathes, in which it draws one breath."""


class FigureMover(QObject):
    """Shows a figure by *show*, one moment after the other, while *screen* is seen; ``came_back`` after each way.

    Where motion is reduced it shows the end pose, and never comes back. *now* is a clock in seconds, *frame* the time
    between two pictures.
    """

    came_back = Signal()

    def __init__(
        self,
        style: Style,
        screen: QWidget,
        show: Callable[[Moment], object],
        now: Callable[[], float] = monotonic,
        frame: float = FRAME,
    ) -> None:
        super().__init__(screen)
        self._style = style
        self._show = show
        self._now = now
        self._frame = frame
        self._figure: Figure | None = None
        self._begun = 0.0
        self._stay = STAY
        self._timer = FrameTimer(screen)
        self._timer.due.connect(self._on_due)
        screen.installEventFilter(self)
        style.changed.connect(self._timer.now)

    def move(self, figure: Figure | None, stay: float = STAY) -> None:
        """Move *figure* from its start, with this many seconds in its end pose; ``None`` moves nothing."""
        self._figure, self._stay, self._begun = figure, stay, self._now()
        self._timer.now()

    @property
    def active(self) -> bool:
        """Say whether another moment is due."""
        return self._timer.active

    def _on_due(self) -> None:
        figure = self._figure
        if figure is None:
            return
        if self._style.still:
            self._show(replace(still_of(figure), arrow=True))
            return
        seconds, whole = self._now() - self._begun, length_of(figure, self._stay)
        if seconds >= whole:
            self._begun = self._now()
            self.came_back.emit()
            if figure is not self._figure:  # another one was asked for meanwhile
                return
            seconds = 0.0
        moment = moment_at(figure, seconds, self._stay)
        self._show(moment)
        self._timer.again_in(self._frame * (_CALM if moment.at == 1.0 else 1.0))

    def eventFilter(self, screen: QObject, event: QEvent) -> bool:
        """Go on once the screen is seen again."""
        if event.type() == QEvent.Type.Show:
            self._timer.now()
        return super().eventFilter(screen, event)


def length_of(figure: Figure, stay: float = STAY) -> float:
    """Return the seconds of the way there and back, with the *stay* in the end pose."""
    return figure.period + _staying(figure, stay)


def moment_at(figure: Figure, seconds: float, stay: float = STAY) -> Moment:
    """Return what *figure* shows these *seconds* into its way; a cycle goes round without a stay."""
    half, staying = figure.period / 2, _staying(figure, stay)
    if figure.cycle:
        return Moment(at=min(seconds / figure.period, 1.0))
    held = min(max(seconds - half, 0.0), staying)
    back = min(max(seconds - half - staying, 0.0) / half, 1.0)
    at = eased(min(seconds / half, 1.0)) * (1 - eased(back))
    breath = (1 - cos(2 * pi * held / staying)) / 2 if staying else 0.0
    return Moment(at=at, breath=breath)


def _staying(figure: Figure, stay: float) -> float:
    if figure.cycle:
        return 0.0
    return max(stay, _BREATH) if figure.breath is not None else stay
