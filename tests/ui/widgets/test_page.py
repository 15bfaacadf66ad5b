from PySide6.QtWidgets import QScroller
from pytestqt.qtbot import QtBot

from backstride.ui.look import Look
from backstride.ui.widgets.page import Page


def test_a_page_follows_a_finger(qtbot: QtBot, look: Look) -> None:
    page = Page(look)
    qtbot.addWidget(page)

    # That dragging then scrolls is Qt's own, and takes the time of a real finger.
    assert QScroller.hasScroller(page.viewport())
