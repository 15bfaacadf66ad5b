"""The days of a week as capsules."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backstride.care.week import week_of
from backstride.ui.kit.style import Style
from backstride.ui.kit.week_strip import Inks, WeekStrip

WEEK = week_of(date(2026, 11, 25), [date(2026, 11, 23)], {2, 4})


def test_a_week_is_read_out_and_painted_day_by_day(qtbot: QtBot, style: Style) -> None:
    strip = WeekStrip(style)
    qtbot.addWidget(strip)
    strip.show_week(WEEK)
    strip.resize(strip.sizeHint())
    picture = strip.grab().toImage()
    boxes = strip.boxes()
    colours = [picture.pixelColor(box.center().toPoint()) for box in boxes]

    assert strip.accessibleName() == "Your week: 1 session, 2 planned"
    assert strip.accessibleDescription() == "Monday: done, Wednesday: planned, Friday: planned"
    beside = boxes[0].center().toPoint()
    beside.setY(round(boxes[0].bottom()) - 4)
    assert picture.pixelColor(beside) == style.colour("accent")
    assert colours[1] == style.colour("raised")


def test_a_week_is_mirrored_and_painted_in_other_inks(qtbot: QtBot, style: Style) -> None:
    strip = WeekStrip(style, inks=Inks(done="warning"))
    qtbot.addWidget(strip)
    before = strip.grab().toImage()
    strip.show_week(WEEK)
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    strip.paint_with(Inks(done="stop"))

    assert strip.boxes()[0].left() > strip.boxes()[6].left()
    assert strip.grab().toImage() != before
