"""The picture of a figure at any moment: ground, shadow, things and body as layers, in a frame that never moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from backstride.figure.arrow import arrow
from backstride.figure.dress import Dress, dress, swapped
from backstride.figure.ground import Cast, below, cast, ground, has, laid, reach, shadow
from backstride.figure.model import Figure
from backstride.figure.motion import Moment, Motion, prepare
from backstride.figure.parts import clad
from backstride.figure.physique import DEFAULT_BODY, Physique
from backstride.figure.props import in_front, moving, prop_shapes, stands
from backstride.figure.rig import FOOT, FOREARM, HAND, HEAD, LUMBAR, PELVIS, SHANK, THIGH, THORAX, UPPER_ARM
from backstride.figure.rims import Rim, needed
from backstride.figure.shape import HERE, Box, Place, Shape, box_of, flip, moved
from backstride.figure.skeleton import Skeleton

_SAMPLES = 4
"""How many postures between two poses are looked at to frame a motion."""

_STRETCHES = 12
"""Parts of the way for each of which it is found out once which limbs lie over others."""

_MARGIN = 0.045
_MAT_FROM_ABOVE = 0.05
"""How far a mat goes beyond a body that is seen from above."""

_ALIKE = 0.01
"""Body heights within which both sides of a body are alike."""

FINE, SMALL = 300, 120
"""Pixels of a picture's shorter side from which fine lines are drawn, and below which limbs are thicker."""

_AROUND: tuple[tuple[int | tuple[int, int], float, float], ...] = (
    *((PELVIS, 0.0, 0.070), (LUMBAR, 0.05, 0.060), (THORAX, 0.08, 0.066), (THORAX, 0.15, 0.030), (HEAD, 0.075, 0.078)),
    *((THIGH, 0.0, 0.058), (SHANK, 0.0, 0.040), (FOOT, 0.0, 0.046), (FOOT, 0.115, 0.030)),
    *((UPPER_ARM, 0.0, 0.036), (FOREARM, 0.0, 0.026), (HAND, 0.0, 0.020), (HAND, 0.075, 0.018)),
)
"""Bone, distance along it, and how far around that point the body goes."""


class Picture(NamedTuple):
    """The layers of a picture from the furthest to the nearest, but for the ground, which no other side turns over.

    ``things`` stand still: they are the same object for every moment. ``flip`` is what shows the other side. ``cast``
    is where the whole body throws a shadow. ``frame`` is what the picture holds.
    """

    frame: Box
    flip: Place
    ground: tuple[Shape, ...]
    shadow: list[Shape]
    cast: Cast | None
    things: tuple[Shape, ...]
    behind: list[Shape]
    body: list[Shape]
    before: list[Shape]

    @property
    def shapes(self) -> list[Shape]:
        """Return every shape where it is on the screen, the furthest first."""
        seen = [*self.shadow, *self.things, *self.behind, *self.body, *self.before]
        return [*self.ground, *(seen if self.flip == HERE else moved(seen, self.flip))]


