"""The tile of what comes next: a small moving picture of it, with the side on which it is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.figure.motion import Moment
from backstride.figure.motion import still as still_of
from backstride.routine.model import Side
from backstride.session.timeline import Kind
from backstride.ui.kit.figure_mover import FigureMover
from backstride.ui.kit.figure_view import FigureView
from backstride.ui.kit.shapes import paint_shape
from backstride.ui.kit.stills import FLOOR
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import BORDER, font
from backstride.ui.session.figure_pose import orientation
from backstride.ui.session.following import Following

_CORNER = 0.17  # of the tile's side; so are the lengths below
_MARK, _MARK_CORNER, _LETTER = 0.38, 0.36, 0.5  # of the mark's own side, the last two
_INSET = 0.06
_SHAPE = 0.34
_SHAPES = {Kind.REST: "lying", Kind.NOTE: "page"}
_WORK, _OVER = "cycle", "tick"
_FRAME = 1 / 8
"""Seconds between two pictures: the tile is small, and beside a figure that moves itself."""

_TIMES = 2
"""How often it moves until it rests in its end pose."""


class SideMark(QWidget):
    """A letter on a plate: the side on which something is done."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._letter = ""

    def show_letter(self, letter: str) -> None:
        """Show *letter*; nothing where there is none."""
        self._letter = letter
        self.setVisible(bool(letter))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint plate and letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.colour("text"))
        round_ = self.height() * _MARK_CORNER
        painter.drawRoundedRect(QRectF(self.rect()), round_, round_)
        painter.setFont(font(self.height() * _LETTER, "bold"))
        painter.setPen(self._style.colour("ground"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)


class FacingFigure(FigureView):
    """A figure that faces as it does on the side that works, whatever moves it."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(style.tokens, parent)
        self._facing = Moment()
        self.stand(FLOOR)

    def face(self, facing: Moment) -> None:
        """Be mirrored or swapped as *facing* is."""
        self._facing = facing

    def show_facing(self, moment: Moment) -> None:
        """Show the figure at *moment*."""
        facing = self._facing
        self.show_moment(replace(moment, mirrored=facing.mirrored, swapped=facing.swapped, arrow=False))


class NextTile(QWidget):
    """Shows the exercise of a `Following`, or a shape where it has none; the mark of the side is at its corner."""

    def __init__(self, style: Style, letters: Mapping[Side, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._letters = letters
        self._room = "work"
        self._shape = _OVER
        self._side: Side | None = None
        self._end: Moment | None = None
        self._times = 0
        self._known: object = None
        self._view = FacingFigure(style, self)
        self._mark = SideMark(style, self)
        self._mark.hide()
        self._mover = FigureMover(style, self._view, self._view.show_facing, frame=_FRAME)
        self._mover.came_back.connect(self._on_came_back)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        style.changed.connect(self._on_look_changed)

    @property
    def side(self) -> Side | None:
        """Return the side of the mark."""
        return self._side

    @property
    def moving(self) -> bool:
        """Say whether the figure moves, or will once it is seen."""
        return self._times > 0

    def rest(self) -> None:
        """Be in the end pose, however often it moved."""
        if self._times > 0:
            self._times = 0
            self._mover.move(None)
            if self._end is not None:
                self._view.show_facing(self._end)

    def enter(self, room: str) -> None:
        """Stand on the floor of this room from now on."""
        if room != self._room:
            self._room = room
            self.update()

    def show_following(self, following: Following | None) -> None:
        """Show what follows: twice how it moves, then its end pose."""
        phase, exercise = (following.phase, following.exercise) if following else (None, None)
        figure = exercise.figure if exercise and not exercise.pictures else None
        side = phase.side if phase and phase.side in self._letters else None
        known = (id(exercise), side, phase.kind if phase else None)
        if known == self._known:
            return
        self._known, self._side = known, side
        self._shape = _SHAPES.get(phase.kind, _WORK) if phase else _OVER
        self._mark.show_letter(self._letters[side] if side else "")
        self._view.setVisible(figure is not None)
        self._end = still_of(figure) if figure else None
        self._view.face(Moment(**orientation(figure, phase)) if figure and phase else Moment())
        self._times = _TIMES
        self._view.show_figure(figure, exercise.muscles if exercise else ())
        self._mover.move(figure)
        self.update()

    def _on_came_back(self) -> None:
        if self._times > 1:
            self._times -= 1
        else:
            self.rest()

    def _on_look_changed(self) -> None:
        self._view.set_tokens(self._style.tokens)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the figure a margin."""
        box = self._tile()
        inset = box.width() * _INSET
        self._view.setGeometry(box.adjusted(inset, inset, -inset, -inset).toAlignedRect())
        mark = round(self.height() * _MARK)
        self._mark.setGeometry(0 if self.isRightToLeft() else self.width() - mark, 0, mark, mark)

    def _tile(self) -> QRectF:
        """The tile itself: the mark of the side reaches beyond its upper outer corner."""
        out = self.height() * _MARK * 0.3
        return QRectF(out if self.isRightToLeft() else 0.0, out, self.height() - out, self.height() - out)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile, and the shape where there is no figure."""
        painter, box = QPainter(self), self._tile()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = self._style
        edge = style.length(BORDER) if style.tokens.edged else 0
        painter.setPen(QPen(style.colour("edge"), edge) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(style.colour(f"{self._room}.{'disc' if style.tokens.name == 'dark' else 'wall'}"))
        inside = box.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(inside, box.width() * _CORNER, box.width() * _CORNER)
        if self._view.isHidden():
            side = box.width() * _SHAPE
            shape = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            paint_shape(painter, self._shape, shape, style.colour(self._room))
