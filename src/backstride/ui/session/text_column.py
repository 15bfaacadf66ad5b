"""Name, instruction and card below each other: the figure gives way to the instruction, and never hides it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRect, Qt

from backstride.ui.session.fit_label import FitLabel
from backstride.ui.session.layout import SessionLayout
from backstride.ui.session.shorten_text import shorter

_NAME = 46  # pixels at 1280 x 800; so are the sizes below
_DETAIL = 36
_LEAST_DETAIL = 24  # is read from where one exercises
_LOWEST = 16  # pixels in any window
_BESIDE = 1.3  # times as large where the card is beside the words and leaves them its room
_LEAST_CARD = 0.34  # of the height beside the dial
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class Resizable(Protocol):
    """What has the room that the words leave."""

    def set_letters(self, letters: float) -> None:
        """Take letters of the drawn size times *letters*."""

    def setGeometry(self, box: QRect) -> None:
        """Fill *box*."""


class TextColumn:
    """Puts *name*, *detail* and *card* into their boxes, each as high as it needs; the card has the rest."""

    def __init__(self, name: FitLabel, detail: FitLabel, card: Resizable) -> None:
        self._name = name
        self._detail = detail
        self._card = card
        self._instruction = ""

    def say(self, name: str, instruction: str) -> None:
        """Show these texts from the next `place` on; the instruction is cut where it has too little room."""
        self._name.set_text(name)
        self._instruction = instruction

    def place(self, boxes: SessionLayout, *, centred: bool) -> None:
        """Put everything where *boxes* has room for it; *centred* sets the words in the middle."""
        for label in (self._name, self._detail):
            label.set_align(_CENTRE if centred else _LEADING)
        top = self._place_name(boxes)
        below = self._place_detail(boxes, top)
        card = QRect(boxes.card)
        if _is_below(card, boxes):
            card.setTop(below)
        self._card.set_letters(boxes.letters)
        self._card.setGeometry(card)

    def _place_name(self, boxes: SessionLayout) -> int:
        """Return where the next thing begins."""
        self._name.set_letters(_NAME * _letters(boxes))
        self._name.setGeometry(boxes.name)
        return self._settle(self._name, boxes.name.top(), boxes)

    def _place_detail(self, boxes: SessionLayout, top: int) -> int:
        """Try ever less of the instruction, in its own box first and then in the figure's room, too."""
        largest, least = (max(_LOWEST, pixels * _letters(boxes)) for pixels in (_DETAIL, _LEAST_DETAIL))
        most = self._room(boxes, top)
        room = min(most, boxes.detail.height())
        texts = shorter(self._instruction)
        tries = [(text, *box) for text in texts for box in ((room, largest, least), (most, least, least))]
        for text, high, letters, smallest in (*tries, (texts[-1], boxes.detail.height(), least, _LOWEST)):
            self._detail.set_text(text)
            self._detail.set_letters(letters, smallest)
            self._detail.setGeometry(boxes.detail.x(), top, boxes.detail.width(), high)
            if not self._detail.clipped():
                break
        self._detail.setAccessibleName(self._instruction)
        return self._settle(self._detail, top, boxes)

    def _room(self, boxes: SessionLayout, top: int) -> int:
        """The height from *top* on that leaves a card below enough."""
        if not _is_below(boxes.card, boxes):
            return boxes.detail.height()
        least = round(_LEAST_CARD * (boxes.card.bottom() - boxes.head.top()))
        return boxes.card.bottom() + 1 - top - boxes.gap - least

    def _settle(self, label: FitLabel, top: int, boxes: SessionLayout) -> int:
        """Make *label* as high as its text and return where the next thing begins."""
        shown = bool(label.text) and not label.clipped()
        label.setVisible(shown)
        label.setGeometry(label.x(), top, label.width(), label.needed_height())
        return label.geometry().bottom() + 1 + boxes.gap if shown else top


def _is_below(card: QRect, boxes: SessionLayout) -> bool:
    """Say whether *card* is below the words, and not beside them."""
    return card.isValid() and card.left() == boxes.name.left()


def _letters(boxes: SessionLayout) -> float:
    return boxes.letters * (_BESIDE if boxes.card.isValid() and not _is_below(boxes.card, boxes) else 1.0)
