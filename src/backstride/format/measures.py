"""The kinds of values that measure something, or lead somewhere: times, numbers, paces, days and pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from backstride.format.answers import to_write
from backstride.format.findings import Findings
from backstride.format.tree import BrokenNode, ListNode, Node, ScalarNode, on_one_line
from backstride.format.values import Kind, Schema, Sentence, Shaped, anchored, written
from backstride.i18n.messages import Message, message
from backstride.i18n.text import Text
from backstride.routine import duration
from backstride.routine.model import Breath, Cap, Parts, Tempo

_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_PART = r"[0-9]{1,2}(\.[0-9]{1,2})?"
_LONGER_THAN_0 = rf"(?!0+(\.0+)?(-|$)){_PART}"
TEMPO = rf"(?!(0+(\.0+)?-){{2}}0+(\.0+)?$){_PART}-{_PART}-{_PART}"
BREATH = f"{_LONGER_THAN_0}-{_PART}-{_LONGER_THAN_0}-{_PART}"
_PARTS_OF_A_REPETITION = 3
_PHOTOS = (".heic", ".heif", ".avif")

_PICTURE = (
    r"(?!.*\.\.?/)[^/\\:*?\"<>|][^\\:*?\"<>|]*"
    r"\.(png|jpg|jpeg|webp|svg|PNG|JPG|JPEG|WEBP|SVG)"
)
_MAX = "max"
_LIKE_A_TIME = message("Write it like `45 s`, `1 min 30 s` or `1:30`.")
_A_TIME = message("a time such as 45 s")
_THREE_NAMES = message("`parts` has three names, for out, hold and back.")
_A_DATE = message("a date such as 2026-11-01")


def _not_a_tempo(text: str) -> Message:
    return message("`{text}` is not a tempo.", text=on_one_line(text))


def _not_a_breath(text: str) -> Message:
    return message("`{text}` is not a breath.", text=on_one_line(text))


def _not_a_picture(text: str) -> Message:
    return message("`{text}` is not a picture within the library.", text=on_one_line(text))


_TEMPO = Shaped("bad-tempo", TEMPO, _not_a_tempo, message("seconds as OUT-HOLD-BACK, such as 2-0-2"))
_BREATH = Shaped("bad-breath", BREATH, _not_a_breath, message("seconds as IN-HOLD-OUT-HOLD, such as 4-0-6-0"))
_PATH = Shaped(
    "bad-path", _PICTURE, _not_a_picture, message("the name of a png, jpg, webp or svg file beside this one")
)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in seconds."""

    zero: bool = False

    def read(self, node: Node, found: Findings) -> float | None:
        """Return the seconds."""
        text = written(node, found, "bad-duration", _A_TIME)
        if text is None:
            return None
        seconds = duration.parse(text)
        if seconds is None:
            found.error(node, "bad-duration", message("`{text}` is not a time.", text=on_one_line(text)), _LIKE_A_TIME)
        elif seconds > duration.LONGEST:
            what = message("`{text}` is too long.", text=on_one_line(text))
            found.error(node, "bad-duration", what, message("The longest time is 12 h."))
        elif seconds == 0 and not self.zero:
            found.error(node, "bad-duration", message("This takes no time."), message("Write more than 0 s."))
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
        low, high = str(self.low), str(self.high)  # as an author types them
        text = written(node, found, "bad-number", message("a whole number from {low} to {high}", low=low, high=high))
        if text is None:
            return None
        if re.fullmatch("[0-9]{1,6}", text) and self.low <= int(text) <= self.high:
            return int(text)
        shown = on_one_line(text)
        what = message("`{text}` is not a whole number from {low} to {high}.", text=shown, low=low, high=high)
        found.error(node, "bad-number", what)
        return None

    def schema(self) -> Schema:
        """Quoted digits are a number, too."""
        number = {"type": "integer", "minimum": self.low, "maximum": self.high}
        return {"anyOf": [number, {"type": "string", "pattern": anchored("[0-9]{1,6}")}]}


@dataclass(frozen=True, slots=True)
class OrMax:
    """What ``kind`` reads, or the word for as much as a person can."""

    kind: Kind

    def read(self, node: Node, found: Findings) -> Any:  # noqa: ANN401  because each kind has its own Python type
        """Return the value, or the word."""
        if isinstance(node, ScalarNode) and node.text.strip().lower() == _MAX:
            return _MAX
        return self.kind.read(node, found)

    def schema(self) -> Schema:
        """An editor offers the word."""
        return {"anyOf": [self.kind.schema(), {"type": "string", "enum": [_MAX, _MAX.title(), _MAX.upper()]}]}


