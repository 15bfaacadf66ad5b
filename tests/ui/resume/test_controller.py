"""Sessions that were cut off: the start asks about the latest, and the history keeps them all until they go on."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions
from backstride.ui.history.page import HistoryPage
from backstride.ui.home.page import Home
from backstride.ui.resume.page import ResumePage
from backstride.ui.session.screen import SessionScreen
from tests.support.visitor import Visitor, enter, leave
from tests.support.window_profile import leave_behind, routine_at

BREATHING = "Continue Breathing with the diaphragm, five minutes"
LOWER_BACK = "Continue After a run: ten minutes for the lower back"
Start = Callable[[], Visitor]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Start]:
    """Return a starter of the window, after one session was cut off this morning and another an hour ago."""
    visitors: list[Visitor] = []

    def begin() -> Visitor:
        settings = Settings(first_run_done=True, language="en")
        visitors.append(enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True)))
        return visitors[-1]

    for name, hours in (("diaphragmatic-breathing-5", 9), ("after-run-lower-back-10", 1)):
        file = paths.shipped / f"{name}.yaml"
        leave_behind(paths, compile_timeline(routine_at(paths, file)), file, 150, hours=hours)
    yield begin
    for visitor in visitors:
        leave(visitor)


def resumable(visitor: Visitor) -> list[str]:
    return [name for name in (LOWER_BACK, BREATHING) if visitor.buttons(name)]


def test_the_start_asks_about_the_latest_and_the_history_offers_all(start: Start) -> None:
    visitor = start()
    assert visitor.sees(ResumePage)
    assert "After a run: ten minutes for the lower back" in visitor.reads()

    visitor.press(Qt.Key.Key_Escape)
    assert visitor.sees(Home)
    visitor.app.features.navigator.open_history()

    assert resumable(visitor) == [LOWER_BACK, BREATHING]


def test_an_older_session_goes_on_from_the_history_where_it_was(start: Start) -> None:
    visitor = start()
    visitor.press(Qt.Key.Key_Escape)
    visitor.app.features.navigator.open_history()
    visitor.click(BREATHING)
    assert visitor.sees(ResumePage)
    assert "Breathing with the diaphragm, five minutes" in visitor.reads()
    visitor.press(Qt.Key.Key_Return)

    assert visitor.sees(SessionScreen)
    session = visitor.conductor.session
    timeline, place = session.plan.timeline, session.position
    assert timeline.routine.id == "diaphragmatic-breathing-5"
    assert timeline.starts[place.phase] + place.seconds == pytest.approx(150, abs=1.0)


def test_who_decides_later_is_on_the_history_again_and_loses_nothing(start: Start) -> None:
    visitor = start()
    visitor.press(Qt.Key.Key_Escape)
    visitor.app.features.navigator.open_history()
    visitor.click(BREATHING)
    visitor.press(Qt.Key.Key_Escape)

    assert visitor.sees(HistoryPage)
    assert resumable(visitor) == [LOWER_BACK, BREATHING]


def test_a_session_that_was_ended_from_the_history_stays_there_and_goes_on_no_more(start: Start) -> None:
    visitor = start()
    visitor.press(Qt.Key.Key_Escape)
    visitor.app.features.navigator.open_history()
    visitor.click(BREATHING)
    visitor.click("End session")

    assert visitor.sees(HistoryPage)
    assert resumable(visitor) == [LOWER_BACK]
    assert sorted(each.how for each in visitor.app.context.history.sessions()) == ["interrupted", "interrupted"]


def test_what_another_program_continues_meanwhile_is_offered_no_more(start: Start, paths: Paths) -> None:
    visitor = start()
    visitor.press(Qt.Key.Key_Escape)
    visitor.app.features.navigator.open_history()
    for journal in paths.journals.iterdir():
        journal.unlink()
    visitor.click(BREATHING)

    assert visitor.sees(HistoryPage)
    assert resumable(visitor) == []
