"""The outlines of arms and legs and of what is worn on them, for every foreshortening."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from backstride.figure.outline import Point, Row, cut, tube
from backstride.figure.physique import Physique
from backstride.figure.shape import Disc, Layer, Shape, on_bone
from backstride.figure.skeleton import Bone

_STEPS = 16
"""Foreshortenings for which an outline is built; the rest of the way is squeezed, by 3 % of its length at most."""

RIM = 0.0055
"""How far a limb's rim, the shade that parts it from what is farther away, reaches beyond it, in body heights."""


class Cloth(NamedTuple):
    """A limb, or what is worn on one: its rows, how much wider than them it is, and where it ends in a hem."""

    role: str
    rows: tuple[Row, ...]
    grow: Point = (0.0, 0.0)
    hems: tuple[bool, bool] = (False, False)


class Piece:
    """What one bone of a limb carries, from the skin up, built once for each step of foreshortening."""

    def __init__(self, *cloths: Cloth, more: tuple[Layer, ...] = (), atop: bool = False) -> None:
        self._cloths = cloths
        self._more = more
        self._atop = atop
        self._built: dict[int, tuple[Layer, ...]] = {}

    def on(self, bone: Bone, wide: float, shift: Point) -> Shape:
        """Return this on *bone*, *wide* times as wide and moved by *shift*.

        Its rows are drawn together while its ends stay round: a limb that points at the eye keeps a round knee.
        """
        step = max(1, round(bone.scale * _STEPS))
        layers = self._built.get(step)
        if layers is None:
            layers = self._built[step] = self._build(step / _STEPS)
        return Shape(layers, on_bone(bone, *shift, wide, bone.scale * _STEPS / step), atop=self._atop)

    def _build(self, long: float) -> tuple[Layer, ...]:
        found = [Layer(one.role, (tube(one.rows, long=long, grow=one.grow, hems=one.hems),)) for one in self._cloths]
        for layer in self._more:
            discs = tuple((x * long, y, rx * long, ry) for x, y, rx, ry in layer.discs)
            found.append(layer._replace(discs=discs))
        return tuple(found)


_THIGH: dict[str, tuple[Row, ...]] = {
    "profile": ((0.0, 0.050, 0.055), (0.06, 0.053, 0.055), (0.13, 0.0475, 0.045), (0.20, 0.038, 0.034),
                (0.245, 0.0335, 0.030)),
    "face": ((0.0, 0.051, 0.051), (0.07, 0.050, 0.050), (0.16, 0.041, 0.041), (0.22, 0.034, 0.034),
             (0.245, 0.0325, 0.0325)),
}  # fmt: skip
_SHANK: dict[str, tuple[Row, ...]] = {
    "profile": ((0.0, 0.0335, 0.029), (0.03, 0.030, 0.033), (0.08, 0.0255, 0.042), (0.13, 0.0225, 0.037),
                (0.19, 0.0185, 0.024), (0.230, 0.0175, 0.0195), (0.246, 0.019, 0.021)),
    "face": ((0.0, 0.0325, 0.0325), (0.03, 0.031, 0.031), (0.085, 0.037, 0.036), (0.14, 0.031, 0.030),
             (0.20, 0.021, 0.021), (0.246, 0.0195, 0.0195)),
}  # fmt: skip
_UPPER_ARM: dict[str, tuple[Row, ...]] = {
    "profile": ((0.0, 0.031, 0.033), (0.05, 0.030, 0.030), (0.10, 0.0265, 0.0265), (0.15, 0.0225, 0.0225),
                (0.186, 0.0205, 0.0215)),
    "face": ((0.0, 0.031, 0.031), (0.05, 0.029, 0.029), (0.10, 0.026, 0.026), (0.15, 0.0225, 0.0225),
             (0.186, 0.0205, 0.0205)),
}  # fmt: skip
_FOREARM: tuple[Row, ...] = (
    *((0.0, 0.0205, 0.0210), (0.04, 0.0225, 0.0225), (0.09, 0.0185, 0.0175)),
    *((0.13, 0.0150, 0.0140), (0.15, 0.0138, 0.0135)),
)
_BOTH = {"profile": _FOREARM, "face": _FOREARM}

