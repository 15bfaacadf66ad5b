"""What a line of the settings that cannot be used was most likely meant to say."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

_NAME = re.compile(r"""\s*["']?([\w-]+)["']?\s*[=:]?""")
_MARKS = "\"'`\u201c\u201d\u201e\u2018\u2019\xab\xbb"
"""Quotation marks, among them those that a word processor puts in place of the straight ones."""

_NUMBER = re.compile(r"(-?\d+)(?:\.0*)?\s*[^\W\d]{0,10}\s*%?")
_LIKENESS = 0.7
"""How much of a word must be another's, from 0 to 1, to be taken for a slip of the fingers."""

_YES_OR_NO = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def parts_of(line: str) -> tuple[str, str]:
    """Return the name in a *line* of the settings, and what follows it, without a comment; empty for neither."""
    found = _NAME.match(line)
    return (found[1], line[found.end() :].partition(" #")[0].strip()) if found else ("", "")


def meant(written: str, accepts: Callable[[object], bool], choices: Collection[object] = ()) -> object:
    """Return the first reading of what was *written* that the setting *accepts*, ``None`` where it accepts none."""
    words = {word for word in choices if isinstance(word, str)}
    return next((value for value in _readings(written, words) if accepts(value)), None)


def near(key: str, keys: Collection[str]) -> str:
    """Return the name among *keys* that *key* most likely means, an empty text where none is like it."""
    return _closest(key.lower().replace("-", "_"), keys)


def _readings(written: str, choices: Collection[str]) -> Iterator[object]:
    bare = written.strip(_MARKS + " \t[]")
    if bare.lower() in _YES_OR_NO:
        yield _YES_OR_NO[bare.lower()]
    if number := _NUMBER.fullmatch(bare):
        yield int(number[1])
    yield bare.lower() if bare.lower() in choices else bare
    if like := _closest(bare.lower(), choices):
        yield like
    items = (item.strip(_MARKS + " \t\n") for item in bare.split(","))
    yield [item for item in items if item]


def _closest(word: str, words: Collection[str]) -> str:
    import difflib  # noqa: PLC0415  because most settings have no slip in them

    return next(iter(difflib.get_close_matches(word, words, 1, _LIKENESS)), "")
