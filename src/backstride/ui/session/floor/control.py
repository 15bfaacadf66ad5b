"""A control on the floor of the stage: the mouse leaves the keys where they are, Tab can still reach it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.buttons import Button
from backstride.ui.kit.fill import touched
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.shapes import SHAPES, paint_shape
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_fit import direction_of
from backstride.ui.kit.theme import BORDER, font

_ICON, _SHAPE = 0.5, 0.4  # of the height; so are the lengths below
_LETTERS, _PADDING, _GAP = 0.32, 0.36, 0.18
_LARGER = 0.36  # letters of what is done by a press, of the height
_CORNER = 0.25
_FAINT = 0.45
_PRESSES = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class NoFocusButton(Button):
    """A button that takes Space and Enter only; arrows and letters belong to what is below it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Enter."""
        if pressed(event) in _PRESSES and not event.isAutoRepeat():
            self.click()
        else:
            event.ignore()


class Control(NoFocusButton):
    """Shows *icon*, a shape's or an icon's name, and *words* beside it; *name* is its tip and what is read out.

    A *plain* one has no ground of its own, a *pill* that of the wall. The one that *leads* is a disc in the colour of
    text, so that it is found first, and one that *completes* has the colour of its phase.
    """

    def __init__(
        self, style: Style, name: str, icon: str, parent: QWidget | None = None, *, kind: str = "plain", words: str = ""
    ) -> None:
        super().__init__(style, "", "bare", "", parent)
        self._glyph = icon
        self._kind = kind
        self._words = words
        self._room = "work"
        self._strength = 1.0
        self._labelled = bool(words)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def glyph(self) -> str:
        """Return the name of the icon that is shown."""
        return self._glyph

    @property
    def ground(self) -> str:
        """Return the colour that the control is filled with, empty where it has none."""
        return {"leads": "text", "completes": self._room, "pill": f"{self._room}.wall"}.get(self._kind, "")

    def show_icon(self, name: str) -> None:
        """Show another icon from now on."""
        self._glyph = name
        self.update()

    def show_words(self, words: str) -> None:
        """Show these words beside the icon, which are what is read out, too."""
        if words != self._words:
            self._words, self._labelled = words, bool(words)
            self.setAccessibleName(words)
            self.update()

    @property
    def words(self) -> str:
        """Return the words beside the icon."""
        return self._words

    def enter(self, room: str) -> None:
        """Stand on the floor of this room from now on."""
        if room != self._room:
            self._room = room
            self.update()

    def calm(self, strength: float) -> None:
        """Be painted with this strength, from 0 to 1."""
        if strength != self._strength:
            self._strength = strength
            self.update()

    def label(self, *, shown: bool) -> None:
        """Show the words beside the icon, or the icon alone."""
        if shown != self._labelled:
            self._labelled = shown
            self.update()

    def width_at(self, height: int) -> int:
        """Return the width that the control needs at *height*."""
        if not (self._words and self._labelled):
            return height
        words = QFontMetrics(self._font(height)).horizontalAdvance(self._words)
        return round(words + height * (2 * _PADDING + _GAP + _ICON)) + 1

    def set_box(self, box: QRect) -> None:
        """Stand in *box*, which the style sheet would else make larger."""
        if self.size() != box.size():
            self.setFixedSize(box.size())
        self.move(box.topLeft())

    def corner(self) -> float:
        """Be a disc, or have round corners."""
        return self.height() / 2 if self._kind == "leads" else self.height() * _CORNER

    def _font(self, height: int) -> QFont:
        return font(height * (_LARGER if self._kind == "completes" else _LETTERS), "semibold")

    def _ink(self) -> str:
        return {"leads": "ground", "completes": f"{self._room}.on_ink"}.get(self._kind, "text")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape, its icon and its words as large as the control; what cannot be pressed is faint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(self._strength if self.isEnabled() else _FAINT)
        self._paint_ground(painter)
        self._paint_content(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        ground = self.ground or (f"{self._room}.wall" if self.underMouse() or self.isDown() else "")
        edged = self._style.tokens.edged and self._kind != "leads" and bool(ground)
        width = self._style.length(BORDER) if edged else 0
        painter.setPen(QPen(self._style.colour("edge"), width) if width else Qt.PenStyle.NoPen)
        if ground:
            painter.setBrush(touched(self._style, ground, hovered=self.underMouse(), pressed=self.isDown()))
            inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(inside, self.corner(), self.corner())

    def _paint_content(self, painter: QPainter) -> None:
        high, wide = self.height(), float(self.width())
        labelled = bool(self._words and self._labelled)
        x = high * _PADDING if labelled else (wide - high * self._share) / 2
        side = high * self._share
        if labelled and self.isRightToLeft():
            x = wide - x - side
        box = QRectF(x, (high - side) / 2, side, side)
        if self._glyph in SHAPES:
            paint_shape(painter, self._glyph, box, self._style.colour(self._ink()))
        else:
            self._style.paint_icon(painter, box, self._glyph, self._ink())
        if labelled:
            self._paint_words(painter, high * (_PADDING + _GAP) + side)

    @property
    def _share(self) -> float:
        return _SHAPE if self._glyph in SHAPES else _ICON if self._kind != "pill" else _GAP * 2 + 0.06

    def _paint_words(self, painter: QPainter, start: float) -> None:
        painter.setFont(self._font(self.height()))
        painter.setPen(self._style.colour(self._ink()))
        left = 0.0 if self.isRightToLeft() else start
        box = QRectF(left, 0, self.width() - start, self.height())
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(direction_of(self._words))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, self._words)
