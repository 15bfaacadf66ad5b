"""The number in its ring: size, width, and what is painted again."""

import pytest
from PySide6.QtGui import QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from backstride.ui.look import Look
from backstride.ui.widgets.dial import Dial, Face


@pytest.fixture
def dial(qtbot: QtBot, look: Look) -> Dial:
    made = Dial(look)
    qtbot.addWidget(made)
    made.resize(400, 400)
    return made


def picture(dial: Dial) -> QImage:
    return dial.grab().toImage()


def test_the_number_is_painted_in_the_middle(dial: Dial) -> None:
    dial.set_face(Face(number="8"))
    eight = picture(dial)
    dial.set_face(Face(number="1"))

    assert picture(dial) != eight


def test_two_digits_are_as_high_as_a_third_of_the_dial(dial: Dial) -> None:
    dial.set_face(Face(number="24", widest="00"))

    assert dial.number_height >= 400 / 3


def test_minutes_and_seconds_are_as_high_as_a_quarter_of_the_dial(dial: Dial) -> None:
    dial.set_face(Face(number="1:24", widest="0:00"))

    assert dial.number_height >= 400 / 4


@pytest.mark.parametrize("words", ["of 10", "Space or a tap goes on", "Weiter: Leertaste oder Tippen", "x" * 60])
@pytest.mark.parametrize("side", [240, 336, 610])
@pytest.mark.parametrize("sign", ["", "pause"])
def test_words_beside_the_number_are_never_cut(dial: Dial, words: str, side: int, sign: str) -> None:
    dial.resize(side, side)
    dial.set_face(Face(number="24", above=words, below=words, sign=sign))
    measures = dial._measured()

    for box in (measures.above, measures.below):
        metrics = QFontMetrics(measures.words_font(words, box))
        assert metrics.horizontalAdvance(words) <= box.width()


def test_every_number_of_a_phase_has_the_same_size(dial: Dial) -> None:
    heights = set()
    for number in ("30", "11", "9", "1"):
        dial.set_face(Face(number=number, widest="00"))
        heights.add(dial.number_height)

    assert len(heights) == 1


def test_a_full_ring_differs_from_an_empty_one_and_from_an_open_one(dial: Dial) -> None:
    pictures = []
    for face in (Face(share=1.0), Face(share=0.0), Face(open=True), Face(share=1.0, divisions=8)):
        dial.set_face(face)
        pictures.append(picture(dial))

    assert all(one != other for i, one in enumerate(pictures) for other in pictures[:i])


def test_a_small_step_of_the_ring_paints_a_small_region(dial: Dial) -> None:
    before, after = Face(number="24", share=0.50), Face(number="24", share=0.501)
    region = dial._changed(before, after)

    assert 0 < region.boundingRect().width() < 60
    assert 0 < region.boundingRect().height() < 60


def test_a_new_number_paints_the_number_only(dial: Dial) -> None:
    region = dial._changed(Face(number="24"), Face(number="23"))

    assert region.boundingRect().width() < 400 * 0.8


def test_painting_only_what_changed_gives_the_same_picture_as_painting_all(dial: Dial, qtbot: QtBot) -> None:
    dial.show()
    qtbot.waitExposed(dial)
    steps = [
        Face(number=str(24 - i // 3), share=0.8 - i * 0.013, breath=i / 10, above="in" if i < 4 else "out")
        for i in range(9)
    ]
    for face in steps:
        dial.set_face(face)
        qtbot.wait(1)
    screen = dial.grab().toImage()
    other = Dial(dial._look)
    qtbot.addWidget(other)
    other.resize(400, 400)
    other.set_face(steps[-1])

    assert other.grab().toImage() == screen


def test_a_breath_paints_the_edge_of_its_circle_only(dial: Dial) -> None:
    region = dial._changed(Face(breath=0.50), Face(breath=0.51))

    assert not region.contains(dial.rect().center())


def test_a_screen_reader_hears_number_and_words() -> None:
    assert Face(number="3", above="out", below="of 10").words == "out 3 of 10"


def test_it_does_not_tell_a_screen_reader_every_second(dial: Dial) -> None:
    dial.setAccessibleName("24")
    dial.set_face(Face(number="23"))

    assert dial.accessibleName() == "24"


@pytest.mark.parametrize("side", [400, 617, 900])
def test_a_number_stays_within_what_is_painted_again_for_the_next_one(qtbot: QtBot, look: Look, side: int) -> None:
    dial = Dial(look)
    qtbot.addWidget(dial)
    dial.resize(side, side)
    dial.set_face(Face(number=" ", widest="00", share=0.0))
    empty = picture(dial)
    dial.set_face(Face(number="08", widest="00", share=0.0))
    number = picture(dial)
    box = dial._measured().number.toAlignedRect()

    assert all(
        empty.pixel(x, y) == number.pixel(x, y)
        for y in (*range(box.top()), *range(box.bottom() + 1, side))
        for x in range(box.left(), box.right(), 2)
    )