@dataclass(frozen=True, slots=True)
class Scene:
    """A figure ready to be drawn; ``box`` holds the whole motion, so that the picture neither jumps nor is clipped.

    ``laid`` is its ground in a room that has a floor, ``below`` how far it reaches below that. ``level`` says
    that the other side is the picture turned top to bottom instead of left to right.
    """

    motion: Motion
    style: Dress
    ground: tuple[Shape, ...]
    laid: tuple[Shape, ...]
    things: tuple[Shape, ...]
    box: Box
    below: float
    level: bool = False
    rims: dict[tuple[int, bool], frozenset[Rim]] = field(default_factory=dict, compare=False, repr=False)

    def picture(self, moment: Moment, side: float = FINE) -> Picture:
        """Return what is seen at *moment* in a picture whose shorter side is *side* pixels long."""
        figure = self.motion.figure
        skeleton = self.motion.skeleton(moment.at, moment.breath)
        skeleton = _exchanged(skeleton) if moment.swapped else skeleton
        going = partial(prop_shapes, figure=figure, skeleton=skeleton, box=self.box)
        loose = [prop for prop in figure.props if moving(prop)]
        arrows = arrow(self.motion) if moment.arrow else []
        turn = self._turn(moment)
        return Picture(
            frame=self._frame(arrows, turn),
            flip=turn,
            ground=self.ground,
            shadow=shadow(figure, skeleton),
            cast=cast(figure),
            things=self.things,
            behind=[shape for prop in loose if not in_front(prop) for shape in going(prop)],
            body=clad(skeleton, self._worn(moment, skeleton, side)),
            before=[*(shape for prop in loose if in_front(prop) for shape in going(prop)), *arrows],
        )

    def _worn(self, moment: Moment, skeleton: Skeleton, side: float) -> Dress:
        style = swapped(self.style) if moment.swapped else self.style
        body = style.body.small if side < SMALL else style.body
        rims = self._rims(moment, skeleton)
        return replace(style, body=body, rims=rims, fine=side >= FINE, turned=moment.mirrored)

    def _rims(self, moment: Moment, skeleton: Skeleton) -> frozenset[Rim]:
        """Return the rims that may be seen about *moment*: they are found once for each stretch of the way."""
        key = (round(moment.at * _STRETCHES), moment.swapped)
        if key not in self.rims:
            self.rims[key] = needed(skeleton, self.style.order)
        return self.rims[key]

    def _turn(self, moment: Moment) -> Place:
        left, bottom, right, top = self.box
        if not moment.mirrored:
            return HERE
        return flip((bottom + top if self.level else left + right) / 2, level=self.level)

    def _frame(self, arrows: list[Shape], turn: Place) -> Box:
        """Return what a picture must hold: the same for every moment, more only where an arrow is drawn."""
        return _joined([self.box, box_of(moved(arrows, turn))]) if arrows else self.box


def compose(
    figure: Figure, muscles: Iterable[str] = (), *, body: Physique = DEFAULT_BODY, only: float | None = None
) -> Scene:
    """Return the scene of *body* at *figure*, with *muscles* (anatomical names) glowing on the side that works.

    Its frame holds the whole motion, or the one posture at *only*, for a still.
    """
    motion = prepare(figure)
    box = _body_box(motion, _samples(motion) if only is None else [only])
    level = _turns_over(motion)
    if figure.rig == "face" and only is None and (not figure.shows or _is_even(motion.skeleton(0.0))):
        box = _even(box, motion.skeleton(0.0), level=level)
    end = motion.skeleton(figure.end)
    things = [shape for prop in figure.props if stands(prop, figure) for shape in prop_shapes(prop, figure, end, box)]
    boxes = [box, _ground_box(figure, end, box)]
    left, bottom, right, top = _joined([*boxes, box_of(things)] if things else boxes)
    box = (left - _MARGIN, bottom - _MARGIN, right + _MARGIN, top + _MARGIN)
    around = tuple(ground(figure, end, box)), tuple(laid(figure, end, box)), tuple(things)
    return Scene(motion, dress(figure, muscles, body), *around, box, below(figure, end), level)


def _ground_box(figure: Figure, end: Skeleton, box: Box) -> Box:
    """Return what the ground takes of the picture: little more than the body, whose margin is around it anyway."""
    left, bottom, right, top = box
    if figure.grounded:
        low, high = reach(figure, end)
        return left, low + _MARGIN, right, high
    more = _MAT_FROM_ABOVE if has(figure, "mat") else 0.0
    return left - more, bottom - more, right + more, top + more


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


def _is_even(start: Skeleton) -> bool:
    """Return whether an upright body is its own mirror image, so that either side can begin from there."""
    bones, middle = start.bones, start.bones[PELVIS].x
    pairs = ((bones[one].tip, bones[other].tip) for one, other in (THIGH, SHANK, FOOT, UPPER_ARM, FOREARM, HAND))
    return all(hypot(x0 + x1 - 2 * middle, y0 - y1) < _ALIKE for (x0, y0), (x1, y1) in pairs)


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
    reached = [
        (*skeleton.bones[bone].along(distance), around)
        for bones, distance, around in _AROUND
        for bone in (bones if isinstance(bones, tuple) else (bones,))
    ]
    return (
        min(x - r for x, _, r in reached),
        min(y - r for _, y, r in reached),
        max(x + r for x, _, r in reached),
        max(y + r for _, y, r in reached),
    )


def _exchanged(skeleton: Skeleton) -> Skeleton:
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
