"""What a figure stands, lies or leans on, and the shadow that it throws there."""

from __future__ import annotations

from typing import NamedTuple

from backstride.figure.model import Figure
from backstride.figure.outline import ellipse, polygon, rounded_box
from backstride.figure.rig import FOOT, FOREARM, HAND, HEAD, LUMBAR, PELVIS, SHANK, THIGH, THORAX, UPPER_ARM
from backstride.figure.shape import Box, Shape, plain, soft
from backstride.figure.skeleton import Skeleton, place

_SPOT = 0.034
"""Half the height of the flat ellipse that is the floor where there is no mat."""

_MAT_EDGE, _MAT_INSET, _MAT_SLANT, _MAT_CORNER = 0.012, 0.020, 0.028, 0.03
_MATS = {"profile": (-0.022, 0.018), "face": (-0.045, 0.035)}
"""Where a mat's front and rear edge are, up the screen, for a body that stands, kneels or lies along it."""

_REARMOST, _BEYOND = 0.15, 0.03
"""What lies lower than the first lies on a mat that is seen from a raised eye; it reaches the second beyond it."""

_LIES = ("seat", "shoulder", "elbow", "hand", "knee", "foot", "head")
_FROM_ABOVE, _STRIPE, _STRIPE_WIDE = 0.012, 0.022, 0.002
_SHADOW_BELOW = 0.02
"""How far a shadow, or what a body stands on, reaches below the floor."""

_SKIRTING, _GAP = 0.040, 0.005
"""How high the skirting of a wall is, and the gap below it."""


class Cast(NamedTuple):
    """How far right and up the shadow of the whole body is on the plane behind it."""

    right: float
    up: float


CAST = 0.18
"""The opacity of the shadow of a whole body."""

ON_MAT, ON_WALL = Cast(0.008, -0.012), Cast(0.030, -0.016)


def has(figure: Figure, kind: str) -> bool:
    """Return whether *figure* uses a thing of *kind*."""
    return any(prop.kind == kind for prop in figure.props)


def faces_wall(figure: Figure) -> bool:
    """Return whether a body that is seen from behind has a wall before it."""
    return figure.view == "back" and has(figure, "wall")


def cast(figure: Figure) -> Cast | None:
    """Return where the shadow of the whole body falls: only on what is behind it from the viewer."""
    if faces_wall(figure):
        return ON_WALL
    return None if figure.grounded else ON_MAT


def reach(figure: Figure, skeleton: Skeleton) -> tuple[float, float]:
    """Return how far down and up the ground of a picture with a floor goes, for a body in the posture of *skeleton*."""
    if not has(figure, "mat"):
        return -_SPOT - 0.004, 0.0
    front, rear = _mat(figure, skeleton)
    return front - _MAT_EDGE, rear


def _mat(figure: Figure, skeleton: Skeleton) -> tuple[float, float]:
    front, rear = _MATS[figure.rig]
    if not lies_deep(figure):
        return front, rear
    low = [place(skeleton, name, limb)[1] for name in _LIES for limb in (0, 1)]
    return front, max(rear, *(y + _BEYOND for y in low if y < _REARMOST))


def lies_deep(figure: Figure) -> bool:
    """Return whether a body face on lies or sits on a mat that is seen from a raised eye.

    Nothing holds it to one line of the floor.
    """
    holds = {contact.hold for pose in figure.poses for contact in pose.contacts}
    return figure.rig == "face" and figure.grounded and has(figure, "mat") and not holds & {"floor", "slides"}


def ground(figure: Figure, skeleton: Skeleton, box: Box) -> list[Shape]:
    """Return the ground of a picture that fills *box*, for an end pose in the posture of *skeleton*."""
    left, bottom, right, top = box
    if faces_wall(figure):
        return [_along_wall("skirting", box, 0.0, _SKIRTING), _along_wall("prop_far", box, -_GAP, 0.0)]
    if not has(figure, "mat"):
        return [_spot(box)] if figure.grounded else []
    if figure.grounded:
        return _mat_seen_flat(*_mat(figure, skeleton), left + _MAT_INSET, right - _MAT_INSET)
    inset = left + _FROM_ABOVE, bottom + _FROM_ABOVE, right - _FROM_ABOVE, top - _FROM_ABOVE
    return _mat_from_above(*inset)


