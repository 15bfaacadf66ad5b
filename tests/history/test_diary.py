"""What a person wrote down themselves."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import Note, PastSession, Rating, Run
from tests.support.english import english

SUNDAY = datetime(2026, 11, 22, 20, 30, tzinfo=timezone(timedelta(hours=-8)))
SESSION = PastSession(
    routine="a", title="A", started=SUNDAY, planned=60.0, completed=30.0, how="interrupted", uid="one"
)
RUN = Run(started=SUNDAY, minutes=61.0, km=12.5, words="easy", uid="r")


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    with History(tmp_path / "history.sqlite3") as opened:
        opened.add(SESSION)
        yield opened


@pytest.fixture
def diary(history: History) -> Diary:
    return Diary(history)


def test_a_note_is_kept_replaced_and_taken_away(diary: Diary) -> None:
    assert diary.note("one") == Note()
    assert diary.keep_note("one", Note(effort=4, pain=0, words="left calf"))
    assert diary.keep_note("one", Note(effort=4, pain=0, morning=1))

    assert diary.note("one") == Note(effort=4, pain=0, morning=1)
    assert diary.notes(date(2026, 11, 22)) == {"one": Note(effort=4, pain=0, morning=1)}
    assert diary.notes(date(2026, 11, 30)) == {}
    assert diary.keep_note("one", Note())
    assert diary.notes() == {}


def test_a_note_stays_when_its_session_goes_on(history: History, diary: Diary) -> None:
    diary.keep_note("one", Note(pain=2))
    history.add(replace(SESSION, completed=60.0, how="finished"))

    assert diary.notes() == {"one": Note(pain=2)}


def test_an_item_of_ones_own_is_rated_once_a_day(diary: Diary) -> None:
    monday = date(2026, 11, 23)
    for score in (5, 7):
        assert diary.rate(Rating(monday, "Running 5 km", score))
    diary.rate(Rating(monday - timedelta(days=7), "Running 5 km", 4))

    assert [each.score for each in diary.ratings()] == [4, 7]
    assert diary.ratings(monday) == (Rating(monday, "Running 5 km", 7),)


def test_a_run_is_kept_where_and_when_it_was_and_can_be_removed(diary: Diary) -> None:
    assert diary.add_run(RUN)
    assert diary.add_run(Run(started=SUNDAY - timedelta(days=9), minutes=30.0))
    latest, other = diary.runs()

    assert (latest, latest.started.utcoffset()) == (RUN, timedelta(hours=-8))
    assert latest.ended == SUNDAY + timedelta(minutes=61)
    assert (other.ended - other.started, bool(other.uid)) == (timedelta(minutes=30), True)
    assert diary.runs(date(2026, 11, 22)) == (RUN,)
    assert diary.remove_run("r")
    assert diary.runs() == (other,)


@pytest.mark.parametrize("score", [-1, 11])
def test_no_score_is_kept_that_is_none(diary: Diary, score: int) -> None:
    assert not diary.keep_note("one", Note(pain=score))
    assert diary.notes() == {}


def test_what_makes_no_sense_costs_itself_alone(tmp_path: Path, history: History, diary: Diary) -> None:
    diary.add_run(RUN)
    diary.rate(Rating(date(2026, 11, 2), "Stairs", 7))
    with closing(sqlite3.connect(tmp_path / "history.sqlite3")) as db, db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute("INSERT INTO notes VALUES ('one', 99, NULL, NULL, '')")
        db.execute("INSERT INTO ratings VALUES ('no day', 'Stairs', 3)")
        db.execute("INSERT INTO runs VALUES ('x', '2026-11-22T10:00:00.000Z', 0, 9e999, NULL, '')")

    assert (diary.notes(), len(diary.ratings()), diary.runs()) == ({}, 1, (RUN,))
    assert english(history.problem) == "Your history is damaged in places. What cannot be read is missing here."
