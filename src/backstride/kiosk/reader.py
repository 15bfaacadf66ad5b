"""From the bytes of a kiosk's configuration to its values, with every problem by line and column; never raises.

The file is read by what reads routines: the same tree, the same kinds of values, the same answers to slips.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from backstride.format.document import read_document
from backstride.format.findings import Findings
from backstride.format.measures import Length, Whole
from backstride.format.problem import Problem, by_place, error
from backstride.format.records import Field, Record, Values
from backstride.format.tree import ListNode, MapNode, Node, ScalarNode, Spot, on_one_line
from backstride.format.values import LANGUAGE, Choice, Flag, Listed, Schema, Sentence, Shaped, Words, not_a_tag, written
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, message
from backstride.i18n.text import ENGLISH
from backstride.kiosk.config import Health, Idle, KioskConfig
from backstride.kiosk.hours import OpeningHours, Range, parse_range
from backstride.kiosk.pin import HASH
from backstride.routine.emergency import REGIONS
from backstride.routine.ids import ID

_MINUTE, _HOUR = 60.0, 3600.0
_LEAST_WARNING = 5.0
"""Seconds of "Still there?" that a person needs to read it and to reach the screen."""

_ABOUT_PINS = re.compile("(?i)^.*(?:pin|hash).*$", re.MULTILINE)
_DIGITS = re.compile("[0-9]{4,}")
"""What may be a PIN, on a line that is about one."""

SET_PIN = message("`backstride kiosk --set-pin` asks for one and writes it into this file.")
_NO_PIN = message("There is no PIN here, so nobody could leave the kiosk.")
_PLAIN_PIN = message("The PIN itself must not be in the file.")
_NOT_PLAIN = message("Delete it, and run `backstride kiosk --set-pin`.")
_HOURS = message("hours such as `07:00-21:00`")
_A_FOLDER = message("the full path of a folder, such as `/srv/backstride/routines`")


def _no_folder(text: str) -> Message:
    return message("`{text}` is not the full path of a folder.", text=on_one_line(text))


def _no_routine(text: str) -> Message:
    return message("`{text}` is not the id of a routine.", text=on_one_line(text))


@dataclass(frozen=True, slots=True)
class Within:
    """A length of time from ``low`` to ``high`` seconds."""

    low: float
    high: float

    def read(self, node: Node, found: Findings) -> float | None:
        """Return the seconds."""
        seconds = Length().read(node, found)
        if seconds is None or self.low <= seconds <= self.high:
            return seconds
        what = message(
            "`{text}` is not between {low} and {high}.",
            text=on_one_line(node.text if isinstance(node, ScalarNode) else ""),
            low=duration(self.low),
            high=duration(self.high),
        )
        found.error(node, "bad-duration", what)
        return None

    def schema(self) -> Schema:
        """To an editor it is a time."""
        return Length().schema()


@dataclass(frozen=True, slots=True)
class Hours:
    """One range of hours."""

    def read(self, node: Node, found: Findings) -> Range | None:
        """Return the range."""
        text = written(node, found, "bad-hours", _HOURS)
        if text is None:
            return None
        hours = parse_range(text)
        if hours is None:
            what = message("`{text}` is not a range of hours.", text=on_one_line(text))
            found.error(node, "bad-hours", what, message("Write {wanted}.", wanted=_HOURS))
        return hours

    def schema(self) -> Schema:
        """To an editor it is text."""
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class Hashed:
    """The hash of a PIN; what is written in its place is never repeated, for it may be the PIN."""

    def read(self, node: Node, found: Findings) -> str | None:
        """Return the hash."""
        if isinstance(node, ScalarNode) and re.fullmatch(HASH, node.text.strip()):
            return node.text.strip()
        if isinstance(node, ScalarNode) and node.empty:
            found.error(node, "no-pin", _NO_PIN, SET_PIN)
        elif isinstance(node, ScalarNode) and re.fullmatch("[0-9 -]+", node.text):
            found.error(node, "bad-pin", _PLAIN_PIN, _NOT_PLAIN)
        else:
            found.error(node, "bad-pin", message("This is not the hash of a PIN."), _NOT_PLAIN)
        return None

    def schema(self) -> Schema:
        """To an editor it is text."""
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class Pin:
    """The mapping that has the hash; a PIN in its place is not repeated either."""

    record = Record("A PIN", (Field("hash", Hashed(), "Made by `backstride kiosk --set-pin`."),), dict)

    def read(self, node: Node, found: Findings) -> str | None:
        """Return the hash."""
        if isinstance(node, ScalarNode):
            return Hashed().read(node, found)
        values: dict[str, str] | None = self.record.read(node, found)
        if isinstance(node, MapNode) and "hash" not in node.entries:
            found.error(node, "no-pin", _NO_PIN, SET_PIN)
        return values.get("hash") if values else None

    def schema(self) -> Schema:
        """Return the mapping."""
        return self.record.schema()


@dataclass(frozen=True, slots=True)
class LongEnough:
    """Between "Still there?" and the start page there is time to read and to reach the screen."""

    key: str

    def check(self, node: MapNode, values: Values, found: Findings) -> None:
        """Report where there is not, once: at the last of the two that is written."""
        last = max((key for key in ("ask_after", "reset_after") if key in node.entries), key=list(node.entries).index)
        idle = Idle(**{name: values[name] for name in ("ask_after", "reset_after") if name in values})
        if last != self.key or idle.reset_after - idle.ask_after >= _LEAST_WARNING:
            return
        what = message("`reset_after` is less than {time} after `ask_after`.", time=duration(_LEAST_WARNING))
        cure = message("Write `reset_after: {time}` or more.", time=f"{idle.ask_after + _LEAST_WARNING:g}s")
        found.error(node.entries[self.key].value, "bad-duration", what, cure)

    def schema(self) -> None:
        """Return nothing: a JSON Schema cannot compare two values."""


IDLE = Record(
    "The idle times",
    (
        Field("ask_after", Within(10, _HOUR), "Without a touch for so long, the kiosk asks whether somebody is there."),
        Field("reset_after", Within(15, 2 * _HOUR), "Without a touch for so long, it goes back to its start page."),
    ),
    Idle,
    (LongEnough("ask_after"), LongEnough("reset_after")),
)

HEALTH = Record(
    "The care for the kiosk's health",
    (Field("watchdog", Flag(), "Whether a kiosk that hangs is restarted by the system."),),
    Health,
)


def _config(**values: Any) -> KioskConfig:  # noqa: ANN401  because a record's values have their own types
    for key in ("library", "routines", "languages"):
        values[key] = tuple(dict.fromkeys(values.get(key, ())))
    return KioskConfig(**{**values, "open": OpeningHours(values.get("open", ()))})


CONFIG = Record(
    "The configuration of a kiosk",
    (
        Field(
            "library",
            Listed(Shaped("bad-path", r"(?s)(/|~/|\\\\|[A-Za-z]:[\\/]).+", _no_folder, _A_FOLDER), "bad-path"),
            "The folders of the routines.",
        ),
        Field(
            "routines",
            Listed(Shaped("bad-id", ID, _no_routine, message("ids, as `backstride list` shows them")), "bad-id"),
            "The ids of the routines to show, in this order.",
        ),
        Field("title", Sentence(), "The name of the place."),
        Field(
            "languages",
            Listed(Shaped("bad-choice", LANGUAGE, not_a_tag, message("a tag such as `en` or `de`")), "bad-choice"),
            "The languages to choose from; the first is the one that everybody begins with.",
        ),
        Field("idle", IDLE, "What happens when nobody touches the screen."),
        Field("pause_idle", Within(30, _HOUR), "How long a session stays paused."),
        Field("volume", Whole(0, 100), "How loud it is, in percent."),
        Field("pin", Pin(), "The PIN of the staff."),
        Field("safety_notice", Flag(), "Whether every visitor reads first when to get help."),
        Field("explain", Flag(), "Whether each exercise is explained before it begins."),
        Field("open", Listed(Hours(), "bad-hours"), "The opening hours."),
        Field("health", HEALTH, "How the kiosk is watched."),
        Field("counts", Flag(), "Whether it counts how often routines are started and finished."),
        Field("text_size", Whole(100, 200), "How large the text is, in percent."),
        Field("contrast", Flag(), "Whether the colours have a high contrast."),
        Field("low_controls", Flag(), "Whether all controls are in the lower half of the screen."),
        Field("emergency_region", Choice(("auto", *REGIONS)), "Whose emergency number is shown."),
        Field("voice_command", Words(), "A program that speaks, in place of the one that is found."),
        Field("screen", Words(), "The name of the screen to fill."),
    ),
    _config,
)


def read_config(data: bytes) -> tuple[KioskConfig | None, tuple[Problem, ...]]:
    """Read a configuration. Return it, ``None`` where a problem is an error, and all problems by place."""
    config, problems = _read(data)
    secrets = {
        digits for line in _ABOUT_PINS.findall(data.decode(errors="replace")) for digits in _DIGITS.findall(line)
    }
    return config, by_place(_discreet(problem, secrets) if secrets else problem for problem in problems)


def _discreet(problem: Problem, secrets: Iterable[str]) -> Problem:
    """Return *problem*, or, where it repeats what may be a PIN, one that does not."""
    said = IN_ENGLISH.say(problem.said)
    if not any(digits in said for digits in secrets):
        return problem
    return replace(problem, code="bad-pin", message=_PLAIN_PIN, hint=_NOT_PLAIN)


def _read(data: bytes) -> tuple[KioskConfig | None, Sequence[Problem]]:
    root, problems = read_document(data)
    if any(problem.code == "empty-file" for problem in problems):
        root, problems = MapNode({}, 1, 1), []
    found = Findings(problems, _language(root))
    if root is None:
        return None, found.problems
    config: KioskConfig | None = CONFIG.read(root, found)
    if isinstance(root, MapNode) and "pin" not in root.entries:
        found.problems.append(error(Spot(), "no-pin", _NO_PIN, SET_PIN))
    if config is None or found.problems:
        return None, found.problems
    return config, ()


def _language(root: Node | None) -> str:
    """Return the first of the languages, in which a title without a language of its own is written."""
    listed = root.entries.get("languages") if isinstance(root, MapNode) else None
    first = (
        listed.value.items[:1] if listed and isinstance(listed.value, ListNode) else [listed.value] if listed else []
    )
    text = first[0].text.strip() if first and isinstance(first[0], ScalarNode) else ""
    return text if re.fullmatch(LANGUAGE, text) else ENGLISH
