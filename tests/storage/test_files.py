"""Reading what anybody may have put there: a problem in words, at once."""

import os
import socket
from pathlib import Path

import pytest

from backstride.format.problem import Problem
from backstride.storage.files import LARGEST, is_there, outside, read_data
from tests.support.problems import message_of


def refused(path: Path) -> Problem:
    data, problem = read_data(path)
    assert data == b""
    assert problem is not None
    assert (problem.line, problem.column) == (1, 1)
    return problem


def test_a_regular_file_is_read_also_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"format: 1\r\n\xff")
    (tmp_path / "b.yaml").symlink_to("a.yaml")

    assert read_data(tmp_path / "b.yaml") == (b"format: 1\r\n\xff", None)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert message_of(refused(tmp_path)) == "This is a folder, not a file."


@pytest.mark.timeout(5)
def test_a_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")

    assert message_of(refused(tmp_path / "a.yaml")) == "This is a pipe, not a file."


def test_sockets_and_devices_are_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.yaml")

        assert message_of(refused(Path("a.yaml"))) == "This is a socket, not a file."
    assert message_of(refused(Path("/dev/zero"))) == "This is a device, not a file."


def test_a_link_to_nothing_and_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("gone.yaml")
    (tmp_path / "b.yaml").symlink_to("b.yaml")

    assert (refused(tmp_path / "a.yaml").code, refused(tmp_path / "b.yaml").code) == ("missing-file", "bad-path")
    assert message_of(refused(tmp_path / "a.yaml")) == "The link leads to a file that is not there."
    assert message_of(refused(tmp_path / "c.yaml")) == "The file is not there."


def test_a_file_past_the_bound_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(10 * 1024 * 1024)
    (tmp_path / "b.yaml").write_bytes(b"x" * LARGEST)

    assert refused(tmp_path / "a.yaml").code == "too-large"
    assert message_of(refused(tmp_path / "a.yaml")) == "This file is 10,240 KiB. The limit is 256 KiB."
    assert read_data(tmp_path / "b.yaml")[1] is None


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").touch(mode=0)

    assert message_of(refused(tmp_path / "a.yaml")) == "The file cannot be read (permission denied)."


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    (folder / "exercises").mkdir(parents=True)
    (folder / "exercises" / "in.png").touch()
    (folder / "up.png").touch()
    (tmp_path / "out.png").touch()
    (folder / "exercises" / "link.png").symlink_to(tmp_path / "out.png")
    (folder / "exercises" / "inner.png").symlink_to(folder / "up.png")
    (folder / "exercises" / "loop.png").symlink_to("loop.png")
    return folder


@pytest.mark.parametrize(
    ("picture", "out", "there"),
    [
        ("in.png", False, True),
        ("inner.png", False, True),
        ("../up.png", False, True),
        ("link.png", True, True),
        ("../../out.png", True, True),
        ("/etc/passwd", True, True),
        ("loop.png", True, False),
        ("a\0b.png", True, False),
        ("x" * 5000, False, False),
        ("gone.png", False, False),
        (".", False, False),
    ],
)
def test_a_picture_stays_inside_the_library_folder(library: Path, picture: str, out: bool, there: bool) -> None:  # noqa: FBT001  because the table says which
    beside = library / "exercises" / "a.yaml"

    assert (outside(picture, beside, library), is_there(picture, beside)) == (out, there)
