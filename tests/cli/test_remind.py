"""`backstride remind` as the system's timer starts it: a real process before a notification daemon of the tests."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backstride.storage.instance import LONGEST, HandOver, become_instance
from backstride.storage.locks import try_lock
from backstride.storage.paths import find_paths
from tests.support.bus import DAEMON, private_bus
from tests.support.notifications import notification_daemon
from tests.support.patience import LIMIT, until

pytestmark = pytest.mark.skipif(not DAEMON, reason="needs dbus-daemon")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


def remind(home: Path, tools: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "backstride", "--home", str(home), "--language", "de", "remind"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "PATH": f"{tools}:{os.environ['PATH']}"}
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)  # noqa: S603  because it is this Python


def test_later_is_left_to_the_system_and_nothing_waits(bus: str, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "systemd-run").write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/told\n')
    (tools / "systemd-run").chmod(0o755)
    with notification_daemon(bus) as daemon, remind(tmp_path / "home", tools) as process:
        assert until(lambda: daemon.shown)
        daemon.press("later")
        _, said = process.communicate()

    assert (process.returncode, said) == (0, "")
    assert daemon.shown[0][3] == "Zeit für deine Routine"
    assert "--on-active=1800" in (tmp_path / "told").read_text()


def test_start_brings_the_window_that_is_open_to_the_front(
    bus: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    instance = become_instance(find_paths(tmp_path / "home"))
    assert instance is not None
    assert instance.door is not None
    with notification_daemon(bus) as daemon, remind(tmp_path / "home", tmp_path) as process:
        assert until(lambda: daemon.shown)
        daemon.press("start")
        instance.door.settimeout(LIMIT)
        caller, _ = instance.door.accept()
        asked, answer = instance.answer(caller.recv(LONGEST))
        caller.send(answer)
        caller.close()
        _, said = process.communicate()
    instance.leave()

    assert asked == HandOver(instance.home, "", "token of 1")
    assert (process.returncode, said) == (0, "")


def test_it_is_quiet_while_a_session_runs(bus: str, tmp_path: Path) -> None:
    journals = find_paths(tmp_path / "home").journals
    journals.mkdir(parents=True)
    with (journals / "running.jsonl").open("w") as journal, notification_daemon(bus) as daemon:
        assert try_lock(journal)
        with remind(tmp_path / "home", tmp_path) as process:
            _, said = process.communicate()

        assert (process.returncode, said, daemon.shown) == (0, "", [])


def test_where_nothing_shows_it_that_is_said(bus: str, tmp_path: Path) -> None:
    assert bus
    with remind(tmp_path / "home", tmp_path) as process:
        _, said = process.communicate()

    assert process.returncode == 3
    assert said == "backstride: Dieser Desktop zeigt keine Benachrichtigungen, also gibt es keine Erinnerung.\n"
