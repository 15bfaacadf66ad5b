"""One step of a routine: its figure, name and dose; pressed, it opens and shows how it is done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from backstride.routine.describe import Line
from backstride.routine.model import Exercise, Text
from backstride.ui.look import Look
from backstride.ui.widgets.disclosure import Lid
from backstride.ui.widgets.plain import Button, label, prose
from backstride.ui.widgets.spacing import add_gap, spaced
from backstride.ui.widgets.still_tile import StillTile
from backstride.ui.widgets.stills import Still

_TILE = 72


@dataclass(frozen=True, slots=True)
class Step:
    """An exercise step: its line to read, its exercise, and the phase in which it begins."""

    line: Line
    exercise: Exercise
    phase: int


class StepRow(QFrame):
    """A step that can be opened, and tells when it is; ``start_wished`` carries the phase to start from."""

    start_wished = Signal(int)
    opened = Signal()

    def __init__(
        self, look: Look, step: Step, language: str, still: Still | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._look = look
        self._step = step
        self._language = language
        self.head = self._lid(still)
        self._details: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.head)
        self.head.toggled.connect(self._on_toggled)

    def _lid(self, still: Still | None) -> Lid:
        line = self._step.line
        tile = StillTile(self._look, still, _TILE)
        tile.show_exercise(self._step.exercise)
        inside = spaced(self._look, QHBoxLayout(), 2)
        inside.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(_words(self._look, line, self), 1)
        name = ", ".join(part for part in (line.title, _dose(line), line.cue) if part)
        return Lid(self._look, name, inside, self)

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        if self._details is None:
            self._details = self._build_details()
            self._layout.addWidget(self._details)
        self._details.setVisible(opened)
        if opened:
            self.opened.emit()

    def _build_details(self) -> QWidget:
        details = QWidget(self)
        column = spaced(self._look, QVBoxLayout(details), 0, 2, 0, 2, 2)
        for number, (heading, words) in enumerate(self._parts(self._step.exercise)):
            add_gap(self._look, column, 1.5 if number else 0.5)
            column.addWidget(label(heading, "over"))
            column.addWidget(prose(self._look, words))
        start = Button(self._look, self.tr("Start here"), "", "play")
        start.setAccessibleName(self.tr("Start here: %1").replace("%1", self._step.line.title))
        start.clicked.connect(self._on_start)
        add_gap(self._look, column, 2)
        column.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)
        return details

    def _parts(self, exercise: Exercise) -> list[tuple[str, str]]:
        sources = "\n".join(
            ", ".join(part for part in (s.title, s.publisher, str(s.year or ""), _breakable(s.url)) if part)
            for s in exercise.sources
        )
        table = (
            (self.tr("Set up"), self._read(exercise.setup)),
            (self.tr("Move"), self._read(exercise.move)),
            (self.tr("What to feel"), self._read(exercise.feel)),
            (self.tr("Common mistakes"), "\n".join(self._read(mistake) for mistake in exercise.mistakes)),
            (self.tr("Take care"), self._read(exercise.caution)),
            (self.tr("Sources"), sources),
        )
        return [(heading, words) for heading, words in table if words]

    def _read(self, text: Text | None) -> str:
        return text.read(self._language) if text else ""

    def _on_start(self) -> None:
        self.start_wished.emit(self._step.phase)


def plain_row(look: Look, line: Line) -> QWidget:
    """Return a line that has nothing to open: a rest, a note, or the head of a repeat."""
    row = QWidget()
    spaced(look, QVBoxLayout(row), 0, 1, 2).addLayout(_words(look, line, row))
    return row


def _words(look: Look, line: Line, parent: QWidget) -> QVBoxLayout:
    column = spaced(look, QVBoxLayout(), 0.25)
    column.addStretch()
    for words, role in ((line.title, "strong"), (_dose(line), "body"), (line.cue or line.say, "muted")):
        if words:
            column.addWidget(label(words, role, parent))
    column.addStretch()
    return column


def _dose(line: Line) -> str:
    return ", ".join(part for part in (line.dose, line.side) if part)


def _breakable(address: str) -> str:
    """Return *address* so that a line can break behind each of its slashes."""
    return address.replace("/", "/\N{ZERO WIDTH SPACE}")
