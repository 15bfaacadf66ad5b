"""One step of the routine that is being written: its figure and name, its dose in a field, its side, and a menu."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride.format.editing.outline import Row
from backstride.i18n.messages import message
from backstride.routine.model import Exercise
from backstride.ui.kit.buttons import Button, code, label
from backstride.ui.kit.choice import Choice, MenuButton
from backstride.ui.kit.fill import paint_fill
from backstride.ui.kit.labels import quoted
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.studio import words
from backstride.ui.studio.field import Field

_DOSE, _GRIP = 148, 20
_DOTS = 3


Tile = tuple[QWidget, Callable[[Exercise | None], object]]
"""What shows an exercise in a small square, and how it learns which one."""


class Grip(QWidget):
    """Six dots by which a row is dragged; ``dragged`` and ``dropped`` carry a place on the screen."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._held = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFixedWidth(style.pixels(_GRIP))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._held = event.button() == Qt.MouseButton.LeftButton

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if self._held:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go here."""
        if self._held:
            self._held = False
            self.dropped.emit(event.globalPosition().toPoint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint two columns of dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.colour("muted"))
        side, gap = self._style.pixels(3), self._style.pixels(7)
        left, top = (self.width() - gap - side) / 2, (self.height() - (_DOTS - 1) * gap - side) / 2
        for number in range(2 * _DOTS):
            painter.drawEllipse(QRectF(left + number % 2 * gap, top + number // 2 * gap, side, side))


class StepRow(QWidget):
    """A row of the form. Each signal says what was asked of it.

    ``dose_entered`` carries a text, ``side_chosen`` a value of ``sides``, ``stepped`` -1 or 1, ``pointed`` whether it
    was pointed at together with those before it.
    """

    dose_entered = Signal(str)
    side_chosen = Signal(object)
    stepped = Signal(int)
    pointed = Signal(bool)
    fix_requested = Signal()
    change_requested = Signal()
    duplicated = Signal()
    removed = Signal()
    raised = Signal()
    lowered = Signal()
    wrapped = Signal()
    unwrapped = Signal()
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, style: Style, tile: Tile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._chosen = self._marked = False
        self.row: Row | None = None
        self._grip = Grip(style)
        self._grip.dragged.connect(self.dragged)
        self._grip.dropped.connect(self.dropped)
        self._tile, self._show_tile = tile
        self._title = label("", "strong")
        self._more = label("", "caption")
        self.dose = Field(style, say(message("Dose")))
        self.dose.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.dose.setFixedWidth(style.pixels(_DOSE))
        self.side = Choice(style, say(message("Side")))
        self.side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._menu = MenuButton(style, say(message("More for this step")))
        self._raw = code("")
        self._problem = label("", "stop")
        self.fix = Button(style, say(message("Fix it")))
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        names = spaced(self._style, QVBoxLayout(), 0)
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._more)
        names.addStretch(1)
        line = spaced(self._style, QHBoxLayout(), 1.5)
        line.addWidget(self._grip)
        line.addWidget(self._tile)
        line.addLayout(names, 1)
        line.addWidget(self.dose)
        line.addWidget(self.side)
        line.addWidget(self._menu)
        wrong = spaced(self._style, QHBoxLayout(), 1)
        wrong.addWidget(self._problem, 1)
        wrong.addWidget(self.fix)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(self._style.space(0.5))
        column.addLayout(line)
        column.addWidget(self._raw)
        column.addLayout(wrong)

    def _join(self) -> None:
        self.dose.entered.connect(self.dose_entered)
        self.dose.stepped.connect(self.stepped)
        self.dose.focused.connect(self._on_focused)
        self.side.chosen.connect(self.side_chosen)
        self.fix.clicked.connect(self.fix_requested)
        for text, icon, signal in (
            (message("Duplicate"), "copy", self.duplicated),
            (message("Move up"), "chevron-up", self.raised),
            (message("Move down"), "chevron-down", self.lowered),
            (message("Make a circuit"), "rotate-cw", self.wrapped),
            (message("Delete"), "x", self.removed),
        ):
            self._menu.offer(say(text), icon, signal)
        self._menu.offer(say(message("Take the circuit apart")), "undo-2", self.unwrapped)
        self._menu.offer(say(message("Change the exercise…")), "pencil-line", self.change_requested)

    def show_row(self, row: Row, exercise: Exercise | None, *, readable: bool, can_fix: bool) -> None:
        """Show what is written in *row*; while the text is not *readable* nothing can be changed here."""
        self.row = row
        texts = catalogue()
        name = words.title(row, exercise, texts)
        self._show_tile(exercise)
        self._tile.setVisible(row.kind == "exercise")
        self._title.setText(name)
        more = words.differs(row, exercise, texts)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.dose.show_text(words.dose(row, exercise, texts))
        self.dose.setAccessibleName(say(message("Dose of {name}", name=name)))
        self.dose.setVisible(bool(row.kind))
        self.dose.setPlaceholderText(say(message("until done")) if row.kind == "note" else "")
        self.side.setVisible(row.kind == "exercise")
        self.side.offer([(key, say(text)) for key, text in words.SIDES.items()], words.side(row, exercise))
        wrong = next((problem for problem in row.problems if problem.severity == "error"), None)
        self.dose.mark_wrong(wrong=wrong is not None)
        self._problem.setVisible(wrong is not None)
        self._problem.setText(quoted(say(wrong.said)) if wrong else "")
        self.fix.setVisible(wrong is not None and can_fix)
        for part in (self.dose, self.side, self._menu, self._grip):
            part.setEnabled(readable)
        self._raw.setText(dedent(row.raw).strip("\n"))
        self._raw.setVisible(bool(row.raw))
        if row.raw:  # what it was before is no longer what it is
            shown: tuple[QWidget, ...] = (self._tile, self._more, self.dose, self.side)
            for widget in shown:
                widget.hide()
        self._menu.setVisible(not row.raw)
        left = self._style.space(1 + 3 * row.inside)
        self._column.setContentsMargins(left, self._style.space(1), self._style.space(1), self._style.space(1))
        self.setAccessibleName(name)

    def choose(self, *, chosen: bool, marked: bool) -> None:
        """Look chosen, or marked together with the one that is."""
        if (chosen, marked) != (self._chosen, self._marked):
            self._chosen, self._marked = chosen, marked
            self.update()

    def _on_focused(self) -> None:
        self.pointed.emit(False)  # noqa: FBT003  because it is the signal's

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be the one that is pointed at; with Shift, together with those in between."""
        self.pointed.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        self.dose.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of a row that is chosen or cannot be read, and an edge beside one that is marked."""
        raw = bool(self.row and self.row.raw)
        if not (self._chosen or self._marked or raw):
            return
        painter = QPainter(self)
        left = self._style.space(3 * (self.row.inside if self.row else 0))
        box = QRectF(self.rect()).adjusted(left, 0, 0, 0)
        ground = "ground" if raw else "after-run.wall"
        paint_fill(painter, self._style, box, self._style.colour(ground), self._style.radius("button"))
        if self._chosen:
            painter.setPen(QPen(self._style.colour("accent"), self._style.pixels(3)))
            x = box.right() - 2 if self.isRightToLeft() else box.left() + 2
            painter.drawLine(int(x), int(box.top()) + 10, int(x), int(box.bottom()) - 10)
