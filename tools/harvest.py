"""Gathers the German that the program has in its tables into one draft, by the English that messages will have.

usage: python -m tools.harvest DRAFT.po

Run once, before callers are converted; `python -m tools.catalogues --from DRAFT.po` then finds the German of every
message that a converted caller marks. It goes when the tables go.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog

from backstride.routine.phrasebook import ENGLISH as BOOK
from backstride.routine.phrasebook import GERMAN as GERMAN_BOOK
from backstride.terminal.line import LINES
from backstride.ui.kit.phrases import ENGLISH as STAGE
from backstride.ui.kit.phrases import GERMAN as GERMAN_STAGE
from tools.catalogues import LOCALE, write
from tools.translations import read as read_ts

CATALOGUE = LOCALE.parent / "translations" / "backstride_de.ts"
Pair = tuple[str, str]

NAMES = {
    "In an emergency call %1.": ("number",),
    "Have a look at %1": ("title",),
    "Your new routine is in %1.": ("path",),
    "A copy of your own is in %1.": ("path",),
    "Nothing here opens such files; open it yourself: %1": ("path",),
    "Nothing here opens web pages; the address is %1": ("address",),
    "No match for “%1”. Try an exercise or a muscle.": ("text",),
    "At most %1": ("time",),
    "Take %1 off the list": ("folder",),
    "Start %1": ("title",),
    "Week of %1": ("date",),
    "%1 of %2": ("done", "whole"),
    "%1 h %2 min": ("hours", "minutes"),
    "Details are in %1.": ("path",),
    "The picture %1 is not shown: %2.": ("name", "why"),
    "line %1, column %2": ("line", "column"),
    "You stopped here: %1": ("place",),
    "reviewed on %1": ("date",),
    "For a better voice, such as %1. Empty for none.": ("command",),
    "Start here: %1": ("title",),
    "Open in the browser: %1": ("title",),
    "“%1”": ("words",),
    "set {}/{}": ("number", "count"),
    "{}/{}": ("number", "count"),
    "next: {}": ("name",),
    "{} left": ("time",),
    "about {} left": ("time",),
    "resuming in {}": ("count",),
    "You were interrupted here: {}.": ("place",),
    "{}: {} of {}, {}.": ("title", "done", "whole", "how"),
    "about {}": ("time",),
}
"""What the holes that have numbers, or none, are called in messages; `%n` is always the count."""

PLURALS = (
    ("1 session", "%n sessions", "{count} session", "{count} sessions"),
    ("1 step", "%n steps", "{count} step", "{count} steps"),
    (
        "Take care: a note on 1 exercise",
        "Take care: notes on %n exercises",
        "Take care: a note on {count} exercise",
        "Take care: notes on {count} exercises",
    ),
    ("1 problem", "%n problems", "{count} problem", "{count} problems"),
    ("1 file has problems", "%n files have problems", "{count} file has problems", "{count} files have problems"),
    ("Done once", "Done %n times", "Done once", "Done {count} times"),
    ("1 routine found", "%n routines found", "{count} routine found", "{count} routines found"),
    ("%1 of 1 routine", "%1 of %n routines", "{found} of {count} routine", "{found} of {count} routines"),
    ("1 repetition", "{counts} repetitions", "{count} repetition", "{count} repetitions"),
    ("one repetition", "{counts} repetitions", "one repetition", "{count} repetitions"),
    ("1 breath", "{counts} breaths", "{count} breath", "{count} breaths"),
    ("one breath", "{counts} breaths", "one breath", "{count} breaths"),
    ("1 round", "{count} rounds", "{count} round", "{count} rounds"),
    ("{dose}, twice", "{dose}, {count} times", "{dose}, twice", "{dose}, {count} times"),
    ("Once a day", "{count} times a day", "Once a day", "{count} times a day"),
    ("Once a week", "{count} times a week", "Once a week", "{count} times a week"),
    ("Once a month", "{count} times a month", "Once a month", "{count} times a month"),
)
"""Pairs that the tables have for one and for many, and the plural message that they become."""

CONTEXTS = {
    ("{time} out", "{time} hin"): "part of a repetition",
    ("{time} out", "{time} aus"): "part of a breath",
    ("left", "links"): "side",
    ("left", "früher beendet"): "how a session ended",
    ("Move", "Bewegen"): "what to do now",
    ("Move", "Bewegung"): "heading",
    ("Start again", "Neu beginnen"): "offer",
    ("Start again", "Von vorn"): "",
}
"""What parts English words that are two in German."""

AMOUNTS = (
    ("one and a half seconds", "{count} and a half seconds", "anderthalb Sekunden", "{count}einhalb Sekunden"),
    ("one and a half minutes", "{count} and a half minutes", "anderthalb Minuten", "{count}einhalb Minuten"),
    ("one and a half hours", "{count} and a half hours", "anderthalb Stunden", "{count}einhalb Stunden"),
    ("one second", "{count} seconds", "eine Sekunde", "{count} Sekunden"),
    ("one minute", "{count} minutes", "eine Minute", "{count} Minuten"),
    ("one hour", "{count} hours", "eine Stunde", "{count} Stunden"),
    ("one hold of {time}", "{count} holds of {time}", "ein Mal {time}", "{count} Mal {time}"),
)
"""Amounts as they are said, which the tables have in pieces."""

UNITS = ("{hours} h {minutes} min {seconds} s", "{hours} h {minutes} min", "{hours} h {seconds} s", "{hours} h")
SHORTER = ("{minutes} min {seconds} s", "{minutes} min", "{seconds} s")
"""Lengths as they are shown are alike in German."""


def main() -> None:
    """Write the draft."""
    draft = Catalog(locale="de")
    pairs = dict(_german())
    for one, many, english, english_many in PLURALS:
        forms = (re.sub("(?<!%)1 ", "{count} ", pairs[one]), pairs[many])
        draft.add((english, english_many), tuple(_named(form, many).replace("{counts}", "{count}") for form in forms))
    for one, many, german, german_many in AMOUNTS:
        draft.add((one, many), (german, german_many))
    for words in UNITS + SHORTER:
        draft.add(words, words)
    draft.add("{number} seconds", "{number} Sekunden")
    draft.add("{larger} {smaller}", "{larger} {smaller}", context="length aloud")
    used = {"{counts} holds of {time}", *(words for one, many, *_ in PLURALS for words in (one, many))}
    for english, german in _german():
        if english not in used:
            draft.add(
                _named(english, english), _named(german, english), context=CONTEXTS.get((english, german)) or None
            )
    write(Path(sys.argv[1]), draft)


def _german() -> Iterator[Pair]:
    """Yield every English text of today's tables with its German."""
    for english, german in ((BOOK, GERMAN_BOOK), (STAGE, GERMAN_STAGE), (LINES["en"], LINES["de"])):
        yield from ((words, german[key]) for key, words in english.items())
    yield from ((message.source, message.translation) for message in read_ts(CATALOGUE) if message.finished)


def _named(words: str, source: str) -> str:
    """Return *words*, the text *source* or its German, with a name in every hole."""
    for number, name in enumerate(NAMES.get(source, ("found" if "%n" in source else "name",)), start=1):
        words = words.replace(f"%{number}", f"{{{name}}}").replace("{}", f"{{{name}}}", 1)
    return words.replace("%n", "{count}")


if __name__ == "__main__":
    main()
