"""What was done, and why some of it is missing."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backstride.ui.look import Look
from backstride.ui.screens.history import HistoryPage

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        ("", "Nothing yet. Your first session will stand here."),
        ("The history cannot be read (no such table).", "The history cannot be read (no such table)."),
    ],
)
def test_an_empty_history_says_why(qtbot: QtBot, look: Look, problem: str, told: str) -> None:
    page = HistoryPage(look, QLocale("en"))
    qtbot.addWidget(page)
    page.show_history([], [], TODAY, problem)

    assert [label.text() for label in page.findChildren(QLabel)] == ["History", told]
