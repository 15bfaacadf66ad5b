"""Texts of an author, in one or more languages, and what a catalogue adds to them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from backstride.i18n.negotiation import ENGLISH, negotiate

_WORD = re.compile(r"\w+")
Anything = TypeVar("Anything")


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text in one or more languages: (language tag, text) pairs in the author's order.

    ``language`` is the file's own language, used when the reader's is not there.
    """

    variants: tuple[tuple[str, str], ...]
    language: str = "en"

    def pick(self, *wanted: str) -> tuple[str, str]:
        """Return (tag, text) for a reader who *wanted* these languages, else in the file's, else the first."""
        found = dict(self.variants)
        tag = wanted[0] if wanted and wanted[0] in found else negotiate((*wanted, self.language), tuple(found))
        return tag, found[tag]

    def read(self, *wanted: str) -> str:
        """Return the text for a reader who *wanted* these languages."""
        return self.pick(*wanted)[1]


def text(words: str, language: str = "en") -> Text:
    """Return *words* as a `Text` of one language."""
    return Text(((language, words),), language)


@lru_cache(maxsize=4096)  # the same exercises stand in many routines
def words_of(words: str) -> tuple[str, ...]:
    """Return the words of a text without accents and case, to find it by."""
    plain = unicodedata.normalize("NFKD", words)
    return tuple(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c)).casefold()))


class Translations(Protocol):
    """The words of one language."""

    @property
    def language(self) -> str:
        """Return the tag of the language."""
        ...

    def find(self, words: str, context: str = "") -> str:
        """Return the translation of the English *words*, empty where there is none."""
        ...


def translated(value: Anything, languages: Iterable[Translations]) -> Anything:
    """Return *value* with every `Text` in it, however deep in dataclasses, also in the *languages* that know it.

    An author's own translation stays. The name of a field is the context that is looked up first: the ``spoken`` name
    of an exercise may differ from its title in one language and not in another.
    """
    found: Anything = _translated(value, tuple(languages), "")
    return found


def _translated(value: Any, languages: tuple[Translations, ...], context: str) -> Any:  # noqa: ANN401  as above
    match value:
        case Text():
            return _with_languages(value, languages, context)
        case tuple():
            items = tuple(_translated(item, languages, context) for item in value)
            return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        case Mapping():
            found = {key: _translated(item, languages, context) for key, item in value.items()}
            return found if any(found[key] is not item for key, item in value.items()) else value
        case _ if is_dataclass(value) and not isinstance(value, type):
            parts = {field.name: getattr(value, field.name) for field in fields(value)}
            changed = {name: _translated(part, languages, name) for name, part in parts.items()}
            changed = {name: part for name, part in changed.items() if part is not parts[name]}
            return replace(value, **changed) if changed else value
        case _:
            return value


def _with_languages(text_: Text, languages: tuple[Translations, ...], context: str) -> Text:
    known = dict(text_.variants)
    words = known.get(ENGLISH, "")
    found = ((each.language, each.find(words, context) or each.find(words)) for each in languages if words)
    more = tuple((tag, translation) for tag, translation in found if translation and tag not in known)
    return replace(text_, variants=text_.variants + more) if more else text_
