"""The journal: what was cut off is there again, whatever the last line looks like."""

import errno
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import IO

import pytest

from backstride.history.history import History
from backstride.history.interrupted import unfinished
from backstride.history.journal import Journal, forget
from backstride.history.journal_reader import Interrupted, fingerprint, read_journal
from backstride.history.record import Record
from backstride.i18n.text import text
from backstride.routine.model import RepeatStep
from backstride.session.events import Hurt
from backstride.session.player import (
    Counted,
    Paused,
    PhaseEnded,
    PhaseStarted,
    Plan,
    Position,
    Ready,
    Session,
    SessionEnded,
    SessionStarted,
    State,
)
from backstride.session.shorten import compile_within
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline
from tests.support.english import english
from tests.support.examples import NOTHING_BETWEEN, exercise, routine, step

MORNING = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def session_at(timeline: Timeline, phase: int, seconds: float, clock: float) -> Session:
    plan = Plan(timeline, ((),) * len(timeline.phases))
    return Session(plan, State.RUNNING, Position(phase, seconds), clock=clock)


def begun(folder: Path, timeline: Timeline) -> Journal:
    """Return the journal of a session that has come to 16 s of the hold on the left."""
    journal = Journal(folder, timeline, "/gym/calves.yaml", lambda: MORNING)
    journal.note(SessionStarted(0.0))
    journal.note(PhaseStarted(0.0, timeline.phases[0]))
    journal.note(PhaseEnded(5.0, timeline.phases[0], 5.0, "done"))
    journal.note(PhaseStarted(5.0, timeline.phases[1]))
    for second in range(1, 17):
        journal.beat(session_at(timeline, 1, float(second), 5.0 + second))
    return journal


def die(journal: Journal) -> list[str]:
    """Let the file go as the system does when the process dies; return its lines."""
    assert journal._file is not None
    journal._file.close()
    return Path(journal._file.name).read_text(encoding="utf-8").split("\n")


def test_what_was_cut_off_is_known_to_the_second(tmp_path: Path, timeline: Timeline) -> None:
    die(begun(tmp_path, timeline))

    (found,) = unfinished(tmp_path)

    assert (found.routine, found.title, found.file) == ("calves", "Calves", "/gym/calves.yaml")
    assert (found.kind, found.exercise, found.side, found.set, found.left) == ("work", "calf", "left", 1, 14.0)
    assert (found.position, found.clock, found.planned) == (Position(1, 16.0), 21.0, 70.0)
    assert done(found) == [(0, 5.0, "done"), (1, 16.0, "shortened")]
    assert found.started == "2026-11-22T10:00:00.000+00:00"
    assert found.stopped == "2026-11-22T10:00:00.000Z"
    assert found.fits(timeline)


def test_an_easier_variant_is_known_after_a_crash_and_after_it_goes_on(tmp_path: Path) -> None:
    knees = exercise("plank/knees", easier=None)
    plank = exercise("plank", easier="plank/knees", variants=(knees,))
    plan = routine(step(hold=30, get_ready=5), step("bridge", hold=10), step(hold=20), plank=plank)
    whole = compile_timeline(plan)
    journal = begun(tmp_path, whole)
    journal.note(Hurt(21.0, whole.phases[1], "smaller"))
    journal.note(Hurt(21.0, whole.phases[1], "eased", "plank/knees"))
    found = read_journal(tmp_path, die(journal))

    assert found is not None
    assert found.eased == ("plank",)
    again = found.restore(plan)
    assert {phase.exercise for phase in again.phases} == {"plank/knees", "bridge"}
    assert (found.fits(again), fingerprint(again) == fingerprint(whole)) == (True, True)
    past = [phase for _, phase in found.done if phase.kind == "work"]
    assert [(phase.exercise, phase.eased) for phase in past] == [("plank/knees", "plank")]

    after = read_journal(tmp_path, die(Journal(tmp_path, again, "x", lambda: MORNING, found)))
    assert after is None or after.eased == ("plank",)
    record = Record(again, MORNING, found)
    record.note(PhaseEnded(30.0, again.phases[-1], 20.0, "done"))
    assert [(past.exercise, past.eased) for _, past in record.left][-1] == ("plank/knees", "plank")


