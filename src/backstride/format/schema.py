"""The one table of the format: every key with its kind, bounds and choices; it validates, and describes itself.

Reading goes through the same records that `json_schema` emits, so that the two cannot disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from backstride.format import other_words
from backstride.format.answers import SMALL_LETTERS, not_an_id, such_an_id
from backstride.format.characters import first_odd, plain
from backstride.format.codes import WARNINGS
from backstride.format.courses import LEVEL, PRESCRIPTION, HowOften
from backstride.format.document import MAX_TEXT
from backstride.format.doses import DOSE, SIDES
from backstride.format.figures import FigureKind
from backstride.format.findings import Findings
from backstride.format.measures import Day, Length, PicturePair, Whole
from backstride.format.records import Either, Field, Needs, Record
from backstride.format.steps import EXERCISE_ID, STEP_KINDS, VARIANT_NAME, Steps, easier_and_harder
from backstride.format.tree import BrokenNode, MapNode, Node, ScalarNode
from backstride.format.values import (
    LANGUAGE,
    Choice,
    Listed,
    Schema,
    Sentence,
    Shaped,
    Version,
    Words,
    anchored,
    not_a_tag,
)
from backstride.format.variants import Variants, identified, make_exercise
from backstride.i18n.messages import message
from backstride.routine import duration
from backstride.routine.ids import ID, id_from
from backstride.routine.model import Author, Defaults, Exercise, Routine, SideWords, Source
from backstride.routine.plan import Plan

WHEN = ("before-run", "after-run", "any-time")
GOALS = ("mobility", "flexibility", "stability", "strength", "balance", "breathing", "relaxation")
LEVELS = ("all", "beginner", "intermediate", "advanced")
EXERCISE_KINDS = ("mobility", "stretch", "strength", "breathing", "relaxation")
POSITIONS = ("standing", "half-kneeling", "quadruped", "seated", "supine", "prone", "side-lying")

_ID = Field(
    "id",
    Shaped("bad-id", ID, not_an_id, message("small letters a-z, digits and `-`")),
    "What other files and commands call it.",
)
_FORMAT = Field("format", Version(), "The version of the format: 1.", required=True)
_TITLE = Field("title", Sentence(), "What it is called.", required=True)
_LANGUAGE = Field(
    "language",
    Shaped("bad-choice", LANGUAGE, not_a_tag, message("a tag such as `en` or `de`")),
    "The language of its texts.",
)
_WHEN = Field(
    "when", Listed(Choice(WHEN, meant=other_words.WHEN), "bad-choice"), "When it is done; any-time unless written."
)


def _author(author: Author | str) -> Author:
    return author if isinstance(author, Author) else Author(name=author)


AUTHOR = Record(
    "An author",
    (
        Field("name", Words(), "The name.", required=True),
        Field("registration", Words(), "The number under which the author is registered."),
        Field("reviewed", Day(), "When the file was last reviewed."),
        Field("contact", Words(), "Where to ask: an address or a telephone number."),
    ),
    Author,
)

DEFAULTS = Record(
    "A list of defaults",
    (
        Field("get_ready", Length(zero=True), "The time to get ready; 5 s unless written."),
        Field("switch", Length(zero=True), "The time to change side; 5 s unless written."),
        Field("rest", Length(zero=True), "The rest between sets; 10 s unless written."),
        Field("pause", Length(zero=True), "The pause between the repetitions of a hold; 3 s unless written."),
    ),
    Defaults,
)

SOURCE = Record(
    "A source",
    (
        Field("title", Words(), "What it is called.", required=True),
        Field("publisher", Words(), "Who published it."),
        Field("year", Whole(1800, 2200), "When."),
        Field("url", Words(), "Where it can be read."),
    ),
    Source,
)


SIDE_WORDS = Record(
    "The words for the sides",
    (
        Field("left", Sentence(), "What the left side looks like, such as: left knee down.", required=True),
        Field("right", Sentence(), "What the right side looks like.", required=True),
    ),
    SideWords,
)


_VARIED_FIELDS = (
    Field("muscles", Listed(Words()), "The muscles that work or are stretched."),
    Field("position", Choice(POSITIONS, meant=other_words.POSITIONS), "The position of the body."),
    Field("equipment", Listed(Sentence()), "What is needed."),
    Field("sides", SIDES, "Which sides work; both unless written."),
    Field("side_words", SIDE_WORDS, "What left and right mean here, said and shown with the side."),
    _WHEN,
    Field("dose", DOSE, "How much, for a step that does not say."),
    Field("spoken", Sentence(), "What the voice says instead of the title."),
    Field("setup", Sentence(), "How to get into position."),
    Field("move", Sentence(), "What to do."),
    Field("feel", Sentence(), "What it should feel like."),
    Field("mistakes", Listed(Sentence()), "What often goes wrong."),
    Field("caution", Sentence(), "When to take care or leave it out."),
    Field("tags", Listed(Words()), "What personal filters look at."),
    *easier_and_harder("this one"),
    Field("figure", FigureKind(), "The poses of the moving figure."),
    Field(
        "picture",
        PicturePair(),
        "A picture instead of a figure, or two: start and end. png, jpg, webp or svg beside the file.",
        name="pictures",
    ),
    Field(
        "picture_shows",
        Choice(("left", "right"), "bad-sides", other_words.SIDES),
        "The side that works in the picture; for the other one it is mirrored.",
    ),
    Field("sources", Listed(SOURCE), "Where it comes from."),
)
_FORMERLY = Field("formerly", Listed(EXERCISE_ID), "Ids that it had before; files that name them still find it.")
VARIANT = Record(
    "A variant",
    (
        Field("title", Sentence(), "What it is called; as the exercise unless written."),
        Field("level", Choice(("easier", "harder")), "Whether it is easier or harder than the exercise."),
        _FORMERLY,
        *_VARIED_FIELDS,
    ),
    dict,
)
_EXERCISE_FIELDS = (
    _TITLE,
    Field(
        "kind", Choice(EXERCISE_KINDS, meant=other_words.EXERCISE_KINDS), "What kind of exercise it is.", required=True
    ),
    Field("also_known_as", Listed(Sentence()), "Other names, for the search."),
    _FORMERLY,
    *_VARIED_FIELDS,
    Field("variants", Variants(VARIANT), "Other ways to do it, by name: only what is different."),
)
_EXERCISE_RULES = (
    Needs(
        "picture_shows",
        ("picture",),
        "missing-key",
        message("`picture_shows` says which side the picture shows, but there is no `picture`."),
    ),
)
INLINE_EXERCISE = Record("An exercise", _EXERCISE_FIELDS, make_exercise, _EXERCISE_RULES)
EXERCISE = Record("An exercise", (_FORMAT, _ID, _LANGUAGE, *_EXERCISE_FIELDS), make_exercise, _EXERCISE_RULES)


def _routine(**values: Any) -> Routine:  # noqa: ANN401  because a record's values have their own types
    del values["format"]
    if "author" in values:
        values["author"] = _author(values["author"])
    return Routine(**{"id": "", **values})


@dataclass(frozen=True, slots=True)
class InlineExercises:
    """A mapping from ids that the author chooses to exercises."""

    def read(self, node: Node, found: Findings) -> dict[str, Exercise]:
        """Return the exercises that can be read; *found* keeps the others' ids as well."""
        if not isinstance(node, MapNode):
            if not isinstance(node, BrokenNode):
                hint = message("Write each id with a `:`, and the keys of the exercise indented below it.")
                found.error(node, "not-a-mapping", message("`exercises` needs an id for each exercise."), hint)
            return {}
        for written, entry in node.entries.items():
            key = self._id(written, entry.key, found)
            exercise = INLINE_EXERCISE.read(entry.value, found)
            found.exercise_keys[key] = entry.key
            found.exercises[key] = exercise and identified(exercise, key)
        return {key: exercise for key, exercise in found.exercises.items() if exercise}

    def _id(self, written: str, key: ScalarNode, found: Findings) -> str:
        """Return the id that is meant by the *key*; report what is wrong with it."""
        odd = first_odd(written)
        if odd and re.fullmatch(ID, plain(written)):
            found.odd(key, odd, plain(written))
            return plain(written)
        if not re.fullmatch(ID, written):
            near = id_from(written)
            found.error(key, "bad-id", not_an_id(written), such_an_id(near) if near else SMALL_LETTERS)
        return written

    def schema(self) -> Schema:
        """Return any number of them."""
        names = {"pattern": anchored(ID)}
        return {"type": "object", "propertyNames": names, "additionalProperties": {"$ref": "#/$defs/exercise"}}


