"""The page of one routine: what it is and for whom, what it needs, its steps, and where it starts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backstride.format.problem import Problem
from backstride.i18n.dates import long_date
from backstride.i18n.messages import Message, message, plural
from backstride.routine.describe import Line, cautions, equipment, lines
from backstride.routine.model import Routine
from backstride.routine.prescribed import outside, prescribed, when_to_stop
from backstride.routine.red_flags import TITLE, stop_rule
from backstride.session.timeline import Timeline
from backstride.ui.kit.buttons import Button, card, entries, icon_button, label, prose
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.disclosure import DisclosureFrame
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.labels import minutes, needs, quoted, word
from backstride.ui.kit.page import TOP, ScrollPage
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Still, Thumbnail
from backstride.ui.routine.step_row import Step, StepRow, plain_row

_Part = tuple[str, Sequence[str]]
"""A heading, and the texts below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A routine as its page shows it ``today``.

    It may be ``copyable``, and be among the favourites unless it is a ``single`` exercise; ``own`` says that its file
    may be edited, ``links`` that sources may be opened in the browser. ``alone`` has the exercises that can be done
    without the others. ``warnings`` are for its author, none where nobody here is.

    ``fits`` are the minutes that it can be shortened to, ``fit`` those that it is shortened to (0: none), and
    ``left_out`` the titles of what is left out for it, ``less`` what there is less of, in one line. ``explaining`` are
    the seconds that it is longer while its exercises are new. ``left_off`` says where in it a session was left, if one
    was.
    """

    routine: Routine
    timeline: Timeline
    path: Path
    today: date
    copyable: bool = True
    own: bool = False
    links: bool = True
    single: bool = False
    alone: frozenset[str] = frozenset()
    favourite: bool = False
    warnings: tuple[Problem, ...] = ()
    fits: tuple[int, ...] = ()
    fit: int = 0
    left_out: tuple[str, ...] = ()
    less: str = ""
    explaining: float = 0.0
    left_off: str = ""


class RoutinePage(ScrollPage):
    """Shows one routine; ``started`` carries the phase to begin with, ``fit_requested`` the minutes there are, or 0."""

    started = Signal(int)
    resumed = Signal()
    starred = Signal()
    fit_requested = Signal(int)
    copy_requested = Signal()
    edit_requested = Signal()
    source_requested = Signal(str)
    help_requested = Signal()
    alone_requested = Signal(str)

    def __init__(self, style: Style, still: Still | None = None, parent: QWidget | None = None) -> None:
        super().__init__(style, parent=parent)
        self._still = still

    def show_routine(self, opened: Opened) -> None:
        """Show this routine from its top, or, where it is shown already, as it was left."""
        place, rows = (self.area.place(), self._opened_rows()) if self._same(opened) else (TOP, ())
        self._opened = opened
        self.area.clear()
        column = self.area.column
        self._add_heading(opened)
        for words, role in self._facts(opened):
            column.addWidget(label(words, role))
        column.addWidget(self._actions(opened))
        if opened.routine.summary:
            column.addWidget(prose(self._style, catalogue().read(opened.routine.summary), "lead"))
        if fitted := self._fitted(opened):
            column.addWidget(_box(self._style, "card", fitted))
        for notice in self._notices(opened):
            column.addWidget(_box(self._style, "notice", (notice,)))
        column.addWidget(self._get_help(), 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(_box(self._style, "card", self._about(opened.routine)))
        if care := cautions(opened.routine, catalogue()):
            column.addWidget(DisclosureFrame(self._style, self._care_words(len(care)), self._care_column(care)))
        column.addWidget(label(say(message("Steps")), "heading"))
        starts = {phase.source: phase.index for phase in reversed(opened.timeline.phases)}
        for line in lines(opened.routine, catalogue()):
            column.addLayout(self._step(opened, line, starts.get(line.source, 0)))
        column.addStretch(1)
        self._open_rows(rows)
        self.area.present(place)

    def _opened_rows(self) -> tuple[int, ...]:
        return tuple(number for number, row in enumerate(self._rows()) if row.head.isChecked())

    def _open_rows(self, numbers: Sequence[int]) -> None:
        rows = self._rows()
        for number in numbers:
            if number < len(rows):
                rows[number].head.setChecked(True)

    def _rows(self) -> list[StepRow]:
        return self.area.findChildren(StepRow)

    def _same(self, opened: Opened) -> bool:
        before = getattr(self, "_opened", None)
        return before is not None and before.path == opened.path

    def _add_heading(self, opened: Opened) -> None:
        heading = self._head(catalogue().read(opened.routine.title))
        if opened.single:
            return
        star = say(message("Remove from favourites")) if opened.favourite else say(message("Add to favourites"))
        button = icon_button(self._style, star, "star-filled" if opened.favourite else "star")
        button.clicked.connect(self.starred)
        heading.trailing.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _facts(self, opened: Opened) -> list[tuple[str, str]]:
        routine, timeline = opened.routine, opened.timeline
        steps = max((phase.steps for phase in timeline.phases), default=0)
        facts = [
            minutes(max(1, round(timeline.about / 60)), about=bool(timeline.open_phases)),
            say(plural("{count} step", "{count} steps", steps)),
            *(word(key) for key in routine.when),
            *(word(key) for key in routine.goals),
            word(routine.level),
        ]
        where = say(message("You stopped here: {place}", place=opened.left_off)) if opened.left_off else ""
        head = ((" · ".join(facts), "strong"), (_explaining(opened.explaining), "body"), (where, "body"))
        return [(words, role) for words, role in head if words]

    def _actions(self, opened: Opened) -> QWidget:
        line = QWidget()
        flow = spaced(self._style, FlowLayout(line), 1)
        start = self._first = self._start_button(again=bool(opened.left_off))
        if opened.left_off:
            self._first = resume = Button(self._style, say(message("Continue")), "primary", "play")
            resume.clicked.connect(self.resumed)
            flow.addWidget(resume)
        flow.addWidget(start)
        if opened.fits:
            flow.addWidget(self._fit(opened))
        if opened.copyable:
            copy = Button(self._style, say(message("Duplicate and edit")), "", "copy")
            copy.clicked.connect(self.copy_requested)
            flow.addWidget(copy)
        if opened.own:
            edit = Button(self._style, say(message("Open the file")), "", "file-pen-line")
            edit.clicked.connect(self.edit_requested)
            flow.addWidget(edit)
        return line

    def _start_button(self, *, again: bool) -> Button:
        words, role = (say(message("Start over")), "") if again else (say(message("Start")), "primary")
        button = Button(self._style, words, role, "rotate-cw" if again else "play")
        button.clicked.connect(self._on_start)
        return button

    def _fit(self, opened: Opened) -> Choice:
        choice = Choice(self._style, say(message("Length")))
        lengths = sorted({*opened.fits, opened.fit} - {0})  # a command may have asked for any number of minutes
        most = ((fit, say(message("At most {time}", time=minutes(fit)))) for fit in lengths)
        choice.offer([(0, say(message("Full length"))), *most], opened.fit)
        choice.chosen.connect(self._on_fit_chosen)
        return choice

    def _on_fit_chosen(self, minutes: int) -> None:
        self.fit_requested.emit(minutes)

    def _fitted(self, opened: Opened) -> list[_Part]:
        table = (
            (say(message("Shorter to fit")), (opened.less,) if opened.less else ()),
            (say(message("Skipped in this version")), opened.left_out),
        )
        return [(heading, texts) for heading, texts in table if texts]

    def _get_help(self) -> Button:
        button = Button(self._style, say(TITLE), "", "life-buoy")
        button.clicked.connect(self.help_requested)
        return button

    def _notices(self, opened: Opened) -> list[_Part]:
        outside_course = outside(opened.routine, opened.today)
        table = (
            (say(message("Your course")), (_together(outside_course),) if outside_course else ()),
            (say(message("When to stop")), self._stop_if(opened.routine)),
            (say(message("For the author")), tuple(map(_remark, opened.warnings))),
        )
        return [(heading, texts) for heading, texts in table if texts]

    def _about(self, routine: Routine) -> list[_Part]:
        table = (
            (say(message("You need")), (needs(equipment(routine, catalogue())),)),
            (say(message("Good to know")), (catalogue().read(routine.notes),) if routine.notes else ()),
            (say(message("Agreed with you")), self._prescribed(routine)),
            (say(message("Written by")), self._author(routine)),
        )
        return [(heading, texts) for heading, texts in table if texts]

    def _care_column(self, care: Sequence[tuple[str, str]]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for number, (title, caution) in enumerate(care):
            if number:
                add_gap(self._style, column, 1)
            column.addWidget(label(title, "strong"))
            column.addWidget(prose(self._style, caution))
        return column

    def _care_words(self, count: int) -> str:
        return say(plural("Safety notes ({count} exercise)", "Safety notes ({count} exercises)", count))

    def _stop_if(self, routine: Routine) -> tuple[str, ...]:
        given = routine.prescription
        _, rule = stop_rule(routine, catalogue())
        return (say(when_to_stop(given)), rule) if given else (rule,)

    def _prescribed(self, routine: Routine) -> tuple[str, ...]:
        given = routine.prescription
        return tuple(map(_together, prescribed(given))) if given else ()

    def _author(self, routine: Routine) -> tuple[str, ...]:
        author = routine.author
        if author is None:
            return ()
        reviewed = ""
        if author.reviewed:
            reviewed = _together(message("reviewed on {date}", date=long_date(author.reviewed)))
        return (", ".join(part for part in (author.name, author.registration, reviewed, author.contact) if part),)

    def _step(self, opened: Opened, line: Line, phase: int) -> QVBoxLayout:
        frame = spaced(self._style, QVBoxLayout(), 0, 3 * (len(line.source) - 1), 0, 0, 0)
        if line.kind != "exercise":
            frame.addWidget(plain_row(self._style, line))
            return frame
        exercise, alone = opened.routine.exercises[line.exercise], line.exercise in opened.alone
        step = Step(line, exercise, phase, links=opened.links, alone=alone)
        row = StepRow(self._style, step, catalogue(), self._still)
        row.start_requested.connect(self.started)
        row.source_requested.connect(self.source_requested)
        row.alone_requested.connect(self.alone_requested)
        row.opened.connect(partial(self.area.bring_in, row))
        frame.addWidget(row)
        return frame

    def draw_again(self) -> None:
        """Paint the figures again: a picture came that was not there before."""
        for tile in self.findChildren(Thumbnail):
            tile.update()

    def _on_start(self) -> None:
        self.started.emit(0)


def _box(style: Style, role: str, parts: Sequence[_Part]) -> QFrame:
    box = card(role)
    column = spaced(style, QVBoxLayout(box), 0.5, 2)
    for number, (heading, texts) in enumerate(parts):
        if number:
            add_gap(style, column, 1)
        column.addWidget(label(heading, "warning" if role == "notice" else "over"))
        for words in entries(style, texts):
            column.addWidget(words)
    return box


def _explaining(seconds: float) -> str:
    """Return for what the *seconds* are by which a routine is longer while its exercises are new."""
    if seconds <= 0:
        return ""
    time = minutes(max(1, round(seconds / 60)))
    return say(message("Includes about {time} to learn the new exercises.", time=time))


def _together(said: Message) -> str:
    """Return what is *said*, with no line that ends between a day and its month."""
    return re.sub(r"(\d\.?) (?=[^\W\d]+ \d{4})", "\\1\N{NO-BREAK SPACE}", say(said))


def _remark(problem: Problem) -> str:
    said = quoted(say(problem.said))
    return said if problem.of_whole_file else f"{problem.line}:{problem.column}  {said}"
