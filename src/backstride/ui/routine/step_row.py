"""One step of a routine: its figure, name and dose; pressed, it opens and shows how it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import clock, duration
from backstride.i18n.messages import Message, in_context, message
from backstride.i18n.text import Text
from backstride.routine.describe import Line
from backstride.routine.dose_words import capitalised
from backstride.routine.model import Exercise, Source
from backstride.ui.kit.buttons import Button, entries, label, prose, short_label
from backstride.ui.kit.disclosure import DisclosureFrame, DisclosureHeader
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.labels import caution_word
from backstride.ui.kit.row_marks import CautionChip, SideMarks
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.stills import Still
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Thumbnail
from backstride.ui.routine.outline import Row

_TILE, _LARGE_TILE = 64, 240
"""Pixels of the figure of a step, and of the one beside how it is done."""

_SIDE_BY_SIDE = 560
"""Pixels of width, at 100 % text, from which the large figure is beside the words, and not above them."""

_ON_ONE_LINE = 480
"""Pixels of width, at 100 % text, from which the signs of a step are at the end of its line, not below its words."""


@dataclass(frozen=True, slots=True)
class Step:
    """An exercise step: its row of the outline, its exercise, and the colour of the ground that its figure is on.

    ``links`` say that its sources may be opened in the browser, ``alone`` that it can be done without the others;
    ``fit`` is the minutes that its routine was shortened to, 0 for none.
    """

    row: Row
    exercise: Exercise
    links: bool = True
    alone: bool = False
    ground: str = "raised"
    fit: int = 0

    @property
    def left_out(self) -> bool:
        """Say whether it is not played in the minutes that there are."""
        return self.row.phase is None


class StepRow(QFrame):
    """A step that can be opened, and tells when it is; ``start_requested`` carries the phase to start from.

    ``pointed`` says that the mouse or the focus came to its head, or left it; ``source_requested`` carries the address
    of a source, ``alone_requested`` the id of the exercise to do alone.
    """

    start_requested = Signal(int)
    source_requested = Signal(str)
    alone_requested = Signal(str)
    opened = Signal()
    pointed = Signal(bool)

    def __init__(
        self, style: Style, step: Step, catalogue: Catalogue, still: Still | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._step = step
        self._still = still
        self._catalogue = catalogue
        self._inside = _Face(self._tile(_TILE), _words(style, step, self), _signs(style, step))
        self.head = DisclosureHeader(style, self._name(), self._inside.layout_of(style), self)
        self._details: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.head)
        self.head.toggled.connect(self._on_toggled)
        self.head.pointed.connect(self.pointed)

    def _name(self) -> str:
        row = self._step.row
        care = _care(self._step.exercise)
        care = say(message("Caution: {what}", what=care)) if care else ""
        out = say(_not_in(self._step.fit)) if self._step.left_out else ""
        parts = (row.line.title, out, row.less or row.line.dose, care, _spoken_length(row))
        return ", ".join(part for part in parts if part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the signs at the end of the line, or below the words where there is little width."""
        self._inside.arrange(wide=self.width() >= _ON_ONE_LINE * self._style.text_size)
        super().resizeEvent(event)

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        if self._details is None:
            self._details = self._build_details()
            self._layout.addWidget(self._details)
        self._details.setVisible(opened)
        if opened:
            self.opened.emit()

    def _tile(self, side: int) -> Thumbnail:
        tile = Thumbnail(self._style, self._still, side, ground=self._step.ground)
        tile.show_exercise(self._step.exercise)
        return tile

    def _build_details(self) -> QWidget:
        exercise = self._step.exercise
        pictured = exercise.figure is not None or bool(exercise.picture)
        return _Details(self._style, self._how_to(), self._tile(_LARGE_TILE) if pictured else None, self)

    def _how_to(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        line = self._step.row.line
        for sentence in dict.fromkeys(filter(None, (line.cue, line.say))):
            column.addWidget(prose(self._style, sentence, "lead"))
        for heading, role, texts in self._parts(self._step.exercise):
            if column.count():
                add_gap(self._style, column, 1.5)
            column.addWidget(label(heading, role))
            for words in entries(self._style, texts):
                column.addWidget(words)
        if self._step.exercise.sources:
            add_gap(self._style, column, 1)
            column.addWidget(self._sources(self._step.exercise.sources))
        if not self._step.left_out or self._step.alone:
            add_gap(self._style, column, 2)
            column.addWidget(self._starts())
        column.addStretch(1)
        return column

    def _starts(self) -> QWidget:
        """Return the buttons that start the routine at this step, or the exercise alone."""
        line, title = QWidget(), self._step.row.line.title
        flow = spaced(self._style, FlowLayout(line), 1)
        if not self._step.left_out:
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
            (say(in_context("heading", "Set up")), "over", self._read(exercise.setup)),
            (say(in_context("heading", "Move")), "over", self._read(exercise.move)),
            (say(message("What to feel")), "over", self._read(exercise.feel)),
            (say(message("Common mistakes")), "alert", self._read(*exercise.mistakes)),
            (say(message("Caution")), "alert", self._read(exercise.caution)),
        )
        return [(heading, role, texts) for heading, role, texts in table if texts]

    def _read(self, *texts: Text | None) -> list[str]:
        return [self._catalogue.read(text) for text in texts if text]

    def _on_alone(self) -> None:
        self.alone_requested.emit(self._step.row.line.exercise)

    def _on_start(self) -> None:
        if self._step.row.phase is not None:
            self.start_requested.emit(self._step.row.phase)


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


