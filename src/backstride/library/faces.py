"""Which exercise's figure stands for each routine: the one that its title names, else one that is its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from backstride.i18n.text import Text
from backstride.library.entry import Entry
from backstride.library.search import words_of

_NAMED = 0.5
"""The share of the words of an exercise's title from which a routine's title is taken to name it."""


def faces(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return the exercise (its id) that stands for each of *entries*, an empty one where there is none.

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
    told = set(_words(entry.title))
    pairs = zip(entry.exercises, entry.exercise_titles, strict=True)
    return [name for name, title in pairs if any(_share(words, told) >= _NAMED for words in _variants(title))]


def _share(words: Sequence[str], told: Iterable[str]) -> float:
    return len({*words} & {*told}) / max(1, len({*words}))


def _words(title: Text) -> Iterator[str]:
    return (word for words in _variants(title) for word in words)


def _variants(title: Text) -> Iterator[tuple[str, ...]]:
    return (words_of(words) for _, words in title.variants)
