"""A window that stays open knows which day it is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.history.model import PastSession
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions, build, show_app
from backstride.ui.history.page import HistoryPage
from backstride.ui.routine.page import RoutinePage
from backstride.ui.services.today import Today
from backstride.ui.session.screen import SessionScreen
from tests.support.visitor import SHORT, Visitor, leave
from tests.support.widgets import found

KEY = Qt.Key
NBSP = "\N{NO-BREAK SPACE}"
BERLIN, KOLKATA = timezone(timedelta(hours=1)), timezone(timedelta(hours=5, minutes=30))
SUNDAY_NIGHT = datetime(2026, 11, 22, 23, 50, tzinfo=BERLIN)


class Wall:
    """A wall clock that is set by hand."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall(SUNDAY_NIGHT)


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths, wall: Wall) -> Iterator[Visitor]:
    app = build(qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True), wall)
    with qtbot.waitSignal(app.context.library.changed):
        show_app(qapp, app, LaunchOptions(silent=True))
    yield (visitor := Visitor(app, qtbot))
    leave(visitor)


def done(how: str, **earlier: float) -> PastSession:
    started = SUNDAY_NIGHT - timedelta(**earlier)
    return PastSession(routine="core", title="Core", started=started, planned=600, completed=600, how=how)


def look(visitor: Visitor) -> None:
    """As it does twice a minute."""
    found(visitor.app.home, Today).check()
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("then", "told"),
    [
        (SUNDAY_NIGHT + timedelta(minutes=9), 0),
        (SUNDAY_NIGHT + timedelta(minutes=10), 1),
        (SUNDAY_NIGHT + timedelta(days=1), 1),
        (SUNDAY_NIGHT - timedelta(days=1), 1),  # a clock that went wrong was set
        (SUNDAY_NIGHT.astimezone(KOLKATA).replace(hour=23, day=22), 1),  # the same hour, in another place
    ],
)
@pytest.mark.usefixtures("qapp")
def test_another_hour_day_or_place_is_told_once(wall: Wall, then: datetime, told: int) -> None:
    today, heard = Today(wall), []
    today.changed.connect(lambda: heard.append(1))
    wall.now = then
    today.check()
    today.check()

    assert len(heard) == told


def test_it_is_looked_at_the_clock_twice_a_minute_and_when_somebody_comes_back(
    qapp: QApplication, qtbot: QtBot, wall: Wall
) -> None:
    today = Today(wall)
    assert today._timer.isActive()
    assert today._timer.interval() <= 30_000
    wall.now += timedelta(hours=1)
    with qtbot.waitSignal(today.changed):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def test_home_greets_by_the_hour_that_it_is(visitor: Visitor, wall: Wall) -> None:
    visitor.app.context.history.add(replace(done("finished", hours=2), routine="before-run-dynamic-6"))
    wall.now -= timedelta(hours=1)
    look(visitor)
    assert "Good evening" in visitor.reads()

    wall.now += timedelta(hours=10)
    look(visitor)

    assert "Good morning" in visitor.reads()


def sums(visitor: Visitor) -> list[str]:
    """Return what the history page says of this week and of all time."""
    words = visitor.reads()
    return words[words.index("This week") :][:6]


def test_what_was_this_week_is_so_no_more_on_monday(visitor: Visitor, wall: Wall) -> None:
    visitor.app.context.history.add(done("finished", hours=2))
    visitor.app.features.navigator.open_history()
    assert sums(visitor) == ["This week", f"10{NBSP}min", "1 session", "All time", f"10{NBSP}min", "1 session"]
    wall.now += timedelta(minutes=15)
    look(visitor)

    assert sums(visitor)[:3] == ["This week", f"0{NBSP}min", "none finished"]
    assert visitor.sees(HistoryPage)
    assert visitor.focus.accessibleName() == "Back"


def test_a_session_that_was_left_counts_nowhere_as_one(visitor: Visitor) -> None:
    for how, hours in (("finished", 1), ("left", 2), ("stopped", 3), ("interrupted", 4)):
        visitor.app.context.history.add(done(how, hours=hours))
    visitor.app.features.navigator.open_history()

    assert sums(visitor)[:3] == ["This week", f"10{NBSP}min", "1 session"]
    assert f"1 session · 10{NBSP}min" in visitor.reads()
    today = visitor.app.context.now().date()
    assert visitor.app.context.history.finished_in_week(today) == (today,)


def test_a_course_that_ends_at_midnight_is_told_on_the_page_that_is_open(visitor: Visitor, wall: Wall) -> None:
    file = visitor.app.context.paths.own_library / "two-breaths.yaml"
    with visitor.qtbot.waitSignal(visitor.app.context.library.changed):
        file.write_text(SHORT.replace("defaults", "prescription: {until: 2026-11-22}\ndefaults"))
    visitor.app.features.navigator.open_card("two-breaths")
    QApplication.processEvents()
    before = visitor.reads()
    wall.now += timedelta(minutes=15)
    look(visitor)
    visitor.qtbot.waitUntil(lambda: visitor.reads() != before)

    assert [words for words in visitor.reads() if words not in before] == [
        "Your course",
        "Your course ended on 22\N{NO-BREAK SPACE}November 2026.",
    ]


@pytest.fixture
def not_begun(visitor: Visitor) -> Visitor:
    """Start a routine whose course begins tomorrow, from the page of all routines."""
    file = visitor.app.context.paths.own_library / "two-breaths.yaml"
    with visitor.qtbot.waitSignal(visitor.app.context.library.changed):
        file.write_text(SHORT.replace("defaults", "prescription: {from: 2026-11-23}\ndefaults"))
    visitor.app.features.navigator.start_card("two-breaths")
    return visitor


def test_before_its_course_a_routine_asks_and_begins_nothing_by_itself(not_begun: Visitor) -> None:
    assert not_begun.sees(SessionScreen)
    assert "Start before your course begins?" in not_begun.reads()
    assert "Begins on 23 November 2026." in not_begun.reads()
    assert not_begun.focus.accessibleName() == "Not now"
    assert not_begun.app.features.session.session is None


@pytest.mark.parametrize("key", [KEY.Key_Return, Qt.Key.Key_Escape])
def test_a_person_who_would_rather_wait_is_on_the_page_of_the_routine(not_begun: Visitor, key: Qt.Key) -> None:
    not_begun.press(key)

    assert not_begun.sees(RoutinePage)
    assert not_begun.app.features.session.session is None


def test_a_person_who_starts_anyway_does(not_begun: Visitor) -> None:
    not_begun.press(KEY.Key_Tab)
    assert not_begun.focus.accessibleName() == "Start anyway"
    not_begun.press(KEY.Key_Return)

    assert not_begun.sees(SessionScreen)
    not_begun.qtbot.waitUntil(lambda: not_begun.app.features.session.session is not None)