ROUTINE = Record(
    "A routine",
    (
        _FORMAT,
        _TITLE,
        _ID,
        Field("summary", Sentence(), "One sentence about it."),
        Field("notes", Sentence(), "Longer advice for the person who does it."),
        _WHEN,
        Field("goals", Listed(Choice(GOALS, meant=other_words.GOALS)), "What it is good for."),
        Field("level", Choice(LEVELS, meant=other_words.LEVELS), "For whom; all unless written."),
        _LANGUAGE,
        Field(
            "author",
            Either(Words(), AUTHOR),
            "Who wrote it: a name, or a mapping with name, registration, reviewed, contact.",
        ),
        Field("defaults", DEFAULTS, "Lengths for every step that writes none."),
        Field("prescription", PRESCRIPTION, "How it was prescribed."),
        Field("exercises", InlineExercises(), "Exercises of this routine alone, by id."),
        Field("allow", Listed(Choice(tuple(WARNINGS))), "Warnings that the author has seen and wants silent."),
        Field("steps", Steps(), "What is done, in order.", required=True),
    ),
    _routine,
)


def _plan(**values: Any) -> Plan:  # noqa: ANN401  because a record's values have their own types
    del values["format"]
    return Plan(**{"id": "", **values})


PLAN = Record(
    "A plan",
    (
        _FORMAT,
        _TITLE,
        _ID,
        _LANGUAGE,
        Field("summary", Sentence(), "One sentence about it."),
        Field("frequency", HowOften(), "How often a routine of the plan is done."),
        Field("levels", Listed(LEVEL, "missing-key"), "The routines, from the easiest to the hardest.", required=True),
    ),
    _plan,
)

