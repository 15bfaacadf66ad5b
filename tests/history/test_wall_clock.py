"""A session keeps the day and the hour at which it was done, wherever somebody travels later."""

import csv
import io
import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from backstride.cli.main import run
from backstride.history.history import History
from backstride.history.interrupted import unfinished
from backstride.history.journal import Journal
from backstride.history.model import Done, PastSession, by_week
from backstride.history.recorder import Recorder, save_journals
from backstride.history.wall_clock import now
from backstride.library.folders import Folder
from backstride.library.library import Library
from backstride.session.player import PhaseStarted, SessionEnded
from backstride.session.timeline import Timeline

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")

LOS_ANGELES = timezone(timedelta(hours=-8))
SUNDAY_EVENING = datetime(2026, 11, 22, 20, 30, tzinfo=LOS_ANGELES)
SESSION = PastSession(
    routine="calves", title="Calves", started=SUNDAY_EVENING, planned=60.0, completed=60.0, how="finished"
)

Move = Callable[[str], None]


@pytest.fixture(autouse=True)
def move(monkeypatch: pytest.MonkeyPatch) -> Iterator[Move]:
    """Go to a place on earth, to Berlin first."""

    def go(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    go("Europe/Berlin")
    yield go
    monkeypatch.undo()
    time.tzset()


def test_the_day_and_the_hour_are_those_of_the_place(tmp_path: Path) -> None:
    with History(tmp_path / "history.sqlite3") as history:
        assert history.add(SESSION)
    with History(tmp_path / "history.sqlite3") as history:
        (found,) = history.sessions()

        assert (found.started, found.started.utcoffset()) == (SUNDAY_EVENING, timedelta(hours=-8))
        assert [week.monday for week in by_week(history.sessions())] == [date(2026, 11, 16)]
        assert len(history.sessions(date(2026, 11, 22))) == 1
        assert history.sessions(date(2026, 11, 23)) == ()
        assert history.done() == {"calves": Done(1, SUNDAY_EVENING)}
        assert history.done()["calves"].last.date() == date(2026, 11, 22)


def test_what_an_earlier_version_wrote_is_shown_as_this_place_has_it(tmp_path: Path, move: Move) -> None:
    with History(tmp_path / "history.sqlite3") as history:
        history.add(SESSION)
    with closing(sqlite3.connect(tmp_path / "history.sqlite3")) as db:
        db.execute("UPDATE sessions SET offset_min = NULL")
        db.commit()

    for zone, hour, monday in (
        ("Europe/Berlin", 5, date(2026, 11, 23)),
        ("America/Los_Angeles", 20, date(2026, 11, 16)),
    ):
        move(zone)
        with History(tmp_path / "history.sqlite3") as history:
            assert history.sessions()[0].started.hour == hour
            assert by_week(history.sessions())[0].monday == monday


@pytest.mark.parametrize("offset", [1440, -99999, 2**62])
def test_an_offset_that_no_place_has_is_not_known(tmp_path: Path, offset: int) -> None:
    with History(tmp_path / "history.sqlite3") as history:
        history.add(SESSION)
        history._db.execute("UPDATE sessions SET offset_min = ?", (offset,))

        assert history.sessions()[0].started.hour == 5


def test_every_form_of_the_history_tells_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with History(tmp_path / "history.sqlite3") as history:
        history.add(SESSION)

    def told(*words: str) -> str:
        assert run(["--home", str(tmp_path), "history", *words]) == 0
        return capsys.readouterr().out

    moments = {"started": "2026-11-23T04:30:00.000Z", "started_local": "2026-11-22T20:30:00.000-08:00"}
    assert told().startswith("2026-11-22 20:30")
    assert json.loads(told("--json"))["sessions"][0].items() >= moments.items()
    (row,) = csv.DictReader(io.StringIO(told("--csv")))
    assert row.items() >= moments.items()
    assert told("--since", "2026-11-23", "--csv").count("\n") == 1


@pytest.mark.parametrize("end", [None, "finished"])
def test_a_session_that_was_cut_off_keeps_it_too(tmp_path: Path, timeline: Timeline, end: str | None) -> None:
    journal = Journal(tmp_path / "sessions", timeline, "calves.yaml", lambda: SUNDAY_EVENING, started=SUNDAY_EVENING)
    journal.note(PhaseStarted(0.0, timeline.phases[1]))
    if end:
        journal.note(SessionEnded(3.0, "finished", 3.0, 70.0))
    journal.leave()

    with History(tmp_path / "history.sqlite3") as history:
        save_journals(tmp_path / "sessions", history)
        (found,) = history.sessions()
        assert (found.started, found.started.utcoffset()) == (SUNDAY_EVENING, timedelta(hours=-8))


def test_a_session_that_goes_on_elsewhere_began_where_it_began(tmp_path: Path, timeline: Timeline) -> None:
    journal = Journal(tmp_path / "sessions", timeline, "calves.yaml", lambda: SUNDAY_EVENING, started=SUNDAY_EVENING)
    journal.note(PhaseStarted(0.0, timeline.phases[1]))
    journal.leave()
    (before,) = unfinished(tmp_path / "sessions")

    with History(tmp_path / "history.sqlite3") as history:
        monday = datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=1)))
        recorder = Recorder(
            timeline, Path("calves.yaml"), tmp_path / "sessions", history, started=monday, before=before
        )
        recorder.note(SessionEnded(3.0, "finished", 3.0, 70.0))
        (found,) = history.sessions()
        assert found.started.isoformat() == "2026-11-22T20:30:00-08:00"


def test_a_journal_of_an_earlier_version_is_of_this_place(tmp_path: Path, timeline: Timeline) -> None:
    journal = Journal(tmp_path, timeline, "calves.yaml", lambda: SUNDAY_EVENING)
    journal.note(PhaseStarted(0.0, timeline.phases[1]))
    journal.leave()
    (path,) = tmp_path.iterdir()
    path.write_text(path.read_text().replace("2026-11-22T20:30:00.000-08:00", "2026-11-23T04:30:00.000Z"))

    (found,) = unfinished(tmp_path)

    assert found.started == "2026-11-23T05:30:00.000+01:00"


def test_the_zone_is_asked_for_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    assert now().utcoffset() in (timedelta(hours=1), timedelta(hours=2))

    monkeypatch.setenv("TZ", "Pacific/Kiritimati")  # nobody tells the program

    assert now().utcoffset() == timedelta(hours=14)
    assert abs(now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_the_day_is_asked_for_each_time(tmp_path: Path) -> None:
    (tmp_path / "calves.yaml").write_text(
        "format: 1\ntitle: Calves\nsteps: [{rest: 30s}]\nprescription: {until: 2026-11-22}\n"
    )
    day = date(2026, 11, 22)
    library = Library([Folder(tmp_path)], today=lambda: day)
    assert library.rescan()
    assert not library.rescan()
    assert library.routines[0].problems == library.read(tmp_path / "calves.yaml").problems == ()

    day = date(2026, 11, 23)

    assert library.rescan()
    for problems in (library.routines[0].problems, library.read(tmp_path / "calves.yaml").problems):
        assert [problem.code for problem in problems] == ["past-review"]
