"""The history: what was done is there again, and no damage keeps a session from being remembered."""

import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from backstride.history.history import History
from backstride.history.model import Done, PastPhase, PastSession, Week, by_week
from backstride.history.schema import APPLICATION_ID, MIGRATIONS
from backstride.i18n.messages import Message
from tests.support.english import english

SUNDAY = datetime(2026, 11, 22, 10, 0, 0, 123_000, tzinfo=UTC)
COOL_DOWN = PastSession(
    routine="cool-down",
    title="Cool-down",
    started=SUNDAY,
    planned=600.0,
    completed=540.0,
    how="finished",
    goals=("flexibility", "relaxation"),
    phases=(
        PastPhase(kind="get-ready", planned=5.0, completed=5.0, how="done"),
        PastPhase(
            kind="work", planned=30.0, completed=12.5, how="skipped", exercise="calf", side="left", set=1, round=2
        ),
        PastPhase(kind="note", planned=None, completed=60.0, how="done"),
    ),
)


@pytest.fixture(autouse=True)
def at_greenwich(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()


def test_what_a_person_reached_is_found_by_session(tmp_path: Path) -> None:
    most = PastPhase(kind="work", completed=43.0, how="done", exercise="plank", mode="hold")
    loaded = replace(most, planned=30.0, completed=30.0, exercise="squat", mode="reps", load="5 kg")
    with History(tmp_path / "history.sqlite3") as history:
        history.add(replace(COOL_DOWN, phases=(*COOL_DOWN.phases, most, loaded)))
        (found,) = history.sessions()

        assert history.remarkable() == {found.id: (most, loaded)}


def test_a_session_is_there_again_with_its_phases(tmp_path: Path) -> None:
    with History(tmp_path / "new" / "history.sqlite3") as history:
        history.add(COOL_DOWN)
        assert history.problem is None

    with History(tmp_path / "new" / "history.sqlite3") as history:
        (found,) = history.sessions()
        assert replace(found, id=0, uid="") == replace(COOL_DOWN, phases=())
        assert history.phases(found.id) == COOL_DOWN.phases
        assert history.problem is None


def test_the_latest_comes_first_and_since_counts_from_midnight(tmp_path: Path) -> None:
    with History(tmp_path / "history.sqlite3") as history:
        for hours in (0, -48, -10, -11):
            history.add(replace(COOL_DOWN, started=SUNDAY + timedelta(hours=hours)))

        assert [session.started.hour for session in history.sessions()] == [10, 0, 23, 10]
        assert len(history.sessions(date(2026, 11, 22))) == 2


def test_only_finished_sessions_count_as_done(tmp_path: Path) -> None:
    with History(tmp_path / "history.sqlite3") as history:
        for how in ("finished", "left", "interrupted", "stopped"):
            history.add(replace(COOL_DOWN, uid=how, how=how))
        history.add(replace(COOL_DOWN, routine="core", started=SUNDAY + timedelta(hours=1)))

        assert history.done() == {
            "core": Done(1, SUNDAY + timedelta(hours=1)),
            "cool-down": Done(1, SUNDAY),
        }
        assert list(history.done()) == ["core", "cool-down"]


def test_it_knows_in_how_many_sessions_each_exercise_was_done(tmp_path: Path) -> None:
    def doing(hours: int, *phases: PastPhase) -> PastSession:
        return replace(COOL_DOWN, started=SUNDAY + timedelta(hours=hours), phases=phases)

    def work(exercise: str, how: str = "done", kind: str = "work") -> PastPhase:
        return PastPhase(kind=kind, completed=9.0, how=how, exercise=exercise)

    with History(tmp_path / "history.sqlite3") as history:
        history.add(doing(0, work("plank"), work("plank"), work("plank/knees", "shortened"), work("calf", "skipped")))
        history.add(doing(1, work("plank", kind="get-ready"), work("plank")))
        history.add(doing(2, work("plank")))

        met = history.met(("plank", "plank/knees", "calf", "cat-cow"), 2)

    assert met == {"plank": 2, "plank/knees": 1, "calf": 0, "cat-cow": 0}


def test_a_week_adds_up_by_goal(tmp_path: Path) -> None:
    with History(tmp_path / "history.sqlite3") as history:
        history.add(COOL_DOWN)
        history.add(replace(COOL_DOWN, uid="2", completed=60.0, goals=("relaxation",), how="left"))
        history.add(replace(COOL_DOWN, started=SUNDAY - timedelta(days=7), goals=()))

        assert history.totals() == (3, 2, 1080.0)
        assert by_week(history.sessions()) == (
            Week(
                monday=date(2026, 11, 16),
                finished=1,
                completed=540.0,
                goals={"flexibility": 540.0, "relaxation": 540.0},
            ),
            Week(monday=date(2026, 11, 9), finished=1, completed=540.0, goals={}),
        )


def test_the_latest_sessions_come_with_the_rest_of_the_week_of_the_earliest(tmp_path: Path) -> None:
    with History(tmp_path / "history.sqlite3") as history:
        for days in range(10):
            history.add(replace(COOL_DOWN, uid=str(days), started=SUNDAY - timedelta(days=days)))

        assert len(history.recent(3)) == 7
        assert len(history.recent(8)) == len(history.recent(99)) == 10
        assert [each.uid for each in history.recent(1)] == [str(days) for days in range(7)]


def test_a_session_that_was_removed_is_gone_with_its_phases_and_can_come_back(tmp_path: Path) -> None:
    with History(tmp_path / "history.sqlite3") as history:
        history.add(COOL_DOWN)
        (found,) = history.sessions()

        assert history.remove(found)
        assert not history.sessions()
        assert not history.phases(found.id)
        assert history.add(replace(found, phases=COOL_DOWN.phases))
        assert [each.title for each in history.sessions()] == ["Cool-down"]


def write(path: Path, *statements: str) -> None:
    db = sqlite3.connect(path)
    with db:
        for statement in statements:
            db.execute(statement)
    db.close()


FINISHED = replace(COOL_DOWN, uid="a")
LEFT = replace(FINISHED, how="left", completed=300.0)
CUT_OFF = replace(LEFT, how="interrupted")


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (COOL_DOWN, COOL_DOWN, COOL_DOWN),
        (LEFT, LEFT, LEFT),
        (LEFT, FINISHED, FINISHED),
        (FINISHED, LEFT, FINISHED),
        (CUT_OFF, LEFT, LEFT),
        (LEFT, replace(CUT_OFF, phases=()), LEFT),
        (replace(CUT_OFF, completed=200.0), CUT_OFF, CUT_OFF),
    ],
)
def test_a_session_is_one_row_however_often_it_is_added_and_the_furthest_stays(
    tmp_path: Path, first: PastSession, second: PastSession, kept: PastSession
) -> None:
    with History(tmp_path / "history.sqlite3") as history:
        assert history.add(first)
        assert history.add(second)
        (found,) = history.sessions()

        assert (found.how, found.completed) == (kept.how, kept.completed)
        assert history.phases(found.id) == kept.phases


