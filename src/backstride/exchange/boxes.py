"""The boxes to tick on a sheet: one for each time that a routine is to be done, week by week from Monday to Sunday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from backstride.routine.frequency import Frequency
from backstride.routine.model import Prescription

WEEK = 7
_NO_END = 4
"""Weeks that a sheet has boxes for where nobody said when the course ends."""

MOST_WEEKS = 12
"""Weeks that there is room for on one page."""

MOST_TIMES = 4
"""Boxes that there is room for in one day."""

Week = tuple[int, ...]
"""How many boxes each day of a week has, from Monday; 0 for a day on which nothing is due."""


def weeks(prescription: Prescription | None, today: date) -> tuple[Week, ...]:
    """Return the boxes of each week of the course, as a sheet of *today* has them.

    Without a *prescription* they are four weeks with one box a day. A course that is over has none.
    """
    given = prescription or Prescription()
    first = given.starts or today
    monday = first.toordinal() - first.weekday()
    last = given.until.toordinal() if given.until else monday + WEEK * _NO_END - 1
    last = min(last, monday + WEEK * MOST_WEEKS - 1, date.max.toordinal())
    due = _due(given.frequency, first)
    count = (last - monday) // WEEK + 1
    days = range(monday, monday + WEEK * count)
    boxes = [due(date.fromordinal(day)) if first.toordinal() <= day <= last else 0 for day in days]
    return tuple(tuple(boxes[at : at + WEEK]) for at in range(0, len(boxes), WEEK))


def _due(frequency: Frequency | None, first: date) -> Callable[[date], int]:
    """Return what says how often the routine is due on a day: where the person chooses the days, once on each."""
    if frequency is None:
        return lambda _: 1
    if frequency.on:
        return lambda day: int(day.weekday() in frequency.on)
    if frequency.days:
        return lambda day: int((day - first).days % frequency.days == 0)
    times = min(frequency.times, MOST_TIMES) if frequency.per == "day" else 1
    return lambda _: times
