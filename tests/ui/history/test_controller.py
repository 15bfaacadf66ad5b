"""The history by clicks through the whole window: delete and undo, notes, runs, and everything gone."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import Note, PastPhase, PastSession, Run
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.history.filters import Wanted
from backstride.ui.history.page import HistoryPage
from backstride.ui.history.session_row import SessionRow
from backstride.ui.home.page import Home
from backstride.ui.kit.choice import Choice, MenuButton
from backstride.ui.kit.disclosure import DisclosureHeader
from backstride.ui.session.screen import SessionScreen
from tests.support.run_files import fit, gpx
from tests.support.visitor import Visitor, enter, evening, leave

SESSION = PastSession(
    routine="two-breaths",
    title="Two breaths",
    started=evening() - timedelta(hours=3),
    planned=60,
    completed=60,
    how="finished",
    uid="one",
    phases=(PastPhase(kind="work", completed=60, planned=60, how="done", exercise="diaphragmatic-breathing"),),
)


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    with History(paths.history_file) as history:
        history.add(SESSION)
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    visitor.app.features.navigator.open_history()
    yield visitor
    leave(visitor)


def click(visitor: Visitor, name: str) -> None:
    visitor.click(name)
    QApplication.processEvents()


def open_row(visitor: Visitor) -> None:
    visitor.page.findChildren(DisclosureHeader)[0].click()


def test_a_session_is_deleted_with_its_note_and_comes_back_with_it(visitor: Visitor) -> None:
    history, diary = visitor.app.context.history, Diary(visitor.app.context.history)
    open_row(visitor)
    assert "In full: 1 exercise." in visitor.reads()
    (field,) = (each for each in visitor.page.findChildren(QLineEdit) if each.placeholderText().startswith("Your note"))
    field.setText("calm")
    visitor.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert diary.note("one") == Note(words="calm")

    click(visitor, "Delete")
    assert (history.sessions(), dict(diary.notes())) == ((), {})
    assert "Deleted." in visitor.reads()
    click(visitor, "Undo")

    (back,) = history.sessions()
    assert (history.phases(back.id), diary.note("one")) == (SESSION.phases, Note(words="calm"))


def test_a_run_of_the_list_is_deleted_and_comes_back(visitor: Visitor) -> None:
    diary = Diary(visitor.app.context.history)
    run = Run(started=evening() - timedelta(hours=1), minutes=45.0, uid="r")
    diary.add_run(run)
    visitor.app.features.navigator.open_history()
    open_row(visitor)
    assert "1 session · 1\N{NO-BREAK SPACE}min · 1 run" in visitor.reads()
    click(visitor, "Delete")
    assert diary.runs() == ()
    click(visitor, "Undo")

    assert [each.uid for each in diary.runs()] == ["r"]


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (Wanted(), ["Run", "Two breaths", "Left", "Old"]),
        (Wanted(days=28), ["Run", "Two breaths", "Left"]),
        (Wanted(kind="sessions"), ["Two breaths", "Left", "Old"]),
        (Wanted(kind="runs"), ["Run"]),
        (Wanted(kind="notes"), ["Two breaths"]),
        (Wanted(kind="unfinished"), ["Left"]),
        (Wanted(routine="other"), ["Left", "Old"]),
        (Wanted(routine="other", kind="notes"), []),
    ],
)
def test_filters_narrow_the_list(visitor: Visitor, wanted: Wanted, titles: list[str]) -> None:
    history, other = visitor.app.context.history, replace(SESSION, routine="other")
    history.add(replace(other, uid="left", title="Left", how="left", started=evening() - timedelta(hours=4)))
    history.add(replace(other, uid="old", title="Old", started=evening() - timedelta(days=60)))
    Diary(history).keep_note("one", Note(pain=1))
    Diary(history).add_run(Run(started=evening() - timedelta(hours=1), minutes=45.0, uid="r"))
    page = visitor.app.window.findChild(HistoryPage)
    assert isinstance(page, HistoryPage)
    page.wanted = wanted
    visitor.app.features.navigator.open_history()

    rows = [row for row in page.findChildren(SessionRow) if row.isVisible()]
    assert [row.texts[0].removeprefix("<b>").removesuffix("</b>") for row in rows] == titles
    assert ("Nothing fits all of these filters." in visitor.reads()) == (not titles)


def test_a_filter_is_chosen_and_taken_back(visitor: Visitor) -> None:
    chip = next(each for each in visitor.page.findChildren(Choice) if each.accessibleName() == "Kind")
    chip.menu().aboutToShow.emit()
    next(action for action in chip.menu().actions() if action.text() == "Runs").trigger()
    QApplication.processEvents()
    assert "Nothing fits all of these filters." in visitor.reads()
    click(visitor, "Show all")

    assert "Nothing fits all of these filters." not in visitor.reads()


def test_a_session_is_done_again(visitor: Visitor) -> None:
    open_row(visitor)
    click(visitor, "Do it again")

    assert visitor.sees(SessionScreen)


def test_a_run_that_is_written_down_leads_home_to_what_goes_after_it(visitor: Visitor) -> None:
    (minutes,) = (each for each in visitor.page.findChildren(QLineEdit) if each.accessibleName() == "Minutes")
    visitor.qtbot.keyClicks(minutes, "45")
    visitor.qtbot.keyClick(minutes, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "20 November · 45 min" in visitor.reads()
    visitor.app.features.navigator.go_home()
    assert "For your run of 45 min, 1 min ago." in visitor.reads()

    visitor.app.features.navigator.open_history()
    click(visitor, "Delete run of 20 November")
    assert Diary(visitor.app.context.history).runs() == ()


def test_files_of_a_watch_are_chosen_dropped_and_offered_what_goes_after_the_run(
    visitor: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = visitor.app.context.now()
    (file := tmp_path / "run.fit").write_bytes(fit(now - timedelta(minutes=85)))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    with visitor.qtbot.waitSignal(visitor.app.context.runs.added):
        click(visitor, "From files…")
    assert "20 November · 12 km in 1 h 1 min" in visitor.reads()
    assert visitor.app.context.history.lasts

    visitor.app.features.navigator.go_home()
    assert "For your run of 12 km, 24 min ago." in visitor.reads()
    (tmp_path / "again.gpx").write_bytes(gpx(now - timedelta(minutes=85)))
    with visitor.qtbot.waitSignal(visitor.app.context.runs.reported):
        visitor.app.window.dropped.emit((tmp_path / "again.gpx",))
    assert visitor.sees(Home)
    assert len(Diary(visitor.app.context.history).runs()) == 1


def test_everything_is_deleted_once_that_was_asked_twice(visitor: Visitor, paths: Paths) -> None:
    click(visitor, "Delete everything")
    click(visitor, "Keep everything")
    assert visitor.app.context.history.sessions()
    click(visitor, "Delete everything")
    click(visitor, "Delete for good")

    visitor.qtbot.waitUntil(lambda: not visitor.app.context.history.sessions())
    assert b"Two breaths" not in paths.history_file.read_bytes()
    assert visitor.app.context.history.add(SESSION)
    visitor.app.features.navigator.go_home()
    assert visitor.sees(Home)


def test_what_could_not_be_deleted_is_said(visitor: Visitor, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_folder: Path) -> None:
        raise PermissionError

    paths.journals.mkdir(exist_ok=True)
    monkeypatch.setattr(shutil, "rmtree", refuse)
    click(visitor, "Delete everything")
    click(visitor, "Delete for good")

    QApplication.processEvents()

    said = [label.text() for label in visitor.app.window.findChildren(QLabel) if label.isVisible()]
    assert any(words.startswith("This could not be removed: ") for words in said)


def choose(visitor: Visitor, words: str) -> None:
    menu = next(each for each in visitor.page.findChildren(MenuButton) if each.isVisible()).menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == words).trigger()


def said(visitor: Visitor) -> list[str]:
    return [label.text() for label in visitor.app.window.findChildren(QLabel) if label.isVisible()]


def test_everything_is_exported_deleted_and_imported_again(
    visitor: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, diary = tmp_path / "mine.json", Diary(visitor.app.context.history)
    diary.keep_note("one", Note(pain=2, words="calm"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file.with_suffix("")), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    choose(visitor, "Export everything (JSON)…")
    visitor.qtbot.waitUntil(lambda: any(words.startswith("Saved as ") for words in said(visitor)))
    click(visitor, "Delete everything")
    click(visitor, "Delete for good")
    visitor.qtbot.waitUntil(lambda: not visitor.app.context.history.sessions())
    choose(visitor, "Import what was exported…")
    visitor.qtbot.waitUntil(lambda: "Imported: 1 session." in said(visitor))

    (back,) = visitor.app.context.history.sessions()
    assert (back.uid, visitor.app.context.history.phases(back.id)) == ("one", SESSION.phases)
    assert diary.note("one") == Note(pain=2, words="calm")
    file.write_text("[]", encoding="utf-8")
    choose(visitor, "Import what was exported…")
    visitor.qtbot.waitUntil(lambda: any("is no history that Backstride exported." in each for each in said(visitor)))


def test_a_spreadsheet_is_exported(visitor: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine.csv"), ""))
    choose(visitor, "Export for a spreadsheet (CSV)…")
    visitor.qtbot.waitUntil(lambda: any(words.startswith("Saved as ") for words in said(visitor)))

    assert "two-breaths" in (tmp_path / "mine.csv").read_text(encoding="utf-8")


def test_the_page_for_an_appointment_is_copied_and_goes_nowhere_by_itself(visitor: Visitor) -> None:
    Diary(visitor.app.context.history).keep_note("one", Note(effort=4, words="left calf"))
    visitor.click("Copy page for my appointment")
    lines = QApplication.clipboard().text().splitlines()

    assert lines[0] == "For my appointment: 23 October 2026 to 20 November 2026"
    assert "20 November, <b>Two breaths</b>: effort 4, left calf" in lines
    said = [label.text() for label in visitor.app.window.findChildren(QLabel) if label.isVisible()]
    assert any(words.startswith("Copied.") for words in said)
