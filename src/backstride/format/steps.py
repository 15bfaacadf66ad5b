"""How doses and steps are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from backstride.format import other_words
from backstride.format.answers import (
    SMALL_LETTERS,
    lacks_colon,
    lacks_space,
    no_key,
    not_an_id,
    to_write,
)
from backstride.format.characters import first_odd, plain
from backstride.format.doses import DOSE_FIELDS, DOSE_NAMES, DOSE_RULES, make_dose
from backstride.format.findings import Findings, Written
from backstride.format.keys import DOSE_KEYS, LEADING, STEP_KEYS
from backstride.format.meant import parted
from backstride.format.measures import Length
from backstride.format.records import Field, Never, Record, with_hints
from backstride.format.rounds import OnlyUntilTime, Rounds, make_repeat
from backstride.format.tree import BrokenNode, Entry, ListNode, MapNode, Node, ScalarNode, as_typed, broken, is_bare
from backstride.format.values import Choice, Flag, Schema, Sentence, Shaped, written
from backstride.i18n.messages import message
from backstride.i18n.text import Text
from backstride.routine.ids import ID, variant_id
from backstride.routine.model import ExerciseStep, NoteStep, RestStep, Step

_MOST_LINES = 4  # written out in one answer
_SMALL_LETTERS = message("small letters a-z, digits and `-`")


@dataclass(frozen=True, slots=True)
class ExerciseName:
    """The id of an exercise. Whether there is one, and which may be meant, only the library knows."""

    def read(self, node: Node, found: Findings) -> str | None:
        """Return the id."""
        if isinstance(node, ListNode):
            lines = [f"- exercise: {item.text}" for item in node.items if isinstance(item, ScalarNode)]
            what = message("A step is one exercise, but this is a list of them.")
            found.error(node, "bad-id", what, to_write(lines[:_MOST_LINES]) if lines else SMALL_LETTERS)
            return None
        text = written(node, found, "bad-id", _SMALL_LETTERS)
        if text is None or re.fullmatch(ID, text):
            return text
        what = message("`{name}` is not the id of an exercise.", name=as_typed(text))
        lines = _with_dose(text, found)
        if not lines:
            found.asked[node.line, node.column] = text
        found.error(node, "bad-id", what, to_write(lines) if lines else SMALL_LETTERS)
        return None

    def schema(self) -> Schema:
        """Return where the schema of the whole file has it: the ids themselves are in the library."""
        return {"$ref": "#/$defs/exercise-id"}


def _with_dose(text: str, found: Findings) -> list[str]:
    """Return the lines that are meant by an id with a dose after it, ``plank 3 x 30 s``; none for any other *text*."""
    parted = re.fullmatch(rf"({ID})[ ,:]+(.+)", text.strip())
    meant = found.meaning(parted[2]) if parted else None
    if parted is None or meant is None:
        return []
    return [f"exercise: {parted[1]}", *(f"{key}: {value}" for key, value in meant.values.items())]


EXERCISE_ID = ExerciseName()
VARIANT_NAME = Shaped("bad-id", ID, not_an_id, _SMALL_LETTERS)


@dataclass(frozen=True, slots=True)
class OtherExercise:
    """The id of an easier or harder exercise; older files may have a sentence for people in its place."""

    def read(self, node: Node, found: Findings) -> str | Text | None:
        """Return the id, or the sentence in its languages."""
        if isinstance(node, ScalarNode) and re.fullmatch(ID, node.text):
            return node.text
        return Sentence().read(node, found)

    def schema(self) -> Schema:
        """An editor offers ids, and marks a sentence as a thing of the past."""
        return {"anyOf": [EXERCISE_ID.schema(), {**Sentence().schema(), "deprecated": True}]}


def easier_and_harder(what: str) -> tuple[Field, ...]:
    """Return the keys that name an easier and a harder exercise than *what* they are written in."""
    return (
        Field("easier", OtherExercise(), f"The id of an easier exercise than {what}."),
        Field("harder", OtherExercise(), f"The id of a harder exercise than {what}."),
        Field("easier_hint", Sentence(), "What makes it easier, in a sentence."),
        Field("harder_hint", Sentence(), "What makes it harder, in a sentence."),
    )


def _exercise_step(**values: Any) -> ExerciseStep:  # noqa: ANN401  because a record's values have their own types
    values = with_hints(values)
    if variant := values.pop("variant", ""):
        values["exercise"] = variant_id(values["exercise"], variant)
    dose = make_dose(**{name: value for name, value in values.items() if name in DOSE_NAMES})
    return ExerciseStep(dose=dose, **{name: value for name, value in values.items() if name not in DOSE_NAMES})


_SAY = Field("say", Sentence(), "What the voice adds at the start.")


@dataclass(frozen=True, slots=True)
class Steps:
    """A list of steps."""

    def read(self, node: Node, found: Findings) -> tuple[Step, ...] | None:
        """Return the steps that can be read, ``None`` where there are none to read."""
        if not isinstance(node, ListNode) or not node.items:
            self._no_steps(node, found)
            return None
        steps = (_read_step(item, found) for item in node.items)
        return tuple(step for step in steps if step is not None)

    def _no_steps(self, node: Node, found: Findings) -> None:
        if isinstance(node, ListNode) or (isinstance(node, ScalarNode) and node.empty):
            hint = message("Write at least one, such as `- rest: 30 s`.")
            found.error(node, "empty-steps", message("There are no steps here."), hint)
        elif not isinstance(node, BrokenNode):
            found.error(node, "bad-step", message("`steps` must be a list."), message("Begin each step with `- `."))

    def schema(self) -> Schema:
        """A step refers to itself through `repeat`."""
        return {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/step"}}


STEP_KINDS = {
    "exercise": Record(
        "An exercise step",
        (
            Field("exercise", EXERCISE_ID, "The id of the exercise to do.", required=True),
            Field("variant", VARIANT_NAME, "The variant of it to do."),
            *DOSE_FIELDS,
            Field("load", Sentence(), "The resistance in words, such as backpack 5 kg."),
            _SAY,
            Field("cue", Sentence(), "One sentence on the screen."),
            *easier_and_harder("this one, over its own"),
            Field(
                "priority",
                Choice(("must", "should", "could"), meant=other_words.PRIORITIES),
                "What is left out last when time is short.",
            ),
            Field("count", Flag(), "Whether it counts in `exercise 3 of 8`."),
        ),
        _exercise_step,
        DOSE_RULES,
    ),
    "repeat": Record(
        "A repeat step",
        (
            Field("repeat", Rounds(), "How many times the steps are done, or max.", required=True, name="times"),
            Field("for", Length(), "How long the rounds of repeat: max go on.", name="lasts"),
            Field("title", Sentence(), "What it is called, such as Circuit."),
            Field("rest", Length(zero=True), "The rest between the rounds."),
            Field("every", Length(), "The time after which the next round begins; what is left of it is rest."),
            Field("say", Sentence(), "What the voice adds in that rest."),
            Field("steps", Steps(), "The steps of one round.", required=True),
        ),
        make_repeat,
        (
            Never("every", "rest", "two-modes", message("`every` makes what is left of a round its rest.")),
            Never("every", "for", "two-modes", message("`every` and `for` do not go together.")),
            OnlyUntilTime(),
        ),
    ),
    "note": Record(
        "A note step",
        (
            Field("note", Sentence(), "A card that is shown and spoken; it waits for `done`.", required=True),
            Field("for", Length(), "Then the card ends by itself.", name="length"),
            Field("say", Sentence(), "What the voice says instead of the note."),
        ),
        NoteStep,
    ),
    "rest": Record(
        "A rest step",
        (Field("rest", Length(zero=True), "How long to do nothing.", required=True, name="length"), _SAY),
        RestStep,
    ),
}


_NO_STEP = message("This is not a step.")
_STEPS_LOOK_LIKE = message("Write `- exercise: ID`, `- rest: 30 s`, `- note: TEXT` or `- repeat: 2` with `steps`.")
_NAME_IT = message("Write `exercise`, `rest`, `note` or `repeat`.")
_NO_HYPHEN = message("If it belongs to the step above, leave out the hyphen and line it up with that step's keys.")

_KINDS = ("exercise", "repeat", "note")
"""The keys of which a step has one; where there is none, it is a ``rest``."""


def _read_step(node: Node, found: Findings) -> Step | None:
    if isinstance(node, BrokenNode):
        return None
    if isinstance(node, ScalarNode):
        return _read_scalar(node, found)
    if not isinstance(node, MapNode):
        found.error(node, "bad-step", _NO_STEP, _STEPS_LOOK_LIKE)
        return None
    node = _leading_as_meant(node, found)
    kind = _step_kind(node, found)
    return _read_as(kind, node, found) if kind else None


def _read_as(kind: str, node: MapNode, found: Findings) -> Step | None:
    record = STEP_KINDS[kind]
    before = len(found.problems)
    values = record.values(node, found)
    step: Step | None = None if values is None else record.make(**values)
    if step is not None:
        found.add_step(Written(step, node, sound=len(found.problems) == before))
    return step


def _read_scalar(node: ScalarNode, found: Findings) -> Step | None:
    """Read a step that has no keys, which often lacks nothing but the `: ` after its first one."""
    words = " ".join(node.text.split())
    written = re.split(r"\W", words, maxsplit=1)[0]
    rest = words[len(written) :].strip()
    colon, value = rest.startswith(":"), rest.removeprefix(":").strip()
    key = _step_word(written)
    if not key:
        _report_no_step(node, found)
        return None
    cure = to_write([f"- {key}: {value or '…'}"])
    if key == written:
        found.error(node, "yaml-syntax", lacks_space(key) if colon else lacks_colon(key), cure)
    else:
        found.error(node, "bad-step", _NO_STEP, cure)
    entry = Entry(node._replace(text=key), node._replace(text=value) if value else broken(node))
    return _read_as(key, MapNode({key: entry}, node.line, node.column, span=node.span), found)


def _step_word(word: str) -> str:
    """Return the key that says what a step is that *word* means, an empty text where it means none."""
    small = word.lower()
    return next((key for key in (small, *other_words.KEYS.get(small, ())) if key in STEP_KINDS), "")


def _report_no_step(node: ScalarNode, found: Findings) -> None:
    """Report words that are no step, with the lines that are meant where they name an exercise."""
    lines = [f"exercise: {node.text}"] if re.fullmatch(ID, node.text) else _with_dose(node.text, found)
    cure = to_write([f"- {lines[0]}", *lines[1:]]) if lines else _STEPS_LOOK_LIKE
    found.error(node, "bad-step", _NO_STEP, cure)


def _leading_as_meant(node: MapNode, found: Findings) -> MapNode:
    """Return *node* with the key that says what the step is, where it is misspelt or written as another word."""
    if any(key in node.entries for key in _KINDS):
        return node
    rests = "rest" in node.entries
    for first, (key, entry) in enumerate(node.entries.items()):
        name = _leading(key, alone=node.entries.keys() <= {key, "say"}, rests=rests)
        if not name and not first and key not in STEP_KEYS and not is_bare(entry):
            name = found.nearest(key, ("exercise",) if rests else LEADING)
        if name:
            _report_leading(name, entry, found)
            return node._replace(
                entries={name if other == key else other: each for other, each in node.entries.items()}
            )
    return node


def _leading(key: str, *, alone: bool, rests: bool) -> str:
    """Return the key that *key* means of those that say what a step is, an empty text where none.

    ``alone`` means that the step has no other key, ``rests`` that it has a ``rest``, and may be no more than that.
    """
    if key == "pause":
        return "rest" if alone else ""
    if key in DOSE_KEYS:
        return ""
    meant = (plain(key).lower(), *other_words.KEYS.get(key.lower(), ()))
    return next((name for name in meant if name in (("exercise",) if rests else LEADING)), "")


def _report_leading(name: str, entry: Entry, found: Findings) -> None:
    key, value = entry
    odd = first_odd(key.text)
    line = f"- {name}: {value.text}" if isinstance(value, ScalarNode) else f"- {name}:"
    if odd:
        found.odd(key, odd, plain(key.text))
    elif key.text == "pause":
        found.error(key, "bad-step", message("A pause between two exercises is a `rest` step."), to_write([line]))
    else:
        found.error(key, "unknown-key", no_key(key.text), to_write([line]))


def _step_kind(node: MapNode, found: Findings) -> str | None:
    """Return the key that names the kind of a step; report where there is none, or a second one."""
    leading = [entry.key for key, entry in node.entries.items() if key in _KINDS]
    if len(leading) > 1:
        one, other = leading[0].text, leading[1].text
        what = message("A step is either `{one}` or `{other}`, not both.", one=one, other=other)
        found.error(leading[1], "bad-step", what, message("Begin a new step with `- `."))
        return None
    if leading:
        return next(key for key, entry in node.entries.items() if entry.key == leading[0])
    if "rest" in node.entries:
        return "rest"
    glued = next(filter(None, map(parted, node.entries.values())), None)
    if glued and glued.key.text in LEADING:
        return glued.key.text
    first, entry = next(iter(node.entries.items()), ("", None))
    value = entry.value if entry else None
    lines = _with_dose(f"{first}: {value.text}", found) if isinstance(value, ScalarNode) else []
    cure = _NO_HYPHEN if first in DOSE_KEYS else _NAME_IT
    if lines and first not in STEP_KEYS:
        cure = to_write([f"- {lines[0]}", *lines[1:]])
    found.error(node, "bad-step", message("This step does not say what it is."), cure)
    return None
