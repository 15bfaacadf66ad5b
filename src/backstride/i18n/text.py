"""Texts of an author in one or more languages, and which of them a reader gets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, Protocol, TypeVar

ENGLISH = "en"
"""The language that messages are written in, and the last resort."""


_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


_NO_LANGUAGE = frozenset({"c", "posix"})


_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva"}


_SCRIPT_LETTERS = 4
_WORD = re.compile(r"\w+")
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"})
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
    """Return the words of a text without accents, ligatures and case, to find it by: "ß" is "ss", "œ" is "oe"."""
    plain = unicodedata.normalize("NFKD", words.translate(_LIGATURES))
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


def _translated(value: Any, languages: tuple[Translations, ...], context: str) -> Any:  # noqa: ANN401  because it takes any value apart
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


def negotiate(wanted: Sequence[str], available: Sequence[str]) -> str:
    """Return the tag of *available* that fits *wanted* (tags in order of preference) best; else the first of them.

    For each tag in turn: the tag itself, the same with fewer subtags (RFC 4647, lookup; also without the script), then
    the same language of another region. POSIX names such as ``de_AT.UTF-8`` count as tags; ``C`` is English.
    """
    known = {tag.lower(): tag for tag in available}
    for name in wanted:
        tag = bcp47(name).lower()
        for candidate in (*_shorter(tag), *_relatives(tag, known)):
            if candidate in known:
                return known[candidate]
    return available[0]


def system_languages(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the tags that a POSIX *environment* asks for, in order of preference; none where it has no wish.

    As gettext reads it: ``LANGUAGE`` lists several, and does not count where the locale is ``C``.
    """
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    names = environment.get("LANGUAGE", "").split(":") if not _is_c(locale) else []
    return tuple(dict.fromkeys(bcp47(name) for name in (*names, locale) if name))


def bcp47(name: str) -> str:
    """Return the tag of the POSIX locale *name*: ``de_AT.UTF-8`` is ``de-AT``, ``sr_RS@latin`` ``sr-Latn-RS``."""
    if _is_c(name):
        return ENGLISH
    locale, _, modifier = name.partition("@")
    language, *rest = locale.partition(".")[0].replace("_", "-").split("-")
    script = _SCRIPTS.get(modifier.lower())
    return "-".join([language, *([script] if script else []), *rest])


def _is_c(name: str) -> bool:
    return name.partition(".")[0].lower() in _NO_LANGUAGE


def _shorter(tag: str) -> Iterator[str]:
    """Yield *tag*, then the same with one subtag less each, without its script before that."""
    subtags = tag.split("-")
    while subtags:
        yield "-".join(subtags)
        if len(subtags) > 2 and _is_script(subtags[1]):  # noqa: PLR2004  because language and script are two
            yield "-".join([subtags[0], *subtags[2:]])
        subtags.pop()


def _relatives(tag: str, known: Iterable[str]) -> Iterator[str]:
    """Yield the *known* tags of the language of *tag*, but those that are written in another script."""
    language, script = _language_and_script(tag)
    for other in known:
        its_language, its_script = _language_and_script(other)
        if its_language == language and not (script and its_script and script != its_script):
            yield other


def _language_and_script(tag: str) -> tuple[str, str]:
    language, *rest = tag.split("-")
    return language, rest[0] if rest and _is_script(rest[0]) else ""


def _is_script(subtag: str) -> bool:
    return len(subtag) == _SCRIPT_LETTERS and subtag.isalpha()
