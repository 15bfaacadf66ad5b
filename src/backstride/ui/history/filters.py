"""The filters of the history as chips: since when, which routine, and what kind of entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backstride.history.history import Sought
from backstride.i18n.messages import message
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

ALL, SESSIONS, RUNS, NOTES, UNFINISHED = "", "sessions", "runs", "notes", "unfinished"
"""The kinds of entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for: the last so many ``days`` (0 for all), a ``routine`` by its id, and a ``kind`` of entry."""

    days: int = 0
    routine: str = ""
    kind: str = ALL

    def sought(self, today: date) -> Sought | None:
        """Return which sessions that means as of *today*, ``None`` where it means none."""
        if self.kind == RUNS:
            return None
        noted, unfinished = self.kind == NOTES, self.kind == UNFINISHED
        return Sought(since=self.since(today), routine=self.routine, noted=noted, unfinished=unfinished)

    def since(self, today: date) -> date | None:
        """Return the first day that is asked for, ``None`` where every day is."""
        return today - timedelta(days=self.days - 1) if self.days else None

    @property
    def runs(self) -> bool:
        """Say whether runs are asked for."""
        return self.kind in (ALL, RUNS) and not self.routine


class HistoryFilters(QWidget):
    """Chips that narrow the list; ``changed`` says that they do so otherwise, and ``wanted`` how."""

    changed = Signal()

    def __init__(self, style: Style, wanted: Wanted, *, diary: bool) -> None:
        """Ask for what is *wanted*; runs and notes are offered where a *diary* is kept."""
        super().__init__()
        self._days = Choice(style, say(message("Period")), "chip", self)
        self._routine = Choice(style, say(message("Routine")), "chip", self)
        self._kind = Choice(style, say(message("Kind")), "chip", self)
        self._clear = Button(style, say(message("Show all")), "quiet", "x", self)
        flow = spaced(style, FlowLayout(self), 1)
        for chip in (self._days, self._routine, self._kind, self._clear):
            flow.addWidget(chip)
        spans = ((28, message("Last 4 weeks")), (84, message("Last 12 weeks")), (365, message("Last 12 months")))
        self._days.offer([(0, say(message("All time"))), *((days, say(words)) for days, words in spans)], wanted.days)
        kinds = [(ALL, message("Everything")), (SESSIONS, message("Sessions")), (UNFINISHED, message("Ended early"))]
        if diary:
            kinds[2:2] = [(RUNS, message("Runs")), (NOTES, message("With a note"))]
        self._kind.offer([(kind, say(words)) for kind, words in kinds], wanted.kind)
        self._routine.offer([("", say(message("All routines"))), (wanted.routine, wanted.routine)], wanted.routine)
        self._show_clear()
        for choice in self._choices():
            choice.chosen.connect(self._on_chosen)
        self._clear.clicked.connect(self.clear)

    @property
    def wanted(self) -> Wanted:
        """Return what is asked for now."""
        days, routine, kind = (choice.value for choice in self._choices())
        return Wanted(days=int(str(days)), routine=str(routine), kind=str(kind))

    def offer_routines(self, titles: Iterable[tuple[str, str]]) -> None:
        """Offer these routines: the id and the title of each."""
        self._routine.offer([("", say(message("All routines"))), *titles], self._routine.value)

    def clear(self) -> None:
        """Ask for everything."""
        for choice, value in zip(self._choices(), (0, "", ALL), strict=True):
            choice.choose(value)
        self._on_chosen()

    def _choices(self) -> tuple[Choice, ...]:
        return self._days, self._routine, self._kind

    def _on_chosen(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self._clear.setVisible(self.wanted != Wanted())