def test_programs_that_add_the_same_session_at_once_make_one_row(tmp_path: Path) -> None:
    start = threading.Barrier(8)
    with History(tmp_path / "history.sqlite3"):
        pass

    def add(_: int) -> bool:
        with History(tmp_path / "history.sqlite3") as history:
            start.wait()
            return history.add(COOL_DOWN)

    with ThreadPoolExecutor(8) as programs:
        assert all(programs.map(add, range(8)))
    with History(tmp_path / "history.sqlite3") as history:
        assert len(history.sessions()) == 1


OF_THE_FIRST_VERSION = """
    INSERT INTO sessions VALUES (1, 'a', 'A', '2026-11-22T10:00:00.000Z', 70, 5, 'interrupted');
    INSERT INTO sessions VALUES (2, 'a', 'A', '2026-11-22T10:00:00.000Z', 70, 70, 'finished');
    INSERT INTO sessions VALUES (3, 'b', 'B', '2026-11-22T10:00:00.000Z', 70, 9, 'left');
    INSERT INTO sessions VALUES (4, 'c', 'C', '2026-11-22T10:00:00.000Z', 70, 9, 'left');
    INSERT INTO sessions VALUES (5, 'c', 'C', '2026-11-22T10:00:00.000Z', 70, 9, 'left');
    INSERT INTO sessions VALUES (6, 'a', 'A', '2026-11-22T10:00:00.000Z', 70, 70, 'finished');
    INSERT INTO goals SELECT id, 'mobility' FROM sessions;
    INSERT INTO phases SELECT id, 0, 'work', 'calf', 'left', 1, 30, 9, 'done' FROM sessions WHERE id IN (1, 2, 5, 6);
"""
"""Sessions as version 1 of the history wrote them: without a uid, and some written down twice."""