@dataclass(frozen=True, slots=True)
class Limit:
    """Where what has no number ends: a time, or a whole number of at most ``most`` that may be repetitions."""

    most: int

    def read(self, node: Node, found: Findings) -> Cap | None:
        """Return the seconds, and the repetitions where it is a bare number."""
        seconds = Length().read(node, found)
        if seconds is None:
            return None
        bare = isinstance(node, ScalarNode) and node.text.strip().isdigit()
        return Cap(seconds, int(seconds) if bare and seconds <= self.most else None)

    def schema(self) -> Schema:
        """To an editor it is a time."""
        return Length().schema()


@dataclass(frozen=True, slots=True)
class Pace:
    """The parts of a repetition, OUT-HOLD-BACK in seconds."""

    def read(self, node: Node, found: Findings) -> Tempo | None:
        """Return the tempo."""
        text = _TEMPO.read(node, found)
        return Tempo(*map(float, text.split("-"))) if text else None

    def schema(self) -> Schema:
        """Three numbers."""
        return {"type": "string", "pattern": anchored(TEMPO)}


@dataclass(frozen=True, slots=True)
class PartNames:
    """What the three parts of a repetition are called: out, hold and back."""

    def read(self, node: Node, found: Findings) -> Parts | None:
        """Return the names; an empty one keeps the usual word."""
        if isinstance(node, ListNode) and len(node.items) == _PARTS_OF_A_REPETITION:
            out, hold, back = (_part_name(item, found) for item in node.items)
            return out, hold, back
        if not isinstance(node, BrokenNode):
            found.error(node, "bad-tempo", _THREE_NAMES, to_write(['parts: [Press, Let go, ""]']))
        return None

    def schema(self) -> Schema:
        """Three texts, of which any may be empty."""
        name: Schema = {"anyOf": [Sentence().schema(), {"type": ["string", "null"], "maxLength": 0}]}
        return {"type": "array", "items": name, "minItems": 3, "maxItems": 3}


def _part_name(node: Node, found: Findings) -> Text | None:
    nothing = isinstance(node, ScalarNode) and (node.empty or not node.text.strip())
    return None if nothing else Sentence().read(node, found)


@dataclass(frozen=True, slots=True)
class Breathing:
    """The parts of a breath, IN-HOLD-OUT-HOLD in seconds."""

    def read(self, node: Node, found: Findings) -> Breath | None:
        """Return the breath."""
        text = _BREATH.read(node, found)
        return Breath(*map(float, text.split("-"))) if text else None

    def schema(self) -> Schema:
        """Four numbers."""
        return {"type": "string", "pattern": anchored(BREATH)}


@dataclass(frozen=True, slots=True)
class Day:
    """A date."""

    def read(self, node: Node, found: Findings) -> date | None:
        """Return the date."""
        text = written(node, found, "bad-date", _A_DATE)
        if text is None:
            return None
        try:
            return date.fromisoformat(text if re.fullmatch(_DATE, text) else "")
        except ValueError:
            hint = _as_a_day(text) or message("Write year-month-day, such as 2026-11-01.")
            found.error(node, "bad-date", message("`{text}` is not a date.", text=on_one_line(text)), hint)
            return None

    def schema(self) -> Schema:
        """The pattern holds where an editor does not check formats."""
        return {"type": "string", "format": "date", "pattern": anchored(_DATE)}


def _as_a_day(text: str) -> Message | None:
    """Return what to write for a day that is written as in ``14.12.2026``, nothing for any other."""
    found = re.fullmatch(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})", text)
    try:
        return to_write([date(*map(int, found.groups()[::-1])).isoformat()]) if found else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class PicturePair:
    """One picture, or two: start and end."""

    def read(self, node: Node, found: Findings) -> tuple[str, ...] | None:
        """Return the paths, ``None`` where one of them cannot be read."""
        items = node.items if isinstance(node, ListNode) else [node]
        if len(items) not in (1, 2):
            what = message("`picture` is one picture, or two: the start and the end.")
            found.error(node, "bad-path", what, to_write(["picture: [start.jpg, end.jpg]"]))
            return None
        paths = tuple(Picture().read(item, found) for item in items)
        return tuple(path for path in paths if path) if all(paths) else None

    def schema(self) -> Schema:
        """Return one, or a list of at most two."""
        one = Picture().schema()
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1, "maxItems": 2}]}


@dataclass(frozen=True, slots=True)
class Picture:
    """The path of a picture beside or below the file."""

    def read(self, node: Node, found: Findings) -> str | None:
        """Return the path."""
        if isinstance(node, ScalarNode) and node.text.casefold().endswith(_PHOTOS):
            what = message("`{text}` is a kind of photo that cannot be shown.", text=on_one_line(node.text))
            found.error(node, "bad-path", what, message("Save it as JPG, and write that name."))
            return None
        return _PATH.read(node, found)

    def schema(self) -> Schema:
        """Relative, downwards, with a known ending."""
        return {"type": "string", "pattern": anchored(_PICTURE)}
