"""Days and times of day. What these messages are in a language comes from CLDR, by ``make translations``."""

from __future__ import annotations

from datetime import date, time

from backstride.i18n.messages import Message, in_context

MONTHS = (
    in_context("month of a date", "January"),
    in_context("month of a date", "February"),
    in_context("month of a date", "March"),
    in_context("month of a date", "April"),
    in_context("month of a date", "May"),
    in_context("month of a date", "June"),
    in_context("month of a date", "July"),
    in_context("month of a date", "August"),
    in_context("month of a date", "September"),
    in_context("month of a date", "October"),
    in_context("month of a date", "November"),
    in_context("month of a date", "December"),
)
WEEKDAYS = (
    in_context("weekday", "Monday"),
    in_context("weekday", "Tuesday"),
    in_context("weekday", "Wednesday"),
    in_context("weekday", "Thursday"),
    in_context("weekday", "Friday"),
    in_context("weekday", "Saturday"),
    in_context("weekday", "Sunday"),
)


def long_date(day: date) -> Message:
    """Return *day* with its year: ``3 November 2026``."""
    return in_context("date", "{day} {month} {year}", day=day.day, month=MONTHS[day.month - 1], year=day.year)


def day_and_month(day: date) -> Message:
    """Return *day* without its year: ``3 November``."""
    return in_context("date", "{day} {month}", day=day.day, month=MONTHS[day.month - 1])


def weekday(day: date) -> Message:
    """Return the name of the weekday of *day*."""
    return WEEKDAYS[day.weekday()]


def time_of_day(moment: time) -> Message:
    """Return *moment* in hours and minutes: ``09:05``."""
    return in_context("time", "{hour}:{minute}", hour=f"{moment.hour:02}", minute=f"{moment.minute:02}")
