"""The days of this week."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.care.week import day_in_words, in_words, week_of
from tests.support.languages import ENGLISH

TODAY = date(2026, 11, 25)  # a Wednesday
MONDAY = date(2026, 11, 23)


def after(*days: int) -> list[date]:
    return [MONDAY + timedelta(days=number) for number in days]


def test_a_week_is_its_days_with_what_was_done_and_what_is_planned() -> None:
    week = week_of(TODAY, after(-1, 0, 0), {0, 1, 2, 4})

    assert week.days == tuple(after(*range(7)))
    assert (week.done, week.planned, week.sessions) == (frozenset(after(0)), frozenset(after(2, 4)), 2)
    said = [day_in_words(week, day) for day in week.days]
    assert [ENGLISH.say(each) if each else "" for each in said] == ["done", "", "planned", "", "planned", "", ""]


@pytest.mark.parametrize(
    ("done", "days", "words"),
    [
        ((), (), "No session yet"),
        ((0,), (), "1 session"),
        ((0,), (3, 4), "1 session, 2 planned"),
        ((), (3,), "1 planned"),
        ((2,), (2,), "1 session"),
    ],
)
def test_a_week_is_said_in_a_few_words(done: tuple[int, ...], days: tuple[int, ...], words: str) -> None:
    assert ENGLISH.say(in_words(week_of(TODAY, after(*done), days))) == words


@given(st.lists(st.integers(-9, 9)), st.frozensets(st.integers(0, 6)), st.integers(0, 6))
def test_no_day_that_is_over_is_planned_and_none_is_both(done: list[int], days: frozenset[int], today: int) -> None:
    week = week_of(after(today)[0], after(*done), days)

    assert not week.done & week.planned
    assert all(day >= week.today for day in week.planned)
    assert all(day <= week.today for day in week.done)
    assert week.sessions == sum(0 <= each <= today for each in done)
