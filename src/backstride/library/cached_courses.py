"""What the cache keeps of texts and of a course: how often, from when until when, and the levels of a plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backstride.i18n.text import Text
from backstride.routine.frequency import Frequency
from backstride.routine.plan import Gate, Level


def plain_text(text: Text) -> list[Any]:
    """Return *text* as JSON has it."""
    return [text.language, *text.variants]


def read_text(plain: list[Any]) -> Text:
    """Return the text that `plain_text` made *plain*.

    Raises:
        TypeError, ValueError: it is none.
    """
    language, *variants = plain
    if not variants:
        message = "no text"
        raise ValueError(message)
    return Text(tuple((str(tag), str(words)) for tag, words in variants), str(language))


def plain_course(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return those *facts* of an entry that tell of a course, as JSON has them; empty ones are left out."""
    frequency: Frequency | None = facts.get("frequency")
    plain: dict[str, Any] = {"levels": [_plain_level(level) for level in facts.get("levels", ())]}
    if frequency:
        plain["frequency"] = [frequency.words, frequency.per, frequency.times, frequency.days, frequency.on]
    return {key: value for key, value in plain.items() if value}


def read_course(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts that `plain_course` made *plain*.

    Raises:
        KeyError, TypeError, ValueError: they make no sense.
    """
    facts: dict[str, Any] = {"levels": tuple(map(_level, plain.get("levels", ())))}
    if plain.get("frequency") is not None:
        words, per, times, days, on = plain["frequency"]
        facts["frequency"] = Frequency(
            words=str(words), per=str(per), times=int(times), days=int(days), on=tuple(map(int, on))
        )
    if "course" in plain:
        starts, until = plain["course"]
        facts["course"] = str(starts), str(until)
    return facts


def _plain_level(level: Level) -> list[Any]:
    gate = level.gate
    counted = [gate.after, gate.apart, gate.text and plain_text(gate.text)] if gate else None
    return [level.routine, level.move_on and plain_text(level.move_on), counted]


def _level(plain: list[Any]) -> Level:
    routine, move_on, gate = plain
    return Level(routine=str(routine), move_on=read_text(move_on) if move_on else None, gate=_gate(gate))


def _gate(plain: list[Any] | None) -> Gate | None:
    if plain is None:
        return None
    after, apart, text = plain
    return Gate(after=int(after), apart=float(apart), text=read_text(text) if text else None)
