"""One window a profile: who has it, where later starts find it, and what they may hand over."""

import json
import os
import socket
import stat
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.storage.instance import (
    LONGEST,
    HandOver,
    become_instance,
    find_place,
    from_address,
    hand_over,
    may_be_opened,
    read_hand_over,
)
from backstride.storage.paths import Paths, find_paths

if sys.platform == "win32":
    pytest.skip("there the window is a pipe", allow_module_level=True)


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    return folder


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return find_paths(tmp_path / "home")


def test_the_first_start_has_the_window_and_the_next_one_has_not_until_it_is_left(paths: Paths) -> None:
    first = become_instance(paths)
    assert first is not None
    assert become_instance(paths) is None

    first.leave()
    second = become_instance(paths)
    assert second is not None
    second.leave()


def test_another_profile_has_a_window_of_its_own(paths: Paths, tmp_path: Path) -> None:
    first, other = become_instance(paths), become_instance(find_paths(tmp_path / "other"))

    assert first is not None
    assert other is not None
    assert first.place != other.place
    first.leave()
    other.leave()


def test_a_profile_is_the_same_by_a_link(paths: Paths, tmp_path: Path) -> None:
    paths.data.mkdir()
    (tmp_path / "link").symlink_to(paths.data)

    assert find_place(find_paths(tmp_path / "link")) == find_place(paths)


def test_nobody_else_gets_at_the_door(paths: Paths, runtime: Path) -> None:
    instance = become_instance(paths)
    assert instance is not None

    modes = {path.suffix: stat.S_IMODE(path.stat().st_mode) for path in (runtime / "backstride").iterdir()}
    assert modes == {".door": 0o600, ".lock": 0o600}
    assert stat.S_IMODE((runtime / "backstride").stat().st_mode) == 0o700
    instance.leave()
    assert [path.suffix for path in (runtime / "backstride").iterdir()] == [".lock"]


@pytest.mark.parametrize("others", [0o755, 0o770, 0o707])
def test_a_folder_that_others_can_look_into_is_not_used(paths: Paths, runtime: Path, others: int) -> None:
    (runtime / "backstride").mkdir()
    (runtime / "backstride").chmod(others)
    (runtime.parent / "temporary").mkdir()

    place = find_place(paths)

    assert place is not None
    assert place.parent == runtime.parent / "temporary" / f"backstride-{os.geteuid()}"


def test_a_link_that_somebody_put_in_the_place_of_the_folder_is_not_followed(paths: Paths, runtime: Path) -> None:
    (runtime / "elsewhere").mkdir(mode=0o700)
    (runtime / "backstride").symlink_to(runtime / "elsewhere")

    assert find_place(paths) is None
    assert become_instance(paths) is None
    assert not hand_over(paths, "", "", patience=0)


def test_a_door_that_a_killed_window_left_is_taken_over(paths: Paths) -> None:
    place = find_place(paths)
    assert place is not None
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(place.with_suffix(".door")))

    assert not hand_over(paths, "", "", patience=0.05)
    instance = become_instance(paths)
    assert instance is not None
    assert instance.door is not None
    instance.leave()


def test_a_start_hands_over_a_file_and_waits_for_the_answer(paths: Paths, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"caf\xe9 \xf0\x9f\x8c\xb1.yaml")
    file.write_text("")
    instance = become_instance(paths)
    assert instance is not None
    assert instance.door is not None
    door, heard = instance.door, []

    def answer() -> None:
        door.setblocking(True)  # noqa: FBT003  because it is the socket's
        line, _ = door.accept()
        asked, words = instance.answer(line.recv(LONGEST))
        heard.append(asked)
        line.send(words)
        line.close()

    answering = threading.Thread(target=answer)
    answering.start()
    assert hand_over(paths, str(file), "token")
    answering.join()
    assert heard == [HandOver(os.path.realpath(paths.data), str(file), "token")]
    instance.leave()


def test_a_window_that_does_not_answer_is_not_waited_for_without_end(paths: Paths) -> None:
    instance = become_instance(paths)

    assert not hand_over(paths, "", "", patience=0.05)
    assert instance is not None
    instance.leave()


def test_what_another_profile_asks_for_is_not_taken(paths: Paths) -> None:
    instance = become_instance(paths)
    assert instance is not None

    assert instance.answer(HandOver("/elsewhere").line()) == (None, b"missed\n")
    assert instance.answer(HandOver(instance.home).line()) == (HandOver(instance.home), b"taken\n")
    instance.leave()


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"[1, 2]",
        b"null",
        b"\xff\xfe",
        b'{"home": "/h", "file": "", "token": 3}',
        b'{"home": "/h", "file": "", "token": "", "more": ""}',
        b'{"home": "/h", "file": "routine.yaml", "token": ""}',
        b'{"home": "/h", "file": "/etc", "token": ""}',
        b'{"home": "/h", "file": "/dev/zero", "token": ""}',
        b'{"home": "/h", "file": "/not/there.yaml", "token": ""}',
        b'{"home": "/h", "file": "/etc/passwd\\u0000", "token": ""}',
        b'{"home": "/h", "file": "", "token": "a\\nb"}',
        b'{"home": "/h", "file": "/%s", "token": ""}' % (b"a" * 5000),
        b"[" * 10_000,
        b'{"home": "/h", "file": "", "token": "%s"}' % (b"a" * LONGEST),
    ],
)
def test_what_no_start_would_ask_for_is_refused(line: bytes) -> None:
    assert read_hand_over(line) is None


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(line: bytes) -> None:
    read_hand_over(line)


@given(st.dictionaries(st.sampled_from(["home", "file", "token"]), st.text("/a\n\udc80", max_size=9) | st.none()))
def test_nothing_is_opened_but_a_file_of_a_plain_name(found: dict[str, object]) -> None:
    asked = read_hand_over(json.dumps(found).encode())

    assert asked is None or asked.file == "" or may_be_opened(asked.file)


def test_a_file_may_be_opened_and_nothing_else_may(tmp_path: Path) -> None:
    for name in ("plain.yaml", "with\nline.yaml", "with\x1b[31m.yaml"):
        (tmp_path / name).write_text("")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "link.yaml").symlink_to("plain.yaml")
    (tmp_path / "lost.yaml").symlink_to("nowhere.yaml")

    allowed = {path.name for path in tmp_path.iterdir() if may_be_opened(str(path))}

    assert allowed == {"plain.yaml", "link.yaml"}
    assert not may_be_opened(str(tmp_path))


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("plain.yaml", "plain.yaml"),
        ("file:///a/b%20c.yaml", "/a/b c.yaml"),
        ("file://localhost/a.yaml", "/a.yaml"),
        ("file:///a%ff.yaml", "/a\udcff.yaml"),
        ("file://elsewhere/a.yaml", ""),
        ("file://[/a.yaml", ""),
        ("https://example.org/a.yaml", "https://example.org/a.yaml"),
    ],
)
def test_an_address_means_a_path(address: str, path: str) -> None:
    assert from_address(address) == path
