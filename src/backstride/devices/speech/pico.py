"""Pico, a voice of Android's, for six languages: the package py-nanotts, called in a process of its own."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from backstride.devices.speech.engine import Claim, Engine

PACKAGE = "py_nanotts"

SPEAK = "--speak-by-pico"
"""The first argument of a bundle's start that speaks; there is no Python to which a module could be named."""

CLAIMS = (
    Claim("en-us", 1, "en-US"),
    Claim("en-gb", 2, "en-GB"),
    Claim("de", 1, "de-DE"),
    Claim("es", 1, "es-ES"),
    Claim("fr", 1, "fr-FR"),
    Claim("it", 1, "it-IT"),
)

_FROZEN = getattr(sys, "frozen", False)
_PROCESS = (sys.executable, *((SPEAK,) if _FROZEN else ("-P", "-m", "backstride.devices.pico_process")))


def pico() -> Engine | None:
    """Return Pico, where it is installed."""
    if find_spec(PACKAGE) is None:
        return None
    return Engine("Pico", (*_PROCESS, "{folder}", "{voice}", "{speed}"), claims=CLAIMS)
