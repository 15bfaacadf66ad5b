"""The exercises that somebody may have meant by a name that is the id of none: by title, other names and id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from backstride.i18n.text import words_of
from backstride.routine.model import Exercise

_MOST = 3
_LONGEST = 60
_COMPARISONS = 6_000  # in one file; about 20 ms
_ALIKE = 0.6
_WORD_ALIKE = 0.75
_SHORTEST_BEGINNING = 3
_ENOUGH = 0.6
_WORTH_NAMING = 0.5  # below the best
_OWN = 0.1


class Name(NamedTuple):
    """One name of an exercise: its id, the words, and what a match is worth beside that of another name."""

    id: str
    words: tuple[str, ...]
    worth: float


class Names:
    """The names of *exercises*, searched when one is not known. Bounded for a whole file."""

    def __init__(self, exercises: Mapping[str, Exercise | None]) -> None:
        self.exercises = exercises
        self._left = _COMPARISONS
        self._known: dict[str, tuple[str, ...]] = {}

    def near(self, asked: str) -> tuple[str, ...]:
        """Return up to three ids of exercises that may be meant by *asked*, the nearest first."""
        if asked not in self._known:
            self._known[asked] = self._by_words(asked) or self._by_letters(asked) if len(asked) <= _LONGEST else ()
        return self._known[asked]

    def exact(self, asked: str) -> tuple[str, ...]:
        """Return the ids of the exercises of which one name is just *asked*, case, accents and order aside."""
        words = frozenset(words_of(asked.replace("_", " ").replace("-", " ")))
        return tuple(dict.fromkeys(name.id for name in self._names if words and frozenset(name.words) == words))

    @cached_property
    def _names(self) -> tuple[Name, ...]:
        """Return every name of every exercise."""
        return tuple(name for id_, exercise in self.exercises.items() for name in _names(id_, exercise))

    @cached_property
    def _having(self) -> Mapping[str, Collection[int]]:
        """Return for each word the numbers of the names that have it."""
        having: defaultdict[str, set[int]] = defaultdict(set)
        for number, name in enumerate(self._names):
            for word in name.words:
                having[word].add(number)
        return having

    def _by_words(self, asked: str) -> tuple[str, ...]:
        """Return the exercises of whose names *asked* has most words."""
        words = words_of(asked.replace("_", " "))
        shares: defaultdict[int, float] = defaultdict(float)
        for word in words:
            for number, share in self._shares(word).items():
                shares[number] += share
        scores: dict[str, float] = {}
        for number, share in shares.items():
            name = self._names[number]
            if share / len(words) >= _ENOUGH:
                score = share / len(words) + share / len(name.words) + name.worth
                scores[name.id] = max(scores.get(name.id, 0.0), score)
        ordered = sorted(scores, key=lambda id_: (-scores[id_], id_))
        return tuple(id_ for id_ in ordered[:_MOST] if scores[id_] >= scores[ordered[0]] - _WORTH_NAMING)

    def _shares(self, word: str) -> dict[int, float]:
        """Return how much of *word* each name has, by its number."""
        best: dict[int, float] = {}
        for known, likeness in self._like(word).items():
            for number in self._having[known]:
                best[number] = max(likeness, best.get(number, 0.0))
        return best

    def _like(self, word: str) -> Mapping[str, float]:
        """Return the words of names that begin like *word*, else those that look like it, each with how much."""
        begun = {known: 1.0 if known == word else 0.9 for known in self._having if _begin_alike(word, known)}
        if begun:
            return begun
        matcher = SequenceMatcher(b=word)
        self._left -= len(self._having)
        return {known: 0.8 for known in self._having if self._left > 0 and _alike(matcher, known, _WORD_ALIKE)}

    def _by_letters(self, asked: str) -> tuple[str, ...]:
        """Return the exercise whose id is most like *asked*, if one is."""
        matcher = SequenceMatcher(b=asked.lower())
        best, likeness = "", _ALIKE
        for id_ in self.exercises:
            self._left -= 1
            if self._left >= 0 and _alike(matcher, id_, likeness):
                best, likeness = id_, matcher.ratio()
        return (best,) if best else ()


def _begin_alike(one: str, other: str) -> bool:
    enough = min(len(one), len(other)) >= _SHORTEST_BEGINNING
    return one == other or (enough and (one.startswith(other) or other.startswith(one)))


def _alike(matcher: SequenceMatcher[str], word: str, least: float) -> bool:
    matcher.set_seq1(word)
    return matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least and matcher.ratio() >= least


def _names(id_: str, exercise: Exercise | None) -> Iterator[Name]:
    yield Name(id_, words_of(id_.replace("-", " ")), _OWN)
    for text, worth in (
        ((exercise.title, _OWN), *((other, 0.0) for other in exercise.also_known_as)) if exercise else ()
    ):
        for _, words in text.variants:
            yield Name(id_, words_of(words), worth)
