"""The words for what the format calls by a key: goals, times, positions, kinds, and the greeting of the hour."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from backstride.i18n.lengths import duration, whole_minutes
from backstride.i18n.messages import Message, in_context, message, plural
from backstride.ui.kit.say import say


def word(key: str) -> str:
    """Return what a person calls the format's *key*; a key that has no word is its own."""
    return _words().get(key, key)


def purpose_word(purpose: str) -> str:
    """Return what a purpose (`routine.purpose`) is called."""
    return {"gentle": say(message("Gentle")), "other": say(message("Mine"))}.get(purpose, word(purpose))


def bare_title(title: str) -> str:
    """Return the *title* of a routine without "After a run:" or the like, for a place that says that already."""
    before, colon, rest = title.partition(": ")
    if not colon or before.strip().casefold() not in {word(time).casefold() for time in ("before-run", "after-run")}:
        return title
    return rest[:1].upper() + rest[1:]


_PURPOSE_ICONS = {
    "before-run": "footprints",
    "after-run": "undo-2",
    "strength": "dumbbell",
    "breathing": "wind",
    "gentle": "leaf",
    "other": "star",
}


def purpose_icon(purpose: str) -> str:
    """Return the icon of what a routine is for above all (`routine.purpose`)."""
    return _PURPOSE_ICONS[purpose]


_CAUTIONS: Mapping[str, Message] = MappingProxyType(
    {
        "kneeling": in_context("caution", "Knees"),
        "deep-knee": in_context("caution", "Knees"),
        "wrist": in_context("caution", "Wrists"),
        "neck": in_context("caution", "Neck"),
        "shoulder": in_context("caution", "Shoulders"),
        "deep-hip": in_context("caution", "Hips"),
        "hip-cross": in_context("caution", "Hips"),
        "balance": in_context("caution", "Balance"),
    }
)
"""What an exercise with a tag asks a person to take care of, the first that it has."""


def caution_word(tags: Collection[str]) -> str:
    """Return in one word what an exercise with these *tags* asks to take care of; empty where no word is known."""
    return next((say(word) for tag, word in _CAUTIONS.items() if tag in tags), "")


def greeting(hour: int) -> str:
    """Return the greeting for an *hour* from 0 to 23."""
    table = (
        (5, say(message("Hello"))),
        (12, say(message("Good morning"))),
        (18, say(message("Good afternoon"))),
        (24, say(message("Good evening"))),
    )
    return next(words for until, words in table if hour < until)


def disclaimer_sentence() -> str:
    """Return the disclaimer in one sentence."""
    return say(
        message(
            "This app offers general movement guidance for adults who are otherwise well: it "
            "does not examine you, diagnose or treat, so go at your own pace and stop when "
            "something feels wrong."
        )
    )


def intended_purpose() -> str:
    """Return what the program is for, and what it is not (docs/hazards.md)."""
    return say(
        message(
            "Backstride plays timed exercise routines written by its user or a named author. It is not a medical "
            "device: it does not diagnose, monitor or treat."
        )
    )


def disclaimer() -> str:
    """Return the disclaimer (clinical reference, section 4.6), without the emergency number, shown beside it."""
    return say(
        message(
            "This app offers general movement guidance for adults who are otherwise well. It "
            "does not examine you, diagnose or treat, and it cannot know your history. Use it at "
            "your own pace and stop when something feels wrong. If you have an illness, an "
            "injury, are pregnant, or are unsure, ask a doctor or physiotherapist before you "
            "start. Routines written by a clinic are the responsibility of the named author."
        )
    )


def problem_count(count: int) -> str:
    """Return how many problems a file has."""
    return say(plural("{count} problem", "{count} problems", count))


def faulty_count(count: int) -> str:
    """Return how many files cannot be played."""
    return say(plural("{count} file cannot be played", "{count} files cannot be played", count))


def found_count(count: int) -> str:
    """Return how many routines a search found."""
    return say(plural("{count} routine found", "{count} routines found", count))


def let_through(count: int, whole: int) -> str:
    """Return how many routines of the *whole* library filters let through."""
    return say(plural("{found} of {count} routine", "{found} of {count} routines", whole, found=count))


def needs(equipment: Sequence[str]) -> str:
    """Return what a routine needs, in one line."""
    words = ", ".join(equipment) or say(message("nothing needed"))
    return words[:1].upper() + words[1:]


def quoted(words: str) -> str:
    """Return *words* with what authors type between backticks in the quotation marks that everybody knows."""
    return re.sub("`([^`]*)`", say(in_context("quotation", "“{words}”", words=r"\1")), words)


def minutes(count: int, *, about: bool = False) -> str:
    """Return a length in whole minutes, never broken from its unit; *about* where it depends on the person."""
    length = duration(count * 60)
    return unbroken(say(message("about {time}", time=length) if about else length))


def learning(seconds: float) -> str:
    """Return for what the *seconds* are by which a routine is longer while its exercises are explained."""
    if seconds <= 0:
        return ""
    time = minutes(max(1, round(seconds / 60)))
    return say(message("Includes about {time} to learn the new exercises.", time=time))


def length(seconds: float) -> str:
    """Return *seconds* in whole minutes that no line break parts."""
    return unbroken(say(whole_minutes(seconds)))


def unbroken(words: str) -> str:
    """Return *words* in which no number is parted from its unit at the end of a line."""
    return re.sub(r"(?<=\d) (?=(?:h|min|s)\b)", "\N{NO-BREAK SPACE}", words)


def _words() -> dict[str, str]:
    return {
        "before-run": say(message("Before a run")),
        "after-run": say(message("After a run")),
        "any-time": say(message("Any time")),
        "mobility": say(message("Mobility")),
        "flexibility": say(message("Flexibility")),
        "stability": say(message("Stability")),
        "strength": say(message("Strength")),
        "balance": say(message("Balance")),
        "breathing": say(message("Breathing")),
        "relaxation": say(message("Relaxation")),
        "all": say(message("All levels")),
        "beginner": say(message("Beginner")),
        "intermediate": say(message("Intermediate")),
        "advanced": say(message("Advanced")),
        "standing": say(message("Standing")),
        "half-kneeling": say(message("Half-kneeling")),
        "quadruped": say(message("On hands and knees")),
        "seated": say(message("Seated")),
        "supine": say(message("On the back")),
        "prone": say(message("On the front")),
        "side-lying": say(message("On the side")),
    }
