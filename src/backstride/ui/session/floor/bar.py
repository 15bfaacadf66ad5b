"""The floor of the stage as a bar of controls: what comes next at its beginning, few controls at its end."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, in_context, message
from backstride.routine.model import Side
from backstride.session.states import Command, pause_command
from backstride.ui.kit.actions import BY_COMMAND, ON_FLOOR
from backstride.ui.kit.style import Style
from backstride.ui.session.floor.control import Control
from backstride.ui.session.floor.next_tile import NextTile
from backstride.ui.session.floor.next_up import NextUp
from backstride.ui.session.phase_content import Scene
from backstride.ui.session.stage.layout import StageLayout

_PAUSING = {Command.START: message("Start"), Command.PAUSE: message("Pause"), Command.RESUME: message("Continue")}
"""What a press on the control that pauses does."""

_ICONS = {
    Command.PREVIOUS: "skip-back",
    Command.NEXT: "skip-forward",
    Command.HOW_TO: "info",
    Command.PAUSE: "pause",
    Command.HURTS: "hand",
}
_PILLS = {Command.HOW_TO: message("How to"), Command.HURTS: message("This hurts")}
"""What has its words beside its icon, where there is room."""

_LETTERS = {Side.LEFT: in_context("side mark", "L"), Side.RIGHT: in_context("side mark", "R")}

_TILE = 0.72  # of the height of a bar that is the floor
_CLOSE, _APART = 10, 34  # pixels between controls, and between two groups of them, at 1280 x 800
_WORDS = 300  # pixels that words want beside the controls


class FloorBar(QObject):
    """Shows `next_up` and the controls on *parent*; `chosen` carries a command, `more_asked` asks for all others."""

    chosen = Signal(Command)
    more_asked = Signal()

    def __init__(self, style: Style, catalogue: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._layout: StageLayout | None = None
        self._mirrored = False
        self._waits = False
        self._withheld: frozenset[Command] = frozenset()
        self.tile = NextTile(style, {side: catalogue.say(said) for side, said in _LETTERS.items()})
        self.next_up = NextUp(style, self.tile, parent)
        self._controls = {command: self._control(style, command, parent) for command in ON_FLOOR}
        self.done = Control(style, "", "check", parent, kind="completes")
        self.done.setObjectName(Command.DONE)
        self.more = Control(style, catalogue.say(in_context("control", "More")), "ellipsis", parent)
        self.done.clicked.connect(self._on_clicked)
        self.more.clicked.connect(self.more_asked)

    def control(self, command: Command) -> Control:
        """Return the control of *command*."""
        return self._controls[command]

    def controls(self) -> Iterable[Control]:
        """Return every control."""
        return (*self._controls.values(), self.done, self.more)

    def withhold(self, commands: frozenset[Command]) -> None:
        """Have no control for these *commands*, which the person may not give."""
        self._withheld = commands
        for command in commands & self._controls.keys():
            self._controls[command].hide()
        self._lay_out()

    def show_scene(self, scene: Scene) -> None:
        """Show what belongs to *scene*; nothing once all is over."""
        self._waits = bool(scene.answer)
        self.tile.enter(scene.tone)
        self.tile.show_following(scene.following)
        if scene.still:
            self.tile.rest()
        self.next_up.show_scene(scene)
        self.next_up.setVisible(not scene.over)
        for control in self.controls():
            control.enter(scene.tone)
            control.setVisible(not scene.over)
        for command in self._withheld & self._controls.keys():
            self._controls[command].hide()
        self.done.show_words(scene.answer)
        self.done.setVisible(self._waits)
        self._controls[Command.PAUSE].setVisible(not self._waits and not scene.over)
        self._lay_out()

    def grey(self, allowed: frozenset[Command]) -> None:
        """Grey what the session does not grant, and show whether Space pauses or goes on."""
        for command, control in self._controls.items():
            if BY_COMMAND[command].may_be_refused:
                control.setEnabled(command in allowed)
        pausing = pause_command(allowed)
        pause = self._controls[Command.PAUSE]
        pause.setEnabled(pausing is not None)
        pause.show_icon("pause" if pausing is Command.PAUSE else "triangle")
        pause.setAccessibleName(self._named(Command.PAUSE, _PAUSING[pausing or Command.RESUME]))

    def place(self, layout: StageLayout, *, mirrored: bool) -> None:
        """Stand where *layout* has the bar, *mirrored* for readers from right to left."""
        self._layout, self._mirrored = layout, mirrored
        self.next_up.set_letters(layout.unit, layout.letters)
        self._lay_out()

    def _control(self, style: Style, command: Command, parent: QWidget) -> Control:
        kind = "leads" if command is Command.PAUSE else "pill" if command in _PILLS else "plain"
        words = self._catalogue.say(_PILLS[command]) if command in _PILLS else ""
        name = self._named(command, BY_COMMAND[command].words)
        control = Control(style, name, _ICONS[command], parent, kind=kind, words=words)
        control.setObjectName(command)
        control.clicked.connect(self._on_clicked)
        return control

    def _named(self, command: Command, words: Message) -> str:
        return f"{self._catalogue.say(words)} ({BY_COMMAND[command].shown(self._catalogue)})"

    def _on_clicked(self) -> None:
        self.chosen.emit(Command(self.sender().objectName()))

    def _lay_out(self) -> None:
        """Put the controls at the end, and the words in what they leave."""
        if self._layout is None:
            return
        bar, extras = self._layout.boxes.bar, self._layout.boxes.extras
        row = self._row(bar.width(), stacked=not extras.isEmpty())
        if not extras.isEmpty():
            self._place_extras(extras)
        left = bar.width()
        for control, x in row:
            wide, high = self._size(control)
            self._put(control, bar.x() + x, wide, high, bar)
            left = min(left, x)
        tile = bar.height() if self._layout.stacked else round(_TILE * bar.height())
        words = QRect(bar.x(), bar.center().y() - tile // 2, max(0, left - self._length(_APART) // 2), tile)
        self.next_up.setGeometry(self._flipped(words, bar))

    def _place_extras(self, box: QRect) -> None:
        """Put what explains at the beginning of a row of its own, and all others at its end."""
        high, x = box.height(), box.x()
        for pill in self._pills():
            pill.label(shown=True)
            self._put(pill, x, pill.width_at(high), high, box)
            x += pill.width_at(high) + self._length(_CLOSE)
        self._put(self.more, box.right() + 1 - high, high, high, box)

    def _pills(self) -> list[Control]:
        """Return the controls with words, that about pain first."""
        return [self._controls[command] for command in (Command.HURTS, Command.HOW_TO) if command not in self._withheld]

    def _row(self, width: int, *, stacked: bool) -> list[tuple[Control, int]]:
        """Return the controls of the row with the place of each: in all their width, if the words then have room."""
        if stacked:
            return self._from_end(width, [])
        pills = self._pills()
        for labelled in (len(pills), 1, 0):
            for number, pill in enumerate(pills):
                pill.label(shown=number < labelled)
            close = self._length(_CLOSE)
            row = self._from_end(width, [(self.more, close), *((pill, close) for pill in reversed(pills))])
            if min(x for _, x in row) >= _WORDS * (self._layout.letters if self._layout else 1.0):
                break
        return row

    def _from_end(self, width: int, extras: list[tuple[Control, int]]) -> list[tuple[Control, int]]:
        """Return the place of each control from the trailing end on: first *extras*, then those of time.

        The number of an extra is the gap before it.
        """
        close, apart = self._length(_CLOSE), self._length(_APART)
        middle = self.done if self._waits else self._controls[Command.PAUSE]
        # From left to right for everybody: time runs so on every player, and so do its keys.
        last, first = (Command.PREVIOUS, Command.NEXT) if self._mirrored else (Command.NEXT, Command.PREVIOUS)
        times = [(self._controls[last], close), (middle, close), (self._controls[first], 0)]
        groups = [*extras[:-1], *((extra, apart) for extra, _ in extras[-1:]), *times]
        x, found = width, []
        for control, gap in groups:
            x -= self._size(control)[0]
            found.append((control, x))
            x -= gap
        return found

    def _size(self, control: Control) -> tuple[int, int]:
        if self._layout is None:
            return 0, 0
        high = self._layout.leading if control in (self.done, self._controls[Command.PAUSE]) else self._layout.control
        return control.width_at(high), high

    def _length(self, pixels: float) -> int:
        return round(pixels * self._layout.unit) if self._layout else round(pixels)

    def _put(self, control: Control, x: int, wide: int, high: int, within: QRect) -> None:
        box = QRect(x, within.center().y() - high // 2, wide, high)
        control.set_box(self._flipped(box, within))

    def _flipped(self, box: QRect, within: QRect) -> QRect:
        """Return *box*, or where it is for readers from right to left."""
        if not self._mirrored:
            return box
        return QRect(within.left() + within.right() + 1 - box.x() - box.width(), box.y(), box.width(), box.height())
