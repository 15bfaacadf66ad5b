"""The three moments that Home asks about: how each is called, and what it looks like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from backstride.care.today import Kind
from backstride.i18n.messages import Message, message
from backstride.library.suggestions import ANY_TIME, Card
from backstride.ui.kit.equipment import equipment_icon
from backstride.ui.kit.facts import Fact
from backstride.ui.kit.labels import minutes
from backstride.ui.kit.say import say

_MOST_THINGS = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """What asks about the moment, and what leads to it from another one."""

    asked: Message
    instead: Message
    icon: str


MOMENTS: Mapping[str, Moment] = MappingProxyType(
    {
        "before-run": Moment(message("About to run"), message("Before a run instead"), "footprints"),
        "after-run": Moment(message("Back from a run"), message("After a run instead"), "undo-2"),
        ANY_TIME: Moment(message("Not running today"), message("Not running today"), "leaf"),
    }
)
"""In the order in which they are asked about."""


def facts_of(card: Card) -> list[Fact]:
    """Return how long a routine takes and what it needs, at most a few things."""
    things = [Fact(equipment_icon(thing), thing[:1].upper() + thing[1:]) for thing in card.equipment]
    more = len(things) - _MOST_THINGS
    shown = things[:_MOST_THINGS] + ([Fact("plus", str(more))] if more > 0 else [])
    return [Fact("clock", minutes(card.minutes, about=card.about)), *shown]


_OVER: Mapping[Kind, tuple[Message, str]] = MappingProxyType(
    {
        Kind.PRESCRIBED: (message("Today, as prescribed"), "clipboard-list"),
        Kind.PLAN: (message("Your plan for today"), "calendar-days"),
        Kind.BEFORE_RUN: (message("Today, before your run"), MOMENTS["before-run"].icon),
        Kind.AFTER_RUN: (message("Today, after your run"), MOMENTS["after-run"].icon),
        Kind.ANY_TIME: (message("For today"), MOMENTS[ANY_TIME].icon),
    }
)


def headed(kind: Kind) -> tuple[str, str]:
    """Return what is above a suggestion of this *kind*, and the icon beside it."""
    over, icon = _OVER[kind]
    return say(over), icon


_SHORT, _WORTH = 5, 8
"""Minutes of the shorter version that Home offers, and of a routine that has one."""


def lengths(card: Card) -> list[tuple[object, str]]:
    """Return the lengths in which Home offers *card*, in minutes, 0 for all of it; none where it is short as it is."""
    if card.minutes < _WORTH:
        return []
    return [(_SHORT, minutes(_SHORT)), (0, minutes(card.minutes, about=card.about))]
