"""The whole motion of a figure: its key poses settled on the floor, and every posture between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from backstride.figure.model import Contact, Figure, Pose
from backstride.figure.reach import Point, dropped, lifted, limb_of, settle, touching
from backstride.figure.rig import FOREARM, FULL_TURN, HALF_TURN, REACHING_PLACES, SHANK, THIGH, UPPER_ARM
from backstride.figure.skeleton import Skeleton, Stance, build

_FEET = ("foot", "toe", "heel")
_FOLDS = (*zip(THIGH, SHANK, strict=True), *zip(UPPER_ARM, FOREARM, strict=True))
_STRAIGHT = 8.0
"""Degrees of bend below which a limb counts as straight."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a figure shows at one instant.

    ``at`` is the place on its way (0 the first pose, 1 the last, or once round in a cycle), ``breath`` how far the
    breath is drawn in (0 to 1). ``mirrored`` flips the picture, so that the other side works; ``swapped`` does the same
    in profile without turning the figure round: the far limbs do what the near ones did. ``arrow`` draws the way there,
    for a still that shows the whole motion.
    """

    at: float = 0.0
    breath: float = 0.0
    mirrored: bool = False
    swapped: bool = False
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """A pose that is placed as it should be: its stance, where its hips are, and where each contact touches."""

    stance: Stance
    root: Point
    spots: tuple[tuple[Contact, Point], ...]


@dataclass(frozen=True, slots=True)
class Motion:
    """A figure that can be asked for any posture on its way; ``travel`` is how far one cycle walks."""

    figure: Figure
    keys: tuple[Key, ...]
    breath: Stance | None
    travel: float = 0.0

    def skeleton(self, at: float, breath: float = 0.0) -> Skeleton:
        """Return the bones at the place *at* (0 to 1) of the way with the breath drawn in by *breath* (0 to 1).

        What a figure's own breath changes comes in softly on the way to the end pose.
        """
        stance, root = self._between(min(max(at, 0.0), 1.0), breath)
        stance = replace(stance, swell=breath)
        return build(stance, root, profile=self._profile, facing=self._facing)

    @property
    def _profile(self) -> bool:
        return self.figure.rig == "profile"

    @property
    def _facing(self) -> float:
        return facing(self.figure)

    def _between(self, at: float, breath: float) -> tuple[Stance, Point]:
        places = (*self.figure.at, 1.0) if self.figure.cycle else self.figure.at
        index = min(bisect_right(places, at), len(places) - 1) - 1
        before, after = self.keys[index], self.keys[index + 1]
        part = (at - places[index]) / (places[index + 1] - places[index])
        stance = _mixed(before.stance, after.stance, part)
        if self.breath is not None and after is self.keys[-1]:
            stance = _mixed(stance, self.breath, breath * part)
        root = _mix_points(before.root, after.root, part)
        later = dict(after.spots)
        spots = {c: _mix_points(spot, later[c], part) for c, spot in before.spots if c in later}
        profile, side = self._profile, self._facing
        if spots:
            stance, root = settle(stance, root, spots, profile=profile, facing=side)
        elif self.figure.grounded:
            root = dropped(stance, root, profile=profile, facing=side)
        if self.figure.grounded and profile:  # face on, what is nearer to the eye may well be lower
            held = {limb_of(contact) for contact in spots if contact.place in REACHING_PLACES}
            stance = lifted(stance, root, held, profile=profile, facing=side)
        return stance, (root[0] + self.travel * at, root[1])


def eased(part: float) -> float:
    """Return *part* (0 to 1) with a soft beginning and a soft end."""
    part = min(max(part, 0.0), 1.0)
    return part * part * (3 - 2 * part)


def still(figure: Figure) -> Moment:
    """Return what a still shows of the motion: its end pose, with the breath drawn in where that is what moves."""
    return Moment(figure.end, 1.0 if figure.breath is not None else 0.0)


def facing(figure: Figure) -> float:
    """Return 1 where the figure's left is at the right of the screen, -1 where it is seen from behind."""
    return -1.0 if figure.away else 1.0


def prepare(figure: Figure) -> Motion:
    """Return the motion of *figure*: its poses, from the last to the first, each put where the next one touches."""
    count = len(figure.poses)
    keys: list[Key] = []
    for pose, bends in reversed(list(zip(figure.poses, _bends(figure), strict=True))):
        keys.insert(0, _settled(figure, pose, bends, keys[0] if keys else None))
    travel = 0.0
    if figure.cycle:
        travel = _shift(keys[count - 1].spots, keys[0].spots)
        keys.append(_moved(keys[0], travel))
    breath = _breath(figure, keys[count - 1])
    return Motion(figure, tuple(keys), breath, travel)


