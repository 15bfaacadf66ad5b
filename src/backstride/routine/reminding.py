"""When somebody wants to be reminded: chosen days at one time of day, by the clock on the wall.

All moments are naive: what a clock on the wall shows where the person is. A clock that is put forward or back, or taken
to another country, then needs no rule of its own: it shows the chosen time, or has passed it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from backstride.i18n.messages import Message, message

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The days of a week as settings have them, in the order in which a week goes."""

LATER = timedelta(minutes=30)
"""How much later "later" is."""

STALE = timedelta(hours=3)
"""How late a reminder may come, as after a sleep of the computer: one for the evening is of no use in the morning."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reminders:
    """The weekdays on which somebody is reminded, Monday being 0, and when; none at all without days."""

    days: frozenset[int]
    at: time


def reminders(days: Iterable[str], at: str) -> Reminders:
    """Return the reminders of these settings: some of `WEEKDAYS`, and a time such as ``18:30``."""
    return Reminders(frozenset(map(WEEKDAYS.index, days)), time.fromisoformat(at))


def next_reminder(chosen: Reminders, after: datetime) -> datetime | None:
    """Return the first moment later than *after*, ``None`` where no day is chosen."""
    coming = (_on(chosen, after + days * _DAY) for days in range(8))
    return next((moment for moment in coming if moment.weekday() in chosen.days and moment > after), None)


def is_due(chosen: Reminders, since: datetime, now: datetime) -> bool:
    """Say whether one is due: a moment later than *since*, when it was asked last, and not long before *now*.

    Of many that were missed meanwhile there is at most this one.
    """
    moment = next_reminder(chosen, max(since, now - STALE))
    return moment is not None and moment <= now


def _on(chosen: Reminders, day: datetime) -> datetime:
    return datetime.combine(day, chosen.at)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a reminder says, and its buttons by what they mean: start, later."""

    title: Message
    text: Message
    buttons: Mapping[str, Message]


REMINDER = Wording(
    message("Time for your routine"),
    message("It is ready when you are."),
    {"start": message("Start"), "later": message("In 30 minutes")},
)
"""The words of a reminder."""
