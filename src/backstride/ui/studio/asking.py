"""What the form asks, as changes of the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from backstride.format.editing.add_line import breath_text
from backstride.format.editing.cures import Cure, cure
from backstride.format.editing.dose_text import WORK, Values, entered
from backstride.format.editing.edits import Duplicate, Insert, Move, Put, Remove, Unwrap, Wrap
from backstride.format.editing.outline import Outline, Row
from backstride.format.near import Names
from backstride.format.notation import meaning
from backstride.format.problem import Problem
from backstride.format.tree import Plain
from backstride.i18n.messages import Message, message
from backstride.routine import duration
from backstride.routine.model import Exercise
from backstride.ui.studio import words
from backstride.ui.studio.document import Current, Document
from backstride.ui.studio.step_list import Place, StepList, after, before

_ROUNDS = "2"


class Asked:
    """Changes the *current* document as the form asks, whose rows are *steps*; *names* find exercises."""

    def __init__(self, steps: StepList, current: Current, names: Callable[[], Names]) -> None:
        self._steps = steps
        self._current = current
        self._names = names
        self._ways: Mapping[str, Callable[[Document, int, object], None]] = {
            "dose": self._enter_dose,
            "side": self._choose_side,
            "duplicate": self._duplicate,
            "remove": self._remove,
            "raise": self._raise,
            "lower": self._lower,
            "drop": self._drop,
            "wrap": self._wrap,
            "unwrap": self._unwrap,
            "fix": self._fix,
            "detail": self._enter_detail,
        }

    def rename(self, title: str) -> None:
        """Give the routine another title."""
        document = self._current.document
        if document and title:
            old = document.outline.head.get("title")
            language = next(iter(old)) if isinstance(old, dict) else ""
            edit = Put(("title",), {language: title}) if language else Put((), {"title": title})
            document.apply(edit)

    def add(self, steps: Sequence[Mapping[str, Plain]]) -> None:
        """Add *steps* at the end."""
        document = self._current.document
        if document is None:
            return
        count = sum(1 for row in document.outline.rows if row.inside == 0)
        edits = [Insert(("steps",), count + number, dict(step)) for number, step in enumerate(steps)]
        if document.apply(*edits):
            self._steps.choose(len(document.outline.rows) - 1)

    def can_fix(self, row: Row) -> bool:
        """Say whether one click puts right what is wrong in *row*."""
        return any(self.cure(problem) is not None for problem in row.problems[:1])

    def cure(self, problem: Problem) -> Cure | None:
        """Return what can be done about *problem*."""
        document = self._current.document
        return cure(problem, document.text, document.outline, self._names()) if document else None

    def put_right(self, problem: Problem) -> None:
        """Do what can be done about *problem*."""
        document, found = self._current.document, self.cure(problem)
        if document and found:
            document.replace(found.text)

    def _fix(self, document: Document, number: int, value: object) -> None:
        for problem in document.outline.rows[number].problems[:1]:
            self.put_right(problem)

    def of_row(self, what: str, number: int, value: object) -> None:
        """Do *what* was asked of a row."""
        document = self._current.document
        changeable = what == "fix" or (document and document.outline.readable)
        if document and number < len(document.outline.rows) and changeable:
            self._ways[what](document, number, value)

    def _enter_dose(self, document: Document, number: int, value: object) -> None:
        row, text = document.outline.rows[number], str(value)
        values = dose_values(row, text, document.exercise(row.exercise))
        if values is None:
            self._steps.rows[number].dose.mark_wrong(wrong=True)
            document.reported.emit(not_read(text))
        else:
            document.apply(Put(row.path, values))

    def _enter_detail(self, document: Document, number: int, value: object) -> None:
        key, text = value if isinstance(value, tuple) else ("", "")
        document.apply(Put(document.outline.rows[number].path, {key: as_written(key, text) or None}))

    def _choose_side(self, document: Document, number: int, value: object) -> None:
        document.apply(Put(document.outline.rows[number].path, {"sides": str(value)}))

    def _duplicate(self, document: Document, number: int, value: object) -> None:
        document.apply(Duplicate(document.outline.rows[number].path))

    def _remove(self, document: Document, number: int, value: object) -> None:
        rows, marked = document.outline.rows, self._meant(number)
        outer = [index for index in marked if not any(_holds(rows[other], rows[index]) for other in marked)]
        document.apply(*(Remove(rows[index].path) for index in reversed(outer)))
        self._steps.focus(min(number, len(document.outline.rows) - 1))

    def _meant(self, number: int) -> Sequence[int]:
        """Return the rows that are meant by one: those that are marked with it."""
        marked = self._steps.marked
        return marked if number in marked else (number,)

    def _raise(self, document: Document, number: int, value: object) -> None:
        self._move(document, number, above(document.outline, number))

    def _lower(self, document: Document, number: int, value: object) -> None:
        self._move(document, number, below(document.outline, number))

    def _drop(self, document: Document, number: int, value: object) -> None:
        if isinstance(value, tuple):
            self._move(document, number, (value[0], value[1]))

    def _move(self, document: Document, number: int, to: Place | None) -> None:
        row = document.outline.rows[number]
        if to is None or to in (before(row), (row.path[:-1], int(row.path[-1]) + 1)) or _within(row, to):
            return
        step = row.values
        if document.apply(Move(row.path, *to)):
            same = [index for index, each in enumerate(document.outline.rows) if each.values == step]
            self._steps.focus(min(same, key=lambda index: abs(index - number), default=number))

    def _wrap(self, document: Document, number: int, value: object) -> None:
        rows, marked = document.outline.rows, self._meant(number)
        top = min((rows[index] for index in marked), key=lambda row: row.inside)
        alike = [rows[index] for index in marked if rows[index].path[:-1] == top.path[:-1]]
        first, last = int(alike[0].path[-1]), int(alike[-1].path[-1])
        document.apply(Wrap(top.path[:-1], first, last, {"repeat": _ROUNDS}))
        self._steps.focus(min(marked))

    def _unwrap(self, document: Document, number: int, value: object) -> None:
        rows = document.outline.rows
        around = [row for row in rows[: number + 1] if row.kind == "repeat" and _holds(row, rows[number])]
        row = rows[number] if rows[number].kind == "repeat" else around[-1] if around else None
        if row is not None:
            document.apply(Unwrap(row.path))


def _holds(outer: Row, inner: Row) -> bool:
    """Say whether *inner* is a step of the circuit in *outer*."""
    return outer is not inner and inner.path[: len(outer.path)] == outer.path


def _within(row: Row, to: Place) -> bool:
    return to[0][: len(row.path)] == row.path


def above(outline: Outline, number: int) -> Place | None:
    """Return the place one line further up: into the circuit above, out of the one around, or before the row above."""
    rows = outline.rows
    if number == 0:
        return None
    row, other = rows[number], rows[number - 1]
    return after(other) if other.inside > row.inside else before(other)


def below(outline: Outline, number: int) -> Place | None:
    """Return the place one line further down."""
    rows, row = outline.rows, outline.rows[number]
    rest = [other for other in rows[number + 1 :] if not _holds(row, other)]
    parent = row.path[:-2]
    last = not any(other.path[:-1] == row.path[:-1] for other in rest)
    if last and parent:  # out of the circuit around
        return parent[:-1], int(parent[-1]) + 1
    return after(rest[0]) if rest else None


def dose_values(row: Row, text: str, exercise: Exercise | None) -> Values | None:
    """Return what *text*, typed as the dose of *row*, is by key; ``None`` where it is none."""
    if row.kind == "exercise":
        return _of_exercise(row, text, exercise)
    if row.kind == "repeat":
        found = meaning(text, "repeat")
        rounds = text if text.isdigit() else found.values["repeat"] if found else ""
        return {"repeat": rounds} if rounds else None
    key = "for" if row.kind == "note" else "rest"
    if not text and row.kind == "note":
        return {key: None}
    seconds = duration.parse(text)
    return {key: duration.show(seconds)} if seconds is not None else None


def _of_exercise(row: Row, text: str, exercise: Exercise | None) -> Values | None:
    if not text:
        return dict.fromkeys(WORK)
    own = words.written(exercise.dose) if exercise else {}
    now: Mapping[str, Plain] = row.values if row.values.keys() & {*words.MODES} else own
    counted = "hold" in now and "reps" in now
    breathe = row.text("breathe") or (breath_text(exercise.dose.breathe) if exercise else "")
    values = entered(text, "" if counted else words.mode(row, exercise), breathe)
    if values and counted and values.get("reps") and not values.get("hold"):
        values["hold"] = now["hold"]
    return values


def as_written(key: str, text: str) -> str:
    """Return what is written for *key* where somebody typed *text*."""
    meant = meaning(text, key)
    return meant.values[key] if meant and key in meant.values else text


def not_read(text: str) -> Message:
    """Return that *text* is no dose."""
    return message("“{text}” cannot be read as a dose. Write 3x10, 2x30 s, 2 min or max.", text=text)
