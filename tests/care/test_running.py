"""A run in words, and beside the longest of the thirty days before it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.care.running import beside_longest, in_words, is_of_file, may_have_runs, of_file, same_run
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
    source = "Frandsen et al., British Journal of Sports Medicine, 2025"

    assert said is not None
    assert ENGLISH.say(said) == f"This run: 15 km. Longest in the 30 days before: 12 km ({source})."
    assert timed is not None
    assert ENGLISH.say(timed) == (f"This run: 1 h 20 min. Longest in the 30 days before: 1 h 10 min ({source}).")
    assert beside_longest(run(minutes=80, km=15), []) is None
    assert beside_longest(run(km=15), [run(3, 60)]) is None


def of_watch(minutes_later: float, minutes: float | None = 30.0) -> Run:
    started = NOW + timedelta(minutes=minutes_later)
    return Run(started=started, minutes=minutes, uid=of_file(started))


def test_two_files_of_one_run_are_one_run() -> None:
    known = [of_watch(0), of_watch(300)]

    assert is_of_file(known[0])
    assert same_run(of_watch(1.5), known) is known[0]
    assert same_run(of_watch(2.5), known) is None


def test_a_run_written_by_hand_is_the_one_that_it_overlaps() -> None:
    written = Run(started=NOW + timedelta(minutes=29), minutes=40, uid="mine")

    assert same_run(of_watch(0), [written]) is written
    assert same_run(of_watch(-1), [written]) is None
    assert not is_of_file(written)


runs_of_a_day = st.lists(st.builds(of_watch, st.integers(0, 600), st.none() | st.floats(1, 300)), max_size=8)


@given(runs_of_a_day, st.builds(of_watch, st.integers(0, 600), st.floats(1, 300)))
def test_what_was_taken_is_known_from_then_on(known: list[Run], new: Run) -> None:
    assert same_run(new, [*known, new]) is not None
    assert (same_run(new, known) is None) == all(
        abs(each.started - new.started) > timedelta(minutes=2) for each in known
    )


@given(runs_of_a_day, st.floats(0.1, 99))
def test_beside_the_longest_stands_whatever_was_run_and_no_verdict(earlier: list[Run], km: float) -> None:
    longest = max((each.minutes or 0 for each in earlier if each.started < NOW + timedelta(days=1)), default=0)
    said = beside_longest(Run(started=NOW + timedelta(days=1), minutes=20, km=km), earlier)

    assert (said is None) == (not longest)
    assert not said or "30 days before" in ENGLISH.say(said)


@pytest.mark.parametrize(("name", "may"), [("A.FIT", True), ("a.gpx.gz", True), ("a.yaml", False), ("fit", False)])
def test_what_may_have_runs_is_told_by_its_name(name: str, may: bool) -> None:  # noqa: FBT001  because it is the example
    assert may_have_runs(name) is may
