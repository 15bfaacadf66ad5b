"""How often a session is painted."""

from dataclasses import replace

import pytest

from backstride.session.player import Command
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.session.frame_interval import FRAME, next_look
from tests.support.session_states import DEMO, view_of

TIMELINE = compile_timeline(DEMO)


def test_a_ring_that_moves_fast_is_painted_ten_times_a_second() -> None:
    assert next_look(view_of("hold"), still=False, pixels=2000) == pytest.approx(1 / 10)


def test_a_slow_ring_is_painted_once_a_pixel() -> None:
    assert next_look(view_of("hold"), still=False, pixels=60) == pytest.approx(0.5)


def test_reduced_motion_waits_for_the_next_number() -> None:
    assert next_look(view_of("hold-right"), still=True, pixels=2000) == pytest.approx(0.6, abs=0.01)


def test_reduced_motion_still_tells_the_parts_of_a_repetition() -> None:
    view = replace(view_of("paced"), seconds=12.9)

    assert next_look(view, still=True, pixels=2000) == pytest.approx(0.1, abs=0.01)


@pytest.mark.parametrize("command", [Command.PAUSE, Command.LEAVE])
def test_nothing_is_painted_while_nothing_moves(command: Command) -> None:
    assert next_look(view_of("hold", command), still=False, pixels=2000) is None


def test_a_stopwatch_is_painted_once_a_second() -> None:
    assert next_look(view_of("self-paced"), still=False, pixels=2000) == pytest.approx(1, abs=0.01)


def test_a_breath_is_painted_smoothly() -> None:
    look = next_look(view_of("breathe-in"), still=False, pixels=2000, figure=True)
    assert look is not None
    assert look <= 1 / 15


def test_a_figure_moves_smoothly_and_holds_in_fewer_pictures() -> None:
    assert next_look(view_of("for"), still=False, pixels=2000, figure=True) == pytest.approx(FRAME)
    assert next_look(view_of("hold"), still=False, pixels=2000, figure=True) == pytest.approx(1 / 10)
    assert next_look(view_of("self-paced"), still=False, pixels=2000, figure=True) == pytest.approx(FRAME)
