"""What a visitor can choose from: the routines of the kiosk as cards, in their order, and those that suit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from backstride.i18n.catalogue import Catalogue
from backstride.library.entry import Entry
from backstride.library.suggestions import Card, faces
from backstride.routine.purpose import BREATHING, purpose
from backstride.ui.kit.equipment import equipment_icon

STANDING = "standing"
"""The position of a routine that is done on one's feet throughout, where it is the only one."""

MAT = "mat"
"""The icon of what lies on the floor."""

LENGTHS = (5, 10, 15)
"""Minutes of which a visitor can say that there are no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a visitor asked for: ``standing`` and ``no_mat`` leave out, ``at_most`` is minutes, 0 for any length."""

    standing: bool = False
    no_mat: bool = False
    at_most: int = 0
    short_first: bool = False

    @property
    def anything(self) -> bool:
        """Say whether some routines may be left out."""
        return self.standing or self.no_mat or bool(self.at_most)

    def let(self, card: Card) -> bool:
        """Say whether *card* suits."""
        if self.standing and not stands(card):
            return False
        if self.no_mat and needs_mat(card):
            return False
        return not self.at_most or card.minutes <= self.at_most

    def choose(self, cards: Iterable[Card]) -> tuple[Card, ...]:
        """Return those of *cards* that suit, in their order or the short ones first."""
        found = tuple(filter(self.let, cards))
        return tuple(sorted(found, key=lambda card: card.minutes)) if self.short_first else found

    def all(self) -> Wanted:
        """Return the same without what leaves out."""
        return replace(self, standing=False, no_mat=False, at_most=0)


def stands(card: Card) -> bool:
    """Say whether a routine is done on one's feet throughout."""
    return set(card.positions) == {STANDING}


def needs_mat(card: Card) -> bool:
    """Say whether a routine needs a mat."""
    return any(equipment_icon(thing) == MAT for thing in card.equipment)


def offer(entries: Sequence[Entry], kinds: Mapping[str, str], catalogue: Catalogue) -> tuple[Card, ...]:
    """Return a card for each of *entries*, which can be played; *kinds* are those of exercises by their ids."""
    return tuple(_card(entry, face, kinds, catalogue) for entry, face in zip(entries, faces(entries), strict=True))


def _card(entry: Entry, face: str, kinds: Mapping[str, str], catalogue: Catalogue) -> Card:
    breathes = {kinds.get(name, "") for name in entry.exercises} == {BREATHING}
    return Card(
        id=entry.id,
        title=catalogue.read(entry.title),
        summary=catalogue.read(entry.summary) if entry.summary else "",
        minutes=max(1, round(entry.about / 60)),
        about=entry.open_phases > 0,
        equipment=tuple(dict.fromkeys(map(catalogue.read, entry.equipment))),
        positions=entry.positions,
        exercise=face,
        purpose=purpose(entry.when, entry.goals, breathes=breathes, own=entry.origin != "shipped"),
    )
