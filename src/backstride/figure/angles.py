"""From the joints that an author wrote to a direction and a foreshortening for every segment."""

from __future__ import annotations

import re

from backstride.figure.fault import Fault, Path, from_to
from backstride.figure.rig import (
    FULL_TURN,
    HALF_TURN,
    JOINTS,
    LIMBS,
    MOST_SIDE_BEND,
    Joint,
)
from backstride.i18n.messages import message

_NUMBER = re.compile(r"[+-]?(\d+(\.\d+)?|\.\d+)")
_ANGLE = re.compile(rf"(?P<angle>{_NUMBER.pattern})(\s*x\s*(?P<scale>\d*\.?\d+))?")

LEAST_SCALE = 0.05


def read_number(text: object) -> float | None:
    """Return the number that *text* writes, ``None`` where it is none."""
    if isinstance(text, str) and _NUMBER.fullmatch(text.strip()):
        return float(text)
    return None


def read_angle(text: object) -> tuple[float, float] | None:
    """Return (degrees, foreshortening) of ``75`` or ``205 x0.7``; ``None`` where *text* is neither.

    Foreshortening is from 0.05 (a segment that points at the viewer) to 1 (one that lies in the picture).
    """
    found = _ANGLE.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None:
        return None
    scale = float(found["scale"] or 1)
    return (float(found["angle"]), scale) if LEAST_SCALE <= scale <= 1 else None


Turn = tuple[float, float]
"""Degrees and foreshortening."""

Turns = dict[str, tuple[Turn, Turn]]
"""What was written for each joint, for both limbs (twice the same for a joint that exists once)."""

_FOOT_TO_VIEWER = 0.36


def read_turns(path: Path, data: dict[str, object], rig: str, faults: list[Fault], *, away: bool = False) -> Turns:
    """Return what *data* says of the joints of *rig* (profile or face), reporting what a body cannot do.

    One number for both limbs of a body seen face on is the direction of the limb at the right of the screen, which is
    the left one, or the right one where the body faces *away*; the other limb is its mirror image.
    """
    turns: Turns = {}
    for joint in JOINTS[rig]:
        if joint.name in data:
            found = _read_joint((*path, joint.name), data[joint.name], joint, rig, faults)
            if found is not None:
                turns[joint.name] = found[::-1] if away and not isinstance(data[joint.name], list) else found
    return turns


def _read_joint(path: Path, value: object, joint: Joint, rig: str, faults: list[Fault]) -> tuple[Turn, Turn] | None:
    texts = value if isinstance(value, list) else [value]
    if len(texts) > 1 + joint.pair or not texts:
        one, other = LIMBS[rig]
        what = message("`{name}` takes one number.", name=joint.name)
        if joint.pair:
            what = message(
                "`{name}` takes one number, or two: [{one}, {other}].", name=joint.name, one=one, other=other
            )
        faults.append(Fault(path, what))
        return None
    places = [path] if not isinstance(value, list) else [(*path, index) for index in range(len(texts))]
    turns = [_read_turn(where, text, joint, faults) for where, text in zip(places, texts, strict=True)]
    first, last = turns[0], turns[-1]
    if first is None or last is None:
        return None
    if joint.pair and len(turns) == 1 and rig == "face":
        last = (HALF_TURN - first[0], first[1])
    return first, last


def _read_turn(path: Path, text: object, joint: Joint, faults: list[Fault]) -> Turn | None:
    turn = read_angle(text)
    if turn is None:
        hint = message(
            "Write degrees, or degrees and a foreshortening from {least} to 1, such as `75` or `205 x0.7`.",
            least=f"{LEAST_SCALE:g}",
        )
        faults.append(Fault(path, message("`{name}` is not an angle.", name=joint.name), hint))
    elif not joint.least <= turn[0] <= joint.most:
        faults.append(
            Fault(
                path,
                message("`{name}` does not turn to {angle}°.", name=joint.name, angle=f"{turn[0]:g}"),
                from_to(joint.least, joint.most),
            )
        )
    return turn


