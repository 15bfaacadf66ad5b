"""A step of a routine's page: what it says, to the eye and to a screen reader."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backstride.i18n.text import text
from backstride.routine.describe import lines
from backstride.ui.kit.row_marks import CautionChip, SideMarks
from backstride.ui.kit.style import Style
from backstride.ui.routine.outline import Row
from backstride.ui.routine.step_row import Step, StepRow
from tests.support.examples import exercise, routine, step
from tests.support.languages import ENGLISH, speaking


def row_of(style: Style, language: str, **dose: object) -> StepRow:
    """Return the row of a plank with this dose."""
    made = routine(step("plank", **dose))
    (line,) = lines(made, speaking(language))
    row = Row(line=line, exercise=exercise("plank"), phase=0, seconds=50)
    return StepRow(style, Step(row, exercise("plank")), speaking(language))


def shown(row: StepRow) -> list[str]:
    return [label.text() for label in row.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("language", "dose"),
    [("en", "45 s, right side"), ("de", "45 s, rechte Seite")],
)
def test_a_side_is_told_once(qtbot: QtBot, style: Style, language: str, dose: str) -> None:
    row = row_of(style, language, hold=45, sides="right")
    qtbot.addWidget(row)

    assert dose in shown(row)
    assert row.head.accessibleName() == f"Plank, {dose}, 50 s in all"


def test_how_long_it_takes_is_at_its_end(qtbot: QtBot, style: Style) -> None:
    row = row_of(style, "en", hold=45)
    qtbot.addWidget(row)

    assert "0:50" in shown(row)


def test_a_step_whose_length_depends_on_the_person_says_about(qtbot: QtBot, style: Style) -> None:
    (line,) = lines(routine(step("plank", reps=(10,))), ENGLISH)
    row = StepRow(style, Step(Row(line=line, phase=0, seconds=40, open=True), exercise("plank")), ENGLISH)
    qtbot.addWidget(row)

    assert "~0:40" in shown(row)
    assert row.head.accessibleName().endswith("about 40 s in all")


def test_a_step_that_is_left_out_says_so_and_starts_nothing(qtbot: QtBot, style: Style) -> None:
    (line,) = lines(routine(step("plank", hold=10)), ENGLISH)
    row = StepRow(style, Step(Row(line=line), exercise("plank"), fit=5), ENGLISH)
    qtbot.addWidget(row)
    row.head.click()

    assert "Not in 5 min" in shown(row)
    assert row.head.accessibleName() == "Plank, Not in 5 min, 10 s"
    assert row.findChildren(QPushButton) == []


@pytest.mark.parametrize(("tags", "word"), [(("kneeling",), "Knees"), (("supine", "balance"), "Balance")])
def test_what_asks_for_care_is_named(qtbot: QtBot, style: Style, tags: tuple[str, ...], word: str) -> None:
    careful = exercise("plank", caution=text("Pad the knees."), tags=tags)
    (line,) = lines(routine(step("plank", hold=10)), ENGLISH)
    row = StepRow(style, Step(Row(line=line, phase=0, seconds=10), careful), ENGLISH)
    qtbot.addWidget(row)

    assert len(row.findChildren(CautionChip)) == 1
    assert f"Caution: {word}" in row.head.accessibleName()


def test_a_letter_for_each_side_is_at_its_end(qtbot: QtBot, style: Style) -> None:
    both, one = row_of(style, "en", hold=10, sides="each"), row_of(style, "en", hold=10, sides="left")
    for row in (both, one):
        qtbot.addWidget(row)
    (marks,), (mark,) = (row.findChildren(SideMarks) for row in (both, one))

    assert marks.sizeHint().width() > 2 * mark.sizeHint().width()