class _Face:
    """What the head of a step shows: its figure, its words, and its signs after or below them."""

    def __init__(self, tile: Thumbnail, words: QVBoxLayout, signs: Sequence[QWidget]) -> None:
        self._tile = tile
        self._words = words
        self._signs = signs
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)

    def layout_of(self, style: Style) -> QLayout:
        """Return all of it, laid out once."""
        signs = spaced(style, QHBoxLayout(), 1.5)
        for sign in self._signs:
            signs.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        spaced(style, self._line, 1)
        self._line.addLayout(self._words, 1)
        self._line.addLayout(signs)
        whole = spaced(style, QHBoxLayout(), 2)
        whole.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(self._line, 1)
        return whole

    def arrange(self, *, wide: bool) -> None:
        """Set the signs after the words, or, where it is not *wide*, below them."""
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if wide else way.TopToBottom)
        signs = self._line.itemAt(1)
        if signs is not None:
            signs.setAlignment(Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignLeading)


def plain_row(style: Style, line: Line) -> QWidget:
    """Return a line that has nothing to open: a rest, a note, or the head of a repeat."""
    row = QWidget()
    column = spaced(style, QVBoxLayout(row), 0, 0.5, 2)
    for words, role in ((line.title, "strong"), (line.dose, "muted"), (line.cue or line.say, "muted")):
        if words:
            column.addWidget(prose(style, words, role, row))
    return row


def _words(style: Style, step: Step, parent: QWidget) -> QVBoxLayout:
    column = spaced(style, QVBoxLayout(), 0)
    column.addStretch()
    line = step.row.line
    title = label(line.title, "name", parent)
    dose = label(step.row.less or capitalised(line.dose), "muted", parent)
    column.addWidget(title)
    column.addWidget(dose)
    if step.left_out:
        for struck in (title, dose):
            struck.setProperty("struck", True)  # noqa: FBT003  because Qt takes it by place
        column.addWidget(label(say(_not_in(step.fit)), "muted", parent))
    column.addStretch()
    return column


def _signs(style: Style, step: Step) -> list[QWidget]:
    signs: list[QWidget] = []
    if care := _care(step.exercise):
        signs.append(CautionChip(style, care))
    if step.row.line.sides:
        signs.append(SideMarks(style, step.row.line.sides))
    if not step.left_out:
        signs.append(short_label(_length(step.row), "strong"))
    return signs


def _care(exercise: Exercise) -> str:
    return caution_word(exercise.tags) if exercise.caution else ""


def _length(row: Row) -> str:
    length = clock(round(row.seconds))
    return f"~{length}" if row.open else length


def _spoken_length(row: Row) -> str:
    if row.phase is None:
        return ""
    length = duration(round(row.seconds))
    return say(message("{time} in all", time=message("about {time}", time=length) if row.open else length))


def _not_in(minutes: int) -> Message:
    return message("Not in {time}", time=duration(minutes * 60))


def _cited(source: Source) -> str:
    return ", ".join(part for part in (source.title, source.publisher, str(source.year or "")) if part)
