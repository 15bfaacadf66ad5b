"""A limb bends so that its end is where it should be, and never the wrong way."""

from math import cos, dist, pi, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.figure.model import Contact
from backstride.figure.reach import lifted, settle, touching, two_bones
from backstride.figure.rig import SEGMENTS, SHANK, THIGH
from backstride.figure.skeleton import Stance, build

UPRIGHT = Stance((90,) * 5 + (270, 270, 0) * 2 + (270, 270, 270) * 2, (1,) * SEGMENTS)


@given(st.floats(0.05, 0.39), st.floats(0, 2 * pi), st.sampled_from([1.0, -1.0]))
def test_two_bones_end_at_their_target(distance: float, direction: float, bend: float) -> None:
    x, y = distance * cos(direction), distance * sin(direction)

    first, second = two_bones((0, 0), (x, y), (0.2, 0.2), bend)

    end = tuple(0.2 * (part(radians(first)) + part(radians(second))) for part in (cos, sin))
    assert end == pytest.approx((x, y), abs=1e-6)
    assert (second - first) * bend >= 0


def test_a_target_out_of_reach_is_pointed_at() -> None:
    first, second = two_bones((0, 0), (9, 0), (0.2, 0.1), 1.0)

    assert (first, second) == pytest.approx((0, 0))


def test_hips_come_down_when_feet_stand_wide() -> None:
    spots = {Contact("foot", 0): (-0.3, 0.0), Contact("foot", 1): (0.3, 0.0)}

    stance, root = settle(UPRIGHT, (0.0, 0.53), spots, profile=True, facing=1.0)

    skeleton = build(stance, root, profile=True)
    assert root[1] < 0.5
    for contact, spot in spots.items():
        assert touching(skeleton, contact) == pytest.approx(spot, abs=1e-3)


def test_a_second_firm_contact_tilts_the_body() -> None:
    lying = Stance((170,) * 5 + (350, 350, 80) * 2 + (350, 350, 350) * 2, (1,) * SEGMENTS)
    spots = {Contact("seat"): (0.0, 0.0), Contact("back"): (-0.25, 0.0)}

    stance, root = settle(lying, (0.0, 0.1), spots, profile=True, facing=1.0)

    skeleton = build(stance, root, profile=True)
    assert [touching(skeleton, contact)[1] for contact in spots] == pytest.approx([0, 0], abs=1e-9)


def test_two_firm_contacts_at_one_point_tilt_nothing() -> None:
    spots = {Contact("knee", 0): (0.0, 0.0), Contact("knee", 1): (0.0, 0.0)}

    stance, _ = settle(UPRIGHT, (0.0, 0.5), spots, profile=True, facing=1.0)

    assert stance == UPRIGHT


def test_a_hand_holds_the_knee() -> None:
    hands = Contact("hand", 0, "body", onto=("knee", 0))
    sitting = Stance((60,) * 5 + (350, 260, 350) * 2 + (300, 310, 310) * 2, (1,) * SEGMENTS)

    stance, root = settle(sitting, (0.0, 0.3), {hands: (0.0, 0.0)}, profile=True, facing=1.0)

    skeleton = build(stance, root, profile=True)
    knee = skeleton.bones[SHANK[0]]
    assert dist(touching(skeleton, hands), (knee.x, knee.y)) < 0.06


def test_a_free_foot_is_lifted_out_of_the_floor() -> None:
    stance = lifted(UPRIGHT, (0.0, 0.4), {("leg", 1)}, profile=True, facing=1.0)

    skeleton = build(stance, (0.0, 0.4), profile=True)
    assert touching(skeleton, Contact("toe", 0))[1] == pytest.approx(0.0, abs=1e-6)
    assert touching(skeleton, Contact("toe", 1))[1] < -0.1


@pytest.mark.parametrize("bend", [20.0, -20.0])
def test_a_knee_seen_from_the_front_folds_to_its_side(bend: float) -> None:
    front = Stance(UPRIGHT.directions, UPRIGHT.scales, bends=(bend, 0, 0, 0))

    stance, _ = settle(front, (0.0, 0.45), {Contact("foot", 0): (0.05, 0.0)}, profile=False, facing=1.0)

    assert (stance.directions[SHANK[0]] - stance.directions[THIGH[0]]) * bend > 0


def test_hips_stop_where_two_feet_cannot_both_be_reached() -> None:
    spots = {Contact("foot", 0): (-2.0, 0.0), Contact("foot", 1): (2.0, 0.0)}

    _, root = settle(UPRIGHT, (0.0, 0.53), spots, profile=True, facing=1.0)

    assert abs(root[0]) < 2
