"""What later starts, drops and hostile callers do to the window that is open."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from backstride.storage.instance import LONGEST, HandOver, Instance, become_instance
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.desktop.incoming import Incoming
from backstride.ui.desktop.pipe_listener import PipeListener
from backstride.ui.home.page import Home
from backstride.ui.notice import Notice
from backstride.ui.routine.page import RoutinePage
from backstride.ui.routine.problems_page import ProblemsPage
from backstride.ui.session.screen import SessionScreen
from backstride.ui.session.summary_page import AfterPage
from tests.support.patience import LIMIT
from tests.support.visitor import SHORT, Visitor, enter, leave

if sys.platform == "win32":
    pytest.skip("there the window is a pipe", allow_module_level=True)

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture
def instance(paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Instance:
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    found = become_instance(paths)
    assert found is not None
    return found


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths, instance: Instance) -> Iterator[Visitor]:
    settings = Settings(first_run_done=True, language="en")
    visitor = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True), instance)
    yield visitor
    leave(visitor)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "handed over.yaml"
    path.write_text(SHORT.replace("Two", "Handed"))
    return path


def start(paths: Paths, *words: str) -> subprocess.Popen[str]:
    """Start the program once more, as a double click does."""
    command = [sys.executable, "-m", "backstride", "--home", str(paths.data), *words]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)  # noqa: S603  because it is this Python


def has_left(visitor: Visitor, started: subprocess.Popen[str]) -> str:
    """Wait until a start is over, and return what it said."""
    visitor.qtbot.waitUntil(lambda: started.poll() is not None)
    assert started.stderr is not None
    with started.stderr:
        return f"{started.returncode} {started.stderr.read()}"


def knock(instance: Instance, words: bytes) -> socket.socket:
    caller = socket.socket(socket.AF_UNIX)
    caller.connect(str(instance.place.with_suffix(".door")))
    caller.settimeout(LIMIT)
    caller.sendall(words)
    return caller


def notices(visitor: Visitor) -> list[str]:
    shown = [each for each in visitor.app.window.findChildren(Notice) if each.isVisible()]
    return [label.text() for each in shown for label in each.findChildren(QLabel) if label.text()]


def test_a_second_start_shows_its_file_in_the_window_that_is_open(visitor: Visitor, paths: Paths, file: Path) -> None:
    started = start(paths, file.as_uri())

    assert has_left(visitor, started) == "0 "
    visitor.qtbot.waitUntil(lambda: visitor.sees(RoutinePage))
    assert visitor.app.window.windowTitle().startswith("<b>Handed breaths</b>")


def test_a_second_start_without_a_file_brings_the_window_to_the_front_as_it_is(visitor: Visitor, paths: Paths) -> None:
    visitor.app.features.navigator.open_card("two-breaths")
    visitor.app.window.showMinimized()

    assert has_left(visitor, start(paths)) == "0 "
    visitor.qtbot.waitUntil(lambda: not visitor.app.window.isMinimized())
    assert visitor.sees(RoutinePage)


def test_a_file_with_problems_shows_them(visitor: Visitor, instance: Instance, file: Path) -> None:
    file.write_text("format: 1\ntitle: [\n")

    with knock(instance, HandOver(instance.home, str(file)).line()):
        visitor.qtbot.waitUntil(lambda: visitor.sees(ProblemsPage))


def test_a_session_goes_on_and_the_file_opens_after_it(visitor: Visitor, instance: Instance, file: Path) -> None:
    visitor.app.features.navigator.start_card("two-breaths")
    visitor.qtbot.waitUntil(lambda: visitor.sees(SessionScreen))
    with knock(instance, HandOver(instance.home, str(file)).line()) as caller:
        visitor.qtbot.waitUntil(lambda: notices(visitor) == ["handed over.yaml opens after this session."])
        assert caller.recv(99) == b"taken\n"
    assert visitor.sees(SessionScreen)

    while visitor.sees(SessionScreen):
        visitor.press(Qt.Key.Key_Right)
        visitor.qtbot.wait(1)
    assert visitor.sees(AfterPage)
    while visitor.sees(AfterPage):
        visitor.press(Qt.Key.Key_Escape)
        visitor.qtbot.wait(1)
    assert visitor.sees(RoutinePage)


HOSTILE = (
    b"x" * 3_000_000,
    b"{}\n",
    b"GET / HTTP/1.1\r\n\r\n",
    b'{"home": "HOME", "file": "/etc", "token": ""}\n',
    b'{"home": "HOME", "file": "/dev/zero", "token": ""}\n',
    b"\0" * LONGEST + b"\n",
    b"",
)


def test_what_no_start_would_say_is_refused(visitor: Visitor, instance: Instance) -> None:
    for hostile in HOSTILE:
        with socket.socket(socket.AF_UNIX) as caller:
            caller.connect(str(instance.place.with_suffix(".door")))
            caller.setblocking(False)  # noqa: FBT003  because it is the socket's
            send(caller, hostile.replace(b"HOME", instance.home.encode()))
            visitor.qtbot.waitUntil(partial(is_refused, caller))
    assert visitor.sees(Home)


def send(caller: socket.socket, words: bytes) -> None:
    """Say all of *words*, or as much as is listened to."""
    rest = memoryview(words)
    try:
        while rest:
            try:
                rest = rest[caller.send(rest) :]
            except BlockingIOError:
                QApplication.processEvents()
        if not words:
            caller.shutdown(socket.SHUT_WR)
    except OSError:
        return


def is_refused(caller: socket.socket) -> bool:
    try:
        return caller.recv(99) in (b"", b"missed\n")
    except BlockingIOError:
        return False
    except OSError:
        return True


def test_a_thousand_files_at_once_open_the_first_and_the_last(
    visitor: Visitor, instance: Instance, file: Path, tmp_path: Path
) -> None:
    opened: list[Path] = []
    incoming = Incoming(visitor.app.window, visitor.app.shell.now_playing, opened.extend)
    last = tmp_path / "last.yaml"
    last.write_text(SHORT)

    for _ in range(1000):
        incoming.take(HandOver(instance.home, str(file)))
    incoming.take(HandOver(instance.home, str(last)))
    visitor.qtbot.waitUntil(lambda: opened[-1] == last)

    assert opened == [file, last]


def test_callers_that_say_nothing_keep_nobody_out_for_long(visitor: Visitor, instance: Instance, file: Path) -> None:
    silent = [knock(instance, b"") for _ in range(40)]

    with knock(instance, HandOver(instance.home, str(file)).line()):
        visitor.qtbot.waitUntil(lambda: visitor.sees(RoutinePage))
    for caller in silent:
        caller.close()


@pytest.mark.parametrize(
    ("said", "heard", "answered"),
    [
        (b"HAND-OVER", 1, b"taken\n"),
        (b"{}\n", 0, b"missed\n"),
        (b"x" * (LONGEST + 10), 0, b""),
        (b"half a line", 0, b""),
    ],
)
def test_a_pipe_hears_the_same_and_answers_the_same(
    qtbot: QtBot, instance: Instance, tmp_path: Path, said: bytes, heard: int, answered: bytes
) -> None:
    asked: list[HandOver] = []
    listener = PipeListener(instance, str(tmp_path / "pipe"))
    listener.asked.connect(asked.append)

    answers: list[bytes] = []
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(str(tmp_path / "pipe"))
        caller.sendall(said.replace(b"HAND-OVER", HandOver(instance.home).line()))
        caller.setblocking(False)  # noqa: FBT003  because it is the socket's

        def hears() -> bool:
            try:
                answers.append(caller.recv(99))
            except BlockingIOError:
                return False
            except ConnectionResetError:
                answers.append(b"")
            return True

        qtbot.waitUntil(hears)
    listener.close()
    instance.leave()

    assert (len(asked), answers[0]) == (heard, answered)


def drop(visitor: Visitor, *urls: QUrl) -> bool:
    data = QMimeData()
    data.setUrls(list(urls))
    with_it = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enters = QDragEnterEvent(QPoint(200, 200), *with_it)
    enters.ignore()
    QApplication.sendEvent(visitor.app.window, enters)
    if enters.isAccepted():
        QApplication.sendEvent(visitor.app.window, QDropEvent(QPointF(200, 200), *with_it))
    return enters.isAccepted()


def test_a_file_that_is_dropped_is_opened(visitor: Visitor, file: Path) -> None:
    assert drop(visitor, QUrl.fromLocalFile(str(file)))
    visitor.qtbot.waitUntil(lambda: visitor.sees(RoutinePage))


def test_of_several_files_the_first_is_opened_and_that_is_said(visitor: Visitor, file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(SHORT)
    assert drop(visitor, *(QUrl.fromLocalFile(str(each)) for each in (tmp_path, file, other)))

    visitor.qtbot.waitUntil(lambda: visitor.sees(RoutinePage))
    assert f"Only {file.name} was opened. Open the others one by one." in notices(visitor)


def test_what_is_no_file_cannot_be_dropped(visitor: Visitor, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")

    assert not drop(visitor, QUrl("https://example.org/a.yaml"))
    assert not drop(visitor, QUrl.fromLocalFile(str(tmp_path)))
    assert not drop(visitor, QUrl.fromLocalFile(str(tmp_path / "pipe.yaml")))
    assert visitor.sees(Home)
