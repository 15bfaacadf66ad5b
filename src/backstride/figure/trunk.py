"""The trunk: one soft outline over pelvis, waist and chest that bends with the spine, and what is worn on it."""

from __future__ import annotations

from backstride.figure.outline import Outline, Path, Point, drawn, polygon, smooth
from backstride.figure.physique import Physique
from backstride.figure.rig import HALF_HIPS, HALF_SHOULDERS, LUMBAR, PELVIS, SHOULDER_HEIGHT, THIGH, THORAX, UPPER_ARM
from backstride.figure.shape import Layer, Shape, on_bone, plain
from backstride.figure.skeleton import Bone, Skeleton

Row = tuple[int, float, float, float, float]
"""Bone, distance along it, half-width, and how much belly and breath add to the half-width."""

_FRONT: tuple[Row, ...] = (
    (PELVIS, -0.045, 0.030, 0.0, 0.0),
    (PELVIS, 0.005, 0.053, 0.0, 0.0),
    (PELVIS, 0.055, 0.053, 0.020, 0.0),
    (LUMBAR, 0.030, 0.049, 0.044, 0.004),
    (LUMBAR, 0.080, 0.050, 0.042, 0.005),
    (THORAX, 0.040, 0.059, 0.010, 0.006),
    (THORAX, 0.090, 0.059, 0.0, 0.004),
    (THORAX, 0.130, 0.043, 0.0, 0.002),
    (THORAX, 0.152, 0.020, 0.0, 0.0),
)
_BACK: tuple[Row, ...] = (
    (THORAX, 0.158, 0.018, 0.0, 0.0),
    (THORAX, 0.140, 0.038, 0.0, 0.0),
    (THORAX, 0.105, 0.053, 0.0, 0.0),
    (THORAX, 0.050, 0.056, 0.0, 0.002),
    (LUMBAR, 0.075, 0.048, 0.0, 0.001),
    (LUMBAR, 0.025, 0.044, 0.0, 0.0),
    (PELVIS, 0.045, 0.053, 0.0, 0.0),
    (PELVIS, 0.004, 0.0655, 0.0, 0.0),
    (PELVIS, -0.034, 0.050, 0.0, 0.0),
    (PELVIS, -0.056, 0.020, 0.0, 0.0),
)
_SIDES: tuple[Row, ...] = (
    (PELVIS, -0.024, 0.094, 0.0, 0.0),
    (PELVIS, 0.030, 0.087, 0.0, 0.0),
    (LUMBAR, 0.020, 0.074, 0.006, 0.001),
    (LUMBAR, 0.065, 0.071, 0.008, 0.003),
    (THORAX, 0.010, 0.078, 0.004, 0.005),
    (THORAX, 0.070, 0.090, 0.0, 0.003),
)
_SHOULDERS = ((-0.032, -0.004), (-0.002, -0.006), (0.0195, -0.016))
"""Up the thorax and outwards from the shoulder: inside the bare end of the arm, which is the armhole of the singlet."""

_COLLAR = ((0.146, 0.056), (0.158, 0.030))

_WAIST_FRONT: Row = (LUMBAR, 0.022, 0.049, 0.035, 0.003)
_WAIST_BACK: Row = (LUMBAR, 0.022, 0.044, 0.0, 0.0)
_BAND_FRONT: Row = (PELVIS, 0.062, 0.0525, 0.025, 0.0)
_BAND_BACK: Row = (PELVIS, 0.062, 0.050, 0.0, 0.0)
_WAIST_SIDE: Row = (LUMBAR, 0.022, 0.074, 0.006, 0.001)
_BAND_SIDE: Row = (LUMBAR, 0.005, 0.0755, 0.006, 0.001)
_LEG_HOLES = ((PELVIS, -0.054, 0.046, 0.0, 0.0), (PELVIS, -0.062, 0.0, 0.0, 0.0))
_STANDS_OFF, _FACE_STANDS_OFF = 0.003, 0.004
"""How far shorts stand off from the trunk, but for the waist, where they lie close."""

_CHEST = (0.03, 0.10)
"""Where on the thorax a bust is."""

_NECKLINE: Outline = (
    drawn(
        *((118, -30), (130, -37.5), (144, -28), (154, -14), (166, -4), (166, 14), (157, 18.5), (150, 20), (143, 8)),
        *((132, -10), (122, -22)),
    ),
)


def _neckline(depth: float) -> Outline:
    sides = ((160, 40), (145, 41), (145 - depth * 0.7, 32))
    return (drawn(*sides, (145 - depth, 0), *((x, -y) for x, y in reversed(sides)), (166, 0)),)


_FACE_NECKLINES = {1.0: _neckline(40), -1.0: _neckline(18)}
"""Deeper at the front than at the back."""


def trunk(skeleton: Skeleton, body: Physique) -> tuple[Shape, Shape]:
    """Return singlet and shorts with their waistband, and the skin in the neckline."""
    worn = _in_profile if skeleton.profile else _face_on
    singlet, shorts, band = worn(skeleton, body)
    thorax = skeleton.bones[THORAX]
    if skeleton.profile:
        neckline, place = _NECKLINE, on_bone(thorax)
    else:
        neckline = _FACE_NECKLINES[skeleton.facing]
        place = on_bone(thorax, wide=narrowed(skeleton)[THORAX] * body.shoulders)
    layers = (Layer("top", (singlet,)), Layer("shorts", (shorts,)), Layer("hem", (band,)))
    return Shape(layers, passing=True), plain("skin", neckline, place)


