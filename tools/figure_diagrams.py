"""Draw the angles of a figure for the figure guide: what each joint's number turns, and from where it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import atan2, cos, degrees, radians, sin
from pathlib import Path
from typing import NamedTuple

from backstride.figure.colours import PAPER, Palette
from backstride.figure.model import Figure
from backstride.figure.motion import Moment
from backstride.figure.pose import read_figure
from backstride.figure.rig import (
    FOOT,
    FOREARM,
    HAND,
    HEAD,
    LUMBAR,
    NECK,
    PELVIS,
    SHANK,
    THIGH,
    THORAX,
    UPPER_ARM,
)
from backstride.figure.scene import compose
from backstride.figure.skeleton import Bone
from backstride.figure.svg import to_svg

FOLDER = Path(__file__).parents[1] / "docs" / "figure-guide"
SIZE = 520
UNIT = 1000.0
INKED = 0.42
"""How much of its colour the body keeps, so that the angles stand out."""

INK, RAY = "#b3261e", 0.085
STYLE = f'font-family="Inter, sans-serif" font-size="26" font-weight="600" fill="{INK}"'


def _paler(colour: str) -> str:
    """Return *colour*, ``#rrggbb`` with or without an opacity, as if it lay under thin paper."""
    channels = (int(colour[index : index + 2], 16) for index in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - value) * INKED):02x}" for value in channels) + colour[7:]


PALE = Palette("pale", {role: _paler(colour) for role, colour in PAPER.colours.items()})

PROFILE: dict[str, object] = {
    "start": {},
    "end": {
        "pelvis": "78",
        "lumbar": "-8",
        "thoracic": "14",
        "neck": "-10",
        "head": "8",
        "hip": ["84", "-4"],
        "knee": ["72", "18"],
        "ankle": ["12", "0"],
        "shoulder": ["62", "-30"],
        "elbow": ["58", "12"],
        "wrist": ["24", "0"],
    },
    "contacts": ["toe-far"],
}
FACE: dict[str, object] = {
    "view": "front",
    "start": {},
    "end": {
        "pelvis": "88",
        "chest": "76",
        "head": "70",
        "thigh": ["312", "262 x0.9"],
        "shank": ["300", "276"],
        "foot": ["320 x0.5", "262 x0.4"],
        "upper_arm": ["335", "150"],
        "forearm": ["20", "95"],
        "hand": ["20", "95"],
    },
}


class Mark(NamedTuple):
    """A joint in a diagram: what it is called, the bone that it turns, and the bone and turn from which it counts."""

    name: str
    bone: int
    base: int | None = None
    turn: float = 0.0
    aside: tuple[float, float] = (0.02, 0.0)


JOINTS = (
    Mark("pelvis", PELVIS, None, 0.0, (-0.17, -0.03)),
    Mark("lumbar", LUMBAR, PELVIS, 0.0, (-0.18, -0.01)),
    Mark("thoracic", THORAX, LUMBAR, 0.0, (-0.21, 0.03)),
    Mark("neck", NECK, THORAX, 0.0, (-0.14, 0.02)),
    Mark("head", HEAD, NECK, 0.0, (-0.15, 0.06)),
    Mark("hip", THIGH[0], PELVIS, 180.0, (0.06, -0.12)),
    Mark("knee", SHANK[0], THIGH[0], 0.0, (0.10, -0.02)),
    Mark("ankle", FOOT[0], SHANK[0], 90.0, (0.06, 0.08)),
    Mark("shoulder", UPPER_ARM[0], THORAX, 180.0, (0.05, 0.05)),
    Mark("elbow", FOREARM[0], UPPER_ARM[0], 0.0, (0.03, -0.12)),
    Mark("wrist", HAND[0], FOREARM[0], 0.0, (0.09, -0.03)),
)
DIRECTIONS = (
    Mark("pelvis 88", PELVIS, None, 0.0, (-0.28, 0.03)),
    Mark("chest 76", THORAX, None, 0.0, (0.10, -0.02)),
    Mark("head 70", HEAD, None, 0.0, (0.10, 0.10)),
    Mark("thigh 312", THIGH[0], None, 0.0, (0.16, -0.02)),
    Mark("shank 300", SHANK[0], None, 0.0, (0.10, -0.05)),
    Mark("thigh 262 x0.9", THIGH[1], None, 0.0, (-0.36, -0.06)),
    Mark("upper_arm 335", UPPER_ARM[0], None, 0.0, (0.10, 0.07)),
    Mark("forearm 20", FOREARM[0], None, 0.0, (0.17, -0.03)),
    Mark("upper_arm 150", UPPER_ARM[1], None, 0.0, (-0.30, -0.04)),
    Mark("forearm 95", FOREARM[1], None, 0.0, (-0.24, 0.08)),
)


