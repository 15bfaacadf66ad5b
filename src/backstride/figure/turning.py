"""The joints of a figure, turned one by one: where each is, how far it goes, and what is then written for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from backstride.figure.angles import read_angle
from backstride.figure.fault import Path
from backstride.figure.model import Figure
from backstride.figure.pose import read_figure
from backstride.figure.rig import FULL_TURN, HALF_TURN, JOINTS, LIMBS, Joint

_SEGMENTS = {
    "pelvis": (0, 0),
    "chest": (2, 2),
    "head": (4, 4),
    "thigh": (5, 8),
    "shank": (6, 9),
    "foot": (7, 10),
    "upper_arm": (11, 14),
    "forearm": (12, 15),
    "hand": (13, 16),
}
"""The segments of both limbs whose directions are the joints of a body seen face on."""

_UPRIGHT = 90.0

Written = str | list["Written"] | dict[str, "Written"]
"""What an author wrote: text, lists and mappings."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A joint of one ``limb``, empty for both of a pair and for what exists once, at an ``angle`` in degrees.

    It goes from ``least`` to ``most``; what goes ``round`` comes back to where it was after 360 degrees.
    """

    joint: str
    limb: str
    angle: float
    least: float
    most: float
    round: bool = False


@dataclass(frozen=True, slots=True)
class Poser:
    """Turns the joints of a *figure*, which *data* describes; neither is changed."""

    data: Mapping[str, Written]
    figure: Figure

    @property
    def poses(self) -> tuple[Path, ...]:
        """Return the way to each pose in the data, from the start to the end."""
        poses = self.data.get("poses")
        count = len(poses) if isinstance(poses, list) else 0
        return tuple(("poses", number) for number in range(count)) or (("start",), ("end",))

    @property
    def uneven(self) -> bool:
        """Say whether any pose has a value for each of two limbs."""
        pairs = [joint.name for joint in JOINTS[self.figure.rig] if joint.pair]
        return any(isinstance(self._pose(path).get(name), list) for path in self.poses for name in pairs)

    def turns(self, path: Path, *, apart: bool) -> tuple[Turn, ...]:
        """Return every joint of the pose at *path*; *apart* has the two limbs of a pair one after the other."""
        found = []
        for joint in JOINTS[self.figure.rig]:
            for limb in LIMBS[self.figure.rig] if apart and joint.pair else ("",):
                angle = self._angle(path, joint, self._number(limb))
                if self.figure.rig == "face":
                    found.append(Turn(joint.name, limb, angle, angle - HALF_TURN, angle + HALF_TURN, round=True))
                else:
                    found.append(Turn(joint.name, limb, angle, joint.least, joint.most))
        return tuple(found)

    def turned(self, path: Path, turn: Turn, angle: float) -> Written:
        """Return what is written for the joint of *turn* in the pose at *path* once it is at *angle*.

        How short it looks stays as it was.
        """
        joint = next(each for each in JOINTS[self.figure.rig] if each.name == turn.joint)
        both: list[Written] = [self._text(path, joint, number) for number in (0, 1)]
        number = self._number(turn.limb)
        _, sign, scale = str(both[number]).partition(" x")
        both[number] = f"{angle % FULL_TURN if turn.round else angle:g}{sign}{scale}"
        return both if turn.limb else both[number]

    def with_turned(self, path: Path, turn: Turn, angle: float) -> dict[str, Written]:
        """Return the data with the joint of *turn* at *angle*."""
        pose: Written = {**self._pose(path), turn.joint: self.turned(path, turn, angle)}
        poses = self.data.get("poses")
        if not isinstance(poses, list):
            return {**self.data, str(path[0]): pose}
        return {**self.data, "poses": [pose if number == path[1] else each for number, each in enumerate(poses)]}

    def _number(self, limb: str) -> int:
        """Return the number of a *limb*; of both that of the one whose angle is written for both."""
        return LIMBS[self.figure.rig].index(limb) if limb else int(self.figure.away)

    def _pose(self, path: Path) -> dict[str, Written]:
        poses = self.data.get("poses")
        pose = poses[int(path[1])] if isinstance(poses, list) else self.data[str(path[0])]
        return pose if isinstance(pose, dict) else {}

    def _angle(self, path: Path, joint: Joint, limb: int) -> float:
        """Return where a joint is, also where nothing is written of it."""
        if self.figure.rig == "face":
            pose = self.figure.poses[self.poses.index(path)]
            return round(pose.directions[_SEGMENTS[joint.name][limb]] % FULL_TURN, 1)
        written = self._written(path, joint, limb)
        return written[0] if written else _UPRIGHT if joint.name == "pelvis" else 0.0

    def _written(self, path: Path, joint: Joint, limb: int) -> tuple[float, float] | None:
        """Return what is written of a joint: its angle, and how long it looks."""
        value = self._pose(path).get(joint.name)
        return read_angle(value[min(limb, len(value) - 1)] if isinstance(value, list) else value)

    def _text(self, path: Path, joint: Joint, limb: int) -> str:
        """Return a joint as it is written, also where nothing is."""
        written = self._written(path, joint, limb)
        short = f" x{written[1]:g}" if written and written[1] != 1 else ""
        return f"{self._angle(path, joint, limb):g}{short}"


def poser_of(data: object) -> Poser | None:
    """Return what turns the joints of the figure that *data* describes, ``None`` where it has faults."""
    figure, _ = read_figure(data)
    return Poser(data, figure) if figure is not None and isinstance(data, dict) else None
