"""Files in the studio: nothing that was typed is ever lost, and nothing of anybody else's is written over."""

import os
import shutil
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from backstride.format.reader import read_routine
from backstride.library.manuscript import Manuscript, NotSavedError, open_manuscript
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions
from backstride.ui.home.catalogue import Catalogue
from backstride.ui.kit.say import say
from backstride.ui.routine.page import RoutinePage
from backstride.ui.sheet.page import SheetPage
from backstride.ui.studio.both_texts import BothTexts
from tests.support.author import ANNA, Author
from tests.support.visitor import enter, leave

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def test_from_an_empty_page_to_a_sheet_and_a_file_takes_few_actions_and_no_id(
    qtbot: QtBot, qapp: QApplication, paths: Paths, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = Settings(first_run_done=True, language="en", role="write")
    author = Author(enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True)).app, qtbot)
    author.click("New routine")
    author.types("bridge 3x10, plank 3x30 s, clam 2x12/side")
    author.press(KEY.Key_Return)
    author.enters_title("Anna, week 1")
    author.enters(1, "2x20 s")
    author.click("Hand out…")
    author.waits(lambda: author.sees(SheetPage))
    saved = (paths.own_library / "anna-week-1.yaml").read_text()
    assert saved.count("- exercise:") == 3
    assert "hold: 20 s" in saved

    author.chooses("How often: Not agreed", "2 times a day")
    author.chooses("Last day: No last day", "3 weeks, until 10 December 2026")
    for button, ending in (("Save as PDF…", "pdf"), ("Save as one file…", "backstride")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", partial(author.saves_as, tmp_path / f"anna.{ending}"))
        author.click(button)

    assert (tmp_path / "anna.pdf").read_bytes().startswith(b"%PDF-")
    known = author.app.context.library.exercises
    given, _ = read_routine((tmp_path / "anna.backstride").read_bytes(), name="anna", library=known)
    assert given is not None
    assert len(given.steps) == 3
    assert given.prescription is not None
    assert given.prescription.until == date(2026, 12, 10)
    assert author.actions == 22  # what it takes today; 40 would be too many
    author.press(KEY.Key_Escape)
    author.press(KEY.Key_Escape)
    author.waits(lambda: author.sees(RoutinePage))
    leave(author)


def test_what_was_changed_is_saved_as_one_leaves(author: Author, anna: Path) -> None:
    author.enters(0, "12")
    author.click("Back")

    assert "reps: 12" in anna.read_text()
    author.waits(lambda: author.sees(RoutinePage))


def test_what_another_program_wrote_is_shown_at_once(author: Author, anna: Path) -> None:
    anna.write_text(ANNA.replace("week 1", "week 2"))
    author.app.context.library.changed.emit()

    assert author.page_.head.title.text() == "Anna, week 2"
    author.press(KEY.Key_Z, CTRL)
    assert author.text == ANNA


@pytest.mark.parametrize(("answer", "on_disk"), [("Keep mine", "reps: 12"), ("Take theirs", "week 2")])
def test_of_two_changes_the_author_chooses_and_the_other_is_one_undo_away(
    author: Author, anna: Path, answer: str, on_disk: str
) -> None:
    theirs = ANNA.replace("week 1", "week 2")
    author.enters(0, "12")
    mine = author.text
    anna.write_text(theirs)
    author.click("Save")
    (both,) = author.page_.findChildren(BothTexts)
    assert (both.mine.toPlainText(), both.theirs.toPlainText()) == (mine, theirs)
    assert [[each.cursor.blockNumber() for each in text.extraSelections()] for text in (both.mine, both.theirs)] == [
        [1, 6],
        [1, 6],
    ]
    author.click(answer)

    assert on_disk in anna.read_text()
    author.document.undo()
    assert author.text == (theirs if answer == "Keep mine" else mine)


def test_what_the_other_program_writes_next_is_shown_in_its_place(author: Author, anna: Path) -> None:
    author.enters(0, "12")
    for week in ("week 2", "week 3"):
        anna.write_text(ANNA.replace("week 1", week))
        author.press(KEY.Key_S, CTRL)

    shown = [both.theirs.toPlainText() for both in author.page_.findChildren(BothTexts) if both.isVisible()]
    assert shown == [ANNA.replace("week 1", "week 3")]
    author.click("Take theirs")


def test_a_deleted_routine_comes_back(author: Author, anna: Path) -> None:
    author.choose("More for this routine", "Delete")
    assert not anna.exists()

    author.click("Bring it back")
    assert anna.read_text() == ANNA


def test_a_label_sorts_and_filters_on_home_and_is_in_no_file(author: Author, anna: Path) -> None:
    author.choose("More for this routine", "Label…")
    author.types("Anna")
    author.press(KEY.Key_Return)

    assert author.app.context.labels.of(anna) == "Anna"
    assert anna.read_text() == ANNA
    author.press(KEY.Key_Escape)
    author.app.features.navigator.go_home()
    author.qtbot.waitUntil(lambda: bool(author.buttons("Label")))
    author.choose("Label", "Anna")
    (shown,) = author.page.findChildren(Catalogue)
    assert [card.id for card in shown._list.cards] == ["anna"]
    author.choose("Label: Anna", "Any label")


def test_a_file_gets_another_name_and_keeps_its_label_and_its_id(author: Author, anna: Path) -> None:
    author.app.context.labels.put(anna, "Anna")
    author.choose("More for this routine", "Rename the file…")
    author.field.selectAll()
    author.types("Knie Anna")
    author.click("Rename")

    now = anna.with_name("knie-anna.yaml")
    assert not anna.exists()
    assert "id: anna" in now.read_text()
    assert author.app.context.labels.of(now) == "Anna"
    assert author.document.manuscript.path == now
    author.enters(0, "12")
    author.press(KEY.Key_S, CTRL)
    assert "reps: 12" in now.read_text()


@pytest.mark.parametrize(("name", "said"), [("ben", "already exists and was not changed"), ("Ж", "letters a-z")])
def test_a_name_that_cannot_be_is_said_and_the_file_stays(author: Author, anna: Path, name: str, said: str) -> None:
    anna.with_name("ben.yaml").write_text(ANNA)
    heard: list[str] = []
    author.studio.reported.connect(lambda message: heard.append(say(message)))
    author.choose("More for this routine", "Rename the file…")
    author.field.setText(name)
    author.press(KEY.Key_Return)

    assert said in heard[-1]
    assert anna.exists()
    assert anna.with_name("ben.yaml").read_text() == ANNA


def test_what_was_deleted_for_good_leaves_no_label(author: Author, anna: Path) -> None:
    author.app.context.labels.put(anna, "Anna")
    author.choose("More for this routine", "Delete")
    author.click("Close")

    assert author.app.context.labels.names == ()


def test_a_shipped_routine_opens_as_a_copy(author: Author, paths: Paths) -> None:
    shipped = paths.shipped / "after-run-lower-back-10.yaml"
    before = shipped.read_bytes()
    author.app.features.edit(shipped)
    author.enters(1, "20 s")
    author.press(KEY.Key_S, CTRL)

    assert shipped.read_bytes() == before
    assert "hold: 20 s" in next(paths.own_library.glob("after-a-run*.yaml")).read_text()


def test_a_start_on_a_shipped_routine_opens_a_copy_before_the_library_is_read(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    shipped = paths.shipped / "after-run-lower-back-10.yaml"
    options = LaunchOptions(silent=True, studio=shipped)
    author = Author(enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), options).app, qtbot)

    assert author.document.manuscript.path.parent == paths.own_library
    assert not author.document.manuscript.is_saved
    author.document.manuscript.drop_draft()
    leave(author)


