"""The page for an appointment as PDF: one page, on either paper, however much was done, from the window and without."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from backstride.care.appointment import Kept
from backstride.cli.main import run
from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import Note, PastPhase, PastSession, Rating, Run
from backstride.history.wall_clock import now
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.sheet.appointment import AppointmentPage
from backstride.ui.sheet.layout import Layout
from backstride.ui.sheet.pdf import pdf_of
from tests.support.visitor import Visitor, enter, evening, leave

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SESSION = PastSession(
    routine="two-breaths",
    title="Two breaths",
    started=evening() - timedelta(hours=3),
    planned=60,
    completed=60,
    how="finished",
    uid="one",
    phases=(PastPhase(kind="work", completed=0, planned=60, how="skipped", exercise="bird-dog"),),
)


def kept(times: int) -> Kept:
    sessions = [
        replace(SESSION, started=NOON - timedelta(hours=9 * number), uid=f"{number}") for number in range(times)
    ]
    return Kept(
        since=(NOON - timedelta(weeks=4)).date(),
        today=NOON.date(),
        sessions=sessions,
        notes={each.uid: Note(effort=3, pain=1, words="<b>tight</b> calf") for each in sessions},
        ratings=[Rating(NOON.date(), "Running 5 km", 7)],
        runs=[Run(started=NOON - timedelta(days=number), km=9 + number, minutes=61) for number in range(times // 2)],
    )


def read(pdf: bytes) -> list[tuple[str, tuple[int, int]]]:
    """Return what can be read on each page, and the size of the paper in points."""
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    size = [document.pagePointSize(page) for page in range(document.pageCount())]
    found = [document.getAllText(page).text() for page in range(document.pageCount())]
    document.close()
    return [
        (" ".join(words.split()), (round(each.width()), round(each.height())))
        for words, each in zip(found, size, strict=True)
    ]


@pytest.mark.usefixtures("style")
@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
@pytest.mark.parametrize("times", [0, 4, 60])
def test_whatever_was_done_is_on_one_page(times: int, paper: str, size: tuple[int, int]) -> None:
    ((words, paper_size),) = read(pdf_of(AppointmentPage(kept(times), Layout(paper=paper), IN_ENGLISH)))

    assert paper_size == size
    assert words.startswith("For my appointment: 25 October 2026 to 22 November 2026 What I did Finished: ")
    assert "Nothing in them was measured or judged." in words
    assert words.count("<b>tight</b> calf") == times
    assert "7 of 10" in words


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    with History(paths.history_file) as history:
        history.add(SESSION)
        Diary(history).keep_note("one", Note(effort=4))
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    visitor.app.features.navigator.open_history()
    yield visitor
    leave(visitor)


def test_a_press_saves_it_and_nothing_else_does(
    visitor: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    visitor.click("Save page for my appointment as PDF…")
    ((words, _),) = read((tmp_path / "mine.pdf").read_bytes())

    assert "20 November, <b>Two breaths</b>: effort 4" in words
    assert "Bird dog: skipped 1 time" in words
    assert list(tmp_path.glob("*.pdf")) == [tmp_path / "mine.pdf"]


def test_the_command_line_writes_it_as_pdf_and_as_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home, pdf, text = tmp_path / "home", tmp_path / "a.pdf", tmp_path / "a.txt"
    command = ["--home", str(home), "--language", "en", "history", "--appointment"]
    assert run([*command, str(pdf)]) == 3
    assert "No sessions yet." in capsys.readouterr().err
    with History(home / "history.sqlite3") as history:
        history.add(replace(SESSION, started=now() - timedelta(days=2)))
        history.add(replace(SESSION, started=now() - timedelta(days=40), uid="two"))

    assert run([*command, str(pdf), "--paper", "letter"]) == 0
    assert run([*command, str(text), "--since", "2020-01-01"]) == 0
    ((words, size),) = read(pdf.read_bytes())
    assert (size, "Finished: 1 session, 1 min" in words) == ((612, 792), True)
    assert "Finished: 2 sessions, 2 min" in text.read_text()
    capsys.readouterr()
    assert run([*command, str(pdf)]) == 3
    assert "`--force` replaces it." in capsys.readouterr().err
    assert run([*command, "a.doc"]) == 2
