"""Closing the window, whatever it was doing: nothing that it began goes on, and nothing waits to be freed."""

import gc
import sys
import threading
import wave
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFont, QImage, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from backstride.devices.sounds.paplay import READY
from backstride.devices.sounds.process import LaunchedSounds
from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions
from backstride.ui.first_run.page import WelcomePage
from backstride.ui.session.screen import SessionScreen
from backstride.ui.session.summary_page import AfterPage
from tests.support.patience import LIMIT
from tests.support.visitor import Visitor, enter, leave
from tests.support.window_profile import leave_behind, routine_at

KEY = Qt.Key
linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt plays, in this process")
OF_QT = (QObject, QFont, QImage, QPixmap)
LeftBehind = Callable[[], list[object]]
USUAL = Settings(first_run_done=True, language="en")


def in_session(visitor: Visitor, *keys: Qt.Key) -> None:
    visitor.app.features.navigator.start_card("two-breaths")
    visitor.qtbot.waitUntil(lambda: visitor.sees(SessionScreen))
    for key in keys:
        visitor.press(key)


def through_session(visitor: Visitor) -> None:
    in_session(visitor)
    while visitor.sees(SessionScreen):
        visitor.press(KEY.Key_Right)
        visitor.qtbot.wait(1)
    assert visitor.sees(AfterPage)


def from_page_to_page(visitor: Visitor) -> None:
    navigator = visitor.app.features.navigator
    for go in (navigator.open_history, navigator.open_settings, navigator.open_about, navigator.go_home):
        go()
    navigator.open_card("two-breaths")


def in_another_language(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_settings()
    with visitor.qtbot.waitSignal(visitor.app.language.changed):
        visitor.app.context.preferences.set("language", "de")
    QApplication.processEvents()
    visitor.app.context.preferences.set("language", "en")
    QApplication.processEvents()


def in_the_studio(visitor: Visitor) -> None:
    """Change a routine in every view of the studio, ask something there, and leave it open."""
    features = visitor.app.features
    features.edit(visitor.app.context.paths.own_library / "two-breaths.yaml")
    page = features.studio.page
    page.steps.focus(0)
    page.steps.asked.emit("duplicate", 0, None)
    page.show_tab("text")
    page.find_words()
    page.add_line.browse_requested.emit()
    page.show_tab("steps")
    page.add_line.begin("plan 30 s")
    page.head.deleted.emit()
    QApplication.processEvents()


def children() -> list[str]:
    return [name_of(child) for child in psutil.Process().children(recursive=True)]


def name_of(process: psutil.Process) -> str:
    """Return the name of *process*, nothing where it has just ended."""
    try:
        return process.name()
    except psutil.NoSuchProcess:
        return ""


def resume() -> list[object]:
    """Return the processes, threads and timers that are there now."""
    timers = [each for each in gc.get_objects() if isinstance(each, QTimer) and isValid(each) and each.isActive()]
    return [*psutil.Process().children(recursive=True), *threading.enumerate(), *timers]


@pytest.fixture
def left_behind() -> LeftBehind:
    """Return what tells which processes, threads and timers are there that were not when the test began.

    Whatever the tests before have left in circles is freed first, and its timers with it.
    """
    gc.collect()
    before = resume()

    def since() -> list[object]:
        for thread in threading.enumerate():
            if thread.name == "awake" and thread not in before:  # which ends when the desktop has answered
                thread.join(LIMIT)
        return [each for each in resume() if each not in before]

    return since


CACHED = type(cache(print))
STATES: dict[str, Callable[[Visitor], None]] = {
    "at home": lambda _: None,
    "from page to page": from_page_to_page,
    "in another language": in_another_language,
    "in the studio": in_the_studio,
    "a session runs": in_session,
    "a session is paused": lambda visitor: in_session(visitor, KEY.Key_Space),
    "a session counts in": lambda visitor: in_session(visitor, KEY.Key_Space, KEY.Key_Space),
    "all keys are shown": lambda visitor: in_session(visitor, KEY.Key_Question),
    "how to do it is shown": lambda visitor: in_session(visitor, KEY.Key_I),
    "asked whether to leave": lambda visitor: in_session(visitor, KEY.Key_Escape),
    "a session is turned": lambda visitor: in_session(visitor, KEY.Key_O),
    "a session is over": through_session,
}


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_left_behind(
    qtbot: QtBot, qapp: QApplication, paths: Paths, left_behind: LeftBehind, state: str
) -> None:
    before = set(qapp.allWidgets())
    visitor = enter(qtbot, qapp, paths, USUAL, LaunchOptions(silent=True, speed=40.0))
    STATES[state](visitor)
    window = visitor.app.window
    leave(visitor)

    assert not isValid(window)
    assert set(qapp.allWidgets()) <= before
    assert left_behind() == []


def test_the_page_of_the_first_start_leaves_nothing_behind(
    qtbot: QtBot, qapp: QApplication, paths: Paths, left_behind: LeftBehind
) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(language="en"), LaunchOptions(silent=True))
    assert visitor.sees(WelcomePage)
    leave(visitor)

    assert left_behind() == []


