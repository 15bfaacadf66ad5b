"""A step of a routine's page: what it says, to the eye and to a screen reader."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backstride.routine.describe import lines
from backstride.ui.kit.style import Style
from backstride.ui.routine.step_row import Step, StepRow
from tests.support.examples import exercise, routine, step
from tests.support.languages import speaking


def row_of(style: Style, language: str, **dose: object) -> StepRow:
    """Return the row of a plank with this dose."""
    made = routine(step("plank", **dose))
    (line,) = lines(made, speaking(language))
    return StepRow(style, Step(line, exercise("plank"), 0), speaking(language))


@pytest.mark.parametrize(
    ("language", "dose"),
    [("en", "45 s, right side"), ("de", "45 s, rechte Seite")],
)
def test_a_side_is_told_once(qtbot: QtBot, style: Style, language: str, dose: str) -> None:
    row = row_of(style, language, hold=45, sides="right")
    qtbot.addWidget(row)

    assert dose in [label.text() for label in row.findChildren(QLabel)]
    assert row.head.accessibleName() == f"Plank, {dose}"
