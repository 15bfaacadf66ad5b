"""How often something was done of what was agreed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.care.frequency import Count, count, due, in_words, on_course, wanted
from backstride.routine.frequency import Frequency
from tests.support.languages import ENGLISH, GERMAN

TODAY = date(2026, 11, 25)  # a Wednesday
TWICE_A_DAY = Frequency(per="day", times=2)
EVERY_OTHER_DAY = Frequency(days=2)


def ago(*days: int) -> list[date]:
    return [TODAY - timedelta(days=number) for number in days]


@pytest.mark.parametrize(
    ("frequency", "days", "words"),
    [
        (TWICE_A_DAY, ago(0, 1, 1), "1 of 2 today"),
        (TWICE_A_DAY, ago(0, 0, 0), "3 of 2 today"),
        (Frequency(per="week", times=3), ago(0, 2, 3), "This week: 2 of 3"),
        (Frequency(per="month", times=8), ago(0, 24, 25), "This month: 2 of 8"),
        (EVERY_OTHER_DAY, [], "0 of 1 today"),
        (EVERY_OTHER_DAY, ago(0, 2), "1 of 1 today"),
        (EVERY_OTHER_DAY, ago(1), "Next on Thursday"),
        (EVERY_OTHER_DAY, ago(5), "0 of 1 today"),
        (Frequency(days=14), ago(1), "Next on 8 December"),
        (Frequency(on=(0, 2, 4)), ago(2), "0 of 1 today"),
        (Frequency(on=(0, 2, 4)), ago(0), "1 of 1 today"),
        (Frequency(on=(1,)), ago(1), "Next on Tuesday"),
        (Frequency(on=(1,)), ago(0), "1 of 1 today"),
        (Frequency(per="day", times=1), [TODAY + timedelta(days=1)], "0 of 1 today"),
    ],
)
def test_what_was_done_is_counted(frequency: Frequency, days: list[date], words: str) -> None:
    said = due(frequency, days, TODAY)

    assert said is not None
    assert ENGLISH.say(said) == words


def test_words_cannot_be_counted() -> None:
    assert due(Frequency(words="now and then"), ago(0), TODAY) is None
    assert due(None, ago(0), TODAY) is None


def test_it_is_said_in_the_language_of_the_reader() -> None:
    assert GERMAN.say(in_words(Count(1, 2), TODAY)) == "1 von 2 heute"
    assert GERMAN.say(in_words(Count(0, 0, next=TODAY + timedelta(days=2)), TODAY)) == "Das nächste Mal am Freitag"


@pytest.mark.parametrize(
    ("starts", "until", "counts"),
    [(0, 0, True), (1, 5, False), (-9, -1, False), (-9, 9, True), (None, None, True), (None, -1, False)],
)
def test_only_on_the_days_of_a_course_something_is_agreed(
    starts: int | None, until: int | None, *, counts: bool
) -> None:
    first, last = (None if days is None else TODAY + timedelta(days=days) for days in (starts, until))

    assert on_course(first, last, TODAY) == counts


FREQUENCIES = (
    st.builds(Frequency, per=st.sampled_from(["day", "week", "month"]), times=st.integers(1, 9))
    | st.builds(Frequency, days=st.integers(1, 60))
    | st.builds(Frequency, on=st.sets(st.integers(0, 6), min_size=1).map(tuple))
)


@given(FREQUENCIES, st.lists(st.integers(0, 70)))
def test_a_session_today_counts_and_what_is_next_is_ahead(frequency: Frequency, days: list[int]) -> None:
    before, after = (count(frequency, ago(*some), TODAY) for some in (days, [*days, 0]))

    assert before is not None
    assert after is not None
    assert after.done == before.done + 1
    assert after.next is None
    assert before.next is None or before.next > TODAY


@pytest.mark.parametrize(
    ("frequency", "days", "owed"),
    [
        (TWICE_A_DAY, ago(0), 1),
        (TWICE_A_DAY, ago(0, 0, 0), 0),
        (Frequency(per="week", times=3), ago(2), 1),
        (Frequency(per="week", times=3), ago(0), 0),
        (Frequency(per="week", times=1), ago(2), 0),
        (EVERY_OTHER_DAY, ago(1), 0),
        (EVERY_OTHER_DAY, ago(2), 1),
    ],
)
def test_what_is_agreed_for_longer_than_a_day_is_owed_once_a_day(
    frequency: Frequency, days: list[date], owed: int
) -> None:
    counted = count(frequency, days, TODAY)

    assert counted is not None
    assert counted.owed == owed


@pytest.mark.parametrize(
    ("frequency", "times"),
    [
        (Frequency(per="day", times=2), 28),
        (Frequency(per="week", times=3), 6),
        (Frequency(per="month", times=4), 2),
        (Frequency(days=3), 5),
        (Frequency(on=(0, 2)), 4),
        (Frequency(words="now and then"), 0),
    ],
)
def test_how_often_is_wanted_in_two_weeks(frequency: Frequency, times: int) -> None:
    assert wanted(frequency, date(2026, 11, 2), date(2026, 11, 15)) == times
    assert wanted(frequency, date(2026, 11, 3), date(2026, 11, 2)) == 0


@given(st.sampled_from(["day", "week", "month"]), st.integers(1, 9), st.integers(0, 99), st.integers(0, 99))
def test_more_days_never_want_less_and_two_spans_about_their_sum(per: str, times: int, some: int, more: int) -> None:
    frequency, first = Frequency(per=per, times=times), date(2026, 1, 30)
    middle, last = first + timedelta(days=some), first + timedelta(days=some + more)
    whole, half = wanted(frequency, first, last), wanted(frequency, first, middle)

    assert whole >= half
    assert abs(whole - half - wanted(frequency, middle + timedelta(days=1), last)) <= 1
