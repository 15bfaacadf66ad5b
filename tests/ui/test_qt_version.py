"""The Qt binding does not lose references to None, as PySide6 6.12.0 does: on Python 3.11 that ends the process."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_calls_that_return_nothing_leave_none_alone(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for _ in range(200):
        label.setText("")

    assert sys.getrefcount(None) > before - 100
