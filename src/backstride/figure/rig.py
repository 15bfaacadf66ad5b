"""The body as numbers: its segments, how long they are, and how far its joints turn.

Lengths are fractions of body height, after Drillis and Contini. Every segment has a direction on the screen, in degrees
anticlockwise from the right, and may be foreshortened. The limbs come in pairs: near and far where the body is seen in
profile, left and right (the figure's own) where it is seen face on.
"""

from __future__ import annotations

from dataclasses import dataclass

PELVIS, LUMBAR, THORAX, NECK, HEAD = range(5)
THIGH, SHANK, FOOT = (5, 8), (6, 9), (7, 10)
UPPER_ARM, FOREARM, HAND = (11, 14), (12, 15), (13, 16)

TRUNK_LENGTHS = (0.07, 0.10, 0.15, 0.03, 0.12)
LEG_LENGTHS = (0.245, 0.246, 0.115)
ARM_LENGTHS = (0.186, 0.150, 0.075)
LENGTHS = TRUNK_LENGTHS + LEG_LENGTHS * 2 + ARM_LENGTHS * 2
SEGMENTS = len(LENGTHS)

ANKLE_HEIGHT = 0.039
HEEL = 0.035
SHOULDER_HEIGHT = 0.118  # on the thorax
HALF_HIPS = 0.050
HALF_SHOULDERS = 0.098

DEPTH, ARM_DEPTH = (0.021, 0.011), (0.0126, 0.0088)
"""How far right and up far legs and arms are drawn in profile, as if the eye were a little above the near ones."""

FULL_TURN = 360.0
HALF_TURN = 180.0

LIMBS = {"profile": ("near", "far"), "face": ("left", "right")}
"""What the two limbs of a pair are called, in the order of a pair."""


@dataclass(frozen=True, slots=True)
class Joint:
    """One number of a pose: what it is called, its least and greatest value in degrees, and whether it is a pair."""

    name: str
    least: float
    most: float
    pair: bool = False


PROFILE_JOINTS = (
    Joint("pelvis", -180, 360),
    Joint("lumbar", -40, 60),
    Joint("thoracic", -30, 50),
    Joint("neck", -50, 60),
    Joint("head", -45, 45),
    Joint("hip", -40, 150, pair=True),
    Joint("knee", 0, 165, pair=True),
    Joint("ankle", -95, 45, pair=True),
    Joint("shoulder", -70, 190, pair=True),
    Joint("elbow", 0, 155, pair=True),
    Joint("wrist", -90, 95, pair=True),
)
"""Joint angles of a body in profile; bending forward is positive.

An ankle of -64 lays the foot of a level shank on its back.
"""

FACE_JOINTS = (
    Joint("pelvis", -FULL_TURN, FULL_TURN),
    Joint("chest", -FULL_TURN, FULL_TURN),
    Joint("head", -FULL_TURN, FULL_TURN),
    Joint("thigh", -FULL_TURN, FULL_TURN, pair=True),
    Joint("shank", -FULL_TURN, FULL_TURN, pair=True),
    Joint("foot", -FULL_TURN, FULL_TURN, pair=True),
    Joint("upper_arm", -FULL_TURN, FULL_TURN, pair=True),
    Joint("forearm", -FULL_TURN, FULL_TURN, pair=True),
    Joint("hand", -FULL_TURN, FULL_TURN, pair=True),
)
"""Directions of the segments of a body that is seen face on, from behind or from above."""

JOINTS = {"profile": PROFILE_JOINTS, "face": FACE_JOINTS}

MOST_SIDE_BEND = 60.0
"""Degrees between pelvis and chest, and between chest and head, that a spine bends sideways."""

RADII = {
    "seat": 0.062,
    "back": 0.056,
    "belly": 0.052,
    "head": 0.055,
    "shoulder": 0.045,
    "hip": 0.060,
    "knee": 0.032,
    "elbow": 0.021,
    "hand": 0.013,
    "toe": 0.0,
    "heel": 0.0,
    "foot": 0.0,
}
"""The places that can touch something, and how far the skin there is from the bone, in body heights."""

BODY_PLACES = ("seat", "back", "belly", "head")
"""Places that exist once; the others belong to a limb."""

HOLDS = (
    *("thigh", "back-of-thigh", "knee", "shin", "ankle", "hip"),
    *("belly", "breastbone", "ear"),
)
"""The places of the body that a hand can hold."""

WHOLE_HOLDS = ("belly", "breastbone", "ear")
"""Those of them that exist once."""

REACHING_PLACES = ("hand", "toe", "heel", "foot")
"""Places at the end of a limb, which bends to reach them; any other moves the whole body."""
