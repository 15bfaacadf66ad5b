"""The page of a file that cannot be played: each problem with its place and its cure."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from backstride.format.problem import Problem, Severity
from backstride.i18n.messages import message
from backstride.library.reading import Reading
from backstride.storage.paths import tidy
from backstride.ui.kit.buttons import Button, card, code, label
from backstride.ui.kit.disclosure import DisclosureFrame
from backstride.ui.kit.labels import problem_count, quoted
from backstride.ui.kit.page import TOP, ScrollPage
from backstride.ui.kit.say import say
from backstride.ui.kit.sign import Sign
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_BEFORE, _LONGEST = 24, 72
"""Characters that are shown before the place at most, and in all."""

_CUT = "\N{HORIZONTAL ELLIPSIS}"


def quotation(text: str, problem: Problem) -> str:
    """Return the line of *text* with *problem*, and carets under the place.

    Nothing is returned where there is no such line, or where the problem is one of the whole file. Both lines are for
    letters of one width. Of a long line the part around the place is returned.
    """
    lines = text.splitlines()
    if problem.of_whole_file or not 0 < problem.line <= len(lines) or not lines[problem.line - 1].strip():
        return ""
    line = lines[problem.line - 1].replace("\t", " ")
    place = min(problem.column - 1, len(line))
    first = max(0, place - _BEFORE)
    shown = _CUT * (first > 0) + line[first + (first > 0) :]
    if len(shown) > _LONGEST:
        shown = shown[: _LONGEST - 1] + _CUT
    most = max(1, len(shown) - (place - first))
    return f"{shown}\n{' ' * (place - first)}{'^' * min(most, max(1, problem.end_column - problem.column))}"


class ProblemsPage(ScrollPage):
    """Shows what is wrong with one file. It follows the file: saved and whole again, the routine's page comes."""

    edit_requested = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent=parent)
        self._path: Path | None = None

    def show_problems(self, title: str, reading: Reading, *, own: bool, author: bool) -> None:
        """Show the problems of the file that was read, from the top, or, where they are in sight, as they were left.

        *own* says that it may be edited. To who is no *author* they are shown only when asked for.
        """
        place = self.area.place() if self._path == reading.path else TOP
        self._path = reading.path
        self.area.clear()
        column = self.area.column
        self._head(title)
        column.addWidget(label(say(message("This file cannot be played yet.")), "lead"))
        if not author:
            column.addWidget(label(say(message("Ask the person who wrote it for a corrected one."))))
        found = label(f"{problem_count(len(reading.problems))} · {tidy(reading.path)}", "muted")
        if author:
            column.addWidget(found)
        if own:
            column.addLayout(self._edit())
        rows = spaced(self._style, QVBoxLayout(), 2)
        if not author:
            rows.addWidget(found)
        for problem in reading.problems:
            rows.addWidget(self._row(problem, quotation(reading.text, problem)))
        if author:
            column.addLayout(rows)
        else:
            column.addWidget(DisclosureFrame(self._style, say(message("For the author")), rows))
        column.addStretch(1)
        self.area.present(place)

    def _edit(self) -> QHBoxLayout:
        edit = Button(self._style, say(message("Edit")), "primary", "pencil-line")
        edit.clicked.connect(self.edit_requested)
        line = spaced(self._style, QHBoxLayout(), 2)
        line.addWidget(edit)
        line.addWidget(label(say(message("This page updates when you save.")), "muted"), 1)
        return line

    def _row(self, problem: Problem, quoted_line: str) -> QFrame:
        """Return what is wrong after a sign: its place, the words, the line of the file, and what to do."""
        error = problem.severity is Severity.ERROR
        kind = say(message("Error")) if error else say(message("Warning"))
        row = card()
        line = spaced(self._style, QHBoxLayout(row), 1.5, 2)
        line.addWidget(
            Sign(self._style, "triangle-alert", "stop" if error else "warning"), 0, Qt.AlignmentFlag.AlignTop
        )
        column = spaced(self._style, QVBoxLayout(), 0.5)
        column.addWidget(label(f"{kind}, {self._place(problem)}", "stop" if error else "warning"))
        column.addWidget(label(quoted(say(problem.message))))
        if quoted_line:
            column.addWidget(code(quoted_line))
        if problem.hint:
            column.addWidget(label(quoted(say(problem.hint)), "muted"))
        line.addLayout(column, 1)
        return row

    def _place(self, problem: Problem) -> str:
        if problem.of_whole_file and self._path is not None:
            return say(message("the file {name}", name=self._path.name))
        return say(message("line {line}, column {column}", line=problem.line, column=problem.column))
