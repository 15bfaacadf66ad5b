"""The kinds of single values that a file may hold: each reads a node, and describes itself to an editor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from backstride.format.answers import did_you_mean, known_are, said, to_write
from backstride.format.characters import first_odd, plain
from backstride.format.findings import Findings
from backstride.format.meant import is_bare, tell_comma
from backstride.format.other_words import Words as OtherWords
from backstride.format.tree import BrokenNode, Entry, ListNode, MapNode, Node, ScalarNode, quoted
from backstride.i18n.text import Text
from backstride.routine import duration
from backstride.routine.ids import ID, id_from
from backstride.routine.model import Breath, Tempo

Schema = dict[str, Any]

LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_PART = r"[0-9]{1,2}(\.[0-9]{1,2})?"
_LONGER_THAN_0 = rf"(?!0+(\.0+)?(-|$)){_PART}"
TEMPO = rf"(?!(0+(\.0+)?-){{2}}0+(\.0+)?$){_PART}-{_PART}-{_PART}"
BREATH = f"{_LONGER_THAN_0}-{_PART}-{_LONGER_THAN_0}-{_PART}"
_PHOTOS = (".heic", ".heif", ".avif")
_AS_JPG = "Save it as JPG, and write that name."
_PICTURE = (
    r"(?!.*\.\.?/)[^/\\:*?\"<>|][^\\:*?\"<>|]*"
    r"\.(png|jpg|jpeg|webp|svg|PNG|JPG|JPEG|WEBP|SVG)"
)
_LIKE_A_TIME = "Write it like `45 s`, `1 min 30 s` or `1:30`."
_TRUTH = {"true": True, "yes": True, "false": False, "no": False}


class Kind(Protocol):
    """A kind of value."""

    def read(self, node: Node, found: Findings) -> Any:  # noqa: ANN401  because each kind has its own Python type
        """Return the value of *node*, or ``None`` with what is wrong added to *found*."""
        ...

    def schema(self) -> Schema:
        """Return what a JSON Schema says of this kind."""
        ...


def anchored(pattern: str) -> str:
    """Return *pattern* for a JSON Schema, which searches unless it is told to match all."""
    return f"^({pattern})$"


def written(node: Node, found: Findings, code: str, wanted: str) -> str | None:
    """Return what was written as one value; where it is nothing or more than one, tell that *wanted* is missing."""
    if isinstance(node, ScalarNode):
        if not node.empty and node.text.strip():
            return node.text.strip()
        found.error(node, code, "Nothing is written here.", f"Write {wanted}, or delete the line.")
    elif not isinstance(node, BrokenNode):
        shape = "list" if isinstance(node, ListNode) else "mapping"
        found.error(node, code, f"A {shape} stands here.", f"Write {wanted}.")
    return None


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text that has no language: a name."""

    def read(self, node: Node, found: Findings) -> str | None:
        """Return the text."""
        return written(node, found, "not-text", "a text")

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
            found.error(node, "not-text", "This mapping is empty.", "Write a text.")
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
    """Yield the entries of *node* whose keys are tags of languages; tell of the others."""
    before: Entry | None = None
    for entry in node.entries.values():
        key = entry.key
        odd = first_odd(key.text)
        if re.fullmatch(LANGUAGE, key.text) and not is_bare(entry):
            yield entry
        elif odd:
            found.odd(key, odd, plain(key.text))
        elif not tell_comma(entry, before, found):
            hint = "Write the text itself, or tags of languages such as `en` and `de` with a text each."
            found.error(key, "unknown-key", f"{quoted(key.text)} is not the tag of a language.", hint)
        before = entry


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words; ``meant`` has what others write instead, each with the options that it may mean."""

    options: tuple[str, ...]
    code: str = "bad-choice"
    meant: OtherWords = field(default_factory=dict, hash=False)

    def read(self, node: Node, found: Findings) -> str | None:
        """Return the word."""
        text = written(node, found, self.code, f"one of {', '.join(self.options)}")
        if text is None or text in self.options:
            return text
        near = self.meant.get(text.lower()) or filter(None, [found.nearest(text, self.options)])
        names = tuple(near)
        cure = did_you_mean(names) if names else known_are(self.options)
        found.error(node, self.code, said("not known", text=text), cure)
        return None

    def schema(self) -> Schema:
        """An editor completes the options."""
        return {"enum": list(self.options)}


@dataclass(frozen=True, slots=True)
class Shaped:
    """A word of a certain shape."""

    code: str
    pattern: str
    what: str
    wanted: str

    def read(self, node: Node, found: Findings) -> str | None:
        """Return the word."""
        text = written(node, found, self.code, self.wanted)
        if text is None or re.fullmatch(self.pattern, text):
            return text
        near = id_from(text) if self.pattern == ID else ""
        hint = said("such an id", text=near) if near else f"Write {self.wanted}."
        found.error(node, self.code, f"{quoted(text)} is not {self.what}.", hint)
        return None

    def schema(self) -> Schema:
        """Digits alone are a number to an editor, and `true` is a truth value."""
        shapes: list[Schema] = [{"type": "string", "pattern": anchored(self.pattern)}]
        if re.fullmatch(self.pattern, "7"):
            shapes.append({"type": "integer", "minimum": 0})
        if re.fullmatch(self.pattern, "true"):
            shapes.append({"type": "boolean"})
        return {"anyOf": shapes}


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in seconds."""

    zero: bool = False

    def read(self, node: Node, found: Findings) -> float | None:
        """Return the seconds."""
        text = written(node, found, "bad-duration", "a time such as 45 s")
        if text is None:
            return None
        seconds = duration.parse(text)
        if seconds is None:
            found.error(node, "bad-duration", f"{quoted(text)} is not a time.", _LIKE_A_TIME)
        elif seconds > duration.LONGEST:
            found.error(node, "bad-duration", f"{quoted(text)} is too long.", "The longest time is 12 h.")
        elif seconds == 0 and not self.zero:
            found.error(node, "bad-duration", "This takes no time.", "Write more than 0 s.")
        else:
            return seconds
        return None

    def schema(self) -> Schema:
        """One definition serves every length, and another those that may be 0."""
        return {"$ref": "#/$defs/pause" if self.zero else "#/$defs/duration"}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""

    low: int
    high: int

    def read(self, node: Node, found: Findings) -> int | None:
        """Return the number."""
        text = written(node, found, "bad-number", f"a whole number from {self.low} to {self.high}")
        if text is None:
            return None
        if re.fullmatch("[0-9]{1,6}", text) and self.low <= int(text) <= self.high:
            return int(text)
        found.error(node, "bad-number", f"{quoted(text)} is not a whole number from {self.low} to {self.high}.")
        return None

    def schema(self) -> Schema:
        """Quoted digits are a number, too."""
        number = {"type": "integer", "minimum": self.low, "maximum": self.high}
        return {"anyOf": [number, {"type": "string", "pattern": anchored("[0-9]{1,6}")}]}


