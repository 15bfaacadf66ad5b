"""Shorter forms of an instruction for where the whole has no room: it ends where a sentence or a clause does."""

from __future__ import annotations

from re import compile as pattern

_SENTENCE = pattern(r"(?<=\w{2}[.!?])\s+(?![a-zß-ÿœ\d])")
"""Where one ends: before a capital, and not after what is abbreviated, such as ``e.g.`` and ``z. B.``."""

_CLAUSE = pattern(r"(?<=\w[,;:])\s+|\s+(?=[\u2013\u2014]\s)")
_MORE = " …"


def shorter(text: str) -> tuple[str, ...]:
    """Return *text*, then ever less of it: without its last sentences, then without the last clauses of the first.

    What lacks a part of its sentence ends in dots.
    """
    sentences = _SENTENCE.split(text)
    clauses = _CLAUSE.split(sentences[0])
    whole = [" ".join(sentences[:count]) for count in range(len(sentences), 0, -1)]
    part = [" ".join(clauses[:count]).rstrip(",;:") + _MORE for count in range(len(clauses) - 1, 0, -1)]
    return (*whole, *part)
