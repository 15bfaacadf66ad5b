"""Opening hours by the clock on the wall: a moment, then whether it is open, and until when."""

from datetime import datetime

import pytest

from backstride.kiosk.hours import ALWAYS, OpeningHours, Range, parse_range

DAY = OpeningHours((Range(7 * 60, 21 * 60),))
NIGHT = OpeningHours((Range(18 * 60, 2 * 60),))
PAUSE = OpeningHours((Range(8 * 60, 12 * 60), Range(14 * 60, 24 * 60)))


def at(hour: int, minute: int = 0, day: int = 30) -> datetime:
    return datetime(2026, 11, day, hour, minute)  # noqa: DTZ001  because it is what the clock on the wall says


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("07:00-21:00", Range(420, 1260)),
        (" 7:00 \N{EN DASH} 21:00 ", Range(420, 1260)),
        ("7.30-12.00", Range(450, 720)),
        ("18:00-02:00", Range(1080, 120)),
        ("00:00-24:00", Range(0, 1440)),
    ],
)
def test_a_range_is_read(text: str, meant: Range) -> None:
    assert parse_range(text) == meant


@pytest.mark.parametrize("text", ["", "7-21", "25:00-26:00", "24:00-06:00", "07:60-21:00", "07:00-07:00", "07:00", "x"])
def test_what_is_no_range_is_none(text: str) -> None:
    assert parse_range(text) is None


@pytest.mark.parametrize(
    ("hours", "now", "opened"),
    [
        (ALWAYS, at(3), True),
        (DAY, at(6, 59), False),
        (DAY, at(7), True),
        (DAY, at(20, 59), True),
        (DAY, at(21), False),
        (NIGHT, at(17, 59), False),
        (NIGHT, at(23), True),
        (NIGHT, at(0, 30), True),
        (NIGHT, at(2), False),
        (PAUSE, at(13), False),
        (PAUSE, at(23, 59), True),
        (PAUSE, at(0), False),
    ],
)
def test_it_is_open_or_not(hours: OpeningHours, now: datetime, *, opened: bool) -> None:
    assert hours.is_open(now) is opened


@pytest.mark.parametrize(
    ("hours", "now", "then"),
    [
        (ALWAYS, at(3), None),
        (OpeningHours((Range(0, 1440),)), at(3), None),
        (DAY, at(3, day=29), at(7, day=29)),
        (DAY, at(7, day=29), at(21, day=29)),
        (DAY, at(22, day=29), at(7)),
        (NIGHT, at(1, day=29), at(2, day=29)),
        (NIGHT, at(19, day=29), at(2)),
        (PAUSE, at(9, day=29), at(12, day=29)),
        (PAUSE, at(15, day=29), at(0)),
        (OpeningHours((Range(480, 720), Range(720, 900))), at(9, day=29), at(15, day=29)),
    ],
)
def test_the_next_change_is_known(hours: OpeningHours, now: datetime, then: datetime | None) -> None:
    assert hours.next_change(now) == then
