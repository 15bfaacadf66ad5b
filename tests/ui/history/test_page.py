"""What was done, and why some of it is missing."""

import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backstride.history.model import PastPhase, PastSession, by_week
from backstride.i18n.messages import Message, message
from backstride.ui.history.page import HistoryPage
from backstride.ui.kit.style import Style

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (None, "No sessions yet. Your first one will show up here."),
        (
            message("The history cannot be read ({why}).", why="no such table"),
            "The history cannot be read (no such table).",
        ),
    ],
)
def test_an_empty_history_says_why(qtbot: QtBot, style: Style, problem: Message | None, told: str) -> None:
    page = HistoryPage(style)
    qtbot.addWidget(page)
    page.show_history([], [], TODAY, problem)

    assert [label.text() for label in page.findChildren(QLabel)] == ["History", told]


def test_what_was_reached_has_a_line_of_its_own(qtbot: QtBot, style: Style) -> None:
    hold = PastPhase(kind="work", mode="hold", completed=43.2, how="done", exercise="plank", side="left")
    session = PastSession(
        routine="a", title="A", started=datetime(2026, 11, 22, 9, tzinfo=UTC), planned=60, completed=60,
        how="finished", phases=(hold,),
    )  # fmt: skip
    page = HistoryPage(style, name_of={"plank": "Plank"}.__getitem__)
    qtbot.addWidget(page)
    page.show_history(by_week([session]), [session], TODAY)

    assert "Plank: 43 s, left side" in [label.text() for label in page.findChildren(QLabel)]


def test_a_session_stands_at_the_day_and_hour_that_were_lived(
    qtbot: QtBot, style: Style, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    sunday = datetime(2026, 11, 22, 20, 30, tzinfo=timezone(timedelta(hours=-8)))  # Monday morning in Berlin
    session = PastSession(routine="a", title="A", started=sunday, planned=60, completed=60, how="finished")
    page = HistoryPage(style)
    qtbot.addWidget(page)
    page.show_history(by_week([session]), [session], date(2026, 11, 23))

    words = [label.text() for label in page.findChildren(QLabel)]
    assert "Week of 16 November 2026" in words
    assert "Sunday, 20:30 · finished" in words
    monkeypatch.undo()
    time.tzset()
