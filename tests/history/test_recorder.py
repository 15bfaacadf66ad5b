"""Who writes a session down: whenever the process dies, nothing is lost and nothing doubled."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backstride.history.history import History
from backstride.history.interrupted import left_off, resumable, unfinished
from backstride.history.journal import Journal, forget_left
from backstride.history.journal_reader import Interrupted
from backstride.history.model import PastSession
from backstride.history.recorder import Recorder, give_up, postpone, save_journals
from backstride.session.player import Event, PhaseEnded, PhaseStarted, SessionEnded, SessionStarted
from backstride.session.timeline import Timeline
from tests.support.english import english

MORNING = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
FILE = Path("/gym/calves.yaml")


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    with History(tmp_path / "history.sqlite3") as history:
        yield history


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the journals are."""
    return tmp_path / "sessions"


def begin(timeline: Timeline, folder: Path, history: History | None, before: Interrupted | None = None) -> Recorder:
    return Recorder(timeline, FILE, folder, history, started=MORNING, before=before)


def events(timeline: Timeline, seconds: float, how: str) -> tuple[Event, ...]:
    """The get-ready, *seconds* of the first hold, and the end."""
    ready, hold = timeline.phases[:2]
    return (
        SessionStarted(0.0),
        PhaseStarted(0.0, ready),
        PhaseEnded(5.0, ready, 5.0, "done"),
        PhaseStarted(5.0, hold),
        PhaseEnded(5.0 + seconds, hold, seconds, "shortened"),
        SessionEnded(5.0 + seconds, how, 5.0 + seconds, timeline.total),
    )


def play(recorder: Recorder, told: tuple[Event, ...]) -> Recorder:
    for event in told:
        recorder.note(event)
    return recorder


def die(recorder: Recorder) -> Path:
    """Let the journal go as the system does when the process dies; return where it is."""
    assert recorder._journal
    assert recorder._journal._file
    assert recorder._journal._path
    path = recorder._journal._path
    recorder._journal._file.close()
    recorder._journal._file = None
    return path


def cut_off(timeline: Timeline, folder: Path, history: History, seconds: float = 7.0) -> Path:
    """Leave a session behind whose process died after so many seconds of the hold."""
    recorder = begin(timeline, folder, history)
    return die(play(recorder, events(timeline, seconds, "left")[:-1]))


def kept(history: History) -> list[tuple[str, float]]:
    return [(session.how, session.completed) for session in history.sessions()]


def whole(history: History) -> list[PastSession]:
    return [replace(session, id=0, phases=history.phases(session.id)) for session in history.sessions()]


class Refusing:
    """A history that dies in the midst of `add`, before it wrote anything or after it wrote all."""

    problem = None

    def __init__(self, history: History, *, wrote: bool) -> None:
        self._history = history
        self._wrote = wrote

    def add(self, session: PastSession) -> bool:
        if self._wrote:
            self._history.add(session)
        raise KeyboardInterrupt


def test_a_session_is_in_the_history_as_soon_as_its_end_is_told(
    timeline: Timeline, folder: Path, history: History
) -> None:
    play(begin(timeline, folder, history), events(timeline, 7.0, "finished"))

    assert kept(history) == [("finished", 12.0)]
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("wrote", [False, True])
@pytest.mark.parametrize("how", ["finished", "left", "stopped"])
def test_a_process_that_dies_as_its_session_ends_loses_and_doubles_nothing(
    timeline: Timeline,
    folder: Path,
    history: History,
    how: str,
    wrote: bool,  # noqa: FBT001  because it is the example
) -> None:
    dying = begin(timeline, folder, Refusing(history, wrote=wrote))  # type: ignore[arg-type]  # because it takes the place of one
    with pytest.raises(KeyboardInterrupt):
        play(dying, events(timeline, 7.0, how))
    die(dying)
    for _ in range(2):
        save_journals(folder, history)

    (found,) = whole(history)
    assert found == dying.record.done()
    assert [path.suffix for path in folder.iterdir()] == ([] if how == "finished" else [".left"])


