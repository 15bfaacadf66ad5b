"""Head, face, hair and neck, in the frame of their bones: x goes up the neck, and in profile the face looks to -y."""

from __future__ import annotations

from backstride.figure.outline import drawn, ellipse, smooth
from backstride.figure.physique import Physique
from backstride.figure.rig import HEAD, NECK
from backstride.figure.shape import Disc, Layer, Shape, on_bone
from backstride.figure.skeleton import Skeleton

_PROFILE = drawn(
    *((6, 4), (-2, -16), (0, -33), (6, -43), (15.5, -45.5), (23.5, -44), (30, -46.2), (34.5, -46.8), (38.5, -52)),
    *((43, -56.8), (47.5, -55.5), (58.5, -48), (66, -46.5), (82, -47), (101, -38), (116.5, -13), (116.5, 14)),
    *((103, 38), (80, 49), (55, 48), (32, 38), (14, 24)),
)
_EYE = ellipse(0.0595, -0.0340, 0.0048, 0.0034)
_BROW = drawn((73.5, -41.5), (75.5, -35.5), (73.5, -28), (71.8, -28.5), (73.3, -35.5), (71.8, -41))
_MOUTH = drawn((26.5, -44.5), (24.5, -39), (26.5, -32.5), (24.7, -32), (22.2, -38.8), (24, -44))
_CHEEK: Disc = (0.0370, -0.0270, 0.0120, 0.0100)
_EAR, _INNER_EAR = ellipse(0.050, 0.010, 0.0135, 0.0085), ellipse(0.050, 0.0105, 0.0070, 0.0038)
_SHORT_HAIR = drawn(
    *((85, -47.5), (100, -46), (116, -30), (124.5, -3), (119, 26), (100, 47), (76, 55), (52, 53.5), (33, 43)),
    *((24, 31), (31, 24), (44, 22), (58, 21.5), (66, 12), (64, 3), (56, -1), (60, -6.5), (72, -8), (85, -16)),
    (88, -32),
)
_TIED_HAIR = drawn(
    *((80, -47.5), (98, -48), (116, -32), (125, -3), (120, 27), (101, 48), (77, 56), (52, 54.5), (30, 43)),
    *((19, 28), (26, 23), (42, 22.5), (60, 20), (66, 10), (66, -2), (74, -16), (82, -33)),
)
_BUN = ellipse(0.1210, 0.0345, 0.0245, 0.0235)
_TIE = drawn((128.4, 10.2), (129.8, 18.7), (114.5, 36.1), (104.3, 38.5), (109, 30.6), (118.9, 15.7))

_FACE = drawn(
    *((-2, 0), (1, 13), (13, 29), (35, 39.5), (66, 44), (96, 39.5), (115, 21), (120, 0)),
    *((115, -21), (96, -39.5), (66, -44), (35, -39.5), (13, -29), (1, -13)),
)
_EARS = tuple(ellipse(0.052, y, 0.0125, 0.0075) for y in (0.0445, -0.0445))
_EYES = tuple(ellipse(0.0575, y, 0.0050, 0.0044) for y in (0.0175, -0.0175))
_BROWS = tuple(
    smooth(
        [
            *((0.0715, y + way * 0.0090), (0.0745, y), (0.0725, y - way * 0.0085)),
            *((0.0705, y - way * 0.0080), (0.0722, y), (0.0698, y + way * 0.0088)),
        ]
    )
    for y, way in ((0.0185, 1), (-0.0185, -1))
)
_NOSE = drawn((40, 5), (37.8, 0), (40, -5), (38.5, -4.5), (35.8, 0), (38.5, 4.5))
_SMILE = drawn((25.5, 12), (21.5, 6), (20.3, 0), (21.5, -6), (25.5, -12), (22.8, -10.5), (18.5, 0), (22.8, 10.5))
_CHEEKS: tuple[Disc, ...] = ((0.0390, 0.0265, 0.0115, 0.0105), (0.0390, -0.0265, 0.0115, 0.0105))
_SHORT_FRINGE = drawn(
    *((58, 47), (85, 49), (108, 37), (125.5, 8), (125, -13), (108, -37), (85, -49), (58, -47), (68, -41.5)),
    *((84, -37), (93, -24), (90, -8), (96, 8), (92, 24), (84, 37), (68, 41.5)),
)
_TIED_FRINGE = drawn(
    *((46, 47.5), (80, 50), (108, 38), (126.5, 6), (126.5, -6), (108, -38), (80, -50), (46, -47.5), (64, -41)),
    *((82, -33), (98, -13), (102, 6), (96, 20), (82, 34), (64, 41)),
)
_TOP_BUN = ellipse(0.130, 0.0, 0.0215, 0.0240)
_BACK_OF_HEAD = drawn(
    *((14, 15), (32, 40), (75, 49), (108, 37.5), (124.5, 0), (108, -37.5), (75, -49), (32, -40), (14, -15)),
    (11, 0),
)
_BACK_BUN, _BACK_TIE = ellipse(0.112, 0.0, 0.0240, 0.0260), ellipse(0.1100, 0.0, 0.0262, 0.0280)

