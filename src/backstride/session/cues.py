"""What is heard in each phase and when: tones, and speech that fits the time it has."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for a voice, in one language (a tag such as ``en``)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Something to be heard in ``phase``.

    ``kind`` is countdown, begin, halfway, switch, rest, end, finish, speech, or a mark's kind (rep-out, breath-in ...).
    ``at`` is in seconds from the phase's start, or, where ``from_end``, before its end (so that it moves with the end
    when time is added). ``length`` of speech is in seconds, ``estimated`` where no voice measured it.
    """

    phase: int
    at: float
    kind: str
    from_end: bool = False
    phrase: Phrase | None = None
    length: float | None = None
    estimated: bool = False
