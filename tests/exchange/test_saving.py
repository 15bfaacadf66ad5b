"""Files that are handed out are written whole, and over nothing."""

from pathlib import Path

import pytest

from backstride.exchange.saving import AlreadyThereError, NotSavedError, save
from backstride.i18n.catalogue import IN_ENGLISH


def test_what_is_there_stays(tmp_path: Path) -> None:
    there = tmp_path / "a.txt"
    there.write_bytes(b"old")

    with pytest.raises(AlreadyThereError):
        save({tmp_path / "b.txt": b"new", there: b"new"})

    assert there.read_bytes() == b"old"
    assert not (tmp_path / "b.txt").exists()


def test_it_is_replaced_where_that_was_asked_for(tmp_path: Path) -> None:
    there = tmp_path / "a.txt"
    there.write_bytes(b"old")

    save({there: b"new"}, over=True)

    assert there.read_bytes() == b"new"


def test_where_one_of_two_cannot_be_written_neither_is(tmp_path: Path) -> None:
    with pytest.raises(NotSavedError) as raised:
        save({tmp_path / "a.wav": b"", tmp_path / "missing" / "a.srt": b""})

    assert list(tmp_path.iterdir()) == []
    assert "(it does not exist). Check that its folder exists" in IN_ENGLISH.say(raised.value.message)


def test_where_one_of_two_cannot_be_replaced_the_other_stays_as_it_was(tmp_path: Path) -> None:
    sound, words = tmp_path / "a.wav", tmp_path / "a.srt"
    sound.write_bytes(b"old")
    (words / "in the way").mkdir(parents=True)

    with pytest.raises(NotSavedError):
        save({sound: b"new", words: b"new"}, over=True)

    assert sound.read_bytes() == b"old"
    assert sorted(tmp_path.iterdir()) == [words, sound]
    words.joinpath("in the way").rmdir()
    words.rmdir()
    save({sound: b"new", words: b"new"}, over=True)
    assert (sound.read_bytes(), words.read_bytes()) == (b"new", b"new")
    assert sorted(tmp_path.iterdir()) == [words, sound]


def test_where_another_program_was_first_with_the_second_neither_is_written(tmp_path: Path) -> None:
    second = tmp_path / "b.txt"

    def fill(_: object) -> None:
        second.write_bytes(b"theirs")

    with pytest.raises(AlreadyThereError):
        save({tmp_path / "a.txt": fill, second: b"ours"})

    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"theirs"]
