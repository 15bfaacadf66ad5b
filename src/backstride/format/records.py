"""Mappings with known keys: what a record may hold, and what its keys demand of each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from backstride.format.answers import to_add
from backstride.format.findings import Findings
from backstride.format.meant import Shape, keys_as_meant, value_as_meant
from backstride.format.tree import BrokenNode, MapNode, Node, ScalarNode, as_typed, is_bare
from backstride.format.values import Kind, Schema
from backstride.i18n.messages import Message, message
from backstride.i18n.text import Text

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record. ``name`` is what the model calls it, where that differs from the key."""

    key: str
    kind: Kind
    about: str
    required: bool = False
    name: str = ""

    @property
    def attribute(self) -> str:
        """Return the name of the value in the model."""
        return self.name or self.key.replace("-", "_")

    def schema(self) -> Schema:
        """Return the kind with what an editor says about the key."""
        return {**self.kind.schema(), "description": self.about}


class Rule(Protocol):
    """What the keys of one record demand of each other; asked only where ``key`` is written."""

    @property
    def key(self) -> str:
        """Return the key that brings the rule up."""
        ...

    def check(self, node: MapNode, values: Values, found: Findings) -> None:
        """Add what is wrong with *node*, whose readable *values* stand by the model's names."""
        ...

    def schema(self) -> Schema | None:
        """Return the rule for a JSON Schema, ``None`` where it cannot express it."""
        ...


@dataclass(frozen=True, slots=True)
class Never:
    """Two keys that do not stand together; reported at the second one in the file."""

    key: str
    other: str
    code: str
    message: Message

    def check(self, node: MapNode, values: Values, found: Findings) -> None:  # noqa: ARG002  because rules are alike
        """Report where both are written."""
        if self.other in node.entries:
            keys = (node.entries[self.key].key, node.entries[self.other].key)
            second = max(keys, key=lambda key: (key.line, key.column))
            cure = message("Delete `{one}` or `{other}`.", one=self.key, other=self.other)
            found.error(second, self.code, self.message, cure)

    def schema(self) -> Schema:
        """Return the same for an editor."""
        return {"not": {"required": [self.key, self.other]}}


@dataclass(frozen=True, slots=True)
class Needs:
    """A key that says nothing without one of some others."""

    key: str
    others: tuple[str, ...]
    code: str
    message: Message

    def check(self, node: MapNode, values: Values, found: Findings) -> None:  # noqa: ARG002  because rules are alike
        """Report where the key is alone."""
        if not any(other in node.entries for other in self.others):
            found.error(node.entries[self.key].key, self.code, self.message, to_add(self.others))

    def schema(self) -> Schema:
        """Return the same for an editor."""
        alternatives = [{"required": [other]} for other in self.others]
        return {"anyOf": [{"not": {"required": [self.key]}}, *alternatives]}


@dataclass(frozen=True, slots=True)
class Ordered:
    """Two values, by the model's ``names``, of which the first is not greater; ``key`` is the key of the second."""

    key: str
    code: str
    message: Message
    names: tuple[str, str]

    def check(self, node: MapNode, values: Values, found: Findings) -> None:
        """Report where they are the wrong way round."""
        low, high = (values.get(name) for name in self.names)
        if low is not None and high is not None and low > high:
            found.error(node.entries[self.key].value, self.code, self.message, message("Change one of them."))

    def schema(self) -> None:
        """Return nothing: a JSON Schema cannot compare two values."""


