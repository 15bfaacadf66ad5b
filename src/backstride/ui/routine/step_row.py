"""One step of a routine: its figure, name and dose; pressed, it opens and shows how it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import in_context, message
from backstride.i18n.text import Text
from backstride.routine.describe import Line
from backstride.routine.model import Exercise, Source
from backstride.ui.kit.buttons import Button, entries, label
from backstride.ui.kit.disclosure import DisclosureFrame, DisclosureHeader
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Still, Thumbnail

_TILE, _LARGE_TILE = 72, 280
"""Pixels of the figure of a step, and of the one beside how it is done."""

_SIDE_BY_SIDE = 640
"""Pixels of width, at 100 % text, from which the large figure is beside the words, and not above them."""


@dataclass(frozen=True, slots=True)
class Step:
    """An exercise step: its line to read, its exercise, and the phase in which it begins.

    ``links`` say that its sources may be opened in the browser, ``alone`` that it can be done without the others.
    """

    line: Line
    exercise: Exercise
    phase: int
    links: bool = True
    alone: bool = False


class StepRow(QFrame):
    """A step that can be opened, and tells when it is; ``start_requested`` carries the phase to start from.

    ``source_requested`` carries the address of a source, ``alone_requested`` the id of the exercise to do alone.
    """

    start_requested = Signal(int)
    source_requested = Signal(str)
    alone_requested = Signal(str)
    opened = Signal()

    def __init__(
        self, style: Style, step: Step, catalogue: Catalogue, still: Still | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._style = style
        self._step = step
        self._still = still
        self._catalogue = catalogue
        self.head = self._lid()
        self._details: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.head)
        self.head.toggled.connect(self._on_toggled)

    def _lid(self) -> DisclosureHeader:
        line = self._step.line
        tile = self._tile(_TILE)
        inside = spaced(self._style, QHBoxLayout(), 2)
        inside.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(_words(self._style, line, self), 1)
        name = ", ".join(part for part in (line.title, line.dose, line.cue) if part)
        return DisclosureHeader(self._style, name, inside, self)

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        if self._details is None:
            self._details = self._build_details()
            self._layout.addWidget(self._details)
        self._details.setVisible(opened)
        if opened:
            self.opened.emit()

    def _tile(self, side: int) -> Thumbnail:
        tile = Thumbnail(self._style, self._still, side)
        tile.show_exercise(self._step.exercise)
        return tile

    def _build_details(self) -> QWidget:
        exercise = self._step.exercise
        pictured = exercise.figure is not None or bool(exercise.picture)
        return _Details(self._style, self._how_to(), self._tile(_LARGE_TILE) if pictured else None, self)

    def _how_to(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for number, (heading, role, texts) in enumerate(self._parts(self._step.exercise)):
            add_gap(self._style, column, 1.5 if number else 0.5)
            column.addWidget(label(heading, role))
            for words in entries(self._style, texts):
                column.addWidget(words)
        if self._step.exercise.sources:
            add_gap(self._style, column, 1)
            column.addWidget(self._sources(self._step.exercise.sources))
        add_gap(self._style, column, 2)
        column.addWidget(self._starts())
        column.addStretch(1)
        return column

    def _starts(self) -> QWidget:
        """Return the buttons that start the routine at this step, or the exercise alone."""
        line, title = QWidget(), self._step.line.title
        flow = spaced(self._style, FlowLayout(line), 1)
        here = Button(self._style, say(message("Start here")), "", "play")
        here.setAccessibleName(say(message("Start here: {title}", title=title)))
        here.clicked.connect(self._on_start)
        flow.addWidget(here)
        if self._step.alone:
            alone = Button(self._style, say(message("Only this exercise")))
            alone.setAccessibleName(say(message("Only this exercise: {title}", title=title)))
            alone.clicked.connect(self._on_alone)
            flow.addWidget(alone)
        return line

    def _sources(self, sources: Sequence[Source]) -> DisclosureFrame:
        column = spaced(self._style, QVBoxLayout(), 1)
        for source in sources:
            line = spaced(self._style, QHBoxLayout(), 1)
            line.addWidget(label(_cited(source)), 1)
            if self._step.links and source.url.startswith(("https://", "http://")):
                show = Button(self._style, say(message("Open")))
                show.setAccessibleName(say(message("Open in the browser: {title}", title=source.title)))
                show.clicked.connect(partial(self._on_source_requested, source.url))
                line.addWidget(show)
            column.addLayout(line)
        return DisclosureFrame(self._style, say(message("Sources")), column)

    def _on_source_requested(self, address: str) -> None:
        self.source_requested.emit(address)

    def _parts(self, exercise: Exercise) -> list[tuple[str, str, list[str]]]:
        """Return headings, each with its role and the texts below it."""
        table = (
            (say(message("Set up")), "over", self._read(exercise.setup)),
            (say(in_context("heading", "Move")), "over", self._read(exercise.move)),
            (say(message("What to feel")), "over", self._read(exercise.feel)),
            (say(message("Common mistakes")), "alert", self._read(*exercise.mistakes)),
            (say(message("Caution")), "alert", self._read(exercise.caution)),
        )
        return [(heading, role, texts) for heading, role, texts in table if texts]

    def _read(self, *texts: Text | None) -> list[str]:
        return [self._catalogue.read(text) for text in texts if text]

    def _on_alone(self) -> None:
        self.alone_requested.emit(self._step.line.exercise)

    def _on_start(self) -> None:
        self.start_requested.emit(self._step.phase)


class _Details(QWidget):
    """How a step is done: words, and a large figure beside them, or above them where there is little width."""

    def __init__(self, style: Style, words: QVBoxLayout, tile: Thumbnail | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._line = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight, self), 2, 2, 0, 2, 2)
        self._line.addLayout(words, 1)
        if tile:
            self._line.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the figure beside the words where there is room."""
        wide = self.width() >= _SIDE_BY_SIDE * self._style.text_size
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if wide else way.BottomToTop)
        super().resizeEvent(event)


def plain_row(style: Style, line: Line) -> QWidget:
    """Return a line that has nothing to open: a rest, a note, or the head of a repeat."""
    row = QWidget()
    spaced(style, QVBoxLayout(row), 0, 1, 2).addLayout(_words(style, line, row))
    return row


def _words(style: Style, line: Line, parent: QWidget) -> QVBoxLayout:
    column = spaced(style, QVBoxLayout(), 0.25)
    column.addStretch()
    for words, role in ((line.title, "strong"), (line.dose, "body"), (line.cue or line.say, "muted")):
        if words:
            column.addWidget(label(words, role, parent))
    column.addStretch()
    return column


def _cited(source: Source) -> str:
    return ", ".join(part for part in (source.title, source.publisher, str(source.year or "")) if part)