def test_what_was_cut_off_is_in_the_history_at_once_and_stays_one_row_when_it_goes_on(
    timeline: Timeline, folder: Path, history: History
) -> None:
    cut_off(timeline, folder, history)
    for _ in range(2):
        save_journals(folder, history)
    (found,) = unfinished(folder)

    assert kept(history) == [("interrupted", 12.0)]
    assert set(resumable(folder)) == {history.sessions()[0].uid}
    play(begin(timeline, folder, history, found), events(timeline, 7.0, "finished"))
    assert kept(history) == [("finished", 24.0)]
    assert [phase.completed for phase in whole(history)[0].phases] == [5.0, 7.0, 5.0, 7.0]
    assert resumable(folder) == {}


def test_of_what_went_on_and_is_cut_off_again_every_phase_is_known(
    timeline: Timeline, folder: Path, history: History
) -> None:
    cut_off(timeline, folder, history)
    (found,) = unfinished(folder)
    die(play(begin(timeline, folder, history, found), events(timeline, 7.0, "left")[:-1]))
    save_journals(folder, history)

    (session,) = whole(history)
    assert (session.how, session.completed, session.uid) == ("interrupted", 24.0, found.uid)
    assert [(p.kind, p.completed, p.planned, p.exercise, p.side, p.set) for p in session.phases] == [
        ("get-ready", 5.0, 5.0, "calf", "left", 1),
        ("work", 7.0, 30.0, "calf", "left", 1),
    ] * 2


def test_a_session_that_is_played_is_left_alone(timeline: Timeline, folder: Path, history: History) -> None:
    recorder = begin(timeline, folder, history)
    save_journals(folder, history)
    play(recorder, events(timeline, 7.0, "left")[:-1])
    save_journals(folder, history)

    assert kept(history) == []
    recorder.leave()
    save_journals(folder, history)
    assert kept(history) == [("interrupted", 12.0)]


