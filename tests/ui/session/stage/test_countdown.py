"""The number: its size, its place, and how it grows."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT
from backstride.ui.session.stage.countdown import Count, Countdown

USUAL, ALONE = QRect(20, 20, 440, 180), QRect(20, 20, 440, 320)


@pytest.fixture
def number(qtbot: QtBot, qapp: QApplication, style: Style) -> Iterator[Countdown]:
    style.apply(qapp, LIGHT, still=True)
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(480, 400)
    made = Countdown(style, host)
    made.place(USUAL, ALONE)
    with qtbot.waitExposed(host):
        host.show()
    yield made
    host.close()


def inked(number: Countdown) -> QRect:
    """The box of what is painted in the colour of text."""
    image = number.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    dark = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).value() < 60]
    xs, ys = [x for x, _ in dark], [y for _, y in dark]
    return QRect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def test_two_digits_are_as_high_as_their_box_and_begin_at_its_edge(number: Countdown) -> None:
    number.show_count(Count(number="24"))
    box = inked(number)

    assert number.number_height >= 174
    assert box.height() >= 170
    assert box.left() <= 9


def test_minutes_and_seconds_are_as_wide_as_their_box(number: Countdown) -> None:
    number.show_count(Count(number="1:24", widest="0:00"))

    assert inked(number).right() <= 440
    assert number.number_height > 120


def test_every_number_of_a_phase_has_the_same_size(number: Countdown) -> None:
    heights = set()
    for text in ("30", "11", "9", "1"):
        number.show_count(Count(number=text))
        heights.add(number.number_height)

    assert len(heights) == 1


def test_the_last_seconds_are_larger(number: Countdown) -> None:
    number.show_count(Count(number="4"))
    usual = inked(number)
    number.show_count(Count(number="3", last=True))
    last = inked(number)

    assert last.height() > 1.65 * usual.height()
    assert abs(last.left() - usual.left()) < 12


def test_it_grows_from_its_first_digits_foot(qtbot: QtBot, qapp: QApplication, style: Style, number: Countdown) -> None:
    style.apply(qapp, LIGHT, still=False)
    number.show_count(Count(number="4"))
    usual = inked(number)
    number.show_count(Count(number="3", last=True))
    begun = inked(number)
    qtbot.waitUntil(lambda: number._grown == 1.0)

    assert begun.height() == pytest.approx(usual.height(), abs=8)
    assert inked(number).height() > 1.6 * usual.height()


def test_words_beside_it_leave_it_their_room_and_stand_on_its_base(number: Countdown) -> None:
    number.show_count(Count(number="12", upper="reps", lower="0:21"))
    upper, lower = number._upper, number._lower

    assert not upper.clipped()
    assert not lower.clipped()
    assert upper.geometry().bottom() <= lower.geometry().top()
    assert abs(lower.geometry().bottom() - inked(number).bottom()) < 16


def test_a_number_that_does_not_move_is_dim_but_read(number: Countdown, style: Style) -> None:
    number.show_count(Count(number="24", dim=True))
    image = number.grab().toImage()
    darkest = min(image.pixelColor(x, 100).value() for x in range(image.width()))

    assert style.colour("text").value() < darkest < 160


def test_the_words_of_a_number_are_those_beside_it_too() -> None:
    assert Count(number="3", upper="return", lower="of 10").words == "return 3 of 10"