@dataclass(frozen=True, slots=True)
class Pace:
    """The parts of a repetition, OUT-HOLD-BACK in seconds."""

    def read(self, node: Node, found: Findings) -> Tempo | None:
        """Return the tempo."""
        text = Shaped("bad-tempo", TEMPO, "a tempo", "seconds as OUT-HOLD-BACK, such as 2-0-2").read(node, found)
        return Tempo(*map(float, text.split("-"))) if text else None

    def schema(self) -> Schema:
        """Three numbers."""
        return {"type": "string", "pattern": anchored(TEMPO)}


@dataclass(frozen=True, slots=True)
class Breathing:
    """The parts of a breath, IN-HOLD-OUT-HOLD in seconds."""

    def read(self, node: Node, found: Findings) -> Breath | None:
        """Return the breath."""
        text = Shaped("bad-breath", BREATH, "a breath", "seconds as IN-HOLD-OUT-HOLD, such as 4-0-6-0").read(
            node, found
        )
        return Breath(*map(float, text.split("-"))) if text else None

    def schema(self) -> Schema:
        """Four numbers."""
        return {"type": "string", "pattern": anchored(BREATH)}


@dataclass(frozen=True, slots=True)
class Day:
    """A date."""

    def read(self, node: Node, found: Findings) -> date | None:
        """Return the date."""
        text = written(node, found, "bad-date", "a date such as 2026-11-01")
        if text is None:
            return None
        try:
            return date.fromisoformat(text if re.fullmatch(_DATE, text) else "")
        except ValueError:
            hint = _as_a_day(text) or "Write year-month-day, such as 2026-11-01."
            found.error(node, "bad-date", f"{quoted(text)} is not a date.", hint)
            return None

    def schema(self) -> Schema:
        """The pattern holds where an editor does not check formats."""
        return {"type": "string", "format": "date", "pattern": anchored(_DATE)}


def _as_a_day(text: str) -> str:
    """Return what to write for a day that is written as in ``14.12.2026``, an empty text for any other."""
    found = re.fullmatch(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})", text)
    try:
        return to_write([date(*map(int, found.groups()[::-1])).isoformat()]) if found else ""
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    def read(self, node: Node, found: Findings) -> bool | None:
        """Return whether it is yes."""
        text = written(node, found, "bad-choice", "true or false")
        if text is not None and text.lower() not in _TRUTH:
            found.error(node, "bad-choice", f"{quoted(text)} is neither true nor false.", "Write true or false.")
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
            found.error(node, self.code, "This list is empty.", "Write at least one, or leave the key out.")
        values = (self.kind.read(item, found) for item in items)
        return tuple(value for value in values if value is not None)

    def schema(self) -> Schema:
        """Return the one or the many."""
        many: Schema = {"type": "array", "items": self.kind.schema()}
        if self.code:
            many["minItems"] = 1
        return {"anyOf": [self.kind.schema(), many]}


@dataclass(frozen=True, slots=True)
class Picture:
    """The path of a picture beside or below the file, and where it is written: (path, line, column)."""

    def read(self, node: Node, found: Findings) -> tuple[str, int, int] | None:
        """Return the path with its place."""
        if isinstance(node, ScalarNode) and node.text.casefold().endswith(_PHOTOS):
            found.error(node, "bad-path", f"{quoted(node.text)} is a kind of photo that is not shown.", _AS_JPG)
            return None
        wanted = "the name of a png, jpg, webp or svg file beside this one"
        text = Shaped("bad-path", _PICTURE, "a picture within the library", wanted).read(node, found)
        return (text, node.line, node.column) if text else None

    def schema(self) -> Schema:
        """Relative, downwards, with a known ending."""
        return {"type": "string", "pattern": anchored(_PICTURE)}