def _bends(figure: Figure) -> list[tuple[float, ...]]:
    """Return for each pose how each limb folds in the picture; one that is straight folds as in the pose beside it."""
    own = [tuple(_fold(pose, limb) for limb in _FOLDS) for pose in figure.poses]
    beside = [own[min(index + 1, len(own) - 1)] for index in range(len(own))]
    before = [own[max(index - 1, 0)] for index in range(len(own))]
    return [
        tuple(a if abs(a) > _STRAIGHT else max(a, b, c, key=abs) for a, b, c in zip(*trio, strict=True))
        for trio in zip(own, beside, before, strict=True)
    ]


def _fold(pose: Pose, limb: tuple[int, int]) -> float:
    upper, lower = limb
    return (pose.directions[lower] - pose.directions[upper] + HALF_TURN) % FULL_TURN - HALF_TURN


def _settled(figure: Figure, pose: Pose, bends: tuple[float, ...], later: Key | None) -> Key:
    """Return *pose* on the floor, its contacts where the *later* key has them."""
    profile, side = figure.rig == "profile", facing(figure)
    stance = _stance(pose, bends)
    root: Point = (0.0, 0.0)
    if figure.grounded:
        root = dropped(stance, root, profile=profile, facing=side)
    if not pose.contacts:
        return Key(stance, root, ())
    skeleton = build(stance, root, profile=profile, facing=side)
    own = [(contact, touching(skeleton, contact)) for contact in pose.contacts]
    known = dict(later.spots) if later else {}
    shift = _shift(own, tuple(known.items()))
    root = (root[0] + shift, root[1])
    firm: dict[Contact, Point] = {}
    for contact, (x, y) in own:
        spot = (x + shift, contact.height if figure.grounded and contact.hold != "still" else y)
        firm[contact] = known.get(contact, spot)
    stance, root = settle(stance, root, _without_sliding(firm), profile=profile, facing=side)
    skeleton = build(stance, root, profile=profile, facing=side)
    spots = {contact: _glided(skeleton, contact, spot) for contact, spot in firm.items()}
    stance, root = settle(stance, root, spots, profile=profile, facing=side)
    return Key(stance, root, tuple(spots.items()))


def _without_sliding(spots: dict[Contact, Point]) -> dict[Contact, Point]:
    return {contact: spot for contact, spot in spots.items() if contact.hold != "slides"}


def _glided(skeleton: Skeleton, contact: Contact, spot: Point) -> Point:
    """Return *spot*, or, for what is free to glide, the place on the floor where the settled body has it."""
    return (touching(skeleton, contact)[0], contact.height) if contact.hold == "slides" else spot


def _shift(spots: Sequence[tuple[Contact, Point]], others: Sequence[tuple[Contact, Point]]) -> float:
    """Return how far right *spots* must go to touch where *others* do: with the feet, else with what comes first."""
    known = dict(others)
    away = {c: known[c][0] - spot[0] for c, spot in spots if c in known and c.hold != "slides"}
    feet = [lack for contact, lack in away.items() if contact.place in _FEET]
    return sum(feet) / len(feet) if feet else next(iter(away.values()), 0.0)


def _moved(key: Key, right: float) -> Key:
    spots = tuple((contact, (x - right, y)) for contact, (x, y) in key.spots)
    return replace(key, root=(key.root[0] - right, key.root[1]), spots=spots)


def _breath(figure: Figure, last: Key) -> Stance | None:
    """Return the stance with the breath drawn in: what the breath changes, added to the settled end pose."""
    if figure.breath is None:
        return None
    end, breath = figure.poses[-1], figure.breath
    turns = zip(last.stance.directions, breath.directions, end.directions, strict=True)
    return replace(
        _stance(breath, last.stance.bends),
        directions=tuple(settled + now - was for settled, now, was in turns),
    )


def _stance(pose: Pose, bends: tuple[float, ...]) -> Stance:
    return Stance(pose.directions, pose.scales, pose.hips, pose.shoulders, pose.belly, bends=bends)


def _mixed(before: Stance, after: Stance, part: float) -> Stance:
    return Stance(
        tuple(a + (b - a) * part for a, b in zip(before.directions, after.directions, strict=True)),
        tuple(a + (b - a) * part for a, b in zip(before.scales, after.scales, strict=True)),
        before.hips + (after.hips - before.hips) * part,
        before.shoulders + (after.shoulders - before.shoulders) * part,
        before.belly + (after.belly - before.belly) * part,
        bends=tuple(max(pair, key=abs) for pair in zip(before.bends, after.bends, strict=True)),
    )


def _mix_points(before: Point, after: Point, part: float) -> Point:
    return before[0] + (after[0] - before[0]) * part, before[1] + (after[1] - before[1]) * part
