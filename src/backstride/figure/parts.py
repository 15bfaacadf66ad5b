"""A skeleton dressed: limbs, trunk, head and glow as shapes, from the far side of the body to the near one."""

from __future__ import annotations

from backstride.figure import limbs
from backstride.figure.dress import Dress
from backstride.figure.extremities import BARE, HANDS, SHOD
from backstride.figure.head import head, neck
from backstride.figure.muscles import Segment
from backstride.figure.outline import Point, ellipse
from backstride.figure.rig import (
    ARM_DEPTH,
    DEPTH,
    FOOT,
    FOREARM,
    HAND,
    LIMBS,
    PELVIS,
    SHANK,
    THIGH,
    UPPER_ARM,
)
from backstride.figure.shape import Disc, Layer, Shape, on_bone, plain
from backstride.figure.skeleton import Skeleton
from backstride.figure.trunk import narrowed, trunk

_PIECES, _KNEE_UP, _ALONG = ("thigh", "shank", "foot"), ("foot", "shank", "thigh"), ("foot", "thigh", "shank")
"""A leg from its lowest piece to its highest: with a floor below, and from above with the knee or the shank on top."""

_RAISED, _STEEP = 0.8, 0.7
"""Foreshortenings of a thigh from above: below the first it covers its shank, and where both are below the second,
shank and foot are far from the eye."""

_DEEP_SHANK = 0.94
_KNEE = (Layer("lit", (ellipse(0.004, 0.0, 0.0265, 0.0265),)),)
"""The raised knee seen from above, on the shank."""

_HAND_RIM = (1.30, 1.06)
_TRUNK_RIM = 1.045
"""How much larger than a hand, in width and length, and than the trunk their rims are."""


def clad(skeleton: Skeleton, style: Dress) -> list[Shape]:
    """Return the shapes of a body, in the order in which they are drawn."""
    shapes: list[Shape] = []
    for part in style.order:
        kind, _, name = part.partition("-")
        if kind == "body":
            shapes += _body(skeleton, style)
        elif kind == "glow":
            shapes += _trunk_glow(skeleton, style)
        elif kind == "leg":
            shapes += _leg(skeleton, style, LIMBS[style.rig].index(name))
        else:
            shapes += _arm(skeleton, style, LIMBS[style.rig].index(name))
    return shapes


def _body(skeleton: Skeleton, style: Dress) -> list[Shape]:
    """Return trunk, neck and head, and over them the shoulders of arms that were drawn before."""
    worn, neckline = trunk(skeleton, style.body)
    rim = [] if style.depth else [_trunk_rim(skeleton, worn)]
    shoulders = [] if skeleton.profile else [_shoulder(skeleton, style, limb) for limb in _arms_before(style)]
    top = head(skeleton, style.body, fine=style.fine)
    return [*rim, worn, neckline, neck(skeleton), *shoulders, top]


def _trunk_rim(skeleton: Skeleton, worn: Shape) -> Shape:
    """Return what parts the trunk, seen from above, from the limbs below it."""
    x, y = skeleton.bones[PELVIS].tip
    place = (_TRUNK_RIM, 0.0, 0.0, _TRUNK_RIM, x * (1 - _TRUNK_RIM), y * (1 - _TRUNK_RIM))
    return plain("rim", worn.layers[0].outline, place, passing=True, atop=True)


def _arms_before(style: Dress) -> list[int]:
    before = style.order[: style.order.index("body")]
    return [LIMBS["face"].index(part[4:]) for part in before if part.startswith("arm")]


def _shoulder(skeleton: Skeleton, style: Dress, limb: int) -> Shape:
    bone = skeleton.bones[UPPER_ARM[limb]]
    return limbs.SHOULDER.on(bone._replace(scale=1.0), style.body.arm, (0.0, 0.0))


def _outwards(skeleton: Skeleton, limb: int) -> float:
    """Return 1 where what points to the left of the bone of *limb* points out of the body, -1 where inwards."""
    return 1.0 if skeleton.profile or (limb == 0) == (skeleton.facing > 0) else -1.0


def _leg(skeleton: Skeleton, style: Dress, limb: int) -> list[Shape]:
    """Return a leg: in profile with its rims first, as it is one silhouette; face on each piece over its own rim."""
    far = skeleton.profile and limb == 1
    shift = DEPTH if far and style.depth else (0.0, 0.0)
    thigh, shank = skeleton.bones[THIGH[limb]], skeleton.bones[SHANK[limb]]
    steep = style.above and not style.away and thigh.scale < _STEEP and shank.scale < _STEEP
    pieces = _pieces(skeleton, style, limb, shift, far=far, steep=steep)
    rims = {name: rim for name, rim in _rims(skeleton, style, limb, shift).items() if ("leg", limb, name) in style.rims}
    if skeleton.profile:
        return [*rims.values(), *(shape for name in _PIECES for shape in pieces[name])]
    order = _order(style, thigh.scale)
    return [shape for name in order for shape in [*([rims[name]] if name in rims else []), *pieces[name]]]


