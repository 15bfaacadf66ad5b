"""A kiosk that cannot start says so on the screen, and what staff have to correct."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from backstride.storage.paths import Paths
from backstride.ui.kiosk.out_of_order import fill
from backstride.ui.kiosk.window import KioskWindow


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_it_is_said_for_a_while_and_no_key_closes_it(qapp: QApplication, paths: Paths) -> None:
    said: list[str] = []

    def look() -> None:
        (window,) = (each for each in qapp.topLevelWidgets() if isinstance(each, KioskWindow) and each.isVisible())
        QTest.keyClick(window, Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
        window.close()
        assert window.isVisible()
        said.extend(each.text() for each in window.findChildren(QLabel) if each.isVisible())

    QTimer.singleShot(100, look)
    fill(qapp, ["kiosk.yaml:1:1: error[no-pin]: There is no PIN here."], paths, "en", 0.4)

    assert said == [
        "This screen is out of order.",
        "Please ask at the front desk.",
        "For staff: the configuration of the kiosk has to be corrected.",
        "kiosk.yaml:1:1: error[no-pin]: There is no PIN here.",
    ]
    assert not [each for each in qapp.topLevelWidgets() if isinstance(each, KioskWindow) and each.isVisible()]