def test_the_question_about_what_was_cut_off_leaves_nothing_behind(
    qtbot: QtBot, qapp: QApplication, paths: Paths, left_behind: LeftBehind
) -> None:
    file = paths.shipped / "diaphragmatic-breathing-5.yaml"
    leave_behind(paths, compile_timeline(routine_at(paths, file)), file, 150)
    visitor = enter(qtbot, qapp, paths, USUAL, LaunchOptions(silent=True))
    visitor.qtbot.waitUntil(lambda: bool(visitor.buttons("Start over")))
    leave(visitor)

    assert left_behind() == []
    assert len(list(paths.journals.iterdir())) == 1


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of programs that play and speak; but for one voice, they never end by themselves."""
    folder = tmp_path / "bin"
    folder.mkdir()
    with wave.open(str(tmp_path / "word.wav"), "wb") as word:
        word.setparams((1, 2, 22050, 0, "NONE", ""))
        word.writeframes(b"\x10\x27" * 22050)
    for name, line in {
        "paplay": "exec sleep 600",
        "quick": f'cp "{tmp_path / "word.wav"}" "$1"',
        "never": "exec sleep 600",
    }.items():
        (folder / name).write_text(f"#!/bin/sh\n{line}\n")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return folder


def heard(qtbot: QtBot, qapp: QApplication, paths: Paths, voice: Path) -> Visitor:
    """Open the window with the program *voice*, and begin a session."""
    settings = Settings(first_run_done=True, language="en", voice_command=f"{voice} {{file}} {{language}}")
    visitor = enter(qtbot, qapp, paths, settings, LaunchOptions())
    visitor.app.features.navigator.start_card("two-breaths")
    return visitor


@linux
def test_a_voice_that_speaks_leaves_no_player(
    qtbot: QtBot, qapp: QApplication, paths: Paths, left_behind: LeftBehind, programs: Path
) -> None:
    visitor = heard(qtbot, qapp, paths, programs / "quick")
    sounds = visitor.app.context.audio.devices.sounds
    assert isinstance(sounds, LaunchedSounds)
    qtbot.waitUntil(lambda: sounds._clip is not None)
    assert "sleep" in children()
    leave(visitor)

    assert left_behind() == []


@linux
def test_a_voice_that_never_answers_is_ended(
    qtbot: QtBot, qapp: QApplication, paths: Paths, left_behind: LeftBehind, programs: Path
) -> None:
    visitor = heard(qtbot, qapp, paths, programs / "never")
    # As many players wait as there are, one holds the device, and one voice lists or makes.
    qtbot.waitUntil(lambda: len(children()) > READY + 1)
    leave(visitor)

    assert left_behind() == []


@pytest.fixture
def only_counted() -> Callable[[], list[object]]:
    """Return what tells which objects of Qt are held by nothing but circles, since the test began."""
    gc.collect()

    def circles() -> list[object]:
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        gc.set_debug(0)
        found: list[object] = [each for each in gc.garbage if isinstance(each, OF_QT)]
        gc.garbage.clear()
        return found

    return circles


@pytest.mark.parametrize("state", STATES)
def test_what_goes_is_freed_at_once_and_not_by_the_collector_which_runs_in_any_thread(
    qtbot: QtBot, qapp: QApplication, paths: Paths, state: str, only_counted: Callable[[], list[object]]
) -> None:
    visitor = enter(qtbot, qapp, paths, USUAL, LaunchOptions(silent=True, speed=40.0))
    STATES[state](visitor)
    visitor.app.features.session.suspend()
    visitor.app.features.navigator.go_home()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert only_counted() == []
    leave(visitor)


def test_session_after_session_holds_no_more_than_the_first(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    visitor = enter(qtbot, qapp, paths, USUAL, LaunchOptions(silent=True, speed=40.0))

    def held() -> Counter[str]:
        """Return how many objects of each kind of ours and of Qt's there are after a session, beside what is cached."""
        in_session(visitor, KEY.Key_Question, KEY.Key_Escape)
        visitor.app.features.session.suspend()
        visitor.app.features.navigator.go_home()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for each in gc.get_objects():
            if isinstance(each, CACHED) and each.__module__.startswith("backstride"):
                each.cache_clear()  # which figures are drawn in a session depends on how busy the machine is
        gc.collect()
        kinds = (type(each) for each in gc.get_objects())
        return Counter(kind.__name__ for kind in kinds if str(kind.__module__).startswith(("backstride", "PySide6")))

    held()
    held()
    before = held()
    for _ in range(10):
        after = held()

    assert after - before == Counter()
    leave(visitor)
