"""What becomes of the step that is being written: its figure moves, and what will be said of it can be read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from backstride.format.problem import Problem
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, in_context, message, plural
from backstride.routine.model import Exercise
from backstride.session.tally import Tally
from backstride.ui.kit.buttons import Button, card, label, prose
from backstride.ui.kit.figure_room import FigureRoom
from backstride.ui.kit.labels import quoted
from backstride.ui.kit.page import ScrollColumn
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.studio.agreed import Agreed
from backstride.ui.studio.details import Details
from backstride.ui.studio.said import Said

_HIGH, _MUSCLES = 300, 4


class Preview(QWidget):
    """The right side of the studio. ``cure_asked`` carries the number of a problem."""

    cure_asked = Signal(int)
    problem_asked = Signal(int)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.room = FigureRoom(style, "work")
        self.room.setFixedHeight(style.pixels(_HIGH))
        self._words = prose(style, "")
        self._fits = label("", "caption")
        self._sums = prose(style, "", "caption")
        self._problems = QWidget()
        self._list = spaced(style, QVBoxLayout(self._problems), 1)
        self._area = ScrollColumn(style, 4000, self)
        self._area.set_sides(0)
        self._area.set_spaces(2, 0, 2)
        column = self._area.column
        column.addWidget(self.room)
        self.details = Details(style)
        column.addWidget(self._said())
        column.addWidget(self._problems)
        column.addWidget(self.details)
        self.agreed = Agreed(style)
        column.addWidget(self.agreed)
        column.addWidget(self._sums)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def _said(self) -> QFrame:
        box = card()
        column = spaced(self._style, QVBoxLayout(box), 0.5, 1.5, 2)
        column.addWidget(label(say(message("What is said")), "over"))
        column.addWidget(self._words)
        column.addWidget(self._fits)
        return box

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Show how the step moves."""
        self.room.show_figure(exercise)

    def show_said(self, said: Said | None) -> None:
        """Show what is said of the step; ``None`` where the routine cannot be played yet."""
        if said is None or not said.words:
            self._words.say("\N{EN DASH}")
            self._fits.hide()
            return
        self._words.say(" ".join(say(in_context("quotation", "“{words}”", words=each)) for each in said.words))
        fits = said.fits
        self._fits.setVisible(fits is not None)
        self._fits.setText(say(fits) if fits else "")

    def show_tally(self, tally: Tally | None) -> None:
        """Show what the routine adds up to."""
        self._sums.setVisible(tally is not None)
        if tally is not None:
            self._sums.say("\n".join(map(say, _sums(tally))))

    def show_problems(self, problems: Sequence[Problem], cures: Sequence[str], *, lines: bool) -> None:
        """Show what is wrong or deserves a look, each with the words of its cure where there is one.

        *lines* says that the line of the file is shown, too.
        """
        while item := self._list.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for number, (problem, cure) in enumerate(zip(problems, cures, strict=True)):
            place = say(message("Line {line}", line=str(problem.line))) if lines else ""
            self._list.addWidget(self._problem(number, problem, cure, place))

    def _problem(self, number: int, problem: Problem, cure: str, place: str) -> QFrame:
        box = card("notice" if problem.severity == "warning" else "card")
        column = spaced(self._style, QVBoxLayout(box), 0.5, 1.5, 2)
        role = "warning" if problem.severity == "warning" else "stop"
        if place:
            column.addWidget(label(place, role))
        column.addWidget(prose(self._style, quoted(say(problem.said))))
        line = spaced(self._style, QHBoxLayout(), 1)
        show = Button(self._style, say(message("Show")), "quiet")
        show.clicked.connect(partial(self.problem_asked.emit, number))
        line.addWidget(show)
        if cure:
            button = Button(self._style, cure)
            button.clicked.connect(partial(self.cure_asked.emit, number))
            line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)
        return box


def _sums(tally: Tally) -> list[Message]:
    """Return what a routine adds up to, in words."""
    lines = [
        message("{muscle}: {time}", muscle=muscle, time=duration(round(seconds)))
        for muscle, seconds in tally.muscles[:_MUSCLES]
    ]
    if tally.left or tally.right:
        left, right = duration(round(tally.left)), duration(round(tally.right))
        lines.append(message("Left {left}, right {right}", left=left, right=right))
    if tally.get_ups:
        lines.append(plural("Getting up {count} time", "Getting up {count} times", tally.get_ups))
    return lines