def test_what_the_history_does_not_take_stays_until_it_does(timeline: Timeline, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "no.sqlite3"
    path.mkdir()  # which no history can be
    with History(path) as history:
        recorder = play(begin(timeline, folder, history), events(timeline, 7.0, "finished"))
        save_journals(folder, history)

        assert recorder.problems == [history.problem]
        assert [path.suffix for path in folder.iterdir()] == [".jsonl"]
        assert unfinished(folder) == ()
        path.rmdir()
        save_journals(folder, history)
    with History(path) as history:
        assert kept(history) == [("finished", 12.0)]
    assert list(folder.iterdir()) == []


def test_a_journal_that_cannot_be_removed_is_told_again_without_harm(
    timeline: Timeline, folder: Path, history: History
) -> None:
    journal = Journal(folder, timeline, "x", lambda: MORNING, uid="a")
    for event in events(timeline, 7.0, "finished"):
        journal.note(event)
    journal.leave()
    (path,) = folder.iterdir()
    lines = path.read_bytes()
    for _ in range(3):
        save_journals(folder, history)
        path.write_bytes(lines)

    assert kept(history) == [("finished", 12.0)]


def test_what_an_earlier_version_set_aside_is_saved_too(timeline: Timeline, folder: Path, history: History) -> None:
    path = cut_off(timeline, folder, history)
    with path.open("a", encoding="utf-8") as file:
        file.write('{"event": "session_ended", "wall": "2026-11-22T10:00:12Z", "t": 12, "how": "finished"}\n')
    path.rename(path.with_suffix(".untold"))

    save_journals(folder, history)

    assert kept(history) == [("finished", 12.0)]
    assert list(folder.iterdir()) == []


def test_a_session_of_which_all_work_was_skipped_was_left_however_it_is_saved(
    timeline: Timeline, folder: Path, history: History
) -> None:
    ready, hold = timeline.phases[:2]
    skipped = (PhaseEnded(0.0, ready, 0.0, "skipped"), PhaseStarted(0.0, hold), PhaseEnded(0.0, hold, 0.0, "skipped"))
    told = (SessionStarted(0.0), PhaseStarted(0.0, ready), *skipped, SessionEnded(0.0, "finished", 0.0, 70.0))
    dying = begin(timeline, folder, Refusing(history, wrote=False))  # type: ignore[arg-type]  # because it takes the place of one
    with pytest.raises(KeyboardInterrupt):
        play(dying, told)
    die(dying)
    save_journals(folder, history)
    play(begin(timeline, folder, history), told)

    assert kept(history) == [("left", 0.0), ("left", 0.0)]
    assert list(folder.iterdir()) == []


def test_a_rehearsal_leaves_no_trace_and_takes_nothing_away(timeline: Timeline, folder: Path, history: History) -> None:
    path = cut_off(timeline, folder, history)
    (found,) = unfinished(folder)
    rehearsal = play(begin(timeline, folder, None, found), events(timeline, 7.0, "finished"))

    assert kept(history) == []
    assert rehearsal.record.done() is not None
    assert (rehearsal.beats, rehearsal.problems) == ([], [])
    assert list(folder.iterdir()) == [path]


def test_what_goes_on_waits_no_more_once_it_has_begun(timeline: Timeline, folder: Path, history: History) -> None:
    path = cut_off(timeline, folder, history)
    (found,) = unfinished(folder)
    recorder = begin(timeline, folder, history, found)
    assert path.exists()

    play(recorder, events(timeline, 7.0, "left")[:2])
    assert not path.exists()
    recorder.leave()


def test_a_process_that_dies_before_what_goes_on_has_begun_leaves_it_as_it_was(
    timeline: Timeline, folder: Path, history: History
) -> None:
    path = cut_off(timeline, folder, history)
    (found,) = unfinished(folder)
    die(begin(timeline, folder, history, found))
    save_journals(folder, history)

    assert list(folder.iterdir()) == [path]
    assert unfinished(folder) == (found,)


def test_what_was_left_and_is_cut_off_as_soon_as_it_goes_on_can_go_on_again(
    timeline: Timeline, folder: Path, history: History
) -> None:
    play(begin(timeline, folder, history), events(timeline, 7.0, "left"))
    (found,) = left_off(folder, "calves")
    path = die(play(begin(timeline, folder, history, found), events(timeline, 7.0, "left")[:2]))
    save_journals(folder, history)

    assert kept(history) == [("left", 12.0)]
    assert [each.clock for each in unfinished(folder)] == [12.0]
    assert list(folder.iterdir()) == [path]


def test_a_journal_that_another_went_on_with_is_not_offered_once_more(
    timeline: Timeline, folder: Path, history: History
) -> None:
    path = cut_off(timeline, folder, history)
    lines = path.read_bytes()
    (found,) = unfinished(folder)
    play(begin(timeline, folder, history, found), events(timeline, 7.0, "finished"))
    path.write_bytes(lines)  # as if the process had died before it took the journal away
    save_journals(folder, history)

    assert kept(history) == [("finished", 24.0)]
    assert list(folder.iterdir()) == []


def test_where_no_journal_can_be_kept_the_one_before_stays_and_the_end_is_saved(
    timeline: Timeline, folder: Path, history: History, tmp_path: Path
) -> None:
    path = cut_off(timeline, folder, history)
    (found,) = unfinished(folder)
    (tmp_path / "file").touch()
    recorder = begin(timeline, tmp_path / "file", history, found)

    assert [english(problem)[:24] for problem in recorder.problems] == ["Cannot create the folder"]
    assert recorder.lost
    assert path.exists()
    play(recorder, events(timeline, 7.0, "finished"))
    assert kept(history) == [("finished", 24.0)]


@pytest.mark.parametrize("how", ["left", "stopped"])
def test_what_was_left_in_a_hold_can_go_on_there(timeline: Timeline, folder: Path, history: History, how: str) -> None:
    play(begin(timeline, folder, history), events(timeline, 7.0, how))
    (found,) = left_off(folder, "calves")

    assert (found.position.phase, found.clock, found.how) == (1, 12.0, how)
    assert found.fits(timeline)
    assert left_off(folder, "another") == ()
    assert unfinished(folder) == ()
    assert set(resumable(folder)) == {history.sessions()[0].uid}


@pytest.mark.parametrize(("seconds", "how"), [(7.0, "finished"), (0.0, "left"), (0.0, "stopped")])
def test_what_ended_or_never_began_leaves_no_journal(
    timeline: Timeline, folder: Path, history: History, seconds: float, how: str
) -> None:
    play(begin(timeline, folder, history), events(timeline, seconds, how))

    assert list(folder.iterdir()) == []


def test_what_was_cut_off_and_is_postponed_can_go_on_but_is_not_asked_about(
    timeline: Timeline, folder: Path, history: History
) -> None:
    cut_off(timeline, folder, history)
    (found,) = unfinished(folder)

    postpone(found, history)

    (waits,) = left_off(folder, "calves")
    assert (waits.position, waits.clock) == (found.position, found.clock)
    assert unfinished(folder) == ()
    assert kept(history) == [("interrupted", 12.0)]


def test_what_is_given_up_is_only_in_the_history(timeline: Timeline, folder: Path, history: History) -> None:
    cut_off(timeline, folder, history)

    give_up(unfinished(folder)[0], history)

    assert list(folder.iterdir()) == []
    assert kept(history) == [("interrupted", 12.0)]


def test_another_session_of_the_routine_takes_the_place_of_what_was_left(
    timeline: Timeline, folder: Path, history: History
) -> None:
    play(begin(timeline, folder, history), events(timeline, 7.0, "left"))
    forget_left(folder, "calves")

    assert left_off(folder, "calves") == ()


def test_what_only_has_such_a_name_hides_no_session(timeline: Timeline, folder: Path, history: History) -> None:
    cut_off(timeline, folder, history)
    for ending in ("jsonl", "left", "untold"):
        os.mkfifo(folder / f"0-pipe.{ending}")
        (folder / f"0-folder.{ending}").mkdir()
        (folder / f"0-loop.{ending}").symlink_to(f"0-loop.{ending}")
        (folder / f"0-binary.{ending}").write_bytes(bytes(range(256)))
    save_journals(folder, history)

    assert len(unfinished(folder)) == 1
    assert kept(history) == [("interrupted", 12.0)]


@pytest.mark.parametrize("content", ["", "rubbish\n", '{"event": "session_ended", "how": "never"}\n'])
def test_what_tells_of_no_session_is_taken_away(folder: Path, history: History, content: str) -> None:
    folder.mkdir()
    (folder / "a.jsonl").write_text(content)
    save_journals(folder, history)

    assert list(folder.iterdir()) == []
    assert kept(history) == []


def test_what_tells_of_a_session_that_cannot_be_read_is_kept(
    timeline: Timeline, folder: Path, history: History
) -> None:
    path = cut_off(timeline, folder, history)
    path.write_text("".join(path.read_text().splitlines(keepends=True)[1:]))

    save_journals(folder, history)

    assert path.exists()


def test_without_a_folder_there_is_nothing_to_save(tmp_path: Path, history: History) -> None:
    save_journals(tmp_path / "nowhere", history)

    assert kept(history) == []


def test_a_journal_of_another_version_is_left_to_it(timeline: Timeline, folder: Path, history: History) -> None:
    path = cut_off(timeline, folder, history)
    path.write_text(path.read_text().replace('"version": 2', '"version": 3'))

    save_journals(folder, history)

    assert unfinished(folder) == ()
    assert path.exists()
    assert kept(history) == []


def test_once_nobody_reads_the_events_that_is_known(timeline: Timeline, folder: Path) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "wb") as pipe:
        recorder = Recorder(timeline, FILE, folder, None, started=MORNING, events=pipe)
        assert not recorder.unread
        recorder.note(PhaseStarted(0.0, timeline.phases[1]))

        assert recorder.unread
        with suppress(BrokenPipeError):
            pipe.close()


def test_a_disk_that_is_full_ends_no_session(timeline: Timeline, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "events").touch()
    with (tmp_path / "events").open("rb") as refuses:
        recorder = Recorder(timeline, FILE, folder, None, started=MORNING, events=refuses)
        recorder.note(PhaseStarted(0.0, timeline.phases[1]))

        assert not recorder.unread
        assert [english(problem)[:28] for problem in recorder.problems] == ["Events are no longer written"]
