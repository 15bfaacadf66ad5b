"""The line on which steps are added: it finds exercises by what people call them, and reads a clinician's notation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.format.editing.add_line import Typed, typed_steps
from backstride.format.editing.outline import Row
from backstride.format.near import Names
from backstride.format.tree import Plain
from backstride.i18n.messages import Message, all_of, message
from backstride.routine.model import Exercise
from backstride.ui.kit.buttons import Button, icon_button, label
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.studio import words
from backstride.ui.studio.field import Field

_SIGN = 44


class _Line(Field):
    """The field, with a plus at its beginning; ``submitted`` comes with Enter."""

    submitted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Submit with Enter, whether anything was typed or not."""
        if pressed(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plus."""
        side, pad = self._style.pixels(20), self._style.pixels(14)
        margin = self._style.pixels(_SIGN) - self._style.space(1)
        left = 0 if self.isRightToLeft() else margin
        if self.textMargins().left() != left:
            self.setTextMargins(left, 0, margin - left, 0)
        super().paintEvent(event)
        x = self.width() - pad - side if self.isRightToLeft() else pad
        self._style.paint_icon(QPainter(self), QRectF(x, (self.height() - side) / 2, side, side), "plus", "text")


class AddLine(QWidget):
    """A field, what it is read as, and what else may be meant. ``added`` carries steps, ``pointed`` the last exercise.

    *names* returns what finds exercises, made when it is first needed.
    """

    added = Signal(object)
    browse_requested = Signal()
    pointed = Signal(str)
    left_downwards = Signal()

    def __init__(
        self,
        style: Style,
        names: Callable[[], Names],
        find: Callable[[str], Exercise | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._make_names = names
        self._names: Names | None = None
        self._find = find
        self._typed: tuple[Typed, ...] = ()
        self._chosen: dict[int, str] = {}
        self.field = _Line(style, say(message("Add exercises")))
        self.field.setPlaceholderText(say(message("Add: bridge 3x10, plank 3x30 s, clam 2x12/side")))
        self.reading = label("", "caption")
        self._others = QWidget()
        self._flow = FlowLayout(self._others)
        self._flow.setSpacing(style.space(1))
        self._flow.setContentsMargins(0, 0, 0, 0)
        line = spaced(style, QHBoxLayout(), 1)
        line.addWidget(self.field, 1)
        browse = icon_button(style, say(message("Browse exercises")), "search")
        browse.clicked.connect(self.browse_requested)
        line.addWidget(browse)
        column = spaced(style, QVBoxLayout(self), 0.5)
        column.addLayout(line)
        column.addWidget(self.reading)
        column.addWidget(self._others)
        self.reading.hide()
        self._others.hide()
        self.field.textEdited.connect(self._on_edited)
        self.field.submitted.connect(self._on_submitted)
        self.field.stepped.connect(self._on_stepped)

    def forget_names(self) -> None:
        """Look the exercises up again: there are others now."""
        self._names = None

    def begin(self, text: str = "") -> None:
        """Put the focus on the line, with *text* in it."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self.field.setText(text)
            self._on_edited(text)

    def _on_stepped(self, by: int) -> None:
        if by > 0:
            self.left_downwards.emit()

    def _on_edited(self, text: str) -> None:
        self._chosen = {}
        if self._names is None:
            self._names = self._make_names()
        self._typed = typed_steps(text, self._names)
        self._show()

    def _steps(self) -> list[Mapping[str, Plain]]:
        """Return the steps that are meant, with what was chosen where several may be."""
        steps = []
        for number, typed in enumerate(self._typed):
            step = typed.as_exercise(self._chosen[number]) if number in self._chosen else typed.step
            if step is not None:
                steps.append(step)
        return steps

    def _show(self) -> None:
        """Show what was understood, plainly, and offer what else may be meant."""
        unknown = [typed for typed in self._typed if typed.step is None]
        parts = [self._words(step) for step in self._steps()]
        text = " \N{MIDDLE DOT} ".join(parts)
        if unknown:
            said = say(self._not_understood(unknown[0]))
            text = f"{text}\n{said}" if text else said
        self.reading.setText(text)
        self.reading.setVisible(bool(text))
        self.field.mark_wrong(wrong=bool(unknown) and not parts)
        named = [str(step["exercise"]) for step in self._steps() if "exercise" in step]
        if named and self._typed:
            self.pointed.emit(named[-1])
        self._offer()

    def _not_understood(self, typed: Typed) -> Message:
        if typed.ids:
            return message("The dose of “{name}” cannot be read. Write 3x10, 30 s or 2 min.", name=typed.name)
        return message("There is no exercise called “{name}”.", name=typed.name)

    def _words(self, step: Mapping[str, Plain]) -> str:
        kind = next((key for key in ("exercise", "note", "rest") if key in step), "")
        row = Row(path=(), kind=kind, values=step, first=0, last=0)
        exercise = self._find(row.exercise) if kind == "exercise" else None
        name, dose = words.title(row, exercise, catalogue()), words.dose(row, exercise, catalogue())
        side = say(words.SIDES[words.side(row, exercise)]) if kind == "exercise" and "sides" in step else ""
        return ", ".join(filter(None, (name, dose, side)))

    def _offer(self) -> None:
        """Offer the exercises that the last name with several meanings may mean."""
        while item := self._flow.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        open_ = [(number, typed) for number, typed in enumerate(self._typed) if typed.step and not typed.is_sure]
        for number, typed in open_[-1:]:
            for id_ in typed.ids:
                exercise = self._find(id_)
                chip = Button(self._style, catalogue().read(exercise.title) if exercise else id_, "chip")
                chip.fill(id_ == self._chosen.get(number, typed.ids[0]))
                chip.clicked.connect(partial(self._on_chosen, number, id_))
                self._flow.addWidget(chip)
        self._others.setVisible(bool(open_))

    def _on_chosen(self, number: int, id_: str) -> None:
        self._chosen[number] = id_
        self._show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_submitted(self) -> None:
        steps = self._steps()
        if not steps:
            return
        left = [typed.name for typed in self._typed if typed.step is None]
        self.added.emit(steps)
        self.field.setText(", ".join(left))
        self.field.setModified(bool(left))
        self._on_edited(self.field.text())
        if self.isVisible() and not left:
            self.reading.setText(say(message("Added: {names}", names=all_of(tuple(map(self._words, steps))))))
            self.reading.show()
