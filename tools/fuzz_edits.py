"""Changes files at random as the form does, and has another YAML library judge each change.

    python -m tools.fuzz_edits [--edits 4000] [--seed 1]

After each edit the text has to hold what was intended, read by ruamel.yaml; and every line that the edit does not touch
has to be there as it was, byte by byte and in the same order. Each line of a routine has a number of its own.
"""

from __future__ import annotations

import argparse
import copy
import random
import re
import sys
from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML

from backstride.format.editing.editor import edited
from backstride.format.editing.edits import Duplicate, Edit, Insert, Move, NotEditableError, Put, Remove, Unwrap, Wrap
from backstride.format.tree import Path, Plain

_BRACKETS, _LISTS = "[{", ("[{", "[]")
NUMBERED = re.compile(r"n\d+")
VALUES = (
    "30s",
    "1:30",
    "no",
    "a: b",
    "x #y",
    "- z",
    "",
    "it's",
    'say "go"',
    "[1, 2]",
    "ümlaut",
    "two\nlines",
    " padded ",
)
DOSES = (("hold", "30s"), ("reps", "10"), ("sets", "3"), ("rest", "1:30"), ("sides", "each"), ("tempo", "2-0-2"))


class Writer:
    """Writes a routine as somebody might: with comments, blank lines, quotation marks and braces at random."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.count = 0
        self.step = chance.choice([0, 2, 2, 2, 4])

    def text(self) -> str:
        """Return a whole file."""
        lines = [f"format: 1{self.comment()}", f"title: {self.value()}{self.comment()}"]
        if self.chance.random() < 0.3:  # noqa: PLR2004  because chances are numbers
            lines += ["prescription:", f"  until: {self.value()}", f"  stop_if: {self.value()}{self.comment()}"]
        lines += [*self.noise(0), f"steps:{self.comment()}", *self.steps(self.step, 0)]
        newline = self.chance.choice(["\n", "\n", "\r\n"])
        end = self.chance.choice([newline, newline, newline * 2, ""])
        return newline.join([*lines, *self.noise(0)]) + end

    def steps(self, column: int, depth: int) -> Iterator[str]:
        """Yield the lines of a list whose hyphens are in *column*."""
        spaced = self.chance.random() < 0.4  # noqa: PLR2004  because chances are numbers
        for index in range(self.chance.randint(1, 4 - depth)):
            if index and spaced:
                yield ""
            yield from self.noise(column)
            kind = self.chance.choice(["exercise", "exercise", "note", "rest", "flow", "braces", "repeat"])
            yield from self.item(kind if depth < 2 or kind != "repeat" else "rest", column, depth)  # noqa: PLR2004

    def item(self, kind: str, column: int, depth: int) -> Iterator[str]:
        """Yield the lines of one step."""
        here, below = " " * column + "- ", " " * (column + 2)
        if kind == "flow":
            yield f"{here}{{exercise: {self.number()}, reps: 10, cue: 'a, b'}}{self.comment()}"
            return
        if kind == "braces":
            inner = f"[{{exercise: {self.number()}, hold: 30s}}, {{rest: {self.number()}}}]"
            yield from self.chance.choice(
                [
                    (f"{here}{{repeat: 2, steps: {inner}}}",),
                    (f"{here}repeat: 2", f"{below}steps: {inner}{self.comment()}"),
                ]
            )
            return
        if kind == "repeat":
            yield f"{here}repeat: {self.chance.randint(2, 5)}{self.comment()}"
            if self.chance.random() < 0.5:  # noqa: PLR2004
                yield f"{below}title: {self.value()}{self.comment()}"
            yield f"{below}steps:{self.comment()}"
            yield from self.steps(column + 2 + self.step, depth + 1)
            if self.chance.random() < 0.2:  # noqa: PLR2004
                yield f"{below}rest: {self.value()}{self.comment()}"
            return
        yield f"{here}{kind}: {self.value()}{self.comment()}"
        for key, value in self.chance.sample([each for each in DOSES if each[0] != kind], self.chance.randint(0, 3)):
            yield f"{below}{key}: {self.chance.choice(['', ' '])}{value}{self.comment()}"
        if self.chance.random() < 0.2:  # noqa: PLR2004
            yield from (f"{below}say: |", f"{below}  {self.number()}", "", f"{below}  # no comment {self.number()}")
        if self.chance.random() < 0.1:  # noqa: PLR2004
            yield f"{below}  # inner {self.number()}"

    def value(self) -> str:
        """Return a value that has a number of its own."""
        return self.chance.choice(["{}", "{}", '"{}: a"', "'it''s {}'", "{} and more"]).format(self.number())

    def number(self) -> str:
        """Return a word that is nowhere else."""
        self.count += 1
        return f"n{self.count}"

    def comment(self) -> str:
        """Return a comment for the end of a line, or nothing."""
        return f"{self.chance.choice([' ', '   '])}# c {self.number()}" if self.chance.random() < 0.3 else ""  # noqa: PLR2004

    def noise(self, column: int) -> Iterator[str]:
        """Yield comments above what comes next, or apart from it."""
        if self.chance.random() < 0.25:  # noqa: PLR2004
            yield f"{' ' * column}# {self.number()}"
            if self.chance.random() < 0.3:  # noqa: PLR2004
                yield ""


def loaded(text: str) -> Any:  # noqa: ANN401  because it is whatever a file holds
    """Return what *text* holds, by the other library; every value as it was written."""
    return _settled(YAML(typ="base").load(text))


def _settled(data: Any) -> Any:  # noqa: ANN401  because it is whatever a file holds
    if isinstance(data, dict):
        return {key: _settled(value) for key, value in data.items()}
    return [_settled(each) for each in data] if isinstance(data, list) else (data or "").rstrip("\n")


def lists_of(data: Any, path: Path = ()) -> Iterator[Path]:  # noqa: ANN401
    """Yield the way to each list of steps."""
    yield (*path, "steps")
    for index, step in enumerate(data["steps"]):
        if "steps" in step:
            yield from lists_of(step, (*path, "steps", index))


def at(data: Any, path: Path) -> Any:  # noqa: ANN401
    """Return what *path* leads to."""
    for part in path:
        data = data[part]
    return data


def any_edit(data: Any, chance: random.Random) -> Edit | None:  # noqa: ANN401
    """Return an edit of *data* at random, none where there is nothing to edit."""
    lists = list(lists_of(data))
    filled = [path for path in lists if at(data, path)]
    goal = chance.choice(lists)
    kind = chance.choice(["put", "put", "root", "insert", "remove", "move", "duplicate", "wrap", "unwrap"])
    if kind == "root":
        key, path = chance.choice(
            [("title", ()), ("summary", ()), ("until", ("prescription",)), ("times", ("prescription", "frequency"))]
        )
        return Put(path, {key: chance.choice(VALUES)})
    if kind == "insert":
        step: Plain = {"exercise": "new", "hold": chance.choice(VALUES), "sides": "each"}
        return Insert(goal, chance.randint(0, len(at(data, goal))), step)
    if not filled:
        return None
    source = chance.choice(filled)
    index = chance.randrange(len(at(data, source)))
    item = (*source, index)
    if kind == "put":
        keys = [key for key in at(data, item) if key != "steps"]
        values: dict[str, Any] = {
            chance.choice(["hold", "load", "sets", *keys]): chance.choice([*VALUES, ["6", "4"], {"left": "2"}])
        }
        if len(keys) > 1 and chance.random() < 0.5:  # noqa: PLR2004
            gone = chance.choice(keys)
            values = {gone: None, **{key: value for key, value in values.items() if key != gone}}
        return Put(item, values)
    if kind == "move":
        return Move(item, goal, chance.randint(0, len(at(data, goal)))) if goal[: len(item)] != item else None
    if kind == "wrap":
        return Wrap(source, index, chance.randrange(index, len(at(data, source))), {"repeat": "3", "rest": "1:00"})
    if kind == "unwrap":
        return Unwrap(item) if at(data, item).get("steps") else None
    return Remove(item) if kind == "remove" else Duplicate(item)


def intended(before: Any, edit: Edit) -> Any:  # noqa: ANN401
    """Return what has to be there after *edit*."""
    data = copy.deepcopy(before)
    match edit:
        case Put(path, values):
            node = data
            for part in path:
                node = node.setdefault(part, {}) if isinstance(node, dict) else node[part]
            for key, value in values.items():
                node.pop(key, None)
                node.update({} if value is None else {key: _settled(value)})
        case Insert(path, index, item):
            at(data, path).insert(index, _settled(item))
        case Remove(path):
            at(data, path[:-1]).pop(path[-1])
        case Duplicate(path):
            at(data, path[:-1]).insert(path[-1], at(before, path))
        case Move(path, to, index):
            goal, source, marker = at(data, to), at(data, path[:-1]), object()
            item = source[path[-1]]
            goal.insert(index, marker)
            source[:] = [each for each in source if each is not item]
            goal[goal.index(marker)] = item
        case Wrap(path, first, last, keys):
            items = at(data, path)
            items[first : last + 1] = [{**keys, "steps": items[first : last + 1]}]
        case Unwrap(path):
            items = at(data, path[:-1])
            index = int(path[-1])
            items[index : index + 1] = at(before, (*path, "steps"))
    return data


def touched(before: str, data: Any, edit: Edit) -> set[str]:  # noqa: ANN401
    """Return the numbers of the lines that *edit* may change or take away."""
    if isinstance(edit, Insert | Duplicate | Move | Wrap):
        return set()
    if isinstance(edit, Put):
        return _of_keys(before, edit)
    old = at(data, edit.path)
    old = str(old) if isinstance(edit, Remove) else str({key: value for key, value in old.items() if key != "steps"})
    numbers = set(NUMBERED.findall(old))
    lines = before.splitlines()
    own = {index for index, line in enumerate(lines) if numbers & set(NUMBERED.findall(line))}
    return numbers | {number for index in own for number in NUMBERED.findall(lines[index])}


def _of_keys(before: str, edit: Put) -> set[str]:
    """Return the numbers of the lines that have the keys of *edit*."""
    node, lines = YAML().load(before), re.split(r"\r?\n", before)
    for part in edit.path:
        node = node.get(part, {}) if isinstance(node, dict) else node[part]
    if not hasattr(node, "lc"):
        return set()
    if node.fa.flow_style():
        return set(NUMBERED.findall(lines[node.lc.line]))
    keys = [key for key in edit.values if key in node]
    old = [*(lines[node.lc.key(key)[0]] for key in keys), *(str(node[key]) for key in keys)]
    return set(NUMBERED.findall(" ".join(old)))


def _bare(line: str) -> str:
    """Return *line* wherever it begins, with a hyphen or without; a list may have become empty."""
    return line.strip().removeprefix("- ").replace("steps: []", "steps:")


def complaint(before: str, edit: Edit) -> str:
    """Return what is wrong with *edit* in *before*, empty where nothing is."""
    data = loaded(before)
    after = edited(before, edit)
    if loaded(after) != intended(data, edit):
        return f"holds {loaded(after)}\ninstead of {intended(data, edit)}"
    gone = touched(before, data, edit)
    lines = re.split(r"\r?\n", before)
    kept = [line for line in lines if set(NUMBERED.findall(line)) - gone and not any(each in line for each in _LISTS)]
    now = re.split(r"\r?\n", after)
    if isinstance(edit, Move | Wrap | Unwrap):  # which move lines up and down, and sideways
        kept, now = sorted(map(_bare, kept)), sorted(map(_bare, now))
    elif isinstance(edit, Put) and None in edit.values.values():  # which may bring a line to its hyphen
        kept, now = list(map(_bare, kept)), list(map(_bare, now))
    rest = iter(now)
    lost = [line for line in kept if not any(line == other for other in rest)]
    comments = [line for line in kept if "#" in line]
    if isinstance(edit, Unwrap) or (isinstance(edit, Move) and _BRACKETS in before):
        return "" if all(any(c.split("#")[-1] in line for line in now) for c in comments) else "comment lost"
    return f"lost {lost}" if lost and not isinstance(edit, Remove) else ""


def run(edits: int, seed: int) -> Iterator[str]:
    """Yield what went wrong in *edits* random edits."""
    for number in range(edits):
        chance = random.Random(f"{seed}/{number}")  # noqa: S311  because it only has to be repeatable
        text = Writer(chance).text()
        for _ in range(3):
            edit = any_edit(loaded(text), chance)
            if edit is None:
                continue
            try:
                wrong = complaint(text, edit)
                after = edited(text, edit)
            except NotEditableError as error:
                wrong = "" if _BRACKETS in text and "#" in text else repr(error)  # a comment has no room there
                after = text
            except Exception as error:  # noqa: BLE001  because any is a failure
                wrong, after = repr(error), text
            if wrong:
                yield f"{seed}/{number}: {edit}\n{text}\n---\n{after}\n{wrong}"
                break
            text = after


def main() -> int:
    """Return 1 where an edit went wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--edits", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    failures = 0
    for failure in run(options.edits // 3, options.seed):
        failures += 1
        print(failure)
        if failures >= 5:  # noqa: PLR2004
            break
    print(f"{options.edits} edits, {failures} wrong")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
