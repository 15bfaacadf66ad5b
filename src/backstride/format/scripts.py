"""Texts in letters that their language is not written in: a voice would spell them, or say nothing at all."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from backstride.format.findings import Findings
from backstride.format.problem import Problem, warning
from backstride.i18n.messages import Message, message


class Script(NamedTuple):
    """A script: the blocks of Unicode that it takes up, and the languages that are written in it.

    The first of the languages is the one that is offered.
    """

    name: Message
    subtag: str
    blocks: tuple[tuple[int, int], ...]
    languages: tuple[str, ...]


_LATIN = (
    "en af az bs ca cs cy da de eo es et eu fi fil fo fr fy ga gl ha hr ht hu id ig is it jv ku la lb lt lv mg mi ms"
    " mt nb nl nn no oc pl pt rm ro sk sl so sq sr st su sv sw tk tl tn tr tt uz vi wo xh yo zu"
)
_CYRILLIC = "ru ab av az ba be bg ce cv kk kv ky mk mn os sah sr tg tk tt udm uk uz"

SCRIPTS = (
    Script(
        message("Latin"), "Latn", ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x1E00, 0x1EFF)), tuple(_LATIN.split())
    ),
    Script(message("Greek"), "Grek", ((0x370, 0x3FF), (0x1F00, 0x1FFF)), ("el", "grc")),
    Script(message("Cyrillic"), "Cyrl", ((0x400, 0x52F), (0x1C80, 0x1C8F), (0xA640, 0xA69F)), tuple(_CYRILLIC.split())),
    Script(message("Armenian"), "Armn", ((0x530, 0x58F),), ("hy", "hyw")),
    Script(message("Hebrew"), "Hebr", ((0x590, 0x5FF), (0xFB1D, 0xFB4F)), ("he", "iw", "yi")),
    Script(
        message("Arabic"),
        "Arab",
        ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE)),
        ("ar", "az", "ckb", "fa", "ku", "pa", "prs", "ps", "sd", "ug", "ur", "uz"),
    ),
    Script(message("Devanagari"), "Deva", ((0x900, 0x97F), (0xA8E0, 0xA8FF)), ("hi", "bho", "mai", "mr", "ne", "sa")),
    Script(message("Bengali"), "Beng", ((0x980, 0x9FF),), ("bn", "as")),
    Script(message("Thai"), "Thai", ((0xE00, 0xE7F),), ("th",)),
    Script(message("Georgian"), "Geor", ((0x10A0, 0x10FF), (0x1C90, 0x1CBF)), ("ka", "xmf")),
    Script(message("Japanese"), "Jpan", ((0x3041, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9F)), ("ja",)),
    Script(
        message("Chinese"),
        "Hani",
        ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF)),
        ("zh", "cmn", "hak", "ja", "ko", "nan", "wuu", "yue"),
    ),
    Script(message("Korean"), "Hang", ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7AF)), ("ko",)),
)
_STARTS = sorted((first, last, script.subtag) for script in SCRIPTS for first, last in script.blocks)
_FIRSTS = [first for first, _, _ in _STARTS]
_BY_SUBTAG = {script.subtag: script for script in SCRIPTS}
_SUBTAGS = {subtag: subtag for subtag in _BY_SUBTAG} | {"Hans": "Hani", "Hant": "Hani"}
_TAGS = 32
"""Tags of languages whose scripts are remembered."""

_OF_ASCII = "Latn"
_FEW = 3
"""Letters that are no text yet: an abbreviation, a sign."""


def foreign_texts(found: Findings, *, written: bool) -> Iterator[Problem]:
    """Yield the warning for each text in a script that its language does not use.

    Where no ``language`` is *written* in the file, its own texts have one warning together.
    """
    own = [(found.language, node) for node in found.texts]
    strange = [(tag, node, script) for tag, node in own if (script := foreign_script(node.text, tag))]
    for tag, node, script in strange[: None if written else 1]:
        what = _mismatch(script, tag) if written else _unnamed(script)
        yield warning(node, "language-mismatch", what, _to_name(script.languages[0], written=written))
    for tag, node in found.translations:
        if script := foreign_script(node.text, tag):
            other = script.languages[0]
            cure = message(
                "Change `{tag}` to the tag of the language that it is in, such as `{other}`.", tag=tag, other=other
            )
            yield warning(node, "language-mismatch", _mismatch(script, tag), cure)


def _mismatch(script: Script, tag: str) -> Message:
    return message("The letters of this text are {script}, but its language is `{tag}`.", script=script.name, tag=tag)


def _unnamed(script: Script) -> Message:
    return message(
        "The letters of this text are {script}. Without `language`, an English voice reads it.", script=script.name
    )


def _to_name(tag: str, *, written: bool) -> Message:
    """Return what to do where the file's language is another, or is not *written* at all."""
    if written:
        return message("Write `language: {tag}`, or the tag of the language that it is in.", tag=tag)
    return message("Add `language: {tag}`, or the tag of the language that it is in.", tag=tag)


def foreign_script(text: str, tag: str) -> Script | None:
    """Return the script of most letters of *text* where the language *tag* is not written in it."""
    used = _used_by(tag)
    if text.isascii() and _OF_ASCII in used:
        return None
    counts = Counter(map(_script, filter(str.isalpha, text)))
    if not used or counts.total() < _FEW:
        return None
    script, most = counts.most_common(1)[0]
    foreign = script and script not in used and 2 * most > counts.total()
    return _BY_SUBTAG[script] if foreign else None


@lru_cache(_TAGS)
def _used_by(tag: str) -> frozenset[str]:
    """Return the subtags of the scripts in which the language *tag* is written."""
    language, *subtags = tag.split("-")
    named = frozenset(_SUBTAGS[subtag] for subtag in subtags if subtag in _SUBTAGS)
    return named or frozenset(script.subtag for script in SCRIPTS if language in script.languages)


def _script(letter: str) -> str:
    """Return the subtag of the script of *letter*, an empty text for one that is not known here."""
    at = bisect_right(_FIRSTS, ord(letter)) - 1
    return _STARTS[at][2] if at >= 0 and ord(letter) <= _STARTS[at][1] else ""
