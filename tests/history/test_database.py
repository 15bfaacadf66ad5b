"""Opening the history's file: damage is mended, what is newer stays, what cannot be written is still read."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import Note, PastPhase, PastSession, Rating, Run
from backstride.history.recorder import Recorder, save_journals
from backstride.history.schema import APPLICATION_ID, MIGRATIONS, VERSION, migrate, pragma, shape, shape_of
from backstride.history.wall_clock import wall
from backstride.session.player import PhaseEnded, PhaseStarted, SessionEnded
from backstride.session.timeline import Timeline
from tests.support.english import english

SUNDAY = datetime(2026, 11, 22, 10, tzinfo=UTC)
SESSIONS = tuple(
    PastSession(
        routine=f"routine-{number % 5}",
        title=f"Übung {number}",
        started=SUNDAY + timedelta(hours=number),
        planned=600.0,
        completed=590.0,
        how="finished" if number % 3 else "left",
        goals=("flexibility", "strength"),
        phases=(PastPhase(kind="work", planned=30.0, completed=30.0, how="done", exercise="calf", side="left"),) * 20,
    )
    for number in range(25)
)
NEW = replace(SESSIONS[0], routine="new", started=SUNDAY + timedelta(days=9))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a history with 25 sessions, to be copied."""
    path = tmp_path_factory.mktemp("whole") / "history.sqlite3"
    with History(path) as history:
        assert all(history.add(session) for session in SESSIONS)
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    """Return the file of a history with 25 sessions."""
    path = tmp_path / "home" / "history.sqlite3"
    path.parent.mkdir()
    return Path(shutil.copy(whole, path))


def write(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            db.execute(statement)
        (seen,) = db.execute("PRAGMA schema_version").fetchone()
        db.execute(f"PRAGMA schema_version = {seen + 1}")  # so that whoever has it open reads the names again
        db.commit()


def titles(history: History) -> list[str]:
    return sorted(session.title for session in history.sessions())


ALL = sorted(session.title for session in SESSIONS)


def test_a_name_that_is_damaged_hides_no_session(path: Path) -> None:
    write(path, "UPDATE sqlite_schema SET sql = replace(sql, 'planned_s', 'plannes_s') WHERE name = 'sessions'")

    with History(path) as history:
        assert titles(history) == ALL
        assert len(history.phases(history.sessions()[0].id)) == 20
        aside = path.with_name("history-aside-1.sqlite3")
        assert english(history.problem) == (
            f"Your history was damaged. 25 sessions could be recovered; the damaged file is kept as {aside}."
        )
        assert history.add(NEW)
    with History(path) as history:
        assert titles(history) == sorted([*ALL, NEW.title])
        assert history.problem is None


def test_what_is_damaged_is_found_when_it_is_read_too(path: Path) -> None:
    with History(path) as history:
        write(path, "UPDATE sqlite_schema SET sql = replace(sql, 'planned_s', 'plannes_s') WHERE name = 'sessions'")

        assert titles(history) == ALL
        assert english(history.problem).startswith("Your history was damaged.")
        assert history.add(NEW)


def test_a_text_that_is_not_in_utf_8_costs_only_itself(path: Path) -> None:
    write(path, "UPDATE sessions SET title = CAST(x'c3ff62' AS TEXT) WHERE title = 'Übung 7'")

    with History(path) as history:
        assert titles(history) == sorted([*(title for title in ALL if title != "Übung 7"), "\ufffd\ufffdb"])
        assert history.problem is None


def test_words_of_the_tables_that_are_not_in_utf_8_cost_nothing(path: Path) -> None:
    write(path, "UPDATE sqlite_schema SET sql = CAST(x'ff' || substr(sql, 2) AS TEXT) WHERE name = 'phases'")

    with History(path) as history:
        assert titles(history) == ALL


def test_a_title_that_is_no_text_is_written_with_a_mark(path: Path) -> None:
    with History(path) as history:
        assert history.add(replace(NEW, title="R\udcfccken \U0001f9d8", goals=("\ud800",)))
        assert history.sessions()[0].title == "R\N{REPLACEMENT CHARACTER}cken \U0001f9d8"
        assert history.sessions()[0].goals == ("\N{REPLACEMENT CHARACTER}",)
        assert history.problem is None


def test_a_damaged_page_costs_the_sessions_on_it(path: Path) -> None:
    with History(path) as history:
        for number in range(200):
            history.add(replace(SESSIONS[1], title=f"{number}", uid=f"{number}", phases=()))
    data = bytearray(path.read_bytes())
    place = data.index("Übung 7".encode()) // 4096 * 4096
    data[place : place + 4096] = b"\xaa" * 4096
    path.write_bytes(data)

    with History(path) as history:
        kept = titles(history)
        assert 100 < len(kept) < 225
        assert "199" in kept
        assert english(history.problem).startswith(
            f"Your history was damaged. {len(kept)} sessions could be recovered;"
        )
    assert path.with_name("history-aside-1.sqlite3").read_bytes() == data


@pytest.mark.parametrize("seed", range(40))
def test_a_flipped_bit_hides_at_most_what_it_is_in(path: Path, seed: int) -> None:
    data = bytearray(path.read_bytes())
    chance = random.Random(seed)  # noqa: S311  because it must repeat
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)

    with History(path) as history:
        shown = len(history.sessions())
        for session in history.sessions():
            history.phases(session.id)
        assert shown == 25 or (shown == 24 and history.problem)
        assert history.add(NEW)
    with History(path) as history:
        assert len(history.sessions()) == shown + 1


