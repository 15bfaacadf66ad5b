"""A damaged history is mended away from the window, and nothing that was done meanwhile is lost."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backstride.history.history import History
from backstride.history.model import PastSession
from backstride.ui.services.history_mending import HistoryMending
from tests.support.english import english

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SESSION = PastSession(routine="calves", title="Calves", started=NOON, planned=60.0, completed=60.0, how="finished")
LATER = replace(SESSION, routine="hips", started=NOON.replace(hour=13))


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Return a history with a session, whose header names a form that there is not."""
    path = tmp_path / "history.sqlite3"
    with History(path) as history:
        history.add(SESSION)
    data = bytearray(path.read_bytes())
    data[60:64] = b"\xff\xff\xff\x00"
    path.write_bytes(data)
    return path


def test_a_damaged_history_is_empty_until_it_was_mended(qtbot: QtBot, damaged: Path) -> None:
    mending = HistoryMending(damaged)
    before = mending.history.sessions()
    qtbot.waitSignal(mending.mended).wait()

    assert before == ()
    assert [session.routine for session in mending.history.sessions()] == ["calves"]
    assert mending.history.problem is not None
    assert english(mending.history.problem).startswith("Your history was damaged. 1 session could be recovered;")
    mending.history.close()


def test_what_ends_meanwhile_does_not_last_so_that_its_journal_stays(qtbot: QtBot, damaged: Path) -> None:
    mending = HistoryMending(damaged)
    meanwhile = mending.history.add(LATER)
    qtbot.waitSignal(mending.mended).wait()
    after = mending.history.add(LATER)

    assert (meanwhile, after) == (False, True)
    assert {session.routine for session in mending.history.sessions()} == {"calves", "hips"}
    mending.history.close()


def test_damage_that_shows_later_is_mended_alike(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    mending = HistoryMending(path)
    mending.history.add(SESSION)
    path.write_bytes(b"no database, but long enough to be looked at" * 500)
    for tail in ("-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)

    with qtbot.waitSignal(mending.mended):
        mending.history.sessions()

    assert mending.history.add(LATER)
    mending.history.close()


def test_a_sound_history_is_open_at_once(tmp_path: Path) -> None:
    mending = HistoryMending(tmp_path / "history.sqlite3")

    assert mending.history.add(SESSION)
    assert mending.history.problem is None
    mending.history.close()


def test_a_window_that_closes_meanwhile_leaves_a_whole_file(damaged: Path) -> None:
    mending = HistoryMending(damaged)
    mending.history.close()
    del mending

    with History(damaged) as history:
        assert [session.routine for session in history.sessions()] == ["calves"]
