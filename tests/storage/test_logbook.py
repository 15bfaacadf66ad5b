"""The log of what went wrong: small, private, there after a crash, and silent about the person."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backstride.storage.logbook import LARGEST, Logbook

SRC = Path(__file__).parents[2] / "src"
LOG = logging.getLogger("backstride.devices.test")
CRASH = """
import faulthandler, sys
from pathlib import Path
from backstride.storage.logbook import Logbook
log = Logbook(Path(sys.argv[1]))
log.watch()
faulthandler._sigabrt()
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path / "home" / "anna"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home" / "anna"))
    return tmp_path / "home" / "anna"


@pytest.fixture
def log(home: Path) -> Iterator[Logbook]:
    opened = Logbook(home.parents[1] / "data")
    opened.open()
    yield opened
    opened.close()


def test_what_a_device_says_is_there_with_its_name_and_time(log: Logbook) -> None:
    LOG.warning("The voice failed.")

    (line,) = log.file.read_text().splitlines()
    assert line.endswith("WARNING backstride.devices.test: The voice failed.")
    assert line[:2] == "20"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such modes")
def test_only_this_user_can_read_it(tmp_path: Path) -> None:
    log = Logbook(tmp_path)
    log.watch()
    log.open()
    LOG.warning("x")
    log.close()

    assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {0o600}


def test_paths_in_the_home_folder_and_the_words_of_errors_are_left_out(log: Logbook, home: Path) -> None:
    LOG.warning("Cannot read %s.", home / "My Patients" / "Berta M..yaml")
    try:
        try:
            (home / "Patients").read_text()
        except OSError as error:
            raise ValueError(home, "Berta") from error
    except ValueError as error:
        kept = log.note(error)

    assert kept
    words = log.file.read_text()
    assert "ValueError\n  storage/test_logbook.py:" in words
    assert "FileNotFoundError (No such file or directory)\n" in words
    assert not [name for name in ("Berta", "Patients", "anna") if name in words]


def test_it_stays_small(log: Logbook) -> None:
    for _ in range(3000):
        LOG.warning("x" * 200)

    sizes = [path.stat().st_size for path in log.file.parent.glob("backstride.log*")]
    assert len(sizes) == 2
    assert all(size <= LARGEST for size in sizes)


@pytest.mark.skipif(sys.platform != "linux", reason="an abort shows a dialogue elsewhere")
def test_a_crash_below_python_is_in_the_log_after_the_next_start(tmp_path: Path) -> None:
    ended = subprocess.run(  # noqa: S603  because it is this Python
        [sys.executable, "-c", CRASH, str(tmp_path)], env=os.environ | {"PYTHONPATH": str(SRC)}, check=False
    )
    assert ended.returncode < 0

    for _ in range(2):
        log = Logbook(tmp_path)
        log.watch()
        log.open()
        log.close()

    words = log.file.read_text()
    assert words.count("The program crashed when it ran last.\nFatal Python error: Aborted") == 1
    assert 'File "<string>", line 7 in <module>' in words
    assert (tmp_path / "crash.trace").read_bytes() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_where_nothing_can_be_written_nothing_is_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "backstride.log").symlink_to("/dev/full")
    (tmp_path / "crash.trace").symlink_to(tmp_path / "none" / "x")
    log = Logbook(tmp_path)
    log.watch()
    log.open()
    LOG.warning("x")

    assert not log.note(ValueError())
    log.close()
    assert capfd.readouterr() == ("", "")


def test_without_a_log_nothing_goes_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    import backstride.devices  # noqa: PLC0415, F401  because its import is the example

    LOG.warning("x")

    assert capfd.readouterr() == ("", "")
