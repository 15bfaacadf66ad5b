"""When a kiosk is open: outside these hours the start page is dark and the screen may sleep."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import NamedTuple

MIDNIGHT = 24 * 60
"""Minutes of a day."""

_RANGE = re.compile(r"(\d{1,2})[:.](\d{2})\s*[-\u2010-\u2015]\s*(\d{1,2})[:.](\d{2})")


class Range(NamedTuple):
    """From one minute of the day to another, which is the next day's where it is not later: over midnight."""

    begin: int
    end: int

    def has(self, minute: int) -> bool:
        """Say whether *minute* of the day is in it; its end is not."""
        if self.begin < self.end:
            return self.begin <= minute < self.end
        return minute >= self.begin or minute < self.end


class OpeningHours(NamedTuple):
    """The ranges in which a kiosk is open each day; always where there are none."""

    ranges: tuple[Range, ...] = ()

    def is_open(self, now: datetime) -> bool:
        """Say whether it is open *now*, by the clock on the wall."""
        minute = now.hour * 60 + now.minute
        return not self.ranges or any(each.has(minute) for each in self.ranges)

    def next_change(self, now: datetime) -> datetime | None:
        """Return when it opens or closes after *now*, by the clock on the wall; ``None`` where it never does."""
        today = now.replace(hour=0, minute=0, second=0, microsecond=0)
        ends = {minute % MIDNIGHT for each in self.ranges for minute in each}
        turns = sorted(today + timedelta(days=day, minutes=minute) for minute in ends for day in (0, 1))
        before = self.is_open(now)
        return next((turn for turn in turns if turn > now and self.is_open(turn) != before), None)


ALWAYS = OpeningHours()
"""Open at any hour."""


def parse_range(text: str) -> Range | None:
    """Return the range that *text* such as ``07:00-21:00`` means, ``None`` where it is none or has no length."""
    found = _RANGE.fullmatch(text.strip())
    if found is None:
        return None
    first_hour, first_minute, last_hour, last_minute = map(int, found.groups())
    begin, end = first_hour * 60 + first_minute, last_hour * 60 + last_minute
    right = first_minute < 60 and last_minute < 60 and begin < MIDNIGHT and end <= MIDNIGHT  # noqa: PLR2004  because an hour has 60
    return Range(begin, end) if right and begin != end else None
