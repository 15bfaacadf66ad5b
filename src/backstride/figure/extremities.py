"""The outlines of feet, shoes and hands, each in the frame of its bone."""

from __future__ import annotations

from typing import NamedTuple

from backstride.figure.outline import Outline, drawn, ellipse, smooth
from backstride.figure.shape import Layer

Variants = dict[tuple[bool, bool], tuple[Layer, ...]]
"""Layers from the lowest up, by whether they are far from the eye and whether the picture is large."""

_FINE = ("line", "stripe")


class Extremity(NamedTuple):
    """A foot or a hand, and the outline of its rim. A hand's thumb points to the left of its bone."""

    layers: Variants
    rim: Outline


def _variants(*layers: Layer) -> Variants:
    found = {}
    for far in (False, True):
        toned = tuple(layer._replace(role=layer.role + "_far") for layer in layers) if far else layers
        found[far, True] = toned
        found[far, False] = tuple(layer for layer in toned if layer.role.removesuffix("_far") not in _FINE)
    return found


_BARE = drawn(
    *((21, 19), (30, 4), (60, -10), (90, -19.5), (110, -23.5), (119.5, -30), (117, -38.5), (90, -39), (60, -35.5)),
    *((30, -35.5), (0, -39), (-26, -39), (-35.5, -31), (-33, -14), (-24, 5), (-20.5, 20)),
)
_BARE_RIM = drawn(
    *((26, 14), (36, 6), (62, -5), (92, -14), (114, -18), (126, -29), (122, -44), (90, -44.5), (60, -41)),
    *((30, -41), (0, -44.5), (-30, -44.5), (-41, -33), (-38, -14), (-29, 3), (-22, 14)),
)
_TOE = drawn((92, -26.2), (100, -27.2), (112, -29), (116.5, -31.5), (112, -30.8), (100, -29.3))
_SHOE = drawn(
    *((22.5, 16), (27, 6), (40, -0.5), (66, -10.5), (96, -16.5), (116, -21.5), (124.5, -28.5), (123, -33)),
    *((60, -35), (0, -34), (-38, -32), (-42.5, -22), (-38.5, -2), (-33.5, 14), (-27, 18.5), (-16, 13), (0, 9)),
    (12, 12),
)
_COLLAR = ellipse(-0.003, -0.003, 0.0215, 0.0215)
"""It hides the ankle, whatever its angle."""

_SHOE_RIM = drawn(
    *((30, 10), (31, 6), (42, 4.5), (70, -5), (100, -11), (120, -16), (131, -28), (126, -43), (60, -44.5)),
    *((0, -44.5), (-44, -44), (-49, -22), (-46, 0), (-36, 14)),
)
_SOLE = drawn(
    *((125.5, -28.5), (127.5, -32.5), (119, -38.5), (105, -39.5), (105, -39.5), (-28, -39.5), (-28, -39.5)),
    *((-41, -37), (-45.5, -30), (-44.5, -23.5), (-44.5, -23.5), (-20, -26.2), (20, -27.5), (70, -27.5), (105, -27)),
)
_STRIPE = drawn((30, -8.5), (40, -11.5), (20, -26.5), (8, -26.5))

_FACE_BARE = drawn(
    *((-12, 18.5), (30, 23), (75, 30), (105, 30), (119, 18), (121, -6), (114, -24), (85, -29), (30, -22)),
    *((-12, -18.5), (-20, 0)),
)
_FACE_TOES = tuple(
    smooth([(0.094, y), (0.112, y * 1.02 + 0.0006), (0.112, y * 1.02 - 0.0008), (0.094, y - 0.001)])
    for y in (0.014, 0.002, -0.009, -0.018)
)
_FACE_SHOE = drawn(
    *((-20, 20), (20, 25.5), (75, 34), (108, 33), (126, 18), (128, -12), (110, -30), (75, -32), (20, -25.5)),
    *((-20, -20), (-24, 0)),
)
_FACE_SOLE = drawn((82, 34.5), (106, 34), (128, 20), (130, -14), (112, -32.5), (82, -33), (96, -26), (106, 0), (98, 27))
_FACE_RIM = drawn((20, 0), (30, 24), (75, 37), (110, 37), (130, 22), (133, -16), (112, -37), (75, -37), (30, -24))

BARE = {
    "profile": Extremity(_variants(Layer("skin", (_BARE,)), Layer("line", (_TOE,))), (_BARE_RIM,)),
    "face": Extremity(_variants(Layer("skin", (_FACE_BARE,)), Layer("line", _FACE_TOES)), (_FACE_RIM,)),
}
SHOD = {
    "profile": Extremity(
        _variants(Layer("shoe", (_SHOE, _COLLAR)), Layer("stripe", (_STRIPE,)), Layer("sole", (_SOLE,))), (_SHOE_RIM,)
    ),
    "face": Extremity(_variants(Layer("shoe", (_FACE_SHOE,)), Layer("sole", (_FACE_SOLE,))), (_FACE_RIM,)),
}

_OPEN = drawn(
    *((-10, 13.5), (10, 16.5), (30, 17.5), (52, 15), (70, 8.5), (77, -0.5), (73, -8.5), (55, -14.5), (28, -16.5)),
    *((6, -15), (-10, -13), (-15, 0)),
)
_THUMB = drawn((0, 10), (14, 21), (30, 29.5), (41, 30), (42.5, 23.5), (34, 17), (22, 8), (8, 2))
_FINGERS = tuple(
    smooth([(0.046, y), (0.064, y * 0.8 + 0.0005), (0.064, y * 0.8 - 0.0007), (0.046, y - 0.0009)])
    for y in (0.0065, -0.001)
)
_FLAT = drawn(
    *((-14, 12.5), (6, 15), (26, 13), (48, 6), (70, -1), (80, -7), (78, -12.5), (60, -13), (25, -13), (0, -13)),
    *((-14, -12), (-18, 0)),
)
_FLAT_THUMB = drawn((8, 0.5), (24, -1.5), (40, -8), (50.5, -10.5), (50, -12), (39, -9.8), (23, -3.4), (8, -1.2))
_FIST = drawn(
    *((-10, 13.5), (8, 17.5), (28, 20.5), (43, 16.5), (49, 4), (47, -10.5), (34, -18), (12, -17), (-8, -13.5)),
    (-14, 0),
)
_FIST_THUMB = drawn(
    *((4, 6), (20, 10.5), (34, 9.5), (40, 3.5), (36, -1.5), (35.5, 0), (38, 3.5), (33, 7.8), (20, 8.8), (5, 4.2)),
)
_FIST_FINGER = drawn((30, -6), (44, -7), (44, -8.2), (30, -7.4))

HANDS = {
    "open": Extremity(_variants(Layer("skin", (_THUMB, _OPEN)), Layer("line", _FINGERS)), (_OPEN,)),
    "flat": Extremity(_variants(Layer("skin", (_FLAT,)), Layer("line", (_FLAT_THUMB,))), (_FLAT,)),
    "fist": Extremity(_variants(Layer("skin", (_FIST,)), Layer("line", (_FIST_THUMB, _FIST_FINGER))), (_FIST,)),
}
"""Open, lying flat and seen from its edge, and loosely closed."""
