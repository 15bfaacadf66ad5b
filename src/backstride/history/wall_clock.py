"""Moments of the wall clock: now, where the computer is, and the text as which each is kept."""

from __future__ import annotations

import time
from datetime import MAXYEAR, MINYEAR, UTC, datetime


def now() -> datetime:
    """Return the wall clock of the place where the computer is now, with its offset from UTC.

    The system is asked for its zone each time: a window may stay open while somebody travels.
    """
    if hasattr(time, "tzset"):
        time.tzset()
    return datetime.now().astimezone()


def lived(moment: datetime) -> str:
    """Return *moment* as it was lived: ``2026-11-22T11:00:00.123+01:00``."""
    return moment.isoformat(timespec="milliseconds")


def read_lived(text: str) -> datetime:
    """Return the moment that *text* names, as it was lived; one that tells only UTC as this place has it.

    Raises:
        ValueError: it names none that every place has.
    """
    return at_home(read_wall(text)) if text.endswith("Z") else read_wall(text)


def at_home(moment: datetime) -> datetime:
    """Return *moment* as this place has it; in UTC where the system cannot tell."""
    try:
        return moment.astimezone()
    except (OSError, OverflowError, ValueError):
        return moment.astimezone(UTC)


def wall(moment: datetime) -> str:
    """Return *moment* as ``2026-11-22T10:00:00.123Z``."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read_wall(text: str) -> datetime:
    """Return the moment that *text* names.

    Raises:
        ValueError: it names none, one without an offset from UTC, or one in the first or last year of the calendar,
            which not every place on earth has.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or not MINYEAR < moment.year < MAXYEAR:
        message = "no moment that every place has"
        raise ValueError(message)
    return moment


def seconds(value: float) -> float:
    """Return *value* without the dust of binary fractions, so that sums still add up to a microsecond."""
    return round(value, 6)
