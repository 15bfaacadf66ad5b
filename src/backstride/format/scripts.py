"""Texts in letters that their language is not written in: a voice would spell them, or say nothing at all."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from backstride.format.answers import said
from backstride.format.findings import Findings
from backstride.format.problem import Problem, warning


class Script(NamedTuple):
    """A script: the blocks of Unicode that it takes up, and the languages that are written in it.

    The first of the languages is the one that is offered.
    """

    name: str
    subtag: str
    blocks: tuple[tuple[int, int], ...]
    languages: tuple[str, ...]


_LATIN = (
    "en af az bs ca cs cy da de eo es et eu fi fil fo fr fy ga gl ha hr ht hu id ig is it jv ku la lb lt lv mg mi ms"
    " mt nb nl nn no oc pl pt rm ro sk sl so sq sr st su sv sw tk tl tn tr tt uz vi wo xh yo zu"
)
_CYRILLIC = "ru ab av az ba be bg ce cv kk kv ky mk mn os sah sr tg tk tt udm uk uz"

SCRIPTS = (
    Script("Latin", "Latn", ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x1E00, 0x1EFF)), tuple(_LATIN.split())),
    Script("Greek", "Grek", ((0x370, 0x3FF), (0x1F00, 0x1FFF)), ("el", "grc")),
    Script("Cyrillic", "Cyrl", ((0x400, 0x52F), (0x1C80, 0x1C8F), (0xA640, 0xA69F)), tuple(_CYRILLIC.split())),
    Script("Armenian", "Armn", ((0x530, 0x58F),), ("hy", "hyw")),
    Script("Hebrew", "Hebr", ((0x590, 0x5FF), (0xFB1D, 0xFB4F)), ("he", "iw", "yi")),
    Script(
        "Arabic",
        "Arab",
        ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE)),
        ("ar", "az", "ckb", "fa", "ku", "pa", "prs", "ps", "sd", "ug", "ur", "uz"),
    ),
    Script("Devanagari", "Deva", ((0x900, 0x97F), (0xA8E0, 0xA8FF)), ("hi", "bho", "mai", "mr", "ne", "sa")),
    Script("Bengali", "Beng", ((0x980, 0x9FF),), ("bn", "as")),
    Script("Thai", "Thai", ((0xE00, 0xE7F),), ("th",)),
    Script("Georgian", "Geor", ((0x10A0, 0x10FF), (0x1C90, 0x1CBF)), ("ka", "xmf")),
    Script("Japanese", "Jpan", ((0x3041, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9F)), ("ja",)),
    Script(
        "Chinese",
        "Hani",
        ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF)),
        ("zh", "cmn", "hak", "ja", "ko", "nan", "wuu", "yue"),
    ),
    Script("Korean", "Hang", ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7AF)), ("ko",)),
)
_STARTS = sorted((first, last, script.name) for script in SCRIPTS for first, last in script.blocks)
_FIRSTS = [first for first, _, _ in _STARTS]
_BY_NAME = {script.name: script for script in SCRIPTS}
_SUBTAGS = {script.subtag: script.name for script in SCRIPTS} | {"Hans": "Chinese", "Hant": "Chinese"}
_FEW = 3
"""Letters that are no text yet: an abbreviation, a sign."""


def foreign_texts(found: Findings, *, written: bool) -> Iterator[Problem]:
    """Yield the warning for each text in a script that its language does not use.

    Where no ``language`` is *written* in the file, its own texts have one warning together.
    """
    own = [(found.language, node) for node in found.texts]
    strange = [(tag, node, script) for tag, node in own if (script := foreign_script(node.text, tag))]
    for tag, node, script in strange[: None if written else 1]:
        what = said("other script", script=script.name, tag=tag) if written else said("no language", script=script.name)
        cure = said("write language" if written else "add language", tag=script.languages[0])
        yield warning(node, "language-mismatch", what, cure)
    for tag, node in found.translations:
        if script := foreign_script(node.text, tag):
            what = said("other script", script=script.name, tag=tag)
            yield warning(node, "language-mismatch", what, said("change tag", tag=tag, other=script.languages[0]))


def foreign_script(text: str, tag: str) -> Script | None:
    """Return the script of most letters of *text* where the language *tag* is not written in it."""
    language, *subtags = tag.split("-")
    used = {_SUBTAGS[subtag] for subtag in subtags if subtag in _SUBTAGS} or {
        script.name for script in SCRIPTS if language in script.languages
    }
    counts = Counter(map(_script, filter(str.isalpha, text)))
    if not used or counts.total() < _FEW:
        return None
    name, most = counts.most_common(1)[0]
    foreign = name and name not in used and 2 * most > counts.total()
    return _BY_NAME[name] if foreign else None


def _script(letter: str) -> str:
    """Return the name of the script of *letter*, an empty text for one that is not known here."""
    at = bisect_right(_FIRSTS, ord(letter)) - 1
    return _STARTS[at][2] if at >= 0 and ord(letter) <= _STARTS[at][1] else ""
