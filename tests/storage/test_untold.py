"""A session that the history could not take is told to it when it can."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from backstride.session.player import PhaseEnded, PhaseStarted, SessionEnded, SessionStarted
from backstride.session.timeline import Timeline
from backstride.storage.history import History
from backstride.storage.journal import Journal, unfinished
from backstride.storage.untold import tell_untold

MORNING = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture
def journals(tmp_path: Path, timeline: Timeline) -> Path:
    """Return a folder with a session that ended, and was set aside."""
    folder = tmp_path / "sessions"
    journal = Journal(folder, timeline, "/gym/calves.yaml", lambda: MORNING)
    for event in (
        SessionStarted(0.0),
        PhaseStarted(0.0, timeline.phases[0]),
        PhaseEnded(5.0, timeline.phases[0], 5.0, "done"),
        SessionEnded(5.0, "left", 5.0, 70.0),
    ):
        journal.note(event)
    journal.set_aside()
    return folder


def test_what_was_set_aside_is_told_once(tmp_path: Path, journals: Path) -> None:
    with History(tmp_path / "history.sqlite3") as history:
        tell_untold(journals, history)
        tell_untold(journals, history)
        (session,) = history.sessions()

    assert (session.routine, session.title, session.started, session.how) == ("calves", "Calves", MORNING, "left")
    assert (session.completed, session.planned) == (5.0, 70.0)
    assert list(journals.iterdir()) == []


def test_what_only_has_such_a_name_keeps_no_session_back(tmp_path: Path, journals: Path) -> None:
    (journals / "0.untold").mkdir()
    (journals / "1.untold").symlink_to("1.untold")
    with History(tmp_path / "history.sqlite3") as history:
        tell_untold(journals, history)

        assert len(history.sessions()) == 1


def test_what_is_still_not_taken_stays(tmp_path: Path, journals: Path) -> None:
    (tmp_path / "history.sqlite3").mkdir()  # which no history can be
    with History(tmp_path / "history.sqlite3") as history:
        tell_untold(journals, history)

    assert len(list(journals.iterdir())) == 1


def test_what_was_set_aside_is_not_offered_to_go_on(journals: Path) -> None:
    assert unfinished(journals) == ()
    assert len(list(journals.iterdir())) == 1


@pytest.mark.parametrize("content", ["", "rubbish\n", '{"event": "session_ended", "how": "never"}\n'])
def test_what_tells_of_no_session_is_taken_away(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.untold").write_text(content)
    with History(tmp_path / "history.sqlite3") as history:
        tell_untold(tmp_path, history)
        assert history.sessions() == ()

    assert not (tmp_path / "a.untold").exists()


def test_without_a_folder_there_is_nothing_to_tell(tmp_path: Path) -> None:
    with History(tmp_path / "history.sqlite3") as history:
        tell_untold(tmp_path / "nowhere", history)

        assert history.sessions() == ()