def test_a_session_that_goes_on_and_is_cut_off_again_adds_up(tmp_path: Path, timeline: Timeline) -> None:
    before = read_journal(tmp_path, die(begun(tmp_path, timeline)))
    assert before is not None
    journal = Journal(tmp_path, timeline, "x", lambda: MORNING.replace(hour=11), before)
    journal.note(PhaseStarted(0.0, timeline.phases[1]))
    journal.beat(session_at(timeline, 1, 20.0, 4.0))

    found = read_journal(tmp_path, die(journal))

    assert found is not None
    assert found.started == "2026-11-22T10:00:00.000+00:00"
    assert found.uid == before.uid
    assert done(found) == [(0, 5.0, "done"), (1, 16.0, "shortened"), (1, 4.0, "shortened")]
    assert found.clock == sum(phase.completed for _, phase in found.done) == 25.0


def test_repetitions_that_were_counted_are_known_after_a_crash_and_counted_on(tmp_path: Path) -> None:
    counting = compile_timeline(routine(step(reps=("max",)), defaults=NOTHING_BETWEEN))
    (phase,) = counting.phases
    journal = Journal(tmp_path, counting, "x", lambda: MORNING)
    journal.note(SessionStarted(0.0))
    journal.note(PhaseStarted(0.0, phase))
    journal.note(Counted(2.0, phase, 1))
    journal.note(Counted(3.5, phase, 2))

    cut_off = read_journal(tmp_path, die(journal))

    assert cut_off is not None
    assert cut_off.position == Position(0, counted=2)
    assert [(past.mode, past.reps, past.how) for _, past in cut_off.done] == [("reps", 2, "shortened")]
    after = Journal(tmp_path, counting, "x", lambda: MORNING, cut_off)
    after.note(PhaseStarted(0.0, phase))
    after.beat(replace(session_at(counting, 0, 4.5, 1.0), position=Position(0, 4.5, counted=2)))
    again = read_journal(tmp_path, die(after))
    assert again is not None
    assert again.position == Position(0, 4.5, counted=2)
    assert [past.reps for _, past in again.done] == [2, 2]


def test_between_two_phases_nothing_is_counted_twice(tmp_path: Path, timeline: Timeline) -> None:
    journal = begun(tmp_path, timeline)
    journal.note(PhaseEnded(35.0, timeline.phases[1], 30.0, "done"))

    found = read_journal(tmp_path, die(journal))

    assert found is not None
    assert done(found) == [(0, 5.0, "done"), (1, 30.0, "done")]


def test_a_phase_that_began_twice_in_one_moment_counts_from_the_second_time(tmp_path: Path, timeline: Timeline) -> None:
    journal = Journal(tmp_path, timeline, "/gym/calves.yaml", lambda: MORNING)
    journal.note(SessionStarted(0.0))
    journal.note(PhaseStarted(0.0, timeline.phases[0]))
    journal.note(PhaseEnded(0.0, timeline.phases[0], 0.0, "skipped"))
    journal.note(PhaseStarted(0.0, timeline.phases[0]))
    journal.beat(session_at(timeline, 0, 2.0, 2.0))
    die(journal)

    (found,) = unfinished(tmp_path)

    assert done(found) == [(0, 0.0, "skipped"), (0, 2.0, "shortened")]


def test_a_session_that_runs_is_not_offered(tmp_path: Path, timeline: Timeline) -> None:
    journal = begun(tmp_path, timeline)

    assert unfinished(tmp_path) == ()
    journal.close()


def test_on_a_drive_that_cannot_lock_what_was_cut_off_is_offered(
    tmp_path: Path, timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: object, _how: int) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr("backstride.storage.locks.fcntl.flock", refuse)
    die(begun(tmp_path, timeline))

    assert [found.clock for found in unfinished(tmp_path)] == [21.0]


def test_a_session_that_ended_leaves_nothing(tmp_path: Path, timeline: Timeline) -> None:
    journal = begun(tmp_path, timeline)
    journal.note(SessionEnded(21.0, "left", 21.0, 70.0))
    journal.close()

    assert list(tmp_path.iterdir()) == []


def test_a_session_that_ended_is_not_offered_and_its_journal_stays_until_it_is_saved(
    tmp_path: Path, timeline: Timeline
) -> None:
    journal = begun(tmp_path, timeline)
    journal.note(SessionEnded(21.0, "finished", 21.0, 70.0))
    die(journal)

    assert unfinished(tmp_path) == ()
    assert len(list(tmp_path.iterdir())) == 1


def test_a_torn_last_line_costs_no_more_than_itself(tmp_path: Path, timeline: Timeline) -> None:
    lines = die(begun(tmp_path, timeline))
    whole = lines[:-1]

    found = read_journal(tmp_path, [*whole[:-1], whole[-1][:20]])

    assert found is not None
    assert found.position == Position(1, 15.0)


