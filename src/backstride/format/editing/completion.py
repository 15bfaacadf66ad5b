"""What may follow where somebody types: keys of the place, choices of a key, and exercises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from backstride.format.editing.options import Completion, Option
from backstride.format.keys import LEADING
from backstride.format.records import Record
from backstride.format.schema import ROUTINE
from backstride.format.steps import STEP_KINDS
from backstride.format.values import Schema

_KEY = re.compile(r"(?P<indent> *)(?P<hyphen>- +)?(?P<key>[a-z_]*)")
_VALUE = re.compile(r" *(?:- +)?(?P<key>[a-z_]+): +(?:\[(?:[^\]]*, *)?)?(?P<value>[^\s:,\[\]]*)")
_WRITTEN = re.compile(r"^(?P<indent> *)(?P<hyphen>- +)?(?P<key>[a-z_]+):")
_MOST = 60


def completion(lines: list[str], line: int, column: int, exercises: Mapping[str, str]) -> Completion:
    """Return what may follow at *column* of *line* (both from 0); *exercises* are titles by id."""
    before = lines[line][:column]
    value = _VALUE.fullmatch(before)
    if value:
        begun, options = value["value"], tuple(_values(value["key"], exercises))
    else:
        key = _KEY.fullmatch(before)
        if key is None:
            return Completion(column, ())
        begun = key["key"]
        options = tuple(_keys(lines, line, len(key["indent"]) + len(key["hyphen"] or ""), new=bool(key["hyphen"])))
    fitting = tuple(option for option in options if _fits(option, begun))
    return Completion(column - len(begun), fitting[:_MOST])


def _fits(option: Option, begun: str) -> bool:
    """Say whether *option* begins so, or one of its words or of those that say what it is."""
    words = (option.text, *re.split(r"[-\s]", option.text), *option.meaning.casefold().split())
    return option.text != begun and any(word.startswith(begun) for word in words)


def _values(key: str, exercises: Mapping[str, str]) -> Iterator[Option]:
    if key == "exercise":
        yield from (Option(id_, title) for id_, title in exercises.items())
        return
    for record in (*STEP_KINDS.values(), ROUTINE):
        field = record.known.get(key)
        choices = tuple(_choices(field.kind.schema())) if field else ()
        if choices:
            yield from map(Option, choices)
            return


def _choices(schema: Schema) -> Iterator[str]:
    """Yield the words that a value may be, in whatever way it is written."""
    for word in schema.get("enum", ()):
        yield str(word)
    for each in (*schema.get("anyOf", ()), *([schema["items"]] if isinstance(schema.get("items"), dict) else [])):
        yield from _choices(each)


def _keys(lines: list[str], line: int, column: int, *, new: bool) -> Iterator[Option]:
    """Yield the keys that may be in *column*; those that are there already are left out."""
    if new:
        yield from (Option(key) for key in LEADING)
        return
    present = set(_present(lines, line, column))
    if not column:
        record: Record | None = ROUTINE
    else:
        kind = next((key for key in ("exercise", "repeat", "note", "rest") if key in present), "")
        record = STEP_KINDS.get(kind)
    for field in record.fields if record else ():
        if field.key not in present:
            yield Option(field.key, field.about)


def _present(lines: list[str], line: int, column: int) -> Iterator[str]:
    """Yield the keys of the mapping around *line* whose keys are in *column*."""
    for step in (-1, 1):
        at = line + step
        while 0 <= at < len(lines):
            found = _WRITTEN.match(lines[at])
            here = len(found["indent"]) + len(found["hyphen"] or "") if found else column + 1
            if found and here < column:
                break
            if found and here == column:
                if found["hyphen"] and step > 0:
                    break
                yield found["key"]
                if found["hyphen"]:
                    break
            at += step
