"""What one click does about a problem: the words of the cure, and the text that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, Protocol

from backstride.format.codes import WARNINGS
from backstride.format.document import put_right
from backstride.format.editing.dose_text import value_of
from backstride.format.editing.editor import edited
from backstride.format.editing.edits import Edit, NotEditableError, Put
from backstride.format.editing.outline import Outline, Row
from backstride.format.notation import meaning
from backstride.format.problem import Problem
from backstride.format.tree import Plain
from backstride.i18n.messages import Message, message
from backstride.routine import duration


class Near(Protocol):
    """What finds exercises by what people call them."""

    def near(self, asked: str) -> tuple[str, ...]:
        """Return the ids of those that may be meant, the nearest first."""


class Cure(NamedTuple):
    """What a button says, and what the whole text is once it was pressed."""

    words: Message
    text: str


def cure(problem: Problem, text: str, outline: Outline, names: Near) -> Cure | None:
    """Return what can be done about *problem* in *text*, whose steps are *outline*; ``None`` where nothing is known."""
    if not outline.readable:
        mended = put_right(text)
        return Cure(message("Fix it"), mended) if mended != text else None
    number = outline.at(problem.line)
    row = outline.rows[number] if number >= 0 and problem.line <= outline.rows[number].last else None
    for words, edit in _edits(problem, row, outline, names):
        try:
            return Cure(words, edited(text, edit))
        except NotEditableError:
            continue
    return None


def _edits(problem: Problem, row: Row | None, outline: Outline, names: Near) -> Iterator[tuple[Message, Edit]]:
    """Yield what may be done, the best first."""
    if row and problem.code in _OF_ROWS:
        yield from _OF_ROWS[problem.code](row)
    if row and problem.code in ("unknown-exercise", "bad-id"):
        for id_ in names.near(row.text("exercise"))[:1]:
            yield message("Use `{name}`", name=id_), Put(row.path, {"exercise": id_})
    if row and problem.code.startswith("bad-"):
        yield from _as_meant(row)
    if problem.code == "past-review":
        yield message("Remove the end of the course"), Put(("prescription",), {"until": None})
    if problem.code in WARNINGS:
        allowed = outline.head.get("allow", [])
        known = allowed if isinstance(allowed, list) else [allowed]
        yield message("Leave it as it is"), Put((), {"allow": [*known, problem.code]})


def _whole_breaths(row: Row) -> Iterator[tuple[Message, Edit]]:
    """Yield the length of whole breaths."""
    parts = [float(part) for part in row.text("breathe").split("-") if part.replace(".", "", 1).isdigit()]
    time, one = duration.parse(row.text("for")), sum(parts)
    if time and one:
        whole = duration.show(max(1, round(time / one)) * one)
        yield message("Make it {time}", time=whole), Put(row.path, {"for": whole})


def _both_sides(row: Row) -> Iterator[tuple[Message, Edit]]:
    """Yield both sides in the place of one."""
    if row.text("sides") in ("left", "right"):
        yield message("Do both sides"), Put(row.path, {"sides": "each"})


def _hint(row: Row) -> Iterator[tuple[Message, Edit]]:
    """Yield the key for a sentence."""
    for key in ("easier", "harder"):
        if " " in row.text(key):
            values: Mapping[str, Plain | None] = {key: None, f"{key}_hint": row.text(key)}
            yield message("Write it as `{key}`", key=f"{key}_hint"), Put(row.path, values)


def _as_meant(row: Row) -> Iterator[tuple[Message, Edit]]:
    """Yield what a clinician's notation in the place of a value means."""
    for key, value in row.values.items():
        meant = meaning(value, key) if isinstance(value, str) else None
        if meant:
            values: dict[str, Plain | None] = {key: None, **{each: value_of(new) for each, new in meant.values.items()}}
            shown = ", ".join(f"{each}: {new}" for each, new in meant.values.items())
            yield message("Write `{line}`", line=shown), Put(row.path, values)


_OF_ROWS: Mapping[str, Callable[[Row], Iterator[tuple[Message, Edit]]]] = {
    "breath-cut": _whole_breaths,
    "uneven-sides": _both_sides,
    "old-hint": _hint,
}
