"""Ids: what they look like, and how one is made from the name of a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backstride.routine.model import Exercise

LONGEST = 80
ID = f"[a-z0-9][a-z0-9-]{{0,{LONGEST - 1}}}"

_OF = "/"  # no id that somebody writes has one

_SPELT = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
    }
)
"""Letters whose plain form is not what is left of them without their marks."""


def variant_id(exercise: str, variant: str) -> str:
    """Return the id of a *variant* of an *exercise*: ``plank/knees``."""
    return f"{exercise}{_OF}{variant}"


def exercise_and_variant(id_: str) -> tuple[str, str]:
    """Return the id of an exercise and the name of its variant, which is empty where *id_* is that of the exercise."""
    exercise, _, variant = id_.partition(_OF)
    return exercise, variant


def apart(id_: str | None) -> dict[str, str | None]:
    """Return the ``exercise`` of an id, ``None`` of none, and its ``variant``, where it has one, for machines."""
    exercise, variant = exercise_and_variant(id_ or "")
    return {"exercise": exercise or None, **({"variant": variant} if variant else {})}


def find_exercise(exercises: Mapping[str, Exercise | None], id_: str) -> Exercise | None:
    """Return the exercise, or the variant of one, that has this id; ``None`` where none of *exercises* has."""
    base, variant = exercise_and_variant(id_)
    found = exercises.get(base)
    if not variant or found is None:
        return found
    return next((each for each in found.variants if each.id == id_), None)


def by_former_ids(exercise: Exercise) -> dict[str, Exercise]:
    """Return *exercise* and its variants by the ids that each of them had before."""
    return {old: each for each in (exercise, *exercise.variants) for old in each.formerly}


def id_from(name: str) -> str:
    """Return the id that the *name* of a file makes: ``20-ruecken-anna-1`` of ``20 Rücken Anna (1)``.

    It is empty where the name has letters of another alphabet, or none at all: nobody would know it again.
    """
    if re.fullmatch(ID, name):
        return name
    spelt = unicodedata.normalize("NFC", name).lower().translate(_SPELT)
    plain = "".join(c for c in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(c))
    if any(c.isalpha() and not c.isascii() for c in plain):
        return ""
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].rstrip("-")
