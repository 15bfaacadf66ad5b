"""A skeleton dressed: limbs, trunk, head and glow as shapes, from the far side of the body to the near one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from backstride.figure import outline
from backstride.figure.muscles import Patch
from backstride.figure.pose import Figure
from backstride.figure.rig import (
    DEPTH,
    FOOT,
    FOREARM,
    HAND,
    HEAD,
    LIMBS,
    NECK,
    PELVIS,
    SHANK,
    SHOULDER_HEIGHT,
    THIGH,
    THORAX,
    UPPER_ARM,
)
from backstride.figure.shape import DISC, Place, Shape, disc_at, on_bone
from backstride.figure.skeleton import Skeleton
from backstride.figure.trunk import narrowed, trunk

_LEG = {
    "profile": ((THIGH, outline.THIGH), (SHANK, outline.SHANK), (FOOT, outline.FOOT)),
    "face": ((FOOT, outline.FACE_FOOT), (THIGH, outline.FACE_THIGH), (SHANK, outline.FACE_SHANK)),
}
_ARM = {
    "profile": ((UPPER_ARM, outline.UPPER_ARM), (HAND, outline.HAND), (FOREARM, outline.FOREARM)),
    "face": ((UPPER_ARM, outline.FACE_UPPER_ARM), (HAND, outline.FACE_HAND), (FOREARM, outline.FOREARM)),
}
_PALM = ((UPPER_ARM, outline.UPPER_ARM), (FOREARM, outline.FOREARM), (HAND, outline.PALM))
"""An arm in profile whose hand lies flat on the trunk."""

_INWARDS = 0.12
"""How far towards the spine the disc of a shoulder is moved, so that the shoulder keeps its slope."""

_BUTTOCK = 0.002
"""How far back from the hip joint the disc of a hip is in profile: the buttock is rounder than the groin."""

_TRUNK_HOLDS = ("belly", "breastbone")

_LIMBS = {"leg": (_LEG, {"profile": 0.0605, "face": 0.058}), "arm": (_ARM, {"profile": 0.038, "face": 0.033})}
"""The outlines of each limb, and the radius of the disc that joins it to the trunk."""


_KNEE_AHEAD = 0.7
"""The foreshortening below which a thigh face on has its knee nearer to the eye than its shank."""

_ORDER = {
    "profile": ("arm-far", "leg-far", "body", "leg-near", "arm-near"),
    "face": ("leg-left", "leg-right", "body", "arm-left", "arm-right"),
}
"""From the far side to the near one."""


@dataclass(frozen=True, slots=True)
class Dress:
    """How a figure is drawn, whatever its posture: the order of its parts, where it glows, and its tones.

    ``pale`` are the limbs that the named side does not mean: in profile the far ones, or the near ones where they have
    changed places, so that the side that works is the strong one wherever it is. ``flat`` are the hands that lie on the
    trunk, seen from their edge.
    """

    rig: str
    order: tuple[str, ...]
    patches: tuple[Patch, ...]
    working: tuple[int, ...] = (0, 1)
    depth: bool = True
    pale: tuple[int, ...] = ()
    flat: tuple[int, ...] = ()


def dress(figure: Figure, patches: tuple[Patch, ...]) -> Dress:
    """Return the dress of *figure*: parts ``over`` the others are drawn last, those ``under`` them first."""
    rig = figure.rig
    first = [part for part in figure.under if part]
    last = [part for part in figure.over if part]
    middle = [part for part in _ORDER[rig] if part not in first and part not in last]
    order = _with_glow([*first, *middle, *last])
    pale, flat = ((1,), _flat(figure)) if rig == "profile" else ((), ())
    return Dress(rig, order, patches, _working(rig, figure.shows), figure.grounded, pale, flat)


def _flat(figure: Figure) -> tuple[int, ...]:
    """Return the hands that lie on the trunk."""
    contacts = [contact for pose in figure.poses for contact in pose.contacts]
    return tuple({c.limb or 0 for c in contacts if c.onto is not None and c.onto[0] in _TRUNK_HOLDS})


def _with_glow(parts: list[str]) -> tuple[str, ...]:
    """Return *parts* with ``glow``, what glows on the trunk, after the legs that would hide it."""
    after = 1 + max(index for index, part in enumerate(parts) if part == "body" or part.startswith("leg"))
    return (*parts[:after], "glow", *parts[after:])


def swapped_dress(style: Dress) -> Dress:
    """Return *style* for a body in profile whose limbs have changed places: tone and glow go with them."""
    if style.rig != "profile":
        return style
    return replace(style, working=_others(style.working), pale=_others(style.pale), flat=_others(style.flat))


def _others(limbs: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(1 - limb for limb in limbs)


def _working(rig: str, shows: str) -> tuple[int, ...]:
    """Return the limbs that glow: the near one of a figure that faces right is its right one."""
    if not shows:
        return 0, 1
    return (LIMBS["face"].index(shows),) if rig == "face" else (0 if shows == "right" else 1,)


def clad(skeleton: Skeleton, style: Dress) -> list[Shape]:
    """Return the shapes of a body, in the order in which they are drawn."""
    shapes: list[Shape] = []
    points = trunk(skeleton)
    torso = Shape("near", outline.smooth(points), passing=True)
    behind = True
    for part in style.order:
        if part == "body":
            behind = False
            # From above the trunk lies over the legs, and is parted from them like one limb from another.
            shapes += [] if style.depth else [Shape("seam", outline.soft(points).seam, passing=True)]
            shapes += [Shape("near", outline.NECK.path, on_bone(skeleton.bones[NECK])), torso, *_head(skeleton)]
        elif part == "glow":
            shapes += _trunk_glow(skeleton, style, torso)
        else:
            kind, _, name = part.partition("-")
            shapes += _limb(skeleton, style, kind, LIMBS[style.rig].index(name), behind=behind)
    return shapes


def _limb(skeleton: Skeleton, style: Dress, kind: str, limb: int, *, behind: bool) -> list[Shape]:
    outlines, blends = _LIMBS[kind]
    blend = blends[style.rig]
    far = style.rig == "profile" and limb == 1
    right, up = DEPTH if far and style.depth else (0.0, 0.0)
    role = "far" if limb in style.pale else "near"
    worn = _PALM if kind == "arm" and limb in style.flat else outlines[style.rig]
    placed = [(soft, on_bone(skeleton.bones[bones[limb]], right, up)) for bones, soft in worn]
    shapes = [] if behind else [Shape("seam", soft.seam, place) for soft, place in placed]
    shapes += [Shape(role, soft.path, place) for soft, place in placed]
    if kind == "leg" and not skeleton.profile and skeleton.bones[THIGH[limb]].scale < _KNEE_AHEAD:
        shapes += _thigh(skeleton, limb)
    if not behind:
        x, y = _joint(skeleton, kind, limb)
        shapes.append(Shape(role, DISC, (blend, 0.0, 0.0, blend, x + right, y + up)))
    if kind == "leg":
        sole = outline.SOLE if skeleton.profile else outline.FACE_SOLE.path
        shapes.append(Shape("sole", sole, on_bone(skeleton.bones[FOOT[limb]], right, up)))
    if kind == "leg" and limb in style.working:
        segments = [bones for bones, _ in outlines[style.rig]]
        skins = [Shape(role, soft.path, place) for soft, place in placed]
        shapes += _limb_glow(skeleton, style, limb, dict(zip(segments, skins, strict=True)))
    return shapes


def _thigh(skeleton: Skeleton, limb: int) -> list[Shape]:
    """Return a thigh that comes towards the eye: drawn over its shank, and parted from it."""
    place = on_bone(skeleton.bones[THIGH[limb]])
    return [Shape("seam", outline.FACE_THIGH.seam, place), Shape("near", outline.FACE_THIGH.path, place)]


def _joint(skeleton: Skeleton, kind: str, limb: int) -> tuple[float, float]:
    """Return the middle of the disc that joins a limb to the trunk, which hides the seam there."""
    base = skeleton.bones[(THIGH if kind == "leg" else UPPER_ARM)[limb]]
    if kind == "leg":
        return skeleton.bones[PELVIS].along(0.0, _BUTTOCK) if skeleton.profile else (base.x, base.y)
    x, y = skeleton.bones[THORAX].along(SHOULDER_HEIGHT)
    return base.x + (x - base.x) * _INWARDS, base.y + (y - base.y) * _INWARDS


def _limb_glow(skeleton: Skeleton, style: Dress, limb: int, skins: dict[tuple[int, int], Shape]) -> list[Shape]:
    """Return what glows on a leg, each spot inside the skin of its segment."""
    out = 1.0 if skeleton.profile or (limb == 0) == (skeleton.facing > 0) else -1.0
    return [_glow(skins[patch.segment], patch, out) for patch in style.patches if isinstance(patch.segment, tuple)]


def _head(skeleton: Skeleton) -> list[Shape]:
    head = on_bone(skeleton.bones[HEAD])
    if skeleton.profile:
        return [Shape("near", outline.HEAD.path, head), Shape("hair", outline.HAIR, head)]
    face = Shape("near", outline.FACE_HEAD.path, head)
    if skeleton.facing < 0:
        return [face, Shape("hair", outline.BACK_HAIR, head)]
    return [face, Shape("hair", outline.FACE_HAIR, head), *(Shape("hair", eye, head) for eye in outline.EYES)]


def _trunk_glow(skeleton: Skeleton, style: Dress, torso: Shape) -> list[Shape]:
    """Return what glows on the trunk, inside of its outline."""
    ways = [1.0] if skeleton.profile else [(-1.0 if limb == 0 else 1.0) * skeleton.facing for limb in style.working]
    narrow = {} if skeleton.profile else narrowed(skeleton)
    return [
        _glow(torso, patch, way * narrow.get(patch.segment, 1.0), on_bone(skeleton.bones[patch.segment]))
        for patch in style.patches
        if isinstance(patch.segment, int)
        for way in ways
    ]


def _glow(skin: Shape, patch: Patch, out: float, place: Place | None = None) -> Shape:
    """Return a soft spot inside *skin*, in the frame of *place* (its own where none is given)."""
    spot = disc_at(place or skin.place, patch.x, patch.y * out, patch.rx, patch.ry)
    return Shape("glow", DISC, spot, soft=True, inside=skin)
