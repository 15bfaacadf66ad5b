"""Where the window was, kept in a file that anybody may have touched."""

from pathlib import Path

import pytest

from backstride.storage.window_place import WindowPlace, read_window_place, write_window_place

PLACE = WindowPlace(width=1500, height=900, x=100, y=-40, screen="HDMI-1", maximised=True)


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "window.json"
    write_window_place(path, PLACE)

    assert read_window_place(path) == PLACE


def test_a_desktop_that_tells_no_place_has_a_size(tmp_path: Path) -> None:
    write_window_place(tmp_path / "window.json", WindowPlace(width=800, height=600))

    assert read_window_place(tmp_path / "window.json") == WindowPlace(width=800, height=600)


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"\xff\xfe",
        b"[1, 2]",
        b"[" * 100_000,
        b'{"width": 800}',
        b'{"width": 800, "height": 600, "depth": 3}',
        b'{"width": "800", "height": 600}',
        b'{"width": 0, "height": 600}',
        b'{"width": 800, "height": 1e9}',
        b'{"width": 800, "height": 600, "x": 99999999999999999999}',
        b'{"width": 800, "height": 600, "x": NaN}',
        b'{"width": true, "height": 600}',
        b'{"width": 800, "height": 600, "screen": 1}',
        b'{"width": 800, "height": 600, "maximised": "yes"}',
    ],
)
def test_what_cannot_be_used_is_as_nothing(tmp_path: Path, written: bytes) -> None:
    path = tmp_path / "window.json"
    path.write_bytes(written)

    assert read_window_place(path) is None


def test_where_nothing_is_kept_there_is_nothing(tmp_path: Path) -> None:
    assert read_window_place(tmp_path / "window.json") is None


def test_a_place_that_cannot_be_kept_harms_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    write_window_place(tmp_path / "file" / "window.json", PLACE)

    assert read_window_place(tmp_path / "file" / "window.json") is None
