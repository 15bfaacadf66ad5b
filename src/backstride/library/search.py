"""Finding routines as you type: every word must begin a word of the routine, accents, case and plurals aside."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.i18n.text import Text, words_of
from backstride.library.entry import Entry
from backstride.library.search_words import SearchWords

_AFTER_ALL = "\U0010ffff"

_PLURALS = (
    (re.compile("ves$"), "f"),
    (re.compile("ies$"), "y"),
    (re.compile("(?:(?<=[sxz])|(?<=[cs]h))es$|(?<!s)s$"), ""),
)
"""How English words for many become the word for one; what is typed so finds both."""

_ENDINGS = ((re.compile("ve?$"), "f"), (re.compile("(?:er|e?)n?$"), ""), (re.compile("[aeio]s?$"), ""))
"""What else a word may end in, in German, French, Spanish and Italian or half typed.

It is left out where nothing begins with the word as it is.
"""

_UMLAUT = re.compile("(?<=[aou])e")
"""The second letter of an umlaut where none can be typed; left out where nothing has the word as it is."""

NEAREST = 3
"""Routines that are shown where nothing fits."""

_WRONG = 4
"""Letters of a word from which one of them may be wrong."""

_SHORTEST = 3
"""Letters that must be left of a word without its ending, or stand within another word."""


class SearchIndex:
    """The words of *entries* in three ranks: their titles, their exercises, and everything else.

    For each word a whole number has one bit for each entry, so that a keystroke is a few hundred unions of numbers,
    however many entries there are.
    """

    def __init__(self, entries: Sequence[Entry], catalogue: Catalogue = IN_ENGLISH) -> None:
        """Find by what people type in English and in the language of *catalogue*, besides the words of the files."""
        self._entries = tuple(entries)
        catalogues = tuple({each.language: each for each in (IN_ENGLISH, catalogue)}.values())
        self._all = (1 << len(self._entries)) - 1
        ranks = (_titles, _exercises, partial(_others, SearchWords(catalogues)))
        self._ranks = tuple(_Rank(map(texts_of, self._entries)) for texts_of in ranks)

    def search(self, text: str) -> tuple[Entry, ...]:
        """Return the entries that have every word of *text*, as `ranked` has them, one rank after the other."""
        return tuple(entry for rank in self.ranked(text) for entry in rank)

    def ranked(self, text: str) -> tuple[tuple[Entry, ...], ...]:
        """Return those that have every word of *text* in the title, those that need an exercise for it, and the rest.

        Within a rank the entries keep their order; an empty text finds all, and one of nothing but signs none.
        """
        words = words_of(text)
        if not words:
            return () if text.strip() else (self._entries,)
        found: list[tuple[Entry, ...]] = []
        taken = 0
        matched = [0] * len(words)
        for having in zip(*map(self._having, words), strict=True):
            matched = [before | now for before, now in zip(matched, having, strict=True)]
            fits = self._all
            for one in matched:
                fits &= one
            found.append(tuple(self._entries[number] for number in _numbers(fits & ~taken)))
            taken |= fits
        return tuple(found)

    def nearest(self, text: str, most: int = NEAREST) -> tuple[Entry, ...]:
        """Return the *most* routines that have the most of the words of *text*; where none has any, gentle ones.

        It is for a text that finds nothing as a whole.
        """
        scores = [0] * len(self._entries)
        for word in words_of(text):
            for number in _numbers(_union(self._having(word))):
                scores[number] += 1
        playable = [number for number, entry in enumerate(self._entries) if entry.playable]
        ranked = sorted(playable, key=lambda number: (-scores[number], not _is_gentle(self._entries[number])))
        return tuple(self._entries[number] for number in ranked[:most])

    def _having(self, word: str) -> tuple[int, ...]:
        """Return for each rank the entries that *word* finds, in the first way in which it finds any."""
        having: tuple[int, ...] = ()
        for spelt in dict.fromkeys((word, _UMLAUT.sub("", word))):
            for way in (_Rank.as_typed, _Rank.without_ending, _Rank.within, _Rank.almost):
                having = tuple(way(rank, spelt) for rank in self._ranks)
                if any(having):
                    return having
        return having


class _Rank:
    """Which entries have which words, in one rank."""

    def __init__(self, texts: Iterable[Iterable[str]]) -> None:
        having: defaultdict[str, list[int]] = defaultdict(list)
        for number, group in enumerate(texts):
            for word in {word for text in group for word in words_of(text)}:
                having[word].append(number)
        self._words = sorted(having)
        self._having = [_bits(having[word]) for word in self._words]

    def as_typed(self, word: str) -> int:
        """Return the entries with a word that begins with *word*, or with the one of which it means many, as bits."""
        return self._beginning(word, *_shortened(word, _PLURALS))

    def without_ending(self, word: str) -> int:
        """Return the entries with a word that begins with *word* but for its ending, as bits."""
        return self._beginning(*_shortened(word, _ENDINGS))

    def within(self, word: str) -> int:
        """Return the entries with a word that holds *word* anywhere, as bits."""
        if len(word) < _SHORTEST:
            return 0
        return _union(bits for known, bits in zip(self._words, self._having, strict=True) if word in known)

    def almost(self, word: str) -> int:
        """Return the entries with a word that is *word* but for one letter, as bits."""
        if len(word) < _WRONG:
            return 0
        pairs = zip(self._words, self._having, strict=True)
        return _union(bits for known, bits in pairs if abs(len(known) - len(word)) <= 1 and _one_off(word, known))

    def _beginning(self, *prefixes: str) -> int:
        found = 0
        for prefix in prefixes:
            first, last = bisect_left(self._words, prefix), bisect_left(self._words, prefix + _AFTER_ALL)
            found |= _union(self._having[first:last])
        return found


def _one_off(typed: str, known: str) -> bool:
    """Say whether one letter of *typed* is wrong, missing, too many, or in the place of its neighbour."""
    at = next((index for index, pair in enumerate(zip(typed, known, strict=False)) if pair[0] != pair[1]), len(typed))
    rests = (typed[at + 1 :], known[at + 1 :]), (typed[at:], known[at + 1 :]), (typed[at + 1 :], known[at:])
    swapped = typed[at + 1 : at + 2] + typed[at : at + 1] + typed[at + 2 :]
    return any(mine == its for mine, its in rests) or swapped == known[at:]


def _is_gentle(entry: Entry) -> bool:
    return entry.when == ("any-time",) and entry.level in ("", "all")


def _shortened(word: str, endings: Iterable[tuple[re.Pattern[str], str]]) -> Iterator[str]:
    """Yield *word* with each of the *endings* that it has replaced, where enough of it is left."""
    for ending, instead in endings:
        shorter, changed = ending.subn(instead, word, count=1)
        if changed and shorter != word and len(shorter) >= _SHORTEST:
            yield shorter


def _union(all_bits: Iterable[int]) -> int:
    found = 0
    for bits in all_bits:
        found |= bits
    return found


def _bits(numbers: list[int]) -> int:
    """Return a number with these bits set; *numbers* rise."""
    octets = bytearray(numbers[-1] // 8 + 1)
    for number in numbers:
        octets[number // 8] |= 1 << number % 8
    return int.from_bytes(octets, "little")


def _numbers(bits: int) -> Iterator[int]:
    """Yield the places of the bits that are set, rising."""
    digits = f"{bits:b}"[::-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)


def _words_of(text: Text) -> Iterator[str]:
    return (words for _, words in text.variants)


def _titles(entry: Entry) -> Iterator[str]:
    return _words_of(entry.title)


def _exercises(entry: Entry) -> Iterator[str]:
    for text in entry.exercise_titles + entry.also_known_as:
        yield from _words_of(text)


def _others(words: SearchWords, entry: Entry) -> Iterator[str]:
    yield entry.id
    yield from words.of(entry)
    yield from entry.muscles + entry.goals + entry.when + entry.positions
    for text in entry.equipment:
        yield from _words_of(text)
