"""What can be heard in a session, as values: cues and phrases, and how long tones take."""

from __future__ import annotations

from dataclasses import dataclass

HALFWAY_FROM = 20.0
"""Seconds that work lasts at least for its middle to be announced."""

HELD_FROM = 2.0
"""Seconds that a hold inside a breath or a repetition lasts at least for a tone and a word of its own."""

SOUNDING = 0.4
"""Seconds that a tone takes at most, and for which speech waits after one."""

COUNTDOWN = 3
"""Last seconds that are counted down, where nobody wants another number."""

LONG = 15.0
"""Seconds from which work is long: there is time to listen in the position itself."""

SETTLED = 3.0
"""Seconds into long work from which a person listens again."""

VERBOSITIES = ("tones", "brief", "full")
"""How much is said, the least first."""


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
    when time is added). ``length`` of speech is in seconds, ``estimated`` where no voice measured it. What is bound to
    no moment may be said ``again`` after a pause that cut it off.
    """

    phase: int
    at: float
    kind: str
    from_end: bool = False
    phrase: Phrase | None = None
    length: float | None = None
    estimated: bool = False
    again: bool = False