@pytest.mark.parametrize("place", [0, 1, 3, 5, 8, 9, 11])
def test_a_page_that_leads_nowhere_is_read_from_its_bytes(path: Path, place: int) -> None:
    data = bytearray(path.read_bytes())
    page = data.index("Übung 7".encode()) // 4096 * 4096
    data[page + place] ^= 0xFF  # what kind of page it is, how many rows it has, and where they are
    path.write_bytes(data)

    with History(path) as history:
        assert titles(history) == ALL
        assert [len(history.phases(session.id)) for session in history.sessions()] == [20] * 25
        assert history.add(NEW)


@pytest.mark.parametrize("version", [3 + VERSION, 0, -1, 2**31 - 1])
def test_a_damaged_version_is_mended(path: Path, version: int) -> None:
    write(path, f"PRAGMA user_version = {version}")

    with History(path) as history:
        assert titles(history) == ALL
        assert history.add(NEW)


def test_a_damaged_mark_of_whose_it_is_is_mended(path: Path) -> None:
    write(path, "PRAGMA application_id = 7")

    with History(path) as history:
        assert titles(history) == ALL


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda path: path.write_bytes(b"no database, but long enough to be looked at" * 100), "was damaged."),
        (lambda path: write(path, "CREATE TABLE mine (a)"), "file belongs to another program."),
    ],
)
def test_what_is_no_history_is_kept_aside(tmp_path: Path, damage: Callable[[Path], object], told: str) -> None:
    path = tmp_path / "history.sqlite3"
    damage(path)
    before = path.read_bytes()

    with History(path) as history:
        assert english(history.problem).startswith(f"Your history {told}")
        assert history.add(NEW)
        assert titles(history) == [NEW.title]
    assert (tmp_path / "history-aside-1.sqlite3").read_bytes() == before
    with History(path) as history:
        assert (history.problem, titles(history)) == (None, [NEW.title])


NEWER = (
    "Your history was written by a newer version of Backstride and was not changed. "
    "What you do now is added when you next start that version."
)


def test_a_history_of_a_newer_program_stays_and_is_shown(path: Path) -> None:
    write(path, f"PRAGMA user_version = {VERSION + 1}", "ALTER TABLE sessions ADD COLUMN mood TEXT")
    before = path.read_bytes()

    for _ in range(2):
        with History(path) as history:
            assert titles(history) == ALL
            assert not history.add(NEW)
            assert titles(history) == sorted([*ALL, NEW.title])
            assert english(history.problem) == NEWER
    assert path.read_bytes() == before
    assert list(path.parent.glob("*aside*")) == []


