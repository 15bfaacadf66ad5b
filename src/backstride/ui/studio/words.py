"""How the steps of a routine read in the studio: what each is called, how much it is, and what differs in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from backstride.format.editing.add_line import breath_text
from backstride.format.editing.dose_text import WORK, shown
from backstride.format.editing.outline import Row
from backstride.format.tree import Plain
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, in_context, message
from backstride.routine import duration
from backstride.routine.model import Dose, Exercise, PerSide
from backstride.ui.kit.labels import word
from backstride.ui.kit.say import say

MODES = ("hold", "reps", "for", "breathe")

SIDES: Mapping[str, Message] = {
    "both": in_context("side of a step", "Both"),
    "each": in_context("side of a step", "Each"),
    "left": in_context("side of a step", "Left"),
    "right": in_context("side of a step", "Right"),
    "alternate": in_context("side of a step", "Alternating"),
}


def title(row: Row, exercise: Exercise | None, catalogue: Catalogue) -> str:
    """Return what the step in *row* is called."""
    match row.kind:
        case "exercise":
            return catalogue.read(exercise.title) if exercise else row.text("exercise")
        case "rest":
            return catalogue.say(message("Rest"))
        case "note":
            return _one_text(row.values.get("note", ""))
        case "repeat":
            return _one_text(row.values.get("title", "")) or catalogue.say(message("Circuit"))
    return _one_text(row.values.get("", "")) or catalogue.say(message("Not a step yet"))


def _one_text(value: Plain) -> str:
    """Return a text, or the first of its languages."""
    if isinstance(value, dict):
        return next((each for each in value.values() if isinstance(each, str)), "")
    return value if isinstance(value, str) else ""


def mode(row: Row, exercise: Exercise | None) -> str:
    """Return how the step in *row* is measured: by what it says, or as its exercise is."""
    written = next((key for key in ("hold", "breathe", "reps", "for") if key in row.values), "")
    own = exercise.dose.mode if exercise else None
    return written or (own.value if own else "")


def dose(row: Row, exercise: Exercise | None, catalogue: Catalogue) -> str:
    """Return how much the step in *row* is, as it is typed."""
    match row.kind:
        case "rest":
            return _length(row.text("rest"))
        case "note":
            return _length(row.text("for"))
        case "repeat":
            return row.text("repeat")
        case "exercise":
            values = {key: value for key, value in row.values.items() if key in WORK}
            if not any(key in values for key in MODES) and exercise:
                values = written(exercise.dose) | values
            return catalogue.say(shown(values)) if values else ""
    return ""


def written(own: Dose) -> dict[str, Plain]:
    """Return the dose of an exercise as it would be written in a step."""
    found: dict[str, Plain | None] = {
        "sets": _number(own.sets),
        "reps": _listed(own.reps),
        "hold": _listed(own.hold, length=True),
        "for": duration.show(own.time) if own.time is not None else None,
        "breathe": breath_text(own.breathe) or None,
        "breaths": str(own.breaths) if own.breaths is not None else None,
    }
    return {key: value for key, value in found.items() if value is not None}


def _number(value: int | PerSide[int] | None) -> Plain | None:
    if isinstance(value, PerSide):
        return {"left": str(value.left), "right": str(value.right)}
    return None if value is None else str(value)


def _listed(value: object, *, length: bool = False) -> Plain | None:
    """Return one value, or one for each set, or for each side."""
    if isinstance(value, PerSide):
        left, right = _listed(value.left, length=length), _listed(value.right, length=length)
        return {"left": left or "", "right": right or ""}
    if not isinstance(value, tuple):
        return None
    texts: list[Plain] = [duration.show(each) if length and each != "max" else str(each) for each in value]
    return texts[0] if len(texts) == 1 else texts


def side(row: Row, exercise: Exercise | None) -> str:
    """Return which sides the step in *row* works."""
    own = (exercise.dose.sides or exercise.sides) if exercise else None
    return row.text("sides") or own or "both"


def differs(row: Row, exercise: Exercise | None, catalogue: Catalogue) -> str:
    """Return what else is written of the step in *row*: its tempo, its rest, its load."""
    return " \N{MIDDLE DOT} ".join(_differences(row, exercise, catalogue))


def _differences(row: Row, exercise: Exercise | None, catalogue: Catalogue) -> Iterator[str]:
    say = catalogue.say
    if tempo := row.text("tempo"):
        yield say(message("Tempo {tempo}", tempo=tempo))
    if row.kind in ("exercise", "repeat") and row.text("rest"):
        yield say(message("rest {time}", time=_length(row.text("rest"))))
    if row.kind == "repeat" and row.text("every"):
        yield say(message("every {time}", time=_length(row.text("every"))))
    if row.kind == "repeat" and row.text("for"):
        yield say(message("for {time}", time=_length(row.text("for"))))
    if row.text("get_ready"):
        yield say(message("get ready {time}", time=_length(row.text("get_ready"))))
    yield from filter(None, (_one_text(row.values.get(key, "")) for key in ("load", "cue")))
    if not row.values.keys() & {*MODES, "tempo", "load", "cue"} and exercise and row.kind == "exercise":
        yield say(message("its usual dose"))


def _length(written: str) -> str:
    seconds = duration.parse(written)
    return duration.show(seconds) if seconds else written


def kind_word(kind: str) -> str:
    """Return what a *kind* of exercise is called."""
    return say(in_context("kind of an exercise", "Stretch")) if kind == "stretch" else word(kind)
