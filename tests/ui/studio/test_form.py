"""The form of the studio: what is asked there is the smallest change of the text."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.support.author import ANNA, Author

KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def doses(author: Author) -> list[str]:
    return [row.dose.text() for row in author.page_.steps.rows]


def test_each_step_is_a_row_with_its_dose_as_it_is_typed(author: Author) -> None:
    assert doses(author) == ["10", "2", "12"]
    assert author.page_.steps.rows[2].side.value == "each"
    assert author.page_.head.title.text() == "Anna, week 1"


def test_a_dose_a_side_and_a_title_change_only_what_they_are(author: Author) -> None:
    author.enters(0, "3x15")
    assert author.text == ANNA.replace("    reps: 10\n", "    reps: 15\n    sets: 3\n")

    author.page_.steps.rows[0].side_chosen.emit("right")
    assert "    sides: right\n" in author.text

    author.page_.head.title.setText("Anna, week 2")
    author.page_.head.title.setModified(True)
    author.page_.head.title.setFocus()
    author.press(KEY.Key_Return)
    assert author.text.startswith("format: 1\ntitle: Anna, week 2\n# Seen")


def test_what_is_no_dose_is_marked_and_changes_nothing(author: Author) -> None:
    author.enters(0, "banana")

    assert author.text == ANNA
    assert author.page_.steps.rows[0].dose.property("wrong")
    author.press(KEY.Key_Escape)


def test_a_line_of_notation_becomes_steps(author: Author) -> None:
    author.page_.add_line.begin()
    author.types("side plank 3x20 s each; rest 30 s")
    assert (
        author.page_.add_line.reading.text()
        == "Side plank, 3 \N{MULTIPLICATION SIGN} 20 s, Each \N{MIDDLE DOT} Rest, 30 s"
    )
    author.press(KEY.Key_Return)

    assert author.text.endswith(
        "- exercise: side-plank\n    sets: 3\n    hold: 20 s\n    sides: each\n\n  - rest: 30 s\n"
    )
    assert author.page_.add_line.field.text() == ""


def test_what_may_mean_several_is_offered(author: Author) -> None:
    author.page_.add_line.begin()
    author.types("plan 20 s")
    author.click("Side plank")
    author.press(KEY.Key_Return)

    assert "exercise: side-plank" in author.text


def test_what_nobody_knows_stays_to_be_corrected(author: Author) -> None:
    author.page_.add_line.begin()
    author.types("xylophone 3x10, bridge 3x10")
    author.press(KEY.Key_Return)

    assert author.page_.add_line.field.text() == "xylophone"
    assert author.text.count("glute-bridge") == 2


def test_keys_move_copy_wrap_and_delete_a_step_and_undo_brings_everything_back(author: Author) -> None:
    author.page_.steps.focus(0)
    author.press(KEY.Key_Down, ALT)
    assert author.text.index("repeat: 2") < author.text.index("glute-bridge") < author.text.index("clamshell")
    author.press(KEY.Key_Up, ALT)
    assert author.text.index("glute-bridge") < author.text.index("repeat: 2")
    author.press(KEY.Key_Z, CTRL)
    author.press(KEY.Key_Z, CTRL)
    assert author.text == ANNA

    author.press(KEY.Key_D, CTRL)
    author.press(KEY.Key_G, CTRL)
    author.press(KEY.Key_Backspace, CTRL)
    assert author.text != ANNA
    for _ in range(5):
        author.press(KEY.Key_Z, CTRL)
    assert author.text == ANNA
    author.press(KEY.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert author.text != ANNA


def test_a_row_is_dragged_by_its_grip(author: Author) -> None:
    steps = author.page_.steps
    target = steps.mapToGlobal(QPoint(20, steps.rows[2].geometry().bottom() - 4))
    steps.rows[0].dragged.emit(target)
    steps.rows[0].dropped.emit(target)

    assert author.text.index("clamshell") < author.text.index("glute-bridge")
    assert "# slowly" in author.text


def test_a_circuit_is_taken_apart_and_made_again(author: Author) -> None:
    author.page_.steps.rows[1].unwrapped.emit()
    assert "repeat" not in author.text
    author.page_.steps.rows[1].wrapped.emit()
    assert author.text.count("repeat: 2") == 1


def test_the_step_that_is_pointed_at_moves_and_says_what_it_will_say(author: Author) -> None:
    author.page_.steps.focus(2)

    assert any("Clamshell" in words for words in author.reads())
    assert any("before the work begins" in words for words in author.reads())
    assert "2 exercises" in author.page_.sums.text()


def test_a_warning_is_put_right_by_one_click(author: Author) -> None:
    author.page_.steps.rows[0].side_chosen.emit("right")
    author.checked()
    author.click("Do both sides")
    author.checked()

    assert "    sides: each\n" in author.text
    assert not any("left side gets" in words for words in author.reads())


def test_while_the_text_cannot_be_read_the_form_stays_and_one_click_mends_it(author: Author) -> None:
    author.document.replace(ANNA.replace("reps: 10", "reps:10"))
    author.checked()

    assert doses(author) == ["10", "2", "12"]
    assert not author.page_.steps.rows[0].dose.isEnabled()
    assert author.page_.steps.rows[0].fix.isVisible()
    QTest.mouseClick(author.page_.steps.rows[0].fix, Qt.MouseButton.LeftButton)
    assert author.text == ANNA


def test_a_click_on_the_timeline_plays_from_there(author: Author) -> None:
    asked: list[int] = []
    author.studio.tried.connect(lambda request, speed: asked.extend((request.position.phase, speed)))
    author.page_.bar.setFocus()
    author.press(KEY.Key_Right)
    author.press(KEY.Key_Return)

    assert asked[0] > 0
    assert asked[1] == 10


def test_what_else_is_written_of_a_step_has_fields(author: Author) -> None:
    author.page_.steps.focus(0)
    details = author.page_.preview.details
    assert details.fields["tempo"].text() == "2-0-2"
    assert not details.fields["note"].isVisible()
    for key, words in (("rest", "1:30"), ("load", "backpack: 5 kg"), ("tempo", "")):
        details.fields[key].setFocus()
        details.fields[key].selectAll()
        author.types(words) if words else author.press(KEY.Key_Delete)
        author.press(KEY.Key_Return)

    assert '    reps: 10\n    rest: 1 min 30 s\n    load: "backpack: 5 kg"\n' in author.text


def test_a_variant_and_what_is_easier_and_harder_are_chosen_of_an_exercise_that_has_variants(author: Author) -> None:
    details = author.page_.preview.details
    author.page_.steps.choose(0)
    assert [words for _, words in details.choices["variant"].options] == [
        "The exercise itself",
        "Glute bridge, half as high",
        "Glute bridge, calves on a chair",
    ]
    details.choices["variant"].chosen.emit("low")
    assert author.text == ANNA.replace("# slowly\n", "# slowly\n    variant: low\n")
    assert author.page_.steps.rows[0].accessibleName() == "Glute bridge, half as high"
    details.choices["harder"].chosen.emit("calves-on-chair")
    assert "    harder: calves-on-chair\n" in author.text
    details.choices["variant"].chosen.emit("")
    details.choices["harder"].chosen.emit("")
    assert author.text == ANNA

    author.document.replace(ANNA.replace("reps: 12\n", "reps: 12\n        easier: glute-bridge\n"))
    author.page_.steps.choose(2)
    assert details.choices["easier"].accessibleName() == "Easier: Glute bridge"
    author.page_.steps.choose(1)
    assert not details.choices["easier"].isVisibleTo(details)
