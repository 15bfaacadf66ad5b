import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller, QWidget
from pytestqt.qtbot import QtBot

from backstride.ui.kit.page import Heading, ScrollColumn
from backstride.ui.kit.style import Style


@pytest.fixture
def tall_page(qtbot: QtBot, style: Style) -> ScrollColumn:
    """A page of 480 px, on which 2,000 px are to be seen."""
    page = ScrollColumn(style)
    qtbot.addWidget(page)
    tall = QWidget()
    tall.setFixedHeight(2000)
    page.column.addWidget(tall)
    page.resize(800, 480)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_a_page_scrolls_where_no_width_changes_the_height_of_what_is_on_it(tall_page: ScrollColumn) -> None:
    assert tall_page.verticalScrollBar().maximum() > 1500


def test_a_finger_on_a_touch_screen_drags_a_page(tall_page: ScrollColumn) -> None:
    finger = QTest.createTouchDevice()
    viewport = tall_page.viewport()
    middle = viewport.rect().center()

    QTest.touchEvent(viewport, finger).press(0, middle, viewport).commit()
    for up in range(10, 150, 10):
        QTest.touchEvent(viewport, finger).move(0, QPoint(middle.x(), middle.y() - up), viewport).commit()

    # That dragging then scrolls is Qt's own, and takes the time of a real finger.
    assert QScroller.scroller(viewport).state() is QScroller.State.Dragging
    QScroller.scroller(viewport).stop()


@pytest.mark.parametrize(
    ("title", "width", "role"),
    [
        ("Side plank", 300, "title"),
        ("Lendenwirbelsäulenmobilisation", 400, "heading"),  # whole in smaller letters
        ("A title that goes on and on " * 6, 600, "heading"),  # would take more than three lines
        ("Lendenwirbelsäulenmobilisation", 900, "title"),
    ],
)
def test_a_title_is_set_in_letters_that_fit(qtbot: QtBot, style: Style, title: str, width: int, role: str) -> None:
    heading = Heading(style, title)
    qtbot.addWidget(heading)
    heading.resize(width, 200)
    with qtbot.waitExposed(heading):
        heading.show()

    assert heading.title.property("role") == role
