"""Slips of the hand that YAML reads as something else, or not at all: each is reported where it is, and put right.

They are looked for where a file cannot be read as it is: what Word, PDF files and web pages make of a list, a colon
without its space, spaces that are none, lines that do not line up. With all of them put right the file is read once
more, so that whatever else is wrong is reported as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from backstride.format.answers import begin_at, list_without, no_step_of_its_own, out_of_line, to_write, too_far_in
from backstride.format.keys import DOSE_KEYS, EXERCISE_KEYS, LEADING, ROUTINE_KEYS, STEP_KEYS, TEXT_KEYS
from backstride.format.line_slips import Line, Slip
from backstride.format.mended import Edit, Mended, edited
from backstride.format.problem import Problem, error
from backstride.format.tree import Spot

_INDENT = 2
_MOST_SLIPS = 300
_LONGEST_LINE = 4_000
_MOST_LINES = 2_000  # nobody types more into one file
_ESCAPED = re.compile(r"\\.|''")
_BLOCK = re.compile(r"[|>][0-9+-]{0,2}")
_SURELY_OF_STEPS = STEP_KEYS - ROUTINE_KEYS
_ONLY_OF_STEPS = _SURELY_OF_STEPS - EXERCISE_KEYS


def suspicious(key: str, depth: int) -> bool:
    """Return whether a *key* at *depth* (1 for the outermost) looks like a slip, so that the lines are worth a look."""
    plain = key.isascii() and key[:1].isalpha() and key.replace("-", "_").isidentifier()
    return not plain or (depth == 1 and key in _ONLY_OF_STEPS)


def mend(lines: Sequence[str], texts: Collection[int] = ()) -> tuple[Mended | None, list[Problem]]:
    """Return *lines* with their slips put right, and the problem of each; no lines where there are too many.

    *texts* are the lines that are known to go on with a text; within the others, such lines are recognised.
    """
    walk = _Walk(set(texts), Mended(), [])
    for number, text in enumerate(lines if len(lines) <= _MOST_LINES else (), start=1):
        if walk.is_text(number, text) or len(text) > _LONGEST_LINE:
            walk.mended.add(number, text)
        else:
            walk.take(number, text)
        if len(walk.problems) > _MOST_SLIPS:
            return None, walk.problems
    return walk.mended, walk.problems


class _Key(NamedTuple):
    """A key above the line: its column (from 0), and whether a plain text follows it that may go on below.

    It ``means`` a key of the format. It is ``loose`` where the line had to be put right before it: others may line up
    with where it was.
    """

    key: str = ""
    means: str = ""
    column: int = 0
    plain: bool = False
    loose: bool = False


_NOTHING = _Key()


class _Step(NamedTuple):
    """A step above the line: the columns (from 0) of its hyphen and of its keys, and the first of these.

    It is ``loose`` where its first line had to be put right: the lines below may line up with what was there before.
    """

    hyphen: int
    column: int
    key: str
    means: str
    loose: bool


@dataclass(slots=True)
class _Walk:
    """The way through the lines, with what those above mean for the next one.

    ``above`` is the last key, ``blocks`` are the keys without a value that are still open, ``steps`` the steps, the
    innermost last. ``text_of`` is the column of the key whose ``|`` text is going on, -1 for none, and ``quote`` the
    mark that still has to close one.
    """

    texts: set[int]
    mended: Mended
    problems: list[Problem]
    above: _Key = _NOTHING
    blocks: tuple[_Key, ...] = ()
    steps: tuple[_Step, ...] = ()
    text_of: int = -1
    quote: str = ""

    def is_text(self, number: int, text: str) -> bool:
        """Return whether a line is empty, a comment, or goes on with a text that began above it."""
        bare = text.lstrip(" ")
        if self.quote:
            self.quote = "" if self.quote in _ESCAPED.sub("", text) else self.quote
            return True
        if number in self.texts or not bare.strip(" \t\r") or bare.startswith("#"):
            return True
        column = len(text) - len(bare)
        if self.text_of >= 0:
            if column > self.text_of:
                return True
            self.text_of = -1
        return self.above.plain and column > self.above.column and not self._begins_with_key(text)

    def _begins_with_key(self, text: str) -> bool:
        line = self._line(text)
        return line.known and line.separated

    def take(self, number: int, text: str) -> None:
        """Put the slips of one line right, and remember what it means for the next."""
        line = self._line(text)
        slips = list(line.slips(of_steps=self._of_steps(line)))
        edits = [edit for slip in slips for edit in slip.edits]
        now = self._with(line, edits)
        column = self._column_of(now, tabs="\t" in text[: line.first])
        extra = self._extra_hyphen(now)
        if extra is not None:
            edits, slips = [Edit(0, line.key_column, " " * extra.column)], [self._without_hyphen(line, extra)]
            now = self._with(line, edits)
        elif column != now.first:
            edits = [Edit(0, line.first, " " * column), *(edit for edit in edits if edit.start >= line.first)]
            slips = self._misplaced(slips, now, line.first, column)
            now = self._with(line, edits)
        lacking = self._lacking(now)
        if lacking is not None:
            self._remember(self._line(self.mended.add(number, f"{' ' * lacking.column}{lacking.key}:")))
            slips.append(Slip((), line.first, *list_without(lacking.key, lacking.column)))
        self.mended.add(number, text, edits)
        self.problems += (_problem(number, slip, now) for slip in slips)
        if any(slip.ends for slip in slips):
            self._end_text(number)
        self._remember(now, loose=any(slip.start < line.key_column for slip in slips))

    def _end_text(self, number: int) -> None:
        """Take the lines after *number*, as far as YAML reads one text on in them, for what they look like."""
        after = number + 1
        while after in self.texts:
            self.texts.remove(after)
            after += 1

    def _with(self, line: Line, edits: Sequence[Edit]) -> Line:
        return self._line(edited(line.text, edits)) if edits else line

    def _line(self, text: str) -> Line:
        """Return the parts of *text*, in which keys may be tags of languages if it is below the key of a text."""
        column = len(text) - len(text.lstrip(" \t"))
        around = [block for block in self.blocks if block.column < column or "\t" in text[:column]]
        return Line(text, tags=bool(around) and around[-1].means in TEXT_KEYS)

    def _of_steps(self, line: Line) -> bool:
        """Return whether *line* is where keys belong: those of a step, or those of the file itself."""
        if not line.mark:
            return line.first == 0 or any(step.column == line.first for step in self.steps)
        around = [block for block in self.blocks if block.column <= line.first]
        return bool(around) and around[-1].means == "steps"

    def _column_of(self, line: Line, *, tabs: bool) -> int:
        """Return the column in which *line* should begin; where nothing speaks against it, where it does."""
        column = line.first
        if tabs and column not in self._columns():
            return self._untabbed(line)
        if line.mark or not (line.known and line.separated):
            return column
        if self.above.plain and self.above.key and column > self.above.column:
            return self.above.column
        around = [step for step in self.steps if step.hyphen <= column]
        if around and column < around[-1].column and line.means in _SURELY_OF_STEPS:
            return around[-1].column
        if self.steps and not around and line.means in _ONLY_OF_STEPS:
            return self.steps[-1].column
        return column

    def _untabbed(self, line: Line) -> int:
        """Return the column in which a line should begin whose tabs do not say."""
        if line.means in _SURELY_OF_STEPS and self.steps:
            return self.steps[-1].hyphen if line.mark else self.steps[-1].column
        return self.above.column + (0 if self.above.plain or line.mark else _INDENT)

    def _columns(self) -> set[int]:
        """Return the columns in which a line may begin here, below what is above it."""
        if not self.above.plain and self.blocks and self.blocks[-1].column == self.above.column:
            return {self.above.column + _INDENT}
        steps = {column for step in self.steps for column in (step.hyphen, step.column)}
        return {self.above.column, *(block.column for block in self.blocks), *steps}

    def _misplaced(self, slips: list[Slip], line: Line, start: int, column: int) -> list[Slip]:
        """Return *slips* with the one that *line* belongs into *column*; of tabs that were too few, nothing more."""
        if slips and slips[0].start < start:
            return [slips[0]._replace(cure=begin_at(column)), *slips[1:]]
        if self.above.loose or any(step.loose for step in self.steps if step.column == column):
            return slips
        if column < line.first:
            return [Slip((), start, *too_far_in(line.key, self.above.key, column)), *slips]
        above = next(step.key for step in self.steps[::-1] if step.column == column)
        return [Slip((), start, *out_of_line(line.key, above, column)), *slips]

    def _extra_hyphen(self, line: Line) -> _Step | None:
        """Return the step to which *line* belongs, though it begins with a hyphen as if it were one itself."""
        around = [step for step in self.steps if step.hyphen < line.first]
        within = bool(around) and not any(block.column >= around[-1].column for block in self.blocks)
        own = line.mark and line.separated and line.means in DOSE_KEYS - {"rest"}
        return around[-1] if own and within else None

    def _without_hyphen(self, line: Line, step: _Step) -> Slip:
        return Slip((), line.first, *no_step_of_its_own(line.key, step.key, step.column))

    def _lacking(self, line: Line) -> _Key | None:
        """Return the key that lacks above *line*, where that begins a list of steps for which there is none."""
        if not (line.mark and line.means in LEADING and line.separated):
            return None
        around = [step for step in self.steps if step.column <= line.first]
        column = around[-1].column if around and around[-1].means == "repeat" else 0
        if around and not column:
            return None
        if any(block.column >= column for block in self.blocks if block.column <= line.first):
            return None
        return _Key("steps", "steps", column) if self.above.plain else None

    def _remember(self, line: Line, *, loose: bool = False) -> None:
        column = line.key_column if line.key else line.first
        if line.mark:
            self.steps = tuple(step for step in self.steps if step.hyphen < line.first)
            self.blocks = tuple(block for block in self.blocks if block.column <= line.first)
            if line.separated and (line.means in LEADING or self._of_steps(line)):
                self.steps += (_Step(line.first, column, line.key, line.means, loose),)
        else:
            self.steps = tuple(step for step in self.steps if step.hyphen < column)
            self.blocks = tuple(block for block in self.blocks if block.column < column)
        if line.separated and not line.value:
            self.blocks += (_Key(line.key, line.means, column),)
        if line.separated:
            self.above = _Key(line.key, line.means, column, line.is_plain, loose)
        else:  # a text, which goes on in its own column, or right of its hyphen
            self.above = _Key("", "", line.first if line.mark else column - 1, line.is_plain, loose)
        self.text_of = column if _BLOCK.fullmatch(line.value) else -1
        mark = line.value[:1]
        self.quote = mark if mark and mark in "\"'" and _ESCAPED.sub("", line.value).count(mark) % 2 else ""


def _problem(number: int, slip: Slip, line: Line) -> Problem:
    """Return the problem of a *slip* on line *number*, which is *line* once it is put right."""
    place = Spot(number, slip.start + 1, slip.start + 2)
    return error(place, slip.code, slip.what, slip.cure or to_write([line.shown]))
