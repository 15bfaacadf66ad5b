"""A prescription in words: how often, for how long, and when to stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from backstride.routine.model import Author, Prescription, Routine
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


def outside(routine: Routine, today: date, words: Words, day: Day = date.isoformat) -> str:
    """Return what the person should know who opens *routine* before its course begins or after it ended; else "".

    The course begins and ends with the days of its prescription.
    """
    given = routine.prescription
    if given and given.starts and today < given.starts:
        return words.say("begins", day=day(given.starts))
    if given and given.until and today > given.until:
        return f"{words.say('over', day=day(given.until))} {_whom(routine.author, words)}".rstrip()
    return ""


def _whom(author: Author | None, words: Words) -> str:
    if author is None:
        return ""
    return words.say("see, contact" if author.contact else "see", name=author.name, contact=author.contact)


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
