import pytest
from PySide6.QtWidgets import QScroller, QWidget
from pytestqt.qtbot import QtBot

from backstride.ui.kit.page import Heading, ScrollColumn
from backstride.ui.kit.style import Style


def test_a_page_follows_a_finger(qtbot: QtBot, style: Style) -> None:
    page = ScrollColumn(style)
    qtbot.addWidget(page)

    # That dragging then scrolls is Qt's own, and takes the time of a real finger.
    assert QScroller.hasScroller(page.viewport())


def test_a_page_scrolls_where_no_width_changes_the_height_of_what_is_on_it(qtbot: QtBot, style: Style) -> None:
    page = ScrollColumn(style)
    qtbot.addWidget(page)
    tall = QWidget()
    tall.setFixedHeight(2000)
    page.column.addWidget(tall)
    page.resize(800, 480)
    with qtbot.waitExposed(page):
        page.show()

    assert page.verticalScrollBar().maximum() > 1500


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
