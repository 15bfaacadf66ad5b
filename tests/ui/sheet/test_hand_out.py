"""A routine is handed out from its page: the preview, the file, and the printer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from backstride.i18n.messages import Message
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.routine.page import RoutinePage
from backstride.ui.sheet import controller
from backstride.ui.sheet.layout import Sheet
from backstride.ui.sheet.page import SheetPage
from backstride.ui.sheet.printing import NotPrintedError, print_on, set_up
from tests.support.visitor import Visitor, enter, leave

SETTINGS = Settings(first_run_done=True, language="en", clinic_name="Park clinic")
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
    visitor.choose("More", "Print or save as PDF")
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
    visitor.app.features.navigator.open_card("heel")
    said = reported(visitor)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    visitor.choose("More", "Save as one file…")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "heel"), ""))
    visitor.choose("More", "Save as one file…")

    assert (tmp_path / "heel.backstride").read_bytes().startswith(b"PK")
    (visitor.app.context.paths.own_library / "heel.png").unlink()
    visitor.choose("More", "Save as one file…")
    assert [each.id.partition(" ")[0] for each in said[:1]] == ["Saved"]
    assert len(said) == 2


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