def test_a_session_waits_until_a_program_comes_that_knows_the_history(path: Path, timeline: Timeline) -> None:
    write(path, f"PRAGMA user_version = {VERSION + 1}", "ALTER TABLE sessions ADD COLUMN mood TEXT")
    journals = path.parent / "sessions"
    with History(path) as history:
        recorder = Recorder(timeline, Path("calves.yaml"), journals, history, started=NEW.started)
        recorder.note(PhaseStarted(0.0, timeline.phases[1]))
        recorder.note(PhaseEnded(30.0, timeline.phases[1], 30.0, "done"))
        recorder.note(SessionEnded(30.0, "finished", 30.0, 70.0))
        assert [english(problem) for problem in recorder.problems] == [NEWER]

    for _ in range(2):
        with History(path) as history:
            save_journals(journals, history)
            assert titles(history) == sorted([*ALL, "Calves"])
        assert len(list(journals.iterdir())) == 1

    write(path, f"PRAGMA user_version = {VERSION}", "ALTER TABLE sessions DROP COLUMN mood")
    with History(path) as history:
        save_journals(journals, history)
        assert history.problem is None
    assert list(journals.iterdir()) == []
    with History(path) as history:
        assert titles(history) == sorted([*ALL, "Calves"])


def test_windows_that_find_the_same_damage_mend_it_once(path: Path) -> None:
    write(path, "UPDATE sqlite_schema SET sql = replace(sql, 'planned_s', 'plannes_s') WHERE name = 'sessions'")
    start = threading.Barrier(4)

    def add(number: int) -> bool:
        start.wait()
        with History(path) as history:
            return history.add(replace(NEW, started=NEW.started + timedelta(hours=number)))

    with ThreadPoolExecutor(4) as windows:
        assert all(windows.map(add, range(4)))

    with History(path) as history:
        assert len(history.sessions()) == 25 + 4


def test_what_is_not_a_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    path.mkdir()

    with History(path) as history:
        assert english(history.problem) == f"Your history cannot be saved: {path} is not a file. Rename it."
        assert not history.add(NEW)
        assert titles(history) == [NEW.title]
    assert path.is_dir()


def test_a_full_disk_is_named_and_leaves_no_half(path: Path) -> None:
    with History(path) as history:
        (pages,) = history._db.execute("PRAGMA page_count").fetchone()
        history._db.execute(f"PRAGMA max_page_count = {pages}")

        assert not history.add(replace(NEW, phases=NEW.phases * 200))

        assert english(history.problem) == "Your history cannot be saved: the disk is full. Free up disk space."
        assert titles(history) == sorted([*ALL, NEW.title])
    with History(path) as history:
        assert titles(history) == ALL


def test_another_program_that_has_it_locked_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backstride.history.database.PATIENCE", 0.01)
    with History(path) as history, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")

        assert not history.add(NEW)
        assert english(history.problem) == (
            "Your history cannot be saved: another program has locked it. Close that program."
        )
        assert titles(history) == sorted([*ALL, NEW.title])

        other.rollback()
        assert history.add(NEW)
        assert history.problem is None


def of_the_first_version(path: Path, *sessions: PastSession) -> None:
    """Write a history as the first version did, with nothing but *sessions* in it."""
    rows = [
        f"""INSERT INTO sessions (routine, title, started, planned_s, completed_s, how)
        VALUES ('{each.routine}', '{each.title}', '{wall(each.started)}', 600, 590, '{each.how}')"""  # noqa: S608  because all of it stands above
        for each in sessions
    ]
    version = ("PRAGMA user_version = 1", f"PRAGMA application_id = {APPLICATION_ID}")
    write(path, *MIGRATIONS[1], *rows, *version)


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_history_of_every_version_is_read_and_takes_what_is_new(path: Path, version: int) -> None:
    path.unlink()
    before = [words for number, statements in MIGRATIONS.items() if number <= version for words in statements]
    uid = ", uid" if version > 1 else ""
    session = f"""INSERT INTO sessions (routine, title, started, planned_s, completed_s, how{uid})
        VALUES ('calves', 'Calves', '2026-11-20T10:00:00.000Z', 600, 590, 'finished'{", 'a'" if uid else ""})"""  # noqa: S608  because all of it stands here
    phase = "INSERT INTO phases (session, number, kind, completed_s, how) VALUES (1, 0, 'work', 20, 'done')"
    version_now = (f"PRAGMA user_version = {version}", f"PRAGMA application_id = {APPLICATION_ID}")
    write(path, *before, session, phase, *version_now)

    with History(path) as history:
        (found,) = history.sessions()
        assert history.problem is None
        assert Diary(history).keep_note(found.key, Note(effort=4))
        assert Diary(history).note(found.key) == Note(effort=4)
        assert [each.eased for each in history.phases(found.id)] == [None]


