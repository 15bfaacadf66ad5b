"""Boxes for every window and every size of text."""

import pytest
from PySide6.QtCore import QRect

from backstride.ui.session.layout import Boxes, LayoutMode, SessionLayout, arrange

WINDOWS = [(1280, 800), (800, 480), (1080, 1920), (3840, 2160), (2560, 900), (1024, 768), (1000, 1000), (640, 480)]


def boxes(found: SessionLayout) -> dict[str, QRect]:
    return {name: getattr(found, name) for name in Boxes._fields}


@pytest.mark.parametrize("manner", LayoutMode)
@pytest.mark.parametrize("touch", [48, 72])
@pytest.mark.parametrize("text_size", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("window", WINDOWS)
def test_every_box_lies_in_the_window_and_none_upon_another(
    window: tuple[int, int], text_size: float, touch: int, manner: LayoutMode
) -> None:
    found = boxes(arrange(*window, text_size=text_size, touch=touch, manner=manner))

    whole = QRect(0, 0, *window)
    assert [name for name, box in found.items() if not box.isEmpty() and not whole.contains(box)] == []
    names = list(found)
    assert [
        (one, other) for i, one in enumerate(names) for other in names[i + 1 :] if found[one].intersects(found[other])
    ] == []


@pytest.mark.parametrize("window", [w for w in WINDOWS if w[0] > w[1]])
def test_the_dial_is_at_least_half_as_high_as_the_window(window: tuple[int, int]) -> None:
    found = arrange(*window, text_size=1.0, touch=48)

    assert min(found.dial.width(), found.dial.height()) >= window[1] * 0.5


def test_a_portrait_stacks_number_under_figure() -> None:
    found = arrange(1080, 1920, text_size=1.0, touch=48)

    assert found.dial.top() > found.card.bottom()


def test_a_very_wide_window_has_words_figure_and_number_in_a_row() -> None:
    found = arrange(2560, 900, text_size=1.0, touch=48)

    assert found.name.right() < found.card.left() < found.card.right() < found.dial.left()


def test_readers_from_right_to_left_get_the_mirror_image() -> None:
    plain = arrange(1280, 800, text_size=1.0, touch=48)
    mirrored = plain.mirrored(1280)

    assert mirrored.dial.left() == 1280 - plain.dial.right() - 1
    assert mirrored.dial.size() == plain.dial.size()


def control(window: tuple[int, int], text_size: float = 1.0, touch: int = 48) -> int:
    return arrange(*window, text_size=text_size, touch=touch).control


def test_controls_are_never_smaller_than_a_finger_and_grow_with_the_window() -> None:
    assert control((640, 480)) == 48
    assert control((1280, 800)) >= 56
    assert control((1280, 800), touch=72) == 72
    assert control((1920, 1080)) >= 64
    assert control((1080, 1920)) >= 64
    assert control((3840, 2160)) > 140


@pytest.mark.parametrize("window", [(1280, 800), (1080, 1920), (1920, 1080), (3840, 2160)])
def test_controls_grow_with_the_text(window: tuple[int, int]) -> None:
    assert control(window, text_size=2.0) >= 1.1 * control(window)


@pytest.mark.parametrize("window", [(1280, 800), (1920, 1080), (3840, 2160)])
def test_the_controls_have_the_column_of_the_dial(window: tuple[int, int]) -> None:
    found = arrange(*window, text_size=1.0, touch=48)

    assert found.column == found.dial.width()
    assert found.foot.right() == found.dial.right()


@pytest.mark.parametrize("window", [(1080, 1920), (800, 1280), (480, 800), (600, 1024)])
def test_a_portrait_gives_the_figure_nearly_the_height_of_the_number(window: tuple[int, int]) -> None:
    found = arrange(*window, text_size=1.0, touch=48)

    assert found.card.height() > 0.6 * found.dial.height()
    assert (found.dial.left(), found.dial.right()) == (found.bar.left(), found.bar.right())


def test_a_breath_has_more_height_in_a_portrait() -> None:
    plain, breath = (arrange(1080, 1920, text_size=1.0, touch=48, manner=m) for m in LayoutMode if m.value != "finale")

    assert breath.dial.height() > 1.18 * plain.dial.height()


def test_a_window_four_times_as_large_is_the_same_picture() -> None:
    small, large = (arrange(*size, text_size=1.0, touch=48) for size in ((1280, 800), (5120, 3200)))

    assert large.letters == 4 * small.letters
    assert large.card.height() == pytest.approx(4 * small.card.height(), rel=0.01)


def test_the_end_stands_in_the_middle() -> None:
    found = arrange(1280, 800, text_size=1.0, touch=48, manner=LayoutMode.FINALE)

    assert abs(found.dial.center().x() - 640) <= 1
    assert found.head.bottom() < found.dial.top() < found.dial.bottom() < found.name.top() < found.detail.top()
