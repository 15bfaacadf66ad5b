"""What odd characters are called, and what an author is answered: Word, PDF files and web pages put them into texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from backstride.format.characters import Odd
from backstride.format.tree import as_typed
from backstride.i18n.messages import Message, message

TYPE_AGAIN = message("Delete it. If you cannot see it, delete the whole word and type it again.")
_NAMES = (
    message("no-break space"),
    message("narrow no-break space"),
    message("en space"),
    message("em space"),
    message("thin space"),
    message("hair space"),
    message("figure space"),
    message("ideographic space"),
    message("zero width space"),
    message("zero width joiner"),
    message("zero width non-joiner"),
    message("zero width no-break space"),
    message("word joiner"),
    message("soft hyphen"),
    message("left-to-right mark"),
    message("right-to-left mark"),
    message("replacement character"),
    message("left double quotation mark"),
    message("right double quotation mark"),
    message("double low-9 quotation mark"),
    message("left single quotation mark"),
    message("right single quotation mark"),
    message("single low-9 quotation mark"),
    message("left-pointing double angle quotation mark"),
    message("right-pointing double angle quotation mark"),
    message("en dash"),
    message("em dash"),
    message("hyphen"),
    message("non-breaking hyphen"),
    message("minus sign"),
    message("bullet"),
    message("middle dot"),
    message("black circle"),
    message("white circle"),
    message("black small square"),
    message("asterisk"),
    message("fullwidth colon"),
)
_BY_NAME = {name.id: name for name in _NAMES}
"""The names of Unicode, in small letters."""

_FAMILIES: tuple[tuple[str, Callable[[str], Message]], ...] = (
    ("latin small ligature ", lambda letters: message("latin small ligature {letters}", letters=letters)),
    ("cyrillic small letter ", lambda letter: message("cyrillic small letter {letter}", letter=letter)),
    ("cyrillic capital letter ", lambda letter: message("cyrillic capital letter {letter}", letter=letter)),
    ("greek small letter ", lambda letter: message("greek small letter {letter}", letter=letter)),
    ("fullwidth ", lambda sign: message("fullwidth {sign}", sign=sign)),
)
"""How the names of many characters begin, and what one of them is called by the rest of its name."""


def name_of(character: str) -> Message | str:
    """Return the name of *character*, such as "no-break space"; in English where it is a rare one."""
    name = unicodedata.name(character, "").lower()
    if not name:
        return message("character of one font")
    if name in _BY_NAME:
        return _BY_NAME[name]
    return next((named(name[len(start) :]) for start, named in _FAMILIES if name.startswith(start)), name)


def odd_character(odd: Odd) -> Message:
    """Return the sentence that says which character this is."""
    name, number = name_of(odd.character), odd.number
    match odd.kind:
        case "space":
            return message("This space is not a plain one: {name} (U+{number}).", name=name, number=number)
        case "quote":
            return message("This is a typographic quotation mark: {name} (U+{number}).", name=name, number=number)
        case "unseen":
            return message("There is an invisible character here: {name} (U+{number}).", name=name, number=number)
    return message(
        "This looks like `{meant}`, but is another character: {name} (U+{number}).",
        meant=odd.meant,
        name=name,
        number=number,
    )


def to_type(odd: Odd, text: str) -> Message:
    """Return what to do about the character *odd*, where *text* is what was meant by the whole."""
    match odd.kind:
        case "quote":
            return message("Write `{text}`, without quotation marks.", text=as_typed(text))
        case "unseen":
            return TYPE_AGAIN
    return message("Type `{text}`.", text=as_typed(text))
