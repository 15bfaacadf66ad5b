"""A language for tests: English that is longer, accented and bracketed, or written from right to left.

What is not accented on a screen was not marked, what has no closing bracket is cut off.
"""

import re
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from backstride.storage.catalogues import LIBRARY, PROGRAM
from tools.catalogues import library_template, program_template

LONGER, MIRRORED = "en-XA", "ar-XB"
"""The tags that CLDR keeps for such languages."""

_ACCENTS = str.maketrans("acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ", "áčđéğĥíĵķĺñóřšťúŵýžÁČĐÉĞĤÍĴĶĹÑÓŘŠŤÚŴÝŽ")
_HOLE = re.compile(r"(\{\{|\}\}|\{\w+\}|%(?:\(\w+\))?[sr])")
_VOWEL = re.compile("([aeiou])", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_PLAIN = re.compile(r"\b[A-Za-z]{3,}\b")
_FROM_RIGHT, _AS_BEFORE = "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{POP DIRECTIONAL FORMATTING}"


def pseudo(template: Catalog, language: str = LONGER) -> bytes:
    """Return a compiled catalogue with every message of *template* in a language that nobody speaks."""
    made = Catalog(locale=language[:2])
    for message in template:
        if message.id:
            forms = (message.id,) if isinstance(message.id, str) else message.id
            said = tuple(_said(words, message.context or "", language) for words in forms)
            made.add(message.id, said if len(said) > 1 else said[0], context=message.context)
    compiled = BytesIO()
    write_mo(compiled, made)
    return compiled.getvalue()


def pseudo_assets(assets: Path, folder: Path) -> Path:
    """Make *folder* the assets of the program, with the languages for tests in place of all others."""
    for each in assets.iterdir():
        if each.name != "locale":
            (folder / each.name).symlink_to(each)
    for language in (LONGER, MIRRORED):
        words = folder / "locale" / language.replace("-", "_") / "LC_MESSAGES"
        words.mkdir(parents=True)
        (words / f"{PROGRAM}.mo").write_bytes(pseudo(program_template(), language))
        (words / f"{LIBRARY}.mo").write_bytes(pseudo(library_template(), language))
    return folder


def _said(words: str, context: str, language: str) -> str:
    return words if context.startswith("pattern") else pseudo_words(words, language)


def pseudo_words(words: str, language: str = LONGER) -> str:
    """Return *words* about 40 % longer, accented and in brackets, what is put into them untouched.

    A pattern without a word, such as that of a date, stays as it is.
    """
    parts = _HOLE.split(words)
    if not any(_LETTER.search(part) for part in parts[::2]):
        return words
    accented = "".join(part if number % 2 else _longer(part) for number, part in enumerate(parts))
    return f"{_FROM_RIGHT}[{accented}]{_AS_BEFORE}" if language == MIRRORED else f"[{accented}]"


def plain_words(words: str) -> list[str]:
    """Return what in *words* did not come through a pseudo-language."""
    return _PLAIN.findall(words)


def _longer(words: str) -> str:
    return _VOWEL.sub(r"\1\1", words).translate(_ACCENTS)
