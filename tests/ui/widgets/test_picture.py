"""An exercise's own picture is shown, or one sentence says why it is not."""

import os
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from backstride.ui.look import Look
from backstride.ui.widgets import picture
from backstride.ui.widgets.picture import PictureView, load_picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="red"/></svg>'

pytestmark = pytest.mark.usefixtures("qapp")


def painted(path: Path, side: int = 30) -> Path:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(path))
    return path


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp"])
def test_a_picture_is_read(tmp_path: Path, name: str) -> None:
    image, problem = load_picture(painted(tmp_path / name))

    assert problem == ""
    assert image is not None
    assert image.width() == 30


def test_what_a_picture_is_is_told_by_its_content(tmp_path: Path) -> None:
    assert load_picture(painted(tmp_path / "a.png").rename(tmp_path / "a.jpg"))[0] is not None


def test_a_vector_picture_keeps_its_shape(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(SVG, encoding="utf-8")

    image, problem = load_picture(tmp_path / "a.svg")

    assert problem == ""
    assert image is not None
    assert (image.width(), image.height(), image.pixelColor(9, 9).name()) == (1600, 800, "#ff0000")


def test_a_vector_picture_that_is_slow_to_draw_stays_coarse(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(SVG, encoding="utf-8")
    seconds = count(step=0.07)

    image, problem = load_picture(tmp_path / "a.svg", lambda: next(seconds))

    assert problem == ""
    assert image is not None
    assert (image.width(), image.pixelColor(9, 9).name()) == (100, "#ff0000")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only POSIX has such pipes")
def test_a_pipe_in_a_pictures_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")

    assert load_picture(tmp_path / "a.png")[0] is None


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.png", b"", "is no PNG, JPEG, WebP or SVG"),
        ("a.gif", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "is no PNG, JPEG, WebP or SVG"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "The picture a.png"),
        ("a.svg", b"<svg", "is not shown: it is not well-formed"),
        ("a.svg", SVG.replace("<rect", "<script/><rect").encode(), "is not shown: it holds a `script`"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'/>", "is damaged"),
    ],
)
def test_a_picture_that_cannot_be_shown_says_why(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(content)

    image, problem = load_picture(tmp_path / name)

    assert image is None
    assert words in problem
    assert problem.endswith(".")


@pytest.mark.parametrize("length", [30, 60, 200])
def test_a_picture_that_breaks_off_is_damaged(tmp_path: Path, length: int) -> None:
    path = painted(tmp_path / "a.png", 300)
    path.write_bytes(path.read_bytes()[:length])

    assert load_picture(path) == (None, "The picture a.png is damaged.")


def test_a_missing_picture_is_told(tmp_path: Path) -> None:
    assert load_picture(tmp_path / "none.png") == (None, "The picture none.png cannot be read.")


def test_a_heavy_picture_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x00" * (picture.MOST_BYTES + 1))

    assert "larger than 4 MB" in load_picture(tmp_path / "a.png")[1]


def test_a_huge_picture_is_refused_undecoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "MOST_PIXELS", 899)

    assert "16 million pixels" in load_picture(painted(tmp_path / "a.png"))[1]


def test_a_view_shows_the_picture_in_its_middle(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    view = PictureView(look)
    qtbot.addWidget(view)
    view.resize(300, 100)

    view.show_picture(painted(tmp_path / "a.png"), "Towel curl")

    image = view.grab().toImage()
    assert [image.pixelColor(x, 50).name() == "#ff0000" for x in (20, 150, 280)] == [False, True, False]
    assert (view.problem, view.accessibleName()) == ("", "Towel curl")


def test_a_view_says_why_there_is_no_picture(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    view = PictureView(look)
    qtbot.addWidget(view)
    view.resize(300, 100)
    empty = view.grab().toImage()

    view.show_picture(tmp_path / "none.png", "Towel curl")

    assert view.grab().toImage() != empty
    assert view.accessibleName() == view.problem == "The picture none.png cannot be read."
    assert view.minimumSizeHint().width() > 0
