"""Characters that look like others or like nothing, where YAML or the format needs plain ones.

Word, PDF files and web pages bring them. In texts they are welcome (``20 s`` with a no-break space, joined emoji); in
keys, ids and numbers they are not.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

QUOTES = "\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a\u300c\u300d\uff02\uff07"
"""Typographic quotation marks."""

COLONS = "\uff1a\ufe55\ufe13\u2236\ua789\u02d0\u05c3\u0589"
"""What looks like a colon."""

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d"
"""What looks like a hyphen."""

BULLETS = (
    "\u2022\u00b7\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u2219\u22c5\u2192\u27a2\u2713\u2714\u2605"
    "\uf0b7\uf0a7\uf0d8*"
)
"""What begins the lines of a list elsewhere; the three of the private area are those of Word."""

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""What looks like a space, as a regular expression has it between brackets."""

UNSEEN = "\u00ad\u034f\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufffd"
"""What cannot be seen at all, in the same way."""

REFUSED = "\ufffd"
"""What takes the place of a refused character."""

_BLANK = "\u034f\u115f\u1160\u2800\u3164\uffa0" + REFUSED  # letters without ink, and the like
_CYRILLIC = (
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u043a\u043c\u0442\u0432\u043d"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405"
)
_GREEK = "\u03bf\u03b1\u03bd\u03c1\u03b9\u03ba\u03c5\u03c7"
_LETTERS = dict(zip(_CYRILLIC + _GREEK, "aeopcyxijshdqwkmtbhABEKMHOPCTXIJS" + "oavpikux", strict=True))
_MEANT = {
    **dict.fromkeys(QUOTES + _BLANK, ""),
    **dict.fromkeys(COLONS, ":"),
    **dict.fromkeys(DASHES, "-"),
    **_LETTERS,
}


class Odd(NamedTuple):
    """A character that is not what it looks like: where in the text it is, and what a person meant by it."""

    at: int
    character: str
    meant: str

    @property
    def number(self) -> str:
        """Return its number, such as ``00A0``."""
        return f"{ord(self.character):04X}"

    @property
    def kind(self) -> str:
        """Return ``space``, ``quote``, ``unseen`` or ``look-alike``."""
        if self.meant == " ":
            return "space"
        if self.character in QUOTES:
            return "quote"
        return "look-alike" if self.meant else "unseen"


def odd_at(text: str, index: int) -> Odd:
    """Return the character at *index* of *text*, which is an odd one."""
    return Odd(index, text[index], _meant(text[index]))


def plain(text: str) -> str:
    """Return *text* in the characters that were meant; quotation marks and what cannot be seen fall away."""
    return text if text.isascii() else "".join(map(_meant, text))


def first_odd(text: str) -> Odd | None:
    """Return the first character of *text* that looks like another one or like nothing, if there is one."""
    if text.isascii():
        return None
    foreign = not plain(text).isascii()  # then its letters are of another script, and look like themselves
    for index, character in enumerate(text):
        meant = _meant(character)
        if meant != character and not (foreign and character in _LETTERS):
            return Odd(index, character, meant)
    return None


def _meant(character: str) -> str:
    """Return what *character* means where only plain ones are known; itself where it is only itself."""
    if character.isascii():
        return character
    if character in _MEANT:
        return _MEANT[character]
    if unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f":
        return ""
    like = unicodedata.normalize("NFKC", character)
    return like if like.isascii() else character
