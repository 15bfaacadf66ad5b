"""The text of the studio: the same file at the same step, with what an editor of text has."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QListView

from tests.support.author import ANNA, Author

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def writer(author: Author) -> Author:
    author.page_.steps.focus(2)
    author.click("Text")
    return author


def line(author: Author) -> str:
    return author.page_.text.textCursor().block().text()


def choose(author: Author, first: str, last: str) -> None:
    text, shown = author.page_.text, author.page_.text.toPlainText()
    cursor = QTextCursor(text.document())
    cursor.setPosition(shown.index(first))
    cursor.setPosition(shown.index(last) + len(last), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def test_the_text_opens_at_the_step_that_is_pointed_at_and_leads_back_to_another(writer: Author) -> None:
    assert line(writer) == "      - exercise: clamshell"

    writer.page_.text.go_to(6)
    assert writer.page_.steps.chosen == 0
    writer.click("Steps")
    assert writer.focus is writer.page_.steps.rows[0].dose


def test_what_is_typed_is_in_the_form_and_undone_word_by_word(writer: Author) -> None:
    choose(writer, "10", "10")
    writer.types("12")
    writer.checked()
    assert writer.page_.steps.rows[0].dose.text() == "12"

    writer.press(KEY.Key_Z, CTRL)
    assert writer.text == ANNA
    assert writer.page_.text.toPlainText() == ANNA


def test_lines_become_comments_and_lines_again_and_move_both_ways(writer: Author) -> None:
    choose(writer, "    reps: 10", "tempo: 2-0-2")
    writer.press(KEY.Key_Slash, CTRL)
    assert "    # reps: 10\n    # tempo: 2-0-2\n" in writer.text
    writer.press(KEY.Key_Slash, CTRL)
    assert writer.text == ANNA

    writer.press(KEY.Key_Tab)
    assert "      reps: 10\n      tempo: 2-0-2\n" in writer.text
    writer.press(KEY.Key_Backtab, SHIFT)
    assert writer.text == ANNA


def test_a_new_line_begins_where_a_key_may_be(writer: Author) -> None:
    writer.page_.text.moveCursor(QTextCursor.MoveOperation.EndOfLine)
    writer.press(KEY.Key_Return)
    assert line(writer) == " " * 8


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_keys_choices_and_exercises_are_completed(writer: Author) -> None:
    text = writer.page_.text
    text.moveCursor(QTextCursor.MoveOperation.EndOfLine)
    writer.press(KEY.Key_Return)
    writer.qtbot.keyClicks(text, "get")
    popup = text._completing._popup
    assert isinstance(popup, QListView)
    assert popup.isVisible()
    text._completing._insert(popup.currentIndex().data())
    assert line(writer) == " " * 8 + "get_ready: "

    choose(writer, "clamshell", "clamshell")
    writer.qtbot.keyClicks(text, "brid")
    assert any("glute-bridge" in str(popup.model().index(row, 0).data()) for row in range(popup.model().rowCount()))
    popup.hide()


def test_words_are_found_and_replaced(writer: Author) -> None:
    writer.press(KEY.Key_F, CTRL)
    for field in (writer.page_.find_bar.words, writer.page_.find_bar.instead):
        assert field.accessibleName() != field.placeholderText()  # else a screen reader says it twice
    writer.page_.find_bar.words.clear()
    writer.types("tempo: 2-0-2")
    writer.page_.find_bar.instead.setText("tempo: 3-0-3")
    writer.click("Replace")
    assert writer.text.count("tempo: 3-0-3") == 1
    writer.click("Replace all")

    assert writer.text.count("tempo: 3-0-3") == 2
    writer.press(KEY.Key_Escape)
    assert writer.focus is writer.page_.text


def test_f8_leads_from_problem_to_problem_and_their_words_are_in_sight(writer: Author) -> None:
    writer.document.replace(ANNA.replace("reps: 12", "reps: twelve").replace("reps: 10", "reps: ten"))
    writer.checked()
    writer.press(KEY.Key_F8)
    assert "reps: ten" in line(writer)
    writer.press(KEY.Key_F8)
    assert "reps: twelve" in line(writer)
    writer.press(KEY.Key_F8, SHIFT)
    assert "reps: ten" in line(writer)
    assert len(writer.page_.text.extraSelections()) == 2


def test_who_is_no_author_sees_errors_but_no_warnings(author: Author) -> None:
    author.page_.steps.rows[0].side_chosen.emit("right")
    author.waits(lambda: any("left side gets" in words for words in author.reads()))  # its row is shown a turn later
    author.app.context.preferences.set("role", "run")
    author.document.replace(author.text + "# more\n")
    author.checked()
    QApplication.processEvents()

    assert not any("left side gets" in words for words in author.reads())


def test_a_step_that_cannot_be_read_is_a_card_of_its_text_and_the_session_stays_as_it_was(author: Author) -> None:
    phases = author.page_.bar._phases
    assert phases
    author.document.type_text(ANNA.replace("reps: 12", "reps:12"))
    author.waits(lambda: not author.page_.bar.isEnabled())

    row, other = author.page_.steps.rows[2], author.page_.steps.rows[0]
    assert any("reps:12" in words and "tempo: 2-0-2" in words for words in author.reads())
    assert (row.dose.isVisible(), row.side.isVisible(), other.dose.isVisible()) == (False, False, True)
    assert author.page_.bar._phases == phases
    assert not author.page_.head.try_it.isEnabled()
    row.fix.click()
    author.waits(author.page_.bar.isEnabled)
    assert row.dose.isVisible()
    assert author.text == ANNA
