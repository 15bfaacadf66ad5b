"""The days of this week on which something was done, or is planned. Nothing counts days in a row."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from backstride.i18n.messages import Message, message, plural

_DAYS = 7


@dataclass(frozen=True, slots=True)
class WeekDays:
    """The seven days from ``monday`` on, those on which something was ``done`` or is ``planned``, and ``today``.

    ``sessions`` were finished in them so far.
    """

    monday: date
    today: date
    done: frozenset[date]
    planned: frozenset[date]
    sessions: int

    @property
    def days(self) -> tuple[date, ...]:
        """Return the seven days."""
        return tuple(self.monday + timedelta(days=number) for number in range(_DAYS))


def week_of(today: date, done: Iterable[date], weekdays: Collection[int]) -> WeekDays:
    """Return the week of *today*: sessions on the days *done*, and *weekdays* (0 is Monday) kept for more.

    What is over was not planned any more, and neither was a day on which something was done.
    """
    monday = today - timedelta(days=today.weekday())
    ended = [day for day in done if monday <= day <= today]
    ahead = (today + timedelta(days=number) for number in range(_DAYS - today.weekday()))
    planned = frozenset(day for day in ahead if day.weekday() in weekdays) - set(ended)
    return WeekDays(monday, today, frozenset(ended), planned, len(ended))


def in_words(week: WeekDays) -> Message:
    """Return what was done in *week* and what is planned: "1 session, 2 planned"."""
    done = plural("{count} session", "{count} sessions", week.sessions)
    if not week.planned:
        return done if week.sessions else message("No session yet")
    planned = plural("{count} planned", "{count} planned", len(week.planned))
    return message("{sessions}, {planned}", sessions=done, planned=planned) if week.sessions else planned


def day_in_words(week: WeekDays, day: date) -> Message | None:
    """Return what *day* of *week* is, ``None`` where nothing was done and nothing is planned."""
    if day in week.done:
        return message("done")
    return message("planned") if day in week.planned else None
