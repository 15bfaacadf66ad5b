"""What Home knows of a routine, and which routines a person's filters let through: plain values, no Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date

from backstride.i18n.text import Text, words_of
from backstride.library.entry import Entry

_NAMED = 0.5
"""The share of the words of an exercise's title from which a routine's title is taken to name it."""


def faces(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return the exercise (its id) that shows each of *entries*, an empty one where there is none.

    It is the one that takes most of the routine's time beside the number of routines that have it, and of those that
    wear it already, so that two cards seldom look alike. The same files always give the same faces, and a person's own
    change none of those that are shipped.
    """
    having = Counter((entry.origin, name) for entry in entries for name in entry.exercises)
    worn: Counter[str] = Counter()
    found = []
    for entry in entries:
        weights = {
            name: (1 + seconds) / having[entry.origin, name] / (1 + worn[name])
            for name, seconds in zip(entry.exercises, entry.exercise_seconds, strict=True)
        }
        face = max(_named(entry) or entry.exercises, key=weights.__getitem__, default="")
        worn[face] += 1
        found.append(face)
    return tuple(found)


def _named(entry: Entry) -> list[str]:
    """Return the exercises that the title of *entry* names, in any language."""
    title_words = set(_words(entry.title))
    pairs = zip(entry.exercises, entry.exercise_titles, strict=True)
    return [name for name, title in pairs if any(_share(words, title_words) >= _NAMED for words in _variants(title))]


def _share(words: Sequence[str], title_words: Iterable[str]) -> float:
    return len({*words} & {*title_words}) / max(1, len({*words}))


def _words(title: Text) -> Iterator[str]:
    return (word for words in _variants(title) for word in words)


def _variants(title: Text) -> Iterator[tuple[str, ...]]:
    return (words_of(words) for _, words in title.variants)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One routine as Home shows it. ``minutes`` in whole minutes, ``about`` where steps are open.

    ``problems`` counts errors; a card that has any is not played but opens them. ``exercise`` is the id of the one
    whose figure shows the routine, ``purpose`` what that is for above all. ``done`` counts finished sessions;
    ``last`` is the day of the last one; ``due`` says how often it was done of how often was agreed, and ``owed`` is how
    often that asks for it today still. ``place`` says where it comes from, unless it is shipped, ``label`` what its
    author sorts it by. ``found_by`` is the title of the exercise for which a search found it.
    """

    id: str
    title: str
    summary: str = ""
    minutes: int = 0
    about: bool = False
    when: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    level: str = "all"
    problems: int = 0
    exercise: str = ""
    purpose: str = "gentle"
    place: str = ""
    label: str = ""
    found_by: str = ""
    favourite: bool = False
    done: int = 0
    last: date | None = None
    due: str = ""
    owed: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A card that a search found: its id, and the title of the exercise that did it, if its own did not."""

    id: str
    found_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a person asks Home to show; an empty value lets everything through. ``at_most`` in minutes."""

    when: str = ""
    goal: str = ""
    at_most: int = 0
    equipment: str = ""
    position: str = ""
    label: str = ""
    favourites: bool = False
    recent: bool = False

    @property
    def count(self) -> int:
        """Return how many things are asked for."""
        return sum(getattr(self, field.name) != field.default for field in fields(self))

    def let(self, card: Card) -> bool:
        """Say whether *card* is let through; one with problems only where nothing is asked."""
        if card.problems:
            return self == Filters()
        return all(
            (
                not self.when or self.when in card.when or "any-time" in card.when,
                not self.goal or self.goal in card.goals,
                not self.at_most or card.minutes <= self.at_most,
                self._equipped(card),
                not self.position or self.position in card.positions,
                not self.label or card.label == self.label,
                not self.favourites or card.favourite,
                not self.recent or card.done > 0,
            )
        )

    def _equipped(self, card: Card) -> bool:
        if self.equipment == NO_EQUIPMENT:
            return not card.equipment
        return not self.equipment or self.equipment in card.equipment


_A_FEW = 10
"""Minutes that most people have before or after a run."""

MOMENTS = ("before-run", "after-run")
ANY_TIME = "any-time"
"""What people are asked about first, in the words of the format."""

NO_EQUIPMENT = "-"
"""The filter for routines that need nothing."""


def arranged(cards: Iterable[Card], filters: Filters) -> tuple[Card, ...]:
    """Return the cards that *filters* let through: favourites first, then in their order, those with problems last.

    Where recent ones are asked for, the latest comes first.
    """
    let = [card for card in cards if filters.let(card)]
    if filters.recent:
        return tuple(sorted(let, key=_latest, reverse=True))
    return tuple(sorted(let, key=_rank))


def suggested(cards: Iterable[Card], when: str) -> Card | None:
    """Return the routine to offer for *when*: a favourite, else the one done last, else the fullest short one.

    At any time, without a run before or after, the shortest comes before the fullest.
    """
    fitting = [card for card in cards if _fits(card, when) and not card.problems]
    return max(fitting, key=_claim_any_time if when == ANY_TIME else _claim, default=None)


def moment_due(cards: Sequence[Card], today: date) -> str:
    """Return whether it is time for what goes before a run or after it, by what was done last.

    After a warm-up of *today* comes what is for after the run; else a person who has done both begins before it again.
    """
    last = {when: max((_latest(card) for card in cards if when in card.when), default=date.min) for when in MOMENTS}
    before, after = (last[when] for when in MOMENTS)
    warmed_up = before == today and after != today
    only_after = before == date.min and after != date.min
    return MOMENTS[1] if warmed_up or only_after else MOMENTS[0]


def short_titles(cards: Iterable[Card]) -> dict[str, str]:
    """Return, by id, the titles without what several titles for one moment begin with: "After a run", in any language.

    They are for places that show it above the title already. Titles that begin as no other does are not among them.
    """
    parts = {
        card.id: (moment, *card.title.partition(": ")) for card in cards for moment in MOMENTS if moment in card.when
    }
    beginnings = Counter((moment, beginning) for moment, beginning, colon, _ in parts.values() if colon)
    return {
        name: rest[:1].upper() + rest[1:]
        for name, (moment, beginning, colon, rest) in parts.items()
        if colon and beginnings[moment, beginning] > 1
    }


def _rank(card: Card) -> tuple[bool, bool]:
    return bool(card.problems), not card.favourite


def _latest(card: Card) -> date:
    return card.last or date.min


def _fits(card: Card, when: str) -> bool:
    """Say whether *card* is for *when*; what is also for a run is not for a day without one."""
    return when in card.when and (when != ANY_TIME or not set(MOMENTS).intersection(card.when))


def _claim_any_time(card: Card) -> tuple[bool, date, int]:
    return card.favourite, _latest(card), -card.minutes


def _claim(card: Card) -> tuple[bool, date, int]:
    return card.favourite, _latest(card), card.minutes if card.minutes <= _A_FEW else -card.minutes
