"""Keeping a body where it touches: the hips move first, then limbs bend until hands and feet are at their places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import acos, asin, atan2, cos, degrees, hypot, radians

from backstride.figure.model import Contact
from backstride.figure.rig import (
    FOOT,
    FOREARM,
    FULL_TURN,
    HALF_TURN,
    HAND,
    REACHING_PLACES,
    SHANK,
    THIGH,
    UPPER_ARM,
)
from backstride.figure.skeleton import Skeleton, Stance, build, hold, lowest, place, skin

Point = tuple[float, float]

Spots = Mapping[Contact, Point]
"""Where the skin of each contact is to be."""

_STRETCH = 0.9999
"""The part of its length to which a limb unfolds: at 1 the bend would have no side."""

_PULLS = 24

_ENDS = tuple(Contact(name, limb) for name in ("toe", "heel", "hand") for limb in (0, 1))
"""What must not sink into the floor on its way."""


@dataclass(frozen=True, slots=True)
class Limb:
    """The two bones that bend, and the third at their end that keeps its direction; ``bend`` is how they fold."""

    upper: int
    lower: int
    end: int
    bend: float


def touching(skeleton: Skeleton, contact: Contact) -> Point:
    """Return where the skin of *contact* is."""
    x, y = place(skeleton, contact.place, contact.limb)
    return x, y - skin(skeleton, contact.place)


def settle(stance: Stance, root: Point, spots: Spots, *, profile: bool, facing: float) -> tuple[Stance, Point]:
    """Return *stance* and its root so that every contact is at its spot, as near as its bones allow.

    Contacts of the trunk, knees and elbows move the whole body (the first one) and tilt it (the second); hands and
    feet are reached by bending their limb, after the body has come as near as they need.
    """
    firm = [contact for contact in spots if contact.place not in REACHING_PLACES]
    loose = [contact for contact in spots if contact.place in REACHING_PLACES and contact.onto is None]
    stance = _flattened(stance, loose) if profile else stance
    if firm:
        stance = _tilted(stance, firm, spots, profile=profile, facing=facing)
        root = _anchored(stance, root, firm[0], spots, profile=profile, facing=facing)
    skeleton = build(stance, root, profile=profile, facing=facing)
    for _ in range(0 if firm else _PULLS):
        right, up = _pull(skeleton, stance, loose, spots)
        if not right and not up:
            break
        root = (root[0] + right, root[1] + up)
        skeleton = build(stance, root, profile=profile, facing=facing)
    for contact in loose:
        stance = _reached(stance, skeleton, contact, spots[contact])
    return _holding(stance, root, spots, profile=profile, facing=facing), root


def _holding(stance: Stance, root: Point, spots: Spots, *, profile: bool, facing: float) -> Stance:
    """Return *stance* with each hand that holds the body where it holds it, now that the body is in place."""
    held = [(contact, contact.onto) for contact in spots if contact.onto is not None]
    if not held:
        return stance
    skeleton = build(stance, root, profile=profile, facing=facing)
    for contact, (name, limb) in held:
        x, y = hold(skeleton, name, limb)
        stance = _reached(stance, skeleton, contact, (x, y - skin(skeleton, contact.place)))
    return stance


def dropped(stance: Stance, root: Point, *, profile: bool, facing: float) -> Point:
    """Return *root* moved up or down so that the lowest part of the body is on the floor."""
    return root[0], root[1] - lowest(build(stance, root, profile=profile, facing=facing))


def lifted(stance: Stance, root: Point, held: set[tuple[str, int]], *, profile: bool, facing: float) -> Stance:
    """Return *stance* with every foot and hand that is not *held* bent up out of the floor."""
    skeleton = build(stance, root, profile=profile, facing=facing)
    for contact in _ENDS:
        x, y = touching(skeleton, contact)
        if y < 0 and limb_of(contact) not in held:
            stance = _reached(stance, skeleton, contact, (x, 0.0))
            skeleton = build(stance, root, profile=profile, facing=facing)
    return stance


def limb_of(contact: Contact) -> tuple[str, int]:
    """Return which limb a contact at its end belongs to: ``arm`` or ``leg``, and which of the two."""
    return "arm" if contact.place == "hand" else "leg", contact.limb or 0


def two_bones(base: Point, target: Point, lengths: Point, bend: float) -> tuple[float, float]:
    """Return the directions, in degrees, of two bones from *base* whose end is at *target*.

    *bend* is 1 where the second bone turns anticlockwise from the first, else -1. A target out of reach is pointed at.
    """
    upper, lower = lengths
    dx, dy = target[0] - base[0], target[1] - base[1]
    away = min(max(hypot(dx, dy), abs(upper - lower) + 1e-9), upper + lower)
    straight = atan2(dy, dx)
    inner = acos(_unit((upper * upper + away * away - lower * lower) / (2 * upper * away)))
    turn = acos(_unit((upper * upper + lower * lower - away * away) / (2 * upper * lower)))
    first = straight - bend * inner
    return degrees(first), degrees(first) + bend * (HALF_TURN - degrees(turn))


def _unit(value: float) -> float:
    return max(-1.0, min(1.0, value))


def _limb(stance: Stance, contact: Contact, *, profile: bool) -> Limb:
    kind, limb = limb_of(contact)
    upper, lower, end = (
        (UPPER_ARM[limb], FOREARM[limb], HAND[limb]) if kind == "arm" else (THIGH[limb], SHANK[limb], FOOT[limb])
    )
    if profile:
        return Limb(upper, lower, end, 1.0 if kind == "arm" else -1.0)
    bend = stance.bends[limb + 2 * (kind == "arm")]
    return Limb(upper, lower, end, -1.0 if bend < 0 else 1.0)


def _flattened(stance: Stance, contacts: list[Contact]) -> Stance:
    """Return *stance* with each foot that stands flat turned level."""
    directions = list(stance.directions)
    for contact in contacts:
        if contact.place == "foot":
            foot = FOOT[contact.limb or 0]
            directions[foot] = round(directions[foot] / HALF_TURN) * HALF_TURN
    return replace(stance, directions=tuple(directions))


def _tilted(stance: Stance, firm: list[Contact], spots: Spots, *, profile: bool, facing: float) -> Stance:
    """Return *stance* turned as a whole until the second firm contact is as high above the first as it should be."""
    skeleton = build(stance, (0.0, 0.0), profile=profile, facing=facing)
    first = firm[0]
    for second in firm[1:]:
        (x0, y0), (x1, y1) = (place(skeleton, contact.place, contact.limb) for contact in (first, second))
        far = hypot(x1 - x0, y1 - y0)
        rise = spots[second][1] + skin(skeleton, second.place) - spots[first][1] - skin(skeleton, first.place)
        if far > max(abs(rise), 0.05):
            now, level = atan2(y1 - y0, x1 - x0), asin(rise / far)
            wanted = level if cos(now) >= 0 else radians(HALF_TURN) - level
            turn = _wrapped(degrees(wanted - now))
            return replace(stance, directions=tuple(direction + turn for direction in stance.directions))
    return stance


def _anchored(stance: Stance, root: Point, first: Contact, spots: Spots, *, profile: bool, facing: float) -> Point:
    x, y = touching(build(stance, root, profile=profile, facing=facing), first)
    return root[0] + spots[first][0] - x, root[1] + spots[first][1] - y


def _target(skeleton: Skeleton, contact: Contact, end: int, spot: Point) -> Point:
    """Return where wrist or ankle must be so that *contact* touches *spot*."""
    x, y = touching(skeleton, contact)
    bone = skeleton.bones[end]
    return bone.x + spot[0] - x, bone.y + spot[1] - y


def _pull(skeleton: Skeleton, stance: Stance, loose: list[Contact], spots: Spots) -> Point:
    """Return how the hips must move so that the limb furthest from its spot comes within reach."""
    worst, pull = 0.0, (0.0, 0.0)
    for contact in loose:
        limb = _limb(stance, contact, profile=skeleton.profile)
        base, lower = skeleton.bones[limb.upper], skeleton.bones[limb.lower]
        x, y = _target(skeleton, contact, limb.end, spots[contact])
        away = hypot(x - base.x, y - base.y)
        lack = away - (base.length + lower.length) * _STRETCH
        if lack > max(worst, 1e-6):
            worst, pull = lack, ((x - base.x) / away * lack, (y - base.y) / away * lack)
    return pull


def _reached(stance: Stance, skeleton: Skeleton, contact: Contact, spot: Point) -> Stance:
    limb = _limb(stance, contact, profile=skeleton.profile)
    base, lower = skeleton.bones[limb.upper], skeleton.bones[limb.lower]
    target = _target(skeleton, contact, limb.end, spot)
    found = two_bones((base.x, base.y), target, (base.length, lower.length), limb.bend)
    directions = list(stance.directions)
    for segment, direction in zip((limb.upper, limb.lower), found, strict=True):
        directions[segment] += _wrapped(direction - directions[segment])
    return replace(stance, directions=tuple(directions))


def _wrapped(turn: float) -> float:
    return (turn + HALF_TURN) % FULL_TURN - HALF_TURN
