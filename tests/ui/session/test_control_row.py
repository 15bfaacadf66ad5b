"""The controls in their row."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect

from backstride.session.states import Command
from backstride.ui.kit.actions import CONTROLS
from backstride.ui.session.control_row import fitting_side, places, row_width


@pytest.mark.parametrize(("width", "side"), [(576, 60), (455, 48), (1016, 100), (700, 60)])
def test_all_controls_stand_in_their_order_in_the_row(width: int, side: int) -> None:
    row = QRect(10, 20, width, 80)
    boxes = list(places(row, side).values())

    assert list(places(row, side)) == [action.command for action in CONTROLS]
    assert all(row.adjusted(0, -70, 0, 70).contains(box) for box in boxes)
    assert all(one.right() < other.left() for one, other in pairwise(boxes))


def test_the_control_that_pauses_is_the_largest() -> None:
    boxes = places(QRect(0, 0, 576, 80), 60)
    pause = boxes.pop(Command.PAUSE)

    assert all(pause.height() >= 1.25 * box.height() for box in boxes.values())


def test_leaving_stands_apart_at_the_end() -> None:
    boxes = places(QRect(0, 0, 576, 80), 60)
    gaps = {act: boxes[Command.LEAVE].left() - box.right() for act, box in boxes.items()}

    assert boxes[Command.LEAVE].right() == 575
    assert gaps[Command.HELP] >= 24


@pytest.mark.parametrize("width", [480, 576, 900, 1016])
def test_the_largest_side_that_fits_is_as_wide_as_the_row(width: int) -> None:
    assert 0.98 * width <= row_width(fitting_side(width)) <= width


def test_no_side_is_too_small_for_a_finger() -> None:
    assert fitting_side(200) == 48