def test_a_draft_outlives_the_program(tmp_path: Path) -> None:
    path, drafts = tmp_path / "a.yaml", tmp_path / "drafts"
    path.write_text("title: A\n")
    first = open_manuscript(path, drafts)
    first.versions.record("title: B\n")
    first.keep_draft()

    again = open_manuscript(path, drafts)
    assert (again.text, again.has_draft) == ("title: B\n", True)
    again.versions.undo()
    assert again.is_saved
    again.keep_draft()
    assert not open_manuscript(path, drafts).has_draft


def test_a_draft_keeps_half_a_letter(tmp_path: Path) -> None:
    path, drafts = tmp_path / "a.yaml", tmp_path / "drafts"
    path.write_text("title: A\n")
    first = open_manuscript(path, drafts)
    first.versions.record("title: \ud83d\n")
    first.keep_draft()

    assert open_manuscript(path, drafts).text == "title: \ud83d\n"


def test_what_was_typed_is_there_after_a_kill(author: Author, anna: Path, paths: Paths) -> None:
    author.enters(0, "12")
    author.waits(lambda: any(paths.drafts.glob("*.json")))  # as a kill would find the folder now

    again = open_manuscript(anna, paths.drafts)
    assert (again.text, again.has_draft) == (author.text, True)
    assert anna.read_text() == ANNA
    author.press(KEY.Key_S, CTRL)
    assert not list(paths.drafts.glob("*.json"))


