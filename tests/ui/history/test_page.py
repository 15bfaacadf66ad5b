"""What was done, and why some of it is missing."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from backstride.history.model import Note, PastPhase, PastSession
from backstride.i18n.messages import Message, message
from backstride.ui.history.page import HistoryPage, Shown
from backstride.ui.history.session_row import SessionRow
from backstride.ui.history.weeks import Ask, Details, Listed
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.style import Style
from tests.support.widgets import found

TODAY = date(2026, 11, 22)
SESSION = PastSession(
    routine="a", title="A", started=datetime(2026, 11, 22, 9, tzinfo=UTC), planned=60, completed=60, how="finished"
)


def fill(page: HistoryPage, *sessions: PastSession, today: date = TODAY, **parts: Any) -> None:  # noqa: ANN401  because they are the page's own
    """Show these sessions on *page*, with all that comes after its first picture."""
    finished = [each for each in sessions if each.counts]
    totals = len(sessions), len(finished), sum(each.completed for each in finished)
    notes = parts.pop("notes", {})
    page.show_history(Shown(today=today, listed=Listed(sessions=sessions, notes=notes), totals=totals, **parts))
    page.complete()


def row_of(page: HistoryPage) -> SessionRow:
    return found(page, SessionRow)


def button(page: HistoryPage, name: str) -> Button:
    (one,) = (each for each in page.findChildren(Button) if each.accessibleName() == name)
    return one


def test_a_row_opens_by_a_key_and_says_what_was_done(qtbot: QtBot, style: Style) -> None:
    asked: list[PastSession] = []

    def details(session: PastSession) -> Details:
        asked.append(session)
        return Details(("One exercise in full.",), "left calf", again=True)

    page = HistoryPage(style, Ask(details_of=details))
    qtbot.addWidget(page)
    fill(page, SESSION)
    assert not asked
    qtbot.keyClick(row_of(page).lid, Qt.Key.Key_Return)
    field = found(page, QLineEdit)

    assert asked == [SESSION]
    assert "One exercise in full." in [label.text() for label in page.findChildren(QLabel)]
    with qtbot.waitSignal(page.noted) as noted:
        field.setText(" right calf ")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert noted.args == [SESSION, "right calf"]
    with qtbot.waitSignal(page.again_requested) as again:
        button(page, "Do it again").click()
    assert again.args == ["a"]
    with qtbot.waitSignal(page.deleted) as deleted:
        button(page, "Delete").click()
    assert deleted.args == [SESSION]
    qtbot.keyClick(row_of(page).lid, Qt.Key.Key_Space)
    assert field.isHidden() or not field.isVisibleTo(row_of(page))


def test_what_was_deleted_can_come_back(qtbot: QtBot, style: Style) -> None:
    page = HistoryPage(style)
    qtbot.addWidget(page)
    page.offer_undo(offered=True)
    fill(page)

    with qtbot.waitSignal(page.undone):
        button(page, "Undo").click()


def test_more_sessions_are_shown_when_they_are_asked_for(qtbot: QtBot, style: Style) -> None:
    many = [replace(SESSION, uid=str(hour), started=SESSION.started - timedelta(hours=hour)) for hour in range(40)]
    page = HistoryPage(style)
    qtbot.addWidget(page)
    fill(page, *many, more=True)
    at_first = len(page.findChildren(SessionRow))
    with qtbot.waitSignal(page.more_requested):
        button(page, "Show earlier sessions").click()
    fill(page, *many)

    assert (at_first, page.most >= 40) == (16, True)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(page.findChildren(SessionRow)) == 40


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
    fill(page, problem=problem)

    assert [label.text() for label in page.findChildren(QLabel)] == ["History", told]


def test_what_was_reached_has_a_line_of_its_own(qtbot: QtBot, style: Style) -> None:
    hold = PastPhase(kind="work", mode="hold", completed=43.2, how="done", exercise="plank", side="left")
    session = PastSession(
        routine="a", title="A", started=datetime(2026, 11, 22, 9, tzinfo=UTC), planned=60, completed=60,
        how="finished", phases=(hold,),
    )  # fmt: skip
    page = HistoryPage(style, Ask(name_of={"plank": "Plank"}.__getitem__))
    qtbot.addWidget(page)
    fill(page, session)

    assert "Plank: 43 s, left side" in row_of(page).lid.accessibleName()


def test_a_session_stands_at_the_day_and_hour_that_were_lived(
    qtbot: QtBot, style: Style, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    sunday = datetime(2026, 11, 22, 20, 30, tzinfo=timezone(timedelta(hours=-8)))  # Monday morning in Berlin
    session = PastSession(routine="a", title="A", started=sunday, planned=60, completed=60, how="finished")
    page = HistoryPage(style)
    qtbot.addWidget(page)
    fill(page, session, today=date(2026, 11, 23))

    assert "Last week" in [label.text() for label in page.findChildren(QLabel)]
    assert row_of(page).lid.accessibleName() == "A, Sunday, 20:30 · finished, 1\N{NO-BREAK SPACE}min"
    monkeypatch.undo()
    time.tzset()


def test_the_numbers_and_words_of_a_note_are_on_its_row(qtbot: QtBot, style: Style) -> None:
    page = HistoryPage(style)
    qtbot.addWidget(page)
    notes = {SESSION.key: Note(effort=4, pain=0, morning=1, words="left calf")}
    fill(page, SESSION, notes=notes)

    said = row_of(page).lid.accessibleName()
    assert "Effort 4 · Pain 0 · Next morning 1, left calf" in said