def test_a_history_of_the_first_version_is_brought_up_and_its_duplicates_go(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    version = ("PRAGMA user_version = 1", f"PRAGMA application_id = {APPLICATION_ID}")
    write(path, *MIGRATIONS[1], *OF_THE_FIRST_VERSION.strip().splitlines(), *version)

    with History(path) as history:
        found = {session.routine: session for session in history.sessions()}

        assert history.problem is None
        assert {name: (each.id, each.how) for name, each in found.items()} == {
            "a": (2, "finished"),
            "b": (3, "left"),
            "c": (5, "left"),
        }
        assert [len(history.phases(number)) for number in range(1, 7)] == [0, 1, 0, 0, 1, 0]
        assert {each.goals for each in found.values()} == {("mobility",)}
        assert history.add(replace(found["b"], uid="", how="finished", completed=70.0))
        assert len(history.sessions()) == 3


def test_an_empty_file_is_a_new_history(tmp_path: Path) -> None:
    (tmp_path / "history.sqlite3").touch()

    with History(tmp_path / "history.sqlite3") as history:
        assert history.problem is None


def test_where_nothing_can_be_written_memory_serves(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with History(tmp_path / "file" / "history.sqlite3") as history:
        assert english(history.problem).startswith("Cannot create the folder")
        history.add(COOL_DOWN)
        assert len(history.sessions()) == 1


def test_what_another_program_held_is_opened_as_soon_as_it_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    path.mkdir()
    with History(path) as history:
        path.rmdir()

        assert history.add(COOL_DOWN)
        assert history.problem is None

    with History(path) as history:
        assert [found.routine for found in history.sessions()] == [COOL_DOWN.routine]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE sessions SET started = 'someday' WHERE routine = 'bad'",
        "UPDATE sessions SET started = '2026-11-22T10:00:00' WHERE routine = 'bad'",
        "UPDATE sessions SET started = '0001-01-01T00:00:00Z' WHERE routine = 'bad'",
        "UPDATE sessions SET started = '9999-12-31T23:59:59Z' WHERE routine = 'bad'",
        "UPDATE sessions SET planned_s = 9e999 WHERE routine = 'bad'",
        "UPDATE sessions SET completed_s = -9e999 WHERE routine = 'bad'",
        "UPDATE sessions SET started = CAST(x'32ff' AS TEXT) WHERE routine = 'bad'",
    ],
)
def test_a_damaged_session_is_left_out_and_the_others_are_there(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "history.sqlite3"
    with History(path) as history:
        history.add(replace(COOL_DOWN, routine="bad"))
        history.add(replace(COOL_DOWN, routine="good"))
    write(path, damage)

    with History(path) as history:
        assert [found.routine for found in history.sessions()] == ["good"]
        assert english(history.problem) == "Your history is damaged in places. What cannot be read is missing here."
        assert "good" in history.done()


def test_windows_that_make_the_history_at_once_all_keep_it(tmp_path: Path) -> None:
    start = threading.Barrier(8)

    def open_it(number: int) -> Message | None:
        start.wait()
        with History(tmp_path / "history.sqlite3") as history:
            history.add(replace(COOL_DOWN, uid=f"{number}"))
            return history.problem

    with ThreadPoolExecutor(8) as windows:
        problems = list(windows.map(open_it, range(8)))

    with History(tmp_path / "history.sqlite3") as history:
        assert (problems, len(history.sessions())) == ([None] * 8, 8)
    assert list(tmp_path.glob("*aside*")) == []