_SOCK, _WRIST, _HEM = (0.205, 0.246), (0.122, 0.138), 0.012
"""Where on the shank and on the forearm a sock and a wristband are, and how wide the hem of the shorts is."""

_ON_HIP, _ON_SKIN, _ON_WRIST = 0.003, 0.0015, 0.002
"""How far cloth is from the skin at the hip, around a sock and around a wristband."""

_HEM_OVER = 0.0015
"""How much wider than the shorts their hem is."""

_RIM_AT_HIP, _RIM_AT_KNEE, _RIM_AT_SHOULDER = -0.012, -0.004, -0.002
"""How far inside the limb its rim begins: so no arc of it crosses the joint."""


_ROWS = {"thigh": _THIGH, "shank": _SHANK, "upper_arm": _UPPER_ARM, "forearm": _BOTH}
_RIMS_BEGIN = {"shank": _RIM_AT_KNEE, "upper_arm": _RIM_AT_SHOULDER, "forearm": _RIM_AT_SHOULDER}


@cache
def thigh(rig: str, body: Physique, tone: str, glow: tuple[Disc, ...]) -> Piece:
    """Return a thigh in shorts; *tone* is ``_far`` or nothing, and *glow* the soft spots on it."""
    rows = _THIGH[rig]
    band = (body.flare + _HEM_OVER,) * 2
    return Piece(
        Cloth("skin" + tone, rows),
        Cloth("shorts" + tone, cut(rows, 0.0, body.hem, (_ON_HIP, body.flare)), hems=(False, True)),
        Cloth("hem" + tone, cut(rows, body.hem - _HEM, body.hem, band), hems=(True, True)),
        more=_glowing(glow),
    )


@cache
def shank(rig: str, tone: str, sock: str, glow: tuple[Disc, ...]) -> Piece:
    """Return a shank of *tone*, with a *sock* of the role that is named, if any."""
    rows = _SHANK[rig]
    worn = [Cloth(sock, cut(rows, *_SOCK, (_ON_SKIN,) * 2), hems=(True, False))] if sock else []
    return Piece(Cloth("skin" + tone, rows), *worn, more=_glowing(glow))


def _glowing(discs: tuple[Disc, ...]) -> tuple[Layer, ...]:
    return (Layer("glow", discs=discs),) if discs else ()


@cache
def upper_arm(rig: str, tone: str) -> Piece:
    """Return an upper arm, bare: where it lies on the singlet, its round end is the armhole."""
    return Piece(Cloth("skin" + tone, _UPPER_ARM[rig]))


@cache
def forearm(tone: str, *, banded: bool) -> Piece:
    """Return a forearm, with or without a wristband."""
    worn = [Cloth("band" + tone, cut(_FOREARM, *_WRIST, (_ON_WRIST,) * 2), hems=(True, True))] if banded else []
    return Piece(Cloth("skin" + tone, _FOREARM), *worn)


@cache
def rim(name: str, rig: str) -> Piece:
    """Return the rim of a shank, an upper arm or a forearm."""
    return Piece(Cloth("rim", _ROWS[name][rig], grow=(_RIMS_BEGIN[name], RIM)), atop=True)


@cache
def thigh_rim(rig: str, body: Physique) -> Piece:
    """Return the rim of a thigh in shorts, which follows them down to their hem and then the skin."""
    rows = _THIGH[rig]
    worn = [(x, front + body.flare, back + body.flare) for x, front, back in cut(rows, 0.0, body.hem)]
    below = [row for row in rows if row[0] > body.hem]
    return Piece(Cloth("rim", (*worn, *below), grow=(_RIM_AT_HIP, RIM)), atop=True)


SHOULDER = Piece(Cloth("skin", ((0.0, 0.0315, 0.0315), (0.016, 0.0310, 0.0310))))
"""The bare end of an arm that is drawn before the trunk: over the singlet, which would else have a sleeve there."""
