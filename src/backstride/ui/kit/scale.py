"""A scale from 0 to 10 as a row of keys below a question, with words at both ends; where it is narrow, two rows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride.history.model import MOST
from backstride.i18n.messages import message
from backstride.ui.kit.buttons import label, short_label
from backstride.ui.kit.fill import paint_fill, touched
from backstride.ui.kit.focus_ring import paint_focus
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_KEY, _LEAST, _GAP = 64, 44, 8
"""Pixels of a key, of the smallest one, and between two; the first at 100 % text."""

_COUNT = MOST + 1
_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): digit for digit in range(10)} | {Qt.Key.Key_Minus: MOST}


class ScaleKeys(QWidget):
    """The keys. A digit, or minus for ten, chooses; arrows go on from there; Delete, or a second tap, takes it back."""

    chosen = Signal(object)

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._name = name
        self.value: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._under = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        style.changed.connect(self.updateGeometry)
        self.choose(None)

    def choose(self, value: int | None) -> None:
        """Show *value* as chosen, nothing for ``None``; no signal is sent."""
        self.value = value
        said = say(message("{number} of {most}", number=value, most=MOST)) if value is not None else say(_NOTHING)
        self.setAccessibleName(f"{self._name} {said}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def _choose(self, value: int | None) -> None:
        self.choose(value)
        self.chosen.emit(value)

    def _side(self, width: int) -> tuple[float, int]:
        """Return the pixels of a key in a row of this *width*, and how many keys a row has."""
        gap, most, least = self._style.length(_GAP), self._style.pixels(_KEY), self._style.pixels(_LEAST)
        wide = (width - (_COUNT - 1) * gap) / _COUNT
        if wide >= least:
            return min(most, wide), _COUNT
        half = _COUNT // 2 + 1
        return min(most, (width - (half - 1) * gap) / half), half

    def boxes(self) -> list[QRectF]:
        """Return the box of each key, 0 first."""
        side, row = self._side(self.width())
        step = side + self._style.length(_GAP)
        found = [QRectF(number % row * step, number // row * step, side, side) for number in range(_COUNT)]
        if self.isRightToLeft():
            for box in found:
                box.moveRight(self.width() - box.left())
        return found

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of one row or two."""
        side, row = self._side(width)
        rows = -(-_COUNT // row)
        return round(rows * side + (rows - 1) * self._style.length(_GAP))

    def sizeHint(self) -> QSize:
        """Return the size with all keys in one row."""
        wide = _COUNT * self._style.pixels(_KEY) + (_COUNT - 1) * self._style.length(_GAP)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the size of two rows of the smallest keys."""
        half = _COUNT // 2 + 1
        return QSize(half * self._style.length(_LEAST) // 2, self._style.pixels(_LEAST))

    def _at(self, place: QPointF) -> int:
        return next((number for number, box in enumerate(self.boxes()) if box.contains(place)), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the key under the mouse, or take it back."""
        number = self._at(event.position())
        if number >= 0:
            self._choose(None if number == self.value else number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which key is under the mouse."""
        self._under = self._at(event.position())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digits and arrows; Enter is left to the page."""
        key = pressed(event)
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}
        if key in _DIGITS:
            self._choose(_DIGITS[key])
        elif key in steps:
            turned = -1 if self.isRightToLeft() and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) else 1
            start = -1 if self.value is None else self.value
            self._choose(min(MOST, max(0, start + steps[key] * turned)))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the keys; what is chosen is filled with the colour of text."""
        painter, style = QPainter(self), self._style
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = style.length(18)
        boxes = self.boxes()
        for number, box in enumerate(boxes):
            chosen = number == self.value
            name = "text" if chosen else "raised"
            fill = touched(style, name, hovered=number == self._under and not chosen, pressed=False)
            paint_fill(painter, style, box, fill, radius)
            painter.setFont(style.font("strong"))
            painter.setPen(style.colour("ground" if chosen else "text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
        if self.hasFocus():
            paint_focus(painter, style, boxes[self.value or 0], radius)


_NOTHING = message("not answered")


class Scale(QWidget):
    """A question with its keys and what both ends mean; ``more`` is a word after the question."""

    chosen = Signal(object)

    def __init__(self, style: Style, question: str, ends: tuple[str, str], more: str = "") -> None:
        super().__init__()
        self.keys = ScaleKeys(style, question, self)
        self.keys.chosen.connect(self.chosen)
        heading = spaced(style, QHBoxLayout(), 1)
        heading.addWidget(label(question, "strong"), 0 if more else 1)
        if more:
            heading.addWidget(short_label(more, "muted"))
            heading.addStretch(1)
        anchors = spaced(style, QHBoxLayout(), 1)
        anchors.addWidget(label(ends[0], "caption"), 1)
        last = label(ends[1], "caption")
        last.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        anchors.addWidget(last, 1)
        column = spaced(style, QVBoxLayout(self), 0.5)
        column.addLayout(heading)
        column.addWidget(self.keys)
        column.addLayout(anchors)
        style.changed.connect(self._bound)
        self._bound()

    def _bound(self) -> None:
        """Be no wider than the keys, so that the words at the ends are below them."""
        self.setMaximumWidth(self.keys.sizeHint().width())

    @property
    def value(self) -> int | None:
        """Return what is chosen, ``None`` where nothing is."""
        return self.keys.value
