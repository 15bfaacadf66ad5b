"""Phrases in the reader's language, with lengths and lists as people say them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from backstride.routine.numbers import decimal
from backstride.routine.phrasebook import ACTIONS, COMPOUND, ONES, PHRASES, TENS

_UNITS = ((3600, "hour", "hours"), (60, "minute", "said minutes"), (1, "second", "seconds"))


@dataclass(frozen=True, slots=True)
class Words:
    """The phrasebook opened at one language; a tag whose language it lacks is read as English."""

    tag: str

    @property
    def language(self) -> str:
        """Return the language that the phrases are really in."""
        main = self.tag.partition("-")[0].lower()
        return main if main in PHRASES else "en"

    def say(self, key: str, **parts: object) -> str:
        """Return the phrase of *key* with its *parts* put in."""
        return PHRASES[self.language][key].format(**parts)

    def avoid(self, mistake: str) -> str:
        """Return advice against a *mistake*: "Avoid arching the back" where it is told as an action."""
        if re.match(ACTIONS[self.language], mistake):
            return self.say("avoid", action=mistake[0].lower() + mistake[1:])
        return self.say("mistake", mistake=mistake)

    def number(self, count: int) -> str:
        """Return a whole number in words up to ninety-nine, in digits beyond."""
        ones, tens = ONES[self.language], TENS[self.language]
        if not 0 <= count < 10 * len(tens):
            return str(count)
        if count < len(ones):
            return ones[count]
        ten, one = divmod(count, 10)
        return COMPOUND[self.language].format(ten=tens[ten], one=ones[one]) if one else tens[ten]

    def length(self, seconds: float) -> str:
        """Return *seconds* as they are said: "forty-five seconds", "one and a half minutes", "two minutes"."""
        milliseconds = round(seconds * 1000)
        halves = self._halves(milliseconds)
        return halves or " ".join(self._parts(milliseconds)) or self._counted(0, "seconds")

    def several(self, items: Sequence[object]) -> str:
        """Return *items* as a list is said: "6, 4 and 2"."""
        *most, last = [str(item) for item in items]
        return self.say("and", most=", ".join(most), last=last) if most else last

    def _halves(self, milliseconds: int) -> str:
        """Return a length that is some units and a half, an empty text for any other."""
        for size, _, many in _UNITS:
            whole, rest = divmod(milliseconds, size * 1000)
            if rest == size * 500 and (whole or size == 1):
                unit = self.say(many)
                if whole > 1:
                    return self.say("and a half", count=self.number(whole), unit=unit)
                return self.say("one half", unit=unit) if whole else self.say("half")
        return ""

    def _parts(self, milliseconds: int) -> list[str]:
        parts = []
        for size, one, many in _UNITS:
            whole, milliseconds = divmod(milliseconds, size * 1000)
            if size == 1 and milliseconds:
                parts.append(f"{decimal(whole + milliseconds / 1000, self.tag)} {self.say(many)}")
            elif whole:
                parts.append(self.say(f"one {one}") if whole == 1 else self._counted(whole, many))
        return parts

    def _counted(self, count: int, unit: str) -> str:
        return f"{self.number(count)} {self.say(unit)}"
