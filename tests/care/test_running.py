"""A run in words, and beside the longest of the thirty days before it."""

from datetime import UTC, datetime, timedelta

import pytest

from backstride.care.running import beside_longest, in_words
from backstride.history.model import Run
from tests.support.languages import ENGLISH

NOW = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)


def run(days: int = 0, minutes: float | None = None, km: float | None = None) -> Run:
    return Run(started=NOW - timedelta(days=days), minutes=minutes, km=km)


@pytest.mark.parametrize(
    ("minutes", "km", "words"), [(61, 12, "12 km in 1 h 1 min"), (None, 5.5, "5.5 km"), (30, None, "30 min")]
)
def test_a_run_is_said_as_far_as_it_is_known(minutes: float | None, km: float | None, words: str) -> None:
    assert ENGLISH.say(in_words(run(minutes=minutes, km=km))) == words


def test_a_run_stands_beside_the_longest_of_thirty_days_and_nothing_is_made_of_it() -> None:
    earlier = [run(3, 60, 9.0), run(30, 70, 12.0), run(31, 99, 42.0), run(0, 5, 99.0)]
    said = beside_longest(run(minutes=80, km=15), earlier)
    timed = beside_longest(run(minutes=80), earlier)

    assert said is not None
    assert ENGLISH.say(said) == "Longest run in the 30 days before: 12 km."
    assert timed is not None
    assert ENGLISH.say(timed) == "Longest run in the 30 days before: 1 h 10 min."
    assert beside_longest(run(minutes=80, km=15), []) is None
    assert beside_longest(run(km=15), [run(3, 60)]) is None
