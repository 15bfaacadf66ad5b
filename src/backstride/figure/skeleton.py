"""Where every bone lies once a posture and a place for the hips are given: forward kinematics for all views.

x goes right and y goes up, both in body heights; the floor is at y = 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from typing import NamedTuple

from backstride.figure.rig import (
    ANKLE_HEIGHT,
    FOOT,
    FOREARM,
    HALF_HIPS,
    HALF_SHOULDERS,
    HAND,
    HEAD,
    HEEL,
    LENGTHS,
    LUMBAR,
    NECK,
    PELVIS,
    RADII,
    SHANK,
    SHOULDER_HEIGHT,
    THIGH,
    THORAX,
    UPPER_ARM,
)


class Bone(NamedTuple):
    """One segment: where it begins, the direction (of length 1) in which it goes, and how long it is drawn."""

    x: float
    y: float
    ux: float
    uy: float
    length: float
    scale: float

    def along(self, distance: float, left: float = 0.0) -> tuple[float, float]:
        """Return the point *distance* body heights along the bone (foreshortened as it is), and *left* of it."""
        run = distance * self.scale
        return self.x + run * self.ux - left * self.uy, self.y + run * self.uy + left * self.ux

    @property
    def tip(self) -> tuple[float, float]:
        """Return where the bone ends."""
        return self.x + self.length * self.ux, self.y + self.length * self.uy


@dataclass(frozen=True, slots=True)
class Stance:
    """What forward kinematics starts from: directions in degrees, foreshortenings, widths and filling.

    ``bends`` is how far, and to which side, each limb (legs, then arms) folds in the picture, in degrees.
    """

    directions: tuple[float, ...]
    scales: tuple[float, ...]
    hips: float = 1.0
    shoulders: float = 1.0
    belly: float = 0.0
    swell: float = 0.0
    bends: tuple[float, ...] = (0.0,) * 4


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Every bone of a body, in the order of the rig, and how far belly and chest are filled.

    ``profile`` is a body seen from its side; ``facing`` is 1 where its own left is at the right of the screen, -1 where
    it is seen from behind.
    """

    bones: tuple[Bone, ...]
    profile: bool
    facing: float
    belly: float = 0.0
    swell: float = 0.0


def build(stance: Stance, root: tuple[float, float], *, profile: bool, facing: float = 1.0) -> Skeleton:
    """Return the skeleton of *stance* with the middle of its hips at *root*."""
    bones = _chain(stance, _TRUNK, *root)
    hips = 0.0 if profile else HALF_HIPS * stance.hips * facing
    shoulders = 0.0 if profile else HALF_SHOULDERS * stance.shoulders * facing
    thorax = bones[THORAX]
    for base, across, width, limbs in (
        (root, bones[PELVIS], hips, _LEGS),
        (thorax.along(SHOULDER_HEIGHT), thorax, shoulders, _ARMS),
    ):
        for limb, side in zip(limbs, (width, -width), strict=True):
            bones += _chain(stance, limb, base[0] + side * across.uy, base[1] - side * across.ux)
    return Skeleton(tuple(bones), profile, facing, stance.belly, stance.swell)


def _chain(stance: Stance, segments: tuple[int, ...], x: float, y: float) -> list[Bone]:
    """Return bones that hang on one another, the first of them at (*x*, *y*)."""
    directions, scales = stance.directions, stance.scales
    bones = []
    for segment in segments:
        turn, scale = radians(directions[segment]), scales[segment]
        ux, uy, length = cos(turn), sin(turn), LENGTHS[segment] * scale
        bones.append(Bone(x, y, ux, uy, length, scale))
        x += length * ux
        y += length * uy
    return bones


def place(skeleton: Skeleton, name: str, limb: int | None = None) -> tuple[float, float]:
    """Return the middle of a place of the body; its skin is ``RADII[name]`` away (see `skin`)."""
    bones, distance = _PLACES[name]
    bone = skeleton.bones[bones[limb or 0]]
    if name not in _SOLES:
        return bone.along(distance)
    return bone.along(distance, -ANKLE_HEIGHT) if skeleton.profile else bone.along(0.0)


def hold(skeleton: Skeleton, name: str, limb: int) -> tuple[float, float]:
    """Return where the middle of a hand is that lies on the place *name* of the body; the belly lifts it."""
    bones, distance, left, out = _HELD[name]
    bone = skeleton.bones[bones[limb]]
    if skeleton.profile:
        return bone.along(distance, left - _FILLED.get(name, 0.0) * skeleton.belly)
    return bone.along(distance, out * skeleton.facing * (1.0 if limb else -1.0))


def skin(skeleton: Skeleton, name: str) -> float:
    """Return how far below its middle the skin of a place is, in body heights."""
    return ANKLE_HEIGHT if name in _SOLES and not skeleton.profile else RADII[name]


def lowest(skeleton: Skeleton) -> float:
    """Return the height of the lowest skin of the whole body."""
    return min(place(skeleton, name, limb)[1] - skin(skeleton, name) for name in _PLACES for limb in (0, 1))


_PLACES: dict[str, tuple[tuple[int, int], float]] = {
    "seat": ((PELVIS, PELVIS), 0.0),
    "back": ((THORAX, THORAX), 0.08),
    "belly": ((LUMBAR, LUMBAR), 0.02),
    "head": ((HEAD, HEAD), 0.06),
    "shoulder": (UPPER_ARM, 0.0),
    "hip": (THIGH, 0.0),
    "knee": (SHANK, 0.0),
    "elbow": (FOREARM, 0.0),
    "hand": (HAND, LENGTHS[HAND[0]] / 2),
    "toe": (FOOT, LENGTHS[FOOT[0]]),
    "heel": (FOOT, -HEEL),
    "foot": (FOOT, 0.0),
}
_HELD: dict[str, tuple[tuple[int, int], float, float, float]] = {
    "thigh": (THIGH, 0.150, 0.050, 0.0),
    "back-of-thigh": (THIGH, 0.165, -0.036, 0.0),
    "knee": (SHANK, 0.0, 0.040, 0.0),
    "shin": (SHANK, 0.10, 0.036, 0.0),
    "ankle": (SHANK, 0.225, 0.0, 0.0),
    "hip": ((PELVIS, PELVIS), 0.045, -0.005, 0.088),
    "belly": ((LUMBAR, LUMBAR), 0.050, -0.060, 0.0),
    "breastbone": ((THORAX, THORAX), 0.060, -0.064, 0.0),
    "ear": ((HEAD, HEAD), 0.055, 0.010, 0.045),
}
"""What a hand can hold: bone, distance along it, how far left of it in profile, and how far outwards face on."""

_TRUNK = (PELVIS, LUMBAR, THORAX, NECK, HEAD)
_LEGS = tuple(zip(THIGH, SHANK, FOOT, strict=True))
_ARMS = tuple(zip(UPPER_ARM, FOREARM, HAND, strict=True))
_FILLED = {"belly": 0.047}
_SOLES = ("toe", "heel", "foot")
