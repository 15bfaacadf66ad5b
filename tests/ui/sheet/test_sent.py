"""A routine that somebody sent is opened in the window, played once, or kept."""

import random
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from backstride.exchange.codes import pngs_of
from backstride.exchange.packed import Packed
from backstride.i18n.messages import Message
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.home.page import Home
from backstride.ui.routine import controller
from backstride.ui.routine.page import RoutinePage
from backstride.ui.session.screen import SessionScreen
from tests.support.visitor import Visitor, enter, leave

LETTERS = b64encode(random.Random(1).randbytes(1200)).decode()  # noqa: S311  because nobody keeps it secret
SENT = "format: 1\nid: anna\ntitle: Anna, week 1\nauthor: Petra\nsteps: [{exercise: clamshell, hold: 5s}]\n"


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    yield visitor
    leave(visitor)


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    path = tmp_path / "anna (1).backstride"
    path.write_text(SENT)
    return path


def notices(visitor: Visitor) -> list[Message]:
    said: list[Message] = []
    visitor.app.context.bundles.reported.connect(said.append)
    return said


def test_it_is_opened_by_the_key_and_played_once(
    visitor: Visitor, sent: Path, monkeypatch: pytest.MonkeyPatch, paths: Paths
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    visitor.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert visitor.sees(Home)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(sent)], ""))
    visitor.click("Open a file…")
    assert visitor.sees(RoutinePage)
    visitor.click("Play once")

    assert visitor.sees(SessionScreen)
    assert not (paths.own_library / "anna.yaml").exists()


def test_it_is_kept_and_then_one_s_own(visitor: Visitor, sent: Path, paths: Paths) -> None:
    said = notices(visitor)
    visitor.app.open_files([sent])
    visitor.click("Keep it")

    assert (paths.own_library / "anna.yaml").read_text() == SENT
    visitor.qtbot.waitUntil(lambda: bool(visitor.buttons("Start")))
    assert not visitor.buttons("Keep it")
    assert len(said) == 1


@pytest.mark.parametrize("answer", [True, False])
def test_another_one_is_only_replaced_where_one_says_so(
    visitor: Visitor,
    sent: Path,
    paths: Paths,
    monkeypatch: pytest.MonkeyPatch,
    answer: bool,  # noqa: FBT001  because it is the example
) -> None:
    (paths.own_library / "anna.yaml").write_text(SENT.replace("Petra", "Paul"))
    monkeypatch.setattr(controller, "asks_to_replace", lambda *_: answer)
    visitor.app.open_files([sent])
    visitor.click("Keep it")

    assert ("Petra" in (paths.own_library / "anna.yaml").read_text()) is answer


def test_a_routine_is_opened_from_a_picture_of_its_codes(visitor: Visitor, tmp_path: Path) -> None:
    (code,) = pngs_of(Packed(SENT.encode(), {}))
    (tmp_path / "photo.png").write_bytes(code)
    visitor.app.open_files([tmp_path / "photo.png"])
    visitor.qtbot.waitUntil(lambda: visitor.sees(RoutinePage))
    assert visitor.buttons("Keep it")

    said = notices(visitor)
    (tmp_path / "other.png").write_bytes(b"no picture")
    visitor.app.open_files([tmp_path / "other.png"])
    visitor.qtbot.waitUntil(lambda: len(said) == 1)


def test_the_codes_of_a_long_routine_are_opened_from_several_pictures_at_once(visitor: Visitor, tmp_path: Path) -> None:
    long = SENT.replace("title: Anna, week 1", f"title: Anna, week 1\nnotes: {LETTERS}")
    photos = []
    for number, code in enumerate(pngs_of(Packed(long.encode(), {}))):
        photos.append(tmp_path / f"{number}.png")
        photos[-1].write_bytes(code)
    visitor.app.open_files(photos[::-1])
    visitor.qtbot.waitUntil(lambda: visitor.sees(RoutinePage))

    assert len(photos) > 1
    visitor.app.features.navigator.go_home()
    said = notices(visitor)
    visitor.app.open_files(photos[:1])
    visitor.qtbot.waitUntil(lambda: len(said) == 1)
    visitor.app.open_files([*photos[1:], tmp_path / "gone.png"])
    visitor.qtbot.waitUntil(lambda: len(said) == 2)
    assert visitor.sees(Home)


def test_what_is_not_opened_is_said_and_the_page_stays(visitor: Visitor, sent: Path) -> None:
    said = notices(visitor)
    sent.write_bytes(b"PK\x03\x04 no more of it")
    visitor.app.open_files([sent])

    assert visitor.sees(Home)
    assert len(said) == 1
