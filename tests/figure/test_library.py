"""Every figure that is shipped stands on its contacts and moves as a body can."""

from itertools import pairwise
from math import hypot

import pytest

from backstride.figure.motion import prepare
from backstride.figure.reach import touching
from backstride.figure.rig import FOREARM, LENGTHS, SHANK, THIGH, UPPER_ARM
from backstride.figure.skeleton import lowest
from tests.support.shipped import EXERCISES, figure_of, on_the_way

NEAR_THE_FLOOR = 0.01


@pytest.mark.parametrize("name", EXERCISES)
def test_contacts_stay_on_the_floor(name: str) -> None:
    figure = figure_of(name)
    motion = prepare(figure)
    places = (*figure.at, 1.0) if figure.cycle else figure.at
    poses = (*figure.poses, figure.poses[0]) if figure.cycle else figure.poses

    for at, skeleton in on_the_way(motion):
        index = max(number for number, place in enumerate(places) if place <= at or number == 0)
        beside = poses[min(index + 1, len(poses) - 1)]
        for contact in set(poses[index].contacts) & set(beside.contacts):
            if figure.grounded and contact.hold in ("floor", "slides"):
                off = touching(skeleton, contact)[1] - contact.height
                assert abs(off) < NEAR_THE_FLOOR, (at, contact, off)


@pytest.mark.parametrize("name", EXERCISES)
def test_nothing_sinks_into_the_floor(name: str) -> None:
    figure = figure_of(name)

    if figure.grounded:
        least = -0.025 if figure.rig == "profile" else -0.05  # face on, what is nearer is lower
        sunk = [(at, lowest(skeleton)) for at, skeleton in on_the_way(prepare(figure))]
        assert [pair for pair in sunk if pair[1] < least] == []


@pytest.mark.parametrize("name", EXERCISES)
def test_segments_keep_their_length(name: str) -> None:
    for _, skeleton in on_the_way(prepare(figure_of(name))):
        for bone, length in zip(skeleton.bones, LENGTHS, strict=True):
            assert hypot(bone.tip[0] - bone.x, bone.tip[1] - bone.y) == pytest.approx(length * bone.scale)


@pytest.mark.parametrize("name", EXERCISES)
def test_no_knee_or_elbow_bends_backwards(name: str) -> None:
    motion = prepare(figure_of(name))

    if motion.figure.rig == "profile":
        for at, skeleton in on_the_way(motion):
            for upper, lower, way in ((THIGH, SHANK, -1), (UPPER_ARM, FOREARM, 1)):
                for limb in (0, 1):
                    first, second = skeleton.bones[upper[limb]], skeleton.bones[lower[limb]]
                    turn = first.ux * second.uy - first.uy * second.ux
                    assert turn * way > -0.05, (at, upper)


@pytest.mark.parametrize("name", EXERCISES)
def test_a_motion_does_not_jump(name: str) -> None:
    motion = prepare(figure_of(name))
    tips = [[bone.tip for bone in motion.skeleton(step / 240).bones] for step in range(241)]

    for before, after in pairwise(tips):
        for (x0, y0), (x1, y1) in zip(before, after, strict=True):
            assert hypot(x1 - x0, y1 - y0) < 0.03