def test_before_the_first_second_of_a_phase_its_beginning_counts(tmp_path: Path, timeline: Timeline) -> None:
    journal = Journal(tmp_path, timeline, "x")
    journal.note(PhaseStarted(0.0, timeline.phases[1]))
    lines = die(journal)

    found, torn = read_journal(tmp_path, lines), read_journal(tmp_path, lines[:-2])

    assert found is not None
    assert (found.position, found.left) == (Position(1), 30.0)
    assert torn is not None
    assert (torn.position, torn.left) == (Position(1), None)


def test_an_open_phase_has_nothing_left(tmp_path: Path, timeline: Timeline) -> None:
    journal = Journal(tmp_path, timeline, "x")
    journal.note(PhaseStarted(70.0, timeline.phases[4]))
    journal.beat(session_at(timeline, 4, 9.0, 79.0))

    found = read_journal(tmp_path, die(journal))

    assert found is not None
    assert (found.position, found.left) == (Position(4, 9.0), None)


def test_a_changed_routine_does_not_fit(tmp_path: Path, timeline: Timeline) -> None:
    found = read_journal(tmp_path, die(begun(tmp_path, timeline)))
    longer = replace(timeline.phases[1], length=31.0)

    assert found is not None
    assert not found.fits(replace(timeline, phases=(timeline.phases[0], longer, *timeline.phases[2:])))
    assert not replace(found, position=Position(5)).fits(timeline)
    assert not replace(found, position=Position(1, 31.0)).fits(timeline)
    assert replace(found, position=Position(4, 31.0)).fits(timeline)


def test_two_sessions_have_two_files_and_the_latest_comes_first(tmp_path: Path, timeline: Timeline) -> None:
    for hour in (11, 12, 10):
        journal = Journal(tmp_path, timeline, "x", partial(MORNING.replace, hour=hour))
        journal.note(PhaseStarted(0.0, timeline.phases[1]))
        die(journal)

    assert [found.stopped[11:13] for found in unfinished(tmp_path)] == ["12", "11", "10"]


def test_what_is_forgotten_is_gone(tmp_path: Path, timeline: Timeline) -> None:
    die(begun(tmp_path, timeline))

    forget(unfinished(tmp_path)[0])

    assert unfinished(tmp_path) == ()


def test_without_a_folder_the_session_goes_on(tmp_path: Path, timeline: Timeline) -> None:
    (tmp_path / "file").write_text("")

    journal = begun(tmp_path / "file" / "below", timeline)

    assert english(journal.problem).startswith("Cannot create the folder")
    journal.note(Paused(1.0, "user"))
    journal.close()


def test_a_disk_that_fails_is_told_and_the_session_goes_on(tmp_path: Path, timeline: Timeline) -> None:
    journal = Journal(tmp_path, timeline, "x")
    die(journal)
    journal._file = Path("/dev/full").open("wb", buffering=0)  # noqa: SIM115  because the journal closes it

    journal.note(Paused(1.0, "user"))

    assert english(journal.problem).startswith("If Backstride stops unexpectedly, this session cannot be continued:")
    assert "the disk is full" in english(journal.problem)
    journal.beat(session_at(timeline, 1, 1.0, 1.0))

    journal.close()  # the session came to its end all the same
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_rubbish_tells_of_no_session(tmp_path: Path) -> None:
    (tmp_path / "binary.jsonl").write_bytes(bytes(range(256)))
    (tmp_path / "empty.jsonl").write_text("")
    (tmp_path / "folder.jsonl").mkdir()
    (tmp_path / "other.txt").write_text("mine")

    assert unfinished(tmp_path) == ()
    assert unfinished(tmp_path / "none") == ()


