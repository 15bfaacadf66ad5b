"""Exercises and their stills for Home, made one by one while nobody waits, so that the first picture comes at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from backstride.routine.model import Exercise
from backstride.ui.kit.thumbnail import Find, Still

_BREATH_MS = 16
"""Milliseconds between two drawings: time to paint, and to answer a key."""


_Drawing = tuple[str, int, int]
"""The id of an exercise, and the width and height of its picture."""


class ThumbnailQueue(QObject):
    """Answers with what is there and makes the rest between two turns of the loop; ``drawn`` tells that there is more.

    *find* reads an exercise and *still* draws one; both take milliseconds, so neither is asked while Home is painted.
    """

    drawn = Signal()

    def __init__(self, find: Find, still: Still, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._draw = still
        self._exercises: dict[str, Exercise | None] = {}
        self._drawn: set[_Drawing] = set()
        self._due: dict[str | _Drawing, Exercise | None] = {}  # a name to read, or a drawing and what it shows
        self._begun = False
        self._timer = QTimer(self)
        self._timer.setInterval(_BREATH_MS)
        self._timer.timeout.connect(self._next)

    def begin(self) -> None:
        """Make what was asked for and what will be; until then nothing takes the first picture's time."""
        self._begun = True
        self._timer.start()

    def exercise(self, name: str) -> Exercise | None:
        """Return the exercise *name*, ``None`` until it was read, or where there is none."""
        if name and name not in self._exercises:
            self._later(name)
        return self._exercises.get(name)

    def still(self, exercise: Exercise, size: QSize) -> QPixmap | None:
        """Return the figure of *exercise*, ``None`` until it was drawn, or where it has none."""
        key = (exercise.id, size.width(), size.height())
        if key in self._drawn or exercise.figure is None:
            return self._draw(exercise, size)
        self._later(key, exercise)
        return None

    def forget(self) -> None:
        """Read and draw anew what is asked for from now on: files or colours have changed."""
        self._exercises.clear()
        self._drawn.clear()
        self._due.clear()

    def _later(self, what: str | _Drawing, exercise: Exercise | None = None) -> None:
        self._due.setdefault(what, exercise)
        if self._begun and not self._timer.isActive():
            self._timer.start()

    def _next(self) -> None:
        if not self._due:
            self._timer.stop()
            return
        what = next(iter(self._due))
        exercise = self._due.pop(what)
        if isinstance(what, str):
            self._exercises[what] = self._find(what)
        elif exercise is not None:
            self._draw(exercise, QSize(*what[1:]))
            self._drawn.add(what)
        self.drawn.emit()
