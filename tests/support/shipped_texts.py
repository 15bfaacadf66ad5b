"""The shipped library as a reader of any language has it."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path

from backstride.format.reader import read_exercise, read_routine
from backstride.i18n.text import Text, translated
from backstride.routine.model import Exercise, Routine
from backstride.storage.catalogues import LIBRARY, read_catalogues

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "routines"
TODAY = date(2026, 11, 22)
CATALOGUES = read_catalogues(ROOT / "assets" / "locale", LIBRARY).others()


def _exercises() -> dict[str, Exercise]:
    found = {}
    for path in sorted(FOLDER.glob("exercises/*.yaml")):
        exercise, problems = read_exercise(path.read_bytes(), name=path.stem)
        assert problems == (), path.name
        assert exercise is not None
        found[path.stem] = translated(exercise, CATALOGUES)
    return found


EXERCISES: Mapping[str, Exercise] = _exercises()
WITH_VARIANTS: Mapping[str, Exercise] = {
    each.id: replace(each, variants=()) for exercise in EXERCISES.values() for each in (exercise, *exercise.variants)
}
"""Every exercise and every variant of one, each by itself."""

ROUTINES = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def routine_of(name: str) -> Routine:
    """Return the routine *name*, in which nothing is wrong."""
    routine, problems = read_routine((FOLDER / f"{name}.yaml").read_bytes(), name=name, library=EXERCISES, today=TODAY)
    assert problems == ()
    assert routine is not None
    return translated(routine, CATALOGUES)


def texts_of(value: object, key: str = "") -> Iterator[tuple[str, Text]]:
    """Yield every text within *value* with its key."""
    if isinstance(value, Text):
        yield key, value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(each, key)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name), field.name)
