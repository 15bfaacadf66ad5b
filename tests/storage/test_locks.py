"""A file is held by who locked it, and by nobody where nothing can be locked."""

import errno
import fcntl
from pathlib import Path

import pytest

from backstride.storage.locks import try_lock


def test_a_file_is_held_until_it_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with path.open("w") as mine:
        assert try_lock(mine)
        with path.open("r+") as another:
            assert not try_lock(another)
    with path.open("r+") as another:
        assert try_lock(another)


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS, errno.EIO])
def test_where_nothing_can_be_locked_nobody_holds_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(_file: object, _how: int) -> None:
        raise OSError(number, "no locks here")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with (tmp_path / "file").open("w") as file:
        assert try_lock(file)
