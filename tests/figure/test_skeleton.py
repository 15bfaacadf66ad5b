"""Bones lie where their directions put them, and none of them changes its length."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.figure.rig import ANKLE_HEIGHT, HALF_HIPS, HEAD, LENGTHS, SEGMENTS, SHANK, THIGH
from backstride.figure.skeleton import Stance, build, hold, lowest, place, skin

UPRIGHT = Stance((90,) * 5 + (270, 270, 0) * 2 + (270, 270, 270) * 2, (1,) * SEGMENTS)
ANGLES = st.lists(st.floats(-360, 360), min_size=SEGMENTS, max_size=SEGMENTS)
SCALES = st.lists(st.floats(0.05, 1), min_size=SEGMENTS, max_size=SEGMENTS)


def test_a_standing_body_is_as_high_as_its_parts() -> None:
    skeleton = build(UPRIGHT, (0, 0), profile=True)

    assert skeleton.bones[HEAD].tip[1] - place(skeleton, "foot")[1] == pytest.approx(0.47 + 0.491 + ANKLE_HEIGHT)


@given(ANGLES, SCALES, st.booleans())
def test_a_bone_is_as_long_as_its_foreshortening_says(turns: list[float], scales: list[float], profile: bool) -> None:  # noqa: FBT001  because hypothesis passes it by place
    skeleton = build(Stance(tuple(turns), tuple(scales)), (0.3, 0.7), profile=profile)

    for bone, length, scale in zip(skeleton.bones, LENGTHS, scales, strict=True):
        assert hypot(bone.tip[0] - bone.x, bone.tip[1] - bone.y) == pytest.approx(length * scale)


@pytest.mark.parametrize(("facing", "side"), [(1.0, 1), (-1.0, -1)])
def test_the_left_hip_is_at_the_right_of_the_screen_unless_seen_from_behind(facing: float, side: int) -> None:
    skeleton = build(UPRIGHT, (0, 0), profile=False, facing=facing)

    assert skeleton.bones[THIGH[0]].x == pytest.approx(side * HALF_HIPS)


def test_the_sole_is_below_the_ankle() -> None:
    skeleton = build(UPRIGHT, (0, 0.53), profile=True)

    assert place(skeleton, "toe")[1] == pytest.approx(lowest(skeleton)) == pytest.approx(0.0)


def test_a_foot_that_points_at_the_viewer_stands_on_its_ankle() -> None:
    skeleton = build(UPRIGHT, (0, 0), profile=False)

    assert place(skeleton, "heel") == pytest.approx(skeleton.bones[SHANK[0]].tip)
    assert skin(skeleton, "heel") == ANKLE_HEIGHT


def test_a_filled_belly_lifts_the_hand_on_it() -> None:
    flat, full = (
        hold(build(Stance(UPRIGHT.directions, UPRIGHT.scales, belly=belly), (0, 0), profile=True), "belly", 0)
        for belly in (0.0, 1.0)
    )

    assert full[0] - flat[0] == pytest.approx(0.047)


def test_a_hand_on_the_hip_is_at_its_own_side() -> None:
    skeleton = build(UPRIGHT, (0, 0), profile=False)

    assert hold(skeleton, "hip", 0)[0] > 0 > hold(skeleton, "hip", 1)[0]
