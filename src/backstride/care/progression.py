"""Routines that build on each other, such as plank one to six: which of them comes next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from backstride.library.suggestions import Card

_LEVEL = re.compile(r"(.+)-(\d{1,4})")
"""The id of a level: what all of them share, and which one it is."""


def next_levels(cards: Iterable[Card]) -> list[Card]:
    """Return *cards* without the levels of a progression that are not due.

    Its ids differ in the number at their end only. Due is the lowest level that was never finished, or the last.
    """
    return [_due(list(levels)) for _, levels in groupby(sorted(cards, key=_place), key=_stem)]


def _due(levels: list[Card]) -> Card:
    return next((card for card in levels if not card.done), levels[-1])


def _place(card: Card) -> tuple[str, int]:
    level = _LEVEL.fullmatch(card.id)
    return (level[1], int(level[2])) if level else (card.id, 0)


def _stem(card: Card) -> str:
    return _place(card)[0]
