"""What is kept of a person is for this user alone, wherever it was made, and by whatever version."""

import os
import stat
import sys
from array import array
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from backstride.devices.speech.cache import ClipCache
from backstride.devices.speech.wav import Speech
from backstride.history.history import History
from backstride.history.journal import Journal
from backstride.history.model import PastSession
from backstride.library.folders import Folder
from backstride.library.library import Library
from backstride.session.timeline import Timeline
from backstride.storage.logbook import Logbook
from backstride.storage.paths import Paths, find_paths
from backstride.storage.privacy import close_to_others
from backstride.storage.settings import Settings, write_settings
from backstride.storage.window_place import WindowPlace, write_window_place

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")

FILES = (
    *("settings.toml", "settings-before.toml", "history.sqlite3", "history.sqlite3-wal", "history.sqlite3-shm"),
    *("history-aside-1.sqlite3", "window.json", "labels.json", "mishaps.log", "mishaps.log.1", "cache/library.json"),
    *("sessions/20261122T100000-17-0.jsonl", "sessions/20261122T100000-17-1.left", f"cache/speech/{'a' * 40}.wav"),
)

SESSION = PastSession(
    routine="calves",
    title="Calves",
    started=datetime(2026, 11, 22, tzinfo=UTC),
    planned=1,
    completed=1,
    how="left",
)


def opened(home: Path) -> Paths:
    """Make all that an earlier version would have left for everybody to read."""
    for name in FILES:
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
        path.chmod(0o644)
    for folder in (home, home / "sessions", home / "cache", home / "cache" / "speech"):
        folder.chmod(0o755)
    return find_paths(home)


def modes(home: Path) -> dict[str, str]:
    """Return the modes that let others in, by the name of the file or folder."""
    found = {path: stat.S_IMODE(path.stat().st_mode) for path in (home, *home.rglob("*"))}
    return {str(path.relative_to(home)): oct(mode) for path, mode in found.items() if mode & 0o077}


def test_what_is_there_already_is_closed(tmp_path: Path) -> None:
    paths = opened(tmp_path / "home")

    close_to_others(paths)

    assert modes(tmp_path / "home") == {}
    assert (tmp_path / "home" / "history.sqlite3").read_bytes() == b"x"


def test_a_named_folder_with_other_things_in_it_stays_open_but_not_its_files(tmp_path: Path) -> None:
    paths = opened(tmp_path / "home")
    (tmp_path / "home" / "thesis.pdf").write_bytes(b"x")
    (tmp_path / "home" / "thesis.pdf").chmod(0o644)

    close_to_others(paths)

    assert modes(tmp_path / "home") == {".": "0o755", "thesis.pdf": "0o644"}


def test_the_system_s_own_folders_for_the_program_are_closed_whatever_is_in_them(tmp_path: Path) -> None:
    paths = opened(tmp_path / "home")
    (tmp_path / "home" / "notes.txt").write_bytes(b"x")

    close_to_others(replace(paths, named=False))

    assert modes(tmp_path / "home") == {}


def test_where_a_link_leads_is_left_alone(tmp_path: Path) -> None:
    paths = opened(tmp_path / "home")
    (tmp_path / "dotfiles.toml").write_text("")
    (tmp_path / "dotfiles.toml").chmod(0o644)
    paths.settings_file.unlink()
    paths.settings_file.symlink_to(tmp_path / "dotfiles.toml")

    close_to_others(paths)

    assert stat.S_IMODE((tmp_path / "dotfiles.toml").stat().st_mode) == 0o644


def test_nothing_is_made_where_nothing_is(tmp_path: Path) -> None:
    close_to_others(find_paths(tmp_path / "home"))

    assert list(tmp_path.iterdir()) == []


def test_all_that_is_made_is_private_whatever_the_mask(tmp_path: Path, timeline: Timeline) -> None:
    paths = find_paths(tmp_path / "home")
    before = os.umask(0)
    try:
        write_settings(paths.settings_file, Settings(muted=True))
        write_window_place(paths.window_file, WindowPlace(width=800, height=600))
        with closing(Logbook(paths.data)) as log:
            log.watch()
            log.note(ValueError("something"))
        library = Library([Folder(paths.shipped)], today=lambda: date(2026, 11, 22), cache=paths.library_cache)
        library.rescan()
        Journal(paths.journals, timeline, "calves.yaml").leave()
        ClipCache(paths.speech_cache).keep("a" * 40, Speech(array("h", [100] * 400), 22050))
        with History(paths.history_file) as history:
            assert history.add(SESSION)
            assert modes(paths.data) == {}
            assert {path.name[15:] for path in paths.data.glob("history*")} == {"", "-wal", "-shm"}
    finally:
        os.umask(before)

    assert modes(paths.data) == {}
    made = [paths.data, *paths.data.rglob("*")]
    assert len([path for path in made if path.is_file()]) == 8

    for path in made:
        path.chmod(0o755)
    close_to_others(paths)  # which knows all of these by their names
    assert modes(paths.data) == {}
