"""The outline of the trunk: one soft shape over pelvis, waist and chest that bends with the spine."""

from __future__ import annotations

from backstride.figure.outline import Point
from backstride.figure.rig import HALF_HIPS, HALF_SHOULDERS, LUMBAR, PELVIS, SHOULDER_HEIGHT, THIGH, THORAX, UPPER_ARM
from backstride.figure.skeleton import Bone, Skeleton

Row = tuple[int, float, float, float, float]
"""Bone, distance along it, half-width, and how much belly and breath add to the half-width."""

_FRONT: tuple[Row, ...] = (
    (PELVIS, -0.045, 0.030, 0.0, 0.0),
    (PELVIS, 0.005, 0.054, 0.0, 0.0),
    (PELVIS, 0.055, 0.054, 0.020, 0.0),
    (LUMBAR, 0.030, 0.050, 0.044, 0.004),
    (LUMBAR, 0.080, 0.050, 0.042, 0.005),
    (THORAX, 0.040, 0.060, 0.010, 0.006),
    (THORAX, 0.090, 0.061, 0.0, 0.004),
    (THORAX, 0.130, 0.046, 0.0, 0.002),
    (THORAX, 0.152, 0.020, 0.0, 0.0),
)
_BACK: tuple[Row, ...] = (
    (THORAX, 0.158, 0.018, 0.0, 0.0),
    (THORAX, 0.140, 0.036, 0.0, 0.0),
    (THORAX, 0.105, 0.052, 0.0, 0.0),
    (THORAX, 0.050, 0.056, 0.0, 0.002),
    (LUMBAR, 0.075, 0.049, 0.0, 0.001),
    (LUMBAR, 0.025, 0.044, 0.0, 0.0),
    (PELVIS, 0.045, 0.052, 0.0, 0.0),
    (PELVIS, 0.004, 0.0645, 0.0, 0.0),
    (PELVIS, -0.034, 0.047, 0.0, 0.0),
    (PELVIS, -0.056, 0.018, 0.0, 0.0),
)

_SIDES: tuple[Row, ...] = (
    (PELVIS, -0.020, 0.092, 0.0, 0.0),
    (PELVIS, 0.035, 0.086, 0.0, 0.0),
    (LUMBAR, 0.020, 0.074, 0.006, 0.001),
    (LUMBAR, 0.065, 0.072, 0.008, 0.003),
    (THORAX, 0.010, 0.080, 0.004, 0.005),
    (THORAX, 0.070, 0.093, 0.0, 0.003),
)

_NECK = ((THORAX, 0.143, 0.058), (THORAX, 0.155, 0.029))


def trunk(skeleton: Skeleton) -> list[Point]:
    """Return the points of the outline of the trunk, in body heights on the screen, clockwise."""
    if skeleton.profile:
        front = [_point(skeleton, row, -1) for row in reversed(_FRONT)]
        return [*front, *(_point(skeleton, row, 1) for row in reversed(_BACK))]
    crotch = skeleton.bones[PELVIS].along(-0.060)
    return [crotch, *_flank(skeleton, 1), *reversed(_flank(skeleton, -1))]


def _flank(skeleton: Skeleton, way: int) -> list[Point]:
    """Return one side of the trunk from the groin to the neck; *way* 1 is the left of the spine on the screen."""
    bones = skeleton.bones
    pelvis, thorax, shoulder = bones[PELVIS], bones[THORAX], bones[UPPER_ARM[0 if way * skeleton.facing < 0 else 1]]
    narrow = narrowed(skeleton)
    points = [pelvis.along(-0.052, way * 0.050 * narrow[PELVIS])]
    points += [_point(skeleton, row, way, narrow[row[0]]) for row in _SIDES]
    points += [
        (shoulder.x - way * out * thorax.uy + up * thorax.ux, shoulder.y + way * out * thorax.ux + up * thorax.uy)
        for up, out in ((-0.020, 0.018), (0.008, 0.021), (0.022, 0.006))
    ]
    points += [bones[bone].along(x, way * half * narrow[THORAX]) for bone, x, half in _NECK]
    return points


def narrowed(skeleton: Skeleton) -> dict[int, float]:
    """Return how much of its width each bone of the trunk shows face on."""
    pelvis, thorax = skeleton.bones[PELVIS], skeleton.bones[THORAX]
    hips = _aside(pelvis, (pelvis.x, pelvis.y), skeleton.bones[THIGH[0]]) / HALF_HIPS
    wide = _aside(thorax, thorax.along(SHOULDER_HEIGHT), skeleton.bones[UPPER_ARM[0]]) / HALF_SHOULDERS
    return {PELVIS: 0.55 + 0.45 * hips, LUMBAR: 0.6 + 0.2 * (hips + wide), THORAX: 0.55 + 0.45 * wide}


def _aside(spine: Bone, middle: Point, limb: Bone) -> float:
    """Return how far from *middle* a limb begins, across the *spine*."""
    return abs((limb.x - middle[0]) * -spine.uy + (limb.y - middle[1]) * spine.ux)


def _point(skeleton: Skeleton, row: Row, way: int, narrow: float = 1.0) -> Point:
    bone, x, half, belly, breath = row
    width = half * narrow + belly * skeleton.belly + breath * skeleton.swell
    return skeleton.bones[bone].along(x, way * width)
