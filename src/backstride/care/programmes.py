"""A plan as one thing to choose: its levels in order, and the one that is due."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from backstride.care.progression import level_due
from backstride.library.suggestions import Card

if TYPE_CHECKING:
    from backstride.routine.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The ``levels`` of a plan, of which the one at the index ``due`` is suggested; the person decides."""

    id: str
    title: str
    levels: tuple[Card, ...]
    due: int

    @property
    def card(self) -> Card:
        """Return the level that is due."""
        return self.levels[self.due]

    @property
    def purpose(self) -> str:
        """Return what the programme is for above all: what its last level is for."""
        return self.levels[-1].purpose

    @property
    def begun(self) -> date | None:
        """Return the day on which one of its levels was done last, ``None`` before any was."""
        return max((level.last for level in self.levels if level.last), default=None)


def programmes(plans: Iterable[Plan], cards: Iterable[Card], title: Callable[[Plan], str]) -> tuple[Programme, ...]:
    """Return a programme for each of *plans* of which two levels or more can be played; *title* is read by a person."""
    playable: Mapping[str, Card] = {card.id: card for card in cards if not card.problems}
    done = {card.id: card.done for card in playable.values()}
    found = []
    for plan in plans:
        levels = tuple(playable[level.routine] for level in plan.levels if level.routine in playable)
        due = level_due(plan, done)
        if len(levels) > 1:
            at = next(index for index, card in enumerate(levels) if card.id == due)
            found.append(Programme(id=plan.id, title=title(plan), levels=levels, due=at))
    return tuple(found)
