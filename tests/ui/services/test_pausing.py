"""Sessions that were cut off: Home offers the latest, and the history keeps them all until they go on."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions
from backstride.ui.history.page import HistoryPage
from backstride.ui.home.page import Home
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


def later(visitor: Visitor) -> Visitor:
    visitor.qtbot.waitUntil(lambda: bool(visitor.buttons("Start over")))
    return visitor


def test_the_start_offers_the_latest_with_the_focus_and_the_history_offers_all(start: Start) -> None:
    visitor = later(start())
    assert visitor.sees(Home)
    assert visitor.focus.accessibleName() == LOWER_BACK
    assert {"Welcome back", "Paused 60 minutes ago", "Your place is kept for a day."} <= set(visitor.reads())

    visitor.app.features.navigator.open_history()

    assert resumable(visitor) == [LOWER_BACK, BREATHING]


def test_enter_goes_on_where_it_was(start: Start) -> None:
    visitor = later(start())
    visitor.press(Qt.Key.Key_Return)

    assert visitor.sees(SessionScreen)
    session = visitor.conductor.session
    assert session.plan.timeline.routine.id == "after-run-lower-back-10"


def test_what_is_started_over_begins_at_its_beginning_and_stays_in_the_history(start: Start) -> None:
    visitor = later(start())
    visitor.click("Start over")

    assert visitor.sees(SessionScreen)
    assert visitor.conductor.session.position.phase == 0
    assert [each.how for each in visitor.app.context.history.sessions()].count("interrupted") == 2


def test_what_is_dismissed_is_offered_no_more_until_that_is_undone(start: Start) -> None:
    visitor = later(start())
    visitor.click("Not now")
    assert visitor.focus.accessibleName() == "Undo"
    assert visitor.buttons(BREATHING)

    visitor.click("Undo")

    assert visitor.focus.accessibleName() == LOWER_BACK
    visitor.click("Not now")
    visitor.app.features.navigator.open_history()
    assert resumable(visitor) == [LOWER_BACK, BREATHING]


def test_an_older_session_goes_on_from_the_history_where_it_was(start: Start) -> None:
    visitor = later(start())
    visitor.app.features.navigator.open_history()
    visitor.click(BREATHING)

    assert visitor.sees(SessionScreen)
    session = visitor.conductor.session
    timeline, place = session.plan.timeline, session.position
    assert timeline.routine.id == "diaphragmatic-breathing-5"
    assert timeline.starts[place.phase] + place.seconds == pytest.approx(150, abs=1.0)


def test_what_another_program_continues_meanwhile_is_offered_no_more(start: Start, paths: Paths) -> None:
    visitor = later(start())
    visitor.app.features.navigator.open_history()
    for journal in paths.journals.iterdir():
        journal.unlink()
    visitor.click(BREATHING)

    assert visitor.sees(HistoryPage)
    assert resumable(visitor) == []


def test_what_was_left_longer_than_a_day_ago_waits_in_the_history(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    file = paths.shipped / "after-run-lower-back-10.yaml"
    leave_behind(paths, compile_timeline(routine_at(paths, file)), file, 150, hours=25)
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))

    assert not visitor.buttons("Start over")
    visitor.app.features.navigator.open_history()
    assert resumable(visitor) == [LOWER_BACK]
    leave(visitor)


def test_a_routine_that_changed_says_so_where_it_would_go_on(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    file = paths.own_library / "two-breaths.yaml"
    leave_behind(paths, compile_timeline(routine_at(paths, file)), file, 5)
    file.write_text(file.read_text().replace("breaths: 2", "breaths: 3"))
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    assert not visitor.buttons("Start over")
    visitor.app.features.navigator.open_history()
    visitor.click("Continue <b>Two breaths</b>")

    assert visitor.sees(HistoryPage)
    said = [label.text() for label in visitor.app.window.findChildren(QLabel) if label.isVisible()]
    assert "This routine was changed since then, so it can only start from the beginning." in said
    leave(visitor)
