"""A routine is handed out from its page: the preview, the file, and the printer."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from backstride.exchange.codes import read_picture, unpacked
from backstride.exchange.prescribing import Given
from backstride.i18n.messages import Message
from backstride.routine.frequency import Frequency
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.routine.page import RoutinePage
from backstride.ui.services.bundles import grey
from backstride.ui.sheet import controller
from backstride.ui.sheet.codes_page import CodesPage
from backstride.ui.sheet.layout import Sheet
from backstride.ui.sheet.page import SheetPage
from backstride.ui.sheet.printing import NotPrintedError, print_on, set_up
from tests.support.visitor import Visitor, enter, leave

SETTINGS = Settings(first_run_done=True, language="en", clinic_name="Park clinic", role="write")
PICTURED = """\
format: 1
title: Heel
exercises:
  heel: {title: Heel drop, kind: strength, picture: heel.png}
steps: [{exercise: heel, reps: 5}]
"""


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    (paths.own_library / "heel.yaml").write_text(PICTURED)
    picture = QImage(60, 60, QImage.Format.Format_RGB32)
    picture.fill("red")
    picture.save(str(paths.own_library / "heel.png"))
    visitor = enter(qtbot, qapp, paths, SETTINGS, LaunchOptions(silent=True))
    yield visitor
    leave(visitor)


def open_sheet(visitor: Visitor, card: str) -> SheetPage:
    visitor.app.features.navigator.open_card(card)
    visitor.choose("More", "Hand out…")
    return visitor.page_as(SheetPage)


def reported(visitor: Visitor) -> list[Message]:
    """Return what is said of the sheet from now on."""
    said: list[Message] = []
    hand_out = visitor.app.features.navigator._hand_out
    assert isinstance(hand_out, controller.HandOutController)
    hand_out.reported.connect(said.append)
    return said


def pages(page: SheetPage) -> int:
    return len(page._pages)


def test_the_preview_shows_every_page_and_follows_the_layout(visitor: Visitor) -> None:
    page = open_sheet(visitor, "after-run-lower-back-10")
    before = pages(page)

    visitor.click("Large print")
    assert pages(page) > before > 1
    visitor.click("Letter")
    assert page._pages[0].height() < page._pages[0].width() * 1.3
    visitor.press(Qt.Key.Key_Escape)
    assert visitor.sees(RoutinePage)


def test_it_is_saved_where_one_says_and_what_fails_is_said(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_sheet(visitor, "two-breaths")
    said = reported(visitor)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "sheet"), ""))
    visitor.click("Save as PDF…")

    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "none" / "sheet.pdf"), ""))
    visitor.click("Save as PDF…")
    assert [each.id.partition(" ")[0] for each in said] == ["Saved", "Cannot"]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    visitor.click("Save as PDF…")


def test_it_is_given_away_as_one_file_with_its_pictures(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_sheet(visitor, "heel")
    said = reported(visitor)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    visitor.click("Save as one file…")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "heel"), ""))
    visitor.click("Save as one file…")

    assert (tmp_path / "heel.backstride").read_bytes().startswith(b"PK")
    assert [each.id.partition(" ")[0] for each in said] == ["Saved"]
    (visitor.app.context.paths.own_library / "heel.png").unlink()
    visitor.choose("How often: Not agreed", "Once a day")
    visitor.click("Save as one file…")
    assert len(said) == 2


def test_what_it_is_given_with_is_on_the_sheet_and_in_the_file_without_the_name(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = open_sheet(visitor, "two-breaths")
    own = visitor.app.context.paths.own_library / "two-breaths.yaml"
    before = own.read_bytes()
    page.given.name.setFocus()
    visitor.qtbot.keyClicks(page.given.name, "Anna")
    visitor.choose("How often: Not agreed", "2 times a day")
    visitor.choose("First day: No first day", "Tomorrow")
    visitor.choose("Last day: No last day", "3 weeks, until 11 December 2026")
    page.given.note.setFocus()
    visitor.qtbot.keyClicks(page.given.note, "Slowly.")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "two"), ""))
    visitor.click("Save as one file…")
    visitor.click("Copy as text")

    text = (tmp_path / "two.backstride").read_text()
    assert "times: 2" in text
    assert "  from: 2026-11-21\n  until: 2026-12-11\n" in text
    assert "notes: Slowly.\n" in text
    assert "Anna" not in text
    copied = QApplication.clipboard().text()
    for words in ("For Anna", "2 times a day · From 21 November 2026 until 11 December 2026", "Slowly."):
        assert words in copied
    assert own.read_bytes() == before
    visitor.click("Keep this in the routine")
    assert "  from: 2026-11-21\n" in own.read_text()
    assert "Anna" not in own.read_text()


def test_days_are_chosen_or_typed_and_a_course_does_not_end_before_it_begins(visitor: Visitor) -> None:
    page = open_sheet(visitor, "two-breaths")
    given: list[Given] = []
    page.given.changed.connect(given.append)
    visitor.choose("How often: Not agreed", "On certain days")
    visitor.click("Monday")
    assert given[-1].frequency == Frequency(on=(2, 4))

    visitor.choose("Last day: No last day", "Another day…")
    visitor.field.setText("1")
    visitor.press(Qt.Key.Key_Return)
    assert visitor.field.property("wrong")
    visitor.field.setText("2026-12-21")
    visitor.press(Qt.Key.Key_Return)
    assert given[-1].until == date(2026, 12, 21)
    visitor.choose("First day: No first day", "Another day…")
    visitor.field.setText("1/1/2027")
    visitor.press(Qt.Key.Key_Return)
    assert "The last day is before the first." in visitor.reads()
    assert given[-1].starts is None


def test_a_patient_is_not_asked_what_it_is_given_with(visitor: Visitor) -> None:
    visitor.app.context.preferences.set("role", "run")
    page = open_sheet(visitor, "two-breaths")

    assert not page.given.isVisible()
    assert visitor.buttons("Save as one file…")


def test_the_calendar_asks_how_often_first(visitor: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    open_sheet(visitor, "two-breaths")
    said = reported(visitor)
    visitor.click("Save for a calendar…")
    assert [each.id for each in said] == ["Choose first how often it is to be done."]

    visitor.choose("How often: Not agreed", "Every other day")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "two"), ""))
    visitor.click("Save for a calendar…")
    assert "RRULE:FREQ=DAILY;INTERVAL=2" in (tmp_path / "two.ics").read_text()


def test_the_codes_on_the_screen_are_read_again_from_a_picture_of_it(visitor: Visitor) -> None:
    open_sheet(visitor, "two-breaths")
    visitor.click("Show QR code")
    page = visitor.page_as(CodesPage)
    assert b"Two breaths" in unpacked(seen(visitor, page)).text

    visitor.press(Qt.Key.Key_Escape)
    assert visitor.sees(SheetPage)
    visitor.press(Qt.Key.Key_Escape)
    visitor.app.window.resize(480, 480)
    visitor.app.features.navigator.go_home()
    open_sheet(visitor, "after-run-lower-back-10")
    visitor.click("Show QR code")
    texts = {*seen(visitor, page)}
    while page._next.isEnabled():
        visitor.click("Next page")
        texts |= {*seen(visitor, page)}
    assert len(texts) == len(page._codes) > len(page.pages[0])
    assert b"after-run-lower-back-10" in unpacked(texts).text
    visitor.click("Previous page")
    assert page._which.text() == "Code 1 of 2"


def seen(visitor: Visitor, page: CodesPage) -> tuple[str, ...]:
    """Return what a picture of the *page* says, once it is laid out."""
    found: list[str] = []

    def reads() -> bool:
        found[:] = read_picture(grey(page.grab().toImage()))
        return bool(found)

    visitor.qtbot.waitUntil(reads)
    return tuple(found)


def test_an_author_s_picture_comes_while_nobody_waits(visitor: Visitor) -> None:
    page = open_sheet(visitor, "heel")

    def red() -> bool:
        image = page._pages[0].grab().toImage()
        return any(image.pixelColor(x, y).name() == "#ff0000" for x in range(0, 300, 5) for y in range(60, 400, 5))

    visitor.qtbot.waitUntil(red)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_what_was_chosen_is_printed(visitor: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    printed: list[Sheet] = []
    monkeypatch.setattr(controller, "ask_and_print", lambda sheet, _page: printed.append(sheet))
    open_sheet(visitor, "after-run-lower-back-10")
    visitor.click("Print…")
    (sheet,) = printed
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    set_up(printer, sheet)
    printer.setFromTo(2, 2)

    print_on(printer, sheet)
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == 1
    printer.setOutputFileName(str(tmp_path / "none" / "printed.pdf"))
    with pytest.raises(NotPrintedError):
        print_on(printer, sheet)


def test_where_qt_cannot_print_it_says_what_to_do(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_sheet: Sheet, _page: SheetPage) -> None:
        raise ImportError

    monkeypatch.setattr(controller, "ask_and_print", refuse)
    open_sheet(visitor, "two-breaths")
    said = reported(visitor)
    visitor.click("Print…")

    assert [each.id for each in said] == ["Printing does not work here. Save the sheet as a PDF, and print that."]
