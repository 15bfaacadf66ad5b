"""What the process that draws pictures does with each; it is called here as a function."""

import os
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from backstride.ui.picture_process import load_picture
from tests.support.english import english

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="red"/></svg>'

pytestmark = pytest.mark.usefixtures("qapp")


def painted(path: Path, width: int = 30, height: int = 30) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(path))
    return path


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp"])
def test_a_picture_is_drawn_as_it_is_where_there_is_room(tmp_path: Path, name: str) -> None:
    image, problem = load_picture(painted(tmp_path / name), 100)

    assert problem is None
    assert (image.width(), image.height(), image.pixelColor(15, 15).red()) == pytest.approx((30, 30, 255), abs=2)


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp"])
def test_a_large_picture_is_made_as_small_as_it_is_wanted(tmp_path: Path, name: str) -> None:
    image, _ = load_picture(painted(tmp_path / name, 900, 300), 90)

    assert (image.width(), image.height()) == (90, 30)


def test_a_picture_of_one_line_keeps_a_pixel(tmp_path: Path) -> None:
    image, _ = load_picture(painted(tmp_path / "a.png", 1000, 1), 10)

    assert (image.width(), image.height()) == (10, 1)


def test_what_a_picture_is_is_told_by_its_content(tmp_path: Path) -> None:
    assert load_picture(painted(tmp_path / "a.png").rename(tmp_path / "a.jpg"), 100)[1] is None


def test_a_vector_picture_keeps_its_shape(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(SVG, encoding="utf-8")

    image, problem = load_picture(tmp_path / "a.svg", 1600)

    assert problem is None
    assert (image.width(), image.height(), image.pixelColor(9, 9).name()) == (1600, 800, "#ff0000")


def test_a_vector_picture_that_is_slow_to_draw_stays_coarse(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(SVG, encoding="utf-8")
    seconds = count(step=0.07)

    image, problem = load_picture(tmp_path / "a.svg", 1600, lambda: next(seconds))

    assert problem is None
    assert (image.width(), image.pixelColor(9, 9).name()) == (100, "#ff0000")


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.png", b"GIF89a", "The picture a.png is not a PNG, JPEG, WebP or SVG. Save it as one of these."),
        ("a.png", b"", "The picture a.png is not a PNG, JPEG, WebP or SVG. Save it as one of these."),
        (
            "a.svg",
            SVG.replace("<rect", "<script/><rect").encode(),
            "The picture a.svg is not shown: it contains a `script`. Save it as PNG",
        ),
        (
            "a.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'/>",
            "The picture a.svg is damaged. Save it again, or use another one.",
        ),
    ],
)
def test_a_picture_that_cannot_be_shown_says_why(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    (tmp_path / name).write_bytes(content)

    image, told = load_picture(tmp_path / name, 100)

    assert image.isNull()
    assert english(told).startswith(problem)


@pytest.mark.parametrize("name", ["a.png", "a.webp"])
@pytest.mark.parametrize("length", [30, 60, 100])
def test_a_picture_that_breaks_off_is_damaged(tmp_path: Path, name: str, length: int) -> None:
    path = painted(tmp_path / name, 300, 300)
    path.write_bytes(path.read_bytes()[:length])

    image, problem = load_picture(path, 100)

    assert image.isNull()
    assert english(problem) == f"The picture {name} is damaged. Save it again, or use another one."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only POSIX has such pipes")
def test_a_pipe_in_a_pictures_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")

    _, problem = load_picture(tmp_path / "a.png", 100)
    assert english(problem).startswith("The picture a.png is not a file.")
