"""The words beside the number: name, what to do, and which set; what has no room goes, the set first."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.style import Style
from backstride.ui.kit.text_fit import fits, fitted
from backstride.ui.kit.theme import font
from backstride.ui.session.shorten_text import shorter
from backstride.ui.session.stage.fit_label import FitLabel
from backstride.ui.session.stage.set_line import SetLine, Which

_CAPTION, _NAME, _DETAIL, _SET = 22, 38, 25, 22  # pixels at 1280 x 800
_LEAST_NAME, _LEAST_DETAIL = 0.72, 0.8  # of these
_LOWEST = 14
_NAME_LINES = (2, 3)
_GAP = 10
_ENDLESS = 100_000
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


class Said(NamedTuple):
    """The words of one moment; the ``instruction`` is cut where it has too little room."""

    caption: str = ""
    name: str = ""
    instruction: str = ""
    which: Which = Which()


class TextColumn:
    """Puts caption, name, instruction and set line below each other into a box of *parent*."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        self.caption = FitLabel(style, weight="semibold", tone="muted", align=_LEADING, parent=parent)
        self.name = FitLabel(style, weight="bold", wrap=True, align=_LEADING, parent=parent)
        self.detail = FitLabel(style, weight="medium", wrap=True, align=_LEADING, parent=parent)
        self.set_line = SetLine(style, parent)
        self._said = Said()
        self._hidden = False
        self._box = QRect()
        self._which_box = QRect()
        self._letters = 1.0

    def say(self, said: Said) -> None:
        """Show these words."""
        if said != self._said or self._hidden:
            self._said, self._hidden = said, False
            self._set_out()

    def place(self, box: QRect, letters: float, *, which: QRect) -> None:
        """Stand in *box*, in letters of the drawn size times *letters*; the set line in *which*, if there is room."""
        self._box, self._letters, self._which_box = box, letters, which
        self._set_out()

    def hide(self) -> None:
        """Show nothing, until `say` says something."""
        self._hidden = True
        for part in (self.caption, self.name, self.detail, self.set_line):
            part.hide()

    @property
    def left_out(self) -> str:
        """Return which set this is, where that had no room."""
        return self._said.which.words if self.set_line.isHidden() else ""

    def _set_out(self) -> None:
        said, letters = self._said, self._letters
        self.caption.set_text(said.caption)
        self.caption.set_letters(_CAPTION * letters, _LOWEST)
        self.set_line.show_which(said.which)
        self.set_line.set_letters(round(_SET * letters))
        top = self._box.top()
        if said.caption:
            high = QFontMetrics(font(_CAPTION * letters, "semibold")).height()
            self.caption.setGeometry(self._box.x(), top, self._box.width(), high)
            top += high
        self.caption.setVisible(bool(said.caption))
        top = self._place_name(top)
        self._place_rest(top)

    def _place_name(self, top: int) -> int:
        """Return where the next thing begins: a long name is smaller before it takes a third line."""
        largest = _NAME * self._letters
        name, wide = self._said.name, self._box.width()
        letters = font(largest * _LEAST_NAME, "bold")
        for lines in _NAME_LINES:
            box = QSize(wide, round(QFontMetrics(font(largest, "bold")).lineSpacing() * lines) + 1)
            smallest = round(largest * _LEAST_NAME)
            letters = fitted("bold", name, box, largest=round(largest), smallest=smallest, wrap=True)
            if fits(letters, name, box, wrap=True):
                break
        self.name.set_text(name)
        self.name.set_letters(letters.pixelSize(), _LOWEST)
        high = min(_height(letters.pixelSize(), "bold", name, wide), self._box.bottom() - top)
        self.name.setGeometry(self._box.x(), top, wide, high)
        self.name.setVisible(bool(name))
        return top + high + round(_GAP * self._letters) if name else top

    def _place_rest(self, top: int) -> None:
        """Try all of it, then without the set line, then ever less of the instruction, then smaller letters."""
        room, line = self._box.bottom() + 1 - top, self.set_line.line_height() + round(_GAP * self._letters)
        has_line = bool(self._said.which.words) and self._which_box.isEmpty()
        texts = shorter(self._said.instruction)
        full = _DETAIL * self._letters
        least = full * _LEAST_DETAIL
        tries = [(texts[0], full, has_line), (texts[0], full, False)]
        tries += [(text, size, False) for text in texts for size in (full, least)]
        for text, size, with_line in tries:
            high = _height(size, "medium", text, self._box.width())
            if high + (line if with_line else 0) <= room:
                self._put(top, text, size, high, with_line=with_line)
                return
        self._put(top, texts[-1], least, max(0, room), with_line=False)

    def _put(self, top: int, text: str, size: float, high: int, *, with_line: bool) -> None:
        x, wide = self._box.x(), self._box.width()
        self.detail.set_text(text)
        self.detail.setAccessibleName(self._said.instruction)
        self.detail.set_letters(size, _LOWEST)
        self.detail.setGeometry(x, top, wide, high)
        self.detail.setVisible(bool(text) and not self.detail.clipped())
        below = top + (high + round(_GAP * self._letters) if text else 0)
        if self._which_box.isEmpty():
            self.set_line.setGeometry(x, below, wide, self.set_line.line_height())
            self.set_line.setVisible(with_line)
        else:
            self.set_line.setGeometry(self._which_box)
            self.set_line.setVisible(self.set_line.wanted_width() <= self._which_box.width())


def _height(pixels: float, weight: str, text: str, width: int) -> int:
    """Return the height of *text* in a column of *width*; a word that is wider does not fit anywhere."""
    if not text:
        return 0
    room = QRect(0, 0, width, _ENDLESS)
    need = QFontMetrics(font(round(pixels), weight)).boundingRect(room, Qt.TextFlag.TextWordWrap, text)
    return need.height() if need.width() <= width else _ENDLESS
