"""Steps as they are typed on one line, ``bridge 3x10, plank 3x30 s, clam 2x12/side``: names, doses, rests and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

from backstride.format import dose_words as words_of
from backstride.format.editing.dose_text import entered
from backstride.format.notation import meaning
from backstride.format.tree import Plain
from backstride.routine import duration
from backstride.routine.model import Breath, Dose, Exercise, Holds, Mode

_PARTS = re.compile(r" *(?:(?<!\d),|,(?!\d)) *")
_ENDS = re.compile(rf" *(?:;|\n| {words_of.THEN} ) *")
_SIDES = {
    "each": rf"{words_of.ONE_OF_EACH} ?{words_of.LIMB}|{words_of.EACH}",
    "left": rf"(?:{words_of.ONE_SIDE} )?{words_of.LEFT}(?: {words_of.LIMB})?",
    "right": rf"(?:{words_of.ONE_SIDE} )?{words_of.RIGHT}(?: {words_of.LIMB})?",
    "alternate": words_of.ALTERNATING,
}
_REST = re.compile(rf"{words_of.REST}:? (.+)", re.IGNORECASE)
_NOTE = re.compile(rf"{words_of.NOTE}: ?(.+)", re.IGNORECASE)
_LONGEST = 400
_MOST = 12  # steps on one line


class Names(Protocol):
    """What finds exercises by what people call them."""

    @property
    def exercises(self) -> Mapping[str, Exercise | None]:
        """Return all exercises by id."""

    def exact(self, asked: str) -> tuple[str, ...]:
        """Return the ids of those that are called just that."""

    def near(self, asked: str) -> tuple[str, ...]:
        """Return the ids of those that may be meant, the nearest first."""


class Typed(NamedTuple):
    """One step that was typed: the step, or none, and the ids that its *name* may mean, the nearest first."""

    name: str
    step: Mapping[str, Plain] | None
    ids: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Say whether it means one step and no other."""
        return self.step is not None and len(self.ids) < 2  # noqa: PLR2004  because one is one

    def as_exercise(self, id_: str) -> Mapping[str, Plain] | None:
        """Return the step with the exercise *id_* in the place of the nearest one."""
        return {**self.step, "exercise": id_} if self.step else None


def typed_steps(line: str, names: Names) -> tuple[Typed, ...]:
    """Return the steps that *line* means, in order."""
    return tuple(_typed(part, names) for part in _parts(line[:_LONGEST]))[:_MOST]


def _parts(line: str) -> Iterator[str]:
    """Yield the parts of *line*, one a step: at a comma only where what follows does not go on with the dose."""
    for whole in _ENDS.split(line.strip()):
        yield from _parted([part for part in _PARTS.split(whole) if part])


def _parted(parts: list[str]) -> Iterator[str]:
    while parts:
        part = parts.pop(0)
        while parts and (_NOTE.fullmatch(part) or _goes_on(part, parts[0])):
            part = f"{part}, {parts.pop(0)}"
        yield part


def _goes_on(part: str, more: str) -> bool:
    """Say whether *more* belongs to the dose at the end of *part*: a number for another set, a side, a tempo."""
    if not more[:1].isalpha():
        return True
    _, dose = _name_and_dose(f"{part}, {more}")
    return dose.endswith(more) and dose != more


def _typed(part: str, names: Names) -> Typed:
    rest, note = _REST.fullmatch(part), _NOTE.fullmatch(part)
    length = meaning(rest[1], "rest") if rest else None
    if length:
        return Typed(part, length.values)
    if note:
        return Typed(part, {"note": note[1]})
    name, dose = (part, "") if names.exact(part) else _name_and_dose(part)
    ids = names.exact(name) or names.near(name)
    if not ids:
        return Typed(name, None)
    own = _own_dose(names.exercises.get(ids[0]))
    values = _dose_values(dose, own)
    if values is None:
        return Typed(name, None, ids)
    if not values and own.mode is None:
        values = {"hold": "30 s"}
    return Typed(name, {"exercise": ids[0], **values}, ids)


def _own_dose(exercise: Exercise | None) -> Dose:
    return exercise.dose if exercise else Dose()


def _dose_values(dose: str, own: Dose) -> dict[str, Plain] | None:
    """Return the keys of a *dose* in words for an exercise whose *own* dose is this."""
    if not dose:
        return {}
    side = next((side for side, pattern in _SIDES.items() if re.fullmatch(pattern, dose, re.IGNORECASE)), "")
    if side:
        return {"sides": side}
    repeated = own.mode is Mode.HOLD and bool(own.reps)  # then a bare number counts the holds
    values = entered(dose, own.mode.value if own.mode and not repeated else "", breath_text(own.breathe))
    if values and repeated and "reps" in values and values.get("hold") is None and isinstance(own.hold, tuple):
        values["hold"] = _hold_text(own.hold)
    return None if values is None else {key: value for key, value in values.items() if value is not None}


def _hold_text(hold: Holds) -> Plain:
    texts: list[Plain] = [each if each == "max" else duration.show(each) for each in hold]
    return texts[0] if len(texts) == 1 else texts


def breath_text(breath: Breath | None) -> str:
    """Return *breath* as it is written: ``4-0-6-0``."""
    parts = (breath.breathe_in, breath.hold, breath.out, breath.rest) if breath else ()
    return "-".join(f"{part:g}" for part in parts)


def _name_and_dose(part: str) -> tuple[str, str]:
    """Return the name and the dose of *part*: the longest dose at its end, or at its beginning, or none."""
    words = part.split(" ")
    for at in range(1, len(words)):
        dose = " ".join(words[at:])
        if _is_dose(dose):
            return " ".join(words[:at]).rstrip(",:"), dose
    for at in range(len(words) - 1, 0, -1):
        dose = " ".join(words[:at]).rstrip(",")
        if dose[:1].isdigit() and _is_dose(dose):
            return " ".join(words[at:]), dose
    return part, ""


def _is_dose(words: str) -> bool:
    if any(re.fullmatch(pattern, words, re.IGNORECASE) for pattern in _SIDES.values()):
        return True
    begins = words[:1].isdigit() or words.casefold().startswith(("max", "left ", "right ", "links ", "rechts "))
    return begins and (entered(words) is not None or entered(words, "breathe", "4-0-6-0") is not None)