Segments = tuple[tuple[float, ...], tuple[float, ...]]
"""Directions in degrees and foreshortenings, one of each for every segment of the rig."""


def profile_segments(turns: Turns) -> Segments:
    """Return the segments of a body in profile, from joint angles that count from the segment before."""
    joint = _Lookup(turns)
    pelvis = joint("pelvis", 90.0)
    lumbar = _less(pelvis, joint("lumbar"))
    thorax = _less(lumbar, joint("thoracic"))
    neck = _less(thorax, joint("neck"))
    trunk = [pelvis, lumbar, thorax, neck, _less(neck, joint("head"))]
    return _unzip([*trunk, *_legs(joint, pelvis), *_arms(joint, thorax)])


def face_segments(path: Path, turns: Turns, faults: list[Fault], *, away: bool = False) -> Segments:
    """Return the segments of a body seen face on, from directions; what is left out follows its neighbour."""
    joint = _Lookup(turns)
    pelvis = joint("pelvis", 90.0)
    chest = joint("chest", pelvis[0])
    head = joint("head", chest[0])
    for name, bend in (("chest", chest[0] - pelvis[0]), ("head", head[0] - chest[0])):
        if abs(_wrap(bend)) > MOST_SIDE_BEND:
            what = message("`{name}` bends sideways by {angle}°.", name=name, angle=round(abs(_wrap(bend))))
            faults.append(
                Fault((*path, name), what, message("A spine bends up to {most}.", most=f"{MOST_SIDE_BEND:g}"))
            )
    return _unzip([pelvis, pelvis, chest, head, head, *_face_limbs(joint, away=away)])


def unwrapped(directions: tuple[float, ...], before: tuple[float, ...]) -> tuple[float, ...]:
    """Return *directions* turned by whole turns, so that each is reached from *before* the shorter way."""
    return tuple(was + _wrap(now - was) for now, was in zip(directions, before, strict=True))


class _Lookup:
    """The written turns by name, with a default for what was left out."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns

    def __call__(self, name: str, default: float = 0.0, limb: int = 0, scale: float = 1.0) -> Turn:
        """Return the turn of joint *name* of one limb."""
        return self._turns[name][limb] if name in self._turns else (default, scale)


def _wrap(degrees: float) -> float:
    return (degrees + HALF_TURN) % FULL_TURN - HALF_TURN


def _less(before: Turn, turn: Turn) -> Turn:
    return before[0] - turn[0], turn[1]


def _more(before: Turn, turn: Turn, offset: float = 0.0) -> Turn:
    return before[0] + offset + turn[0], turn[1]


def _legs(joint: _Lookup, pelvis: Turn) -> list[Turn]:
    found: list[Turn] = []
    for limb in (0, 1):
        thigh = _more(pelvis, joint("hip", limb=limb), HALF_TURN)
        shank = _less(thigh, joint("knee", limb=limb))
        found += [thigh, shank, _more(shank, joint("ankle", limb=limb), 90)]
    return found


def _arms(joint: _Lookup, thorax: Turn) -> list[Turn]:
    found: list[Turn] = []
    for limb in (0, 1):
        upper = _more(thorax, joint("shoulder", limb=limb), HALF_TURN)
        fore = _more(upper, joint("elbow", limb=limb))
        found += [upper, fore, _more(fore, joint("wrist", limb=limb))]
    return found


def _face_limbs(joint: _Lookup, *, away: bool) -> list[Turn]:
    found: list[Turn] = []
    for first, second, third, relaxed in (("thigh", "shank", "foot", 272), ("upper_arm", "forearm", "hand", 282)):
        for limb in (0, 1):
            upper = joint(first, relaxed if away == bool(limb) else 540 - relaxed, limb)
            lower = joint(second, upper[0], limb)
            found += [upper, lower, joint(third, lower[0], limb, _FOOT_TO_VIEWER if third == "foot" else 1.0)]
    return found


def _unzip(turns: list[Turn]) -> Segments:
    return tuple(turn[0] for turn in turns), tuple(turn[1] for turn in turns)
