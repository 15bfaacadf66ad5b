"""The system's own timer: two files that are there while days are chosen, and what systemd is told."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from backstride.storage.paths import Paths, find_paths
from backstride.storage.user_timer import is_set, quoted, remind_later, set_timer, unit_folder, unit_name

ANALYZE = shutil.which("systemd-analyze")


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return find_paths(tmp_path / '100% a "home" of $USER')


class Systemd:
    """Remembers what it was told."""

    def __init__(self, *, obeys: bool = True) -> None:
        self.told: list[str] = []
        self._obeys = obeys

    def __call__(self, command: Sequence[str]) -> bool:
        self.told.append(" ".join(command[:4]))
        return self._obeys


def test_the_files_are_there_while_days_are_chosen(paths: Paths) -> None:
    systemd, name = Systemd(), unit_name(paths)

    assert set_timer(paths, ("wednesday", "monday"), "18:30", systemd)
    assert is_set(paths)
    assert "OnCalendar=Mon,Wed *-*-* 18:30:00\n" in (unit_folder() / f"{name}.timer").read_text()
    assert systemd.told[-1] == f"systemctl --user restart {name}.timer"

    assert not set_timer(paths, (), "18:30", systemd)
    assert list(unit_folder().iterdir()) == []
    assert not is_set(paths)
    assert systemd.told[-2:] == ["systemctl --user disable --now", "systemctl --user daemon-reload"]


def test_without_days_nothing_is_written_and_nobody_is_told(paths: Paths) -> None:
    systemd = Systemd()

    assert not set_timer(paths, (), "18:30", systemd)

    assert systemd.told == []
    assert not unit_folder().exists()


def test_a_system_that_refuses_does_not_remind(paths: Paths) -> None:
    assert not set_timer(paths, ("monday",), "18:30", Systemd(obeys=False))
    assert not is_set(paths)


@pytest.mark.skipif(not ANALYZE, reason="needs systemd-analyze")
def test_systemd_reads_the_files(paths: Paths, tmp_path: Path) -> None:
    set_timer(paths, ("monday", "sunday"), "05:00", Systemd())

    files = sorted(map(str, unit_folder().iterdir()))
    checked = subprocess.run(  # noqa: S603  because it is on the path
        [str(ANALYZE), "verify", "--user", *files],
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | {"XDG_RUNTIME_DIR": str(tmp_path)},
    )

    assert (checked.returncode, checked.stderr) == (0, "")


def test_a_word_of_a_command_is_read_whole() -> None:
    assert quoted('a "b" 50% $HOME \\') == '"a \\"b\\" 50%% $$HOME \\\\"'


def test_later_is_a_timer_of_half_an_hour(paths: Paths) -> None:
    told: list[Sequence[str]] = []

    def call(command: Sequence[str]) -> bool:
        told.append(command)
        return True

    assert remind_later(paths, call)
    assert told[0][:3] == ("systemd-run", "--user", "--collect")
    assert "--on-active=1800" in told[0]
    assert told[0][-1] == "remind"