def test_a_new_journal_that_another_program_takes_for_empty_and_removes_is_begun_once_more(
    tmp_path: Path, timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = iter([False, True, True])

    def lock_late(file: IO[str]) -> bool:
        free = next(looks)
        if not free:
            Path(file.name).unlink()
        return free

    monkeypatch.setattr("backstride.history.journal.try_lock", lock_late)
    journal = begun(tmp_path, timeline)

    assert [found.clock for found in unfinished(tmp_path)] == [21.0]
    journal.close()
    assert list(tmp_path.iterdir()) == []


V1 = """\
{"event": "journal", "wall": "2026-11-22T10:00:00.000Z", "t": 0.0, "version": 1, "routine": "calves", \
"title": "Calves", "file": "/gym/calves.yaml", "fingerprint": "FINGERPRINT", "planned_s": 70.0, \
"started": "2026-11-22T09:00:00.000Z", "before_s": 5.0, "done": [[0, 5.0, "done"]]}
{"event": "phase_started", "wall": "2026-11-22T10:00:00.000Z", "t": 0.0, "index": 1, "kind": "work", "step": 1, \
"exercise": "calf", "side": "left", "set": 1, "rep": null}
{"event": "position", "wall": "2026-11-22T10:00:16.000Z", "t": 16.0, "index": 1, "seconds": 16.0, "extra": 0.0, \
"length": 30.0}
"""


def test_a_journal_of_the_first_version_is_read(tmp_path: Path, timeline: Timeline) -> None:
    text = V1.replace("FINGERPRINT", fingerprint(timeline))
    (tmp_path / "old.jsonl").write_text(text, encoding="utf-8")

    (found,) = unfinished(tmp_path)

    assert (found.uid, found.minutes, found.goals, found.clock) == ("calves 2026-11-22T09:00:00.000Z", None, (), 21.0)
    assert found.fits(timeline)
    assert done(found) == [(0, 5.0, "done"), (1, 16.0, "shortened")]
    assert [phase.kind for phase in found.past.phases] == ["work"]
    record = Record(timeline, MORNING, found)
    assert [(index, phase.kind) for index, phase in record.left] == [(0, "get-ready"), (1, "work")]


def test_a_session_of_a_shortened_routine_is_restored_as_it_was(tmp_path: Path) -> None:
    plan = routine(replace(step(hold=60), priority="could"), step(hold=120), defaults=NOTHING_BETWEEN)
    played, shorter = compile_within(plan, 2)
    journal = Journal(tmp_path, played, "x")
    journal.note(PhaseStarted(0.0, played.phases[0]))
    die(journal)

    (found,) = unfinished(tmp_path)

    assert shorter.less
    assert found.minutes == 2
    assert found.restore(plan) == played
    assert found.fits(found.restore(plan))
    assert not found.fits(compile_timeline(plan))


@pytest.mark.parametrize(("phase", "began", "left"), [(1, 12.5, None), (-4, 47.25, 8.75)])
def test_rounds_by_the_clock_go_on_with_the_time_that_they_had(
    tmp_path: Path, phase: int, began: float, left: float | None
) -> None:
    rounds = RepeatStep(times=1, lasts=60.0, steps=(step(reps=(10,)),))
    minute = RepeatStep(times=3, every=60.0, steps=(step(reps=(10,)),))
    timeline = compile_timeline(routine(rounds, minute, defaults=NOTHING_BETWEEN))
    index = timeline.phases[phase].index
    session = session_at(timeline, index, 4.0, 16.5)
    journal = Journal(tmp_path, timeline, "x", lambda: MORNING)
    journal.note(PhaseStarted(12.5, timeline.phases[index]))
    journal.beat(replace(session, position=replace(session.position, began=began)))

    found = read_journal(tmp_path, die(journal))

    assert found is not None
    assert (found.position, found.left) == (Position(index, 4.0, began=began), left)
    assert [past.round for _, past in found.done] == [timeline.phases[index].round]
    assert found.fits(timeline)


def test_a_session_that_explains_is_restored_as_it_was(tmp_path: Path) -> None:
    plan = routine(step(hold=60), step("bridge", hold=60), plank=exercise(setup=text("Lie down.")))
    played, _ = compile_within(plan, None, explain=frozenset({"plank"}))
    journal = Journal(tmp_path, played, "x")
    journal.note(PhaseStarted(0.0, played.phases[0]))
    journal.note(Ready(7.0, 3.0))
    journal.beat(Session(Plan(played, ()), position=Position(0, 8.0, -10.0), clock=8.0))
    die(journal)

    (found,) = unfinished(tmp_path)

    assert found.explained == ("plank",)
    assert (found.position, found.left) == (Position(0, 8.0, -10.0), 2.0)
    assert found.restore(plan) == played
    assert found.fits(found.restore(plan))
    assert not found.fits(compile_timeline(plan))


@pytest.mark.parametrize("place", ["title", "routine", "exercise"])
def test_a_byte_that_is_no_character_costs_no_more_than_itself(tmp_path: Path, timeline: Timeline, place: str) -> None:
    die(begun(tmp_path, timeline))
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes().replace(f'"{place}": "c'.encode(), f'"{place}": "'.encode() + b"\xff", 1))
    path.write_bytes(path.read_bytes().replace(f'"{place}": "C'.encode(), f'"{place}": "'.encode() + b"\xff", 1))

    (found,) = unfinished(tmp_path)

    assert found.clock == 21.0
    with History(tmp_path / "history.sqlite3") as history:
        assert history.add(found.past)


def done(found: Interrupted) -> list[tuple[int, float, str]]:
    return [(index, phase.completed, phase.how) for index, phase in found.done]