def diagrams() -> dict[str, str]:
    """Return each diagram as SVG, by its file's name."""
    return {
        "joints.svg": _diagram(PROFILE, JOINTS),
        "directions.svg": _diagram(FACE, DIRECTIONS, compass=True),
    }


def _diagram(data: dict[str, object], marks: tuple[Mark, ...], *, compass: bool = False) -> str:
    scene = compose(_figure(data), only=1.0)
    left, bottom, right, top = scene.box
    wide = replace(scene, box=(left - 0.26, bottom, right + 0.26, top))
    bones = scene.motion.skeleton(1.0).bones
    drawn = [line for mark in marks for line in _marked(bones, mark)]
    if compass:
        drawn += _compass(left - 0.10, bottom + 0.14)
    return to_svg(wide, Moment(1.0), size=SIZE, palette=PALE).replace("</svg>", "".join(drawn) + "</svg>")


def _figure(data: dict[str, object]) -> Figure:
    figure, faults = read_figure(data)
    if figure is None:
        raise ValueError(faults)
    return figure


def _marked(bones: tuple[Bone, ...], mark: Mark) -> Iterator[str]:
    """Yield a dashed line where the angle counts from, an arc to where it goes, and its name."""
    bone = bones[mark.bone]
    end = degrees(atan2(bone.uy, bone.ux))
    start = 0.0 if mark.base is None else _heading(bones[mark.base]) + mark.turn
    yield _line(bone.x, bone.y, start, dashed=True)
    yield _line(bone.x, bone.y, end)
    yield _arc(bone.x, bone.y, start, end)
    x, y = bone.x + mark.aside[0], bone.y + mark.aside[1]
    yield f'<text x="{UNIT * x:.0f}" y="{-UNIT * y:.0f}" {STYLE}>{mark.name}</text>'


def _heading(bone: Bone) -> float:
    return degrees(atan2(bone.uy, bone.ux))


def _line(x: float, y: float, turn: float, *, dashed: bool = False) -> str:
    dash = ' stroke-dasharray="9 7"' if dashed else ""
    to_x, to_y = x + RAY * 1.25 * cos(radians(turn)), y + RAY * 1.25 * sin(radians(turn))
    ends = f'x1="{UNIT * x:.0f}" y1="{-UNIT * y:.0f}" x2="{UNIT * to_x:.0f}" y2="{-UNIT * to_y:.0f}"'
    return f'<line {ends} stroke="{INK}" stroke-width="4"{dash}/>'


def _arc(x: float, y: float, start: float, end: float) -> str:
    turn = (end - start + 180) % 360 - 180
    points = [
        (x + RAY * cos(radians(start + turn * part / 16)), y + RAY * sin(radians(start + turn * part / 16)))
        for part in range(17)
    ]
    path = " ".join(f"{UNIT * px:.0f},{-UNIT * py:.0f}" for px, py in points)
    return f'<polyline points="{path}" fill="none" stroke="{INK}" stroke-width="4"/>'


def _compass(x: float, y: float) -> Iterator[str]:
    """Yield a small rose of directions: 0 is right, 90 up."""
    for turn in (0, 90, 180, 270):
        yield _line(x, y, turn)
        to_x, to_y = x + 0.15 * cos(radians(turn)), y + 0.15 * sin(radians(turn))
        yield (f'<text x="{UNIT * to_x:.0f}" y="{-UNIT * to_y + 9:.0f}" text-anchor="middle" {STYLE}>{turn}</text>')


def write(folder: Path = FOLDER) -> int:
    """Write every diagram into *folder*; return how many."""
    folder.mkdir(parents=True, exist_ok=True)
    found = diagrams()
    for name, text in found.items():
        (folder / name).write_text(text, encoding="utf-8")
    return len(found)
