"""A session that was left on purpose waits until it is gone on with, or begun anew."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backstride.session.player import Event, PhaseEnded, PhaseStarted, SessionEnded, SessionStarted
from backstride.session.timeline import Timeline
from backstride.storage.history import History
from backstride.storage.journal import Journal, unfinished
from backstride.storage.left import begin_anew, left_off, part_with, put_off
from backstride.storage.record import Record

MORNING = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def play(folder: Path, timeline: Timeline, events: tuple[Event, ...]) -> Record:
    journal = Journal(folder, timeline, "/gym/calves.yaml", lambda: MORNING, started=MORNING)
    record = Record(timeline, MORNING)
    for event in events:
        journal.note(event)
        record.note(event)
    part_with(journal, record)
    return record


def through(timeline: Timeline, seconds: float, how: str) -> tuple[Event, ...]:
    """The get-ready, and *seconds* of the first hold."""
    ready, hold = timeline.phases[:2]
    return (
        SessionStarted(0.0),
        PhaseStarted(0.0, ready),
        PhaseEnded(5.0, ready, 5.0, "done"),
        PhaseStarted(5.0, hold),
        PhaseEnded(5.0 + seconds, hold, seconds, "shortened"),
        SessionEnded(5.0 + seconds, how, 5.0 + seconds, timeline.total),
    )


@pytest.mark.parametrize("how", ["left", "stopped"])
def test_what_was_left_in_a_hold_can_go_on_there(tmp_path: Path, timeline: Timeline, how: str) -> None:
    play(tmp_path, timeline, through(timeline, 7.0, how))
    (found,) = left_off(tmp_path, "calves")

    assert found.position.phase == 1
    assert found.clock == 12.0
    assert found.fits(timeline)
    assert left_off(tmp_path, "another") == ()


def test_at_the_start_nobody_is_asked_about_it(tmp_path: Path, timeline: Timeline) -> None:
    play(tmp_path, timeline, through(timeline, 7.0, "left"))

    assert unfinished(tmp_path) == ()


@pytest.mark.parametrize(("seconds", "how"), [(7.0, "finished"), (0.0, "left"), (0.0, "stopped")])
def test_what_ended_or_never_began_leaves_nothing(tmp_path: Path, timeline: Timeline, seconds: float, how: str) -> None:
    play(tmp_path, timeline, through(timeline, seconds, how))

    assert list(tmp_path.iterdir()) == []


def test_what_was_cut_off_and_put_off_can_go_on_but_is_not_asked_about(tmp_path: Path, timeline: Timeline) -> None:
    journal = Journal(tmp_path, timeline, "/gym/calves.yaml", lambda: MORNING)
    for event in through(timeline, 7.0, "left")[:-1]:
        journal.note(event)
    journal.leave()
    (cut_off,) = unfinished(tmp_path)

    put_off(cut_off)

    (found,) = left_off(tmp_path, "calves")
    assert (found.position, found.clock) == (cut_off.position, cut_off.clock)
    assert unfinished(tmp_path) == ()


def test_another_session_of_the_routine_takes_its_place(tmp_path: Path, timeline: Timeline) -> None:
    play(tmp_path, timeline, through(timeline, 7.0, "left"))
    begin_anew(tmp_path, "calves")

    assert left_off(tmp_path, "calves") == ()


def test_what_only_has_such_a_name_hides_no_session(tmp_path: Path, timeline: Timeline) -> None:
    os.mkfifo(tmp_path / "pipe.left")
    (tmp_path / "folder.left").mkdir()
    (tmp_path / "binary.left").write_bytes(bytes(range(256)))
    play(tmp_path, timeline, through(timeline, 7.0, "left"))

    assert len(left_off(tmp_path, "calves")) == 1


def test_the_history_has_it_once_however_often_it_goes_on(tmp_path: Path, timeline: Timeline) -> None:
    record = play(tmp_path / "sessions", timeline, through(timeline, 7.0, "left"))
    (found,) = left_off(tmp_path / "sessions", "calves")
    going_on = Record(timeline, datetime.now(UTC), found)
    going_on.note(SessionEnded(20.0, "finished", 20.0, timeline.total))
    with History(tmp_path / "history.sqlite3") as history:
        for each in (record, going_on):
            past = each.done()
            assert past
            history.add(past)
        (kept,) = history.sessions()

    assert (kept.how, kept.completed) == ("finished", 32.0)
