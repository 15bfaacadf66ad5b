"""How often a routine was done of what was agreed: arithmetic with days, never a judgement."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from backstride.i18n.dates import day_and_month, weekday
from backstride.i18n.messages import Message, message
from backstride.routine.frequency import Frequency

LOOK_BACK = timedelta(days=62)
"""How far back sessions count: no span that can be agreed on is longer."""

_DAY = timedelta(days=1)
_WEEK = 7
_DAYS_IN: Mapping[str, Callable[[date], int]] = {
    "day": lambda _: 1,
    "week": lambda _: _WEEK,
    "month": lambda day: monthrange(day.year, day.month)[1],
}
"""How many days the span has in which a day is."""


@dataclass(frozen=True, slots=True)
class Count:
    """How often something was ``done`` of how often it is ``wanted`` in a ``span``: day, week or month.

    ``today`` is how often it was done today. Where nothing is wanted today, ``next`` is the next day on which it is.
    """

    done: int
    wanted: int
    span: str = "day"
    next: date | None = None
    today: int = 0

    @property
    def owed(self) -> int:
        """Return how often it is still to be done today; of what is agreed for a week or a month, once a day."""
        missing = max(0, self.wanted - self.done)
        return missing if self.span == "day" else min(missing, int(not self.today))


def count(frequency: Frequency, days: Iterable[date], today: date) -> Count | None:
    """Return what was done on *days*, one for each finished session, of a *frequency*; ``None`` where that is words."""
    done = [day for day in days if day <= today]
    if frequency.times:
        first = _first_day(frequency.per, today)
        return Count(sum(day >= first for day in done), frequency.times, frequency.per, today=done.count(today))
    now = done.count(today)
    if frequency.on:
        ahead = (today + timedelta(days=number) for number in range(_WEEK))
        return _on_the_day(now, today, next(day for day in ahead if day.weekday() in frequency.on))
    if frequency.days:
        last = max(done, default=None)
        return _on_the_day(now, today, last + timedelta(days=frequency.days) if last and not now else today)
    return None


def wanted(frequency: Frequency, first: date, last: date) -> int:
    """Return how often something of this *frequency* is wanted from the *first* to the *last* day, both included.

    Of a week or a month that is not whole it is the share of its days, rounded; nothing where words say how often.
    """
    days = [first + number * _DAY for number in range((last - first).days + 1)]
    if frequency.on:
        return sum(day.weekday() in frequency.on for day in days)
    if frequency.days:
        return -(-len(days) // frequency.days)
    length = _DAYS_IN.get(frequency.per)
    return round(sum(Fraction(frequency.times, length(day)) for day in days)) if length else 0


def _first_day(span: str, today: date) -> date:
    """Return the first day of the day, week (from Monday on) or month of *today*."""
    firsts = {"week": today - today.weekday() * _DAY, "month": today.replace(day=1)}
    return firsts.get(span, today)


def _on_the_day(done: int, today: date, due: date) -> Count:
    return Count(done, 1, today=done) if done or due <= today else Count(0, 0, next=due)


def in_words(counted: Count, today: date) -> Message:
    """Return what was *counted* in words: "1 of 2 today", "Next on Wednesday"."""
    if counted.next is not None:
        near = counted.next < today + _WEEK * _DAY
        return message("Next on {day}", day=weekday(counted.next) if near else day_and_month(counted.next))
    match counted.span:
        case "day":
            return message("{done} of {wanted} today", done=counted.done, wanted=counted.wanted)
        case "week":
            return message("This week: {done} of {wanted}", done=counted.done, wanted=counted.wanted)
        case _:
            return message("This month: {done} of {wanted}", done=counted.done, wanted=counted.wanted)


def due(frequency: Frequency | None, days: Sequence[date], today: date) -> Message | None:
    """Return how often something was done of its *frequency*, ``None`` where there is nothing to count."""
    counted = count(frequency, days, today) if frequency else None
    return in_words(counted, today) if counted else None


def on_course(starts: date | None, until: date | None, today: date) -> bool:
    """Say whether *today* is one of the days of a course from *starts* *until*: on others nothing is agreed."""
    return (starts is None or starts <= today) and (until is None or today <= until)
