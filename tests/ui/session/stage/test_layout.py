"""Boxes for every window and every size of text."""

import pytest
from PySide6.QtCore import QRect

from backstride.ui.session.stage.layout import StageLayout, arrange

WINDOWS = [(1280, 800), (800, 480), (1080, 1920), (3840, 2160), (2560, 900), (1024, 768), (1000, 1000), (640, 480)]
APART = ("strip", "labels", "badges", "number", "words", "extras", "bar")
"""What never lies upon another."""


def found(window: tuple[int, int], text_size: float = 1.0, touch: int = 48) -> StageLayout:
    return arrange(*window, text_size=text_size, touch=touch)


@pytest.mark.parametrize("touch", [48, 72])
@pytest.mark.parametrize("text_size", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("window", WINDOWS)
def test_every_box_lies_in_the_window_and_no_words_upon_others(
    window: tuple[int, int], text_size: float, touch: int
) -> None:
    boxes = found(window, text_size, touch).boxes._asdict()

    whole = QRect(0, 0, *window)
    assert [name for name, box in boxes.items() if not box.isEmpty() and not whole.contains(box)] == []
    assert [
        (one, other)
        for index, one in enumerate(APART)
        for other in APART[index + 1 :]
        if boxes[one].intersects(boxes[other])
    ] == []


@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("window", [window for window in WINDOWS if window[0] > window[1]])
def test_the_column_is_beside_the_disc_and_the_body(window: tuple[int, int], text_size: float) -> None:
    boxes = found(window, text_size).boxes

    for box in (boxes.badges, boxes.number, boxes.words, boxes.alone):
        assert box.left() > max(boxes.disc.right(), boxes.figure.right())


@pytest.mark.parametrize("window", WINDOWS)
def test_the_ring_and_the_body_stand_on_the_floor(window: tuple[int, int]) -> None:
    boxes = found(window).boxes

    assert abs(boxes.disc.bottom() + 1 - boxes.floor.top()) <= 1
    assert abs(boxes.figure.bottom() + 1 - boxes.floor.top()) <= 1
    assert abs(boxes.disc.width() - boxes.disc.height()) <= 1


def test_the_stage_is_as_it_was_drawn() -> None:
    layout = found((1280, 800))
    boxes = layout.boxes

    assert boxes.floor.top() == 668
    assert (boxes.disc.left(), boxes.disc.width()) == (130, 540)
    assert (boxes.badges.left(), boxes.badges.top(), boxes.badges.height()) == (800, 104, 56)
    assert (boxes.number.top(), boxes.number.height()) == (194, 180)
    assert (layout.control, layout.leading) == (56, 80)


def test_a_portrait_has_number_and_words_on_the_floor_below_the_figure() -> None:
    boxes = found((1080, 1920)).boxes

    assert boxes.number.top() > boxes.figure.bottom()
    assert boxes.words.top() > boxes.number.bottom()
    assert boxes.bar.top() > boxes.extras.bottom() > boxes.words.bottom()
    assert boxes.number.height() == 292


def test_a_very_wide_window_has_its_column_no_wider_than_is_read() -> None:
    boxes = found((2560, 900)).boxes

    assert boxes.words.width() <= 0.7 * 900
    assert boxes.disc.center().x() == pytest.approx(0.28 * 2560, abs=1)


def test_readers_from_right_to_left_get_the_mirror_image() -> None:
    plain = found((1280, 800))
    mirrored = plain.mirrored(1280)

    assert mirrored.boxes.disc.left() == 1280 - plain.boxes.disc.right() - 1
    assert mirrored.boxes.words.size() == plain.boxes.words.size()


@pytest.mark.parametrize(("window", "least"), [((640, 480), 48), ((1280, 800), 56), ((3840, 2160), 140)])
def test_controls_grow_with_the_window_and_are_never_too_small_for_a_finger(
    window: tuple[int, int], least: int
) -> None:
    assert found(window).control >= least
    assert found(window, touch=72).control >= 72


@pytest.mark.parametrize("window", [(1280, 800), (1080, 1920), (1920, 1080), (3840, 2160)])
def test_controls_and_letters_grow_with_the_text(window: tuple[int, int]) -> None:
    assert found(window, 2.0).control >= 1.1 * found(window).control
    assert found(window, 2.0).letters == pytest.approx(1.42 * found(window).letters)


def test_a_window_three_times_as_large_is_the_same_picture() -> None:
    small, large = found((1280, 800)), found((3840, 2400))

    assert large.letters == pytest.approx(3 * small.letters)
    assert large.boxes.disc.width() == pytest.approx(3 * small.boxes.disc.width(), abs=2)