def _order(style: Dress, thigh: float) -> tuple[str, ...]:
    if not style.above:
        return _PIECES
    return _KNEE_UP if style.away or thigh < _RAISED else _ALONG


def _pieces(
    skeleton: Skeleton, style: Dress, limb: int, shift: Point, *, far: bool, steep: bool
) -> dict[str, list[Shape]]:
    """Return thigh, shank and foot; *steep* is a leg from above whose knee comes to the eye."""
    thigh, shank, foot = (skeleton.bones[pair[limb]] for pair in (THIGH, SHANK, FOOT))
    wide, tone, low = style.body.leg, "_far" if far else "", "_far" if far or steep else ""
    glows = _glows(skeleton, style, limb)
    sock = "sock" + tone if style.shod else ""
    upper = limbs.thigh(style.rig, style.body, tone, glows.get(THIGH, ()))
    lower = limbs.shank(style.rig, low, sock, glows.get(SHANK, ()))
    end = (SHOD if style.shod else BARE)[style.rig].layers[far or steep, style.fine]
    knee = [Shape(_KNEE, on_bone(shank, long=1.0))] if steep else []
    return {
        "thigh": [upper.on(thigh, wide, shift), *knee],
        "shank": [lower.on(shank, wide * (_DEEP_SHANK if steep else 1.0), shift)],
        "foot": [Shape(end, on_bone(foot, *shift, _outwards(skeleton, limb)))],
    }


def _glows(skeleton: Skeleton, style: Dress, limb: int) -> dict[Segment, tuple[Disc, ...]]:
    """Return what glows on a leg, by its segment; the spots of the other leg are its mirror image."""
    if limb not in style.working:
        return {}
    return dict(style.glows if _outwards(skeleton, limb) > 0 else style.glows_turned)


def _rims(skeleton: Skeleton, style: Dress, limb: int, shift: Point) -> dict[str, Shape]:
    thigh, shank, foot = (skeleton.bones[pair[limb]] for pair in (THIGH, SHANK, FOOT))
    wide, rig = style.body.leg, style.rig
    worn = (SHOD if style.shod else BARE)[rig]
    return {
        "thigh": limbs.thigh_rim(rig, style.body).on(thigh, wide, shift),
        "shank": limbs.rim("shank", rig).on(shank, wide, shift),
        "foot": plain("rim", worn.rim, on_bone(foot, *shift, _outwards(skeleton, limb)), atop=True),
    }


def _arm(skeleton: Skeleton, style: Dress, limb: int) -> list[Shape]:
    far = skeleton.profile and limb == 1
    tone, shift = "_far" if far else "", ARM_DEPTH if far and style.depth else (0.0, 0.0)
    upper, fore, palm = (skeleton.bones[pair[limb]] for pair in (UPPER_ARM, FOREARM, HAND))
    wide = style.body.arm
    left = (limb == (1 if skeleton.profile else 0)) != style.turned
    hand = HANDS[style.hands[limb]].layers[far, style.fine]
    # A thumb points forward: in profile to the left of the hand, face on to the middle of the body.
    place = on_bone(palm, *shift, wide if skeleton.profile else -wide * _outwards(skeleton, limb))
    return [
        *(rim for name, rim in _arm_rims(skeleton, style, limb, shift).items() if ("arm", limb, name) in style.rims),
        limbs.upper_arm(style.rig, tone).on(upper, wide, shift),
        Shape(hand, place),
        limbs.forearm(tone, banded=left).on(fore, wide, shift),
    ]


def _arm_rims(skeleton: Skeleton, style: Dress, limb: int, shift: Point) -> dict[str, Shape]:
    upper, fore, palm = (skeleton.bones[pair[limb]] for pair in (UPPER_ARM, FOREARM, HAND))
    wide, (wider, longer) = style.body.arm, _HAND_RIM
    turn = 1.0 if skeleton.profile else -_outwards(skeleton, limb)
    place = on_bone(palm, *shift, wide * wider * turn, palm.scale * longer)
    return {
        "upper_arm": limbs.rim("upper_arm", style.rig).on(upper, wide, shift),
        "forearm": limbs.rim("forearm", style.rig).on(fore, wide, shift),
        "hand": plain("rim", HANDS[style.hands[limb]].rim, place, atop=True),
    }


def _trunk_glow(skeleton: Skeleton, style: Dress) -> list[Shape]:
    """Return what glows on the trunk: in profile once, face on at each side that works."""
    ways = [1.0] if skeleton.profile else [-_outwards(skeleton, limb) for limb in style.working]
    narrow = {} if skeleton.profile else narrowed(skeleton)
    return [
        Shape(layers, on_bone(skeleton.bones[bone], wide=way * narrow.get(bone, 1.0)), atop=True)
        for bone, layers in style.trunk_glows
        for way in ways
    ]
