"""A text as it is read aloud: numbers with their units in words, and words that voices mangle spelt as they sound.

What the program says is in words already. This is for what people write: "Hold 30 s", "10-15", "psoas".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import spoken_duration
from backstride.i18n.messages import Message, in_context, plural_in_context

# NOTE: How a voice is to read a word. Spell the sound as a reader of your language would.
READ_AS: Mapping[str, Message] = {
    "psoas": in_context("how a voice reads psoas", "soh-az"),
    "iliopsoas": in_context("how a voice reads iliopsoas", "ilio-soh-az"),
    "quadratus": in_context("how a voice reads quadratus", "quad-rah-tus"),
    "mcgill": in_context("how a voice reads McGill", "Mick Gill"),
}
"""Words that a voice says wrong, in small letters."""

_HALVES = {
    "½": in_context("fraction aloud", "a half"),
    "¼": in_context("fraction aloud", "a quarter"),
    "¾": in_context("fraction aloud", "three quarters"),
}
_NUMBER = r"\d{1,4}(?:[.,]\d{1,3})?"
_SECONDS = {"s": 1, "sec": 1, "min": 60, "h": 3600}


def aloud(text: str, catalogue: Catalogue) -> str:
    """Return *text* as it is read aloud in the language of *catalogue*."""
    for pattern, said in _READINGS:
        text = pattern.sub(lambda found, said=said: catalogue.say(said(found)), text)  # type: ignore[misc]  # because mypy knows no type for such a default
    return _WORD.sub(lambda found: catalogue.say(READ_AS[found[0].lower()]), text)


def _length(found: re.Match[str]) -> Message:
    return spoken_duration(float(found[1].replace(",", ".")) * _SECONDS[found[2]])


def _range(found: re.Match[str]) -> Message:
    return in_context("range aloud", "{low} to {high}", low=found[1], high=found[2])


def _degrees(found: re.Match[str]) -> Message:
    return plural_in_context("angle aloud", "{count} degree", "{count} degrees", int(found[1]))


def _times(found: re.Match[str]) -> Message:
    return in_context("sets aloud", "{sets} times {repetitions}", sets=found[1], repetitions=found[2])


def _pair(found: re.Match[str]) -> Message:
    return Message("{first} {second}", (("first", found[1]), ("second", found[2])))


def _fraction(found: re.Match[str]) -> Message:
    half = _HALVES[found[2]]
    if not found[1]:
        return half
    return in_context("fraction aloud", "{number} and {fraction}", number=found[1], fraction=half)


_READINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Message]], ...] = (
    (re.compile(rf"(?<![\w.,/\u2013-])({_NUMBER})\s?[-\u2013]\s?({_NUMBER})(?![\w/\u2013-])"), _range),
    (re.compile(rf"(?<![\w.,/])({_NUMBER})\s?(s|sec|min|h)\b(?!/)"), _length),
    (re.compile(r"(?<![\w.,/])(\d{1,3})\s?°(?!\w)"), _degrees),
    (re.compile(r"(?<![\w.,/])(\d{1,3})\s?[x\u00d7]\s?(\d{1,3})(?!\w)"), _times),
    (re.compile(r"(?<![\w.,/])(90)/(90)(?![\w/])"), _pair),
    (re.compile(r"(?<![\w.,/])(?:(\d{1,3})\s?)?([½¼¾])"), _fraction),
)
"""What people write, and how it is said."""

_WORD = re.compile(rf"\b(?:{'|'.join(map(re.escape, READ_AS))})\b", re.IGNORECASE)
