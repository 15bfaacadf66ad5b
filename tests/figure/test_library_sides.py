"""Every figure that is shipped says which side works, and shows what no other one shows."""

from itertools import combinations
from math import hypot

import pytest

from backstride.figure.model import Contact
from backstride.figure.motion import Moment, Motion, prepare
from backstride.figure.reach import touching
from backstride.figure.rig import FOOT, FOREARM, HAND, SHANK, THIGH, UPPER_ARM
from backstride.figure.scene import compose
from backstride.figure.skeleton import Skeleton
from backstride.routine.ids import exercise_and_variant
from tests.support.pictures import BODY, extent
from tests.support.shipped import EXERCISES, figure_of, on_the_way

AT_ONE_SPOT = 0.012
ON_ITS_EDGE = 0.018
"""How far aside of the ankle the toes of a foot are that is seen from the front and rolls over its edge."""

DIFFERENT = 0.10
"""Body heights by which some part of the body lies elsewhere in two stills."""

IN_DETAIL = 0.03
"""The same in two variants of one exercise."""

ONE_SIDED = [name for name, exercise in EXERCISES.items() if exercise["sides"] == "each"]
ALTERNATING = [name for name, exercise in EXERCISES.items() if exercise["sides"] == "alternate"]
STANDING = ("adductor-side-lunge", "lateral-lunge-rock", "standing-side-reach", "ql-standing-side-bend")

Point = tuple[float, float]


def end_of(motion: Motion) -> Skeleton:
    return motion.skeleton(motion.figure.end)


def outline_of(body: Skeleton, way: float) -> list[Point]:
    """Return where the bones end, seen from the hips; *way* -1 is the mirrored body."""
    return [(way * (bone.tip[0] - body.bones[0].x), bone.tip[1] - body.bones[0].y) for bone in body.bones]


def bend_of_knee(body: Skeleton, limb: int) -> float:
    """Return the sine of the bend of a knee."""
    thigh, shank = body.bones[THIGH[limb]], body.bones[SHANK[limb]]
    return thigh.uy * shank.ux - thigh.ux * shank.uy


@pytest.mark.parametrize("name", ONE_SIDED)
def test_what_is_done_on_one_side_names_the_side_that_works(name: str) -> None:
    assert figure_of(name).shows in ("left", "right")


@pytest.mark.parametrize("name", ALTERNATING)
def test_sides_that_alternate_in_profile_begin_alike(name: str) -> None:
    figure = figure_of(name)

    if figure.rig == "profile" and not figure.cycle:
        bones = prepare(figure).skeleton(0.0).bones
        for near, far in (THIGH, SHANK, FOOT, UPPER_ARM, FOREARM, HAND):
            assert bones[near].tip == pytest.approx(bones[far].tip, abs=ON_ITS_EDGE)


@pytest.mark.parametrize("name", ALTERNATING)
def test_no_body_jumps_where_the_other_side_begins(name: str) -> None:
    figure = figure_of(name)

    if figure.rig == "face":
        scene = compose(figure)
        own, other = (extent(scene.picture(Moment(0.0, mirrored=way)).shapes, *BODY) for way in (False, True))
        assert own == pytest.approx(other, abs=AT_ONE_SPOT)


@pytest.mark.parametrize("name", ONE_SIDED)
def test_in_profile_the_side_that_works_is_the_near_one(name: str) -> None:
    figure = figure_of(name)

    if figure.view == "side":
        assert figure.shows == "right"


def test_the_knee_that_is_kneeled_on_is_the_near_one() -> None:
    assert Contact("knee", 0, height=0.02) in figure_of("hip-flexor-half-kneeling").poses[-1].contacts


def test_the_back_knee_tells_one_calf_stretch_from_the_other() -> None:
    straight, bent = (
        bend_of_knee(end_of(prepare(figure_of(name))), 0) for name in ("calf-gastrocnemius", "calf-soleus")
    )

    assert straight == pytest.approx(0.0, abs=0.1)
    assert bent > 0.7


@pytest.mark.parametrize("name", EXERCISES)
def test_what_is_held_still_is_touched_at_one_spot(name: str) -> None:
    motion = prepare(figure_of(name))
    held = set.intersection(*(set(pose.contacts) for pose in motion.figure.poses))

    for contact in (contact for contact in held if contact.hold == "still"):
        spots = [touching(body, contact) for _, body in on_the_way(motion)]
        x, y = spots[0]
        assert max(hypot(at[0] - x, at[1] - y) for at in spots) < AT_ONE_SPOT


@pytest.mark.parametrize("name", STANDING)
def test_both_feet_stand_flat_from_the_start_to_the_end(name: str) -> None:
    for at, body in on_the_way(prepare(figure_of(name))):
        for limb in (0, 1):
            ankle, toes = body.bones[FOOT[limb]], body.bones[FOOT[limb]].tip
            assert abs(touching(body, Contact("foot", limb))[1]) < AT_ONE_SPOT, at
            assert abs(toes[0] - ankle.x) < ON_ITS_EDGE, at


def test_elbow_and_foot_of_a_side_plank_stay_where_they_are() -> None:
    way = on_the_way(prepare(figure_of("side-plank")))

    for contact in (Contact("elbow", 0), Contact("foot", 0)):
        across = [touching(body, contact)[0] for _, body in way]
        assert max(across) - min(across) < AT_ONE_SPOT


def test_the_front_knee_of_a_half_kneeling_body_begins_over_its_ankle_and_stays_behind_its_toes() -> None:
    way = [body for _, body in on_the_way(prepare(figure_of("hip-flexor-half-kneeling")))]

    assert way[0].bones[SHANK[1]].x == pytest.approx(way[0].bones[FOOT[1]].x, abs=0.02)
    assert all(body.bones[SHANK[1]].x < body.bones[FOOT[1]].tip[0] - 0.02 for body in way)


def test_no_two_stills_look_alike() -> None:
    ends = {name: (figure_of(name).view, end_of(prepare(figure_of(name)))) for name in EXERCISES}

    for (one, (view, body)), (other, (other_view, other_body)) in combinations(ends.items(), 2):
        if view == other_view:
            for way in (1.0, -1.0):
                pairs = zip(outline_of(body, 1.0), outline_of(other_body, way), strict=True)
                akin = exercise_and_variant(one)[0] == exercise_and_variant(other)[0]
                least = IN_DETAIL if akin else DIFFERENT
                assert max(hypot(a - c, b - d) for (a, b), (c, d) in pairs) > least, (one, other)
