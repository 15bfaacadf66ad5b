"""The routines of Home in sections: what was done last, what is dear, what is one's own, and the rest by purpose."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from backstride.library.suggestions import Card, Filters, arranged

AGAIN, FAVOURITES, MINE = "again", "favourites", "mine"
"""The sections above those by purpose."""

PURPOSES = ("before-run", "after-run", "strength", "breathing", "gentle")

_AGAIN_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class Section:
    """Cards below one heading; its name is one of the above or a purpose."""

    name: str
    cards: tuple[Card, ...]


def sections(cards: Sequence[Card], levels: Collection[str] = (), leading: str = "") -> tuple[Section, ...]:
    """Return the sections that have a card; *levels* are the ids of those that their programmes show.

    The one that is *leading* above them is not one to do again, too.
    One's own are in the order of their labels; files with problems are the last ones. A routine of one's own has its
    place by purpose, too, unless it has none but to be one's own.
    """
    alone = [card for card in cards if card.id not in levels]
    by_name = {
        AGAIN: [card for card in arranged(alone, Filters(recent=True)) if card.id != leading][:_AGAIN_AT_MOST],
        FAVOURITES: [card for card in alone if card.favourite],
        MINE: _by_label(arranged([card for card in alone if card.place or card.problems], Filters())),
        **{purpose: [card for card in alone if card.purpose == purpose and not card.problems] for purpose in PURPOSES},
    }
    return tuple(Section(name, tuple(found)) for name, found in by_name.items() if found)


def _by_label(cards: Sequence[Card]) -> list[Card]:
    """Return *cards* with those of one label beside each other, then those without one."""
    return sorted(cards, key=lambda card: (card.problems > 0, not card.label, card.label.casefold()))
