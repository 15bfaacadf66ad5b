"""A prescription in words: how often, for how long, and when to stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from backstride.routine.model import Prescription
from backstride.routine.words import Words

Day = Callable[[date], str]
"""How a date is written."""


def prescribed(prescription: Prescription, words: Words, day: Day = date.isoformat) -> tuple[str, ...]:
    """Return what *prescription* asks for, a sentence each; when to stop stands apart, it is a warning."""
    return (*_often(prescription, words), *_span(prescription, words, day))


def when_to_stop(prescription: Prescription, words: Words) -> tuple[str, ...]:
    """Return what pain means for the session, and what else ends it, as its author wrote it.

    Pain bounds are scores from 0 to 10 (clinical notes, section 4.3).
    """
    pain = words.say("pain", go=prescription.pain_go, caution=prescription.pain_caution)
    return (pain, prescription.stop_if.read(words.tag)) if prescription.stop_if else (pain,)


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
