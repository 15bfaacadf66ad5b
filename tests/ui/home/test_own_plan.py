"""What a person's plan is for, and when and where they do it, in their words on Home; a calendar of its days."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from backstride.history.history import History
from backstride.history.model import PastSession
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.home.home import own_plan
from tests.support.english import english
from tests.support.visitor import Visitor, enter, evening, leave

PLAN = Settings(
    first_run_done=True,
    language="en",
    own_goal="10 km <b>with</b> the group",
    plan_where="after breakfast, living room",
    plan_days=("friday", "sunday"),
    plan_from="2026-11-20",
    plan_until="2026-11-21",
)


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    started = evening()
    with History(paths.history_file) as history:
        history.add(PastSession(routine="a", title="A", started=started, planned=9, completed=9, how="finished"))
        history.add(
            PastSession(routine="two-breaths", title="B", started=started, planned=9, completed=9, how="finished")
        )
    visitor = enter(qtbot, qapp, paths, PLAN, LaunchOptions(silent=True))
    yield visitor
    leave(visitor)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (PLAN, "Your goal: 10 km <b>with</b> the group \N{MIDDLE DOT} after breakfast, living room"),
        (Settings(own_goal="10 km"), "Your goal: 10 km"),
        (Settings(plan_where="at eight"), "Your plan: at eight"),
        (Settings(own_goal="  "), ""),
    ],
)
def test_a_plan_is_said_in_the_persons_own_words(settings: Settings, words: str) -> None:
    assert english(own_plan(settings)) == words


def test_home_shows_it_where_there_is_room_and_follows_the_settings(visitor: Visitor) -> None:
    said = english(own_plan(PLAN))
    assert said in visitor.reads()
    assert not any(label.textFormat().name == "RichText" for label in visitor.page.findChildren(QLabel))
    assert "1 session, 1 planned" not in visitor.reads()  # Sunday is after the last day
    visitor.app.window.resize(QSize(800, 480))
    QApplication.processEvents()
    assert said not in visitor.reads()
    visitor.app.window.resize(QSize(1280, 800))
    visitor.app.context.preferences.set("own_goal", "")
    visitor.app.context.preferences.set("plan_where", "")
    QApplication.processEvents()

    assert said not in visitor.reads()


def test_the_days_of_the_plan_are_saved_for_a_calendar(
    visitor: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "plan"), ""))
    visitor.app.features.navigator.open_settings()
    visitor.click("Save for a calendar…")
    written = (tmp_path / "plan.ics").read_text()
    assert "RRULE:FREQ=WEEKLY;BYDAY=FR,SU;UNTIL=20261121" in written
    assert "LOCATION:after breakfast\\, living room" in written

    visitor.app.context.preferences.set("plan_days", ())
    visitor.click("Save for a calendar…")
    said = [label.text() for label in visitor.app.window.findChildren(QLabel)]
    assert "Choose the days for your plan first." in said
