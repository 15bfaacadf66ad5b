"""Finished English sentences in another language, found again by the templates that they were made from. Without Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from string import Formatter

from backstride.ui.known_sentences import TEMPLATES

Translate = Callable[[str], str]
"""From a template to the same in another language; what is not known stays as it is."""


def in_words_of(translate: Translate, words: str) -> str:
    """Return *words*, one sentence or several, as *translate* has them; what is not known stays as it is."""
    return " ".join(_translated(translate, words))


def _translated(translate: Translate, words: str) -> Iterator[str]:
    while words:
        template, found = _known(words, r"(?:\s|$)")
        if found is None:
            yield words
            return
        yield _said(translate, template, found)
        words = words[found.end() :]


def _part(translate: Translate, words: str) -> str:
    """Return a part of a sentence, if all of it is known itself."""
    template, found = _known(words, "$")
    return _said(translate, template, found) if found else words


def _known(words: str, end: str) -> tuple[str, re.Match[str] | None]:
    """Return the template that *words* begin with, up to *end*, and how it fits; none where nothing does."""
    for template in TEMPLATES:
        found = _pattern(template, end).match(words)
        if found:
            return template, found
    return "", None


def _said(translate: Translate, template: str, found: re.Match[str]) -> str:
    parts = {name: _part(translate, words) for name, words in found.groupdict().items()}
    return translate(template).format_map(parts)


@cache
def _pattern(template: str, end: str) -> re.Pattern[str]:
    pieces = Formatter().parse(template)
    fits = "".join(re.escape(words) + (f"(?P<{name}>.+?)" if name else "") for words, name, _, _ in pieces)
    return re.compile(fits + end, re.DOTALL)
