"""A history as one document: it comes back as it was, nothing is doubled, and what does not fit is said."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.history.archive import NoArchiveError, archive_of, document, merge, read_archive, taken_in_words
from backstride.history.csv_table import csv_text
from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import HOWS, Note, PastPhase, PastSession, Rating, Run
from tests.support.english import english

SUNDAY = datetime(2026, 11, 22, 20, 30, 0, 123_000, tzinfo=timezone(timedelta(hours=-8)))
PHASE = PastPhase(kind="work", planned=30.0, completed=12.5, how="skipped", exercise="calf", side="left", set=1)
SESSION = PastSession(
    routine="a",
    title="=A",
    started=SUNDAY,
    planned=60.0,
    completed=60.0,
    how="finished",
    goals=("balance", "strength"),
    phases=(PHASE, replace(PHASE, kind="rest", planned=None, reps=12, load="5 kg", round=2, eased="raise")),
    uid="one",
)


@contextmanager
def a_history() -> Iterator[History]:
    with TemporaryDirectory() as folder, History(Path(folder) / "history.sqlite3") as history:
        yield history


def exported(history: History) -> bytes:
    return json.dumps(document(history, Diary(history))).encode()


def scores() -> st.SearchStrategy[int | None]:
    return st.none() | st.integers(0, 10)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[PastSession], dict[str, Note], list[Rating], list[Run]]:
    hours = st.integers(0, 24 * 400).map(lambda hour: SUNDAY - timedelta(hours=hour))
    words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
    parts = {"started": hours, "how": st.sampled_from(sorted(HOWS)), "completed": st.integers(0, 60).map(float)}
    one = st.builds(replace, st.just(SESSION), title=words, **parts)
    sessions = [replace(each, uid=str(number)) for number, each in enumerate(draw(st.lists(one, max_size=4)))]
    note = st.builds(Note, effort=scores(), pain=scores(), morning=scores(), words=words)
    notes = {each.uid: draw(note) for each in sessions}
    days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
    ratings = draw(st.lists(st.builds(Rating, days, words, st.integers(0, 10)), max_size=3))
    run = st.builds(Run, started=hours, minutes=st.none() | st.just(30.5), km=st.none() | st.just(5.0), words=words)
    runs = [replace(each, uid=str(number)) for number, each in enumerate(draw(st.lists(run, max_size=3)))]
    return sessions, notes, ratings, runs


@settings(max_examples=8, deadline=None)
@given(histories())
def test_what_is_exported_comes_back_as_it_was_and_only_once(
    kept: tuple[list[PastSession], dict[str, Note], list[Rating], list[Run]],
) -> None:
    sessions, notes, ratings, runs = kept
    with a_history() as history, a_history() as other:
        diary = Diary(history)
        for session in sessions:
            history.add(session)
        for uid, note in notes.items():
            diary.keep_note(uid, note)
        for rating in ratings:
            diary.rate(rating)
        for run in runs:
            diary.add_run(run)
        data = exported(history)

        assert merge(other, archive_of(data, "file")) == (len(sessions), len(runs))
        assert exported(other) == data
        assert merge(other, archive_of(data, "file")) == (0, 0)
        assert exported(other) == data


def test_what_is_there_already_stays_and_what_came_further_goes_on() -> None:
    with a_history() as history, a_history() as other:
        history.add(SESSION)
        Diary(history).keep_note("one", Note(pain=5))
        Diary(history).add_run(Run(started=SUNDAY, minutes=30.0, uid="r"))
        other.add(replace(SESSION, completed=10.0, how="interrupted"))
        Diary(other).keep_note("one", Note(pain=1))
        Diary(other).add_run(Run(started=SUNDAY, minutes=45.0, uid="r"))
        merge(other, archive_of(exported(history), "file"))

        assert [(each.how, each.completed) for each in other.sessions()] == [("finished", 60.0)]
        assert Diary(other).note("one") == Note(pain=1)
        assert [run.minutes for run in Diary(other).runs()] == [45.0]


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"backstride_history": 2}', b"\xff", b"[" * 100_000])
def test_what_is_no_export_is_said(data: bytes) -> None:
    with pytest.raises(NoArchiveError) as raised:
        archive_of(data, "file.json")

    assert english(raised.value.message) == "file.json is no history that Backstride exported."


@pytest.mark.parametrize(
    ("part", "changed"),
    [
        ("sessions", {"how": "well"}),
        ("sessions", {"uid": ""}),
        ("sessions", {"title": None}),
        ("sessions", {"started_local": "yesterday"}),
        ("sessions", {"started_local": "2026-11-22T10:00:00"}),
        ("sessions", {"completed_s": "60"}),
        ("sessions", {"completed_s": True}),
        ("sessions", {"planned_s": -1}),
        ("sessions", {"planned_s": 1e99}),
        ("sessions", {"goals": [1]}),
        ("sessions", {"phases": [{}]}),
        ("sessions", {"phases": 5}),
        ("sessions", {"pain": 11}),
        ("sessions", {"effort": 1.5}),
        ("ratings", {"score": None}),
        ("ratings", {"day": "monday"}),
        ("runs", {"km": float("nan")}),
        ("runs", {"note": 5}),
    ],
)
def test_one_sentence_says_which_entry_cannot_be_read(part: str, changed: dict[str, object]) -> None:
    with a_history() as history:
        history.add(SESSION)
        Diary(history).rate(Rating(date(2026, 11, 22), "Running", 5))
        Diary(history).add_run(Run(started=SUNDAY, km=5.0, uid="r"))
        plain = document(history, Diary(history))
    plain[part] = [plain[part][0], {**plain[part][0], **changed}]

    with pytest.raises(NoArchiveError) as raised:
        archive_of(json.dumps(plain).encode(), "file.json")
    assert english(raised.value.message) == (f"Nothing was imported: entry 2 of `{part}` in file.json cannot be read.")


def test_a_part_that_is_no_list_is_said() -> None:
    with pytest.raises(NoArchiveError):
        archive_of(b'{"backstride_history": 1, "runs": 5}', "file.json")


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoArchiveError) as raised:
        read_archive(tmp_path / "none.json")

    assert "The file is not there." in english(raised.value.message)


@pytest.mark.parametrize(
    ("came", "words"),
    [
        ((2, 1), "Imported: 2 sessions and 1 run."),
        ((0, 3), "Imported: 3 runs."),
        ((0, 0), "Everything in this file was there already."),
    ],
)
def test_what_came_is_said(came: tuple[int, int], words: str) -> None:
    assert english(taken_in_words(*came)) == words


def test_a_spreadsheet_gets_sessions_runs_and_scores_and_no_formula() -> None:
    with a_history() as history:
        diary = Diary(history)
        history.add(SESSION)
        diary.keep_note("one", Note(effort=4, words="+left calf"))
        diary.rate(Rating(date(2026, 11, 22), "Running", 5))
        diary.add_run(Run(started=SUNDAY, minutes=30.5, km=5.0, words="easy", uid="r"))
        rows = list(csv.DictReader(io.StringIO(csv_text(history, diary))))

    assert [row["kind"] for row in rows] == ["session", "run", "score"]
    assert (rows[0]["title"], rows[0]["note"], rows[0]["effort"], rows[0]["pain"]) == ("'=A", "'+left calf", "4", "")
    assert (rows[1]["completed_s"], rows[1]["km"], rows[1]["note"]) == ("1830.0", "5.0", "easy")
    assert (rows[2]["title"], rows[2]["score"], rows[2]["started_local"]) == ("Running", "5", "2026-11-22")