def test_a_file_keeps_its_mode_its_link_its_line_ends_and_its_mark(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "link.yaml"
    real.write_bytes(b"\xef\xbb\xbftitle: A\r\n")
    real.chmod(0o640)
    link.symlink_to(real)
    manuscript = open_manuscript(link, tmp_path / "drafts")
    manuscript.versions.record(manuscript.text.replace("A", "B"))
    manuscript.save()

    assert real.read_bytes() == b"\xef\xbb\xbftitle: B\r\n"
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_told_and_the_text_stays(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    manuscript = Manuscript(folder / "a.yaml", tmp_path / "drafts", begun="title: A\n")
    folder.chmod(0o500)
    with pytest.raises(NotSavedError):
        manuscript.save()
    assert manuscript.text == "title: A\n"


def test_a_folder_that_is_gone_is_made_again(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "a.yaml").write_text("title: A\n")
    manuscript = open_manuscript(folder / "a.yaml", tmp_path / "drafts")
    manuscript.versions.record("title: B\n")
    shutil.rmtree(folder)
    manuscript.save()

    assert (folder / "a.yaml").read_text() == "title: B\n"


def test_a_new_file_takes_nobodys_place(tmp_path: Path) -> None:
    manuscript = Manuscript(tmp_path / "a.yaml", tmp_path / "drafts", begun="title: A\n")
    (tmp_path / "a.yaml").write_text("title: Theirs\n")
    with pytest.raises(NotSavedError):
        manuscript.save()

    assert (tmp_path / "a.yaml").read_text() == "title: Theirs\n"


def test_what_was_written_is_handed_out_from_here(author: Author, anna: Path) -> None:
    author.enters(0, "12")
    author.click("Hand out…")

    assert author.sees(SheetPage)
    assert "reps: 12" in anna.read_text()
    author.press(KEY.Key_Escape)
    assert author.page is author.page_


def test_what_is_agreed_is_shown_and_changed_where_it_is_handed_out(author: Author, anna: Path) -> None:
    assert "Not agreed" in author.reads()
    author.page_.preview.agreed.asked.emit()
    author.waits(lambda: author.sees(SheetPage))
    author.chooses("How often: Not agreed", "2 times a day")
    author.click("Keep this in the routine")
    assert "times: 2" in anna.read_text()
    author.press(KEY.Key_Escape)
    author.app.context.library.changed.emit()

    author.waits(lambda: "2 times a day" in author.reads())
    assert author.document.manuscript.is_saved


def test_what_has_errors_is_not_handed_out(author: Author) -> None:
    author.document.replace(ANNA.replace("reps: 10", "reps: ten"))
    author.click("Hand out…")

    assert author.page is author.page_
