"""When somebody is reminded: on the chosen days, once, and whatever the clock on the wall does."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.routine.reminding import STALE, WEEKDAYS, Reminders, is_due, next_reminder, reminders

MONDAY = datetime.fromisoformat("2026-11-30 12:00")
MINUTE = timedelta(minutes=1)
BERLIN = ZoneInfo("Europe/Berlin")
moments = st.datetimes(MONDAY - timedelta(days=300), MONDAY + timedelta(days=300))
chosen = st.builds(Reminders, st.frozensets(st.integers(0, 6)), st.times())


@pytest.mark.parametrize(
    ("days", "after", "expected"),
    [
        (["monday"], "2026-11-30 12:00", "2026-11-30 18:30"),
        (["monday"], "2026-11-30 18:30", "2026-12-07 18:30"),
        (["wednesday", "friday"], "2026-11-30 12:00", "2026-12-02 18:30"),
        (["sunday", "monday"], "2026-11-30 19:00", "2026-12-06 18:30"),
        ([], "2026-11-30 12:00", None),
    ],
)
def test_the_next_one_is_on_the_next_chosen_day(days: list[str], after: str, expected: str | None) -> None:
    found = next_reminder(reminders(days, "18:30"), datetime.fromisoformat(after))

    assert found == (datetime.fromisoformat(expected) if expected else None)


def test_one_is_due_once_and_not_long_after() -> None:
    evening = reminders(["monday"], "18:30")
    at = MONDAY.replace(hour=18, minute=30)

    assert not is_due(evening, MONDAY, at - MINUTE)
    assert is_due(evening, MONDAY, at)
    assert not is_due(evening, at, at + MINUTE)
    assert is_due(evening, MONDAY, at + STALE - MINUTE)
    assert not is_due(evening, MONDAY, at + STALE)


def test_of_a_week_asleep_one_is_due_at_most() -> None:
    daily = reminders(WEEKDAYS, "18:30")
    before, morning, evening = MONDAY, MONDAY + timedelta(days=6.8), MONDAY + timedelta(days=7.3)

    assert not is_due(daily, before, morning)
    assert is_due(daily, before, evening)
    assert not is_due(daily, evening, evening + MINUTE)


def walls(start: str, hours: int) -> list[datetime]:
    """What a clock in Berlin shows, every ten minutes from *start* in UTC on."""
    utc = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo("UTC"))
    ticks = (utc + timedelta(minutes=10 * each) for each in range(6 * hours))
    return [tick.astimezone(BERLIN).replace(tzinfo=None) for tick in ticks]


@pytest.mark.parametrize("start", ["2026-03-28 12:00", "2026-10-24 12:00", "2026-06-06 12:00"])
@pytest.mark.parametrize("at", ["01:55", "02:30", "03:00", "09:00"])
def test_a_clock_that_is_put_forward_or_back_reminds_once(start: str, at: str) -> None:
    sunday = reminders(["sunday"], at)
    since, due = walls(start, 1)[0], 0
    for wall in walls(start, 30):
        if is_due(sunday, since, wall):
            due += 1
        since = max(since, wall)

    assert due == 1


@given(chosen, moments)
def test_the_next_one_is_later_on_a_chosen_day_at_the_chosen_time(plan: Reminders, after: datetime) -> None:
    found = next_reminder(plan, after)

    if found is None:
        assert not plan.days
    else:
        assert after < found <= after + timedelta(days=7)
        assert found.weekday() in plan.days
        assert found.time() == plan.at
        assert next_reminder(plan, found - timedelta(microseconds=1)) == found


@given(chosen, moments, st.lists(st.timedeltas(timedelta(0), timedelta(days=3)), max_size=12))
def test_each_is_due_once_at_most_however_seldom_it_is_asked(
    plan: Reminders, start: datetime, steps: list[timedelta]
) -> None:
    since, due = start, []
    for step in steps:
        now = since + step
        if is_due(plan, since, now):
            due.append(now)
        since = now

    assert all(next_reminder(plan, now - STALE) is not None for now in due)
    assert len(due) <= len(steps)
    assert len(due) <= (since - start).days + 1
