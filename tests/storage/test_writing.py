"""Writing files: whole or not at all, links and modes as they were, and private where they are new."""

import os
import stat
import sys
from pathlib import Path

import pytest

from backstride.storage.writing import append_private, make_folder, write_atomic, write_new, write_private
from tests.support.english import english

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes and links there")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_private_file_is_read_by_this_user_only_and_its_folders_too(tmp_path: Path) -> None:
    path = tmp_path / "home" / "deep" / "settings.toml"

    write_private(path, b"x")

    assert path.read_bytes() == b"x"
    assert (mode(path), mode(path.parent), mode(path.parent.parent)) == (0o600, 0o700, 0o700)


def test_a_file_that_is_asked_for_has_the_mode_that_the_mask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomic(tmp_path / "figure.svg", b"x")
        write_new(tmp_path / "routine.yaml", b"x")
    finally:
        os.umask(before)

    assert mode(tmp_path / "figure.svg") == mode(tmp_path / "routine.yaml") == 0o640


def test_a_file_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("old")
    path.chmod(0o640)

    write_private(path, b"new")

    assert (path.read_bytes(), mode(path)) == (b"new", 0o640)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_a_file_that_is_there_keeps_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("old")
    os.chown(path, 1234, 4321)

    write_private(path, b"new")

    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 4321)


@pytest.mark.parametrize("content", ["old", None])
def test_a_link_leads_where_it_led(tmp_path: Path, content: str | None) -> None:
    target, link = tmp_path / "dotfiles" / "settings.toml", tmp_path / "settings.toml"
    target.parent.mkdir()
    if content is not None:
        target.write_text(content)
    link.symlink_to(Path("dotfiles", "settings.toml"))

    write_private(link, b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


def test_a_device_takes_what_is_written() -> None:
    write_atomic(Path(os.devnull), b"x")

    assert Path(os.devnull).is_char_device()


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "folder"
    path.mkdir()

    for write in (write_atomic, write_private, write_new, append_private):
        with pytest.raises(OSError, match=r".+"):
            write(path, b"text")

    assert list(tmp_path.iterdir()) == [path]


def test_what_is_there_is_not_written_anew(tmp_path: Path) -> None:
    (tmp_path / "routine.yaml").write_text("mine")

    with pytest.raises(FileExistsError):
        write_new(tmp_path / "routine.yaml", b"other")

    assert (tmp_path / "routine.yaml").read_text() == "mine"


def test_lines_are_added_to_a_private_log(tmp_path: Path) -> None:
    log = tmp_path / "home" / "mishaps.log"

    append_private(log, b"one\n")
    append_private(log, b"two\n")

    assert (log.read_text(), mode(log)) == ("one\ntwo\n", 0o600)


def test_a_folder_in_the_way_of_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    for folder in (tmp_path / "file" / "below", tmp_path / "file"):
        problem = make_folder(folder)
        assert english(problem).startswith("Cannot create the folder ")
        assert "--home" in english(problem)
    assert make_folder(tmp_path / "a" / "b") is None
