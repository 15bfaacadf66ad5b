"""Sentences from the layers below, which are plain English there, in the language of a command. Without Qt."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from backstride.cli.context import Context
from backstride.format.problem import Problem
from backstride.ui.recognised import in_words_of

_CONTEXT = "Sentences"


def in_language_of(context: Context, problem: Problem) -> Problem:
    """Return *problem* in the language of *context*, in English where there is no catalogue for it."""
    known = _sentences(context.paths.assets / "translations" / f"backstride_{context.catalogue.language}.ts")
    if not known:
        return problem
    message, hint = (
        in_words_of(lambda words: known.get(words, words), text) for text in (problem.message, problem.hint)
    )
    return replace(problem, message=message, hint=hint)


@cache
def _sentences(catalogue: Path) -> Mapping[str, str]:
    """Return the sentences of a *catalogue* of Qt's by their English; none where it is not there or cannot be read."""
    try:
        return dict(_pairs(ET.parse(catalogue).getroot()))  # noqa: S314  because the file is our own
    except (OSError, ET.ParseError):
        return {}


def _pairs(root: ET.Element) -> Iterator[tuple[str, str]]:
    for context in root.iter("context"):
        if context.findtext("name") == _CONTEXT:
            for message in context.iter("message"):
                yield message.findtext("source", ""), message.findtext("translation", "")
