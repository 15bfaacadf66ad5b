"""A course as an iCalendar file (RFC 5545): a whole-day entry on each day on which the routine is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from backstride.exchange.handout import Handout
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import MessageError, message, sentences
from backstride.routine.frequency import Frequency
from backstride.routine.model import Routine
from backstride.storage.settings import Settings, plan_course, plan_weekdays

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEK, _MONTH = 7, 28
_OCTETS = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


class NoCourseError(MessageError):
    """The routine says nowhere how often it is done."""


def to_calendar(routine: Routine, sheet: Handout, now: datetime) -> str:
    """Return the course of *routine*, which *sheet* has in words, as iCalendar text made at *now*.

    Raises:
        NoCourseError: nobody wrote how often, or in words that cannot be counted.
    """
    given = routine.prescription
    if given is None or given.frequency is None or given.frequency.words:
        raise NoCourseError(
            sentences(
                message("This routine gives no frequency that can be counted."),
                message("Add a `prescription` with `frequency: {{per: week, times: 3}}` first."),
            )
        )
    entry = _Entry(
        uid=routine.id,
        title=sheet.title,
        frequency=given.frequency,
        days=(given.starts, given.until),
        described=tuple(_described(sheet)),
    )
    return _calendar(entry, now)


def own_days(settings: Settings, catalogue: Catalogue, now: datetime, title: str = "") -> str:
    """Return the days that the person keeps for their plan, called *title*, as iCalendar text made at *now*.

    Raises:
        NoCourseError: they have chosen none.
    """
    if not settings.plan_days:
        raise NoCourseError(message("Choose the days for your plan first."))
    entry = _Entry(
        uid="own-plan",
        title=title or catalogue.say(message("Your plan")),
        frequency=Frequency(on=tuple(sorted(plan_weekdays(settings)))),
        days=plan_course(settings),
        described=(settings.own_goal,) if settings.own_goal else (),
        where=settings.plan_where,
    )
    return _calendar(entry, now)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What a calendar has to know: ``days`` are the first and the last, each ``None`` where there is none."""

    uid: str
    title: str
    frequency: Frequency
    days: tuple[date | None, date | None]
    described: tuple[str, ...] = ()
    where: str = ""


def _calendar(entry: _Entry, now: datetime) -> str:
    starts, until = entry.days
    first = _first_day(entry.frequency, starts or now.date())
    ends = f";UNTIL={until:%Y%m%d}" if until else ""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Backstride//Backstride//EN",
        "BEGIN:VEVENT",
        f"UID:{entry.uid}@backstride",
        f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"RRULE:{_rule(entry.frequency, first)}{ends}",
        f"SUMMARY:{_escaped(entry.title)}",
        *([f"LOCATION:{_escaped(entry.where)}"] if entry.where else []),
        *([f"DESCRIPTION:{_escaped(chr(10).join(entry.described))}"] if entry.described else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _first_day(frequency: Frequency, day: date) -> date:
    """Return the first day from *day* on, on which it is due: the first entry has to fit the rule."""
    ahead = min(((each - day.weekday()) % _WEEK for each in frequency.on), default=0)
    return date.fromordinal(min(day.toordinal() + ahead, date.max.toordinal()))


def _rule(frequency: Frequency, first: date) -> str:
    if frequency.on:
        return f"FREQ=WEEKLY;BYDAY={','.join(_DAYS[day] for day in sorted(frequency.on))}"
    if frequency.days:
        return f"FREQ=DAILY;INTERVAL={frequency.days}"
    if frequency.per == "week" and frequency.times < _WEEK:
        days = sorted((first.weekday() + each) % _WEEK for each in _spread(frequency.times, _WEEK))
        return f"FREQ=WEEKLY;BYDAY={','.join(_DAYS[day] for day in days)}"
    if frequency.per == "month" and frequency.times < _MONTH:
        days = sorted((min(first.day, _MONTH) - 1 + each) % _MONTH + 1 for each in _spread(frequency.times, _MONTH))
        return f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, days))}"
    return "FREQ=DAILY"


def _spread(times: int, among: int) -> tuple[int, ...]:
    """Return so many days *among* a week's or a month's, from 0, as evenly apart as they can be."""
    return tuple(number * among // times for number in range(times))


def _described(sheet: Handout) -> Iterator[str]:
    yield " · ".join(sheet.asked)
    for item in sheet.items:
        number = f"{item.number}. " if item.number else ""
        yield f"{number}{item.title}{f': {item.amount}' if item.amount else ''}"
    yield from sheet.stop


def _escaped(words: str) -> str:
    return words.replace("\r\n", "\n").replace("\r", "\n").translate(_ESCAPED)


def _folded(line: str) -> str:
    """Return *line* in pieces of at most 75 octets, each next one after a space, without a letter torn apart."""
    pieces: list[str] = []
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > _OCTETS - bool(pieces):
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\r\n ".join([*pieces, piece])
