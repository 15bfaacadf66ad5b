"""The page of the staff: how the kiosk is, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride import __version__
from backstride.i18n.dates import long_date
from backstride.i18n.messages import Message, message, plural
from backstride.kiosk.counts import Count
from backstride.kiosk.self_check import Check
from backstride.ui.kiosk.hand_button import HandButton, square
from backstride.ui.kiosk.sheet import Sheet
from backstride.ui.kit.buttons import card, label
from backstride.ui.kit.labels import quoted
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

STEP = 10
"""Percent by which the volume changes."""

_TWO_COLUMNS = 900
"""Pixels of width, at 100 % text, from which there are two columns."""

_SIGN = 28
"""Pixels of the sign before what was looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How the kiosk is: how many ``routines`` it shows, percent of ``volume``, and what was looked at.

    ``findings`` are empty while it is being looked at; ``counts`` says whether anything is counted.
    """

    routines: int
    volume: int
    findings: Sequence[Check] = ()
    counts: bool = False


class StaffPage(Sheet):
    """Each signal is a button of the page; ``volume_changed`` carries the percent that are wanted."""

    volume_changed = Signal(int)
    checked = Signal()
    cleaned = Signal()
    darkened = Signal()
    counted = Signal()
    restarted = Signal()
    ended = Signal()

    def __init__(self, style: Style, state: State, parent: QWidget | None = None) -> None:
        super().__init__(style, say(message("Staff")), parent=parent)
        self._state = state
        self._volume = state.volume
        shown = plural("{count} routine is shown.", "{count} routines are shown.", state.routines)
        program = message("Backstride {version}", version=__version__)
        about = label(f"{say(program)} · {say(shown)}", "reading")
        self._line = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight), 3)
        self._add_column(about, self._findings(state.findings))
        self._add_column(self._loudness(), self._actions())
        self.area.column.addLayout(self._line)
        self.area.column.addStretch(1)
        back = self.answers.add(say(message("Back to the kiosk")), "check")
        back.clicked.connect(self.left)
        self._first = back

    def _add_column(self, *widgets: QWidget) -> None:
        column = spaced(self._style, QVBoxLayout(), 1.5)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        self._line.addLayout(column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have what can be done beside how it is, or below that."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= _TWO_COLUMNS * self._style.text_size
        self._line.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def _findings(self, findings: Iterable[Check]) -> QWidget:
        box = card()
        column = spaced(self._style, QVBoxLayout(box), 1.5, 2)
        column.addWidget(label(say(message("Self-check")), "heading"))
        for finding in findings:
            line = spaced(self._style, QHBoxLayout(), 1.5)
            line.addWidget(_Sign(self._style, well=finding.problem is None))
            well = message("{name}: all is well", name=finding.name)
            ill = message("{name}: {problem}", name=finding.name, problem=finding.problem or "")
            line.addWidget(label(quoted(say(ill if finding.problem else well)), "reading"), 1)
            column.addLayout(line)
        if not self._state.findings:
            column.addWidget(label(say(message("Checking…")), "reading"))
        return box

    def _loudness(self) -> QWidget:
        row = QWidget()
        line = spaced(self._style, QHBoxLayout(row), 2)
        self.quieter = square(self._style, say(message("Quieter")), "volume-1")
        self.louder = square(self._style, say(message("Louder")), "volume-2")
        self._percent = label("", "heading")
        for button, step in ((self.quieter, -STEP), (self.louder, STEP)):
            button.setProperty("step", step)
            button.clicked.connect(self._on_step)
        line.addWidget(self.quieter)
        line.addWidget(self.louder)
        line.addWidget(self._percent, 1)
        self._show_volume()
        return row

    def _on_step(self) -> None:
        self._volume = min(100, max(0, self._volume + int(self.sender().property("step"))))
        self._show_volume()
        self.volume_changed.emit(self._volume)

    def _show_volume(self) -> None:
        self._percent.setText(say(message("Volume {percent} % until the next start", percent=self._volume)))

    def _actions(self) -> QWidget:
        table = (
            (message("Check again"), "activity", self.checked),
            (message("Cleaning mode"), "droplets", self.cleaned),
            (message("Screen off"), "moon", self.darkened),
        )
        counts = [(message("Counts"), "list-filter", self.counted)] if self._state.counts else []
        ends = (
            (message("Restart the kiosk"), "rotate-cw", self.restarted),
            (message("Leave the kiosk"), "log-out", self.ended),
        )
        board = QWidget()
        grid = spaced(self._style, QGridLayout(board), 1.5)
        for number, row in enumerate((*table, *counts, *ends)):
            grid.addWidget(self._button(*row), *divmod(number, 2))
        return board

    def _button(self, words: Message, icon: str, signal: object) -> HandButton:
        button = HandButton(self._style, say(words), "", icon)
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        button.setSizePolicy(policy)
        button.clicked.connect(signal)
        return button


class _Sign(QWidget):
    """A tick, or a triangle: what was looked at is well, or not."""

    def __init__(self, style: Style, *, well: bool) -> None:
        super().__init__()
        self._style = style
        self._well = well
        self.setFixedSize(QSize(1, 1) * style.pixels(_SIGN))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        name, colour = ("circle-check", "accent") if self._well else ("triangle-alert", "warning")
        self._style.paint_icon(QPainter(self), QRectF(self.rect()), name, colour)


class CountsPage(Sheet):
    """Shows how often routines were started and finished by day, and where the file with the same numbers is."""

    def __init__(self, style: Style, rows: Sequence[Count], place: str, parent: QWidget | None = None) -> None:
        super().__init__(style, say(message("Counts")), parent=parent)
        column = self.area.column
        column.addWidget(label(say(message("The same numbers are in this file: {path}", path=place)), "reading"))
        if rows:
            column.addWidget(self._table(rows))
        else:
            column.addWidget(label(say(message("Nothing has been counted yet.")), "heading"))
        column.addStretch(1)
        back = self.answers.add_back()
        back.clicked.connect(self.left)
        self._first = back

    def _table(self, rows: Sequence[Count]) -> QWidget:
        box = card()
        grid = spaced(self._style, QGridLayout(box), 1, 2)
        heads = (message("Day"), message("Routine"), message("Started"), message("Finished"))
        for number, head in enumerate(heads):
            grid.addWidget(label(say(head), "heading"), 0, number)
        for line, row in enumerate(reversed(rows), 1):
            cells = (say(long_date(row.day)), row.routine, str(row.started), str(row.finished))
            for number, cell in enumerate(cells):
                grid.addWidget(label(cell, "reading"), line, number)
        return box
