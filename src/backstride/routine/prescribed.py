"""A prescription in words: how often, for how long, and when to stop."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from backstride.i18n.dates import WEEKDAYS, long_date
from backstride.i18n.messages import Message, all_of, message, plural, sentences
from backstride.routine.frequency import Frequency
from backstride.routine.model import Author, Prescription, Routine

_OTHER = 2  # days


def prescribed(prescription: Prescription) -> tuple[Message, ...]:
    """Return what *prescription* asks for, a sentence each; when to stop is apart, since it is a warning."""
    return (*_often(prescription), *_span(prescription.starts, prescription.until))


def when_to_stop(prescription: Prescription) -> Message:
    """Return what pain means for the session.

    Pain bounds are scores from 0 to 10 (clinical notes, section 4.3).
    """
    go, caution = prescription.pain_go, prescription.pain_caution
    return message(
        "Pain up to {go} of 10: carry on. Up to {caution}: make it smaller or easier. Above that: stop.",
        go=go,
        caution=caution,
    )


def too_early(routine: Routine, today: date) -> Message | None:
    """Return when the course of *routine* begins, if *today* is before that."""
    given = routine.prescription
    if given and given.starts and today < given.starts:
        return message("Begins on {day}.", day=long_date(given.starts))
    return None


def outside(routine: Routine, today: date) -> Message | None:
    """Return what the person should know who opens *routine* before its course begins or after it ended.

    The course begins and ends with the days of its prescription.
    """
    if early := too_early(routine, today):
        return early
    given = routine.prescription
    if given and given.until and today > given.until:
        over = message("Your course ended on {day}.", day=long_date(given.until))
        return sentences(over, _whom(routine.author)) if routine.author else over
    return None


def _whom(author: Author) -> Message:
    if author.contact:
        return message("See {name} ({contact}).", name=author.name, contact=author.contact)
    return message("See {name}.", name=author.name)


def _often(prescription: Prescription) -> Iterator[Message]:
    if prescription.frequency:
        yield how_often(prescription.frequency)


def how_often(frequency: Frequency) -> Message:
    """Return *frequency* in words: "3 times a week", "Every other day", "On Monday, Wednesday and Friday"."""
    if frequency.times:
        return _per(frequency.per, frequency.times)
    if frequency.on:
        return message("On {days}", days=all_of(tuple(WEEKDAYS[day] for day in frequency.on)))
    if frequency.days == _OTHER:
        return message("Every other day")
    if frequency.days:
        return plural("Every day", "Every {count} days", frequency.days)
    return Message("{words}", (("words", frequency.words),))


def _per(span: str, times: int) -> Message:
    match span:
        case "day":
            return plural("Once a day", "{count} times a day", times)
        case "week":
            return plural("Once a week", "{count} times a week", times)
        case _:
            return plural("Once a month", "{count} times a month", times)


def _span(starts: date | None, until: date | None) -> Iterator[Message]:
    if starts and until:
        yield message("From {start} until {end}", start=long_date(starts), end=long_date(until))
    elif starts:
        yield message("From {start}", start=long_date(starts))
    elif until:
        yield message("Until {end}", end=long_date(until))
