"""The number in its ring: size, width, and what is painted again."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QLineF, QObject, QRect
from PySide6.QtGui import QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from backstride.ui.kit.style import Style
from backstride.ui.session.dial import Dial, Face
from backstride.ui.session.dial_layout import lungs, words_font
from backstride.ui.session.progress_bar import ProgressBar
from backstride.ui.session.progress_ring import ProgressRing


@pytest.fixture
def dial(qtbot: QtBot, style: Style) -> Dial:
    made = Dial(style)
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


@pytest.mark.parametrize("hint", ["Tap, or press Space, to go on", "Tippen oder Leertaste, wenn fertig"])
@pytest.mark.parametrize("raised", [True, False])
def test_what_a_dial_waits_for_is_told_larger_than_a_twenty_fifth_of_it(dial: Dial, hint: str, raised: bool) -> None:  # noqa: FBT001  because the table says it
    dial.resize(576, 576)
    dial.set_face(Face(sign="pause", above="24 to go", below=hint, raised=raised))

    assert words_font(hint, dial.places.below).pixelSize() >= 576 / 25


@pytest.mark.parametrize("words", ["of 10", "Tap, or press Space, to go on", "Tippen oder Leertaste: weiter", "x" * 60])
@pytest.mark.parametrize("side", [240, 336, 610])
@pytest.mark.parametrize("sign", ["", "pause"])
def test_words_beside_the_number_are_never_cut(dial: Dial, words: str, side: int, sign: str) -> None:
    dial.resize(side, side)
    dial.set_face(Face(number="24", above=words, below=words, sign=sign))

    for box in (dial.places.above, dial.places.below):
        metrics = QFontMetrics(words_font(words, box))
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


class Painted(QObject):
    """Remembers which number a dial had at each of its paints."""

    def __init__(self, dial: Dial) -> None:
        super().__init__(dial)
        self.numbers: list[str] = []
        self._dial = dial
        dial.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  because Qt has it so
        if event.type() == QEvent.Type.Paint:
            self.numbers.append(self._dial.face.number)
        return False


@pytest.mark.parametrize("face", [Face(number="23"), Face(number="23", tone="accent")])
def test_a_new_number_is_painted_at_once(qtbot: QtBot, dial: Dial, face: Face) -> None:
    dial.set_face(Face(number="24"))
    with qtbot.waitExposed(dial):
        dial.show()
    painted = Painted(dial)

    dial.set_face(Face(number="24", share=0.5))
    before = list(painted.numbers)
    dial.set_face(face)

    assert before == []
    assert painted.numbers == ["23"]


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
    other = Dial(dial._style)
    qtbot.addWidget(other)
    other.resize(400, 400)
    other.set_face(steps[-1])

    assert other.grab().toImage() == screen


def test_a_breath_paints_the_edge_of_its_circle_only(dial: Dial) -> None:
    region = dial._changed(Face(breath=0.50), Face(breath=0.51))

    assert not region.contains(dial.rect().center())


def test_a_screen_reader_hears_number_and_words() -> None:
    assert Face(number="3", word="In", below="breath 5 of 12").words == "In 3 breath 5 of 12"
    assert Face(number="3", above="out", below="of 10").words == "out 3 of 10"


def test_it_does_not_tell_a_screen_reader_every_second(dial: Dial) -> None:
    dial.setAccessibleName("24")
    dial.set_face(Face(number="23"))

    assert dial.accessibleName() == "24"


@pytest.mark.parametrize("side", [400, 617, 900])
def test_a_number_stays_within_what_is_painted_again_for_the_next_one(qtbot: QtBot, style: Style, side: int) -> None:
    dial = Dial(style)
    qtbot.addWidget(dial)
    dial.resize(side, side)
    dial.set_face(Face(number=" ", widest="00", share=0.0))
    empty = picture(dial)
    dial.set_face(Face(number="08", widest="00", share=0.0))
    number = picture(dial)
    box = dial.places.number.toAlignedRect()

    assert all(
        empty.pixel(x, y) == number.pixel(x, y)
        for y in (*range(box.top()), *range(box.bottom() + 1, side))
        for x in range(box.left(), box.right(), 2)
    )


@pytest.mark.parametrize("word", ["In", "Out", "Hold", "Halten", "Respira"])
@pytest.mark.parametrize("side", [240, 617, 900])
def test_what_is_said_of_a_breath_stands_within_the_smallest_circle(dial: Dial, word: str, side: int) -> None:
    dial.resize(side, side)
    dial.set_face(Face(number="10", widest="00", word=word, below="breath 12 of 12", breath=0.0))
    places, empty = dial.places, lungs(ProgressRing(dial.rect()), 0.0)

    for box in (places.word, places.number, places.below):
        for corner in (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()):
            assert QLineF(corner, empty.center()).length() <= empty.width() / 2 + 0.01
    assert QFontMetrics(words_font(word, places.word, capitals=True)).horizontalAdvance(word) <= places.word.width()
    assert places.figures.width("00") <= places.number.width()


def test_the_word_of_a_breath_comes_before_its_seconds_and_is_larger(dial: Dial) -> None:
    dial.set_face(Face(number="3", widest="0", word="Hold", breath=0.5))
    places = dial.places

    assert places.word.bottom() < places.number.top()
    assert QFontMetrics(words_font("Hold", places.word, capitals=True)).capHeight() > places.figures.height


def test_in_a_wide_box_a_strip_leaves_the_number_the_room_of_the_ring(dial: Dial) -> None:
    dial.resize(634, 634)
    dial.set_face(Face(number="1:24", widest="0:00"))
    in_a_ring = dial.number_height
    dial.resize(1032, 634)
    dial.set_face(Face(number="1:23", widest="0:00", tone="rest"))

    assert dial.flat
    assert dial.number_height > 1.8 * in_a_ring


def test_a_breath_wants_its_circle_whatever_the_box(dial: Dial) -> None:
    dial.resize(1032, 634)
    dial.set_face(Face(number="3", word="In", breath=0.5))

    assert not dial.flat


@pytest.mark.parametrize("face", [Face(number="24"), Face(number="24", divisions=8), Face(number="0:21", open=True)])
@pytest.mark.parametrize("sign", ["", "pause"])
def test_nothing_lies_upon_anything_else_above_a_strip(dial: Dial, face: Face, sign: str) -> None:
    dial.resize(1032, 634)
    dial.set_face(replace(face, above="12 times", below="set 1 of 2", sign=sign))
    places = dial.places
    boxes = [places.above, places.sign if sign else places.number, places.below]

    assert [box.top() for box in boxes] == sorted(box.top() for box in boxes)
    assert all(one.bottom() <= other.top() + 0.01 for one, other in pairwise(boxes))
    assert boxes[-1].bottom() <= 634 - ProgressBar(dial.rect()).thick


def test_the_marks_of_an_open_ring_are_a_whole_number() -> None:
    ring = ProgressRing(QRect(0, 0, 617, 617))
    tick, gap = ring._ticks()

    assert ring.way / ring.stroke / (tick + gap) == pytest.approx(60)
