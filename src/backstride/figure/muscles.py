"""Where each muscle lies on the body, so that the working ones can glow there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from backstride.figure.rig import LUMBAR, PELVIS, SHANK, THIGH, THORAX

Segment = int | tuple[int, int]


class Patch(NamedTuple):
    """A soft spot on a bone: distance along it, distance to its left, and half its length and width.

    ``segment`` is a bone of the trunk or a pair of limbs. Face on, ``y`` counts outwards from the middle of the body.
    """

    segment: Segment
    x: float
    y: float
    rx: float
    ry: float

    @property
    def disc(self) -> tuple[float, float, float, float]:
        """Return the spot in the frame of its bone: its middle, half its length and half its width."""
        return self.x, self.y, self.rx, self.ry


_PROFILE = {
    "front of thigh": (Patch(THIGH, 0.125, 0.022, 0.105, 0.028),),
    "back of thigh": (Patch(THIGH, 0.130, -0.024, 0.105, 0.027),),
    "inner thigh": (Patch(THIGH, 0.090, -0.004, 0.085, 0.026),),
    "buttock": (Patch(PELVIS, 0.000, 0.036, 0.055, 0.036),),
    "side of hip": (Patch(PELVIS, 0.022, 0.008, 0.042, 0.036),),
    "front of hip": (Patch(PELVIS, 0.010, -0.032, 0.068, 0.026),),
    "calf": (Patch(SHANK, 0.080, -0.020, 0.070, 0.026),),
    "lower calf": (Patch(SHANK, 0.150, -0.015, 0.068, 0.019),),
    "heel tendon": (Patch(SHANK, 0.215, -0.014, 0.040, 0.013),),
    "shin": (Patch(SHANK, 0.100, 0.018, 0.085, 0.015),),
    "belly": (Patch(LUMBAR, 0.035, -0.032, 0.088, 0.026),),
    "flank": (Patch(LUMBAR, 0.050, -0.004, 0.062, 0.034),),
    "lower back": (Patch(LUMBAR, 0.035, 0.030, 0.085, 0.024),),
    "side of back": (Patch(THORAX, 0.040, 0.026, 0.080, 0.030),),
    "ribs": (Patch(THORAX, 0.050, -0.024, 0.060, 0.030),),
    "diaphragm": (Patch(LUMBAR, 0.090, -0.016, 0.060, 0.044),),
    "pelvic floor": (Patch(PELVIS, -0.018, -0.022, 0.028, 0.020),),
}

_FACE = {
    "front of thigh": (Patch(THIGH, 0.120, 0.004, 0.100, 0.032),),
    "back of thigh": (Patch(THIGH, 0.130, 0.000, 0.100, 0.030),),
    "inner thigh": (Patch(THIGH, 0.095, -0.022, 0.095, 0.026),),
    "buttock": (Patch(PELVIS, -0.010, 0.052, 0.050, 0.044),),
    "side of hip": (Patch(PELVIS, 0.028, 0.066, 0.048, 0.032),),
    "front of hip": (Patch(PELVIS, 0.005, 0.042, 0.062, 0.028),),
    "calf": (Patch(SHANK, 0.080, 0.000, 0.070, 0.030),),
    "lower calf": (Patch(SHANK, 0.150, 0.000, 0.068, 0.022),),
    "heel tendon": (Patch(SHANK, 0.215, 0.000, 0.040, 0.014),),
    "shin": (Patch(SHANK, 0.100, 0.004, 0.085, 0.016),),
    "belly": (Patch(LUMBAR, 0.035, 0.014, 0.090, 0.034),),
    "flank": (Patch(LUMBAR, 0.040, 0.056, 0.085, 0.030),),
    "lower back": (Patch(LUMBAR, 0.030, 0.022, 0.080, 0.024),),
    "side of back": (Patch(THORAX, 0.030, 0.062, 0.090, 0.034),),
    "ribs": (Patch(THORAX, 0.040, 0.066, 0.060, 0.028),),
    "diaphragm": (Patch(LUMBAR, 0.090, 0.030, 0.034, 0.052),),
    "pelvic floor": (Patch(PELVIS, -0.035, 0.020, 0.028, 0.040),),
}

_PATCHES = {"profile": _PROFILE, "face": _FACE}

_BEHIND = ("back of thigh", "buttock", "calf", "lower calf", "heel tendon", "lower back")
_BEFORE = ("front of thigh", "front of hip", "shin", "belly", "diaphragm", "pelvic floor")
"""What a body hides that is seen face on from the front, and from behind."""

_REGIONS = {
    "quadriceps": "front of thigh",
    "rectus femoris": "front of thigh",
    "vastus": "front of thigh",
    "hamstring": "back of thigh",
    "biceps femoris": "back of thigh",
    "semitendinosus": "back of thigh",
    "semimembranosus": "back of thigh",
    "adductor": "inner thigh",
    "gracilis": "inner thigh",
    "pectineus": "inner thigh",
    "gluteus maximus": "buttock",
    "piriformis": "buttock",
    "gluteus medius": "side of hip",
    "gluteus minimus": "side of hip",
    "tensor fasciae latae": "side of hip",
    "iliopsoas": "front of hip",
    "psoas": "front of hip",
    "iliacus": "front of hip",
    "gastrocnemius": "calf",
    "calf": "calf",
    "soleus": "lower calf",
    "achilles": "heel tendon",
    "tibialis anterior": "shin",
    "rectus abdominis": "belly",
    "transversus abdominis": "belly",
    "obliquus": "flank",
    "quadratus lumborum": "flank",
    "erector spinae": "lower back",
    "multifidus": "lower back",
    "latissimus dorsi": "side of back",
    "serratus": "ribs",
    "diaphragm": "diaphragm",
    "pelvic floor": "pelvic floor",
}
"""The region of each muscle, by the first words of its name."""


def patches(muscles: Iterable[str], rig: str, *, away: bool = False) -> tuple[Patch, ...]:
    """Return where *muscles* (their anatomical names) glow on a body seen in *rig*; an unknown name glows nowhere.

    Face on, what the body hides, seen from the front or facing *away*, glows only where nothing else would.
    """
    names = [muscle.casefold() for muscle in muscles]
    regions = {region: None for name in names for start, region in _REGIONS.items() if name.startswith(start)}
    hidden = () if rig == "profile" else _BEFORE if away else _BEHIND
    seen = [region for region in regions if region not in hidden]
    return tuple(patch for region in seen or regions for patch in _PATCHES[rig][region])
