"""Where in its motion a figure is."""

from dataclasses import replace

import pytest

from backstride.devices.clock import ManualClock
from backstride.figure.model import Figure
from backstride.figure.motion import Moment, prepare
from backstride.figure.rig import FOREARM, PELVIS
from backstride.playback.view import View
from backstride.routine.model import Side
from backstride.session.player import Command
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.session.figure_pose import Shot, posture_of, shot_of
from backstride.ui.session.following import subject_of
from tests.support.session_states import DEMO, STATES, conductor_at, position
from tests.support.shipped import figure_from, figure_of

TIMELINE = compile_timeline(DEMO)
FIGURE = figure_from({"view": "side", "start": {"pelvis": "90"}, "end": {"pelvis": "90", "hip": ["40", "0"]}})
CYCLE = replace(FIGURE, cycle=True)


def view_of(state: str, seconds: float | None = None) -> View:
    conductor = conductor_at(TIMELINE, position(TIMELINE, STATES[state]), ManualClock())
    conductor.apply(Command.START)
    view = conductor.view()
    return view if seconds is None else replace(view, seconds=seconds)


def posture(state: str, seconds: float | None = None, figure: Figure = FIGURE, *, still: bool = False) -> Moment:
    view = view_of(state, seconds)
    return posture_of(view, figure, subject_of(TIMELINE, view.phase), still=still)


def shot(state: str, seconds: float | None = None, *, still: bool = False, shows: Side | None = None) -> Shot:
    view = view_of(state, seconds)
    exercise = replace(DEMO.exercises["hip-flexor"], pictures=("start.png", "end.png"), picture_shows=shows)
    return shot_of(view, exercise, subject_of(TIMELINE, view.phase), still=still)


def test_two_pictures_change_half_way_through_the_motion() -> None:
    assert [shot("hold", second).picture for second in (0, 0.9, 1.1, 20)] == ["start.png"] * 2 + ["end.png"] * 2
    paced = [shot("paced", second).picture for second in (0, 1, 2, 3.5, 4.5)]
    assert paced == ["start.png", "start.png", "end.png", "end.png", "start.png"]
    assert [shot("relax", 0.9).picture, shot("relax", 0.9, still=True).picture] == ["start.png"] * 2
    assert shot("hold", 0, still=True).picture == "end.png"


def test_pictures_are_mirrored_for_the_side_that_they_do_not_show() -> None:
    assert [shot("hold", shows=side).mirrored for side in (None, Side.LEFT, Side.RIGHT)] == [False, False, True]
    assert [shot("hold-right", shows=side).mirrored for side in (Side.LEFT, Side.RIGHT)] == [True, False]
    single = replace(DEMO.exercises["march"], pictures=("one.png",), picture_shows=Side.LEFT)
    view = view_of("for")
    assert shot_of(view, single, subject_of(TIMELINE, view.phase), still=False).picture == "one.png"


def test_get_ready_shows_the_whole_way_once_and_comes_back_to_where_the_work_begins() -> None:
    assert [round(posture("get-ready", second).at, 2) for second in (0, 1.25, 2.5, 3.4, 5)] == [0, 0.5, 1, 1, 0]
    assert [round(posture("get-ready", second, CYCLE).at, 2) for second in (0, 2.5, 5)] == [0, 0.5, 1]


def test_a_hold_is_reached_in_two_seconds_and_then_breathes() -> None:
    assert posture("hold", 1).at == pytest.approx(0.5)
    assert (posture("hold", 2).at, posture("hold", 2).breath) == (1, 0)
    assert posture("hold", 4.5).breath == pytest.approx(1)


def test_a_pause_lets_go_within_a_second_and_stays_at_rest() -> None:
    assert [posture("relax", second).at for second in (0, 1, 2.5)] == [1, 0, 0]


def test_paced_repetitions_follow_the_tempo() -> None:
    # 3 s out, no hold, 2 s back
    assert [round(posture("paced", second).at, 2) for second in (0, 1.5, 3, 4, 5)] == [0, 0.5, 1, 0.5, 0]


def test_a_cycle_goes_round_once_a_repetition() -> None:
    assert [round(posture("paced", second, CYCLE).at, 2) for second in (0, 3, 4, 4.999)] == [0, 0.5, 0.75, 1]


def test_breathing_follows_the_breath() -> None:
    assert posture("breathe-in", 4).breath == pytest.approx(1)
    assert posture("breathe-in", 10).breath == pytest.approx(0)
    assert posture("breathe-in", 7).breath == pytest.approx(0.5)


def test_where_one_breathes_is_reached_as_softly_as_a_hold() -> None:
    assert [posture("breathe-in", second).at for second in (0, 1, 2, 7)] == pytest.approx([0, 0.5, 1, 1])


def test_keep_moving_goes_there_and_back_in_the_figures_own_time() -> None:
    period = FIGURE.period

    assert [round(posture("for", period * part).at, 2) for part in (0, 0.5, 1)] == [0, 1, 0]


def test_the_other_side_is_the_mirrored_figure() -> None:
    left = replace(FIGURE, shows="left")

    assert not posture("hold", figure=left).mirrored
    assert posture("hold-right", figure=left).mirrored
    assert posture("switch", figure=left).mirrored
    assert posture("hold", figure=replace(FIGURE, shows="right")).mirrored


def test_seen_from_the_front_it_works_like_a_mirror() -> None:
    left = figure_of("side-plank")
    at_its_end = prepare(left).skeleton(left.end)

    # As it is drawn, its own left forearm is at the right of the picture ...
    assert (left.view, left.shows) == ("front", "left")
    assert at_its_end.bones[FOREARM[0]].x > at_its_end.bones[PELVIS].x
    # ... so that it is turned to be at the left while the left side works.
    assert posture("hold", figure=left).mirrored
    assert not posture("hold-right", figure=left).mirrored


def test_the_near_side_of_a_figure_that_looks_to_the_right_is_its_right_one() -> None:
    assert posture("hold").mirrored
    assert not posture("hold-right").mirrored


def test_repetitions_that_alternate_swap_the_limbs() -> None:
    assert (posture("paced", 1).swapped, posture("paced", 6).swapped) == (True, False)


def test_reduced_motion_is_a_still_of_the_end_with_an_arrow() -> None:
    assert [posture("paced", second, still=True).at for second in (0, 2, 4)] == [1, 1, 1]
    assert posture("paced", 1, still=True).arrow


def test_reduced_motion_shows_the_start_between_two_holds() -> None:
    between = posture("relax", 2, still=True)

    assert (between.at, between.arrow) == (0, False)
