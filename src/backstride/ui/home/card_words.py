"""What the card of a routine or a programme says: on its picture, below its title, and to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from backstride.care.programmes import Programme
from backstride.i18n.dates import day_and_month, weekday
from backstride.i18n.messages import message
from backstride.library.suggestions import Card
from backstride.ui.kit.labels import minutes, needs, purpose_word, word
from backstride.ui.kit.say import say

Shown = Card | Programme
"""What a card shows."""

_WEEK = 7


def pill_words(shown: Shown) -> str:
    """Return what is written on the picture, nothing on that of a file that cannot be played."""
    if isinstance(shown, Programme):
        return say(message("Level {number} of {count}", number=shown.due + 1, count=len(shown.levels)))
    return "" if shown.problems else minutes(shown.minutes, about=shown.about)


def facts(card: Card, today: date | None = None) -> tuple[str, list[str]]:
    """Return a colour and what is said below the title, in full first and then ever shorter.

    With *today* it says when the routine was done last, else what is needed for it.
    """
    if card.problems:
        return "warning", [say(message("Cannot be played"))]
    if said := card.found_by or card.due:
        return "accent", [said]
    if today is not None and card.last:
        return "muted", [f"{purpose_word(card.purpose)} · {day_word(card.last, today)}"]
    place = f"{card.place} · " if card.place else ""
    return "muted", [f"{place}{words}" for words in _needs(card.equipment)]


def day_word(day: date, today: date) -> str:
    """Return how a person calls a *day* that is over."""
    days = (today - day).days
    named = {0: say(message("today")), 1: say(message("yesterday"))}
    return named.get(days) or say(weekday(day) if 0 < days < _WEEK else day_and_month(day))


def spoken(shown: Shown) -> str:
    """Return the whole card as one sentence for a screen reader."""
    if isinstance(shown, Programme):
        return f"{shown.title}, {pill_words(shown)}, {shown.card.title}"
    parts = [shown.title, *filter(None, [pill_words(shown)])]
    if shown.problems:
        parts.append(say(message("Cannot be played")))
    else:
        parts += [shown.found_by, shown.due, shown.place, *map(word, shown.when), needs(shown.equipment)]
        parts += [say(message("favourite"))] if shown.favourite else []
    return ", ".join(filter(None, parts))


def _needs(equipment: Sequence[str]) -> list[str]:
    """Return what is needed: all of it, then fewer things and how many more."""
    fewer = range(len(equipment) - 1, 0, -1)
    return [needs(equipment), *(f"{needs(equipment[:some])} +{len(equipment) - some}" for some in fewer)]
