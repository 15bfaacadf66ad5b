"""A plan as one thing to choose: its levels in order, and the one that is due."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from backstride.care.frequency import Count, count
from backstride.care.progression import level_due
from backstride.library.suggestions import Card

if TYPE_CHECKING:
    from backstride.history.model import Done
    from backstride.routine.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The ``levels`` of a plan, of which the one at the index ``due`` is suggested; the person decides.

    ``counted`` is how often one of its levels was done of how often its author asks for, ``rest`` what they ask for
    between two sessions of the level that is due, and ``last`` when one of its levels was begun last.
    """

    id: str
    title: str
    levels: tuple[Card, ...]
    due: int
    counted: Count | None = None
    rest: timedelta = timedelta()
    last: datetime | None = None

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


def programmes(
    plans: Iterable[Plan],
    cards: Iterable[Card],
    title: Callable[[Plan], str],
    done: Mapping[str, Done] | None = None,
    today: date | None = None,
) -> tuple[Programme, ...]:
    """Return a programme for each of *plans* of which two levels or more can be played; *title* is read by a person.

    What was *done* lately says what is due *today*.
    """
    playable: Mapping[str, Card] = {card.id: card for card in cards if not card.problems}
    often = {card.id: card.done for card in playable.values()}
    found = []
    for plan in plans:
        levels = tuple(playable[level.routine] for level in plan.levels if level.routine in playable)
        due = level_due(plan, often)
        if len(levels) > 1:
            at = next(index for index, card in enumerate(levels) if card.id == due)
            lately = [done[card.id] for card in levels if done and card.id in done]
            days = [day for each in lately for day in each.lately]
            found.append(
                Programme(
                    id=plan.id,
                    title=title(plan),
                    levels=levels,
                    due=at,
                    counted=count(plan.frequency, days, today) if plan.frequency and today else None,
                    rest=_rest(plan, levels[at].id),
                    last=max((each.last for each in lately), default=None),
                )
            )
    return tuple(found)


def _rest(plan: Plan, routine: str) -> timedelta:
    """Return what the author asks for between two sessions of the level with this *routine*."""
    gate = next(level.gate for level in plan.levels if level.routine == routine)
    return timedelta(seconds=gate.apart if gate else 0.0)
