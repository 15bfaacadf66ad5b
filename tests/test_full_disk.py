"""On a disk that is full, whatever writes leaves the old file whole and nothing new, and says so in one sentence."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

if sys.platform == "win32":
    pytest.skip("there is no such bound", allow_module_level=True)

from backstride.__main__ import main
from backstride.storage.writing import (
    append_line,
    append_private,
    write_atomic,
    write_new,
    write_private,
    write_streamed,
)
from tests.support.full_disk import WRITERS
from tests.support.profile import know

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "backstride"
SAID = {
    "settings": "Cannot save the settings in {home}/settings.toml (the file is too large). They apply ",
    "settings_before": "Cannot save the settings in {home}/settings.toml (the file is too large). They apply ",
    "user_timer": "File too large",
    "window_place": "WindowPlace(width=800, height=600, x=None,",
    "library_cache": "True",
    "thumbnails": "True",
    "home_picture": "True",
    "new": "backstride: Cannot write {home}/routines/mine.yaml (the file is too large).",
    "new_copy": "backstride: Cannot write {home}/routines/mine.yaml (the file is too large).",
    "figure": "backstride: Cannot write {home}/figure.svg (the file is too large). Check that its folder ",
    "export": "backstride: Cannot write {home}/calves.md (the file is too large). Check that its folder ",
    "sound": "backstride: Cannot write {home}/calves.wav (the file is too large). Check that its folder ",
    "imported": "backstride: Cannot write {home}/cache/opened (the file is too large).",
    "opened": "backstride: Cannot write {home}/cache/opened/",
    "events": "Events are no longer written (the file is too large).",
    "journal": "If Backstride stops unexpectedly, this session cannot be continued: it is not being saved (the ",
    "history_new": "False Your history cannot be saved: the file is too large. Free up disk space.",
    "history": "False 1 Your history cannot be saved: the file is too large. Free up disk space.",
    "history_damaged": "1 Your history is damaged and cannot be repaired: the file is too large. Free up ",
    "crash_log": "Something went wrong. Your session continues.",
    "clips": "Speech cannot be saved for next time in {home}/cache/speech (the file is too large).",
    "kiosk_counts": "31 The counts cannot be written (the file is too large).",
    "kiosk_pin": "wrong 8.0 4.0",
    "kiosk_set_pin": "Cannot write {home}/kiosk.yaml (the file is too large).",
    "kiosk_set_pin_new": "Cannot write {home}/kiosk.yaml (the file is too large).",
    "manuscript": "Cannot save {home}/anna.yaml (the file is too large).",
    "own_exercise": "Cannot write {home}/exercises/heel-drop.yaml (the file is too large).",
    "own_photo": "Cannot write {home}/exercises/heel-drop-",
    "labels": "The label cannot be kept (the file is too large).",
    "draft": "Your changes cannot be kept (the file is too large). Save the file.",
    "quieter": "File too large",
    "speech": "it exited with code 1",
}
SAID |= {"manuscript_new": SAID["manuscript"]}
SAID |= {"export_new": SAID["export"], "figure_new": SAID["figure"], "journal_head": SAID["journal"]}


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)).replace("/", "+"): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in (".sqlite3-wal", ".sqlite3-shm")  # which are not kept
    }


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, known_library: Path) -> tuple[Path, dict[str, str]]:
    """Let every writer write, each in a home of its own; return the folder of the homes, and what each said."""
    folder = tmp_path_factory.mktemp("full")
    for writer in WRITERS:
        know(folder / writer / "home", known_library)
    words = [sys.executable, str(ROOT / "tests" / "support" / "full_disk.py"), str(folder)]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True, env=environment)  # noqa: S603  because it is this Python
    return folder, json.loads(done.stdout)


@pytest.mark.parametrize("writer", WRITERS)
def test_a_disk_that_is_full_leaves_what_was_there_and_nothing_else(
    writer: str, written: tuple[Path, dict[str, str]]
) -> None:
    folder, said = written
    home = folder / writer / "home"

    assert files(home) == files(folder / writer / "before")
    assert said[writer].startswith(SAID[writer].format(home=home))


@pytest.mark.parametrize(("free", "keeps"), [(2, False), (1_000_000, True)])
def test_python_keeps_no_part_of_a_compiled_module_on_a_disk_that_is_almost_full(
    monkeypatch: pytest.MonkeyPatch,
    free: int,
    keeps: bool,  # noqa: FBT001  because it is the example
) -> None:
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_bavail=free, f_frsize=4096))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "argv", ["backstride", "--version"])
    with pytest.raises(SystemExit):
        main()

    assert sys.dont_write_bytecode is not keeps


DOORS = {"write_text", "write_bytes", "mkstemp", "NamedTemporaryFile", "copy2", "copyfile", "QFile", "QSaveFile"}
OURS = {each.__name__ for each in (append_line, append_private, write_atomic, write_new, write_private, write_streamed)}
WHO_WRITES = {
    "cli/figure.py": {"figure", "figure_new"},
    "devices/volume.py": {"quieter"},
    "devices/pico_process.py": {"speech"},  # an engine like any other
    "devices/speech/cache.py": {"clips"},
    "devices/speech/subprocess_runner.py": {"speech"},
    "exchange/keeping.py": {"imported"},
    "exchange/unpacking.py": {"imported", "opened"},
    "exchange/saving.py": {"export", "export_new", "sound"},
    "history/database.py": {"history_new", "history"},
    "history/event_file.py": {"events"},
    "history/event_log.py": {"events"},
    "history/journal.py": {"journal", "journal_head"},
    "kiosk/counts.py": {"kiosk_counts"},
    "kiosk/pin.py": {"kiosk_pin"},
    "kiosk/set_pin.py": {"kiosk_set_pin", "kiosk_set_pin_new"},
    "library/cache.py": {"library_cache"},
    "library/own_exercises.py": {"own_exercise", "own_photo"},
    "library/labels.py": {"labels"},
    "library/manuscript.py": {"manuscript", "manuscript_new", "draft"},
    "ui/services/kept_thumbnails.py": {"thumbnails"},
    "ui/kept_home.py": {"home_picture"},
    "storage/logbook.py": {"crash_log"},
    "history/mending.py": {"history_damaged"},
    "storage/settings.py": {"settings", "settings_before"},
    "library/templates.py": {"new", "new_copy"},
    "storage/user_timer.py": {"user_timer"},
    "storage/window_place.py": {"window_place"},
}
"""Every module that writes into a file, and the writers above that try it."""

HOW = {
    "storage/files.py",
    "storage/writing.py",
    "history/recorder.py",
    "history/interrupted.py",
    "cli/streams.py",
    "storage/instance.py",
}
"""Modules that open a file for others, for a lock, or to read it."""


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))


def writes(call: ast.Call) -> bool:
    """Say whether *call* opens a file so that something can be written."""
    words = ast.unparse(call)
    name = ast.unparse(call.func).rpartition(".")[2]
    if name in DOORS | OURS or words.startswith("sqlite3.connect"):
        return True
    modes = {arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)}
    return name == "open" and (
        words.startswith("os.open") or any(set(mode) & set("wax+") and len(mode) <= 3 for mode in modes)
    )


def test_every_module_that_writes_is_tried_on_a_full_disk() -> None:
    found = {
        str(path.relative_to(SOURCE)) for path in SOURCE.rglob("*.py") if any(writes(call) for call in calls(path))
    }
    sql = {"history/salvage.py", "history/schema.py"}  # which only read, or make databases in memory

    assert found - HOW - sql == set(WHO_WRITES)
    assert set().union(*WHO_WRITES.values()) == set(WRITERS) == set(SAID)
