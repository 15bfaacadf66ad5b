"""Runs of a dropped file and of watched folders: taken once, said in one sentence, and never while a session runs."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backstride.exchange import run_files
from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.i18n.messages import Message
from backstride.storage.settings import Settings
from backstride.ui.services.now_playing import NowPlaying
from backstride.ui.services.preferences import Preferences
from backstride.ui.services.run_files import RunFiles
from tests.support.english import english
from tests.support.run_files import fit, gpx

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Watched:
    """A folder of a watch, and what takes the runs in it."""

    def __init__(self, home: Path, history: History) -> None:
        self.folder = home / "watch"
        self.folder.mkdir()
        self.diary = Diary(history)
        self.preferences = Preferences(None, Settings(run_folders=(str(self.folder),)))
        self.playing = NowPlaying()
        self.runs = RunFiles(history, self.preferences, self.playing)
        self.said: list[str] = []
        self.runs.reported.connect(self._on_reported)

    def _on_reported(self, said: Message) -> None:
        self.said.append(english(said))

    def put(self, name: str, data: bytes, age: int = 0) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        os.utime(path, (1_700_000_000 - age, 1_700_000_000 - age))
        return path


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    with History(tmp_path / "history.sqlite3") as history:
        watched = Watched(tmp_path, history)
        yield watched
        watched.runs.close()


def test_a_file_that_is_handed_over_says_what_came_of_it(watched: Watched, qtbot: QtBot, tmp_path: Path) -> None:
    files = {"a.fit": fit(NOON), "b.gpx": gpx(NOON), "c.fit": fit(NOON, sport=2), "d.fit": b"", "e.fit": fit(NOON)[:-1]}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
        with qtbot.waitSignal(watched.runs.reported):
            watched.runs.take(tmp_path / name)

    assert watched.said[:3] == [
        "Your run of 12 km in 1 h 1 min is in your diary now.",
        "That run is in your diary already.",
        f"{tmp_path / 'c.fit'}: This is not a run: the file says `cycling`.",
    ]
    assert "This is not a FIT, GPX or TCX file." in watched.said[3]
    assert "damaged" in watched.said[4]
    assert len(watched.diary.runs()) == 1


def test_a_folder_is_looked_into_and_every_run_is_taken_once(watched: Watched, qtbot: QtBot) -> None:
    watched.put("a.fit", fit(NOON))
    watched.put("a.gpx", gpx(NOON), age=9)
    watched.put("b.fit", fit(NOON - timedelta(days=2)), age=99)
    watched.put("ride.fit", fit(NOON, sport=2))
    watched.put("notes.txt", b"no run")
    watched.put("torn.fit", fit(NOON)[:-5])
    with qtbot.waitSignals([watched.runs.added, watched.runs.reported, watched.runs.reported]):
        watched.runs.scan()

    assert [run.started for run in watched.diary.runs()] == [NOON, NOON - timedelta(days=2)]
    assert "torn.fit: This file is damaged or not complete." in watched.said[0]
    assert watched.said[1] == "2 runs are in your diary now."
    assert len(watched.diary.seen_files()) == 5

    watched.diary.remove_run(watched.diary.runs()[0].uid)  # which is not to come back, by whatever name
    watched.put("copy.fit", fit(NOON))
    watched.put("torn.fit", fit(NOON + timedelta(days=1)), age=-9)
    with qtbot.waitSignal(watched.runs.added):
        watched.runs.scan()
    assert [run.started for run in watched.diary.runs()] == [NOON + timedelta(days=1), NOON - timedelta(days=2)]
    assert watched.said[2].startswith("Your run of 12 km in 1 h 1 min is in your diary now. This run: 12 km. Longest")


def test_several_files_that_cannot_be_read_are_one_sentence(watched: Watched, qtbot: QtBot) -> None:
    for number in range(7):
        watched.put(f"{number}.fit", fit(NOON)[:-1], age=10 + number)
    with qtbot.waitSignal(watched.runs.reported):
        watched.runs.scan()

    (said,) = watched.said
    assert said.startswith("These files of your watch cannot be read: ")
    assert said.count(".fit") == 5


def test_what_appears_in_a_folder_is_taken_a_moment_later(watched: Watched, qtbot: QtBot) -> None:
    watched.runs._settle.setInterval(1)
    watched.runs.begin()
    qtbot.waitUntil(lambda: watched.runs._watcher is not None)
    with qtbot.waitSignal(watched.runs.added):
        watched.put("a.fit", fit(NOON))

    watched.preferences.set("run_folders", ())
    assert not watched.runs._again.isActive()


def test_no_folder_is_looked_into_during_a_session_nor_one_that_is_gone(watched: Watched, qtbot: QtBot) -> None:
    watched.put("a.fit", fit(NOON))
    watched.playing.occupy()
    watched.runs.scan()
    assert watched.runs._worker is None

    watched.runs._settle.setInterval(1)
    watched.preferences.set("run_folders", (str(watched.folder / "gone"), str(watched.folder)))
    with qtbot.waitSignal(watched.runs.added):
        watched.playing.end()
        watched.playing.free()


def test_without_what_reads_them_the_cure_is_said_once(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_files, "is_offered", lambda: False)
    watched.put("a.fit", fit(NOON))
    watched.runs.scan()
    watched.runs.scan()
    watched.runs.take(watched.folder / "a.fit")

    assert watched.said == [english(run_files.NEEDED)] * 2
    assert watched.diary.seen_files() == {}


def test_closing_does_not_wait_for_a_file(watched: Watched, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    slow = (run_files.PROCESS[0], "-c", "import time; time.sleep(600)")
    monkeypatch.setattr(run_files.RunReader.__init__, "__defaults__", (slow, 600.0))
    watched.runs.take(watched.put("a.fit", fit(NOON)))
    qtbot.waitUntil(lambda: watched.runs._reader is not None and watched.runs._reader._process is not None)
    watched.runs.close()

    assert watched.said == []
