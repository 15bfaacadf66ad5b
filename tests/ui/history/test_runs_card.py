"""The diary of runs on the page of the history."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from backstride.history.model import Run
from backstride.ui.history.runs_card import RunsCard
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.style import Style

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
RUNS = (Run(started=NOW, minutes=80, km=15, uid="a"), Run(started=NOW - timedelta(days=4), km=12, words="hot", uid="b"))


@pytest.fixture
def card(qtbot: QtBot, style: Style) -> RunsCard:
    made = RunsCard(style, RUNS)
    qtbot.addWidget(made)
    made.show()
    return made


def field(card: RunsCard, name: str) -> QLineEdit:
    (one,) = (each for each in card.findChildren(QLineEdit) if each.accessibleName() == name)
    return one


def test_a_run_is_typed_and_saved_by_enter(qtbot: QtBot, card: RunsCard) -> None:
    qtbot.keyClicks(field(card, "Minutes"), "45")
    qtbot.keyClicks(field(card, "Kilometres"), "7,5")
    qtbot.keyClicks(field(card, "Note"), "easy")
    with qtbot.waitSignal(card.added) as added:
        qtbot.keyClick(field(card, "Note"), Qt.Key.Key_Return)

    assert added.args == [45.0, 7.5, "easy"]


@pytest.mark.parametrize(("minutes", "km"), [("", ""), ("long", ""), ("45", "far"), ("-3", "")])
def test_what_is_no_number_is_said_and_not_saved(qtbot: QtBot, card: RunsCard, minutes: str, km: str) -> None:
    field(card, "Minutes").setText(minutes)
    field(card, "Kilometres").setText(km)
    with qtbot.assertNotEmitted(card.added):
        qtbot.keyClick(field(card, "Minutes"), Qt.Key.Key_Return)

    said = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert "Write how many minutes or kilometres, such as 45 or 7.5." in said


def test_the_latest_run_is_there_with_the_longest_before_and_can_be_deleted(qtbot: QtBot, card: RunsCard) -> None:
    said = [label.text() for label in card.findChildren(QLabel)]
    assert "22 November · 15 km in 1 h 20 min" in said
    assert any(each.startswith("This run: 15 km. Longest in the 30 days before: 12 km (Frandsen") for each in said)
    (delete,) = (each for each in card.findChildren(Button) if each.accessibleName() == "Delete run of 22 November")

    with qtbot.waitSignal(card.removed) as removed:
        delete.click()
    assert removed.args == ["a"]