def _in_profile(skeleton: Skeleton, body: Physique) -> tuple[Path, Path, Path]:
    def row(found: Row, way: int, more: float = 0.0) -> Point:
        return _point(skeleton, body, found, way, 1.0, more)

    front = [row(found, -1) for found in reversed(_FRONT)]
    back = [row(found, 1) for found in reversed(_BACK)]
    waist = row(_WAIST_FRONT, -1), row(_WAIST_BACK, 1)
    fore = [row(found, -1, _STANDS_OFF) for found in reversed(_FRONT[:3])]
    rear = [row(found, 1, _STANDS_OFF) for found in reversed(_BACK[6:])]
    edge = [waist[0], *fore, *rear, waist[1]]
    band = polygon(*waist, row(_BAND_BACK, 1, _STANDS_OFF), row(_BAND_FRONT, -1, _STANDS_OFF))
    return smooth([*front, *back]), smooth(edge, (0, len(edge) - 1)), band


def _face_on(skeleton: Skeleton, body: Physique) -> tuple[Path, Path, Path]:
    narrow = narrowed(skeleton)

    def row(found: Row, way: int, more: float = 0.0) -> Point:
        return _point(skeleton, body, found, way, narrow[found[0]], more)

    flanks = [_flank(skeleton, body, narrow, way) for way in (1, -1)]
    outline = smooth([skeleton.bones[PELVIS].along(-0.060), *flanks[0], *reversed(flanks[1])])
    hips = [
        [row(_LEG_HOLES[0], way), *(row(found, way, _FACE_STANDS_OFF) for found in _SIDES[:2]), row(_WAIST_SIDE, way)]
        for way in (1, -1)
    ]
    low = [row(_LEG_HOLES[1], 1), *hips[0], *reversed(hips[1])]
    waist = len(hips[0])
    band = polygon(hips[0][-1], hips[1][-1], row(_BAND_SIDE, -1, 0.002), row(_BAND_SIDE, 1, 0.002))
    return outline, smooth(low, (waist, waist + 1)), band


def _flank(skeleton: Skeleton, body: Physique, narrow: dict[int, float], way: int) -> list[Point]:
    """Return one side of the trunk from the groin to the neck; *way* 1 is the left of the spine on the screen."""
    bones = skeleton.bones
    pelvis, thorax, shoulder = bones[PELVIS], bones[THORAX], bones[UPPER_ARM[0 if way * skeleton.facing < 0 else 1]]
    points = [pelvis.along(-0.052, way * 0.050 * narrow[PELVIS])]
    points += [_point(skeleton, body, row, way, narrow[row[0]]) for row in _SIDES]
    points += [
        (shoulder.x - way * out * thorax.uy + up * thorax.ux, shoulder.y + way * out * thorax.ux + up * thorax.uy)
        for up, out in _SHOULDERS
    ]
    return points + [thorax.along(x, way * half * narrow[THORAX]) for x, half in _COLLAR]


def narrowed(skeleton: Skeleton) -> dict[int, float]:
    """Return how much of its width each bone of the trunk shows face on."""
    pelvis, thorax = skeleton.bones[PELVIS], skeleton.bones[THORAX]
    hips = _aside(pelvis, (pelvis.x, pelvis.y), skeleton.bones[THIGH[0]]) / HALF_HIPS
    wide = _aside(thorax, thorax.along(SHOULDER_HEIGHT), skeleton.bones[UPPER_ARM[0]]) / HALF_SHOULDERS
    return {PELVIS: 0.55 + 0.45 * hips, LUMBAR: 0.6 + 0.2 * (hips + wide), THORAX: 0.55 + 0.45 * wide}


def _aside(spine: Bone, middle: Point, limb: Bone) -> float:
    """Return how far from *middle* a limb begins, across the *spine*."""
    return abs((limb.x - middle[0]) * -spine.uy + (limb.y - middle[1]) * spine.ux)


def _point(skeleton: Skeleton, body: Physique, row: Row, way: int, narrow: float, more: float = 0.0) -> Point:
    bone, x, half, belly, breath = row
    width = _shaped(body, bone, x, half, front=way < 0, profile=skeleton.profile) * narrow
    width += belly * skeleton.belly + breath * skeleton.swell + more
    return skeleton.bones[bone].along(x, way * width)


def _shaped(body: Physique, bone: int, x: float, half: float, *, front: bool, profile: bool) -> float:
    """Return the half-width of a trunk as it is on *body*."""
    if bone == LUMBAR:
        return half * (1 - (1 - body.waist) * 0.9)
    if not profile:
        return half * (body.hips if bone == PELVIS else body.shoulders)
    if bone == PELVIS:
        return half if front else half + body.seat
    return half + body.bust if front and _CHEST[0] < x < _CHEST[1] else half