_NECK = drawn(
    *((-14, 33), (-4, 30.5), (10, 27.5), (30, 26.5), (55, 28), (60, 0), (50, -22), (26, -23), (4, -23.5)),
    *((-10, -24), (-20, -18), (-22, 12)),
)
_FACE_NECK = drawn(
    *((-34, 0), (-22, 34), (-10, 32), (8, 25.5), (30, 23.5), (55, 23.5), (60, 0), (55, -23.5), (30, -23.5)),
    *((8, -25.5), (-10, -32), (-22, -34)),
)
_CHIN_SHADE = drawn((13.5, -23.2), (21.5, -6), (28, 8), (40, 12), (52, -6), (44, -22.8), (28, -23.2))
_FACE_CHIN_SHADE = drawn((12, 0), (17.5, 17), (26, 23.2), (45, 22.8), (55, 0), (45, -22.8), (26, -23.2), (17.5, -17))

NECKS = {
    "profile": (Layer("skin", (_NECK,)), Layer("skin_far", (_CHIN_SHADE,))),
    "front": (Layer("skin", (_FACE_NECK,)), Layer("skin_far", (_FACE_CHIN_SHADE,))),
    "back": (Layer("skin", (_FACE_NECK,)),),
}
"""The shade under the chin is what sets a head off from its neck."""

_PROFILE_SKIN = (Layer("skin", (_PROFILE,)), Layer("cheek", discs=(_CHEEK,)), Layer("face", (_EYE, _BROW, _MOUTH)))
_PROFILE_EAR = (Layer("skin", (_EAR,)), Layer("line", (_INNER_EAR,)))
_FRONT_SKIN = (
    *(Layer("skin", (*_EARS, _FACE)), Layer("cheek", discs=_CHEEKS)),
    *(Layer("face", (*_EYES, *_BROWS, _SMILE)), Layer("line", (_NOSE,))),
)
_BACK_SKIN = (Layer("skin", (*_EARS, _FACE)), Layer("hair", (_BACK_OF_HEAD,)))

_HEADS: dict[tuple[str, bool], tuple[Layer, ...]] = {
    ("profile", False): (*_PROFILE_SKIN, Layer("hair", (_SHORT_HAIR,)), *_PROFILE_EAR),
    ("profile", True): (
        *(Layer("hair", (_BUN,)), *_PROFILE_SKIN),
        *(Layer("hair", (_TIED_HAIR,)), Layer("band", (_TIE,)), *_PROFILE_EAR),
    ),
    ("front", False): (*_FRONT_SKIN, Layer("hair", (_SHORT_FRINGE,))),
    ("front", True): (Layer("hair", (_TOP_BUN,)), *_FRONT_SKIN, Layer("hair", (_TIED_FRINGE,))),
    ("back", False): _BACK_SKIN,
    ("back", True): (*_BACK_SKIN, Layer("band", (_BACK_TIE,)), Layer("bun", (_BACK_BUN,))),
}
"""Each head, from where it is seen and whether its hair is tied in a bun, from its lowest layer up."""

_COARSE_HEADS = {
    key: tuple(layer for layer in layers if layer.role not in ("line", "cheek")) for key, layers in _HEADS.items()
}
"""The same without what only a large picture shows."""


def seen_from(skeleton: Skeleton) -> str:
    """Return from where a head is seen: ``profile``, ``front`` or ``back``."""
    return "profile" if skeleton.profile else "front" if skeleton.facing > 0 else "back"


def neck(skeleton: Skeleton) -> Shape:
    """Return the neck, over the singlet."""
    return Shape(NECKS[seen_from(skeleton)], on_bone(skeleton.bones[NECK]))


def head(skeleton: Skeleton, body: Physique, *, fine: bool) -> Shape:
    """Return the head; *fine* adds what only a large picture shows."""
    bone = skeleton.bones[HEAD]
    layers = (_HEADS if fine else _COARSE_HEADS)[seen_from(skeleton), body.bun]
    return Shape(layers, on_bone(bone, wide=body.head, long=bone.scale * body.head))
