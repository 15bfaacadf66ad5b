"""How a figure is drawn, whatever its posture: who it is, what is worn, in which order, and what glows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from backstride.figure.model import Contact, Figure
from backstride.figure.muscles import Patch, Segment, patches
from backstride.figure.physique import DEFAULT_BODY, Physique
from backstride.figure.rig import FOREARM, FULL_TURN, HALF_TURN, LIMBS, UPPER_ARM
from backstride.figure.rims import Rim
from backstride.figure.shape import Disc, Layer

Glow = tuple[Segment, tuple[Disc, ...]]
"""A bone of the trunk or a pair of limbs, and the soft spots on it."""

_ORDER = {
    "profile": ("arm-far", "leg-far", "body", "leg-near", "arm-near"),
    "face": ("leg-left", "leg-right", "body", "arm-left", "arm-right"),
}
"""From the far side to the near one."""

_BARE_ON = ("mat", "pillow")
_ON_FLOOR = ("floor", "slides", "still")
_TRUNK_HOLDS = ("belly", "breastbone")
_FIST = 55.0
"""Degrees that an elbow stays bent in every pose where its hand is loosely closed."""


@dataclass(frozen=True, slots=True)
class Dress:
    """How a figure is drawn.

    ``order`` names its parts from the far side to the near one, ``glow`` being what glows on the trunk. ``depth`` is
    a picture with a floor, ``above`` one from above, ``away`` a body seen from behind. ``hands`` says for each arm
    whether its hand is open, flat or a fist. ``glows`` are the soft spots of each segment, ``glows_turned`` their
    mirror image and ``trunk_glows`` those of the trunk; ``working`` are the limbs that glow. ``rims`` names the pieces
    of limbs that lie over another part. ``fine`` adds what only a large picture shows, and ``turned`` is a picture that
    is shown mirrored.
    """

    rig: str
    body: Physique
    order: tuple[str, ...]
    glows: tuple[Glow, ...]
    glows_turned: tuple[Glow, ...]
    trunk_glows: tuple[tuple[int, tuple[Layer, ...]], ...]
    working: tuple[int, ...]
    hands: tuple[str, str]
    shod: bool
    depth: bool
    away: bool
    rims: frozenset[Rim] = frozenset()
    fine: bool = True
    turned: bool = False

    @property
    def above(self) -> bool:
        """Return whether a body that does not lie on its side is seen from above."""
        return self.rig == "face" and not self.depth


def dress(figure: Figure, muscles: Iterable[str] = (), body: Physique = DEFAULT_BODY) -> Dress:
    """Return how *body* does *figure*, with *muscles* (anatomical names) glowing on the side that works."""
    found = patches(muscles, figure.rig, away=figure.away)
    return Dress(
        rig=figure.rig,
        body=body,
        order=_order(figure),
        glows=_glows(found),
        glows_turned=_glows(tuple(patch._replace(y=-patch.y) for patch in found)),
        trunk_glows=tuple(
            (bone, (Layer("glow", discs=discs),)) for bone, discs in _glows(found) if isinstance(bone, int)
        ),
        working=_working(figure),
        hands=(_hand(figure, 0), _hand(figure, 1)),
        shod=not any(_takes_shoes_off(prop.kind, prop.places) for prop in figure.props),
        depth=figure.grounded,
        away=figure.away,
    )


def swapped(style: Dress) -> Dress:
    """Return *style* for a body in profile whose limbs have changed places: hands and glow go with them.

    Tone and order stay: what is near is in front, and strong, whichever limb it is.
    """
    if style.rig != "profile":
        return style
    return replace(style, working=tuple(1 - limb for limb in style.working), hands=style.hands[::-1])


def _order(figure: Figure) -> tuple[str, ...]:
    """Return the parts from the far side to the near one; ``over`` the others are last, ``under`` them first."""
    rig = figure.rig
    first = [part for part in figure.under if part]
    last = [part for part in figure.over if part]
    parts = [*first, *(part for part in _ORDER[rig] if part not in first and part not in last), *last]
    if rig == "face" and not figure.shows:
        after = parts.index("body")  # Thighs that come forward hide what glows on both hips: over them it is two balls.
    else:
        after = max(index for index, part in enumerate(parts) if part == "body" or part.startswith("leg"))
    return (*parts[: after + 1], "glow", *parts[after + 1 :])


def _glows(found: tuple[Patch, ...]) -> tuple[Glow, ...]:
    segments = dict.fromkeys(patch.segment for patch in found)
    return tuple((one, tuple(patch.disc for patch in found if patch.segment == one)) for one in segments)


def _working(figure: Figure) -> tuple[int, ...]:
    """Return the limbs that glow: the near one of a figure that faces right is its right one."""
    if not figure.shows:
        return 0, 1
    return (LIMBS["face"].index(figure.shows),) if figure.rig == "face" else (0 if figure.shows == "right" else 1,)


def _takes_shoes_off(kind: str, places: tuple[tuple[str, int | None], ...]) -> bool:
    """Return whether nobody wears shoes on a thing: on a mat or a cushion, but for one under a knee."""
    return kind in _BARE_ON or (kind == "pad" and places[0][0] == "seat")


def _hand(figure: Figure, limb: int) -> str:
    contacts = [contact for pose in figure.poses for contact in pose.contacts]
    held = [contact for contact in contacts if contact.place == "hand" and (contact.limb or 0) == limb]
    if figure.rig != "profile":
        return "open"
    if held:
        return "flat" if any(_lies_flat(contact) for contact in held) else "open"
    bends = [pose.directions[FOREARM[limb]] - pose.directions[UPPER_ARM[limb]] for pose in figure.poses]
    return "fist" if min(abs((bend + HALF_TURN) % FULL_TURN - HALF_TURN) for bend in bends) > _FIST else "open"


def _lies_flat(contact: Contact) -> bool:
    return contact.hold in _ON_FLOOR or (contact.onto is not None and contact.onto[0] in _TRUNK_HOLDS)