@dataclass(frozen=True)
class Record:
    """A mapping with known keys. ``what`` is its name; ``make`` turns its values into the model's."""

    what: str
    fields: tuple[Field, ...]
    make: Callable[..., Any]
    rules: tuple[Rule, ...] = ()

    @cached_property
    def known(self) -> dict[str, Field]:
        """Return the fields by their keys."""
        return {field.key: field for field in self.fields}

    @cached_property
    def _readers(self) -> dict[str, tuple[Kind, str]]:
        """Return for each key the kind of its value, and what the model calls that."""
        return {field.key: (field.kind, field.attribute) for field in self.fields}

    @cached_property
    def _rules_of(self) -> dict[str, tuple[Rule, ...]]:
        """Return the rules that each key brings up."""
        return {rule.key: tuple(each for each in self.rules if each.key == rule.key) for rule in self.rules}

    @cached_property
    def _shape(self) -> Shape:
        """Return which keys there are, and those of the records within this one with the key that they stand under."""
        within = {key: field.key for field in self.fields for key in field.kind.schema().get("properties", ())}
        return Shape(self.what, self.known.keys(), within)

    @cached_property
    def required(self) -> tuple[Field, ...]:
        """Return the fields that must be there."""
        return tuple(field for field in self.fields if field.required)

    def read(self, node: Node, found: Findings) -> Any:  # noqa: ANN401  because it is what ``make`` returns
        """Return what ``make`` makes of the values, ``None`` where the node is no mapping or lacks a required key."""
        values = self.values(node, found)
        return None if values is None else self.make(**values)

    def values(self, node: Node, found: Findings) -> Values | None:
        """Return the values by the model's names, ``None`` where a required one is missing."""
        if not isinstance(node, MapNode):
            if not isinstance(node, BrokenNode):
                found.error(node, "not-a-mapping", message("This needs `key: value` lines."), self._sample())
            return None
        node = keys_as_meant(self._shape, node, found)
        values: Values = {}
        for key, entry in node.entries.items():
            kind, attribute = self._readers[key]
            value = value_as_meant(key, kind, entry.value, self.known.keys(), found)
            if value is not None:
                values[attribute] = value
        for key in node.entries:
            for rule in self._rules_of.get(key, ()):
                rule.check(node, values, found)
        return values if self._complete(node, values, found) else None

    def _complete(self, node: MapNode, values: Values, found: Findings) -> bool:
        """Report what is missing; return whether every required value could be read."""
        complete = True
        for field in self.required:
            complete = complete and field.attribute in values
            if field.key not in node.entries:
                what = message("`{key}` is missing here.", key=field.key)
                found.error(node, "missing-key", what, message("Add `{key}: …`.", key=field.key))
        return complete

    def _sample(self) -> Message:
        return message("Write `{key}: …`, each key on a line of its own.", key=self.fields[0].key)

    def schema(self) -> Schema:
        """Return the whole record for an editor."""
        schema: Schema = {
            "type": "object",
            "properties": {field.key: field.schema() for field in self.fields},
            "additionalProperties": False,
        }
        if self.required:
            schema["required"] = [field.key for field in self.required]
        rules = [rule for rule in (rule.schema() for rule in self.rules) if rule is not None]
        if rules:
            schema["allOf"] = rules
        return schema


@dataclass(frozen=True, slots=True)
class Either:
    """A record, or a single value that says the same in short."""

    short: Kind
    record: Record

    def read(self, node: Node, found: Findings) -> Any:  # noqa: ANN401  because the two kinds have their own types
        """Return the value of the one or the other; braces around a single value are reported as such."""
        alone = _in_braces(node)
        if alone is not None:
            what = message("`{text}` stands in braces, which are for `key: value` pairs.", text=as_typed(alone.text))
            found.error(node, "not-text", what, message("Write `{text}` without them.", text=as_typed(alone.text)))
            return self.short.read(alone, found)
        return (self.record if isinstance(node, MapNode) else self.short).read(node, found)

    def schema(self) -> Schema:
        """Return both."""
        return {"anyOf": [self.short.schema(), self.record.schema()]}


def _in_braces(node: Node) -> ScalarNode | None:
    """Return the only thing in the braces of *node*, where that is a value and no pair."""
    entries = list(node.entries.values()) if isinstance(node, MapNode) else []
    return entries[0].key if len(entries) == 1 and is_bare(entries[0]) else None


def with_hints(values: dict[str, Any]) -> dict[str, Any]:
    """Return the *values* of a record in which a sentence that older files have in place of an id is a hint."""
    old = {key: values[key] for key in ("easier", "harder") if isinstance(values.get(key), Text)}
    kept = {key: value for key, value in values.items() if key not in old}
    return {f"{key}_hint": sentence for key, sentence in old.items()} | kept
