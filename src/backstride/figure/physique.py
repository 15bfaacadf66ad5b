"""The people that can be shown: what differs between two bodies with the same bones."""

from __future__ import annotations

from typing import NamedTuple

_SMALL_ARMS, _SMALL_LEGS, _SMALL_HEAD = 1.16, 1.08, 1.10


class Physique(NamedTuple):
    """Factors of width, what is added to the outline in profile (in body heights), and how hair and shorts are cut.

    ``hem`` is where on the thigh the shorts end, and ``flare`` how far they stand off there.
    """

    name: str
    arm: float
    leg: float
    waist: float
    hips: float
    shoulders: float
    bust: float
    seat: float
    bun: bool
    hem: float
    flare: float
    head: float = 1.0

    @property
    def small(self) -> Physique:
        """Return the same person for a small picture, in which thin limbs and a small head would be lost."""
        return self._replace(arm=self.arm * _SMALL_ARMS, leg=self.leg * _SMALL_LEGS, head=_SMALL_HEAD)


WOMAN = Physique(
    "woman", arm=0.86, leg=0.97, waist=0.90, hips=1.03, shoulders=0.91,
    bust=0.009, seat=0.003, bun=True, hem=0.120, flare=0.004,
)  # fmt: skip
MAN = Physique(
    "man", arm=1.0, leg=1.0, waist=1.0, hips=0.97, shoulders=1.0,
    bust=0.0, seat=0.0, bun=False, hem=0.135, flare=0.0095,
)  # fmt: skip
DEFAULT_BODY = WOMAN

SKINS = ("light", "medium", "deep")
DEFAULT_SKIN = "medium"
"""The middle one differs from white paper and from a dark room alike."""


class Person(NamedTuple):
    """Who does the exercises: a body and its skin."""

    body: Physique
    skin: str


PEOPLE = {f"{body.name}-{skin}": Person(body, skin) for body in (WOMAN, MAN) for skin in SKINS}
"""Everybody who can be shown, by the name that the settings have."""

DEFAULT_PERSON = f"{DEFAULT_BODY.name}-{DEFAULT_SKIN}"
