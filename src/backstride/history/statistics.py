"""What a history adds up to by day, by goal and by exercise. SQL adds; a session that was not finished adds nothing."""

from __future__ import annotations

from datetime import date, timedelta
from math import isfinite
from typing import Any

from backstride.history.history import History
from backstride.history.model import COUNTED, DayTotal, WorkTotal

_DAY = timedelta(days=1)

_LOCAL_DAY = (
    "CASE WHEN abs(offset_min) < 1440 THEN date(started, offset_min || ' minutes') ELSE date(started, 'localtime') END"
)
"""The day on which a session was begun where it was, or here where the offset is not known: as `lived_at` has it."""

_SINCE = f"started >= ? AND {_LOCAL_DAY} >= ?"
"""The first finds most by an index, the second is exact."""


class Statistics:
    """Sums over the sessions of a *history* that were begun on a day or later, by the days of where they were."""

    def __init__(self, history: History) -> None:
        self._history = history

    def days(self, since: date) -> tuple[DayTotal, ...]:
        """Return the days on which something was begun, the earliest first."""
        rows = self._history.rows(
            f"SELECT {_LOCAL_DAY} AS day, count(*), total(how = ?), total(CASE how WHEN ? THEN completed_s END)"  # noqa: S608  because all of it is written here
            f" FROM sessions WHERE {_SINCE} GROUP BY day ORDER BY day",
            (COUNTED, COUNTED, *_bounds(since)),
        )
        return tuple(self._history.readable(_day, rows))

    def goals(self, since: date) -> dict[str, float]:
        """Return the seconds for each goal, the most first. A session counts for each of its goals."""
        rows = self._history.rows(
            "SELECT goal, total(completed_s) AS seconds FROM sessions JOIN goals ON session = id"  # noqa: S608  because all of it is written here
            f" WHERE {_SINCE} AND how = ? GROUP BY goal ORDER BY seconds DESC, goal",
            (*_bounds(since), COUNTED),
        )
        return dict(self._history.readable(_named, rows))

    def work(self, since: date) -> tuple[WorkTotal, ...]:
        """Return the seconds of work with each exercise on each side, what was skipped not counted."""
        rows = self._history.rows(
            "SELECT exercise, side, total(phases.completed_s) FROM sessions JOIN phases ON session = id"  # noqa: S608  because all of it is written here
            f" WHERE {_SINCE} AND sessions.how = ? AND kind = 'work' AND phases.how <> 'skipped'"
            " AND exercise IS NOT NULL GROUP BY exercise, side",
            (*_bounds(since), COUNTED),
        )
        return tuple(self._history.readable(_work, rows))


def _bounds(since: date) -> tuple[str, str]:
    """Return what `_SINCE` compares with."""
    return (since - _DAY).isoformat() if since > date.min else "", since.isoformat()


def _finite(seconds: float) -> float:
    """Return *seconds*.

    Raises:
        ValueError: they are not a length: the database is damaged there.
    """
    if not isfinite(seconds):
        raise ValueError(seconds)
    return seconds


def _day(row: tuple[Any, ...]) -> DayTotal:
    day, begun, finished, seconds = row
    return DayTotal(date.fromisoformat(day), begun, round(finished), _finite(seconds))


def _named(row: tuple[Any, ...]) -> tuple[str, float]:
    goal, seconds = row
    return str(goal), _finite(seconds)


def _work(row: tuple[Any, ...]) -> WorkTotal:
    exercise, side, seconds = row
    return WorkTotal(str(exercise), str(side or ""), _finite(seconds))
