import gc

from PySide6.QtCore import QCoreApplication, QEvent

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
