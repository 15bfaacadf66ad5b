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
    tr = QCoreApplication.translate
    table = (
        (5, tr("Words", "Good night.")),
        (12, tr("Words", "Good morning.")),
        (18, tr("Words", "Good afternoon.")),
        (24, tr("Words", "Good evening.")),
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
    """Return the whole disclaimer (clinical reference, section 4.6)."""
    return QCoreApplication.translate(
        "Words",
        "This app offers general movement guidance for adults who are otherwise well. It does not examine you, diagnose"
        " or treat, and it cannot know your history. Use it at your own pace and stop when something feels wrong. If"
        " you have an illness, an injury, are pregnant, or are unsure, ask a doctor or physiotherapist before you"
        " start. In an emergency call your local emergency number. Routines written by a clinic are the responsibility"
        " of the named author.",
    )


def problem_count(count: int) -> str:
    """Return how many problems a file has."""
    tr = QCoreApplication.translate
    return _counted(tr("Words", "1 problem"), tr("Words", "%n problems"), count)


def done_count(count: int) -> str:
    """Return how often a routine was done."""
    tr = QCoreApplication.translate
    return _counted(tr("Words", "Done once"), tr("Words", "Done %n times"), count)


def found_count(count: int) -> str:
    """Return how many routines a search found."""
    tr = QCoreApplication.translate
    return _counted(tr("Words", "1 routine found"), tr("Words", "%n routines found"), count)


def needs(equipment: Sequence[str]) -> str:
    """Return what a routine needs, in one line."""
    words = ", ".join(equipment) or QCoreApplication.translate("Words", "nothing needed")
    return words[:1].upper() + words[1:]


def quoted(words: str) -> str:
    """Return *words* with what authors type between backticks in the quotation marks that everybody knows."""
    return re.sub("`([^`]*)`", "“\\1”", words)


def minutes(count: int, *, about: bool = False) -> str:
    """Return a length in whole minutes; *about* where it depends on the person."""
    tr = QCoreApplication.translate
    words = tr("Words", "about %n min") if about else tr("Words", "%n min")
    return words.replace("%n", str(count))


def _counted(one: str, many: str, count: int) -> str:
    return (one if count == 1 else many).replace("%n", str(count))


def _words() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "before-run": tr("Words", "Before a run"),
        "after-run": tr("Words", "After a run"),
        "any-time": tr("Words", "Any time"),
        "mobility": tr("Words", "Mobility"),
        "flexibility": tr("Words", "Flexibility"),
        "stability": tr("Words", "Stability"),
        "strength": tr("Words", "Strength"),
        "balance": tr("Words", "Balance"),
        "breathing": tr("Words", "Breathing"),
        "relaxation": tr("Words", "Relaxation"),
        "all": tr("Words", "Everyone"),
        "beginner": tr("Words", "Beginner"),
        "intermediate": tr("Words", "Intermediate"),
        "advanced": tr("Words", "Advanced"),
        "standing": tr("Words", "Standing"),
        "half-kneeling": tr("Words", "Half-kneeling"),
        "quadruped": tr("Words", "On hands and knees"),
        "seated": tr("Words", "Seated"),
        "supine": tr("Words", "On the back"),
        "prone": tr("Words", "On the front"),
        "side-lying": tr("Words", "On the side"),
    }
