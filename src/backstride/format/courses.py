"""How a course is written: how often, from when until when, and what opens the next level of a plan."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from backstride.format import other_words
from backstride.format.answers import not_an_id
from backstride.format.findings import Findings
from backstride.format.measures import Day, Whole
from backstride.format.records import Field, Ordered, Record
from backstride.format.tree import MapNode, Node, on_one_line
from backstride.format.values import Choice, Listed, Schema, Sentence, Shaped, Words, anchored, written
from backstride.i18n.messages import message
from backstride.i18n.text import Text
from backstride.routine.frequency import Frequency
from backstride.routine.ids import ID
from backstride.routine.model import Prescription
from backstride.routine.plan import Gate, Level

_DAY, _HOUR = 24 * 3600.0, 3600.0
_UNITS = {"h": _HOUR, "s": _HOUR, "d": _DAY, "t": _DAY, "w": 7 * _DAY}  # by the first letter, in either language
_HOURS = "h|hours?|std|stunden?"
_DAYS = "d|days?|t|tage?|weeks?|wochen?"
_LONGEST = 60 * _DAY


@dataclass(frozen=True, slots=True)
class Apart:
    """How far two sessions lie apart, in days and weeks, and in ``hours`` where these count."""

    hours: bool = False

    def read(self, node: Node, found: Findings) -> float | None:
        """Return the seconds."""
        wanted = message("a time such as `48h` or `2 days`") if self.hours else message("a time such as `2 days`")
        text = written(node, found, "bad-duration", wanted)
        if text is None:
            return None
        number, unit = match.groups() if (match := re.fullmatch(self._shape, text.lower())) else ("0", "h")
        seconds = int(number) * _UNITS[unit[0]]
        if 0 < seconds <= _LONGEST:
            return seconds
        what = message("`{text}` is not a time between sessions.", text=on_one_line(text))
        found.error(node, "bad-duration", what, message("Write {wanted}.", wanted=wanted))
        return None

    def schema(self) -> Schema:
        """A number with its unit; how much that is at most, only the reader knows."""
        return {"type": "string", "pattern": anchored(f"(?=.*[1-9]){self._shape}")}

    @property
    def _shape(self) -> str:
        return rf"([0-9]{{1,3}})\s*({f'{_HOURS}|{_DAYS}' if self.hours else _DAYS})"


WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _per(**values: Any) -> Frequency:  # noqa: ANN401  because a record's values have their own types
    return Frequency(**values)


def _every(*, every: float) -> Frequency:
    return Frequency(days=round(every / _DAY))


def _on(*, on: tuple[str, ...]) -> Frequency:
    return Frequency(on=tuple(sorted({WEEKDAYS.index(day) for day in on})))


FREQUENCIES = {
    "every": Record("A frequency", (Field("every", Apart(), "How far apart, such as 2 days.", required=True),), _every),
    "on": Record(
        "A frequency",
        (
            Field(
                "on",
                Listed(Choice(WEEKDAYS, meant=other_words.WEEKDAYS), "bad-choice"),
                "On which days, such as [mon, wed, fri].",
                required=True,
            ),
        ),
        _on,
    ),
    "per": Record(
        "A frequency",
        (
            Field("per", Choice(("day", "week", "month"), meant=other_words.SPANS), "The span.", required=True),
            Field("times", Whole(1, 50), "How often in that span.", required=True),
        ),
        _per,
    ),
}
"""What can be counted, by the key that tells which it is."""


@dataclass(frozen=True, slots=True)
class HowOften:
    """How often something is done: in words, or so that it can be counted."""

    def read(self, node: Node, found: Findings) -> Frequency | None:
        """Return how often."""
        if not isinstance(node, MapNode):
            words = Words().read(node, found)
            return Frequency(words=words) if words else None
        key = next((key for key in FREQUENCIES if key in node.entries), "per")
        frequency: Frequency | None = FREQUENCIES[key].read(node, found)
        return frequency

    def schema(self) -> Schema:
        """Return each way."""
        return {"anyOf": [Words().schema(), *(record.schema() for record in FREQUENCIES.values())]}


PAIN = Record(
    "Pain",
    (
        Field("go", Whole(0, 10), "Up to this score, go on.", required=True, name="pain_go"),
        Field("caution", Whole(0, 10), "Up to this score, go on with care.", required=True, name="pain_caution"),
    ),
    dict,
    (Ordered("caution", "bad-number", message("`caution` is less than `go`."), ("pain_go", "pain_caution")),),
)


def _prescription(**values: Any) -> Prescription:  # noqa: ANN401  because a record's values have their own types
    pain = values.pop("pain", {})
    return Prescription(**values, **pain)


PRESCRIPTION = Record(
    "A prescription",
    (
        Field("frequency", HowOften(), "How often: {per: week, times: 3}, {every: 2 days}, {on: [mon]} or text."),
        Field("from", Day(), "The first day.", name="starts"),
        Field("until", Day(), "The last day; after it, the author wants to see the person again."),
        Field("stop_if", Sentence(), "When to stop."),
        Field("pain", PAIN, "The pain scores, 0 to 10, up to which to go on."),
    ),
    _prescription,
    (Ordered("until", "bad-date", message("`until` is before `from`."), ("starts", "until")),),
)

GATE = Record(
    "A gate",
    (
        Field("after", Whole(1, 50), "How many steady sessions open the next level.", required=True),
        Field("apart", Apart(hours=True), "How far apart they are at least, such as 48h."),
        Field("text", Sentence(), "What the person reads when it is open."),
    ),
    Gate,
)


@dataclass(frozen=True, slots=True)
class MoveOn:
    """When it is time for the next level: a sentence, or a gate that is counted."""

    def read(self, node: Node, found: Findings) -> Text | Gate | None:
        """Return the sentence or the gate."""
        counted = isinstance(node, MapNode) and bool(GATE.known.keys() & node.entries.keys())
        said: Text | Gate | None = (GATE if counted else Sentence()).read(node, found)
        return said

    def schema(self) -> Schema:
        """Return both."""
        return {"anyOf": [Sentence().schema(), GATE.schema()]}


def _level(**values: Any) -> Level:  # noqa: ANN401  because a record's values have their own types
    said = values.pop("move_on", None)
    return Level(**values, **{"gate" if isinstance(said, Gate) else "move_on": said})


_ROUTINE_ID = message("small letters a-z, digits and `-`")
LEVEL = Record(
    "A level",
    (
        Field("routine", Shaped("bad-id", ID, not_an_id, _ROUTINE_ID), "The routine of this level.", required=True),
        Field("move_on", MoveOn(), "When it is time for the next level: words, or {after: 2, apart: 48h, text: …}."),
    ),
    _level,
)
