"""Every figure that is shipped is drawn as a body: on the floor, hands where they hold, the glow on what works."""

from collections.abc import Iterator
from math import atan2, cos, degrees, hypot, pi, sin

import pytest

from backstride.figure.model import Contact
from backstride.figure.motion import Moment, prepare, still
from backstride.figure.region import Polygon, covers, polygons
from backstride.figure.rig import FOOT, FOREARM, LUMBAR, PELVIS, PROFILE_JOINTS, SHANK, THIGH, THORAX, UPPER_ARM
from backstride.figure.scene import Scene, compose
from backstride.figure.shape import Place, Shape, disc_at
from backstride.figure.skeleton import Bone, Skeleton, hold, place
from tests.support.pictures import skin
from tests.support.shipped import EXERCISES, figure_of, muscles_of, on_the_way

LEAST_DIFFERENCE = 0.03
MOSTLY = 0.7
DEGREES = 6.0
"""What bending a limb to its contact may add to what an author can write."""

ON_THE_FLOOR = 0.014
NEARER_TO_THE_EYE = {
    "adductor-butterfly": 0.05,
    "side-plank": 0.03,
    "side-plank/knees": 0.03,
    "side-plank/arm-lifted": 0.03,
    "hip-90-90-switch": 0.025,
    "hip-90-90-switch/one-knee": 0.025,
    "hip-90-90-switch/hands-free": 0.025,
    "hip-circle/toe-tap": 0.045,
}
"""What is sat on, leant on or stood on in front of the body, seen from the front, is drawn a little lower."""

JOINTS = {
    "hip": (THIGH, (PELVIS, PELVIS), 180.0, 1.0),
    "knee": (SHANK, THIGH, 0.0, -1.0),
    "ankle": (FOOT, SHANK, 90.0, 1.0),
    "shoulder": (UPPER_ARM, (THORAX, THORAX), 180.0, 1.0),
    "elbow": (FOREARM, UPPER_ARM, 0.0, 1.0),
    "lumbar": ((LUMBAR, LUMBAR), (PELVIS, PELVIS), 0.0, -1.0),
}
"""The bone that a joint turns, the one that it counts from and with what turn, and which way is bending."""

Point = tuple[float, float]


def moments() -> list[Moment]:
    return [*(Moment(step / 12) for step in range(13)), Moment(1.0, 1.0)]


def spread(disc: Place) -> list[Point]:
    """Return points all over a disc, denser where it glows most."""
    a, b, c, d, e, f = disc
    spots = [(r * cos(turn * pi / 6), r * sin(turn * pi / 6)) for r in (0.2, 0.4, 0.6, 0.8) for turn in range(12)]
    return [(a * x + c * y + e, b * x + d * y + f) for x, y in spots]


def glows(shape: Shape, below: list[Shape]) -> Iterator[tuple[Place, list[Polygon]]]:
    """Yield each disc that glows on *shape*, and what it may colour: the shape itself, or all that is below it."""
    room = [polygon for one in (below if shape.atop else [shape]) for polygon in polygons(one)]
    for layer in shape.layers:
        if layer.role == "glow":
            yield from ((disc_at(shape.place, *disc), room) for disc in layer.discs)


def turned(bones: Skeleton, name: str, limb: int) -> float:
    """Return the angle of a joint of a body in profile, as an author would write it."""
    bone, base, turn, way = JOINTS[name]
    one, other = bones.bones[bone[limb]], bones.bones[base[limb]]
    found = way * (_heading(one) - _heading(other) - turn)
    least = next(joint.least for joint in PROFILE_JOINTS if joint.name == name)
    return (found - least + 90) % 360 + least - 90


def _heading(bone: Bone) -> float:
    return degrees(atan2(bone.uy, bone.ux))


def distance(skeleton: Skeleton, contact: Contact, onto: tuple[str, int]) -> float:
    """Return how far a hand is from the place of the body that it holds."""
    x, y = place(skeleton, "hand", contact.limb)
    there = hold(skeleton, *onto)
    return hypot(x - there[0], y - there[1])


def lowest_skin(scene: Scene, moment: Moment) -> float:
    return min(y for _, y in skin(scene.picture(moment).shapes))


@pytest.mark.parametrize("name", EXERCISES)
def test_nothing_is_drawn_below_the_floor(name: str) -> None:
    figure = figure_of(name)

    if figure.grounded:
        scene = compose(figure)
        deepest = min(lowest_skin(scene, moment) for moment in moments())
        assert deepest > -NEARER_TO_THE_EYE.get(name, ON_THE_FLOOR)


@pytest.mark.parametrize("name", EXERCISES)
def test_no_body_floats_over_the_floor(name: str) -> None:
    figure = figure_of(name)

    if figure.grounded and not any(prop.kind in ("chair", "step") for prop in figure.props):
        scene = compose(figure)
        assert max(lowest_skin(scene, moment) for moment in moments()) < ON_THE_FLOOR


@pytest.mark.parametrize("name", EXERCISES)
def test_a_hand_that_has_come_to_what_it_holds_stays_there(name: str) -> None:
    figure = figure_of(name)
    way = on_the_way(prepare(figure))
    shared = set.intersection(*(set(pose.contacts) for pose in figure.poses))

    for contact in shared:
        if contact.onto is not None:
            held = [distance(skeleton, contact, contact.onto) < ON_THE_FLOOR for _, skeleton in way]
            assert all(held[held.index(True) :]), contact


@pytest.mark.parametrize("name", EXERCISES)
def test_joints_turn_as_a_body_can(name: str) -> None:
    motion = prepare(figure_of(name))

    if motion.figure.rig == "profile":
        for joint in PROFILE_JOINTS:
            for at, skeleton in on_the_way(motion) if joint.name in JOINTS else ():
                for limb in (0, 1):
                    angle = turned(skeleton, joint.name, limb)
                    assert joint.least - DEGREES <= angle <= joint.most + DEGREES, (joint.name, at, limb)


@pytest.mark.parametrize("name", EXERCISES)
def test_a_glow_lies_on_the_part_that_it_means(name: str) -> None:
    figure = figure_of(name)
    body = compose(figure, muscles_of(name)).picture(still(figure)).body
    found = [(disc, room) for index, shape in enumerate(body) for disc, room in glows(shape, body[:index])]

    assert found
    for disc, room in found:
        inside = [any(covers(polygon, point) for polygon in room) for point in spread(disc)]
        assert sum(inside) > len(inside) * MOSTLY, disc


@pytest.mark.parametrize("name", EXERCISES)
def test_the_start_and_the_still_can_be_told_apart(name: str) -> None:
    motion = prepare(figure_of(name))
    shown = still(motion.figure)
    start, end = motion.skeleton(0.0), motion.skeleton(shown.at, shown.breath)

    before, after = ([*(bone.tip for bone in body.bones), hold(body, "belly", 0)] for body in (start, end))
    assert max(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in zip(before, after, strict=True)) > LEAST_DIFFERENCE
