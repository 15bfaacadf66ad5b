"""A motion stands on its contacts all the way, and comes back to where it began."""

import pytest

from backstride.figure.model import Contact
from backstride.figure.motion import Moment, Motion, eased, prepare, still
from backstride.figure.pose import read_figure
from backstride.figure.reach import touching
from backstride.figure.rig import HAND, LUMBAR, SHANK, THIGH
from backstride.figure.skeleton import Skeleton, lowest, place

SQUAT: dict[str, object] = {
    "start": {},
    "end": {"pelvis": "62", "hip": "110", "knee": "97", "ankle": "15"},
    "contacts": ["foot"],
}
STEPS: dict[str, object] = {
    "cycle": "yes",
    "poses": [
        {"contacts": ["toe-far", "foot-near"]},
        {"hip": ["84", "-10"], "knee": ["86", "88"], "ankle": ["0", "22"], "contacts": ["toe-far", "foot-near"]},
        {"hip": ["6", "35"], "knee": ["8", "80"], "contacts": ["foot-near"]},
    ],
}
ALL_THE_WAY = [step / 20 for step in range(21)]


def motion(data: dict[str, object]) -> Motion:
    figure, faults = read_figure(data)
    assert figure is not None, faults
    return prepare(figure)


def spot(skeleton: Skeleton, name: str, limb: int = 0) -> tuple[float, float]:
    return touching(skeleton, Contact(name, limb))


def test_easing_begins_and_ends_softly() -> None:
    assert [eased(part) for part in (-1, 0, 0.1, 0.5, 1, 2)] == pytest.approx([0, 0, 0.028, 0.5, 1, 1])


@pytest.mark.parametrize("at", ALL_THE_WAY)
def test_feet_stay_where_they_stand(at: float) -> None:
    squat = motion(SQUAT)

    assert spot(squat.skeleton(at), "foot") == pytest.approx(spot(squat.skeleton(1), "foot"), abs=1e-6)


def test_a_motion_is_told_beyond_its_ends_as_at_its_ends() -> None:
    squat = motion(SQUAT)

    assert (squat.skeleton(-1), squat.skeleton(2)) == (squat.skeleton(0), squat.skeleton(1))


def test_the_end_of_a_cycle_is_half_way_round() -> None:
    assert (motion(SQUAT).figure.end, motion(STEPS).figure.end) == (1.0, 0.5)


def test_a_cycle_walks_on_the_spot() -> None:
    first, last = (motion(STEPS).skeleton(at) for at in (0, 1))

    assert [bone.tip for bone in last.bones] == [pytest.approx(bone.tip) for bone in first.bones]


def test_walking_glides_the_standing_foot_back() -> None:
    steps = motion(STEPS)

    assert spot(steps.skeleton(0.45), "foot")[0] < spot(steps.skeleton(0.34), "foot")[0]


def test_a_hand_may_slide_along_the_floor() -> None:
    pose = {"pelvis": "5", "hip": "85", "knee": "90", "ankle": "-90", "shoulder": "85", "wrist": "90"}
    reach = motion(
        {"start": pose, "end": {**pose, "shoulder": "108", "wrist": "67"}, "contacts": ["knee", {"hand": "slides"}]}
    )

    start, end = (spot(reach.skeleton(at), "hand") for at in (0, 1))
    assert end[0] - start[0] > 0.1
    assert (start[1], end[1]) == pytest.approx((0, 0), abs=1e-3)


def test_a_still_hand_stays_in_the_air() -> None:
    lean = motion(
        {"start": {"shoulder": "80"}, "end": {"pelvis": "80", "shoulder": "70", "elbow": "30"},
         "contacts": ["foot", {"hand-near": "still"}]}
    )  # fmt: skip

    assert spot(lean.skeleton(0.3), "hand") == pytest.approx(spot(lean.skeleton(1), "hand"), abs=1e-6)


def test_a_seat_has_its_height() -> None:
    sit = {"hip": "90", "knee": "90"}
    seated = motion({"start": sit, "end": sit, "contacts": [{"seat": "0.26"}]})

    assert spot(seated.skeleton(0.5), "seat")[1] == pytest.approx(0.26)


@pytest.mark.parametrize("at", ALL_THE_WAY)
def test_without_contacts_the_lowest_part_is_on_the_floor(at: float) -> None:
    kneel = motion({"start": {}, "end": {"knee": "90", "ankle": "-90"}})

    assert lowest(kneel.skeleton(at)) == pytest.approx(0.0, abs=1e-9)


def test_seen_from_above_there_is_no_floor() -> None:
    lying = motion({"view": "top", "start": {}, "end": {"thigh": "330"}})

    assert lying.skeleton(0.5).bones[0][:2] == (0, 0)


def test_seen_from_above_a_contact_stays_at_its_spot() -> None:
    lying = motion({"view": "top", "start": {}, "end": {"thigh": "300"}, "contacts": ["heel-left"]})

    assert place(lying.skeleton(0), "heel") == pytest.approx(place(lying.skeleton(1), "heel"))


def test_a_free_foot_swings_over_the_floor() -> None:
    step = motion(
        {"start": {"hip": ["-30", "0"]}, "end": {"hip": ["30", "0"]}, "contacts": ["foot-far"]},
    )

    assert all(lowest(step.skeleton(at)) > -1e-3 for at in ALL_THE_WAY)


def test_a_breath_lifts_belly_and_hand_at_the_end_pose() -> None:
    lying = {"pelvis": "180", "hip": "62", "knee": "124", "ankle": "-28", "shoulder": "-20", "elbow": "60"}
    resting = motion(
        {"start": lying, "end": lying, "breath": {"belly": "1"}, "contacts": ["seat", "back", {"hand-near": "belly"}]}
    )

    out, full = (resting.skeleton(1, breath) for breath in (0.0, 1.0))
    assert (out.belly, full.belly, full.swell) == (0, 1, 1)
    assert place(full, "hand", 0)[1] - place(out, "hand", 0)[1] == pytest.approx(0.047, abs=1e-3)
    assert [resting.skeleton(at, 1.0).belly for at in (0, 0.5, 1)] == [0, 0.5, 1]


def test_a_still_shows_the_end_and_the_breath_where_that_is_what_moves() -> None:
    lying = {"pelvis": "180"}
    quiet, breathing = (motion({"start": lying, "end": lying, **more}) for more in ({}, {"breath": {"belly": "1"}}))

    assert still(quiet.figure) == Moment(1.0)
    assert still(breathing.figure) == Moment(1.0, 1.0)
    assert still(motion(STEPS).figure) == Moment(0.5)


def test_knees_fold_backwards_and_elbows_forwards() -> None:
    squat = motion({**SQUAT, "contacts": ["foot", {"hand": "knee"}]})

    for at in ALL_THE_WAY:
        bones = squat.skeleton(at).bones
        thigh, shank = bones[THIGH[0]], bones[SHANK[0]]
        assert thigh.ux * shank.uy - thigh.uy * shank.ux <= 1e-9
        assert bones[HAND[0]].length == pytest.approx(0.075)


def test_a_figure_from_behind_has_its_left_at_the_left() -> None:
    skeleton = motion({"view": "back", "start": {}, "end": {}}).skeleton(0)

    assert skeleton.facing == -1
    assert skeleton.bones[THIGH[0]].x < skeleton.bones[LUMBAR].x
