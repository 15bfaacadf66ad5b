"""The shadow that a body throws where it touches the floor or is just above it."""

from __future__ import annotations

from backstride.figure.rig import FOOT, FOREARM, HAND, HEAD, LUMBAR, PELVIS, SHANK, THIGH, THORAX, UPPER_ARM
from backstride.figure.shape import DISC, Shape
from backstride.figure.skeleton import Skeleton

_TRUNK = (
    *((PELVIS, -0.020, 0.0, 0.060), (PELVIS, 0.050, 0.0, 0.052), (LUMBAR, 0.050, 0.0, 0.048)),
    *((THORAX, 0.020, 0.0, 0.056), (THORAX, 0.090, 0.0, 0.054), (HEAD, 0.062, 0.0, 0.050)),
)
_LIMBS = (
    *((THIGH, 0.060, 0.0, 0.052), (THIGH, 0.130, 0.0, 0.046), (THIGH, 0.200, 0.0, 0.037)),
    *((SHANK, 0.000, 0.0, 0.032), (SHANK, 0.085, 0.0, 0.034), (SHANK, 0.170, 0.0, 0.027)),
    *((FOOT, -0.012, -0.019, 0.020), (FOOT, 0.050, -0.022, 0.017), (FOOT, 0.100, -0.028, 0.011)),
    *((UPPER_ARM, 0.050, 0.0, 0.028), (UPPER_ARM, 0.130, 0.0, 0.022)),
    *((FOREARM, 0.000, 0.0, 0.021), (FOREARM, 0.080, 0.0, 0.019), (HAND, 0.035, 0.0, 0.013)),
)
_ROWS = (*_TRUNK, *((bones[limb], x, left, around) for bones, x, left, around in _LIMBS for limb in (0, 1)))
"""Bone, distance along it and, in profile, to its left, and how thick the body is there."""

_WIDER = 0.020
"""How much wider than the body its shadow is, at either side."""

_FADES = 0.05
"""Body heights above the floor from which a part throws no shadow."""

_HALF, _SINKS = 0.012, 0.003
"""Half the thickness of the shadow of what touches the floor, and how far below the floor its middle is."""

_Span = tuple[float, float, float]
"""Left and right end, and how thick between 0 and 1."""


def shadow(skeleton: Skeleton) -> list[Shape]:
    """Return soft flat discs under what is on or near the floor: the higher, the thinner; joined where they meet."""
    return [
        Shape("shadow", DISC, ((right - left) / 2, 0.0, 0.0, _HALF * thick, (left + right) / 2, -_SINKS), soft=True)
        for left, right, thick in _joined(sorted(_spans(skeleton)))
    ]


def _spans(skeleton: Skeleton) -> list[_Span]:
    found = []
    for bone, distance, left, around in _ROWS:
        x, y = skeleton.bones[bone].along(distance, left if skeleton.profile else 0.0)
        thick = min(1.0, 1.0 - (y - around) / _FADES)
        if thick > 0:
            found.append((x - around - _WIDER, x + around + _WIDER, thick))
    return found


def _joined(spans: list[_Span]) -> list[_Span]:
    found: list[_Span] = []
    for left, right, thick in spans:
        if found and left < found[-1][1]:
            start, end, most = found[-1]
            found[-1] = (start, max(end, right), max(most, thick))
        else:
            found.append((left, right, thick))
    return found
