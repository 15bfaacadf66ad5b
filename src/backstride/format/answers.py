"""What the recognisers answer to an author, by name: what is wrong, and what to type instead.

Nothing else makes these sentences: who asks gives a name and what is put in, so that they can be said in any language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from backstride.format.characters import Odd
from backstride.format.tree import on_one_line

_LONGEST = 200

ANSWERS: Mapping[str, str] = MappingProxyType(
    {
        # What to type.
        "write": "Write {wanted}.",
        "write each": "Write {lines} on separate lines.",
        "delete the line": "Delete the line.",
        "did you mean": "Did you mean {names}?",
        # Lines that YAML cannot read, or reads as something else.
        "space after colon": "`{key}:` needs a space after the colon.",
        "colon": "`{key}` needs a colon and a space after it.",
        "tab after hyphen": "After the hyphen of a list item comes a space, not a tab.",
        "space after hyphen": "The hyphen of a list item needs a space after it.",
        "bullet": "A list item begins with a hyphen and a space, not with `{mark}` ({name}).",
        "number": "A list item begins with a hyphen and a space, not with a number.",
        "tab": "This line is indented with a tab; YAML allows only spaces.",
        "spaces": "Begin the line with {count} spaces instead.",
        "colon in text": "This text has a colon with a space after it, so it needs quotation marks.",
        "two spaces": "Replace each tab at the beginning of the line by two spaces.",
        "own line": "`{key}` needs a line of its own.",
        "mark in text": "The text ends at the second quotation mark; here is a third one.",
        "list without key": "This list needs `{key}:` above it.",
        "line above": "Add the line `{key}:` above it, with {count} spaces before it.",
        "too far in": "`{key}` is indented too far to line up with `{above}`.",
        "same column": (
            "Begin the line with {count} spaces, as `{above}` does. "
            "If it is part of the text above, put that whole text in quotation marks."
        ),
        "not in line": "`{key}` belongs to the step above, but does not line up with it.",
        "below": "Begin the line with {count} spaces, so that it lines up with `{above}`.",
        "no step of its own": "`{key}` is no step of its own; it belongs to the step above.",
        "without hyphen": "Leave out the hyphen, and begin the line with {count} spaces, in line with `{above}`.",
        "fence": "This line marks a piece of a web page or a chat. It is no part of the file.",
        # Characters that look like others, or like nothing.
        "space": "This space is not a plain one: {name} (U+{number}).",
        "quote": "This is a typographic quotation mark: {name} (U+{number}).",
        "look-alike": "This looks like `{meant}`, but is another character: {name} (U+{number}).",
        "unseen": "There is an invisible character here: {name} (U+{number}).",
        "plain space": "Type a plain space instead.",
        "plain quotes": 'Use straight quotation marks (`"`) at both ends of the text.',
        "no quotes": "Write `{text}`, without quotation marks.",
        "type": "Type `{text}`.",
        "type again": "Delete it. If you cannot see it, delete the whole word and type it again.",
        # Keys and values that mean something else.
        "not a key": "`{key}` is not a key of {what}.",
        "known keys": "Known are {names}.",
        "write under": "Write it under `{key}:`, indented by two spaces.",
        "key instead": "Write `{key}:` instead.",
        "without": "Write its keys straight into the step, without `{key}:`.",
        "into cue": "Write it as a `cue`, which the person sees: `{line}`.",
        "of a step": "It belongs in a step: write it below an `exercise`, lined up with it.",
        "a step": "It is a step: write it below `steps:`, with a hyphen and a space before it.",
        "of the head": "It belongs at the top of the file, in the first column, above `steps`.",
        "of an exercise": "It belongs to an exercise. In a step, `say` is spoken and `cue` is shown.",
        "of the steps within": "It belongs in the steps of the `repeat`, below an `exercise`.",
        "comma": "The comma before `{text}` ends the value.",
        "quote it": "Put the whole text in quotation marks: `{text}`.",
        "with a point": "Write it with a point: `{text}`.",
        "pause step": "A pause between two exercises is a `rest` step.",
        "no hyphen": "If it belongs to the step above, leave out the hyphen and line it up with that step's keys.",
        "one exercise": "A step does one exercise, and this is a list of them.",
        "no exercise": "There is no exercise `{name}`.",
        "not an id": "`{text}` is not an id.",
        "not known": "`{text}` is not known here.",
        "not an exercise": "`{name}` is not the id of an exercise.",
        "exercise with errors": "The exercise `{name}` is there, but its file has errors.",
        "mend that file": "Mend that file first.",
        "no step": "This is not a step.",
        "kind of step": "This step does not say what it is.",
        "steps look like": "Write `- exercise: ID`, `- rest: 30 s`, `- note: TEXT` or `- repeat: 2` with `steps`.",
        "name the step": "Write `exercise`, `rest`, `note` or `repeat`.",
        "write the exercise": "Write the exercise into `exercises`, or into the library.",
        "id": "Write small letters a-z, digits and `-`.",
        "id in file": "Add `id: …` with small letters a-z, digits and `-`, or rename the file.",
        "such an id": "Write small letters a-z, digits and `-`, such as `{text}`.",
        # A clinician's notation.
        "several in one": "`{text}` says several things at once.",
        "a range": "`{text}` is a range, and a session needs one number.",
        "open": "`{text}` leaves the number open, and a session needs one.",
        "most reps": (
            "Write the most that you want, such as `reps: 20`. Without `tempo`, the person says when the set is done."
        ),
        "longest hold": "Write the longest time that you want, such as `{key}: 60 s`. The person may stop earlier.",
        # What plays, but deserves a second look.
        "short work": "This takes only {time}.",
        "allow": "If you mean it, write `allow: [{code}]` at the top of the file.",
        "other script": "This text is in {script} letters, but its language is `{tag}`.",
        "no language": "This text is in {script} letters. Without `language`, an English voice reads it.",
        "write language": "Write `language: {tag}`, or the tag of the language that it is in.",
        "add language": "Add `language: {tag}`, or the tag of the language that it is in.",
        "change tag": "Change `{tag}` to the tag of the language that it is in, such as `{other}`.",
        # Files that are no text, or lie in the wrong place.
        "not utf-8": "This file is not in UTF-8.",
        "utf-16": "This file is in UTF-16, and must be in UTF-8.",
        "save as utf-8": "Save it again as UTF-8. In Notepad: File, Save as, Encoding: UTF-8.",
        "document": "This is {what}, not a plain text file.",
        "plain text": "Copy its text into a plain text editor such as Notepad, and save that as `NAME.yaml`.",
        "routine": "`{key}` makes this a routine, and routines do not lie in this folder.",
        "exercise": "`{key}` makes this an exercise, and exercises do not lie in this folder.",
        "plan": "`{key}` makes this a plan, and plans do not lie in this folder.",
        "one folder up": "Move the file one folder up, out of `{folder}`.",
        "into folder": "Move the file into the folder `{folder}` of the library.",
    }
)
"""The sentences by name, with what is put in as ``{name}``."""

LISTS: Mapping[str, str] = MappingProxyType(
    {
        "one": "`{other}`",
        "two": "`{one}` and `{other}`",
        "three": "`{one}`, `{two}` and `{other}`",
        "four": "`{one}`, `{two}`, `{three}` and `{other}`",
        "one of two": "`{one}` or `{other}`",
        "one of three": "`{one}`, `{two}` or `{other}`",
    }
)
"""Lists within a sentence."""

_ALL = ("one", "two", "three", "four")
_ANY = ("one", "one of two", "one of three")


def said(answer: str, /, **parts: object) -> str:
    """Return the sentence *answer* with its *parts*, each on one line, and cut where it is long."""
    return ANSWERS[answer].format(**{name: on_one_line(str(part), _LONGEST) for name, part in parts.items()})


def to_write(lines: Sequence[str]) -> str:
    """Return the sentence that tells to write these *lines*, at most four."""
    wanted = _listed([on_one_line(line) for line in lines], _ALL)
    return said("write", wanted=wanted) if len(lines) == 1 else said("write each", lines=wanted)


def did_you_mean(names: Sequence[str]) -> str:
    """Return the question whether one of *names* was meant, at most three."""
    return said("did you mean", names=_listed(names, _ANY))


@cache
def known_are(names: tuple[str, ...]) -> str:
    """Return the sentence that lists the *names* that are known."""
    return said("known keys", names=", ".join(names))


def _listed(items: Sequence[str], forms: Sequence[str]) -> str:
    *most, last = items
    return LISTS[forms[len(most)]].format(**dict(zip(("one", "two", "three"), most, strict=False)), other=last)


def odd_character(odd: Odd) -> str:
    """Return the sentence that says which character this is."""
    parts = {"meant": odd.meant} if odd.kind == "look-alike" else {}
    return said(odd.kind, number=odd.number, name=odd.name, **parts)


def to_type(odd: Odd, text: str) -> str:
    """Return what to do about the character *odd*, where *text* is what was meant by the whole."""
    match odd.kind:
        case "quote":
            return said("no quotes", text=text)
        case "unseen":
            return said("type again")
        case _:
            return said("type", text=text)
