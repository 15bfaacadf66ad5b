"""One thing worth saying, in wordings from long to short, and who listens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message
from backstride.i18n.text import Text

_STOPS = (".", "!", "?", "…")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One thing worth saying, in any of its ``wordings``, the longest first. All times in seconds.

    Where no wording fits, ``less`` leaves out what is wanted, and where that does not fit either, ``last_resort`` what
    is needed. It begins ``at`` seconds into the phase, or before its end, and at most ``slack`` later. What is
    ``vital`` is placed first, and may be said in place of the countdown, as may anything ``over_countdown``. ``of``
    marks what an author has the voice say ("say"), the technique ("cue"), how to get into position ("setup"), when to
    stop ("rule") and what comes ("name") from all else.
    """

    language: str
    wordings: tuple[str, ...]
    less: tuple[str, ...] = ()
    last_resort: tuple[str, ...] = ()
    at: float = 0.0
    from_end: bool = False
    slack: float = inf
    vital: bool = False
    over_countdown: bool = False
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Whom the voice speaks to: in whose words, all or only what is needed, and who may be looking away.

    ``variety`` is a number by which what can be said in several ways is said in one of them.
    """

    catalogue: Catalogue
    full: bool = True
    look_away: bool = True
    variety: int = 0

    def vary(self, ways: Sequence[Message]) -> Message:
        """Return one of several *ways* to say the same, always the same one for this listener."""
        return ways[self.variety % len(ways)]


def of_text(text: Text, listener: Listener, *, vital: bool = False, of: str = "") -> Utterance:
    """Return an author's *text*, whole or only its first sentence."""
    language, words = text.pick(*listener.catalogue.wanted)
    return Utterance(language=language, wordings=distinct(words, first_sentence(words)), vital=vital, of=of)


def first_sentence(words: str) -> str:
    """Return *words* up to the end of their first sentence."""
    return _SENTENCE_END.split(words, maxsplit=1)[0]


def as_sentences(*parts: str) -> str:
    """Return *parts* as sentences: each begins with a capital and ends with a stop."""
    return " ".join(part[:1].upper() + part[1:] + ("" if part.endswith(_STOPS) else ".") for part in parts if part)


def distinct(*wordings: str) -> tuple[str, ...]:
    """Return *wordings* without those that say the same as one before, and without empty ones."""
    return tuple(dict.fromkeys(words for words in wordings if words.strip(" .")))
