"""What to do next: the level of a plan that is due, and the routine that goes well after another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from backstride.library.suggestions import Card

if TYPE_CHECKING:
    from backstride.routine.model import Routine
    from backstride.routine.plan import Plan

_DIFFICULTY = {"intermediate": 1, "advanced": 2}
"""Levels that are not for everyone, nor for beginners."""


class Reason(StrEnum):
    """Why a routine goes well after another."""

    AFTER_RUN = "after-run"
    OTHER_DAY = "other-day"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A routine that goes well after another, and why."""

    card: Card
    reason: Reason


def level_due(plan: Plan, done: Mapping[str, int]) -> str | None:
    """Return the level of *plan* that a person is at: the furthest that they have finished, else the first.

    *done* counts the finished sessions of every routine that there is; levels without a routine are passed over, and
    there may be none. Nobody is taken to the next level: when its gate is open, they go there themselves.
    """
    levels = [level.routine for level in plan.levels if level.routine in done]
    return next((level for level in reversed(levels) if done[level]), levels[0] if levels else None)


def not_due(plans: Iterable[Plan], done: Mapping[str, int]) -> frozenset[str]:
    """Return the routines that are levels of *plans* but due in none of them."""
    plans = tuple(plans)
    levels = {level.routine for plan in plans for level in plan.levels}
    return frozenset(levels - {level_due(plan, done) for plan in plans})


def follow_up(routine: Routine, cards: Iterable[Card], plans: Iterable[Plan], minutes: int) -> FollowUp | None:
    """Return what goes well after *routine*: what is for after the run it prepares, else what has other goals.

    Of the levels of *plans*, only those that are due come into question. Of several *cards* it is the one that was done
    least often, then the easiest, then the one nearest to *minutes*.
    """
    playable = [card for card in cards if not card.problems]
    waiting = not_due(plans, {card.id: card.done for card in playable})
    others = [card for card in playable if card.id != routine.id and card.id not in waiting]
    if "before-run" in routine.when:
        fitting = [card for card in others if "after-run" in card.when]
        reason = Reason.AFTER_RUN
    else:
        goals = set(routine.goals)
        fitting = [card for card in others if "any-time" in card.when and card.goals and goals.isdisjoint(card.goals)]
        reason = Reason.OTHER_DAY
    best = min(fitting, key=lambda card: _rank(card, minutes), default=None)
    return FollowUp(best, reason) if best else None


def _rank(card: Card, minutes: int) -> tuple[int, int, int, str]:
    return card.done, _DIFFICULTY.get(card.level, 0), abs(card.minutes - minutes), card.title
