"""What the charts of the history show: twelve weeks of days, notes and runs, as numbers and without a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from backstride.history.model import DayTotal, Rating, Run
from backstride.i18n.lengths import distance, whole_minutes
from backstride.i18n.messages import Message, message, plural

WEEKS = 12
_DAYS = 7


def first_day(today: date) -> date:
    """Return the Monday with which the twelve weeks begin of which the last is that of *today*."""
    return today - timedelta(days=today.weekday() + _DAYS * (WEEKS - 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Twelve weeks up to that of ``today``: the ``days`` on which something was begun, and seconds of work.

    ``goals`` and ``groups`` (of muscles) have seconds by name, ``left`` and ``right`` those of the sides. ``pain`` are
    the days and scores of the pain after sessions, ``ratings`` those of the person's own item, the earliest first;
    both are ``None`` where nothing of a person is written down. ``runs`` are in it, the latest first.
    """

    today: date
    days: Mapping[date, DayTotal] = field(default_factory=dict)
    goals: Mapping[str, float] = field(default_factory=dict)
    groups: Mapping[str, float] = field(default_factory=dict)
    left: float = 0.0
    right: float = 0.0
    pain: Sequence[tuple[date, int]] = ()
    ratings: Sequence[Rating] = ()
    runs: Sequence[Run] = ()

    @property
    def first(self) -> date:
        """Return the first day."""
        return first_day(self.today)

    @property
    def mondays(self) -> tuple[date, ...]:
        """Return the Monday of each week, the earliest first."""
        return tuple(self.first + timedelta(days=_DAYS * number) for number in range(WEEKS))

    @property
    def item(self) -> str:
        """Return the person's own item that was rated last, empty where there is none."""
        return self.ratings[-1].item if self.ratings else ""

    @property
    def scores(self) -> tuple[tuple[date, int], ...]:
        """Return the days on which that item was rated, with its scores."""
        return tuple((rating.day, rating.score) for rating in self.ratings if rating.item == self.item)

    @property
    def has_notes(self) -> bool:
        """Say whether there is anything that the person wrote down."""
        return bool(self.pain or self.ratings or self.runs)


def week_of_days(monday: date) -> tuple[date, ...]:
    """Return the seven days from *monday* on."""
    return tuple(monday + timedelta(days=number) for number in range(_DAYS))


@dataclass(frozen=True, slots=True)
class RunWeeks:
    """How much was run in each of some weeks: ``amounts`` that belong together, and what each is ``in_words``."""

    amounts: tuple[float, ...]
    in_words: tuple[Message, ...]


def run_weeks(mondays: Sequence[date], runs: Iterable[Run]) -> RunWeeks:
    """Return how much of *runs* was in the weeks from *mondays* on.

    In kilometres where each of them has some; else in minutes where each has some; else as a number of runs: what
    cannot be added is not.
    """
    runs = [run for run in runs if mondays[0] <= run.started.date() < mondays[-1] + timedelta(days=_DAYS)]
    inside = [[run for run in runs if 0 <= (run.started.date() - monday).days < _DAYS] for monday in mondays]
    if all(run.km for run in runs):
        km = tuple(sum(run.km or 0.0 for run in week) for week in inside)
        return RunWeeks(km, tuple(map(distance, km)))
    if all(run.minutes for run in runs):
        minutes = tuple(sum(run.minutes or 0.0 for run in week) for week in inside)
        return RunWeeks(minutes, tuple(whole_minutes(60 * each) for each in minutes))
    counts = tuple(map(len, inside))
    return RunWeeks(tuple(map(float, counts)), tuple(plural("{count} run", "{count} runs", each) for each in counts))


def bead_in_words(total: DayTotal | None) -> Message | None:
    """Return what was done on a day, ``None`` where nothing was begun."""
    if total is None or not total.begun:
        return None
    return whole_minutes(total.seconds) if total.finished else message("ended early")
