"""The joints of a figure are turned one by one, and nothing else of it changes."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.figure.turning import Poser, Turn, Written, poser_of

SQUAT: dict[str, Written] = {"start": {}, "end": {"pelvis": "62", "hip": "110", "knee": "97"}}
STEP: dict[str, Written] = {"start": {"hip": ["-24", "0"]}, "end": {"hip": ["52 x0.8", "0"], "knee": ["8"]}}
STAR: dict[str, Written] = {"view": "front", "poses": [{}, {"thigh": "300"}, {"upper_arm": "20 x0.7"}]}


def poser(data: Mapping[str, Written]) -> Poser:
    found = poser_of(data)
    assert found is not None
    return found


def turn(data: Mapping[str, Written], pose: int, joint: str, limb: str = "") -> Turn:
    of = poser(data)
    return next(each for each in of.turns(of.poses[pose], apart=bool(limb)) if (each.joint, each.limb) == (joint, limb))


def after(data: Mapping[str, Written], pose: int, joint: str, limb: str, angle: float) -> Written:
    of = poser(data)
    return of.turned(of.poses[pose], turn(data, pose, joint, limb), angle)


def test_a_figure_with_faults_is_not_turned() -> None:
    assert poser_of({"start": {}}) is None
    assert poser_of("") is None


def test_the_poses_are_found_in_their_order() -> None:
    assert poser(SQUAT).poses == (("start",), ("end",))
    assert poser(STAR).poses == (("poses", 0), ("poses", 1), ("poses", 2))


def test_a_joint_goes_as_far_as_a_body_can_and_stands_where_nothing_is_written() -> None:
    assert turn(SQUAT, 1, "hip") == Turn("hip", "", 110, -40, 150)
    assert turn(SQUAT, 0, "pelvis").angle == 90
    assert turn(SQUAT, 0, "knee").angle == 0


def test_limbs_are_apart_where_that_is_asked_for() -> None:
    assert not poser(SQUAT).uneven
    assert poser(STEP).uneven
    assert (turn(STEP, 0, "hip", "near").angle, turn(STEP, 0, "hip", "far").angle) == (-24, 0)
    assert turn(STEP, 1, "knee", "far").angle == 8


def test_one_number_is_written_for_both_limbs_or_one_for_each() -> None:
    assert after(SQUAT, 1, "hip", "", 90) == "90"
    assert after(SQUAT, 1, "hip", "far", 90) == ["110", "90"]
    assert after(STEP, 1, "hip", "near", 40) == ["40 x0.8", "0"]
    assert after(STEP, 1, "hip", "", 40) == "40 x0.8"
    assert after(SQUAT, 1, "pelvis", "", 62.5) == "62.5"


def test_a_direction_goes_round_and_is_the_mirror_image_for_the_other_limb() -> None:
    right, left = turn(STAR, 1, "thigh", "right"), turn(STAR, 1, "thigh", "left")
    assert (left.angle, right.angle, left.round) == (300, 240, True)
    assert (left.least, left.most) == (120, 480)
    assert after(STAR, 1, "thigh", "left", 390) == ["30", "240"]
    assert after(STAR, 2, "upper_arm", "", -10) == "350 x0.7"


def test_one_number_is_that_of_the_right_limb_of_a_body_seen_from_behind() -> None:
    behind = STAR | {"view": "back"}

    assert turn(behind, 1, "thigh").angle == turn(behind, 1, "thigh", "right").angle == 300


def test_the_whole_figure_has_the_joint_where_it_was_turned() -> None:
    of = poser(SQUAT)
    assert of.with_turned(("end",), turn(SQUAT, 1, "knee"), 80) == {
        "start": {},
        "end": {"pelvis": "62", "hip": "110", "knee": "80"},
    }
    of = poser(STAR)
    changed = of.with_turned(("poses", 1), turn(STAR, 1, "thigh"), 280)
    assert changed["poses"] == [{}, {"thigh": "280"}, {"upper_arm": "20 x0.7"}]


@pytest.mark.parametrize("data", [SQUAT, STEP, STAR])
@given(st.data())
def test_what_is_turned_is_there_afterwards_and_nothing_else_moved(
    data: dict[str, Written], draw: st.DataObject
) -> None:
    of = poser(data)
    path = draw.draw(st.sampled_from(of.poses))
    apart = draw.draw(st.booleans())
    chosen = draw.draw(st.sampled_from(of.turns(path, apart=apart)))
    angle = draw.draw(st.integers(int(max(chosen.least, -40)), int(min(chosen.most, 300))))
    now = poser_of(of.with_turned(path, chosen, angle))
    if now is not None:  # a chest, say, can be turned too far for the pelvis
        found = {(each.joint, each.limb): each.angle for each in now.turns(path, apart=apart)}
        assert (found[chosen.joint, chosen.limb] - angle) % 360 == 0
        others = {(each.joint, each.limb) for each in of.turns(path, apart=apart)} - {(chosen.joint, chosen.limb)}
        assert others <= found.keys()
