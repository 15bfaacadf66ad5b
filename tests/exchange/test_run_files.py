"""Files of watches, read by a process of their own; their runs come into the diary once."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.exchange.activities import NoRunError, UnreadableError
from backstride.exchange.activity_process import answer
from backstride.exchange.run_files import RunReader, is_offered, stamp_of, take_runs
from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import Run, SeenFile
from tests.support.english import english
from tests.support.run_files import fit, gpx, tcx

SUNDAY = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
RUN = Run(started=SUNDAY, minutes=61.0, km=12.0, uid="file-2026-11-22T08:00:00Z")
FIT = SeenFile("/watch/a.fit", "1")


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    with History(tmp_path / "history.sqlite3") as history:
        yield Diary(history)


def test_a_process_reads_one_file_after_another(tmp_path: Path) -> None:
    for name, data in (
        ("a.fit", fit(SUNDAY, ahead=60)),
        ("b.gpx", gpx(SUNDAY)),
        ("c.fit", b"no"),
        ("d.tcx", tcx(SUNDAY)),
    ):
        (tmp_path / name).write_bytes(data)
    assert is_offered()

    with RunReader() as reader:
        (run,) = reader.read(tmp_path / "a.fit")
        (same,) = reader.read(tmp_path / "b.gpx")
        with pytest.raises(NoRunError) as refused:
            reader.read(tmp_path / "c.fit")
        (third,) = reader.read(tmp_path / "d.tcx")

    assert (run.started, run.minutes, run.km, run.uid) == (SUNDAY, 61.0, 12.0, RUN.uid)
    assert run.started.utcoffset() == timedelta(hours=1)
    assert {run.uid, same.uid, third.uid} == {RUN.uid}
    assert english(refused.value.message) == "This is not a FIT, GPX or TCX file."


@pytest.mark.parametrize(
    "ails", ["import time; time.sleep(60)", "raise SystemExit", "print('{}')", "print('[]')", "import os; os.abort()"]
)
def test_what_hangs_or_ends_the_process_is_one_file_that_cannot_be_read(ails: str) -> None:
    with RunReader((sys.executable, "-c", ails), patience=0.5) as reader:
        for _ in range(2):
            with pytest.raises(UnreadableError) as refused:
                reader.read(Path("a.fit"))

    assert english(refused.value.message).startswith("This file took too long to read.")


def test_what_is_no_file_or_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large.gpx").open("wb") as file:
        file.truncate(33 * 1024 * 1024)
    said = {name: answer(str(tmp_path / name)) for name in ("large.gpx", "none.gpx", ".")}

    assert all(each["runs"] == [] and each["unreadable"] for each in said.values())
    assert "too large" in str(said["large.gpx"]["problem"])
    assert "cannot be read" in str(said["none.gpx"]["problem"])


def test_a_file_that_is_gone_has_no_stamp() -> None:
    assert stamp_of(Path("none.fit")) == ""


def test_a_run_is_taken_once_from_however_many_files(diary: Diary) -> None:
    later = replace(RUN, started=SUNDAY + timedelta(seconds=90), uid="file-2026-11-22T08:01:30Z")
    other = replace(RUN, started=SUNDAY + timedelta(hours=9), uid="file-2026-11-22T17:00:00Z")

    assert take_runs(diary, [(FIT, (RUN,)), (replace(FIT, path="/watch/a.gpx"), (later,))]) == (RUN,)
    assert take_runs(diary, [(FIT, (RUN, other))]) == (other,)
    assert diary.runs() == (other, RUN)
    assert diary.seen_files() == {"/watch/a.fit": "1", "/watch/a.gpx": "1"}


def test_a_run_that_was_deleted_comes_back_only_if_asked_for(diary: Diary) -> None:
    take_runs(diary, [(FIT, (RUN,))])
    diary.remove_run(RUN.uid)
    diary.keep_files([replace(FIT, stamp="2")])  # written again, and empty

    assert take_runs(diary, [(replace(FIT, path="/watch/copy.fit"), (RUN,))], again=False) == ()
    assert diary.seen_files() == {"/watch/a.fit": "2", "/watch/copy.fit": "1"}
    assert take_runs(diary, [(FIT, (RUN,))]) == (RUN,)


def test_a_run_written_by_hand_is_filled_in_and_keeps_its_words(diary: Diary) -> None:
    written = Run(started=SUNDAY + timedelta(minutes=9), minutes=50, words="along the river", uid="mine")
    diary.add_run(written)

    assert take_runs(diary, [(FIT, (RUN,))]) == (replace(RUN, words="along the river"),)
    assert take_runs(diary, [(replace(FIT, path="/watch/a.gpx"), (RUN,))]) == ()
    assert diary.runs() == (replace(RUN, words="along the river"),)


@settings(max_examples=10)
@given(st.data())
def test_however_often_and_in_whichever_order_files_come_each_run_is_there_once(data: st.DataObject) -> None:
    starts = data.draw(st.lists(st.integers(0, 20), min_size=1, max_size=4, unique=True))
    made = [
        replace(RUN, started=(at := SUNDAY + timedelta(hours=3 * start)), uid=f"file-{at:%Y-%m-%dT%H:%M:%SZ}")
        for start in starts
    ]
    came = data.draw(st.lists(st.tuples(st.sampled_from(made), st.sampled_from("ab"), st.booleans()), max_size=9))
    with TemporaryDirectory() as folder, History(Path(folder) / "history.sqlite3") as history:
        diary, gone, there = Diary(history), set[str](), set[str]()
        for run, name, deleted in came:
            new = take_runs(diary, [(SeenFile(f"{run.uid}.{name}", "1"), (run,))], again=False)
            assert bool(new) == (run.uid not in there | gone)
            there |= {run.uid} - gone
            if deleted:
                diary.remove_run(run.uid)
                gone, there = gone | {run.uid}, there - {run.uid}
        assert {run.uid for run in diary.runs()} == there
        assert len(diary.runs()) == len(there)