_WORDS: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S", "maxLength": MAX_TEXT}
_LONGEST: Schema = {"type": "number", "maximum": duration.LONGEST}
_AS_TEXT: Schema = {"type": "string", "pattern": duration.PATTERN}
_NOT_ZERO: Schema = {"pattern": "^.*[1-9]"}
_TEXTS: Schema = {
    "type": "object",
    "minProperties": 1,
    "propertyNames": {"pattern": anchored(LANGUAGE)},
    "additionalProperties": {"$ref": "#/$defs/words"},
}
_RECORDS = {"routine": ROUTINE, "exercise": EXERCISE, "plan": PLAN}


def json_schema(name: str, exercises: Iterable[str] = ()) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a ``routine``, an ``exercise`` or a ``plan``, for an editor.

    It completes the ids of *exercises*, and takes any other one as well.
    """
    known, any_id = {"enum": sorted(exercises)}, VARIANT_NAME.schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Backstride {name}, format 1",
        **_RECORDS[name].schema(),
        "$defs": {
            "words": _WORDS,
            "text": {"anyOf": [{"$ref": "#/$defs/words"}, _TEXTS]},
            "duration": {"anyOf": [{**_LONGEST, "exclusiveMinimum": 0}, {**_AS_TEXT, "allOf": [_NOT_ZERO]}]},
            "pause": {"anyOf": [{**_LONGEST, "minimum": 0}, _AS_TEXT]},
            "step": {"anyOf": [record.schema() for record in STEP_KINDS.values()]},
            "exercise-id": {"anyOf": [known, any_id]} if known["enum"] else any_id,
            "exercise": INLINE_EXERCISE.schema(),
            "variant": VARIANT.schema(),
        },
    }
