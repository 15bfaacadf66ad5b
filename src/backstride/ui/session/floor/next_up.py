"""What comes next, on the floor: its tile, and beside it its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.style import Style
from backstride.ui.session.phase_content import Scene
from backstride.ui.session.stage.fit_label import FitLabel

_CAPTION, _NEXT, _LEAST = 20, 30, 17  # pixels at 1280 x 800
_LOWEST = 13
_APART = 18
_BEGIN = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_END = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom


class NextUp(QWidget):
    """Shows a *tile*, and beside it what is ``following`` in the words that have room, under a quiet caption."""

    def __init__(self, style: Style, tile: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tile = tile
        tile.setParent(self)
        self.caption = FitLabel(style, tone="muted", weight="medium", align=_END, parent=self)
        self.following = FitLabel(style, weight="bold", wrap=True, align=_BEGIN, parent=self)
        self._captions: tuple[str, ...] = ("",)
        self._words: tuple[str, ...] = ("",)
        self._unit = self._letters = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_scene(self, scene: Scene) -> None:
        """Show what follows what is on the stage, and what is between."""
        following = scene.following
        caption = scene.next_caption if following else ""
        between = following.between if following else ""
        self._captions = (f"{caption} · {between}", caption) if between else (caption,)
        self._words = (following.words, following.short) if following else ("",)
        self._lay_out()

    def set_letters(self, unit: float, letters: float) -> None:
        """Take lengths of the drawn size times *unit*, and letters of that times *letters*."""
        self._unit, self._letters = unit, letters
        self._lay_out()

    def _lay_out(self) -> None:
        side = self.height()
        gap = round(_APART * self._unit)
        start = side + gap if self.width() > 3 * side else 0
        self._tile.setVisible(start > 0)
        mirrored = self.isRightToLeft()
        self._tile.setGeometry(self.width() - side if mirrored else 0, 0, side, side)
        wide = max(0, self.width() - start)
        x = 0 if mirrored else start
        self._place_words(QRect(x, 0, wide, side))

    def _place_words(self, box: QRect) -> None:
        """The caption above the middle, and what follows below it on one line or two."""
        caption = max(_LOWEST, _CAPTION * self._letters)
        self.caption.set_letters(caption, _LOWEST)
        _take(self.caption, self._captions, box.width())
        largest, least = _NEXT * self._letters, max(_LOWEST, _LEAST * self._unit)
        self.following.set_letters(largest, least)
        line, high = round(caption * 1.35), round(largest * 1.25)
        one_line = _take(self.following, self._words, box.width())
        if not one_line:
            self.following.set_text(self._words[0])
        needed = line + (high if one_line else max(high, box.height() - line))
        top = box.y() + max(0, (box.height() - needed) // 2)
        self.caption.setGeometry(box.x(), top, box.width(), line)
        self.following.setGeometry(box.x(), top + line, box.width(), box.bottom() + 1 - top - line)
        if self.following.clipped():
            self.following.set_text(self._words[-1])
            self.following.set_letters(largest, _LOWEST)
        self.following.setAccessibleName(self._words[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out for the new size."""
        self._lay_out()


def _take(label: FitLabel, texts: tuple[str, ...], room: int) -> bool:
    """Give *label* the first of the *texts* that fits into *room* pixels, else the last; return whether one fits."""
    for text in texts:
        label.set_text(text)
        if label.wanted_width() <= room:
            return True
    return False
