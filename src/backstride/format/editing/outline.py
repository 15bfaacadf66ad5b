"""The steps of a text as rows of a form: each with what is written in it, where, and what is wrong there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from backstride.format.document import read_document
from backstride.format.editing.edits import STEPS
from backstride.format.editing.lines import Lines
from backstride.format.editing.versions import difference
from backstride.format.problem import Problem
from backstride.format.tree import ListNode, MapNode, Node, Path, Plain, plain

_KINDS = ("exercise", "repeat", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One step: the way to it, its ``kind`` (empty where nothing says what it is), and its keys with their values.

    Its own lines are ``first`` to ``last`` (from 1); of a repeat, those before its steps. ``inside`` is how many
    repeats are around it. ``problems`` are those of its lines; while they keep the text from being read, ``raw`` is
    what its lines are now.
    """

    path: Path
    kind: str
    values: Mapping[str, Plain]
    first: int
    last: int
    inside: int = 0
    problems: tuple[Problem, ...] = ()
    raw: str = ""

    @property
    def exercise(self) -> str:
        """Return the id of its exercise or variant, empty where it has none."""
        name, variant = (self.values.get(key, "") for key in ("exercise", "variant"))
        return f"{name}/{variant}" if variant and isinstance(variant, str) else name if isinstance(name, str) else ""

    @property
    def step(self) -> tuple[int, ...]:
        """Return the way to it by indices alone, as a routine has it."""
        return tuple(part for part in self.path if isinstance(part, int))

    def text(self, key: str) -> str:
        """Return the value of *key* where it is one text, else nothing."""
        value = self.values.get(key, "")
        return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A text as the form shows it: its rows, and the keys of the routine itself, ``steps`` apart.

    ``readable`` says whether YAML reads the text as it is, so that the form may change it. ``problems`` are those that
    no row has.
    """

    rows: tuple[Row, ...] = ()
    head: Mapping[str, Plain] = field(default_factory=dict)
    readable: bool = True
    problems: tuple[Problem, ...] = ()

    def at(self, line: int) -> int:
        """Return the row that has *line*, the last one above it where none has, -1 where there is none."""
        found = [index for index, row in enumerate(self.rows) if row.first <= line]
        return found[-1] if found else -1


def outline(text: str, problems: Iterable[Problem] = ()) -> Outline:
    """Return *text* as rows, each with those of *problems* that are on its lines; without rows where YAML gives up."""
    found, wrong = read_document(text.encode("utf-8", "replace"))
    if not isinstance(found, MapNode) or wrong:
        return Outline(readable=False, problems=tuple(problems))
    head = {key: plain(entry.value) for key, entry in found.entries.items() if key != STEPS}
    entry = found.entries.get(STEPS)
    rows = tuple(_rows(entry.value, (STEPS,), Lines(text), 0)) if entry else ()
    return with_problems(Outline(rows, head), problems)


def with_problems(of: Outline, problems: Iterable[Problem]) -> Outline:
    """Return *of* with *problems* at the rows that have their lines."""
    by_row: dict[int, list[Problem]] = {}
    for problem in problems:
        row = of.at(problem.line)
        inside = row >= 0 and problem.line <= of.rows[row].last
        by_row.setdefault(row if inside else -1, []).append(problem)
    rows = tuple(replace(row, problems=tuple(by_row.get(index, ()))) for index, row in enumerate(of.rows))
    return replace(of, rows=rows, problems=tuple(by_row.get(-1, ())))


def broken(of: Outline, text: str, now: str, problems: Sequence[Problem]) -> Outline:
    """Return *of*, the form of *text*, while *now* cannot be read: each of *problems* is at the row that it was.

    The lines below the change are as many more, or fewer, as *now* has.
    """
    change = difference(text, now)
    since, more = text.count("\n", 0, change.at) + 1, change.new.count("\n") - change.old.count("\n")
    moved = (each if each.line <= since else replace(each, line=max(since, each.line - more)) for each in problems)
    found, lines = with_problems(of, moved), now.splitlines()

    def raw(row: Row) -> str:
        first, last = row.first + more * (row.first > since), row.last + more * (row.last >= since)
        return "\n".join(lines[first - 1 : last])

    rows = tuple(replace(row, raw=raw(row)) if row.problems else row for row in found.rows)
    return replace(found, rows=rows, readable=False)


def _rows(node: Node, path: Path, lines: Lines, inside: int) -> Iterator[Row]:
    for index, item in enumerate(node.items if isinstance(node, ListNode) else ()):
        way = (*path, index)
        values = plain(item)
        last = lines.last(item.span) + 1
        if not isinstance(item, MapNode) or not isinstance(values, dict):
            yield Row(path=way, kind="", values={"": values}, first=item.line, last=last, inside=inside)
            continue
        kind = next((key for key in _KINDS if key in values), "rest" if "rest" in values else "")
        below = item.entries.get(STEPS) if kind == "repeat" else None
        own = {key: value for key, value in values.items() if key != STEPS or not below}
        end = below.key.line if below else last
        yield Row(path=way, kind=kind, values=own, first=item.line, last=end, inside=inside)
        if below:
            yield from _rows(below.value, (*way, STEPS), lines, inside + 1)
