"""Whether there is a display: asked of whoever listens, since Qt ends the process where nobody does."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from backstride.cli.display import find_display


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder in which somebody listens at ``wayland-0``."""
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("wayland-0")
        server.listen()
        (tmp_path / "stale").touch()
        yield tmp_path


@pytest.mark.parametrize(
    ("environment", "found"),
    [
        ({}, ""),
        ({"QT_QPA_PLATFORM": "offscreen"}, "QT_QPA_PLATFORM=offscreen"),
        ({"QT_QPA_PLATFORM": "xcb"}, ""),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "WAYLAND_DISPLAY=wayland-0"),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "wayland"}, "WAYLAND_DISPLAY=wayland-0"),
        ({"WAYLAND_DISPLAY": "stale"}, ""),
        ({"WAYLAND_DISPLAY": "gone", "DISPLAY": ":4711"}, ""),
        ({"DISPLAY": "nonsense"}, ""),
        ({"DISPLAY": "localhost:99999999"}, ""),
        ({"DISPLAY": "127.0.0.1:59000"}, ""),
        ({"DISPLAY": ""}, ""),
    ],
)
def test_a_display_is_one_that_answers(runtime: Path, environment: dict[str, str], found: str) -> None:
    assert find_display("linux", environment | {"XDG_RUNTIME_DIR": str(runtime)}) == found


def test_windows_and_macos_always_have_one() -> None:
    assert (find_display("win32", {}), find_display("darwin", {})) == ("win32", "darwin")


def test_an_x_server_on_another_computer_is_asked_by_its_port(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setattr("backstride.cli.display._X_PORT", server.getsockname()[1] - 10)

        assert find_display("linux", {"DISPLAY": "127.0.0.1:10.0"}) == "DISPLAY=127.0.0.1:10.0"
