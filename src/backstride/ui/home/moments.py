"""The three moments that Home asks about: how each is called, and what it looks like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from backstride.i18n.messages import Message, message
from backstride.library.suggestions import ANY_TIME, Card
from backstride.ui.kit.equipment import equipment_icon
from backstride.ui.kit.facts import Fact
from backstride.ui.kit.labels import minutes
from backstride.ui.kit.say import say

_MOST_THINGS = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """What is above a suggestion, what asks about the moment, and what leads to it from another one."""

    over: Message
    asked: Message
    instead: Message
    icon: str


MOMENTS: Mapping[str, Moment] = MappingProxyType(
    {
        "before-run": Moment(
            message("Before your run"), message("About to run"), message("Before a run instead"), "footprints"
        ),
        "after-run": Moment(
            message("After your run"), message("Back from a run"), message("After a run instead"), "undo-2"
        ),
        ANY_TIME: Moment(
            message("Not running today"), message("Not running today"), message("Not running today"), "leaf"
        ),
    }
)
"""In the order in which they are asked about."""


def facts_of(card: Card) -> list[Fact]:
    """Return how long a routine takes and what it needs, at most a few things."""
    things = [Fact(equipment_icon(thing), thing[:1].upper() + thing[1:]) for thing in card.equipment]
    more = len(things) - _MOST_THINGS
    shown = things[:_MOST_THINGS] + ([Fact("plus", str(more))] if more > 0 else [])
    return [Fact("clock", minutes(card.minutes, about=card.about)), *shown]


def reason(card: Card) -> str:
    """Return why *card* is suggested, nothing where nobody has chosen it yet."""
    if card.favourite:
        return say(message("It is one of your favourites."))
    return say(message("You chose it last time.")) if card.last else ""
