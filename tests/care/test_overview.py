"""What the charts of the history show."""

from datetime import UTC, date, datetime

import pytest

from backstride.care.overview import Overview, bead_in_words, first_day, run_weeks, week_of_days
from backstride.history.model import DayTotal, Rating, Run
from backstride.i18n.catalogue import IN_ENGLISH

TUESDAY = date(2026, 11, 24)


def run(day: int, km: float | None = None, minutes: float | None = None) -> Run:
    return Run(started=datetime(2026, 11, day, 9, tzinfo=UTC), km=km, minutes=minutes)


def test_twelve_weeks_end_with_this_one() -> None:
    overview = Overview(today=TUESDAY)

    assert (first_day(TUESDAY), overview.first, len(overview.mondays)) == (date(2026, 9, 7), date(2026, 9, 7), 12)
    assert overview.mondays[-1] == date(2026, 11, 23)
    assert week_of_days(overview.mondays[-1])[1] == TUESDAY


def test_the_item_is_the_one_that_was_rated_last() -> None:
    ratings = (Rating(date(2026, 11, 1), "Stairs", 3), Rating(date(2026, 11, 8), "Running", 5))

    assert (Overview(today=TUESDAY).item, Overview(today=TUESDAY).has_notes) == ("", False)
    overview = Overview(today=TUESDAY, ratings=ratings)
    assert (overview.item, overview.scores, overview.has_notes) == ("Running", ((date(2026, 11, 8), 5),), True)


@pytest.mark.parametrize(
    ("runs", "amounts", "words"),
    [
        ([run(17, km=5.0), run(18, km=7.5), run(24, km=3.0)], (12.5, 3.0), ("12.5 km", "3 km")),
        ([run(17, minutes=30.0), run(18, km=7.5, minutes=45.0)], (75.0, 0.0), ("1 h 15 min", "0 min")),
        ([run(17, minutes=30.0), run(18, km=7.5)], (2.0, 0.0), ("2 runs", "0 runs")),
        ([run(9, km=5.0), run(30, km=5.0)], (0.0, 0.0), ("0 km", "0 km")),
    ],
)
def test_runs_are_added_by_what_all_of_them_have(
    runs: list[Run], amounts: tuple[float, ...], words: tuple[str, ...]
) -> None:
    found = run_weeks((date(2026, 11, 16), date(2026, 11, 23)), runs)

    assert (found.amounts, tuple(map(IN_ENGLISH.say, found.in_words))) == (amounts, words)


@pytest.mark.parametrize(
    ("total", "words"),
    [
        (None, None),
        (DayTotal(TUESDAY, begun=0, finished=0, seconds=0.0), None),
        (DayTotal(TUESDAY, begun=1, finished=0, seconds=0.0), "ended early"),
        (DayTotal(TUESDAY, begun=2, finished=1, seconds=600.0), "10 min"),
    ],
)
def test_a_day_is_said_by_its_minutes_or_that_it_ended_early(total: DayTotal | None, words: str | None) -> None:
    said = bead_in_words(total)

    assert (said and IN_ENGLISH.say(said)) == words
