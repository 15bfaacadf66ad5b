"""The steps of the routine that is being written, one line each, and circuits as groups."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backstride.format.editing.outline import Outline, Row
from backstride.i18n.messages import message
from backstride.routine.model import Exercise
from backstride.ui.kit.buttons import label
from backstride.ui.kit.fill import paint_card
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.studio.step_row import StepRow, Tile

Place = tuple[tuple[str | int, ...], int]
"""A list of steps, and where in it."""


class StepList(QWidget):
    """Rows for the steps of an outline. ``asked`` carries what was asked of a row, by name, its number, and a value.

    *make_tile* makes what shows an exercise. ``chosen`` is the number of the row that is pointed at, -1 for none;
    ``marked`` are those that are meant together. ``change_requested`` carries the number of a row whose exercise is to
    be changed itself.
    """

    asked = Signal(str, int, object)
    pointed = Signal(int)
    change_requested = Signal(int)

    def __init__(self, style: Style, make_tile: Callable[[], Tile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._make_tile = make_tile
        self._rows: list[StepRow] = []
        self._outline = Outline()
        self._target: int | None = None
        self.chosen = -1
        self._anchor = -1
        self._empty = label(say(message("Type an exercise above, such as “bridge 3x10”, and press Enter.")), "muted")
        self._column = spaced(style, QVBoxLayout(self), 0, 1, 1)
        self._column.addWidget(self._empty)

    @property
    def rows(self) -> tuple[StepRow, ...]:
        """Return the rows that are shown."""
        return tuple(self._rows[: len(self._outline.rows)])

    @property
    def marked(self) -> range:
        """Return the rows that are meant together: from the one pointed at first to the last one."""
        first, last = sorted((self.chosen, self._anchor if self._anchor >= 0 else self.chosen))
        return range(max(first, 0), last + 1)

    def show_outline(
        self, outline: Outline, find: Callable[[str], Exercise | None], can_fix: Callable[[Row], bool]
    ) -> None:
        """Show the rows of *outline*; *find* returns an exercise by id."""
        self._outline = outline
        while len(self._rows) < len(outline.rows):
            self._add_row()
        for number, row in enumerate(outline.rows):
            shown = self._rows[number]
            exercise = find(row.exercise) if row.kind == "exercise" else None
            shown.show_row(row, exercise, readable=outline.readable, can_fix=can_fix(row))
            shown.show()
        for spare in self._rows[len(outline.rows) :]:
            spare.hide()
        self._empty.setVisible(not outline.rows)
        self.choose(min(self.chosen, len(outline.rows) - 1))
        self.update()

    def choose(self, number: int, *, more: bool = False) -> None:
        """Point at a row; *more* keeps where it began, so that all in between are meant."""
        changed = number != self.chosen
        self._anchor = self._anchor if more and self._anchor >= 0 else number
        self.chosen = number
        marked = self.marked
        for index, row in enumerate(self._rows):
            row.choose(chosen=index == number, marked=len(marked) > 1 and index in marked)
        if changed:
            self.pointed.emit(number)

    def focus(self, number: int) -> None:
        """Put the focus into the dose of a row."""
        if 0 <= number < len(self._outline.rows):
            self._rows[number].dose.setFocus(Qt.FocusReason.OtherFocusReason)
            self.choose(number)

    def _add_row(self) -> None:
        row, number = StepRow(self._style, self._make_tile(), self), len(self._rows)
        self._rows.append(row)
        self._column.addWidget(row)
        for name, signal in (
            ("duplicate", row.duplicated),
            ("remove", row.removed),
            ("raise", row.raised),
            ("lower", row.lowered),
            ("wrap", row.wrapped),
            ("unwrap", row.unwrapped),
            ("fix", row.fix_requested),
        ):
            signal.connect(partial(self.asked.emit, name, number, None))
        row.change_requested.connect(partial(self.change_requested.emit, number))
        row.dose_entered.connect(partial(self.asked.emit, "dose", number))
        row.side_chosen.connect(partial(self.asked.emit, "side", number))
        row.stepped.connect(partial(self._on_stepped, number))
        row.pointed.connect(partial(self._on_pointed, number))
        row.dragged.connect(self._on_dragged)
        row.dropped.connect(partial(self._on_dropped, number))

    def _on_stepped(self, number: int, by: int) -> None:
        self.focus(number + by)

    def _on_pointed(self, number: int, more: bool) -> None:  # noqa: FBT001  because the signal sends it so
        self.choose(number, more=more)

    def _on_dragged(self, place: QPoint) -> None:
        self._target = self._gap_at(self.mapFromGlobal(place).y())
        self.update()

    def _on_dropped(self, number: int, place: QPoint) -> None:
        self._target = None
        self.update()
        self.asked.emit("drop", number, self.place_at(self.mapFromGlobal(place).y()))

    def _gap_at(self, y: int) -> int:
        """Return how many pixels from the top the next gap between two rows is."""
        edges = [0, *(row.geometry().bottom() for row in self.rows)]
        return min(edges, key=lambda edge: abs(edge - y))

    def place_at(self, y: int) -> Place:
        """Return the list of steps, and where in it, that is meant by a point so many pixels from the top.

        The lower half of a row is after it, in the same list; below the head of a circuit is its first step.
        """
        for number, row in enumerate(self.rows):
            box = row.geometry()
            if y <= box.bottom():
                return before(self._outline.rows[number]) if y < box.center().y() else after(self._outline.rows[number])
        top = [row for row in self._outline.rows if row.inside == 0]
        return ("steps",), len(top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card below the rows, the boxes of circuits, and where a row would be dropped."""
        painter = QPainter(self)
        paint_card(painter, self._style, QRectF(self.rect()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, row in enumerate(self._outline.rows):
            if row.kind == "repeat":
                painter.setPen(QPen(self._style.colour("line"), self._style.length(2)))
                radius = self._style.radius("button")
                painter.drawRoundedRect(self._box_of(number), radius, radius)
        if self._target is not None:
            painter.setPen(QPen(self._style.colour("accent"), self._style.length(3)))
            painter.drawLine(self._style.space(2), self._target, self.width() - self._style.space(2), self._target)

    def _box_of(self, number: int) -> QRectF:
        """Return the box around the circuit in this row and its steps."""
        rows, inside = self._outline.rows, self._outline.rows[number].inside
        last = next((index for index in range(number + 1, len(rows)) if rows[index].inside <= inside), len(rows)) - 1
        top, end = self._rows[number].geometry(), self._rows[last].geometry()
        left = self._style.space(0.5 + 3 * inside)
        return QRectF(top.united(end)).adjusted(left, 1, -self._style.space(0.5), -1)


def before(row: Row) -> Place:
    """Return the place before *row*."""
    return row.path[:-1], int(row.path[-1])


def after(row: Row) -> Place:
    """Return the place after *row*; of a circuit, that of its first step."""
    if row.kind == "repeat":
        return (*row.path, "steps"), 0
    return row.path[:-1], int(row.path[-1]) + 1
