"""An exercise as a card, in words and for machines: what ``list --exercises`` and ``show`` have in common."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, labelled, message
from backstride.i18n.text import Text
from backstride.routine.describe import own_dose
from backstride.routine.ids import exercise_and_variant
from backstride.routine.model import Exercise

_LEVELS = {"easier": message("easier"), "harder": message("harder")}


def card(exercise: Exercise, catalogue: Catalogue) -> dict[str, object]:
    """Return all that there is to say of *exercise*, under the format's own keys; what it has not is ``None``."""
    dose = own_dose(exercise)
    return {
        "id": exercise.id,
        "title": catalogue.read(exercise.title),
        "also_known_as": [catalogue.read(each) for each in exercise.also_known_as],
        "kind": exercise.kind,
        "position": exercise.position or None,
        "muscles": exercise.muscles,
        "equipment": [catalogue.read(each) for each in exercise.equipment],
        "when": exercise.when,
        "sides": exercise.sides,
        "dose": catalogue.say(dose) if dose else None,
        "setup": _read(exercise.setup, catalogue),
        "move": _read(exercise.move, catalogue),
        "feel": _read(exercise.feel, catalogue),
        "mistakes": [catalogue.read(each) for each in exercise.mistakes],
        "caution": _read(exercise.caution, catalogue),
        "easier": exercise.easier,
        "harder": exercise.harder,
        "tags": exercise.tags,
        "variants": [_variant(each, catalogue) for each in exercise.variants],
        "sources": [each.title for each in exercise.sources],
    }


def _variant(variant: Exercise, catalogue: Catalogue) -> dict[str, object]:
    name = exercise_and_variant(variant.id)[1]
    return {"variant": name, "title": catalogue.read(variant.title), "level": variant.level or None}


def page(exercise: Exercise, catalogue: Catalogue) -> Iterator[str]:
    """Yield the card of *exercise* as lines to read."""
    say, read = catalogue.say, catalogue.read
    yield read(exercise.title)
    yield ", ".join(filter(None, (exercise.id, exercise.kind, exercise.position)))
    dose = own_dose(exercise)
    table: tuple[tuple[Message, tuple[str, ...]], ...] = (
        (message("Dose"), (say(dose),) if dose else ()),
        (message("Also called"), tuple(map(read, exercise.also_known_as))),
        (message("Muscles"), exercise.muscles),
        (message("Equipment"), tuple(map(read, exercise.equipment))),
        (message("How to do it"), tuple(read(text) for text in (exercise.setup, exercise.move, exercise.feel) if text)),
        (message("Common mistakes"), tuple(map(read, exercise.mistakes))),
        (message("Caution"), (read(exercise.caution),) if exercise.caution else ()),
        (message("Easier"), (exercise.easier,) if exercise.easier else ()),
        (message("Harder"), (exercise.harder,) if exercise.harder else ()),
        (message("Variants"), tuple(_line(each, catalogue) for each in exercise.variants)),
        (message("Sources"), tuple(each.title for each in exercise.sources)),
    )
    for heading, lines in table:
        if lines:
            yield ""
            yield say(labelled(heading)).rstrip()
            yield from (f"  * {line}" for line in lines)


def _line(variant: Exercise, catalogue: Catalogue) -> str:
    level = _LEVELS.get(variant.level)
    parts = (
        exercise_and_variant(variant.id)[1],
        catalogue.read(variant.title),
        catalogue.say(level) if level else "",
    )
    return ", ".join(filter(None, parts))


def _read(text: Text | None, catalogue: Catalogue) -> str | None:
    return catalogue.read(text) if text else None
