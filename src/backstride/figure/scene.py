"""The picture of a figure at any moment: floor, shadow, things and body as shapes, in a frame that never moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from backstride.figure.arrow import arrow
from backstride.figure.motion import Moment, Motion, prepare
from backstride.figure.muscles import patches
from backstride.figure.outline import rounded_box
from backstride.figure.parts import Dress, clad, dress, swapped_dress
from backstride.figure.pose import Figure
from backstride.figure.props import in_front, moving, prop_shapes
from backstride.figure.rig import FOOT, FOREARM, HAND, HEAD, LUMBAR, PELVIS, SHANK, THIGH, THORAX, UPPER_ARM
from backstride.figure.shape import DISC, Box, Shape, box_of, mirrored
from backstride.figure.skeleton import Skeleton

_TRUNK = (
    *((PELVIS, -0.020, 0.0, 0.060), (PELVIS, 0.050, 0.0, 0.052), (LUMBAR, 0.050, 0.0, 0.048)),
    *((THORAX, 0.020, 0.0, 0.056), (THORAX, 0.090, 0.0, 0.054), (HEAD, 0.062, 0.0, 0.050)),
)
_LIMBS = (
    *((THIGH, 0.060, 0.0, 0.052), (THIGH, 0.130, 0.0, 0.046), (THIGH, 0.200, 0.0, 0.037)),
    *((SHANK, 0.000, 0.0, 0.032), (SHANK, 0.085, 0.0, 0.034), (SHANK, 0.170, 0.0, 0.027)),
    *((FOOT, -0.012, -0.019, 0.020), (FOOT, 0.050, -0.022, 0.017), (FOOT, 0.100, -0.028, 0.011)),
    *((UPPER_ARM, 0.050, 0.0, 0.028), (UPPER_ARM, 0.130, 0.0, 0.022)),
    *((FOREARM, 0.000, 0.0, 0.021), (FOREARM, 0.080, 0.0, 0.019), (HAND, 0.035, 0.0, 0.013)),
)
_ROWS = (*_TRUNK, *((bones[limb], x, left, around) for bones, x, left, around in _LIMBS for limb in (0, 1)))
"""Bone, distance along it and, in profile, to its left, and how thick the body is there."""

_WIDER = 0.020
"""How much wider than the body its shadow is, at either side."""

_FADES = 0.05
"""Body heights above the floor from which a part throws no shadow."""

_HALF, _SINKS = 0.012, 0.003
"""Half the thickness of the shadow of what touches the floor, and how far below the floor its middle is."""

_Span = tuple[float, float, float]
"""Left and right end, and how thick between 0 and 1."""


def shadow(skeleton: Skeleton) -> list[Shape]:
    """Return soft flat discs under what is on or near the floor: the higher, the thinner; joined where they meet."""
    return [
        Shape("shadow", DISC, ((right - left) / 2, 0.0, 0.0, _HALF * thick, (left + right) / 2, -_SINKS), soft=True)
        for left, right, thick in _merged(sorted(_spans(skeleton)))
    ]


def _spans(skeleton: Skeleton) -> list[_Span]:
    found = []
    for bone, distance, left, around in _ROWS:
        x, y = skeleton.bones[bone].along(distance, left if skeleton.profile else 0.0)
        thick = min(1.0, 1.0 - (y - around) / _FADES)
        if thick > 0:
            found.append((x - around - _WIDER, x + around + _WIDER, thick))
    return found


def _merged(spans: list[_Span]) -> list[_Span]:
    found: list[_Span] = []
    for left, right, thick in spans:
        if found and left < found[-1][1]:
            start, end, most = found[-1]
            found[-1] = (start, max(end, right), max(most, thick))
        else:
            found.append((left, right, thick))
    return found


_SAMPLES = 4
"""How many postures between two poses are looked at to frame a motion."""

_MARGIN = 0.045
_FLOOR = 0.007

_AROUND: tuple[tuple[int | tuple[int, int], float, float], ...] = (
    *((PELVIS, 0.0, 0.070), (LUMBAR, 0.05, 0.060), (THORAX, 0.08, 0.066), (THORAX, 0.15, 0.030), (HEAD, 0.062, 0.066)),
    *((THIGH, 0.0, 0.058), (SHANK, 0.0, 0.040), (FOOT, 0.0, 0.046), (FOOT, 0.115, 0.030)),
    *((UPPER_ARM, 0.0, 0.036), (FOREARM, 0.0, 0.026), (HAND, 0.0, 0.020), (HAND, 0.075, 0.018)),
)
"""Bone, distance along it, and how far around that point the body goes."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A figure ready to be drawn; ``box`` holds the whole motion, so that the picture neither jumps nor is clipped.

    ``level`` says that the other side is the picture turned top to bottom instead of left to right.
    """

    motion: Motion
    style: Dress
    behind: tuple[Shape, ...]
    box: Box
    level: bool = False

    def frame(self, moment: Moment) -> Box:
        """Return what a picture of *moment* must hold: the same for every moment, more only where an arrow is drawn."""
        shapes = arrow(self.motion) if moment.arrow else []
        if not shapes:
            return self.box
        if moment.mirrored:
            shapes = self._other_side(shapes)
        return _joined([self.box, box_of(shapes)])

    def shapes(self, moment: Moment) -> list[Shape]:
        """Return what is seen at *moment*, in the order in which it is drawn."""
        skeleton = self.motion.skeleton(moment.at, moment.breath)
        shown = _swapped(skeleton) if moment.swapped else skeleton
        style = swapped_dress(self.style) if moment.swapped else self.style
        drawn = [*self.behind, *_around(self.motion.figure, shown, style, self.box)]
        drawn += arrow(self.motion) if moment.arrow else []
        return self._other_side(drawn) if moment.mirrored else drawn

    def _other_side(self, shapes: list[Shape]) -> list[Shape]:
        left, bottom, right, top = self.box
        return mirrored(shapes, (bottom + top if self.level else left + right) / 2, level=self.level)


def compose(figure: Figure, muscles: Iterable[str] = (), *, only: float | None = None) -> Scene:
    """Return the scene of *figure*, with *muscles* (anatomical names) glowing on the side that works.

    Its frame holds the whole motion, or the one posture at *only*, for a still that stands alone.
    """
    motion = prepare(figure)
    glowing = patches(muscles, figure.rig, away=figure.away)
    style = dress(figure, glowing)
    box = _body_box(motion, _samples(motion) if only is None else [only])
    level = _turns_over(motion)
    if figure.rig == "face" and not figure.shows and only is None:
        box = _even(box, motion.skeleton(0.0), level=level)
    end = motion.skeleton(figure.end)
    still = [shape for prop in figure.props if not moving(prop) for shape in prop_shapes(prop, figure, end, box)]
    left, bottom, right, top = _joined([box, box_of(still)]) if still else box
    box = (left - _MARGIN, bottom - _MARGIN, right + _MARGIN, top + _MARGIN)
    floor = [_floor(box, figure)] if figure.grounded else []
    return Scene(motion, style, (*floor, *still), box, level)


def _turns_over(motion: Motion) -> bool:
    """Return whether a body that is seen from above lies across and works on either side: its head stays in place."""
    pelvis = motion.skeleton(0.0).bones[PELVIS]
    return not motion.figure.grounded and not motion.figure.shows and abs(pelvis.ux) > abs(pelvis.uy)


def _even(box: Box, start: Skeleton, *, level: bool) -> Box:
    """Return *box* widened to be even about the body at its start: where sides alternate, neither side jumps."""
    left, bottom, right, top = box
    x, y = start.bones[PELVIS][:2]
    if level:
        half = max(y - bottom, top - y)
        return left, y - half, right, y + half
    half = max(x - left, right - x)
    return x - half, bottom, x + half, top


def _body_box(motion: Motion, samples: Iterable[float]) -> Box:
    """Return the box around the body, and what goes with it, at the places *samples* of its way."""
    figure = motion.figure
    empty: Box = (0.0, 0.0, 0.0, 0.0)
    going = [prop for prop in figure.props if moving(prop)]
    boxes = []
    for at in samples:
        skeleton = motion.skeleton(at, 1.0)
        boxes.append(_extent(skeleton))
        boxes += [box_of(prop_shapes(prop, figure, skeleton, empty)) for prop in going]
    return _joined(boxes)


def _samples(motion: Motion) -> list[float]:
    """Return every place at which a pose stands, and some between."""
    places = (*motion.figure.at, 1.0)
    steps = [part / _SAMPLES for part in range(_SAMPLES)]
    return [a + (b - a) * step for a, b in pairwise(places) if b > a for step in steps] + [1.0]


def _extent(skeleton: Skeleton) -> Box:
    """Return a box that the body does not leave, without drawing it."""
    reach = [
        (*skeleton.bones[bone].along(distance), around)
        for bones, distance, around in _AROUND
        for bone in (bones if isinstance(bones, tuple) else (bones,))
    ]
    return (
        min(x - r for x, _, r in reach),
        min(y - r for _, y, r in reach),
        max(x + r for x, _, r in reach),
        max(y + r for _, y, r in reach),
    )


def _around(figure: Figure, skeleton: Skeleton, style: Dress, box: Box) -> list[Shape]:
    """Return the shadow, the things that move, and the body."""
    things = partial(prop_shapes, figure=figure, skeleton=skeleton, box=box)
    going = [prop for prop in figure.props if moving(prop)]
    behind = [shape for prop in going if not in_front(prop) for shape in things(prop)]
    before = [shape for prop in going if in_front(prop) for shape in things(prop)]
    dark = shadow(skeleton) if figure.grounded else []
    return [*dark, *behind, *clad(skeleton, style), *before]


def _floor(box: Box, figure: Figure) -> Shape:
    top = -0.016 if any(prop.kind == "mat" for prop in figure.props) else -0.002
    return Shape("floor", rounded_box(box[0] + _MARGIN / 3, top - _FLOOR, box[2] - _MARGIN / 3, top, _FLOOR / 2))


def _swapped(skeleton: Skeleton) -> Skeleton:
    """Return *skeleton* with its near limbs in the place of its far ones; face on, nothing changes."""
    if not skeleton.profile:
        return skeleton
    bones = list(skeleton.bones)
    for near, far in (THIGH, SHANK, FOOT, UPPER_ARM, FOREARM, HAND):
        bones[near], bones[far] = bones[far], bones[near]
    return replace(skeleton, bones=tuple(bones))


def _joined(boxes: list[Box]) -> Box:
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)
