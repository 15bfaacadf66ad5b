"""The people who can show the exercises, side by side: one of them is chosen by its picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QToolTip, QWidget

from backstride.figure.motion import Moment
from backstride.figure.physique import PEOPLE
from backstride.figure.pose import read_figure
from backstride.figure.scene import Scene, compose
from backstride.i18n.messages import Message, message
from backstride.ui.kit.figure_painter import palette_of
from backstride.ui.kit.figure_painter import still as drawn
from backstride.ui.kit.fill import paint_card
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.focus_ring import paint_focus
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_SIDE, _TICK = 64, 20
"""Pixels of a picture's side, and of the tick in its corner, at 100 % text."""

_TALL = 2.4
"""How many times as tall as the picture the person is: it shows head and trunk."""


PEOPLE_NAMES: Mapping[str, Message] = MappingProxyType(
    {
        "woman-light": message("Woman, light skin"),
        "woman-medium": message("Woman, medium skin"),
        "woman-deep": message("Woman, dark skin"),
        "man-light": message("Man, light skin"),
        "man-medium": message("Man, medium skin"),
        "man-deep": message("Man, dark skin"),
    }
)
"""What a screen reader calls each of the people."""


class PersonPicker(QWidget):
    """Shows everybody in *names* (the name of a person, and what a screen reader says); ``chosen`` carries the name."""

    chosen = Signal(str)

    def __init__(self, style: Style, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = spaced(style, FlowLayout(self), 1)
        self._buttons = {name: _PersonButton(style, name, words, self) for name, words in names.items()}
        for button in self._buttons.values():
            flow.addWidget(button)
            button.toggled.connect(self._on_toggled)
        self.setFocusProxy(next(iter(self._buttons.values())))

    def choose(self, name: str) -> None:
        """Show the person *name* as chosen, without emitting."""
        self.blockSignals(True)  # noqa: FBT003  because Qt takes it by place
        self._buttons[name].setChecked(True)
        self.blockSignals(False)  # noqa: FBT003  because Qt takes it by place
        self.setFocusProxy(self._buttons[name])

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        if on:
            self.chosen.emit(next(name for name, button in self._buttons.items() if button.isChecked()))


class _PersonButton(QRadioButton):
    """One person; the chosen one has an edge and a tick, not a colour alone."""

    def __init__(self, style: Style, person: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._person = person
        self._scene = _standing(person)
        self._picture = QImage()
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        style.changed.connect(self._on_look_changed)

    def event(self, event: QEvent) -> bool:
        """Show the name as a tip. As a property a screen reader would read it once more after the name."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.accessibleName(), self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Be a square."""
        return QSize(1, 1) * self._style.pixels(_SIDE)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on the widget."""
        return self.rect().contains(pos)

    def _on_look_changed(self) -> None:
        self._picture = QImage()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the person in a frame and, when chosen, the tick."""
        painter = QPainter(self)
        box, radius = QRectF(self.rect()), self._style.radius("card")
        edge = "accent" if self.isChecked() else "edge"
        paint_card(painter, self._style, box, edge=edge, fill="raised", wide=self.isChecked())
        inside = QPainterPath()
        inside.addRoundedRect(box.adjusted(3, 3, -3, -3), radius - 3, radius - 3)
        painter.setClipPath(inside)
        painter.drawImage(0, self._style.length(4), self._drawn())
        painter.setClipping(False)
        if self.isChecked():
            self._paint_tick(painter)
        if self.hasFocus():
            paint_focus(painter, self._style, box, radius)

    def _drawn(self) -> QImage:
        if self._picture.isNull():
            ratio = self.devicePixelRatioF()
            tokens = replace(self._style.tokens, person=self._person)
            size = QSize(round(self.width() * ratio), round(self.height() * _TALL * ratio))
            self._picture = drawn(self._scene, Moment(), size, palette_of(tokens))
            self._picture.setDevicePixelRatio(ratio)
        return self._picture

    def _paint_tick(self, painter: QPainter) -> None:
        side, inset = self._style.pixels(_TICK), self._style.space(0.5)
        x = inset if self.isRightToLeft() else self.width() - side - inset
        corner = QRect(x, self.height() - side - inset, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.colour("accent"))
        painter.drawEllipse(corner)
        quarter = side // 5
        tick = self._style.icon("check", "on_accent")
        tick.paint(painter, corner.adjusted(quarter, quarter, -quarter, -quarter))


def _standing(person: str) -> Scene:
    figure, faults = read_figure({"view": "front", "start": {}, "end": {}})
    if figure is None:
        raise ValueError(faults)
    return compose(figure, body=PEOPLE[person].body)