def test_what_a_person_wrote_down_outlives_damage(path: Path) -> None:
    run, rating, note = Run(started=NEW.started, km=12.0, uid="r"), Rating(date(2026, 11, 2), "Stairs", 7), Note(pain=2)
    with History(path) as history:
        diary = Diary(history)
        assert all((diary.add_run(run), diary.rate(rating), diary.keep_note(history.sessions()[0].key, note)))
    write(path, "PRAGMA user_version = 99")

    with History(path) as history:
        diary = Diary(history)
        assert english(history.problem).startswith("Your history was damaged.")
        assert (diary.runs(), diary.ratings(), [*diary.notes().values()]) == ((run,), (rating,), [note])


def test_what_an_earlier_version_put_aside_comes_back_when_it_is_followed_by_this_one(path: Path) -> None:
    path.rename(path.with_name("history-aside-1.sqlite3"))
    path.with_name("history-aside-2.sqlite3").write_bytes(b"no database")
    of_the_first_version(path, SESSIONS[3], NEW)

    for _ in range(2):
        with History(path) as history:
            assert history.problem is None
            assert titles(history) == sorted([*ALL, NEW.title])
            found = {session.title: session for session in history.sessions()}
            assert found["Übung 7"].goals == ("flexibility", "strength")
            assert len(history.phases(found["Übung 7"].id)) == 20


def test_what_was_put_aside_stays_there_where_somebody_took_the_history_away(path: Path) -> None:
    path.rename(path.with_name("history-aside-1.sqlite3"))

    with History(path) as history:
        assert titles(history) == []


def test_a_migration_that_fails_leaves_the_database_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    torn = {**MIGRATIONS, VERSION + 1: ("ALTER TABLE sessions ADD COLUMN mood TEXT", "DROP TABLE none_of_this_name")}
    monkeypatch.setattr("backstride.history.schema.MIGRATIONS", torn)
    with closing(sqlite3.connect(path)) as db:
        with pytest.raises(sqlite3.Error, match="none_of_this_name"):
            migrate(db, VERSION + 1)
        assert pragma(db, "user_version") == VERSION
        assert shape(db) == shape_of(VERSION)


def obeying(words: Sequence[str]) -> list[str]:
    """Return the command *words* so that it may write only what the modes allow, also where tests are run by root."""
    if os.geteuid():
        return list(words)
    setpriv = shutil.which("setpriv")
    if not setpriv:
        pytest.skip("root may write everything, and there is no setpriv")
    return [setpriv, "--bounding-set", "-dac_override,-dac_read_search", *words]


READ = """
import sys
from pathlib import Path
from backstride.history.history import History
from backstride.i18n.catalogue import IN_ENGLISH
with History(Path(sys.argv[1])) as history:
    print(len(history.sessions()), history.add(history.sessions()[0]), IN_ENGLISH.say(history.problem))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such modes there")
@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_folder_that_cannot_be_written_still_shows_the_history(path: Path, mode: int) -> None:
    path.chmod(mode)
    path.parent.chmod(0o500)
    try:
        words = obeying([sys.executable, "-c", READ, str(path)])
        told = subprocess.run(words, check=True, capture_output=True, text=True)  # noqa: S603  because it is this Python
    finally:
        path.parent.chmod(0o700)

    assert told.stdout.startswith("25 False Your history cannot be saved: permission denied.")
    assert told.stderr == ""
