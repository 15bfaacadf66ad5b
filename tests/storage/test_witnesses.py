"""Who is told of a session: what waits to go on is let go only where another journal takes its place."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backstride.session.player import PhaseEnded, PhaseStarted, SessionEnded
from backstride.session.timeline import Timeline
from backstride.storage.history import History
from backstride.storage.interrupted import Interrupted
from backstride.storage.journal import Journal, unfinished
from backstride.storage.witnesses import Witnesses

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def cut_off(tmp_path: Path, timeline: Timeline) -> Interrupted:
    """Return a session whose journal waits in the folder of the test."""
    journal = Journal(tmp_path, timeline, "/gym/calves.yaml")
    journal.note(PhaseStarted(0.0, timeline.phases[1]))
    journal.leave()
    return unfinished(tmp_path)[0]


def go_on(timeline: Timeline, journals: Path, before: Interrupted, *, rehearsal: bool = False) -> Witnesses:
    file = Path("/gym/calves.yaml")
    return Witnesses.call(timeline, file, journals, started=NOON, before=before, rehearsal=rehearsal)


def test_what_goes_on_waits_no_more(tmp_path: Path, timeline: Timeline, cut_off: Interrupted) -> None:
    witnesses = go_on(timeline, tmp_path, cut_off)

    assert not cut_off.journal.exists()
    witnesses.leave()


def test_a_rehearsal_leaves_no_trace_and_takes_nothing_away(
    tmp_path: Path, timeline: Timeline, cut_off: Interrupted
) -> None:
    witnesses = go_on(timeline, tmp_path, cut_off, rehearsal=True)
    for listener in witnesses.listeners:
        listener(SessionEnded(1.0, "finished", 1.0, 70.0))
    with History(tmp_path / "history.sqlite3") as history:
        witnesses.keep(history)

        assert history.sessions() == ()
    assert witnesses.record.done() is not None
    assert (witnesses.beats, witnesses.problems) == ([], [])
    assert cut_off.journal.exists()


def test_where_no_journal_can_be_kept_the_one_before_stays(
    tmp_path: Path, timeline: Timeline, cut_off: Interrupted
) -> None:
    (tmp_path / "file").touch()
    witnesses = go_on(timeline, tmp_path / "file", cut_off)

    assert [problem[:22] for problem in witnesses.problems] == ["Cannot make the folder"]
    assert cut_off.journal.exists()


def test_what_the_history_does_not_take_is_told_to_the_next_that_does(tmp_path: Path, timeline: Timeline) -> None:
    witnesses = Witnesses.call(timeline, Path("x"), tmp_path / "journals", started=NOON)
    for listener in witnesses.listeners:
        listener(PhaseStarted(0.0, timeline.phases[1]))
        listener(PhaseEnded(1.0, timeline.phases[1], 1.0, "shortened"))
        listener(SessionEnded(1.0, "finished", 1.0, 70.0))
    (tmp_path / "no.sqlite3").mkdir()
    with History(tmp_path / "no.sqlite3") as history:
        witnesses.keep(history)

    assert [path.suffix for path in (tmp_path / "journals").iterdir()] == [".untold"]


def test_once_nobody_reads_the_events_that_is_known(timeline: Timeline, tmp_path: Path) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "wb") as pipe:
        witnesses = Witnesses.call(timeline, Path("x"), tmp_path, started=NOON, rehearsal=True, events=pipe)
        assert not witnesses.unread
        for listener in witnesses.listeners:
            listener(PhaseStarted(0.0, timeline.phases[1]))

        assert witnesses.unread
        with suppress(BrokenPipeError):
            pipe.close()


def test_a_disk_that_is_full_ends_no_session(timeline: Timeline, tmp_path: Path) -> None:
    (tmp_path / "events").touch()
    with (tmp_path / "events").open("rb") as refuses:
        witnesses = Witnesses.call(timeline, Path("x"), tmp_path, started=NOON, rehearsal=True, events=refuses)
        for listener in witnesses.listeners:
            listener(PhaseStarted(0.0, timeline.phases[1]))

        assert not witnesses.unread
        assert [problem[:31] for problem in witnesses.problems] == ["The events are no longer writte"]
