"""A prescription in words: how often, for how long, and what a pain score means for the session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from backstride.routine.model import Prescription
from backstride.routine.words import Words

Day = Callable[[date], str]
"""How a date is written."""


def prescribed(prescription: Prescription, words: Words, day: Day = date.isoformat) -> tuple[str, ...]:
    """Return what *prescription* asks for, a sentence or two each; when to stop stands apart, it is a warning.

    Pain bounds are scores from 0 to 10 (clinical notes, section 4.3).
    """
    pain = words.say("pain", go=prescription.pain_go, caution=prescription.pain_caution)
    return (*_often(prescription, words), *_span(prescription, words, day), pain)


def _often(prescription: Prescription, words: Words) -> Iterator[str]:
    if prescription.frequency:
        yield prescription.frequency
    elif prescription.times:
        number = "once" if prescription.times == 1 else "often"
        yield words.say(f"{number} a {prescription.per}", count=prescription.times)


def _span(prescription: Prescription, words: Words, day: Day) -> Iterator[str]:
    ends = {"from": prescription.starts, "until": prescription.until}
    given = {key: day(end) for key, end in ends.items() if end}
    if given:
        yield words.say(" ".join(given), **given)
