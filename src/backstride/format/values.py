"""The kinds of single values that a file may hold: each reads a node, and describes itself to an editor."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from backstride.format.answers import did_you_mean, known_are, such_an_id
from backstride.format.characters import first_odd, plain
from backstride.format.findings import Findings, report_comma
from backstride.format.other_words import Words as OtherWords
from backstride.format.tree import (
    BrokenNode,
    Entry,
    ListNode,
    MapNode,
    Node,
    ScalarNode,
    as_typed,
    is_bare,
    on_one_line,
)
from backstride.i18n.messages import Message, message
from backstride.i18n.text import Text
from backstride.routine.ids import ID, id_from

Schema = dict[str, Any]


class Kind(Protocol):
    """A kind of value."""

    def read(self, node: Node, found: Findings) -> Any:  # noqa: ANN401  because each kind has its own Python type
        """Return the value of *node*, or ``None`` with what is wrong added to *found*."""
        ...

    def schema(self) -> Schema:
        """Return what a JSON Schema says of this kind."""
        ...


def anchored(pattern: str) -> str:
    """Return *pattern* for a JSON Schema, which searches unless it has to match all."""
    return f"^({pattern})$"


LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
_A_TEXT = message("a text")
_TRUE_OR_FALSE = message("true or false")
_TRUTH = {"true": True, "yes": True, "false": False, "no": False}


def written(node: Node, found: Findings, code: str, wanted: Message) -> str | None:
    """Return what was written as one value; where it is nothing or more than one, report that *wanted* is missing."""
    if isinstance(node, ScalarNode):
        if not node.empty and node.text.strip():
            return node.text.strip()
        hint = message("Write {wanted}, or delete the line.", wanted=wanted)
        found.error(node, code, message("Nothing is written here."), hint)
    elif not isinstance(node, BrokenNode):
        what = _A_LIST if isinstance(node, ListNode) else _A_MAPPING
        found.error(node, code, what, message("Write {wanted}.", wanted=wanted))
    return None


_A_LIST = message("This is a list, but a single value belongs here.")
_A_MAPPING = message("These are `key: value` lines, but a single value belongs here.")


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text that has no language: a name."""

    def read(self, node: Node, found: Findings) -> str | None:
        """Return the text."""
        return written(node, found, "not-text", _A_TEXT)

    def schema(self) -> Schema:
        """One definition serves every name."""
        return {"$ref": "#/$defs/words"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """Plain text in the file's language, or a mapping from language tags to texts."""

    def read(self, node: Node, found: Findings) -> Text | None:
        """Return the text in its languages."""
        if not isinstance(node, MapNode):
            words = Words().read(node, found)
            if words and isinstance(node, ScalarNode):
                found.texts.append(node)
            return Text(((found.language, words),), found.language) if words else None
        if not node.entries:
            found.error(node, "not-text", message("There is nothing between the braces."), message("Write some text."))
        variants = tuple((entry, Words().read(entry.value, found)) for entry in _tagged(node, found))
        known = tuple((entry.key.text, words) for entry, words in variants if words)
        found.translations += [
            (entry.key.text, entry.value) for entry, _ in variants if isinstance(entry.value, ScalarNode)
        ]
        return Text(known, found.language) if known else None

    def schema(self) -> Schema:
        """One definition serves every text."""
        return {"$ref": "#/$defs/text"}


def _tagged(node: MapNode, found: Findings) -> Iterator[Entry]:
    """Yield the entries of *node* whose keys are tags of languages; report the others."""
    before: Entry | None = None
    for entry in node.entries.values():
        key = entry.key
        odd = first_odd(key.text)
        if re.fullmatch(LANGUAGE, key.text) and not is_bare(entry):
            yield entry
        elif odd:
            found.odd(key, odd, plain(key.text))
        elif not report_comma(entry, before, found):
            hint = message("Write the text itself, or tags of languages such as `en` and `de` with a text each.")
            found.error(key, "unknown-key", not_a_tag(key.text), hint)
        before = entry


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words; ``meant`` has what others write instead, each with the options that it may mean."""

    options: tuple[str, ...]
    code: str = "bad-choice"
    meant: OtherWords = field(default_factory=dict, hash=False)

    def read(self, node: Node, found: Findings) -> str | None:
        """Return the word."""
        if isinstance(node, ScalarNode) and node.text in self.options:
            return node.text
        text = written(node, found, self.code, message("one of {choices}", choices=self.options))
        if text is None or text in self.options:
            return text
        near = self.meant.get(text.lower()) or filter(None, [found.nearest(text, self.options)])
        names = tuple(near)
        cure = did_you_mean(names) if names else known_are(self.options)
        found.error(node, self.code, message("`{text}` is not known here.", text=as_typed(text)), cure)
        return None

    def schema(self) -> Schema:
        """An editor completes the options."""
        return {"enum": list(self.options)}


@dataclass(frozen=True, slots=True)
class Shaped:
    """A word of a certain shape; ``refusal`` says of another text that it is none, ``wanted`` what one looks like."""

    code: str
    pattern: str
    refusal: Callable[[str], Message]
    wanted: Message

    def read(self, node: Node, found: Findings) -> str | None:
        """Return the word."""
        text = written(node, found, self.code, self.wanted)
        if text is None or re.fullmatch(self.pattern, text):
            return text
        near = id_from(text) if self.pattern == ID else ""
        hint = such_an_id(near) if near else message("Write {wanted}.", wanted=self.wanted)
        found.error(node, self.code, self.refusal(text), hint)
        return None

    def schema(self) -> Schema:
        """Digits alone are a number to an editor, and `true` is a truth value."""
        shapes: list[Schema] = [{"type": "string", "pattern": anchored(self.pattern)}]
        if re.fullmatch(self.pattern, "7"):
            shapes.append({"type": "integer", "minimum": 0})
        if re.fullmatch(self.pattern, "true"):
            shapes.append({"type": "boolean"})
        return {"anyOf": shapes}


def not_a_tag(text: str) -> Message:
    """Return the sentence about a *text* that is not the tag of a language."""
    return message("`{text}` is not the tag of a language.", text=on_one_line(text))


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    def read(self, node: Node, found: Findings) -> bool | None:
        """Return whether it is yes."""
        text = written(node, found, "bad-choice", _TRUE_OR_FALSE)
        if text is not None and text.lower() not in _TRUTH:
            what = message("`{text}` is neither true nor false.", text=on_one_line(text))
            found.error(node, "bad-choice", what, message("Write {wanted}.", wanted=_TRUE_OR_FALSE))
        return None if text is None else _TRUTH.get(text.lower())

    def schema(self) -> Schema:
        """What YAML's older version took for a truth value is text to an editor."""
        return {"enum": [True, False, *(shape(word) for word in _TRUTH for shape in (str.lower, str.title, str.upper))]}


@dataclass(frozen=True, slots=True)
class Version:
    """The version of the format, which is 1."""

    def read(self, node: Node, found: Findings) -> str | None:
        """Return the version."""
        return Choice(("1",)).read(node, found)

    def schema(self) -> Schema:
        """Quoted or not."""
        return {"enum": [1, "1"]}


@dataclass(frozen=True, slots=True)
class Listed:
    """One value, or a list of them."""

    kind: Kind
    code: str = ""

    def read(self, node: Node, found: Findings) -> tuple[Any, ...]:
        """Return the values that can be read."""
        items = node.items if isinstance(node, ListNode) else [node]
        if not items and self.code:
            hint = message("Write at least one, or leave the key out.")
            found.error(node, self.code, message("This list is empty."), hint)
        values = (self.kind.read(item, found) for item in items)
        return tuple(value for value in values if value is not None)

    def schema(self) -> Schema:
        """Return the one or the many."""
        many: Schema = {"type": "array", "items": self.kind.schema()}
        if self.code:
            many["minItems"] = 1
        return {"anyOf": [self.kind.schema(), many]}
