"""The page of one routine: what it is and for whom, what it needs, its steps, and where it starts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backstride.routine.model import Routine
from backstride.routine.problem import Problem
from backstride.session.timeline import Timeline
from backstride.ui.look import Look, space
from backstride.ui.outline import Line, cautions, equipment, outline
from backstride.ui.widgets.disclosure import Disclosure
from backstride.ui.widgets.flow import FlowLayout
from backstride.ui.widgets.page import Heading, Page
from backstride.ui.widgets.plain import Button, card, icon_button, label
from backstride.ui.widgets.step_row import StepRow, plain_row
from backstride.ui.widgets.stills import Still
from backstride.ui.words import minutes, word


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A routine as its page shows it. ``own`` says that the file may be edited; ``warnings`` are for its author."""

    routine: Routine
    timeline: Timeline
    path: Path
    own: bool = False
    favourite: bool = False
    warnings: tuple[Problem, ...] = ()


class RoutinePage(QWidget):
    """Shows one routine; ``started`` carries the phase to begin with."""

    started = Signal(int)
    starred = Signal()
    copy_wished = Signal()
    edit_wished = Signal()
    left = Signal()

    def __init__(self, look: Look, language: str, still: Still | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._language = language
        self._still = still
        self._page = Page(look, 960, self)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._page)

    def show_routine(self, opened: Opened) -> None:
        """Show this routine from its top; the focus is on what starts it."""
        place = self._page.verticalScrollBar().value() if self._same(opened) else 0
        self._opened = opened
        self._page.begin_anew()
        column = self._page.column
        column.addWidget(self._heading(opened))
        for words, role in self._introduction(opened):
            column.addWidget(label(words, role))
        column.addWidget(self._actions(opened))
        for box in self._boxes(opened):
            column.addWidget(box)
        if care := cautions(opened.routine, self._language):
            words = "\n\n".join(f"{title}: {caution}" for title, caution in care)
            column.addWidget(Disclosure(self._look, self._care_words(len(care)), words))
        column.addWidget(label(self.tr("Steps"), "heading"))
        for line in outline(opened.routine, opened.timeline, self._language):
            column.addLayout(self._step(line))
        column.addStretch()
        self._page.scroll_to(place)

    def focus_first(self) -> None:
        """Put the focus on what starts the routine, so that Enter does."""
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _same(self, opened: Opened) -> bool:
        before = getattr(self, "_opened", None)
        return before is not None and before.path == opened.path

    def _heading(self, opened: Opened) -> Heading:
        heading = Heading(self._look, opened.routine.title.read(self._language), self.tr("Back"))
        star = self.tr("No favourite any more") if opened.favourite else self.tr("Make it a favourite")
        button = icon_button(self._look, star, "star-filled" if opened.favourite else "star")
        button.clicked.connect(self.starred)
        heading.trailing.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        heading.back.clicked.connect(self.left)
        return heading

    def _introduction(self, opened: Opened) -> list[tuple[str, str]]:
        routine, timeline = opened.routine, opened.timeline
        steps = max((phase.steps for phase in timeline.phases), default=0)
        facts = [
            minutes(max(1, round(timeline.about / 60)), about=bool(timeline.open_phases)),
            self.tr("1 step") if steps == 1 else self.tr("%n steps").replace("%n", str(steps)),
            *(word(key) for key in routine.when),
            *(word(key) for key in routine.goals),
            word(routine.level),
        ]
        summary = routine.summary.read(self._language) if routine.summary else ""
        return [(words, role) for words, role in ((summary, "lead"), (" · ".join(facts), "strong")) if words]

    def _actions(self, opened: Opened) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, gap=space(1))
        self._start = Button(self._look, self.tr("Start"), "primary", "play")
        self._start.clicked.connect(self._on_start)
        copy = Button(self._look, self.tr("Make my own copy"), "", "copy")
        copy.clicked.connect(self.copy_wished)
        for button in (self._start, copy):
            flow.addWidget(button)
        if opened.own:
            edit = Button(self._look, self.tr("Open the file"), "", "file-pen-line")
            edit.clicked.connect(self.edit_wished)
            flow.addWidget(edit)
        return line

    def _boxes(self, opened: Opened) -> list[QFrame]:
        routine, language = opened.routine, self._language
        needs = ", ".join(equipment(routine, language)) or self.tr("Nothing but yourself.")
        table = (
            ("card", self.tr("You need"), needs),
            ("card", self.tr("Good to know"), routine.notes.read(language) if routine.notes else ""),
            ("notice", self.tr("Stop if"), self._stop_if(routine)),
            ("card", self.tr("Written by"), self._author(routine)),
            ("notice", self.tr("For the author"), "\n".join(_told(problem) for problem in opened.warnings)),
        )
        return [_box(role, heading, words) for role, heading, words in table if words]

    def _care_words(self, count: int) -> str:
        if count == 1:
            return self.tr("Take care: a note on 1 exercise")
        return self.tr("Take care: notes on %n exercises").replace("%n", str(count))

    def _stop_if(self, routine: Routine) -> str:
        prescription = routine.prescription
        return prescription.stop_if.read(self._language) if prescription and prescription.stop_if else ""

    def _author(self, routine: Routine) -> str:
        author = routine.author
        if author is None:
            return ""
        reviewed = ""
        if author.reviewed:
            reviewed = self.tr("reviewed on %1").replace("%1", f"{author.reviewed:%d %B %Y}")
        return ", ".join(part for part in (author.name, author.registration, reviewed, author.contact) if part)

    def _step(self, line: Line) -> QVBoxLayout:
        frame = QVBoxLayout()
        frame.setContentsMargins(space(3) * line.depth, 0, 0, 0)
        if line.exercise is None:
            frame.addWidget(plain_row(line))
            return frame
        row = StepRow(self._look, line, self._language, self._still)
        row.start_wished.connect(self.started)
        frame.addWidget(row)
        return frame

    def _on_start(self) -> None:
        self.started.emit(0)


def _box(role: str, heading: str, words: str) -> QFrame:
    box = card(role)
    column = QVBoxLayout(box)
    column.setContentsMargins(space(2), space(2), space(2), space(2))
    column.setSpacing(space(0.5))
    column.addWidget(label(heading, "over"))
    column.addWidget(label(words))
    return box


def _told(problem: Problem) -> str:
    return f"{problem.line}:{problem.column}  {problem.message} {problem.hint}".rstrip()
