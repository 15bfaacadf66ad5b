"""A course as iCalendar, read back by the rules of RFC 5545."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.exchange.calendar import NoCourseError, own_days, to_calendar
from backstride.exchange.handout import Giver, handout
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.text import text
from backstride.routine.emergency import REGIONS
from backstride.routine.frequency import Frequency
from backstride.routine.model import Prescription, Routine
from backstride.storage.settings import Settings
from tests.support.examples import routine, step

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)  # a Tuesday
GIVER = Giver(region=REGIONS["EU"])


def calendar(prescription: Prescription | None, title: str = "Calves") -> str:
    made = routine(step("plank", hold=10.0))
    given = Routine(
        id="calves", title=text(title), steps=made.steps, exercises=made.exercises, prescription=prescription
    )
    return to_calendar(given, handout(given, IN_ENGLISH, GIVER, NOON.date()), NOON)


def read(written: str) -> dict[str, str]:
    """Return the properties of the one event, by name and parameters, as a strict reader finds them."""
    assert written.endswith("\r\n")
    assert "\n" not in written.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    lines = written.replace("\r\n ", "").split("\r\n")
    assert (lines[:2], lines[3], lines[-3:]) == (
        ["BEGIN:VCALENDAR", "VERSION:2.0"],
        "BEGIN:VEVENT",
        ["END:VEVENT", "END:VCALENDAR", ""],
    )
    pairs = [line.partition(":")[::2] for line in lines[4:-3]]
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def unescaped(words: str) -> str:
    """Return the text of a property; raises where a sign stands that must be escaped."""
    said, signs = "", iter(words)
    for sign in signs:
        assert sign not in ";,"
        said += {"n": "\n", "\\": "\\", ";": ";", ",": ","}[next(signs)] if sign == "\\" else sign
    return said


@pytest.mark.parametrize(
    ("frequency", "rule"),
    [
        (Frequency(per="day", times=2), "FREQ=DAILY"),
        (Frequency(days=3), "FREQ=DAILY;INTERVAL=3"),
        (Frequency(on=(4, 0)), "FREQ=WEEKLY;BYDAY=MO,FR"),
        (Frequency(per="week", times=3), "FREQ=WEEKLY;BYDAY=TU,TH,SA"),
        (Frequency(per="week", times=9), "FREQ=DAILY"),
        (Frequency(per="month", times=2), "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        (Frequency(per="month", times=40), "FREQ=DAILY"),
    ],
)
def test_how_often_becomes_a_rule(frequency: Frequency, rule: str) -> None:
    assert read(calendar(Prescription(frequency=frequency)))["RRULE"] == rule


def test_a_course_begins_and_ends_with_its_days() -> None:
    found = read(
        calendar(
            Prescription(frequency=Frequency(on=(0,)), starts=date(2026, 12, 3), until=date(2026, 12, 31)),
        )
    )

    assert found["DTSTART;VALUE=DATE"] == "20261207"  # the first Monday of the course
    assert found["RRULE"] == "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231"
    assert found["DTSTAMP"] == "20261201T120000Z"
    assert found["UID"] == "calves@backstride"


@pytest.mark.parametrize("prescription", [None, Prescription(), Prescription(frequency=Frequency(words="often"))])
def test_what_cannot_be_counted_is_no_course(prescription: Prescription | None) -> None:
    with pytest.raises(NoCourseError) as raised:
        calendar(prescription)

    assert "frequency: {per: week, times: 3}" in IN_ENGLISH.say(raised.value.message)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=200))
def test_any_title_is_the_same_after_it_was_read(title: str) -> None:
    assert unescaped(read(calendar(Prescription(frequency=Frequency(days=1)), title))["SUMMARY"]) == title


def test_a_course_at_the_end_of_the_calendar_is_written() -> None:
    given = Prescription(starts=date(9999, 12, 31), frequency=Frequency(on=(0,)))

    assert read(calendar(given))["DTSTART;VALUE=DATE"] == "99991231"


def test_the_days_of_an_own_plan_are_in_the_persons_words() -> None:
    settings = Settings(
        plan_days=("monday", "friday"),
        plan_from="2026-12-02",
        plan_until="2026-12-27",
        own_goal="10 km, with the group",
        plan_where="after breakfast; living room",
    )
    found = read(own_days(settings, IN_ENGLISH, NOON))

    assert found["DTSTART;VALUE=DATE"] == "20261204"
    assert found["RRULE"] == "FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20261227"
    assert (found["SUMMARY"], unescaped(found["LOCATION"])) == ("Your plan", "after breakfast; living room")
    assert unescaped(found["DESCRIPTION"]) == "10 km, with the group"


def test_a_plan_without_words_or_days_has_neither() -> None:
    found = read(own_days(Settings(plan_days=("sunday",)), IN_ENGLISH, NOON, "Plank"))
    with pytest.raises(NoCourseError) as refused:
        own_days(Settings(), IN_ENGLISH, NOON)

    assert (found["SUMMARY"], found.keys() & {"LOCATION", "DESCRIPTION"}) == ("Plank", set())
    assert IN_ENGLISH.say(refused.value.message) == "Choose the days for your plan first."
