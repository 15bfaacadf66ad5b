"""Sums over a history: by day, goal and exercise; and that a session counts in each of them alike, or in none."""

import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.care.appointment import Kept, page
from backstride.care.gates import is_whole
from backstride.history.history import History
from backstride.history.model import HOWS, DayTotal, PastPhase, PastSession, WorkTotal, by_week
from backstride.history.statistics import Statistics
from tests.support.english import english

SUNDAY = datetime(2026, 11, 22, 20, 30, tzinfo=timezone(timedelta(hours=-8)))
WORK = PastPhase(kind="work", planned=30.0, completed=30.0, how="done", exercise="calf", side="left")
SESSION = PastSession(
    routine="a",
    title="A",
    started=SUNDAY,
    planned=60.0,
    completed=60.0,
    how="finished",
    uid="one",
    goals=("strength",),
    phases=(PastPhase(kind="rest", completed=10.0, how="done"), WORK, replace(WORK, side="right", completed=20.0)),
)
LONG_AGO = date(2000, 1, 1)


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    with History(tmp_path / "history.sqlite3") as opened:
        opened.add(SESSION)
        yield opened


def test_a_day_is_that_of_the_place_where_the_session_was(history: History) -> None:
    history.add(replace(SESSION, uid="two", how="left", completed=12.0))

    assert Statistics(history).days(date(2026, 11, 22)) == (DayTotal(SUNDAY.date(), begun=2, finished=1, seconds=60.0),)
    assert Statistics(history).days(date(2026, 11, 23)) == ()


def test_a_session_of_an_unknown_place_is_on_the_day_of_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    file = tmp_path / "history.sqlite3"
    with History(file) as history:
        history.add(replace(SESSION, started=datetime(2026, 11, 22, 23, 30, tzinfo=UTC)))
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("UPDATE sessions SET offset_min = NULL")

    with History(file) as history:
        assert [day.day for day in Statistics(history).days(LONG_AGO)] == [date(2026, 11, 23)]
    monkeypatch.undo()
    time.tzset()


def test_work_is_by_exercise_and_side_and_goals_by_their_names(history: History) -> None:
    history.add(replace(SESSION, uid="two", phases=(replace(WORK, how="skipped"), replace(WORK, side=None))))

    assert set(Statistics(history).work(LONG_AGO)) == {
        WorkTotal("calf", "", 30.0),
        WorkTotal("calf", "left", 30.0),
        WorkTotal("calf", "right", 20.0),
    }
    assert Statistics(history).goals(LONG_AGO) == {"strength": 120.0}


def test_what_is_no_length_is_left_out_and_said(history: History, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "history.sqlite3")) as db, db:
        db.execute("UPDATE sessions SET completed_s = 9e999")

    assert Statistics(history).days(LONG_AGO) == ()
    assert history.problem is not None


def sessions() -> st.SearchStrategy[list[PastSession]]:
    one = st.builds(
        replace,
        st.just(SESSION),
        routine=st.sampled_from("abc"),
        how=st.sampled_from(sorted(HOWS)),
        started=st.integers(0, 24 * 20).map(lambda hours: SUNDAY - timedelta(hours=hours)),
        completed=st.integers(0, 60).map(float),
    )
    return st.lists(one, max_size=8).map(lambda found: [replace(each, uid=str(n)) for n, each in enumerate(found)])


@settings(max_examples=20, deadline=None)
@given(sessions())
def test_a_session_counts_everywhere_or_nowhere(done: list[PastSession]) -> None:
    counted = [each for each in done if each.counts]
    seconds = sum(each.completed for each in counted)
    with TemporaryDirectory() as folder, History(Path(folder) / "history.sqlite3") as history:
        for each in done:
            history.add(each)
        kept, statistics = history.sessions(), Statistics(history)
        days = statistics.days(LONG_AGO)
        weeks = by_week(kept)

        assert history.totals() == (len(done), len(counted), seconds)
        assert (sum(day.finished for day in days), sum(day.seconds for day in days)) == (len(counted), seconds)
        assert sum(day.begun for day in days) == len(done)
        assert (sum(week.finished for week in weeks), sum(week.completed for week in weeks)) == (len(counted), seconds)
        assert {name: each.times for name, each in history.done().items()} == Counter(each.routine for each in counted)
        assert sorted(history.finished_in_week(LONG_AGO)) == sorted(each.started.date() for each in counted)
        assert sum(statistics.goals(LONG_AGO).values()) == seconds
        assert sum(each.seconds for each in statistics.work(LONG_AGO)) == 50.0 * len(counted)
        lines = [english(line) for line in page(Kept(since=LONG_AGO, today=SUNDAY.date(), sessions=kept))]
        assert any(line.startswith(f"Finished: {len(counted)} session") for line in lines)
        assert all(each.counts for each in kept if is_whole(each))
