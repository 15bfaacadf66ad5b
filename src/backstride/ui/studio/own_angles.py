"""The joints of a pose as sliders, each as far as a body can: the figure follows while one is being moved."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from backstride.figure.fault import Path
from backstride.figure.turning import Poser, Turn, poser_of
from backstride.i18n.messages import Message, in_context, message
from backstride.ui.kit.buttons import short_label
from backstride.ui.kit.say import say
from backstride.ui.kit.slider_field import SliderField
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

JOINTS: Mapping[str, Message] = {
    "pelvis": in_context("joint", "Pelvis"),
    "lumbar": in_context("joint", "Lower back"),
    "thoracic": in_context("joint", "Upper back"),
    "chest": in_context("joint", "Chest"),
    "neck": in_context("joint", "Neck"),
    "head": in_context("joint", "Head"),
    "hip": in_context("joint", "Hip"),
    "knee": in_context("joint", "Knee"),
    "ankle": in_context("joint", "Ankle"),
    "shoulder": in_context("joint", "Shoulder"),
    "elbow": in_context("joint", "Elbow"),
    "wrist": in_context("joint", "Wrist"),
    "thigh": in_context("joint", "Thigh"),
    "shank": in_context("joint", "Lower leg"),
    "foot": in_context("joint", "Foot"),
    "upper_arm": in_context("joint", "Upper arm"),
    "forearm": in_context("joint", "Forearm"),
    "hand": in_context("joint", "Hand"),
}
_AT_REST_MS = 400
"""Milliseconds without a movement after which an angle is written: one change, however far a slider was moved."""


class Angles(QWidget):
    """Sliders for the joints of one pose. ``moved`` carries the `Poser` of the figure as it looks meanwhile.

    ``turned`` follows once a slider is at rest, with the way to the pose, the joint, and what is written for it.
    """

    moved = Signal(object)
    turned = Signal(object, str, object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._grid = spaced(style, QGridLayout(self), 0.5, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._names: list[QLabel] = []
        self.sliders: list[SliderField] = []
        self._turns: tuple[Turn, ...] = ()
        self._bounds: dict[tuple[Path, str, str], tuple[int, int]] = {}
        self._poser: Poser | None = None
        self._path: Path = ()
        self._waiting: tuple[Path, Turn, int] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_AT_REST_MS)
        self._rest.timeout.connect(self.settle)

    def show_pose(self, poser: Poser | None, path: Path, *, apart: bool) -> None:
        """Show the joints of the pose at *path*, those of the two limbs *apart* or together."""
        if self._waiting is not None and poser is not None:
            return
        self._waiting = None
        if poser is None or self._poser is None or poser.figure.view != self._poser.figure.view:
            self._bounds.clear()
        self._poser, self._path = poser, path
        self._turns = poser.turns(path, apart=apart) if poser else ()
        while len(self.sliders) < len(self._turns):
            self._add()
        for number, (name, slider) in enumerate(zip(self._names, self.sliders, strict=True)):
            name.setVisible(number < len(self._turns))
            slider.setVisible(number < len(self._turns))
        for number, turn in enumerate(self._turns):
            self._show(number, turn)

    def _add(self) -> None:
        number = len(self.sliders)
        name = short_label("", "caption")
        slider = SliderField(self._style, "", (0, 1), "°")
        slider.chosen.connect(partial(self._on_moved, number))
        self._names.append(name)
        self.sliders.append(slider)
        self._grid.addWidget(name, number, 0)
        self._grid.addWidget(slider, number, 1)

    def _show(self, number: int, turn: Turn) -> None:
        slider, words = self.sliders[number], say(name_of(turn))
        self._names[number].setText(words)
        slider.slider.setAccessibleName(words)
        low, high = self._bounds_of(turn)
        angle = round(turn.angle)
        slider.set_bounds(low, high)
        slider.show_value(next((each for each in (angle, angle - 360, angle + 360) if low <= each <= high), angle))

    def _bounds_of(self, turn: Turn) -> tuple[int, int]:
        """Return how far a slider goes; of what goes round it stays as it was first, so that the knob does not jump."""
        key = (self._path, turn.joint, turn.limb)
        return self._bounds.setdefault(key, (round(turn.least), round(turn.most)))

    def _on_moved(self, number: int, angle: int) -> None:
        """Show the figure so; one that no body can be in leaves the slider where it was."""
        turn = self._turns[number]
        if self._waiting and self._waiting[1] is not turn:
            self.settle()
            turn = self._turns[number]
        poser = poser_of(self._poser.with_turned(self._path, turn, angle)) if self._poser else None
        if poser is None:
            last = self._waiting[2] if self._waiting else round(turn.angle)
            self.sliders[number].show_value(last)
            return
        self._waiting = (self._path, turn, angle)
        self._rest.start()
        self.moved.emit(poser)

    def settle(self) -> None:
        """Write the angle that a slider was moved to last, if it was."""
        self._rest.stop()
        if self._waiting is None or self._poser is None:
            return
        path, turn, angle = self._waiting
        self._waiting = None
        self.turned.emit(path, turn.joint, self._poser.turned(path, turn, angle))


def name_of(turn: Turn) -> Message:
    """Return what a joint is called, with its side where it is that of one limb."""
    joint = JOINTS[turn.joint]
    match turn.limb:
        case "near":
            return message("{joint}, near side", joint=joint)
        case "far":
            return message("{joint}, far side", joint=joint)
        case "left":
            return message("{joint}, left", joint=joint)
        case "right":
            return message("{joint}, right", joint=joint)
    return joint
