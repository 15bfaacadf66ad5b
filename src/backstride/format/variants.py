"""Variants of an exercise: what is written of each, and the whole exercise that it makes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from backstride.format.answers import SMALL_LETTERS, not_an_id, such_an_id
from backstride.format.findings import Findings
from backstride.format.records import Record, Values, with_hints
from backstride.format.tree import BrokenNode, MapNode, Node
from backstride.format.values import Schema, anchored
from backstride.i18n.messages import message
from backstride.routine.ids import ID, id_from, variant_id
from backstride.routine.model import Exercise, Side

_INSTEAD = {
    "figure": ("pictures", "picture_shows"),
    "pictures": ("figure", "picture_shows"),
    "title": ("spoken",),
}
"""For what a variant has of its own, what it does not take from its exercise: that would show or say something else."""

ITSELF = "."
"""What a variant calls its exercise until that has its id; nobody can write it."""

_BACK = {"easier": "harder", "harder": "easier"}
"""For the level of a variant, what its exercise is to it where nothing else is written."""


@dataclass(frozen=True, slots=True)
class Variants:
    """A mapping from names that the author chooses to what is different, as ``record`` has it."""

    record: Record

    def read(self, node: Node, found: Findings) -> dict[str, Values]:
        """Return the values of each variant that can be read."""
        if not isinstance(node, MapNode):
            if not isinstance(node, BrokenNode):
                hint = message("Write each name with a `:`, and the keys of the variant indented below it.")
                found.error(node, "not-a-mapping", message("`variants` needs a name for each variant."), hint)
            return {}
        for name, entry in node.entries.items():
            if not re.fullmatch(ID, name):
                near = id_from(name)
                found.error(entry.key, "bad-id", not_an_id(name), such_an_id(near) if near else SMALL_LETTERS)
        read = {name: self.record.values(entry.value, found) for name, entry in node.entries.items()}
        return {name: values for name, values in read.items() if values is not None}

    def schema(self) -> Schema:
        """Return any number of them."""
        names = {"pattern": anchored(ID)}
        return {"type": "object", "propertyNames": names, "additionalProperties": {"$ref": "#/$defs/variant"}}


def make_exercise(**values: Any) -> Exercise:  # noqa: ANN401  because a record's values have their own types
    """Return the exercise of a record's values, and its variants, which go by their names until it has its id."""
    own = {key: value for key, value in values.items() if key not in ("format", "language", "variants")}
    base = _with_side(with_hints(own))
    variants = (_variant(base, name, changed) for name, changed in values.get("variants", {}).items())
    return Exercise(**{"id": "", **base}, variants=tuple(variants))


def _with_side(values: Values) -> Values:
    """Return *values* with the side that the pictures show, if one is written."""
    return values | {key: Side(values[key]) for key in ("picture_shows",) if key in values}


def _variant(base: Values, name: str, values: Values) -> Exercise:
    """Return the variant *name*: its own *values*, and those of the exercise where it leaves something out."""
    own = _with_side(with_hints(values))
    left = {"formerly", *(other for key in own for other in _INSTEAD.get(key, ()))}
    if back := _BACK.get(own.get("level", "")):
        left |= {"easier", "harder", f"{back}_hint"}  # they lead on from the exercise, not from its variant
        own = {back: ITSELF} | own
    return Exercise(**{**{key: value for key, value in base.items() if key not in left}, **own, "id": name})


def identified(exercise: Exercise, id_: str) -> Exercise:
    """Return *exercise* with this id, and ids for its variants and for those of them that are easier or harder."""
    names = {ITSELF: id_} | {each.id: variant_id(id_, each.id) for each in exercise.variants}
    variants = tuple(replace(_resolved(each, names, names[each.id]), id=names[each.id]) for each in exercise.variants)
    return replace(_resolved(exercise, names, id_), id=id_, variants=variants)


def _resolved(exercise: Exercise, names: Mapping[str, str], itself: str) -> Exercise:
    """Return *exercise* with ids for the *names* of variants; none is easier or harder than *itself*."""
    easier, harder = (names.get(each or "", each) for each in (exercise.easier, exercise.harder))
    return replace(exercise, easier=None if easier == itself else easier, harder=None if harder == itself else harder)
