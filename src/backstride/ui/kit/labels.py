"""The words for what the format calls by a key: goals, times, positions, kinds, and the greeting of the hour."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication


def word(key: str) -> str:
    """Return what a person calls the format's *key*; a key that has no word is its own."""
    return _words().get(key, key)


def greeting(hour: int) -> str:
    """Return the greeting for an *hour* from 0 to 23."""
    translate = QCoreApplication.translate
    table = (
        (5, translate("Words", "Hello.")),
        (12, translate("Words", "Good morning.")),
        (18, translate("Words", "Good afternoon.")),
        (24, translate("Words", "Good evening.")),
    )
    return next(words for until, words in table if hour < until)


def disclaimer_sentence() -> str:
    """Return the disclaimer in one sentence."""
    return QCoreApplication.translate(
        "Words",
        "This app offers general movement guidance for adults who are otherwise well: it does not examine you, diagnose"
        " or treat, so go at your own pace and stop when something feels wrong.",
    )


def disclaimer() -> str:
    """Return the disclaimer (clinical reference, section 4.6), but for the emergency number: it stands beside it."""
    return QCoreApplication.translate(
        "Words",
        "This app offers general movement guidance for adults who are otherwise well. It does not examine you, diagnose"
        " or treat, and it cannot know your history. Use it at your own pace and stop when something feels wrong. If"
        " you have an illness, an injury, are pregnant, or are unsure, ask a doctor or physiotherapist before you"
        " start. Routines written by a clinic are the responsibility of the named author.",
    )


def problem_count(count: int) -> str:
    """Return how many problems a file has."""
    translate = QCoreApplication.translate
    return _counted(translate("Words", "1 problem"), translate("Words", "%n problems"), count)


def faulty_count(count: int) -> str:
    """Return how many files have problems."""
    translate = QCoreApplication.translate
    return _counted(translate("Words", "1 file has problems"), translate("Words", "%n files have problems"), count)


def done_count(count: int) -> str:
    """Return how often a routine was done."""
    translate = QCoreApplication.translate
    return _counted(translate("Words", "Done once"), translate("Words", "Done %n times"), count)


def found_count(count: int) -> str:
    """Return how many routines a search found."""
    translate = QCoreApplication.translate
    return _counted(translate("Words", "1 routine found"), translate("Words", "%n routines found"), count)


def let_through(count: int, whole: int) -> str:
    """Return how many routines of the *whole* library filters let through."""
    translate = QCoreApplication.translate
    words = _counted(translate("Words", "%1 of 1 routine"), translate("Words", "%1 of %n routines"), whole)
    return words.replace("%1", str(count))


def needs(equipment: Sequence[str]) -> str:
    """Return what a routine needs, in one line."""
    words = ", ".join(equipment) or QCoreApplication.translate("Words", "nothing needed")
    return words[:1].upper() + words[1:]


def quoted(words: str) -> str:
    """Return *words* with what authors type between backticks in the quotation marks that everybody knows."""
    marks = QCoreApplication.translate("Words", "“%1”")
    return re.sub("`([^`]*)`", marks.replace("%1", r"\1"), words)


def minutes(count: int, *, about: bool = False) -> str:
    """Return a length in whole minutes, never broken from its unit; *about* where it depends on the person."""
    translate = QCoreApplication.translate
    words = translate("Words", "about %n min") if about else translate("Words", "%n min")
    return words.replace("%n ", "%n\N{NO-BREAK SPACE}").replace("%n", str(count))


def _counted(one: str, many: str, count: int) -> str:
    return (one if count == 1 else many).replace("%n", str(count))


def _words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "before-run": translate("Words", "Before a run"),
        "after-run": translate("Words", "After a run"),
        "any-time": translate("Words", "Any time"),
        "mobility": translate("Words", "Mobility"),
        "flexibility": translate("Words", "Flexibility"),
        "stability": translate("Words", "Stability"),
        "strength": translate("Words", "Strength"),
        "balance": translate("Words", "Balance"),
        "breathing": translate("Words", "Breathing"),
        "relaxation": translate("Words", "Relaxation"),
        "all": translate("Words", "Everyone"),
        "beginner": translate("Words", "Beginner"),
        "intermediate": translate("Words", "Intermediate"),
        "advanced": translate("Words", "Advanced"),
        "standing": translate("Words", "Standing"),
        "half-kneeling": translate("Words", "Half-kneeling"),
        "quadruped": translate("Words", "On hands and knees"),
        "seated": translate("Words", "Seated"),
        "supine": translate("Words", "On the back"),
        "prone": translate("Words", "On the front"),
        "side-lying": translate("Words", "On the side"),
    }
