"""Every text file that the program reads takes a mark at its beginning and the ends of lines of any system."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from backstride.cli.main import run
from backstride.history.history import History
from backstride.history.interrupted import unfinished
from backstride.history.journal import Journal
from backstride.history.recorder import save_journals
from backstride.library.entry import Entry
from backstride.library.folders import Folder
from backstride.library.library import Library
from backstride.library.templates import write_copy
from backstride.session.player import Paused, PhaseStarted, SessionEnded
from backstride.session.timeline import Timeline
from backstride.storage.settings import Settings, read_settings
from backstride.storage.window_place import WindowPlace, read_window_place, write_window_place

MARK = b"\xef\xbb\xbf"


def marked(data: bytes) -> bytes:
    return MARK + data


def of_windows(data: bytes) -> bytes:
    return MARK + data.replace(b"\n", b"\r\n")


def of_an_old_mac(data: bytes) -> bytes:
    return data.replace(b"\n", b"\r")


WAYS = (marked, of_windows, of_an_old_mac)
Way = Callable[[bytes], bytes]

KINDS = {
    "calves.yaml": b"id: calves\nformat: 1\ntitle: Calves\nsteps:\n  - exercise: calf\n    hold: 30s\n",
    "exercises/calf.yaml": b"title: Calf\nkind: stretch\nformat: 1\nposition: standing\ngoals: [flexibility]\n",
    "plans/calves.yaml": b"levels:\n  - routine: calves\nformat: 1\ntitle: Plan\n",
}


def entries(folder: Path) -> tuple[Entry, ...]:
    library = Library([Folder(folder)], today=lambda: date(2026, 11, 22))
    library.rescan()
    return library.entries


@pytest.mark.parametrize("way", WAYS)
def test_what_an_author_writes(tmp_path: Path, way: Way) -> None:
    plain, other = tmp_path / "plain" / "x", tmp_path / "other" / "x"
    for name, data in KINDS.items():
        for folder, content in ((plain, data), (other, way(data))):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)

    read, expected = entries(other), entries(plain)
    assert [(entry.kind, entry.id, entry.title, entry.problems) for entry in read] == [
        (entry.kind, entry.id, entry.title, entry.problems) for entry in expected
    ]
    assert {entry.kind for entry in read} == {"routine", "exercise", "plan"}


@pytest.mark.parametrize("way", WAYS)
def test_what_a_single_file_is_meant_as(tmp_path: Path, way: Way, capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for name, change in (("plain.yaml", bytes), ("other.yaml", way)):
        (tmp_path / name).write_bytes(change(KINDS["plans/calves.yaml"]))
        run(["--home", str(tmp_path / "home"), "check", str(tmp_path / name)])
        told.append(capsys.readouterr().out.replace(name, ""))

    assert told[0] == told[1]


@pytest.mark.parametrize("way", WAYS)
def test_a_copy_takes_its_own_id(tmp_path: Path, way: Way) -> None:
    (tmp_path / "source.yaml").write_bytes(way(KINDS["calves.yaml"]))

    path = write_copy(tmp_path / "own", "mine", tmp_path / "source.yaml", Folder(tmp_path / "shipped"))

    assert path.read_bytes() == way(KINDS["calves.yaml"]).replace(b"id: calves", b"id: mine")


@pytest.mark.parametrize("way", WAYS)
def test_the_settings(tmp_path: Path, way: Way) -> None:
    (tmp_path / "settings.toml").write_bytes(way(b'theme = "dark"\nfavourites = [\n"core",\n]\nmuted = true\n'))

    assert read_settings(tmp_path / "settings.toml") == (Settings(theme="dark", favourites=("core",), muted=True), ())


@pytest.mark.parametrize("way", WAYS)
def test_the_place_of_the_window(tmp_path: Path, way: Way) -> None:
    path = tmp_path / "window.json"
    write_window_place(path, WindowPlace(width=800, height=600))
    path.write_bytes(way(path.read_bytes()))

    assert read_window_place(path) == WindowPlace(width=800, height=600)


@pytest.mark.parametrize("way", WAYS)
def test_the_journal_of_a_session_that_was_cut_off(tmp_path: Path, timeline: Timeline, way: Way) -> None:
    journal = Journal(tmp_path, timeline, "calves.yaml")
    journal.note(PhaseStarted(0.0, timeline.phases[1]))
    journal.note(Paused(3.0, "user"))
    journal.leave()
    (path,) = tmp_path.iterdir()
    (expected,) = unfinished(tmp_path)
    path.write_bytes(way(path.read_bytes()))

    assert unfinished(tmp_path) == (expected,)


@pytest.mark.parametrize("way", WAYS)
def test_the_journal_of_a_session_that_ended(tmp_path: Path, timeline: Timeline, way: Way) -> None:
    journal = Journal(tmp_path / "sessions", timeline, "calves.yaml")
    journal.note(PhaseStarted(0.0, timeline.phases[1]))
    journal.note(SessionEnded(3.0, "left", 3.0, 70.0))
    journal.leave()
    (path,) = (tmp_path / "sessions").iterdir()
    path.write_bytes(way(path.read_bytes()))

    with History(tmp_path / "history.sqlite3") as history:
        save_journals(tmp_path / "sessions", history)
        assert [(session.routine, session.how) for session in history.sessions()] == [("calves", "left")]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are texts")
def test_a_byte_that_is_no_text_costs_its_field_only(tmp_path: Path, timeline: Timeline) -> None:
    journal = Journal(tmp_path / "sessions", timeline, "calves.yaml")
    journal.note(PhaseStarted(0.0, timeline.phases[1]))
    journal.note(SessionEnded(3.0, "left", 3.0, 70.0))
    journal.leave()
    (path,) = (tmp_path / "sessions").iterdir()
    path.write_bytes(path.read_bytes().replace(b'"Calves"', b'"C\xfflv\\ud800s"'))

    with History(tmp_path / "history.sqlite3") as history:
        save_journals(tmp_path / "sessions", history)
        assert [session.title for session in history.sessions()] == ["C\ufffdlv\ufffds"]
        assert history.problem is None
    assert [path.suffix for path in (tmp_path / "sessions").iterdir()] == [".left"]
