"""Days and times of day."""

from datetime import date, time

from backstride.i18n.catalogue import IN_ENGLISH, Catalogues
from backstride.i18n.dates import day_and_month, long_date, time_of_day, weekday
from tests.support.compiled import Words, compiled

DAY = date(2026, 3, 3)
GERMAN: Words = {
    ("date", "{day} {month} {year}"): "{day}. {month} {year}",
    ("date", "{day} {month}"): "{day}. {month}",
    ("month of a date", "March"): "März",
    ("weekday", "Tuesday"): "Dienstag",
}
DE = Catalogues(["de"], lambda _: compiled(GERMAN)).open("de")


def test_a_date_is_written_out() -> None:
    assert IN_ENGLISH.say(long_date(DAY)) == "3 March 2026"
    assert DE.say(long_date(DAY)) == "3. März 2026"


def test_a_date_of_this_year_needs_no_year() -> None:
    assert IN_ENGLISH.say(day_and_month(DAY)) == "3 March"
    assert DE.say(day_and_month(DAY)) == "3. März"


def test_a_day_has_a_name() -> None:
    assert IN_ENGLISH.say(weekday(DAY)) == "Tuesday"
    assert DE.say(weekday(DAY)) == "Dienstag"


def test_a_time_has_two_digits_each() -> None:
    assert IN_ENGLISH.say(time_of_day(time(9, 5))) == "09:05"
