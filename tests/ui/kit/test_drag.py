import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller, QWidget
from pytestqt.qtbot import QtBot

from backstride.ui.kiosk.guard import shut
from backstride.ui.kit.page import ScrollColumn
from backstride.ui.kit.style import Style


def known_gestures() -> int:
    """Return how many kinds of gestures PySide has met: it keeps a type for each until the program ends."""
    gc.collect()
    return sum(isinstance(each, type) and each.__name__ == "GestureType" for each in gc.get_objects())


def test_pages_that_come_and_go_leave_no_gesture_behind(style: Style) -> None:
    def come_and_go() -> None:
        page = ScrollColumn(style)
        shut(page)
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    come_and_go()
    before = known_gestures()
    for _ in range(5):
        come_and_go()

    assert known_gestures() == before


def test_a_finger_on_a_touch_screen_drags_a_page(qtbot: QtBot, style: Style) -> None:
    page = ScrollColumn(style)
    qtbot.addWidget(page)
    tall = QWidget()
    tall.setFixedHeight(2000)
    page.column.addWidget(tall)
    page.resize(800, 480)
    with qtbot.waitExposed(page):
        page.show()
    finger = QTest.createTouchDevice()
    viewport = page.viewport()

    QTest.touchEvent(viewport, finger).press(0, viewport.rect().center(), viewport).commit()
    for up in range(10, 150, 10):
        there = viewport.rect().center()
        there.setY(there.y() - up)
        QTest.touchEvent(viewport, finger).move(0, there, viewport).commit()

    assert QScroller.scroller(viewport).state() is QScroller.State.Dragging
    QScroller.scroller(viewport).stop()