def laid(figure: Figure, skeleton: Skeleton, box: Box) -> list[Shape]:
    """Return what lies on the floor of a room: a mat, seen from its side where the body keeps to a line."""
    if not has(figure, "mat"):
        return []
    if lies_deep(figure) or not figure.grounded:
        return ground(figure, skeleton, box)
    left, _, right, _ = box
    return [
        plain("mat", (rounded_box(left + _MAT_INSET, -_MAT_EDGE, right - _MAT_INSET, _MAT_EDGE / 3, _MAT_EDGE / 3),))
    ]


def below(figure: Figure, skeleton: Skeleton) -> float:
    """Return how far below the floor of a room anything of a figure is seen: its shadow, or the mat it lies deep on."""
    return -reach(figure, skeleton)[0] if lies_deep(figure) else _SHADOW_BELOW


def _along_wall(role: str, box: Box, low: float, high: float) -> Shape:
    """Return a strip along the wall, which goes on beyond the picture."""
    left, _, right, _ = box
    return plain(role, (polygon((left - 1, low), (left - 1, high), (right + 1, high), (right + 1, low)),))


def _spot(box: Box) -> Shape:
    left, _, right, _ = box
    return plain("ground", (ellipse((left + right) / 2, -0.004, (right - left) * 0.49, _SPOT),))


def _mat_seen_flat(front: float, rear: float, left: float, right: float) -> list[Shape]:
    low = front - _MAT_EDGE
    edge = polygon((left, front), (right, front), (right, low), (left, low))
    top = polygon((left, front), (left + _MAT_SLANT, rear), (right - _MAT_SLANT, rear), (right, front))
    return [plain("mat_edge", (edge,)), plain("mat", (top,))]


def _mat_from_above(left: float, bottom: float, right: float, top: float) -> list[Shape]:
    stripes = tuple(
        rounded_box(left + _STRIPE, y, right - _STRIPE, y + _STRIPE_WIDE, _STRIPE_WIDE / 4)
        for y in (bottom + _STRIPE, top - _STRIPE)
    )
    return [
        plain("mat_edge", (rounded_box(left, bottom - 0.010, right, top, _MAT_CORNER),)),
        plain("mat", (rounded_box(left, bottom, right, top, _MAT_CORNER),)),
        plain("mat_edge", stripes),
    ]


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

_HALF, _SINKS, _ASIDE = 0.0125, 0.003, 0.006
"""Half the thickness of the shadow of what touches the floor, and how far below and right of it its middle is."""

_UNDER = (("foot", 0.07), ("knee", 0.06), ("hand", 0.045), ("shoulder", 0.08))
_NEAR_MAT, _BELOW, _SEAT_BELOW = 0.075, 0.020, 0.062
"""What is lower than the first throws a shadow on a mat seen from a raised eye, so far below its middle."""

_Span = tuple[float, float, float]
"""Left and right end, and how thick between 0 and 1."""


def shadow(figure: Figure, skeleton: Skeleton) -> list[Shape]:
    """Return soft flat discs under what is on or near the floor: the higher, the thinner; joined where they meet."""
    if not figure.grounded:
        return []
    if lies_deep(figure):
        return _on_deep_mat(skeleton)
    return [
        soft("shadow", ((right - left) / 2, 0.0, 0.0, _HALF * thick, (left + right) / 2 + _ASIDE, -_SINKS))
        for left, right, thick in _merged(sorted(_spans(skeleton)))
    ]


def _on_deep_mat(skeleton: Skeleton) -> list[Shape]:
    x, y = place(skeleton, "seat")
    found = [soft("shadow", (0.13, 0.0, 0.0, 0.030, x, y - _SEAT_BELOW))]
    for name, half in _UNDER:
        for limb in (0, 1):
            x, y = place(skeleton, name, limb)
            if y < _NEAR_MAT:
                found.append(soft("shadow", (half, 0.0, 0.0, 0.016, x, y - _BELOW)))
    return found


def _spans(skeleton: Skeleton) -> list[_Span]:
    found = []
    for bone, distance, left, around in _ROWS:
        x, y = skeleton.bones[bone].along(distance, left if skeleton.profile else 0.0)
        thick = min(1.0, 1.0 - (y - around) / _FADES)
        if thick > 0:
            found.append((x - around - _WIDER, x + around + _WIDER, thick))
    return found


def _merged(spans: list[_Span]) -> list[_Span]:
    found: list[_Span] = []
    for left, right, thick in spans:
        if found and left < found[-1][1]:
            start, end, most = found[-1]
            found[-1] = (start, max(end, right), max(most, thick))
        else:
            found.append((left, right, thick))
    return found
