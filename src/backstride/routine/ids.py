"""Ids: what they look like, and how one is made from the name of a file."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80
ID = f"[a-z0-9][a-z0-9-]{{0,{LONGEST - 1}}}"

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
