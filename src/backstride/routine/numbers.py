"""Numbers as people of each language write them."""

from __future__ import annotations

from backstride.routine.phrasebook import PHRASES


def decimal(value: float, language: str) -> str:
    """Return *value* to three places with the decimal mark of *language* (a tag): ``1.5``, in German ``1,5``."""
    phrases = PHRASES.get(language.partition("-")[0].lower(), PHRASES["en"])
    whole, _, places = f"{value:.3f}".partition(".")
    places = places.rstrip("0")
    return f"{whole}{phrases['point']}{places}" if places else whole
