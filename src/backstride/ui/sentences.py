"""Sentences from the layers below, which are plain English there, in the language of the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import Formatter

from PySide6.QtCore import QCoreApplication

from backstride.ui.known_sentences import TEMPLATES


def translated(words: str) -> str:
    """Return *words*, one sentence or several, in the language of the window; what is not known stays as it is."""
    return " ".join(_translated(words))


def _translated(words: str) -> Iterator[str]:
    while words:
        template, found = _known(words, r"(?:\s|$)")
        if found is None:
            yield words
            return
        yield _said(template, found)
        words = words[found.end() :]


def _part(words: str) -> str:
    """Return a *part* of a sentence, if all of it is known itself."""
    template, found = _known(words, "$")
    return _said(template, found) if found else words


def _known(words: str, end: str) -> tuple[str, re.Match[str] | None]:
    """Return the template that *words* begin with, up to *end*, and how it fits; none where nothing does."""
    for template in TEMPLATES:
        found = _pattern(template, end).match(words)
        if found:
            return template, found
    return "", None


def _said(template: str, found: re.Match[str]) -> str:
    parts = {name: _part(words) for name, words in found.groupdict().items()}
    return QCoreApplication.translate("Sentences", template).format_map(parts)


@cache
def _pattern(template: str, end: str) -> re.Pattern[str]:
    pieces = Formatter().parse(template)
    fits = "".join(re.escape(words) + (f"(?P<{name}>.+?)" if name else "") for words, name, _, _ in pieces)
    return re.compile(fits + end, re.DOTALL)
