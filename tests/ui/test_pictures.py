"""Pictures come from a process of their own: one by one, and whatever becomes of it the window goes on."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from backstride.ui.kit.picture import Picture
from backstride.ui.pictures import PROCESS, Pictures
from tests.support.english import english

TEXT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><text x="2" y="15" font-size="15">Hold</text></svg>'
HANGS = "import time; time.sleep(60)"
CRASHES = "import os, signal, sys; sys.stdin.readline(); os.kill(os.getpid(), signal.SIGKILL)"
RAMBLES = "import sys; sys.stdin.readline(); print('no JSON at all', flush=True); sys.stdin.readline()"
HALVES = 'import sys; sys.stdin.readline(); print(\'{"width": 9, "height": 9, "problem": null}\\n12\', flush=True)'
Open = Callable[..., Pictures]


@pytest.fixture
def opened(qapp: object) -> Iterator[Open]:  # noqa: ARG001  because signals need an application
    made: list[Pictures] = []

    def open_one(process: tuple[str, ...] = PROCESS, patience_ms: int = 20_000) -> Pictures:
        made.append(Pictures(process=process, patience_ms=patience_ms))
        return made[-1]

    yield open_one
    for pictures in made:
        pictures.close()


def painted(path: Path, colour: str = "red") -> str:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path.with_name("fresh.png")))
    path.with_name("fresh.png").replace(path)  # since Qt knows no name that is no UTF-8
    return str(path)


def drawn(pictures: Pictures, path: str, qtbot: QtBot) -> Picture:
    """Return the picture, once it is there."""
    qtbot.waitUntil(lambda: pictures.picture(path, 400) is not None)
    picture = pictures.picture(path, 400)
    assert picture is not None
    return picture


def test_a_picture_is_there_once_it_was_drawn(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    pictures, path = opened(), painted(tmp_path / "a \udcff'\".png")
    assert pictures.picture(path, 400) is None

    with qtbot.waitSignal(pictures.arrived) as told:
        pass

    picture = pictures.picture(path, 400)
    assert told.args == [path]
    assert picture is not None
    assert picture.problem is None
    assert picture.image is not None
    assert (picture.image.width(), picture.image.height()) == (30, 20)
    assert picture.image.pixelColor(29, 19).name() == "#ff0000"


def test_all_that_are_asked_for_come_and_what_is_wrong_with_one_is_told(
    opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    pictures = opened()
    paths = [painted(tmp_path / f"{name}.png") for name in "abc"]
    Path(paths[1]).write_bytes(b"nothing")
    for path in paths:
        pictures.picture(path, 400)

    first, wrong, last = (drawn(pictures, path, qtbot) for path in paths)

    assert first.image is not None
    assert last.image is not None
    assert wrong.image is None
    assert english(wrong.problem) == "The picture b.png is not a PNG, JPEG, WebP or SVG. Save it as one of these."


def test_letters_in_a_picture_are_drawn(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(TEXT, encoding="utf-8")

    image = drawn(opened(), str(tmp_path / "a.svg"), qtbot).image

    assert image is not None
    assert any(image.pixelColor(x, y).alpha() > 0 for x in range(0, 400, 5) for y in range(0, 200, 5))


@pytest.mark.parametrize("body", [HANGS, CRASHES, RAMBLES, HALVES], ids=["hangs", "crashes", "rambles", "halves"])
def test_a_process_that_does_not_answer_costs_its_picture_only(
    opened: Open, qtbot: QtBot, tmp_path: Path, body: str
) -> None:
    pictures = opened((sys.executable, "-c", body), patience_ms=1500)
    for name in "ab":
        pictures.picture(str(tmp_path / name), 400)

    told = [drawn(pictures, str(tmp_path / name), qtbot) for name in "ab"]

    assert [picture.image for picture in told] == [None, None]
    assert [english(picture.problem) for picture in told] == [
        f"The picture {name} takes too long to draw. Save it again as a plain JPG or PNG." for name in "ab"
    ]


def test_a_process_that_cannot_be_started_costs_the_picture_only(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    assert drawn(opened(("/no/such/program",)), str(tmp_path / "a"), qtbot).image is None


def test_a_picture_that_changed_is_shown_as_it_was_until_it_is_drawn_again(
    opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    pictures, path = opened(), painted(tmp_path / "a.png")
    drawn(pictures, path, qtbot)
    painted(tmp_path / "a.png", "blue")

    pictures.forget()
    before = pictures.picture(path, 400)
    with qtbot.waitSignal(pictures.arrived):
        pass
    after = pictures.picture(path, 400)

    assert before is not None
    assert before.image is not None
    assert after is not None
    assert after.image is not None
    assert [before.image.pixelColor(5, 5).name(), after.image.pixelColor(5, 5).name()] == ["#ff0000", "#0000ff"]


def test_closing_ends_the_process_whatever_it_does(opened: Open, tmp_path: Path, qtbot: QtBot) -> None:
    before = set(psutil.Process().children())
    pictures = opened((sys.executable, "-c", HANGS))
    pictures.picture(str(tmp_path / "a"), 400)
    qtbot.waitUntil(lambda: not set(psutil.Process().children()) <= before)

    pictures.close()

    assert set(psutil.Process().children()) <= before
