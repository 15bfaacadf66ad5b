"""What the charts of the history say: as pictures with tips, and as tables that keys reach."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from backstride.care.overview import Overview
from backstride.history.model import DayTotal, PastSession, Rating, Run
from backstride.ui.history.bars import Bars
from backstride.ui.history.beads import BeadKey
from backstride.ui.history.chart import ChartTable
from backstride.ui.history.heat_strip import HeatStrip
from backstride.ui.history.notes_chart import NotesChart, joined
from backstride.ui.history.page import HistoryPage, Rest, Shown
from backstride.ui.history.weeks import Listed
from backstride.ui.kit.say import speak
from backstride.ui.kit.style import Style
from tests.support.languages import CATALOGUES, ENGLISH, LANGUAGES

TODAY = date(2026, 11, 24)
FULL = Overview(
    today=TODAY,
    days={
        date(2026, 11, 23): DayTotal(date(2026, 11, 23), begun=2, finished=1, seconds=600.0),
        date(2026, 11, 20): DayTotal(date(2026, 11, 20), begun=1, finished=0, seconds=0.0),
    },
    goals={"strength": 600.0},
    groups={"calves": 300.0, "glutes": 0.0},
    left=150.0,
    right=150.0,
    pain=((date(2026, 11, 20), 3), (date(2026, 11, 20), 4), (date(2026, 11, 23), 0)),
    ratings=(Rating(date(2026, 11, 16), "Old item", 2), Rating(date(2026, 11, 23), "Running 5 km", 7)),
    runs=(
        Run(started=datetime(2026, 11, 18, 9).astimezone(), km=7.5),
        Run(started=datetime(2026, 11, 17, 9).astimezone(), km=5.0),
    ),
)
SESSION = PastSession(
    routine="a", title="A", started=datetime(2026, 11, 23, 9).astimezone(), planned=60, completed=600, how="finished"
)
SHOWN = Shown(
    today=TODAY,
    overview=FULL,
    listed=Listed(sessions=[SESSION]),
    totals=(1, 1, 600.0),
    runs=FULL.runs,
    rest=lambda: Rest(FULL, [("a", "A")]),
)


def row(facts: tuple[tuple[str, ...], ...], head: str) -> tuple[str, ...]:
    return next(cells for cells in facts if cells[0] == head)


def test_a_week_of_days_is_a_row_and_what_ended_early_adds_nothing(style: Style) -> None:
    facts = HeatStrip(style, FULL).facts

    assert facts.heads == (
        *("Week of", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Sessions", "Total"),
    )
    assert len(facts.rows) == 12
    assert row(facts.rows, "23 November") == ("23 November", "10 min", *[""] * 6, "1", "10\N{NO-BREAK SPACE}min")
    assert row(facts.rows, "16 November")[5:] == ("ended early", "", "", "0", "0\N{NO-BREAK SPACE}min")


@pytest.mark.parametrize("width", range(180, 700, 40))
def test_the_key_breaks_into_lines_and_is_never_cut(qtbot: QtBot, style: Style, width: int) -> None:
    strip, key = HeatStrip(style, FULL), BeadKey(style)
    qtbot.addWidget(strip)
    strip.resize(width, strip.sizeHint().height())

    ends = [x + key.width(number) for number, x, _ in key.places(width)]
    assert max(ends) <= width or width < key.width(1)
    assert strip.sizeHint().height() >= key.height(width)
    assert key.height(180) > key.height(700)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_entry_of_the_key_has_room_in_every_language(qapp: QApplication, style: Style, language: str) -> None:
    speak(qapp, CATALOGUES.open(language))
    key = BeadKey(style)
    speak(qapp, ENGLISH)

    assert max(key.width(number) for number, _, _ in key.places(300)) <= 300


def test_notes_have_a_row_a_day_and_runs_one_a_week(style: Style) -> None:
    facts = NotesChart(style, FULL).facts

    assert facts.heads == ("Day", "Pain after", "Running 5 km", "Runs in the week")
    assert facts.rows == (
        ("23 November", "0", "7", ""),
        ("20 November", "3, 4", "", ""),
        ("16 November", "", "", "12.5 km"),
    )


def test_without_notes_it_is_said_what_will_be_there(style: Style) -> None:
    assert NotesChart(style, Overview(today=TODAY)).empty_words.startswith("What you note")
    bars = Bars(style, "Minutes", "Nothing yet.")
    bars.show_amounts([("Strength", 0.0)])
    assert bars.empty_words == "Nothing yet."


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_place_of_a_picture_says_its_number(qtbot: QtBot, style: Style, direction: Qt.LayoutDirection) -> None:
    strip, notes = HeatStrip(style, FULL), NotesChart(style, FULL)
    for chart in (strip, notes):
        qtbot.addWidget(chart)
        chart.setLayoutDirection(direction)
        chart.resize(500, chart.sizeHint().height())
        assert not chart.grab().isNull()

    said = {strip.words_at(QPoint(x, y)) for x in range(0, 500, 4) for y in range(0, strip.height(), 4)}
    assert {"23 November: 10 min", "20 November: ended early", "24 November", ""} <= said
    said = {notes.words_at(QPoint(x, y)) for x in range(0, 500, 3) for y in range(0, notes.height(), 3)}
    assert {"20 November, Pain after: 3 of 10", "23 November, Running 5 km: 7 of 10", ""} <= said
    assert "Week of 16 November: 12.5 km" in said


def test_one_key_shows_every_chart_as_a_table_that_a_screen_reader_reads(qtbot: QtBot, style: Style) -> None:
    page = HistoryPage(style)
    qtbot.addWidget(page)
    page.show_history(SHOWN)
    page.complete()
    assert not [table for table in page.findChildren(ChartTable) if table.isVisibleTo(page)]
    qtbot.keyClick(page, Qt.Key.Key_T)
    tables = [table for table in page.findChildren(ChartTable) if table.isVisibleTo(page)]

    assert [table.accessibleName() for table in tables] == [
        "Last 12 weeks",
        "Your notes, 0 to 10",
        "Minutes by goal, last 12 weeks",
        "Minutes by muscle group, last 12 weeks",
        "Left and right, last 12 weeks",
    ]
    interface = QAccessible.queryAccessibleInterface(tables[0])
    assert interface is not None
    assert interface.role() == QAccessible.Role.Table
    assert interface.childCount() >= 12 * 9
    qtbot.keyClick(tables[0], Qt.Key.Key_T)
    assert not [table for table in page.findChildren(ChartTable) if table.isVisibleTo(page)]


def test_large_text_begins_with_tables(qtbot: QtBot, style: Style) -> None:
    style.text_size = 2.0
    page = HistoryPage(style)
    qtbot.addWidget(page)
    page.show_history(SHOWN)

    assert [table for table in page.findChildren(ChartTable) if table.isVisibleTo(page)]
    style.text_size = 1.0


def test_a_page_without_anything_invites_and_has_no_charts(qtbot: QtBot, style: Style) -> None:
    page = HistoryPage(style)
    qtbot.addWidget(page)
    page.show_history(replace(SHOWN, listed=Listed(), totals=(0, 0, 0.0), runs=()))
    page.complete()

    assert "Last 12 weeks" not in [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def test_what_is_further_apart_than_ten_days_is_not_joined() -> None:
    first, near, far = ((date(2026, 11, day), 5) for day in (1, 11, 22))

    assert list(joined((first, near, far))) == [(first, near)]
