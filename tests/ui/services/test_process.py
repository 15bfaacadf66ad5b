"""What takes time comes after the window has shown itself, but before the first key is answered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from backstride.ui.services.process import FirstPaint


def test_it_tells_after_the_first_paint(qtbot: QtBot, qapp: QApplication) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    first = FirstPaint(qapp)

    with qtbot.waitSignal(first.shown):
        widget.show()


def test_a_key_is_answered_by_a_house_that_is_furnished(qtbot: QtBot, qapp: QApplication) -> None:
    order: list[str] = []
    field = QLineEdit()
    qtbot.addWidget(field)
    field.textEdited.connect(order.append)
    first = FirstPaint(qapp)
    first.shown.connect(lambda: order.append("furnished"))

    qtbot.keyClick(field, Qt.Key.Key_A)
    qtbot.keyClick(field, Qt.Key.Key_B)

    assert order == ["furnished", "a", "ab"]
