"""A heartbeat reaches the socket that the service manager named, and nothing waits where nobody listens."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

if sys.platform == "win32":
    pytest.skip("there is no such socket", allow_module_level=True)

from backstride.devices.heartbeat import NoHeartbeat, ServiceHeartbeat, open_heartbeat


@pytest.fixture
def manager() -> Iterator[socket.socket]:
    with TemporaryDirectory(prefix="bs") as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(Path(folder, "notify")))
        listener.settimeout(5)
        yield listener


def test_the_manager_is_told_that_the_kiosk_is_there_that_it_lives_and_that_it_goes(manager: socket.socket) -> None:
    heartbeat = open_heartbeat({"NOTIFY_SOCKET": manager.getsockname(), "WATCHDOG_USEC": "20000000"})
    heartbeat.ready()
    heartbeat.beat()
    heartbeat.stop()

    assert [manager.recv(99) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]


def test_three_beats_fit_into_the_time_that_the_manager_waits() -> None:
    told = {"NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": "15000000"}

    assert open_heartbeat(dict(told)).every == 5.0
    assert open_heartbeat(dict(told), watchdog=False).every == 0.0


def test_a_compositor_between_takes_nothing_away() -> None:
    told = {"NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": "15000000", "WATCHDOG_PID": "1"}

    assert open_heartbeat(told).every == 5.0


def test_no_program_that_is_started_can_speak_for_the_kiosk() -> None:
    told = {"NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": "15000000", "WATCHDOG_PID": "1", "HOME": "/home"}
    open_heartbeat(told)

    assert told == {"HOME": "/home"}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has abstract names")
def test_a_name_without_a_file_is_reached() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        name = f"backstride-test-{os.getpid()}"
        listener.bind(f"\0{name}")
        listener.settimeout(5)
        ServiceHeartbeat(f"@{name}", 1).beat()

        assert listener.recv(99) == b"WATCHDOG=1"


@pytest.mark.parametrize(
    "told", [{}, {"WATCHDOG_USEC": "15000000"}, {"NOTIFY_SOCKET": ""}, {"NOTIFY_SOCKET": "vsock:2:1234"}]
)
def test_where_no_manager_listens_there_is_no_heartbeat(told: dict[str, str]) -> None:
    heartbeat = open_heartbeat(told)
    heartbeat.ready()
    heartbeat.beat()
    heartbeat.stop()

    assert isinstance(heartbeat, NoHeartbeat)


@pytest.mark.parametrize("limit", ["", "soon", "-1", "²"])
def test_a_limit_that_is_no_number_asks_for_no_beats(limit: str) -> None:
    assert open_heartbeat({"NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": limit}).every == 0.0


def test_a_manager_that_has_gone_holds_nothing_up(tmp_path: Path) -> None:
    ServiceHeartbeat(str(tmp_path / "gone"), 1).beat()


def test_a_manager_that_does_not_listen_holds_nothing_up(manager: socket.socket) -> None:
    heartbeat = ServiceHeartbeat(manager.getsockname(), 1)
    for _ in range(2000):
        heartbeat.beat()

    assert manager.recv(99) == b"WATCHDOG=1"
